"""What every command promises for any input, and ways to run one."""

from __future__ import annotations

import contextlib
import gc
import io
import json
import os
import re
import signal
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path
from types import FrameType
from typing import NamedTuple
from unittest import mock
from xml.etree.ElementTree import fromstring

from ivpgen.cli import main

_UNDUTCH = re.compile(
    r"\b(traceback|errors?|invalid|null|none|expected|unexpected|exception|validation|pydantic|no such|cannot|not found|input should)\b",
    re.IGNORECASE,
)
_NO_MESSAGE = re.compile(r"“[^”]*”|\S*/\S*|tag:\S+|^ *\d* \| .*$|^::(?:error|warning|notice) ", re.MULTILINE)
"""What is quoted from the plan, names of files, source lines, and what only GitHub reads."""
_CONTROL = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f]")
_PATIENCE = 60
"""Seconds that a command may take before it counts as hanging."""


class Answer(NamedTuple):
    """How a command ended."""

    code: int
    out: str
    err: str


def run(*arguments: object, cwd: Path | None = None, **environment: str) -> Answer:
    """The real command in a process of its own, with nobody at a terminal."""
    kept = {name: value for name, value in os.environ.items() if name not in {"COLUMNS", "NO_COLOR", "IVPGEN_DEBUG"}}
    process = subprocess.run(
        [sys.executable, "-m", "ivpgen", *map(str, arguments)],
        cwd=cwd,
        env=kept | environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=_PATIENCE,
        check=False,
    )
    return Answer(process.returncode, process.stdout.decode(), process.stderr.decode())


def run_here(*arguments: object) -> Answer:
    """The command in this process: for inputs by the hundred. A command that hangs counts as interrupted."""
    out, err = _Output(), _Output()
    with (
        mock.patch.object(sys, "argv", ["ivpgen", *map(str, arguments)]),
        contextlib.redirect_stdout(out),
        contextlib.redirect_stderr(err),
        _time_limit(),
    ):
        code = main()
    gc.unfreeze()
    gc.enable()
    return Answer(code, out.text, err.text)


def broken_promises(answer: Answer) -> list[str]:
    """What is wrong with how a command ended: its exit code, a missing message, English, or what a terminal acts upon."""
    wrong = []
    if answer.code not in {0, 1, 2}:
        wrong.append(f"exit code {answer.code}")
    if answer.code == 2 and not re.search(r"^fout: \S", answer.err, re.MULTILINE):
        wrong.append("no message")
    if answer.code == 1 and "fout" not in answer.out + answer.err:
        wrong.append("no message")
    if _CONTROL.search(answer.out + answer.err):
        wrong.append("control characters")
    messages = _NO_MESSAGE.sub("", _said(answer.out) + answer.err)
    wrong += sorted({f"undutch: {word}" for word in _UNDUTCH.findall(messages)})
    return [f"{one}\n{answer.out[-1000:]}{answer.err[-1000:]}" for one in wrong]


def _said(out: str) -> str:
    """What a person reads of an output: of JSON and XML the sentences."""
    if out.startswith("<?xml"):
        return "\n".join(f"{one.get('message', '')}\n{one.text or ''}" for one in fromstring(out).iter())
    if not out.startswith(("{", "[")):
        return out
    made = json.loads(out)
    if isinstance(made, list):
        return "\n".join(one["description"] for one in made)
    if "runs" in made:
        return "\n".join(one["message"]["text"] for run in made["runs"] for one in run["results"])
    return "\n".join(f"{one['bericht']}\n{one['hoe']}\n{one['waarom']}" for one in made["diagnostics"])


def holds(folder: Path) -> dict[str, tuple[int, int]]:
    """Everything below a folder with its size and time of change, links not followed."""
    found = {}
    for path in folder.rglob("*"):
        about = path.lstat()
        found[str(path.relative_to(folder))] = (about.st_size if not path.is_dir() else 0, about.st_mtime_ns)
    return found


def word_text(data: bytes) -> str:
    """All XML of a Word file."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return "".join(archive.read(name).decode() for name in archive.namelist() if name.endswith((".xml", ".rels")))


class _Output(io.TextIOWrapper):
    """A stream in memory that encodes as a real one does."""

    def __init__(self) -> None:
        super().__init__(io.BytesIO(), encoding="utf-8", write_through=True)

    @property
    def text(self) -> str:
        buffer = self.buffer
        assert isinstance(buffer, io.BytesIO)
        return buffer.getvalue().decode()


@contextlib.contextmanager
def _time_limit() -> Iterator[None]:
    def interrupt(number: int, frame: FrameType | None) -> None:
        raise KeyboardInterrupt

    if not hasattr(signal, "SIGALRM"):
        yield
        return
    before = signal.signal(signal.SIGALRM, interrupt)
    signal.alarm(_PATIENCE)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)
