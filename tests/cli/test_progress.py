"""Progress shows only when it takes long and somebody watches."""

from __future__ import annotations

import sys
import time

import pytest

from ivpgen.cli import progress
from tests.cli.test_terminal import Screen


def watched(monkeypatch: pytest.MonkeyPatch) -> Screen:
    """A terminal as standard error; set by the test itself, since pytest puts its own there after the fixtures."""
    screen = Screen()
    monkeypatch.setattr(sys, "stderr", screen)
    return screen


def wait_for(screen: Screen, text: str) -> None:
    deadline = time.monotonic() + 10
    while text not in screen.getvalue():
        assert time.monotonic() < deadline
        time.sleep(0.005)


def test_long_work(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = watched(monkeypatch)
    monkeypatch.setattr(progress, "PATIENCE", 0.01)
    monkeypatch.setattr(progress, "_PACE", 0.01)
    with progress.progress("Lezen") as now:
        wait_for(screen, "Lezen … (0 s)")
        now("Maken\x1b")
        wait_for(screen, "Maken␛ … (0 s)")
    assert screen.getvalue().endswith("\r\x1b[K")


def test_short_work(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = watched(monkeypatch)
    with progress.progress("Lezen"):
        pass
    assert screen.getvalue() == ""


def test_nobody_watches(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(progress, "PATIENCE", 0.0)
    with progress.progress("Lezen") as now:
        now("Maken")
        time.sleep(0.02)
    assert capsys.readouterr() == ("", "")


def test_it_stops_when_the_work_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = watched(monkeypatch)
    monkeypatch.setattr(progress, "PATIENCE", 0.01)

    def fail() -> None:
        with progress.progress("Lezen"):
            wait_for(screen, "Lezen")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert screen.getvalue().endswith("\r\x1b[K")
