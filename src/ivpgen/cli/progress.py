"""A line on the terminal for work that takes longer than a second; nothing where nobody watches."""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from ivpgen.cli.terminal import is_terminal
from ivpgen.report.plain import plain

PATIENCE = 1.0
"""Seconds before anything is shown."""
_PACE = 0.5
_CLEAR = "\r\x1b[K"


@contextmanager
def progress(doing: str) -> Iterator[Callable[[str], None]]:
    """Show what is being done on standard error; the function that it yields says what it is by now."""
    said = [doing]
    if not is_terminal(sys.stderr):
        yield said.append
        return
    done = threading.Event()
    watcher = threading.Thread(target=_watch, args=(said, done), daemon=True)
    watcher.start()
    try:
        yield said.append
    finally:
        done.set()
        watcher.join()


def _watch(said: list[str], done: threading.Event) -> None:
    start = time.monotonic()
    shown = False
    pause = PATIENCE
    while not done.wait(pause):
        seconds = int(time.monotonic() - start)
        sys.stderr.write(f"{_CLEAR}{plain(said[-1])[:60]} … ({seconds} s)")
        sys.stderr.flush()
        shown, pause = True, _PACE
    if shown:
        sys.stderr.write(_CLEAR)
        sys.stderr.flush()
