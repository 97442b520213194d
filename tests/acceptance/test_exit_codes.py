"""Each exit code, from a process of its own."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.acceptance.promise import broken_promises, run

ROOT = Path(__file__).parents[2]
BUG = """
import sys
from unittest import mock
from ivpgen.cli import main
sys.argv = ["ivpgen", "check", sys.argv[1]]
with mock.patch("ivpgen.plan.load.load", side_effect=KeyError("niet voorzien")):
    sys.exit(main())
"""


@pytest.mark.parametrize("example", ["klein/plan.yaml", "samen", "voorbeeldstad"])
def test_0_nothing_holds_the_plan_up(example: str) -> None:
    answer = run("check", f"examples/{example}", cwd=ROOT)
    assert answer.code == 0, answer
    assert broken_promises(answer) == []


@pytest.mark.parametrize("text", ["ivpgen: 1\ntitel: Veilig\nverkeerd: x\n", "titel: {\n", "", "- een lijst\n", "\x00"])
def test_1_findings(tmp_path: Path, text: str) -> None:
    (tmp_path / "plan.yaml").write_text(text, encoding="utf-8")
    answer = run("check", cwd=tmp_path)
    assert answer.code == 1
    assert broken_promises(answer) == []


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["check", "/"],
        ["check", "weg"],
        ["check", "--weg"],
        ["render", "/"],
        ["weg"],
        ["new"],
        ["schema", "weg"],
        ["render", "a", "b"],
        ["explain"],
        ["explain", "IVP999"],
        ["check", "--select", "weg"],
        ["check", "--fail-on", "weg"],
    ],
)
def test_2_wrong_usage_or_no_plan(tmp_path: Path, arguments: list[str]) -> None:
    answer = run(*arguments, cwd=tmp_path)
    assert answer.code == 2
    if arguments:
        assert broken_promises(answer) == []
        assert answer.out == ""
    assert list(tmp_path.iterdir()) == []


def test_3_a_bug_of_ours() -> None:
    answer = subprocess.run(
        [sys.executable, "-c", BUG, "examples/klein"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert (answer.returncode, answer.stdout) == (3, "")
    assert answer.stderr.startswith("fout: Er ging iets mis in ivpgen zelf (KeyError in ")
    assert "Traceback" not in answer.stderr
    assert "niet voorzien" not in answer.stderr
