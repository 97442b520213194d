"""`check --fix` over every hostile input: a Dutch message, a documented exit code, nothing outside the folder, and a second run at rest."""

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

pytestmark = pytest.mark.xdist_group("hostile-fix")


@pytest.fixture(scope="module")
def inputs(tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[Path]]:
    folder = tmp_path_factory.mktemp("vijandig")
    yield build(folder)
    shutil.rmtree(folder)


def test_a_diff_writes_nothing(inputs: list[Path]) -> None:
    before = holds(inputs[0].parent)
    wrong = {}
    for path in random.Random(5).sample(inputs, 200):
        answer = run_here("check", "--diff", path)
        # A diff shows lines as they are, tabs included.
        found = broken_promises(answer._replace(out="fout" if answer.code == 1 else ""))
        if SECRET in answer.out + answer.err:
            found.append("reached outside the folder")
        if (answer.code == 1) != bool(answer.out):
            found.append(f"{answer.code} with {len(answer.out)} characters")
        if found:
            wrong[path.name] = found
    assert wrong == {}
    assert holds(inputs[0].parent) == before


def test_fixing_twice(inputs: list[Path]) -> None:
    folder = inputs[0].parent
    outside = {name: seen for name, seen in holds(folder).items() if name.startswith("buiten")}
    wrong, mended = {}, 0
    traps = [path for path in inputs if path.name.startswith("trap-")]
    for path in {*random.Random(3).sample(inputs, 120), *traps}:
        is_folder = os.path.isdir(path)
        before = holds(path) if is_folder else {}
        first = run_here("check", "--fix", path)
        after = holds(path) if is_folder else {}
        second = run_here("check", "--fix", path)
        found = [*broken_promises(first), *broken_promises(second)]
        if SECRET in first.out + first.err:
            found.append("reached outside the folder")
        if set(after) != set(before):
            found.append("left something behind")
        if "Hersteld in" in second.out + second.err:
            found.append(second.out[:500])
        mended += "Hersteld in" in first.out
        if found:
            wrong[path.name] = found
    assert wrong == {}
    assert mended > 20
    assert {name: seen for name, seen in holds(folder).items() if name.startswith("buiten")} == outside
