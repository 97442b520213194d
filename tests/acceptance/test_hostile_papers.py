"""The papers over every hostile input: a Dutch message, a documented exit code, and nothing from outside the folder."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from ivpgen.documents.papers.table import PAPIEREN
from tests.acceptance.promise import broken_promises, run_here
from tests.hostile.build import some
from tests.hostile.outside import SECRET

PLAN = [name for name, one in PAPIEREN.items() if not one.jaarlijks]
YEARLY = [name for name, one in PAPIEREN.items() if one.jaarlijks]
hostile = pytest.mark.xdist_group("hostile-papers")


@pytest.fixture(scope="module")
def inputs(tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[Path]]:
    folder = tmp_path_factory.mktemp("vijandig")
    yield some(folder)
    shutil.rmtree(folder)


@hostile
@pytest.mark.parametrize(("names", "options"), [(PLAN, []), (YEARLY, ["--public"])])
def test_papers(inputs: list[Path], tmp_path: Path, names: list[str], options: list[str]) -> None:
    asked = [piece for name in names for piece in ("--document", name)]
    wrong: dict[str, list[str]] = {}
    codes: set[int] = set()
    # Of a name that is too long os only says no.
    chosen = inputs if names is PLAN else [path for path in inputs if os.path.isdir(path / "uitvoering")]
    for number, path in enumerate(chosen):
        out = tmp_path / str(number)
        answer = run_here("render", *asked, *options, "--to", "md", "--output", out, path)
        found = broken_promises(answer)
        codes.add(answer.code)
        made = "".join(one.read_text(encoding="utf-8") for one in out.rglob("*.md")) if out.exists() else ""
        if SECRET in answer.out + answer.err + made:
            found.append("reached outside the folder")
        if found:
            wrong[path.name] = found
        shutil.rmtree(out, ignore_errors=True)
    assert wrong == {}
    assert codes <= {0, 1, 2}
