"""The one handler: every way to end has its message and exit code."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import ivpgen as package
from ivpgen.cli import app
from ivpgen.cli.exitcode import ExitCode
from ivpgen.diagnostics import Onbruikbaar
from tests.cli.conftest import Command

HANDLEIDING = Path(__file__).parents[2] / "docs" / "handleiding" / "controleren.md"


def test_the_exit_codes_are_those_of_the_handleiding() -> None:
    table = HANDLEIDING.read_text(encoding="utf-8").partition("| code | betekenis |")[2]
    rows = [line.split("|")[1].strip() for line in table.splitlines() if line.startswith("| ")]
    assert [row for row in rows if row.isdecimal()] == [str(int(code)) for code in ExitCode]


@pytest.mark.parametrize("arguments", [["--version"], ["--version", "check"]])
def test_version(ivpgen: Command, arguments: list[str]) -> None:
    assert ivpgen(*arguments) == (ExitCode.CLEAN, f"ivpgen {package.__version__}\n", "")


def test_version_is_answered_before_typer_is_loaded() -> None:
    code = "import sys; from ivpgen.cli import main; sys.argv = ['ivpgen', '--version']; main(); print('typer' in sys.modules)"
    answer = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert answer.stdout.splitlines()[-1] == "False"


def test_a_refusal(ivpgen: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse() -> int:
        raise Onbruikbaar("Dat gaat niet.", hoe="Doe het anders.")

    monkeypatch.setattr(app, "run", refuse)
    assert ivpgen("check") == (ExitCode.UNUSABLE, "", "fout: Dat gaat niet.\n   Doe het anders.\n")


def test_an_interruption(ivpgen: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt() -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(app, "run", interrupt)
    assert ivpgen("check") == (ExitCode.INTERRUPTED, "", "Afgebroken.\n")


def test_a_bug(ivpgen: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ivpgen.cli.check.profiles", lambda: 1 / 0)
    code, out, err = ivpgen("check", "--profile", "ccv")
    assert (code, out) == (ExitCode.BUG, "")
    assert "ZeroDivisionError in check.py:" in err
    assert package.__version__ in err
    assert "IVPGEN_DEBUG=1" in err


def test_the_details_of_a_bug_are_for_who_asks(ivpgen: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ivpgen.cli.check.profiles", lambda: 1 / 0)
    monkeypatch.setenv("IVPGEN_DEBUG", "1")
    with pytest.raises(AssertionError, match="Traceback"):
        ivpgen("check", "--profile", "ccv")


@pytest.mark.parametrize("arguments", [["--help"], ["check", "--help"], ["schema"], ["--version"]])
def test_a_reader_that_goes_away_is_no_fault(arguments: list[str]) -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "ivpgen", *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.close()
    assert process.stderr.read() == b""
    process.stderr.close()
    assert process.wait() == ExitCode.CLEAN


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_full_disk_is_said() -> None:
    with Path("/dev/full").open("wb") as full:
        answer = subprocess.run(
            [sys.executable, "-m", "ivpgen", "--version"], stdout=full, stderr=subprocess.PIPE, text=True, check=False
        )
    assert (answer.returncode, answer.stderr) == (
        ExitCode.UNUSABLE,
        "fout: De uitvoer is niet te schrijven.\n   Is de schijf vol?\n",
    )
