"""`ivpgen figures` over every hostile file: a Dutch message, a documented exit code; and a cut file never gives another number."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from ivpgen.figures import Cel, Onleesbaar, lees
from tests.acceptance.promise import broken_promises, holds, run_here
from tests.figures.made import LABELS, laid
from tests.hostile.build import some
from tests.hostile.figure_files import SOUND, files

BARE = {
    "zonder-aanhalingstekens.csv": LABELS.replace(b'"', b""),
    "eigen-kort.csv": b"indicator;gebied;jaar;waarde\nhalt;Zeist;2024;12\nhalt;Zeist;2025;12,75\n",
}
"""Files in which no quotes close a number that was cut."""
hostile = pytest.mark.xdist_group("hostile-figures")


@pytest.fixture(scope="module")
def plans(tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[Path]]:
    folder = tmp_path_factory.mktemp("vijandig")
    yield some(folder)
    shutil.rmtree(folder)


@hostile
def test_every_file_by_itself(tmp_path: Path) -> None:
    wrong, refused = {}, 0
    for name, data in files():
        answer = run_here("figures", laid(tmp_path, name, data))
        refused += answer.code == 2
        found = broken_promises(answer)
        if answer.code == 1:
            found.append("there are no findings here")
        if found:
            wrong[name] = found
    assert wrong == {}
    assert refused > 60


@hostile
def test_all_in_one_call(tmp_path: Path) -> None:
    paths = [laid(tmp_path, name, data) for name, data in files()]
    before = holds(tmp_path)
    answer = run_here("figures", "--format", "json", *paths)
    assert answer.code == 2
    assert broken_promises(answer) == []
    said = json.loads(answer.out)
    named = {one["bestand"] for one in said["diagnostics"] if one["level"] == "fout"}
    assert named | {one["bestand"] for one in said["bestanden"]} == {str(path) for path in paths}
    assert holds(tmp_path) == before


@hostile
def test_files_and_folders_of_hostile_plans(plans: list[Path]) -> None:
    wrong = {}
    for path in [*plans, *(folder / "plan.yaml" for folder in plans)]:
        found = broken_promises(run_here("figures", path))
        if found:
            wrong[str(path)] = found
    assert wrong == {}


@hostile
def test_beside_a_hostile_plan(plans: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    wrong = {}
    for folder in plans:
        plan = os.path.join(folder, "plan.yaml")
        if not os.path.isfile(plan) or os.path.getsize(plan) > 1_000_000:
            continue
        monkeypatch.chdir(folder)
        answer = run_here("figures", laid(tmp_path, "labels.csv", LABELS))
        found = broken_promises(answer)
        if answer.code != 0 or found:
            wrong[folder.name] = [f"exit code {answer.code}", *found]
    assert wrong == {}


@pytest.mark.parametrize("name", [*SOUND, *BARE])
def test_a_file_that_was_cut_gives_the_same_numbers_or_none(tmp_path: Path, name: str) -> None:
    whole = {**SOUND, **BARE}[name]
    known = cells(laid(tmp_path, name, whole))
    assert known
    refused = 0
    for end in range(len(whole)):
        path = laid(tmp_path, name, whole[:end])
        try:
            found = cells(path)
        except Onleesbaar:
            refused += 1
            continue
        assert [one for one in found if known.get(one) != found[one]] == [], end
    assert refused > len(whole) // 2


def cells(path: Path) -> dict[tuple[object, ...], tuple[object, ...]]:
    """What tells a cell apart → its value, and why it is missing."""

    def key(cel: Cel) -> tuple[object, ...]:
        return (cel.soort, cel.gebied, cel.periode, cel.onderwerp, cel.uitsplitsing)

    return {key(cel): (cel.waarde, cel.ontbreekt) for cel in lees(path).cellen()}


@hostile
def test_as_a_newer_file_of_a_plan(tmp_path: Path) -> None:
    plan = tmp_path / "plan"
    laid(plan, "cijfers/47018NED.csv", LABELS)
    text = (
        "ivpgen: 1\ntitel: Veilig\nperiode: {van: 2027, tot: 2030}\ngemeenten: [{id: zeist, naam: Zeist}]\n"
        "bronnen: [{id: p, naam: Politie, bestand: cijfers/47018NED.csv}]\n"
        "indicatoren: [{id: i, naam: I, bron: p, reeks: {misdrijf: [1.1.1]}}]\n"
    )
    laid(plan, "plan.yaml", text.encode())
    before = holds(plan)
    wrong = {}
    for name, data in files():
        answer = run_here("figures", "--update", laid(tmp_path, name, data), "--source", "p", plan)
        if found := broken_promises(answer):
            wrong[name] = found
    assert wrong == {}
    assert holds(plan) == before


@hostile
def test_as_a_file_to_add_to_a_plan(tmp_path: Path) -> None:
    plan = tmp_path / "plan"
    text = "ivpgen: 1\ntitel: Veilig\nperiode: {van: 2027, tot: 2030}\ngemeenten: [{id: zeist, naam: Zeist}]\n"
    path = laid(plan, "plan.yaml", text.encode())
    before = holds(plan)
    wrong, added = {}, 0
    # Each is checked twice; every fourth of them keeps this test short.
    for name, data in [("labels.csv", LABELS), *list(files())[::4]]:
        answer = run_here("figures", laid(tmp_path, name, data), "--add", "woninginbraak", "--plan", plan)
        found = broken_promises(answer)
        if answer.code == 0:
            added += 1
            if not path.read_text(encoding="utf-8").startswith(text):
                found.append("the plan lost a line")
            shutil.rmtree(plan / "cijfers")
            laid(plan, "plan.yaml", text.encode())
        elif {one: said[0] for one, said in holds(plan).items()} != {one: said[0] for one, said in before.items()}:
            found.append("the plan changed")
        if found:
            wrong[name] = found
    assert wrong == {}
    assert added > 0
