"""Runs the command in this process, as a user would call it."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from ivpgen.cli import main

PLAN = """\
ivpgen: 1
titel: Veilig in Proefdorp
periode: {van: 2027, tot: 2030}
gemeenten:
  - id: proefdorp
    naam: Proefdorp
"""


class Answer(NamedTuple):
    code: int
    out: str
    err: str


Command = Callable[..., Answer]


@pytest.fixture
def ivpgen(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Iterator[Command]:
    """`ivpgen("check", "map")` as the exit code and what was written."""

    def run(*arguments: object) -> Answer:
        monkeypatch.setattr(sys, "argv", ["ivpgen", *map(str, arguments)])
        capsys.readouterr()
        code = main()
        said = capsys.readouterr()
        assert "Traceback" not in said.err
        return Answer(code, said.out, said.err)

    services = ("GITHUB_WORKSPACE", "GITHUB_STEP_SUMMARY", "CI_PROJECT_DIR", "BUILD_SOURCESDIRECTORY")
    for name in ("NO_COLOR", "COLUMNS", "IVPGEN_DEBUG", *services):
        monkeypatch.delenv(name, raising=False)
    yield run
    gc.unfreeze()
    gc.enable()


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder, empty."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def plan(folder: Path) -> Path:
    """A sound plan in the folder `plan` below the current one."""
    (folder / "plan").mkdir()
    (folder / "plan" / "plan.yaml").write_text(PLAN, encoding="utf-8")
    return folder / "plan"
