"""Status, progress and the documents on them over every hostile input: a Dutch message, a documented exit code, nothing from outside."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from ivpgen.plan.load import load
from ivpgen.progress.table import VERSLAGEN
from ivpgen.progress.work import tasks
from tests.acceptance.promise import broken_promises, holds, run_here
from tests.hostile.build import some
from tests.hostile.outside import SECRET

hostile = pytest.mark.xdist_group("hostile-progress")


@pytest.fixture(scope="module")
def inputs(tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[Path]]:
    folder = tmp_path_factory.mktemp("vijandig")
    yield some(folder)
    shutil.rmtree(folder)


@hostile
@pytest.mark.parametrize(
    "arguments",
    [
        ("status", "--date", "2027-06-30"),
        ("status", "--format", "json"),
        ("progress", "--date", "2027-06-30", "--all"),
        ("progress", "--date", "2027-06-30", "--format", "json"),
        ("progress", "--set", "bestaat-niet", "loopt", "--op", "2027-06-30"),
    ],
    ids=" ".join,
)
def test_commands_that_change_nothing(inputs: list[Path], arguments: tuple[str, ...]) -> None:
    before = holds(inputs[0].parent)
    wrong: dict[str, list[str]] = {}
    for path in inputs:
        answer = run_here(*arguments, path)
        if "json" in arguments:
            # What it quotes is the plan's.
            assert not answer.out or json.loads(answer.out)["versie"] == 1
            answer = answer._replace(out="")
        found = broken_promises(answer)
        if answer.code not in {0, 2}:
            found.append(f"code {answer.code}")
        if SECRET in answer.out + answer.err:
            found.append("reached outside the folder")
        if found:
            wrong[path.name] = found
    assert wrong == {}
    assert holds(inputs[0].parent) == before


@hostile
@pytest.mark.parametrize("options", [["--date", "2027-06-30"], ["--public", "--periode", "2027"]], ids=" ".join)
def test_documents(inputs: list[Path], tmp_path: Path, options: list[str]) -> None:
    asked = [piece for name in VERSLAGEN for piece in ("--document", name)]
    wrong: dict[str, list[str]] = {}
    for number, path in enumerate(inputs):
        out = tmp_path / str(number)
        answer = run_here("render", *asked, *options, "--to", "md", "--output", out, path)
        found = broken_promises(answer)
        made = "".join(one.read_text(encoding="utf-8") for one in out.rglob("*.md")) if out.exists() else ""
        if SECRET in answer.out + answer.err + made:
            found.append("reached outside the folder")
        if found:
            wrong[path.name] = found
        shutil.rmtree(out, ignore_errors=True)
    assert wrong == {}


@hostile
def test_a_report_on_whatever_measure_there_is(inputs: list[Path]) -> None:
    """Each hostile plan that has measures takes a report on one, or is left as it was."""
    wrong: dict[str, list[str]] = {}
    tried = 0
    for path in inputs:
        names = _measures(path)
        if not names:
            continue
        before = _own(path)
        tried += 1
        answer = run_here(
            "progress", "--set", names[0], "loopt", "--op", "2031-06-30", "--toelichting", "Dit: loopt #1.", path
        )
        found = broken_promises(answer)
        if answer.code not in {0, 2}:
            found.append(f"code {answer.code}")
        if answer.code == 2 and _own(path) != before:
            found.append("changed nonetheless")
        if SECRET in answer.out + answer.err:
            found.append("reached outside the folder")
        if found:
            wrong[path.name] = found
    assert wrong == {}
    assert tried > 5


def _own(path: Path) -> object:
    return holds(path) if path.is_dir() else path.read_bytes()


def _measures(path: Path) -> list[str]:
    try:
        return [one.id for one in tasks(load(path)) if one.id and not one.id.startswith("-")]
    except Exception:  # noqa: BLE001 - what can't be read has no measures; the other tests say how it is refused
        return []
