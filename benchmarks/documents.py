"""`render` of the examples, check included, beside a process that only opens the house style and saves it."""

from __future__ import annotations

import shutil
from functools import partial
from pathlib import Path

from benchmarks.contest import PYTHON, ROOT, Contender, Effort, in_turn, own_command
from benchmarks.table import Target, table

TITLE = "`render` of the examples"
FLOOR = "imports, and the house style opened and saved"
USED = "the same, with `BaseModel` of pydantic imported"
"""Pydantic imports nearly all of itself when something of it is asked for; whoever uses it pays for that too."""
SMALL = "`ivpgen render examples/klein`"
LARGE = "`ivpgen render examples/voorbeeldstad`"


def run(folder: Path, effort: Effort) -> str:
    """The section of the report."""
    style, saved = ROOT / "templates" / "huisstijl.docx", folder / "saved.docx"
    floor = (PYTHON, str(ROOT / "benchmarks" / "floors" / "render.py"), str(style), str(saved))
    times = in_turn(
        (
            Contender(FLOOR, floor),
            Contender(USED, (*floor, "BaseModel")),
            Contender(SMALL, *_rendering(ROOT / "examples" / "klein", folder)),
            Contender(LARGE, *_rendering(_without_charts("voorbeeldstad", folder), folder)),
        ),
        effort,
    )
    made = sorted((folder / "voorbeeldstad").rglob("*.docx"))
    size = sum(file.stat().st_size for file in made) / 1024
    return "\n".join(
        (
            table(times, FLOOR),
            Target(SMALL, FLOOR, 2).said(times),
            Target(LARGE, FLOOR, 4).said(times),
            f"- Documents of voorbeeldstad: {len(made)}, together {size:,.0f} KB, without charts: these take what the library that draws them takes.\n",
        )
    )


def _without_charts(example: str, folder: Path) -> Path:
    """A copy of an example that draws nothing."""
    copied = folder / "plans" / example
    shutil.copytree(ROOT / "examples" / example, copied, dirs_exist_ok=True)
    plan = copied / "plan.yaml"
    plan.write_text(f"{plan.read_text(encoding='utf-8')}\ngrafieken: geen\n", encoding="utf-8")
    return copied


def _rendering(plan: Path, folder: Path) -> tuple[tuple[str, ...], partial[None]]:
    target = folder / plan.name
    command = (own_command(), "render", "--output", str(target), str(plan))
    return command, partial(_take_note, target)


def _take_note(target: Path) -> None:
    if not any(target.rglob("*.docx")):
        raise RuntimeError(f"no documents in {target}")
