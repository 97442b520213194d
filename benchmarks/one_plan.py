"""`check` of one plan of 500 lines, as a commit hook runs it, beside a process that only starts."""

from __future__ import annotations

import subprocess
from pathlib import Path
from statistics import median

from benchmarks.contest import PYTHON, ROOT, Contender, Effort, environment, in_turn, own_command
from benchmarks.plans import LINES, plan
from benchmarks.table import Target, grid, table

TITLE = f"`check` of one plan of {LINES} lines"
START = "`python -c pass`"
FLOOR = "imports and an empty typer command"
READ = "the plan read and validated, no rules"
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
            Contender(READ, (PYTHON, str(ROOT / "benchmarks" / "floors" / "read.py"), str(target))),
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
            Target(CHECK, READ, 1.3).said(times),
            f"- Not loaded by it: {unloaded}; modules loaded: {len(loaded)}.\n",
            "Where its time goes, step by step in one process:\n",
            _steps(target, effort),
        )
    )


def _steps(target: Path, effort: Effort) -> str:
    seconds: dict[str, list[float]] = {}
    for _ in range(effort.rounds):
        for line in _output(str(ROOT / "benchmarks" / "stages.py"), str(target)).stdout.splitlines():
            name, _, took = line.partition("\t")
            seconds.setdefault(name, []).append(float(took))
    return grid(("", "ms, median"), ((name, f"{1000 * median(each):.1f}") for name, each in seconds.items()))


def _loaded(target: Path) -> list[str]:
    return _output("-c", _PROBE, str(target)).stderr.split()


def _output(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run((PYTHON, *arguments), env=environment(), capture_output=True, text=True, check=True)
