"""The examples in the handleiding: the checker understands every one of them."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import yaml
from markdown_it import MarkdownIt

ROOT = Path(__file__).parents[2]
PAGES = ["eerste-plan", "formaat", "controleren", "uitvoeringsplan", "gezamenlijk-plan", "huisstijl", "cijfers"]

HEAD = {
    "ivpgen": "ivpgen: 1\n",
    "titel": "titel: Veilig\n",
    "periode": "periode: {van: 2027, tot: 2030}\n",
    "gemeenten": "gemeenten: [{id: voorbeeldstad, naam: Voorbeeldstad}, {id: heidebeek, naam: Heidebeek}]\n",
}
# Examples that show a part: what they are a part of.
WHOLE = {
    "waarden": "indicatoren:\n  - id: i\n    naam: Indicator\n",
    "streefwaarden": "indicatoren:\n  - id: i\n    naam: Indicator\n",
    "voortgang": "actiepunten:\n  - id: a\n    titel: Actiepunt\n    maatregelen:\n      - id: m\n        maatregel: Maatregel\n",
}
# What the examples point at.
FILES = [
    "teksten/visie.md",
    "lokaal/heidebeek.yaml",
    "cijfers/47018NED.csv",
    "afbeeldingen/kaart.png",
    "huisstijl.docx",
    "heidebeek.docx",
]


def examples() -> list[tuple[str, str]]:
    """Every YAML example of the pages about the plan, with its page and line."""
    found = []
    for name in PAGES:
        page = ROOT / "docs" / "handleiding" / f"{name}.md"
        for token in MarkdownIt("commonmark").parse(page.read_text(encoding="utf-8")):
            if token.type == "fence" and token.info == "yaml":
                found.append((f"{name}-{(token.map or [0])[0] + 1}", token.content))
    return found


def completed(example: str) -> str:
    """The example as a whole file: with the head of a plan, inside the list that it is a part of."""
    keys = yaml.load(example, Loader=yaml.BaseLoader).keys()
    (first, *_) = keys
    if first in WHOLE:
        whole = WHOLE[first]
        indent = " " * (len(whole.splitlines()[-1]) - len(whole.splitlines()[-1].lstrip()))
        example = whole + "".join(indent + line + "\n" for line in example.splitlines())
    return "".join(line for key, line in HEAD.items() if key not in keys) + example


def lay_down(folder: Path, example: str, work: bool) -> None:
    for name in FILES:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("inleiding: Tekst\n" if name.endswith(".yaml") else "Tekst\n", encoding="utf-8")
    plan = "".join(HEAD.values()) if work else completed(example)
    (folder / "plan.yaml").write_text(plan, encoding="utf-8")
    if work:
        (folder / "uitvoering").mkdir()
        (folder / "uitvoering" / "2027.yaml").write_text(completed(example), encoding="utf-8")


def test_every_example_has_a_shape_that_the_checker_knows(tmp_path: Path) -> None:
    found = examples()
    assert len(found) > 30
    for name, example in found:
        folder = tmp_path / name
        folder.mkdir()
        lay_down(folder, example, work=name.startswith("uitvoeringsplan") or "voortgang" in example[:12])
    run = subprocess.run(
        [sys.executable, "-m", "ivpgen", "check", "--format", "json", *(str(tmp_path / name) for name, _ in found)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode in {0, 1}, run.stderr
    wrong = [
        f"{finding['bestand']}:{finding['regel']} {finding['code']} {finding['bericht']}"
        for finding in json.loads(run.stdout)["diagnostics"]
        if finding["level"] == "fout" and finding["code"] < "IVP300"
    ]
    assert wrong == []
