"""How fast the Word writer is beside others: from content in a file to a Word file, as whole processes, in turn.

Run as `python -m benchmarks.word_writer`; a contender that isn't installed is named and left out.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.writers.content import COLUMNS, as_html, as_markdown, content
from benchmarks.writers.docxtpl_loop import make_template

ROOT = Path(__file__).parents[1]
FACTORS = (1, 4, 16)
OWN = "ivpgen"
# A contender that needs longer than this for a factor is not asked for the next.
TOO_LONG = 60.0


@dataclass(frozen=True, slots=True)
class Contender:
    """A command that makes a Word file; `how` says how to get it where it is missing."""

    name: str
    command: list[str]
    how: str = ""


def contenders(folder: Path, factor: int) -> Iterator[Contender]:
    """Everyone who can take part, each with its own form of the content."""
    python, writers = sys.executable, "benchmarks.writers"
    html, data, markdown, out = (str(folder / f"{factor}.{end}") for end in ("html", "json", "md", "docx"))
    yield Contender("XML-teksten en zipfile", [python, "-m", f"{writers}.raw_xml", data, out])
    yield Contender(OWN, [python, "-m", f"{writers}.own", html, out])
    template = str(folder / "template.docx")
    if importlib.util.find_spec("docxtpl") is None:
        yield Contender("docxtpl", [], "pip install docxtpl")
    else:
        yield Contender("docxtpl", [python, "-m", f"{writers}.docxtpl_loop", data, out, template])
    node = shutil.which("node")
    script = [str(node), str(ROOT / "benchmarks" / "writers" / "npm_docx.cjs"), data, out]
    has_docx = (
        node
        and subprocess.run([node, "-e", 'require("docx")'], env=_environment(), capture_output=True).returncode == 0
    )
    yield Contender("docx (npm)", script if has_docx else [], "npm install --no-save docx")
    pandoc = shutil.which("pandoc")
    yield Contender("pandoc", [str(pandoc), markdown, "-o", out] if pandoc else [], "apt-get install pandoc")


def measure(folder: Path, factor: int, rounds: int, without: set[str]) -> dict[str, list[float]]:
    """Seconds per contender, run in turn after one run that isn't counted."""
    sections = content(factor)
    (folder / f"{factor}.html").write_text(as_html(sections), encoding="utf-8")
    (folder / f"{factor}.json").write_text(json.dumps(sections), encoding="utf-8")
    (folder / f"{factor}.md").write_text(as_markdown(sections), encoding="utf-8")
    taking_part = []
    for contender in contenders(folder, factor):
        if contender.name in without:
            continue
        if contender.command:
            taking_part.append(contender)
        elif factor == FACTORS[0]:
            print(f"{contender.name} is er niet ({contender.how}) en doet niet mee.")
    seconds: dict[str, list[float]] = {contender.name: [] for contender in taking_part}
    for round_number in range(rounds + 1):
        for contender in taking_part:
            took = _run(contender, folder / f"{factor}.docx", factor)
            if round_number:
                seconds[contender.name].append(took)
    return seconds


def main() -> None:
    """Print times and ratios for growing content."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--rounds", type=int, default=5)
    rounds = arguments.parse_args().rounds
    print("Van inhoud naar Word-bestand: 300 koppen, 2.000 alinea's, 60 tabellen van 20 bij 6, maal 1, 4 en 16.")
    medians: dict[int, dict[str, float]] = {}
    without: set[str] = set()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        make_template(folder / "template.docx", COLUMNS)
        for factor in FACTORS:
            times = measure(folder, factor, rounds if factor == FACTORS[0] else max(1, rounds // 2), without)
            medians[factor] = {contender: statistics.median(each) for contender, each in times.items()}
            without |= {contender for contender, took in medians[factor].items() if took > TOO_LONG / 4}
    _print_table(medians)


def _run(contender: Contender, target: Path, factor: int) -> float:
    target.unlink(missing_ok=True)
    start = time.perf_counter()
    subprocess.run(contender.command, check=True, cwd=ROOT, env=_environment())
    took = time.perf_counter() - start
    with zipfile.ZipFile(target) as archive:
        tables = archive.read("word/document.xml").count(b"<w:tbl>")
    if tables != 60 * factor:
        raise RuntimeError(f"{contender.name} wrote {tables} tables, not {60 * factor}")
    return took


def _environment() -> dict[str, str]:
    modules = [str(ROOT / "node_modules"), os.environ.get("NODE_PATH", "")]
    paths = [str(ROOT / "src"), os.environ.get("PYTHONPATH", "")]
    return {
        **os.environ,
        "NODE_PATH": os.pathsep.join(filter(None, modules)),
        "PYTHONPATH": os.pathsep.join(filter(None, paths)),
    }


def _print_table(medians: dict[int, dict[str, float]]) -> None:
    print("\n| | " + " | ".join(f"x{factor}: ms" for factor in medians) + f" | x1 t.o.v. {OWN} | x16 t.o.v. x1 |")
    print("|---|" + "---:|" * (len(medians) + 2))
    base = medians[FACTORS[0]]
    for name in base:
        cells = [f"{1000 * each[name]:,.0f}".replace(",", ".") if name in each else "–" for each in medians.values()]
        last = medians[FACTORS[-1]].get(name)
        growth = "–" if last is None else f"{last / base[name]:.1f}".replace(".", ",")
        print(f"| {name} | " + " | ".join(cells) + f" | {base[name] / base[OWN]:.2f} | {growth} |".replace(".", ","))


if __name__ == "__main__":
    main()
