"""Rollover and diff over every hostile input: a Dutch message, a documented exit code, and nothing half-written."""

from __future__ import annotations

import os
import random
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.acceptance.promise import broken_promises, holds, run_here
from tests.hostile.build import build
from tests.hostile.outside import SECRET

SOUND = Path(__file__).parents[2] / "examples" / "klein"

pytestmark = pytest.mark.xdist_group("hostile-rollover")


@pytest.fixture(scope="module")
def inputs(tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[Path]]:
    folder = tmp_path_factory.mktemp("vijandig")
    yield build(folder)
    shutil.rmtree(folder)


def test_rollover_to_a_year(inputs: list[Path]) -> None:
    wrong = {}
    for path in inputs:
        folder = path if os.path.isdir(path) else path.parent
        before = holds(folder) if folder != inputs[0].parent else {}
        answer = run_here("rollover", "2028", path)
        found = broken_promises(answer)
        if SECRET in answer.out + answer.err:
            found.append("reached outside the folder")
        if answer.code != 0 and before and holds(folder) != before:
            found.append("written nonetheless")
        if answer.code == 0:
            checked = run_here("check", path)
            found += broken_promises(checked)
            made = folder / "uitvoering" / "2028.yaml"
            if made.exists() and "uitvoering/2028.yaml" in checked.out and "IVP1" in _about(checked.out, "2028.yaml"):
                found.append(f"unreadable: {made.read_text(encoding='utf-8')[:500]}")
            if made.exists():
                made.unlink()
        if found:
            wrong[path.name] = found
    assert wrong == {}


def test_rollover_to_a_new_plan(inputs: list[Path], tmp_path: Path) -> None:
    wrong = {}
    for number, path in enumerate(random.Random(3).sample(inputs, 80)):
        target = tmp_path / str(number)
        answer = run_here("rollover", "--plan", "2041-2044", "--output", target, path)
        found = broken_promises(answer)
        if answer.code != 0 and target.exists():
            found.append("written nonetheless")
        if answer.code == 0:
            found += broken_promises(run_here("check", target))
        if SECRET in answer.out + answer.err + "".join(_texts(target)):
            found.append("reached outside the folder")
        if found:
            wrong[path.name] = found
    assert wrong == {}


def test_diff_in_both_directions(inputs: list[Path]) -> None:
    wrong = {}
    for path in random.Random(5).sample(inputs, 80):
        for sides in ((SOUND, path), (path, SOUND)):
            answer = run_here("diff", *sides)
            # Running texts of the plan stand below the sentences, further in.
            sentences = "\n".join(line for line in answer.out.splitlines() if not line.startswith("      "))
            found = broken_promises(answer._replace(out=sentences))
            if SECRET in answer.out + answer.err:
                found.append("reached outside the folder")
            if found:
                wrong[path.name] = found
    assert wrong == {}


def _texts(folder: Path) -> list[str]:
    return [one.read_text(encoding="utf-8", errors="replace") for one in folder.rglob("*") if one.is_file()]


def _about(out: str, file: str) -> str:
    return "\n".join(line for line in out.splitlines() if file in line)
