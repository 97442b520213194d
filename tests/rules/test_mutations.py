"""A clean plan that is broken in one place raises exactly the code that belongs to the break."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from ivpgen.plan.load import load
from ivpgen.rules import check
from tests.rules.breaks import BREAKS
from tests.rules.breaks.made import Break

CLEAN = Path(__file__).parent / "clean"
EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    shutil.copytree(CLEAN, tmp_path / "plan")
    return tmp_path / "plan"


def codes(folder: Path) -> set[str]:
    return {one.finding.code for one in check(load(folder), profiel="final").diagnostics}


def test_the_plan_is_clean(plan: Path) -> None:
    assert codes(plan) == set()


@pytest.mark.parametrize("one", BREAKS, ids=lambda one: one.name)
def test_a_break_raises_exactly_its_code(plan: Path, one: Break) -> None:
    for file, old, new in ((one.file, one.old, one.new), *one.also):
        target = plan / file
        text = target.read_text(encoding="utf-8")
        assert text.count(old) == 1, old
        target.write_text(text.replace(old, new), encoding="utf-8")
    assert codes(plan) == one.codes


@pytest.mark.parametrize("example", ["voorbeeldstad", "samen", "klein"])
def test_the_examples_are_clean(example: str) -> None:
    outcome = check(load(EXAMPLES / example), profiel="final")
    assert [one.finding for one in outcome.diagnostics] == []
    assert not outcome.gezakt


@pytest.mark.parametrize(
    ("pattern", "new", "code"),
    [
        (r"^  jeugd-en-veiligheid:\n(?:(?:    .*)?\n)+?(?=  \S)", "", "IVP401"),
        (r"^    bron: inwonerspeiling$", "    bron: bewonerspeiling", "IVP301"),
        (r"^  tot: 2030$", "  tot: 2031", "IVP212"),
    ],
)
def test_the_large_example_fails_when_it_is_broken(tmp_path: Path, pattern: str, new: str, code: str) -> None:
    shutil.copytree(EXAMPLES / "voorbeeldstad", tmp_path / "plan")
    target = tmp_path / "plan" / "plan.yaml"
    text, count = re.subn(pattern, new, target.read_text(encoding="utf-8"), count=1, flags=re.MULTILINE)
    assert count == 1
    target.write_text(text, encoding="utf-8")
    outcome = check(load(tmp_path / "plan"), profiel="final")
    assert {one.finding.code for one in outcome.diagnostics if one.niveau != "tip"} == {code}
    assert outcome.gezakt
