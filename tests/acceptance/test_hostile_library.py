"""`ivpgen library` over every hostile input: a Dutch message, a documented exit code, and nothing from outside the folder."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from unittest import mock

import pytest

from ivpgen.library.build import build as build_library
from ivpgen.library.record import Record
from tests.acceptance.promise import broken_promises, holds, run_here
from tests.hostile.build import build
from tests.hostile.outside import SECRET

pytestmark = pytest.mark.xdist_group("hostile-library")


@pytest.fixture(scope="module")
def inputs(tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[Path]]:
    folder = tmp_path_factory.mktemp("vijandig")
    yield build(folder)
    shutil.rmtree(folder)


@pytest.fixture(scope="module")
def library(inputs: list[Path], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The library of all of them at once; not by the command, which may take a minute."""
    target = tmp_path_factory.mktemp("bibliotheek") / "p.db"
    # Nearly all of them are of the same gemeente and period: only one would be left.
    with mock.patch.object(Record, "identiteit", property(lambda record: (id(record),))):
        made = build_library(_folders(inputs), target, processes=2)
    assert made.geweigerd
    assert made.plannen > 200
    assert [one.reden for one in made.geweigerd if not one.reden or "Traceback" in one.reden] == []
    return target


def _folders(inputs: list[Path]) -> list[Path]:
    return [path for path in inputs if os.path.isdir(path)]


def _some(inputs: list[Path]) -> list[Path]:
    """Every sixth, and all that is no folder with a plan: each is a command of its own, and all of them are in one library."""
    return [path for at, path in enumerate(inputs) if at % 6 == 0 or not os.path.isfile(path / "plan.yaml")]


def test_all_of_them_in_one_library(inputs: list[Path], library: Path) -> None:
    assert SECRET.encode() not in library.read_bytes()
    before = holds(inputs[0].parent)
    again = run_here("library", "build", *_folders(inputs), "-o", library)
    assert again.code == 1
    assert broken_promises(again) == []
    assert "niets veranderd" in again.out
    assert holds(inputs[0].parent) == before


def test_each_of_them_apart(inputs: list[Path], tmp_path: Path) -> None:
    wrong = {}
    for number, path in enumerate(_some(inputs)):
        target = tmp_path / f"{number}.db"
        answer = run_here("library", "build", path, "-o", target)
        found = broken_promises(answer)
        if target.exists() == (answer.code == 2):
            found.append("written nonetheless, or not written")
        if found:
            wrong[path.name] = found
        target.unlink(missing_ok=True)
    assert wrong == {}
    assert list(tmp_path.iterdir()) == []


def test_nothing_is_written_over_any_of_them(inputs: list[Path], library: Path) -> None:
    before = holds(inputs[0].parent)
    wrong = {}
    taken = [
        path
        for path in _some(inputs)
        if (os.path.isfile(path) and path.suffix != ".docx") or (os.path.isdir(path) and os.listdir(path))
    ]
    for path in taken:
        for command in (["site", path], ["stats", "--report", path]):
            answer = run_here("library", *command, "--db", library)
            if answer.code != 2 or broken_promises(answer):
                wrong[path.name] = answer
    assert wrong == {}
    assert holds(inputs[0].parent) == before


@pytest.mark.parametrize(
    "command",
    [
        ["search", "veilig"],
        ["search", "veilig", "--format", "csv"],
        ["compare", "Proefdorp"],
        ["stats"],
        ["stats", "--format", "markdown"],
    ],
    ids=" ".join,
)
def test_what_was_read_of_them_is_shown_safely(library: Path, command: list[str]) -> None:
    answer = run_here("library", *command, "--db", library)
    assert answer.code == 0
    assert broken_promises(answer) == []


def test_a_website_and_a_document_of_them(library: Path, tmp_path: Path) -> None:
    for command in (
        ["site", tmp_path / "web"],
        ["stats", "--report", tmp_path / "beeld.docx", "--report", tmp_path / "beeld.html"],
    ):
        answer = run_here("library", *command, "--db", library)
        assert answer.code == 0, answer
        assert broken_promises(answer) == []
    assert (tmp_path / "beeld.docx").is_file()
    assert not [one for one in (tmp_path / "web").rglob("*.html") if b"<script>" in one.read_bytes()]


def test_no_file_of_them_is_taken_for_a_library(inputs: list[Path]) -> None:
    wrong = {}
    for path in _some(inputs):
        answer = run_here("library", "search", "veilig", "--db", path)
        if answer.code != 2 or broken_promises(answer):
            wrong[path.name] = answer
    assert wrong == {}


def test_each_of_them_held_against_a_library(inputs: list[Path], library: Path) -> None:
    wrong = {}
    for path in _some(inputs):
        answer = run_here("library", "similar", path, "--db", library)
        if answer.code not in {0, 2} or broken_promises(answer):
            wrong[path.name] = answer
    assert wrong == {}
