"""Asking at a terminal."""

from __future__ import annotations

import io
import sys

import pytest

from ivpgen.cli.questions import ask, can_ask, choose
from ivpgen.diagnostics import Onbruikbaar


def answering(monkeypatch: pytest.MonkeyPatch, *answers: str) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("".join(f"{answer}\n" for answer in answers)))


def year(answer: str) -> int:
    if not answer.isdecimal():
        raise Onbruikbaar(f"“{answer}” is geen jaar.")
    return int(answer)


def test_an_answer(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    answering(monkeypatch, " 2027 ")
    assert ask("Welk jaar?", year) == 2027
    assert capsys.readouterr() == ("", "Welk jaar? ")


def test_asking_again(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    answering(monkeypatch, "", "straks", "2027")
    assert ask("Welk jaar?", year) == 2027
    assert "let op: “straks” is geen jaar." in capsys.readouterr().err


def test_a_default(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    answering(monkeypatch, "")
    assert ask("Welk jaar?", year, "2028") == 2028
    assert capsys.readouterr().err == "Welk jaar? [2028] "


def test_choosing(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    answering(monkeypatch, "0", "3", "twee", "2")
    assert choose("Welke?", ["een", "twee\x1b"]) == 1
    said = capsys.readouterr().err
    assert said.startswith("Welke?\n  1. een\n  2. twee␛\nNummer: ")
    assert said.count("Kies een nummer van 1 tot en met 2.") == 3


def test_the_end_of_the_input_is_no_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    answering(monkeypatch)
    with pytest.raises(KeyboardInterrupt):
        ask("Welk jaar?", year)


def test_nobody_is_asked_without_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    answering(monkeypatch)
    assert not can_ask()
