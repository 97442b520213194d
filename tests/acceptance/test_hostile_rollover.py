"""Rollover and diff over every hostile input: a Dutch message, a documented exit code, and nothing half-written."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from tests.acceptance.promise import broken_promises, holds, run_here
from tests.hostile.build import build
from tests.hostile.outside import SECRET


@pytest.fixture(scope="module")
def inputs(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    return build(tmp_path_factory.mktemp("vijandig"))


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
    shutil.rmtree(inputs[0].parent)


def _about(out: str, file: str) -> str:
    return "\n".join(line for line in out.splitlines() if file in line)
