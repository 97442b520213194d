"""The plans that are measured with are plans: sound, complete, as long as they say, and the same at every run."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from benchmarks.plans import LINES, plan
from ivpgen.method import catalogus
from ivpgen.plan.load import load
from ivpgen.rules.check import check

# What a plan of one gemeente before its adoption has no use for, and what belongs in an uitvoeringsplan.
LEFT_OUT = {
    *("id", "overgenomen", "samenwerking", "huisstijl", "grafieken", "termen", "tabellen", "themas", "doelen"),
    *("hoofdstukken", "bijlagen", "afbeeldingen", "controle", "actiepunten"),
    *("plan", "vervolg_op", "standaard", "indeling", "tabel", "verslag"),
}


@pytest.mark.parametrize("number", [1, 2, 171, 342])
def test_a_plan_is_sound_and_complete(number: int, tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_text(plan(number), encoding="utf-8")
    planmap = load(tmp_path)
    assert [one.finding for one in check(planmap).diagnostics] == []
    assert planmap.plan is not None
    assert planmap.plan.model_fields_set - {"gemeen"} == set(type(planmap.plan).model_fields) - LEFT_OUT - {"gemeen"}
    assert set(yaml.safe_load(plan(number))["velden"]) == {veld.slug for veld in catalogus.velden()}


@pytest.mark.parametrize("lines", [LINES, LINES + 1, LINES + 20])
def test_a_plan_has_as_many_lines_as_is_asked(lines: int) -> None:
    assert {plan(number, lines).count("\n") for number in range(1, 21)} == {lines}


@pytest.mark.parametrize("lines", [100, 5000])
def test_a_length_that_the_material_does_not_make(lines: int) -> None:
    with pytest.raises(ValueError, match=f"no plan of {lines} lines"):
        plan(1, lines)


def test_a_number_always_gives_the_same_plan_and_another_number_another() -> None:
    assert plan(7) == plan(7)
    assert len({plan(number) for number in range(1, 11)}) == 10
