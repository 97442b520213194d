"""A person at a terminal: colours, width, questions and an interruption, over a pseudo terminal."""

from __future__ import annotations

import os
import re
import select
import signal
import struct
import subprocess
import sys
import time
from pathlib import Path

import pytest

from ivpgen.plan.load import load
from ivpgen.report.plain import columns

fcntl = pytest.importorskip("fcntl")
pty = pytest.importorskip("pty")
termios = pytest.importorskip("termios")

SGR = re.compile(r"\x1b\[[0-9;]*m")
FAULTY = (
    "ivpgen: 1\ntitel: Veilig\nonbekende_sleutel: "
    "een heel lange tekst die op een smal scherm zeker niet op een regel past en dus ergens afgekapt moet worden\n"
)


class Terminal:
    """The command at a pseudo terminal; what appears on the screen is in `seen`."""

    def __init__(self, *arguments: str, cwd: Path, width: int = 80, **environment: str) -> None:
        self._screen, other = pty.openpty()
        fcntl.ioctl(other, termios.TIOCSWINSZ, struct.pack("HHHH", 24, width, 0, 0))
        kept = {name: value for name, value in os.environ.items() if name not in {"COLUMNS", "LINES", "NO_COLOR"}}
        self.process = subprocess.Popen(
            [sys.executable, "-m", "ivpgen", *arguments],
            cwd=cwd,
            env=kept | {"TERM": "xterm"} | environment,
            stdin=other,
            stdout=other,
            stderr=other,
        )
        os.close(other)
        self.seen = ""

    def wait_for(self, text: str) -> None:
        """Read until `text` is on the screen."""
        deadline = time.monotonic() + 60
        while text not in self.seen:
            assert self._read(deadline), f"{text!r} never came:\n{self.seen}"

    def answer(self, question: str, answer: str) -> None:
        """Wait for a question and type the answer."""
        self.wait_for(question)
        self.seen = ""
        os.write(self._screen, f"{answer}\n".encode())

    def end(self) -> int:
        """Read to the end; the exit code."""
        deadline = time.monotonic() + 60
        while self._read(deadline):
            pass
        os.close(self._screen)
        self.seen = self.seen.replace("\r\n", "\n")
        return self.process.wait(timeout=60)

    def _read(self, deadline: float) -> bool:
        ready, _, _ = select.select([self._screen], [], [], max(0.0, deadline - time.monotonic()))
        assert ready, f"nothing more came:\n{self.seen}"
        try:
            data = os.read(self._screen, 65536)
        except OSError:
            # Linux says so when the other side is gone.
            return False
        self.seen += data.decode()
        return bool(data)


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    (tmp_path / "plan.yaml").write_text(FAULTY, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("width", [40, 80, 120])
def test_a_check_fits_the_terminal_and_has_colour(plan: Path, width: int) -> None:
    terminal = Terminal("check", cwd=plan, width=width)
    assert terminal.end() == 1
    assert "\x1b[1;31mfout[IVP201]\x1b[0m" in terminal.seen
    lines = SGR.sub("", terminal.seen).splitlines()
    assert max(map(columns, lines)) <= width
    assert any("^^^^^^^^^^^^^^^^^" in line for line in lines)


def test_colour_can_be_refused(plan: Path) -> None:
    terminal = Terminal("check", cwd=plan, NO_COLOR="1")
    assert terminal.end() == 1
    assert "\x1b" not in terminal.seen


def test_help_fits_the_terminal(tmp_path: Path) -> None:
    terminal = Terminal("render", "--help", cwd=tmp_path, width=60)
    assert terminal.end() == 0
    assert max(map(len, terminal.seen.splitlines())) <= 60


def test_new_asks_what_it_was_not_told(tmp_path: Path) -> None:
    terminal = Terminal("new", cwd=tmp_path)
    terminal.answer("In welke map komt het plan? [veiligheidsplan]", "")
    terminal.answer("Voor welke gemeente?", "Bergen, Zeist")
    terminal.answer("Er zijn 2 gemeenten die Bergen heten.", "2")
    terminal.answer("Voor welke jaren", "straks")
    terminal.answer("“straks” is geen periode.", "2027-2030")
    assert terminal.end() == 0
    made = load(tmp_path / "veiligheidsplan")
    assert made.plan is not None
    assert [editie.gemeente for editie in made.edities] == [None, "bergen-limburg", "zeist"]


def test_new_asks_only_what_is_missing(tmp_path: Path) -> None:
    terminal = Terminal("new", "plan", "--gemeente", "Zeistt", cwd=tmp_path)
    terminal.answer("Bedoel je een van deze?", "1")
    terminal.answer("Voor welke jaren", "2027-2030")
    assert terminal.end() == 0
    assert "naam: Zeist\n" in (tmp_path / "plan" / "plan.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize("how", ["interrupt", "end of input"])
def test_who_stops_answering_gets_nothing(tmp_path: Path, how: str) -> None:
    terminal = Terminal("new", "plan", cwd=tmp_path)
    terminal.wait_for("Voor welke gemeente?")
    if how == "interrupt":
        terminal.process.send_signal(signal.SIGINT)
    else:
        os.write(terminal._screen, b"\x04")
    assert terminal.end() == 130
    assert "Afgebroken." in terminal.seen
    assert "Traceback" not in terminal.seen
    assert list(tmp_path.iterdir()) == []
