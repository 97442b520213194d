"""The fixture plans: what is allowed raises no fault and no false alarm, a trap raises its message where it stands."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from ivpgen.plan.load import load
from ivpgen.rules import check
from ivpgen.rules.table import BY_CODE

PLANS = Path(__file__).parents[1] / "plans"

# What a fixture shows that is worth a remark, besides what a small plan leaves out.
REMARKS = {
    "grammar/r08-values": {"IVP832"},
    "cases/ambitions-not-fields": {"IVP324"},
    "cases/prioritised-subthemes": {"IVP324"},
    "cases/scale-of-a-value": {"IVP318"},
    "needs/n02-five-years": {"IVP212"},
    "needs/n05-baselines": {"IVP344"},
    "needs/n05-missing-years": {"IVP324"},
    "needs/n06-partial-year": {"IVP821"},
    "needs/n13-eight-priorities": {"IVP411"},
    "needs/n13-target-met": {"IVP324"},
    "needs/n13-year-outside": {"IVP351"},
}
# What a small plan leaves out: completeness, gaps, and things that nothing uses yet.
INCOMPLETE = {code for code, rule in BY_CODE.items() if rule.volledigheid} | {
    "IVP223",
    "IVP340",
    "IVP341",
    "IVP342",
    "IVP901",
    "IVP950",
    "IVP951",
}


def fixtures(*folders: str) -> list[Path]:
    found = (path for folder in folders for path in sorted((PLANS / folder).iterdir()))
    return [path for path in found if path.suffix == ".yaml" or (path / "plan.yaml").is_file()]


def name(path: Path) -> str:
    return path.relative_to(PLANS).with_suffix("").as_posix()


@pytest.mark.parametrize("path", fixtures("grammar", "needs", "cases"), ids=name)
def test_a_valid_plan_has_no_fault_and_no_false_alarm(path: Path) -> None:
    diagnostics = check(load(path)).diagnostics
    assert [one.finding for one in diagnostics if one.niveau == "fout"] == []
    assert {one.finding.code for one in diagnostics} - INCOMPLETE == REMARKS.get(name(path), set())


@pytest.mark.parametrize("path", fixtures("traps"), ids=name)
def test_a_trap_is_named_where_it_stands(path: Path) -> None:
    expected = re.search(r"^# Expected: fout on line (\d+)", path.read_text(encoding="utf-8"), re.MULTILINE)
    assert expected is not None
    faults = [one.finding for one in check(load(path)).diagnostics if one.niveau == "fout"]
    assert {fault.place.line for fault in faults} == {int(expected[1])}
    assert all(fault.hoe for fault in faults)
    assert "IVP110" not in {fault.code for fault in faults}


def test_an_adopted_plan_is_not_asked_for_what_it_lacks() -> None:
    diagnostics = check(load(PLANS / "grammar" / "r03-adopted-elsewhere")).diagnostics
    assert [one.finding.code for one in diagnostics if one.rule.volledigheid] == []


@pytest.mark.parametrize("path", fixtures("grammar", "needs", "cases"), ids=name)
def test_nothing_is_said_twice(path: Path) -> None:
    said = [(one.finding.code, one.finding.place, one.finding.bericht) for one in check(load(path)).diagnostics]
    assert len(said) == len(set(said))
