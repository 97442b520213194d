"""Ids of the examples, spelled as names and mended again: every file is what it was, to the last character."""

from __future__ import annotations

import random
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from ivpgen.fixing.draft import Draft
from ivpgen.fixing.edits import apply
from ivpgen.fixing.naming import Names, names
from ivpgen.fixing.record import Edit
from ivpgen.fixing.run import fix
from tests.fixing.conftest import Lay, mended, texts

ROOT = Path(__file__).parents[2]
FIXED = {"gemeente", "thema", "veld", "digitaal"}


def spelled(one: str, with_space: bool) -> str:
    return one.replace("-", " ").title() if with_space else one.title()


def misspelled(found: Names, new: dict[str, str], kinds: dict[str, set[str]]) -> Iterator[Edit]:
    for thing in found.things:
        if thing.id is not None and thing.id.value in new:
            yield Edit(thing.visit.file, thing.id.start_mark.index, thing.id.value, new[thing.id.value])
    for reference in found.references:
        written = reference.node.value
        last = written.rpartition("/")[2]
        if last in new and reference.soorten & kinds[last]:
            start = reference.node.start_mark.index + len(written) - len(last) + bool(reference.node.style)
            yield Edit(reference.visit.file, start, last, new[last])


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("example", ["klein", "samen", "voorbeeldstad"])
def test_names_become_the_ids_that_they_were(tmp_path: Path, example: str, seed: int) -> None:
    chance = random.Random(seed)
    folder = tmp_path / "plan"
    shutil.copytree(ROOT / "examples" / example, folder)
    before = texts_of(folder)
    found = names(Draft(folder, "plan.yaml", {}))
    kinds: dict[str, set[str]] = {}
    for thing in found.things:
        if thing.id is not None:
            kinds.setdefault(thing.id.value, set()).add(thing.soort)
    ids = sorted(one for one, soorten in kinds.items() if not soorten & FIXED)
    new = {one: spelled(one, chance.random() < 0.5) for one in chance.sample(ids, min(20, len(ids)))}
    edits = list(misspelled(found, new, kinds))
    assert len(edits) > len(new)
    for name in {edit.file for edit in edits}:
        wrong = apply(before[name], [edit for edit in edits if edit.file == name])
        (folder / name).write_bytes(wrong.encode())
    assert texts_of(folder) != before
    mended(folder)
    assert texts_of(folder) == before


def texts_of(folder: Path) -> dict[str, str]:
    """The text of the YAML below a folder: an example has pictures as well."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes().decode()
        for path in sorted(folder.rglob("*.yaml"))
        if path.is_file()
    }


@pytest.mark.parametrize(
    "plan",
    [
        # Taken by another thing, by its own other spelling, by a known word.
        "prioriteiten:\n  - {id: Jeugd, titel: Jeugd}\n  - {id: jeugd, titel: Jonge aanwas}\n",
        "prioriteiten:\n  - {id: Jeugd, titel: Jeugd}\n  - {id: JEUGD, titel: Jonge aanwas}\n",
        "partners:\n  - {id: Raad, naam: Raad van Elf}\n",
        # Nothing is left of it.
        "prioriteiten:\n  - {id: '!?', titel: Jeugd}\n",
        # The name of an edition.
        "gemeenten:\n  - {id: Proefdorp, naam: Proefdorp}\n",
    ],
)
def test_an_id_stays_where_the_new_one_is_not_free(lay: Lay, plan: str) -> None:
    folder = lay(plan)
    assert fix(folder).files == ()


def test_an_id_gets_the_spelling_that_references_have_already(lay: Lay) -> None:
    folder = lay(
        "prioriteiten:\n  - {id: Veilig Verkeer, titel: Verkeer}\n"
        "# uitvoering/2027.yaml\nactiepunten:\n  - {id: a, titel: Drempels, prioriteiten: [veilig-verkeer]}\n"
    )
    mended(folder)
    assert "{id: veilig-verkeer, titel: Verkeer}" in texts(folder)["plan.yaml"]
