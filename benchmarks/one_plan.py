"""`check` of one plan of 500 lines, as a commit hook runs it, beside a process that only starts."""

from __future__ import annotations

import subprocess
from pathlib import Path

from benchmarks.contest import PYTHON, ROOT, Contender, Effort, environment, in_turn, own_command
from benchmarks.plans import LINES, plan
from benchmarks.table import Target, table

TITLE = f"`check` of one plan of {LINES} lines"
START = "`python -c pass`"
FLOOR = "imports and an empty typer command"
CHECK = "`ivpgen check`"
HEAVY = ("docx", "jinja2", "lxml", "markdown_it", "rich")
"""What a check must not load."""

_PROBE = """
import sys
sys.argv = ["ivpgen", "check", *sys.argv[1:]]
from ivpgen.cli import main
main()
print(*sys.modules, file=sys.stderr)
"""


def run(folder: Path, effort: Effort) -> str:
    """The section of the report; `folder` is for files."""
    target = folder / "plan.yaml"
    target.write_text(plan(1), encoding="utf-8")
    times = in_turn(
        (
            Contender(START, (PYTHON, "-c", "pass")),
            Contender(FLOOR, (PYTHON, str(ROOT / "benchmarks" / "floors" / "check.py"))),
            Contender(CHECK, (own_command(), "check", str(target))),
        ),
        effort,
    )
    loaded = _loaded(target)
    unloaded = ", ".join(f"`{name}`" for name in HEAVY if name not in loaded)
    return "\n".join(
        (
            table(times, FLOOR),
            Target(CHECK, FLOOR, 1.5).said(times),
            f"- Not loaded by it: {unloaded}; modules loaded: {len(loaded)}.\n",
        )
    )


def _loaded(target: Path) -> list[str]:
    probe = subprocess.run(
        (PYTHON, "-c", _PROBE, str(target)), env=environment(), capture_output=True, text=True, check=True
    )
    return probe.stderr.split()
