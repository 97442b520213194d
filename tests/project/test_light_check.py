"""`check` runs in commit hooks: it must not load what only rendering needs."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = {"docx", "jinja2", "lxml", "rich"}

PROBE = """
import sys
sys.argv = ["ivpgen", "check", *sys.argv[1:]]
from ivpgen.cli import main
try:
    code = main()
except SystemExit as stop:
    code = stop.code
print(code or 0, *sorted({name.partition(".")[0] for name in sys.modules}), file=sys.stderr)
"""


def checked(*arguments: str) -> tuple[int, set[str]]:
    """The exit code of `ivpgen check` and the top-level modules that were loaded when it ended."""
    run = subprocess.run([sys.executable, "-c", PROBE, *arguments], capture_output=True, text=True, check=False)
    code, *modules = run.stderr.splitlines()[-1].split()
    return int(code), set(modules)


@pytest.mark.parametrize("example", ["klein", "samen", "voorbeeldstad"])
def test_checking_a_sound_plan(root: Path, example: str) -> None:
    code, modules = checked(str(root / "examples" / example))
    assert code == 0
    assert "pydantic" in modules
    assert not modules & HEAVY


def test_checking_a_plan_with_faults(tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_text("ivpgen: 1\ntitel: Veilig\nverkeerd: x\n", encoding="utf-8")
    code, modules = checked(str(tmp_path))
    assert code == 1
    assert "pydantic" in modules
    assert not modules & HEAVY


def test_checking_nothing(tmp_path: Path) -> None:
    code, modules = checked(str(tmp_path))
    assert code == 2
    assert not modules & HEAVY
