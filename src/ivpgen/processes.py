"""Work side by side, in processes that the system makes from what is in memory already.

By hand, as the pools of the standard library take longer to import and start than a few documents take to write.
"""

from __future__ import annotations

import os
import struct
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from typing import IO, Any, Generic, NamedTuple, TypeVar

Q = TypeVar("Q")
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
    children: list[_Child] = []
    try:
        children += [_begin(lambda: _work(make, todo, count)) for _ in range(others)]
        made = _work(make, todo, count)
        for child in children:
            made |= _answer(child) or {}
    finally:
        os.close(todo)
        for child in children:
            _end(child)
    return [made[number] if number in made else make(number) for number in range(count)]


@contextmanager
def aside(work: Callable[[], T], processes: int) -> Iterator[Callable[[], T]]:
    """Have `work` done in another process meanwhile; what this gives waits for it, and gives what came of it.

    Where there is no other process the work is done when it is asked for, and so is what goes wrong.
    """
    child = _begin(lambda: (work(),)) if processes > 1 and _can_fork() else None

    @cache
    def answer() -> T:
        done: tuple[T] | None = _answer(child) if child else None
        return done[0] if done else work()

    try:
        yield answer
    finally:
        if child:
            _end(child)


class Companion(Generic[Q, T]):
    """Work that must not be done in this process, such as with a library that starts threads: these don't survive a fork, and
    nobody may wait for them in the new process.

    Asked for the first time, a process is made that does the work for as long as this one lives. A process that was forked
    from this one makes its own. Where there is no forking the work is done here.
    """

    def __init__(self, work: Callable[[Q], T]) -> None:
        self._work = work
        self._mine = self._process = 0
        self._ask: IO[bytes] | None = None
        self._hear: IO[bytes] | None = None

    def __call__(self, question: Q) -> T:
        """What the work makes of the question; what it raises is raised here."""
        if not _can_fork():
            return self._work(question)
        import pickle

        if self._mine != os.getpid() or self._ask is None or self._hear is None:
            self._begin()
        assert self._ask is not None
        assert self._hear is not None
        pickle.dump(question, self._ask)
        self._ask.flush()
        went_well, answer = pickle.load(self._hear)
        if not went_well:
            raise answer
        made: T = answer
        return made

    def end(self) -> None:
        """Let go of the process, if there is one of this process's own; a next question makes another."""
        if self._mine == os.getpid() and self._ask is not None and self._hear is not None:
            self._ask.close()
            self._hear.close()
            os.waitpid(self._process, 0)
        self._ask = self._hear = None

    def _begin(self) -> None:
        questions, ask = os.pipe()
        hear, answers = os.pipe()
        self._process = _fork()
        if self._process == 0:
            os.close(ask)
            os.close(hear)
            try:
                self._answer(open(questions, "rb"), open(answers, "wb"))  # noqa: SIM115 - until the process ends
            finally:
                os._exit(0)
        os.close(questions)
        os.close(answers)
        self._mine, self._ask, self._hear = os.getpid(), open(ask, "wb"), open(hear, "rb")  # noqa: SIM115

    def _answer(self, questions: IO[bytes], answers: IO[bytes]) -> None:
        import pickle

        while True:
            try:
                question = pickle.load(questions)
            except EOFError:
                return
            answer: tuple[bool, T | Exception]
            try:
                answer = True, self._work(question)
            except Exception as error:  # noqa: BLE001 - raised where it was asked
                answer = False, error
            pickle.dump(answer, answers)
            answers.flush()


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


def _begin(work: Callable[[], Any]) -> _Child:
    """A process that does some work, tells what came of it, and ends."""
    import pickle

    answer, write = os.pipe()
    process = _fork()
    if process == 0:
        try:
            with open(write, "wb") as pipe:
                pickle.dump(work(), pipe)
        finally:
            os._exit(0)
    os.close(write)
    return _Child(process, answer)


def _fork() -> int:
    """As `os.fork`; in the new process, Ctrl-C is left to the first one."""
    import signal
    import warnings

    with warnings.catch_warnings():
        # Python warns of threads that may hold a lock; the only one here shows the progress, and sleeps now.
        warnings.simplefilter("ignore", DeprecationWarning)
        process = os.fork()
    if process == 0:
        signal.signal(signal.SIGINT, signal.SIG_IGN)
    return process


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


def _answer(child: _Child) -> Any:
    """What came of the work of another process; None of one that ended before its time."""
    import pickle

    with open(child.answer, "rb", closefd=False) as pipe:
        try:
            return pickle.load(pipe)
        except (EOFError, pickle.UnpicklingError):
            return None


def _end(child: _Child) -> None:
    """Let go of a process that told what it had to, or is no longer needed."""
    import signal

    os.close(child.answer)
    os.kill(child.process, signal.SIGKILL)
    os.waitpid(child.process, 0)
