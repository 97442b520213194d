"""Every command over every hostile input: a Dutch message, a documented exit code, and nothing from outside the folder."""

from __future__ import annotations

import json
import os
import random
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import fromstring

import pytest

from tests.acceptance.promise import broken_promises, holds, run, run_here, word_text
from tests.hostile.build import build
from tests.hostile.outside import SECRET

check = pytest.mark.xdist_group("hostile-check")
render = pytest.mark.xdist_group("hostile-render")


@pytest.fixture(scope="module")
def inputs(tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[Path]]:
    folder = tmp_path_factory.mktemp("vijandig")
    yield build(folder)
    shutil.rmtree(folder)


@pytest.fixture(scope="module")
def before(inputs: list[Path]) -> dict[str, tuple[int, int]]:
    return holds(inputs[0].parent)


@check
def test_check(inputs: list[Path], before: dict[str, tuple[int, int]]) -> None:
    wrong = {}
    for path in inputs:
        answer = run_here("check", path)
        found = broken_promises(answer)
        if SECRET in answer.out + answer.err:
            found.append("reached outside the folder")
        if found:
            wrong[path.name] = found
    assert wrong == {}
    assert holds(inputs[0].parent) == before


@check
@pytest.mark.parametrize("form", ["json", "sarif", "github", "gitlab", "junit"])
def test_all_in_one_call(inputs: list[Path], form: str) -> None:
    answer = run_here("check", "--profile", "final", "--format", form, *inputs)
    assert answer.code == 2
    assert broken_promises(answer) == []
    assert SECRET not in answer.out + answer.err
    if form == "junit":
        assert len(fromstring(answer.out)) > 300
    elif form != "github":
        made = json.loads(answer.out)
        assert len(FILES[form](made)) > 300
    if form in {"sarif", "gitlab", "junit"}:
        assert str(inputs[0].parent) not in re.sub(r'<testsuite name="[^"]*"', "", answer.out)


FILES: dict[str, Callable[[Any], set[str]]] = {
    "json": lambda made: {one["bestand"] for one in made["diagnostics"]},
    "gitlab": lambda made: {one["location"]["path"] for one in made},
    "sarif": lambda made: {
        str(one["locations"][0]["physicalLocation"]["artifactLocation"]) for one in made["runs"][0]["results"]
    },
}
"""Which files a report names."""


@render
def test_render(inputs: list[Path], before: dict[str, tuple[int, int]], tmp_path: Path) -> None:
    wrong = {}
    for number, path in enumerate(inputs):
        target = tmp_path / str(number)
        answer = run_here("render", "--output", target, path)
        found = broken_promises(answer)
        if answer.code == 2 and target.exists():
            found.append("written nonetheless")
        for document in target.rglob("*.docx"):
            if SECRET in word_text(document.read_bytes()):
                found.append("reached outside the folder")
        if [one for one in target.rglob("*") if one.is_file() and one.suffix != ".docx"]:
            found.append("left something behind")
        if found:
            wrong[path.name] = found
    assert wrong == {}
    assert holds(inputs[0].parent) == before


@render
def test_the_final_version(inputs: list[Path], tmp_path: Path) -> None:
    wrong = {}
    for path in random.Random(1).sample(inputs, 60):
        answer = run_here("render", "--final", "--output", tmp_path / "uit", path)
        found = broken_promises(answer)
        if answer.code != 0 and (tmp_path / "uit").exists():
            found.append("written nonetheless")
        shutil.rmtree(tmp_path / "uit", ignore_errors=True)
        if found:
            wrong[path.name] = found
    assert wrong == {}


@check
def test_new_never_touches_what_is_there(inputs: list[Path], before: dict[str, tuple[int, int]]) -> None:
    taken = [path for path in inputs if os.path.isfile(path) or (os.path.isdir(path) and os.listdir(path))]
    assert len(taken) > 400
    for path in taken:
        answer = run_here("new", path, "--gemeente", "Zeist", "--periode", "2027-2030")
        assert answer.code == 2
        assert broken_promises(answer) == []
    assert holds(inputs[0].parent) == before


@check
def test_schema_never_replaces_a_file(inputs: list[Path], before: dict[str, tuple[int, int]]) -> None:
    files = [path for path in inputs if os.path.isfile(path)]
    assert files
    for path in files:
        answer = run_here("schema", "--output", path)
        assert answer.code == 2
        assert broken_promises(answer) == []
    assert holds(inputs[0].parent) == before


@render
@pytest.mark.parametrize("command", [("check",), ("render", "--output", "uit")], ids=" ".join)
def test_a_sample_in_a_process_of_its_own(inputs: list[Path], tmp_path: Path, command: tuple[str, ...]) -> None:
    sample = random.Random(7).sample(inputs, 10)
    wrong = {path.name: found for path in sample if (found := broken_promises(run(*command, path, cwd=tmp_path)))}
    assert wrong == {}
