"""Where output goes, how wide it is and when it has colours."""

from __future__ import annotations

import io
import os
import sys

import pytest

from ivpgen.cli import terminal


class Screen(io.StringIO):
    """A stream that says it is a terminal."""

    encoding = "utf-8"

    def isatty(self) -> bool:
        return True


class Ascii(io.StringIO):
    """A stream that can't write everything."""

    encoding = "ascii"


@pytest.fixture(autouse=True)
def environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("NO_COLOR", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm")


def test_colour_is_for_terminals(monkeypatch: pytest.MonkeyPatch) -> None:
    assert terminal.has_colour(Screen())
    assert not terminal.has_colour(io.StringIO())


@pytest.mark.parametrize(
    ("name", "value", "coloured"), [("NO_COLOR", "1", False), ("NO_COLOR", "", True), ("TERM", "dumb", False)]
)
def test_colour_can_be_refused(monkeypatch: pytest.MonkeyPatch, name: str, value: str, coloured: bool) -> None:
    monkeypatch.setenv(name, value)
    assert terminal.has_colour(Screen()) is coloured


def test_an_old_console_of_windows_gets_no_colour(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = Screen()
    monkeypatch.delenv("TERM")
    monkeypatch.setattr(os, "name", "nt")
    assert not terminal.has_colour(screen)
    monkeypatch.setenv("WT_SESSION", "1")
    assert terminal.has_colour(screen)


@pytest.mark.parametrize(("said", "expected"), [(None, 80), ("132", 132), ("0", 80), ("breed", 80)])
def test_width(monkeypatch: pytest.MonkeyPatch, said: str | None, expected: int) -> None:
    if said:
        monkeypatch.setenv("COLUMNS", said)
    assert terminal.width(io.StringIO()) == expected
    if said and expected != 80:
        assert terminal.width(Screen()) == expected


def test_what_a_stream_cannot_write_is_replaced(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = Ascii()
    monkeypatch.setattr(sys, "stdout", stream)
    terminal.say("een “woord” 🙂")
    assert stream.getvalue() == "een ?woord? ?\n"


def test_nothing_is_written_where_there_is_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = io.StringIO()
    monkeypatch.setattr(sys, "stderr", stream)
    terminal.warn("")
    assert stream.getvalue() == ""
    monkeypatch.setattr(sys, "stdout", None)
    terminal.say("tekst")
