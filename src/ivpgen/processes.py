"""Work side by side, in processes that the system makes from what is in memory already.

By hand, as the pools of the standard library take longer to import and start than a few documents take to write.
"""

from __future__ import annotations

import os
import struct
import sys
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple, TypeVar

T = TypeVar("T")

_NUMBER = struct.Struct("i")
_MOST = 1_000
"""Numbers that a pipe holds on every system without anyone reading it; more of them are handed out in batches."""


class _Child(NamedTuple):
    process: int
    answer: int
    """The end of a pipe at which it tells what it made."""


def cores() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def side_by_side(make: Callable[[int], T], count: int, processes: int) -> list[T]:
    """`make(0)`, `make(1)` …, made in at most so many processes, of which this is one.

    What goes wrong is done again here in the order of the numbers, so that it goes wrong as it does in a row.
    """
    others = min(count, processes) - 1
    if others < 1 or not _can_fork():
        return [make(number) for number in range(count)]
    todo = _queue(count)
    children = []
    try:
        children += [_begin(make, todo, count) for _ in range(others)]
        made = _work(make, todo, count)
        for child in children:
            made |= _answer(child)
    finally:
        import signal

        os.close(todo)
        for child in children:
            os.close(child.answer)
            os.kill(child.process, signal.SIGKILL)
            os.waitpid(child.process, 0)
    return [made[number] if number in made else make(number) for number in range(count)]


def _can_fork() -> bool:
    """Whether a new process has all that this one has read; libraries of macOS itself may hang in one."""
    return hasattr(os, "fork") and sys.platform != "darwin"


def _batch(count: int) -> int:
    return -(-count // _MOST)


def _queue(count: int) -> int:
    """The end of a pipe at which every process takes the first number of the next batch."""
    numbers, write = os.pipe()
    os.write(write, b"".join(map(_NUMBER.pack, range(0, count, _batch(count)))))
    os.close(write)
    return numbers


def _begin(make: Callable[[int], Any], todo: int, count: int) -> _Child:
    import pickle
    import signal
    import warnings

    answer, write = os.pipe()
    with warnings.catch_warnings():
        # Python warns of threads that may hold a lock; the only one here shows the progress, and sleeps now.
        warnings.simplefilter("ignore", DeprecationWarning)
        process = os.fork()
    if process == 0:
        try:
            # Ctrl-C reaches every process; the first one says so.
            signal.signal(signal.SIGINT, signal.SIG_IGN)
            with open(write, "wb") as pipe:
                pickle.dump(_work(make, todo, count), pipe)
        finally:
            os._exit(0)
    os.close(write)
    return _Child(process, answer)


def _work(make: Callable[[int], T], todo: int, count: int) -> dict[int, T]:
    """What this process makes: the next number, as long as there are any, without those that go wrong."""
    made = {}
    for number in _numbers(todo, count):
        try:
            made[number] = make(number)
        except Exception:  # noqa: BLE001 - done again where it can be said
            continue
    return made


def _numbers(todo: int, count: int) -> Iterator[int]:
    while taken := os.read(todo, _NUMBER.size):
        (first,) = _NUMBER.unpack(taken)
        yield from range(first, min(first + _batch(count), count))


def _answer(child: _Child) -> dict[int, Any]:
    """What another process made; nothing of one that ended before its time."""
    import pickle

    with open(child.answer, "rb", closefd=False) as pipe:
        try:
            made: dict[int, Any] = pickle.load(pipe)
        except (EOFError, pickle.UnpicklingError):
            return {}
    return made
