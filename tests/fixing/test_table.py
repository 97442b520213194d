"""Every fix has a record, and every record an example that is mended, and one that looks like it and is left alone."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from ivpgen.fixing.record import Fix
from ivpgen.fixing.run import fix
from ivpgen.fixing.table import BY_NAME, STAGES
from ivpgen.rules.record import files
from tests.fixing.conftest import Lay, mended, texts

TRAPS = Path(__file__).parents[1] / "plans" / "traps"
# What is meant by these can't be known: a list, or a text that begins with a dash.
UNCERTAIN = {"dash-before-text"}

records = pytest.mark.parametrize("one", BY_NAME.values(), ids=lambda one: one.naam)


@records
def test_the_example_becomes_what_the_record_says(one: Fix, lay: Lay) -> None:
    folder = lay(one.voor)
    fixed = mended(folder)
    assert texts(folder) == files(one.na)
    assert one.naam in {proposal.naam for _, proposal in fixed.done}


@records
def test_a_second_run_changes_nothing(one: Fix, lay: Lay) -> None:
    folder = lay(one.voor)
    mended(folder)
    assert fix(folder).files == ()


@records
def test_what_looks_like_it_is_left_alone(one: Fix, lay: Lay) -> None:
    assert one.blijft
    done = [proposal for _, proposal in fix(lay(one.blijft)).done]
    assert [proposal.wat for proposal in done if proposal.naam == one.naam] == []


@records
def test_a_record_is_complete(one: Fix) -> None:
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", one.naam)
    assert all(one.soort)
    assert one.wat.endswith(".")
    assert one.waarom_veilig.endswith(".")
    assert one.voor != one.na


def test_names_are_unique() -> None:
    assert len(BY_NAME) == sum(len(stage) for stage in STAGES)


def test_a_stage_reveals_or_does_not() -> None:
    assert [len({fix.onthult for fix, _ in stage}) for stage in STAGES] == [1] * len(STAGES)


@pytest.mark.parametrize("trap", sorted(TRAPS.glob("*.yaml")), ids=lambda path: path.stem)
def test_a_trap_of_yaml_is_mended(trap: Path, lay: Lay) -> None:
    folder = lay(trap.read_text(encoding="utf-8"))
    before = texts(folder)["plan.yaml"].splitlines()
    mended(folder)
    after = texts(folder)["plan.yaml"].splitlines()
    assert len(after) == len(before)
    assert (after == before) == (trap.stem in UNCERTAIN)
    assert trap.stem in UNCERTAIN or fix(folder).files == ()
