"""Completion with the tab key, over the environment variables with which a shell asks."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from ivpgen.cli import completion
from ivpgen.cli.app import COMMANDS
from ivpgen.cli.exitcode import ExitCode
from tests.cli.conftest import Command
from tests.figures.made import OWN, laid


def completed(*words: str, cwd: Path | None = None) -> list[str]:
    """What bash offers after these words; the last one is being typed."""
    line = " ".join(["ivpgen", *words])
    environment = os.environ | {"_IVPGEN_COMPLETE": "complete_bash", "COMP_WORDS": line, "COMP_CWORD": str(len(words))}
    answer = subprocess.run(
        [sys.executable, "-m", "ivpgen"], env=environment, cwd=cwd, capture_output=True, text=True, check=True
    )
    assert answer.stderr == ""
    return answer.stdout.split("\n")[:-1]


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        (["ch"], ["check"]),
        ([""], [*COMMANDS]),
        (["check", "--fo"], ["--format"]),
        (["check", "--format", ""], ["text", "json", "sarif", "github", "gitlab", "junit"]),
        (["check", "--profile", "r"], ["rekenkamer"]),
        (["new", "--ci", "g"], ["github", "gitlab"]),
        (["new", "--gemeente", "Zei"], ["Zeist"]),
        (["schema", "u"], ["uitvoeringsplan"]),
        (["explain", "IVP311"], ["IVP311"]),
        (["check", "--fail-on", "n"], ["nooit"]),
    ],
)
def test_what_is_offered(words: list[str], offered: list[str]) -> None:
    assert completed(*words) == offered


def test_documents_of_the_plan_here(tmp_path: Path) -> None:
    (tmp_path / "uitvoering").mkdir()
    (tmp_path / "uitvoering" / "2027.yaml").touch()
    offered = completed("render", "--document", "", cwd=tmp_path)
    assert offered[:3] == ["ivp", "uitvoeringsplan-2027", "startnotitie"]
    assert "raadsvoorstel" in offered


def test_sources_of_the_plan_here_and_indicators_of_the_file_named(tmp_path: Path) -> None:
    plan = "ivpgen: 1\nbronnen: [{id: politie, bestand: p.csv}, {id: monitor}]\n"
    laid(tmp_path, "plan.yaml", plan.encode())
    laid(tmp_path, "halt.csv", OWN)
    assert completed("figures", "--source", "", cwd=tmp_path) == ["politie"]
    assert completed("figures", "halt.csv", "--add", "", cwd=tmp_path) == ["halt", "meldingen"]
    assert completed("figures", "halt.csv", "--add", "me", cwd=tmp_path) == ["meldingen"]


@pytest.mark.parametrize(
    "words",
    [["figures", "--source", ""], ["figures", "--add", ""], ["figures", "weg.csv", "--add", ""]],
)
def test_what_cannot_be_read_offers_nothing(tmp_path: Path, words: list[str]) -> None:
    laid(tmp_path, "plan.yaml", b"ivpgen: [\n")
    assert completed(*words, cwd=tmp_path) == [""]


def test_the_script_for_a_shell(ivpgen: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(completion, "_shell", lambda: "bash")
    code, out, err = ivpgen("--show-completion")
    assert (code, err) == (ExitCode.CLEAN, "")
    assert "_IVPGEN_COMPLETE=complete_bash" in out


def test_installing_says_where(ivpgen: Command, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(completion, "_shell", lambda: "bash")
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    code, out, err = ivpgen("--install-completion")
    assert (code, err) == (ExitCode.CLEAN, "")
    assert "Aanvullen staat aan voor bash" in out
    assert (tmp_path / ".bash_completions" / "ivpgen.sh").is_file()


def test_a_shell_that_is_not_known(ivpgen: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("typer.completion._get_shell_name", lambda: None)
    code, _, err = ivpgen("--show-completion")
    assert code == ExitCode.UNUSABLE
    assert "Aanvullen kan in bash, zsh, fish" in err
