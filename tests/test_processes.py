"""Documents made in processes of their own are the documents made in a row, and so is what goes wrong."""

from __future__ import annotations

import os
import signal
import struct
import sys
import time

import pytest

from ivpgen import rendering
from ivpgen.processes import Companion, aside, side_by_side
from tests.documents.made import files, planmap

FORKS = pytest.mark.skipif(
    not hasattr(os, "fork") or sys.platform == "darwin", reason="documents are made in a row on this system"
)
HERE = os.getpid()


@pytest.mark.parametrize("name", ["examples/voorbeeldstad", "examples/samen"])
def test_the_same_bytes_in_the_same_order(name: str) -> None:
    made = rendering.render(planmap(name), processes=3)
    assert list(made.files.items()) == list(files(name).items())


@FORKS
def test_numbers_are_made_here_and_elsewhere_and_come_in_order() -> None:
    def make(number: int) -> tuple[int, int]:
        time.sleep(0.05)
        return number, os.getpid()

    made = side_by_side(make, 6, 2)
    assert [number for number, _ in made] == [0, 1, 2, 3, 4, 5]
    assert len({process for _, process in made}) == 2
    assert HERE in {process for _, process in made}


@pytest.mark.parametrize(("count", "processes"), [(1, 8), (3, 1), (0, 8)])
def test_nothing_is_forked_for_one_document_or_one_processor(count: int, processes: int) -> None:
    assert side_by_side(lambda _: os.getpid(), count, processes) == [os.getpid()] * count


def test_a_fault_is_raised_as_in_a_row() -> None:
    class Odd(Exception):
        def __init__(self, *, what: str) -> None:
            super().__init__(what)

    def make(number: int) -> int:
        if number == 1:
            raise Odd(what="een")
        return number

    with pytest.raises(Odd, match="een"):
        side_by_side(make, 3, 2)


@FORKS
def test_a_process_that_dies_is_made_up_for_here() -> None:
    def make(number: int) -> int:
        time.sleep(0.05)
        if os.getpid() != HERE:
            os.kill(os.getpid(), signal.SIGKILL)
        return number

    assert side_by_side(make, 4, 2) == [0, 1, 2, 3]


@FORKS
def test_no_process_is_left_when_this_one_is_interrupted() -> None:
    made: list[int] = []
    read, write = os.pipe()

    def make(number: int) -> int:
        if os.getpid() == HERE:
            made.append(*struct.unpack("i", os.read(read, 4)))
            raise KeyboardInterrupt
        os.write(write, struct.pack("i", os.getpid()))
        time.sleep(60)
        return number

    with pytest.raises(KeyboardInterrupt):
        side_by_side(make, 4, 2)
    with pytest.raises(ProcessLookupError):
        os.kill(made[0], 0)


def test_more_than_a_pipe_holds() -> None:
    assert side_by_side(lambda number: number, 5_000, 2) == list(range(5_000))


@pytest.mark.parametrize("processes", [1, 2])
def test_each_word_file_is_examined_where_it_is_made(processes: int) -> None:
    made = rendering.render(
        planmap("examples/voorbeeldstad"), examine=lambda path, data: [f"{path} {len(data)}"], processes=processes
    )
    assert made.bevindingen == [f"{path} {len(data)}" for path, data in made.files.items()]


def test_nothing_is_examined_where_no_word_file_is_asked_for() -> None:
    made = rendering.render(planmap("examples/klein"), to=["md"], examine=lambda path, _: [path])
    assert made.bevindingen == []


@pytest.mark.parametrize("processes", [1, 2])
def test_work_aside_gives_what_came_of_it(processes: int) -> None:
    with aside(lambda: os.getpid(), processes) as answer:
        assert (answer() == HERE) is (processes == 1 or not hasattr(os, "fork") or sys.platform == "darwin")
        assert answer() == answer()


def test_work_aside_that_goes_wrong_does_so_where_it_is_asked_for() -> None:
    def work() -> int:
        raise ValueError("mis")

    with aside(work, 2) as answer, pytest.raises(ValueError, match="mis"):
        answer()


@FORKS
def test_work_aside_that_nobody_asks_for_is_given_up() -> None:
    read, write = os.pipe()

    def work() -> None:
        os.write(write, str(os.getpid()).encode())
        time.sleep(60)

    with aside(work, 2):
        process = int(os.read(read, 20))
    with pytest.raises(ProcessLookupError):
        os.kill(process, 0)


def _squared(number: int) -> tuple[int, int]:
    if number < 0:
        raise ValueError(number)
    return os.getpid(), number * number


@FORKS
def test_a_companion_works_in_one_process_of_its_own() -> None:
    squared = Companion(_squared)
    (first, nine), (second, sixteen) = squared(3), squared(4)
    squared.end()
    assert (nine, sixteen) == (9, 16)
    assert first == second != os.getpid()


@FORKS
def test_what_a_companion_raises_is_raised_and_it_goes_on() -> None:
    squared = Companion(_squared)
    with pytest.raises(ValueError, match="-1"):
        squared(-1)
    assert squared(2)[1] == 4
    squared.end()


@FORKS
def test_each_process_has_a_companion_of_its_own() -> None:
    squared = Companion(_squared)
    squared(1)

    def make(number: int) -> tuple[int, int, int]:
        time.sleep(0.05)
        return (os.getpid(), *squared(number))

    made = side_by_side(make, 6, 3)
    squared.end()
    assert [result for _, _, result in made] == [number * number for number in range(6)]
    by_process = {(asker, helper) for asker, helper, _ in made}
    assert len(by_process) == len({asker for asker, _ in by_process}) == len({helper for _, helper in by_process})
