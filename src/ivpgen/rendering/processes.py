"""Work side by side in processes of its own, where the system makes those from what is in memory already."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from typing import Any, TypeVar

T = TypeVar("T")

_make: Callable[[int], Any]
"""What a process of the pool does with a number; set in that process only."""


def side_by_side(make: Callable[[int], T], count: int, processes: int) -> Iterator[T]:
    """`make(0)`, `make(1)` … in this order, made in at most so many processes.

    What goes wrong in another process is done again in this one, so that it goes wrong as it does in a row.
    """
    if min(count, processes) < 2 or not _can_fork():
        yield from map(make, range(count))
        return
    for number, (done, made) in enumerate(_pooled(make, count, processes)):
        yield made if done else make(number)


def _can_fork() -> bool:
    """Whether a new process has all that this one has read; elsewhere it starts from nothing, and takes longer than it saves."""
    import multiprocessing

    # Libraries of macOS itself may hang in a process that was made so.
    return "fork" in multiprocessing.get_all_start_methods() and sys.platform != "darwin"


def _pooled(make: Callable[[int], T], count: int, processes: int) -> Iterator[tuple[bool, Any]]:
    import multiprocessing
    import warnings
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool

    context = multiprocessing.get_context("fork")
    answered = 0
    try:
        with ProcessPoolExecutor(min(count, processes), context, _begin, (make,)) as pool:
            with warnings.catch_warnings():
                # Python warns of threads that hold a lock; the only other one here shows the progress, and sleeps now.
                warnings.simplefilter("ignore", DeprecationWarning)
                answers = pool.map(_try, range(count))
            for answer in answers:
                yield answer
                answered += 1
    except BrokenProcessPool:
        yield from [(False, None)] * (count - answered)


def _begin(make: Callable[[int], Any]) -> None:
    import signal

    global _make
    _make = make
    # Ctrl-C reaches every process; the first one says so.
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _try(number: int) -> tuple[bool, Any]:
    try:
        return True, _make(number)
    except Exception:  # noqa: BLE001 - done again where it can be said
        return False, None
