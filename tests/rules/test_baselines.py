"""The years of baselines and targets against the period of a plan."""

from __future__ import annotations

import pytest

from ivpgen.diagnostics import Finding
from tests.rules.conftest import Checked


def found(checked: Checked, indicator: str, *codes: str) -> list[Finding]:
    """The findings of some rules on an indicator of a plan for 2027-2030."""
    diagnostics = checked(f"indicatoren:\n  - {{id: i, naam: I, {indicator}}}\n").diagnostics
    assert [one.finding for one in diagnostics if one.niveau == "fout"] == []
    return [one.finding for one in diagnostics if one.finding.code in codes]


@pytest.mark.parametrize(
    ("targets", "wrong"),
    [
        ("{2030: 50}", False),
        ("{2035: 50}", True),
        ("{2025: 50}", True),
        ("{2028: 60, 2035: 50}", False),
        ("{2035: {waarde: 50, noot: Landelijk doel.}}", False),
        ("{2035: pm}", False),
        ("{later: 50}", False),
        ("{2027-2035: 50}", False),
        ("{niet: Geen cijfers.}", False),
    ],
)
def test_a_target_for_a_year_of_the_plan(checked: Checked, targets: str, wrong: bool) -> None:
    assert len(found(checked, f"streefwaarden: {targets}", "IVP318")) == wrong


def test_an_extension_counts(checked: Checked) -> None:
    head = "periode: {van: 2027, tot: 2030, verlengd_tot: 2031}\n"
    outcome = checked(f"{head}indicatoren: [{{id: i, naam: I, streefwaarden: {{2031: 50}}}}]\n")
    assert "IVP318" not in {one.finding.code for one in outcome.diagnostics}


@pytest.mark.parametrize(
    ("baseline", "code"),
    [
        ("jaar: 2026, waarde: 60", ""),
        ("jaar: 2027, waarde: 60", ""),
        ("jaar: 2022, waarde: 60", ""),
        ("jaar: 2028, waarde: 60", "IVP343"),
        ("jaar: 2028, waarde: 60, noot: De peiling is nieuw.", ""),
        ("jaar: 2030, waarde: 60", "IVP319"),
        ("jaar: 2021, waarde: 60", "IVP344"),
        ("jaar: 2021, waarde: 60, noot: Zo vergelijkt de regio.", ""),
        ("jaar: najaar, waarde: 60", ""),
        ("pm: Volgt.", ""),
    ],
)
def test_a_baseline_is_of_shortly_before_the_plan(checked: Checked, baseline: str, code: str) -> None:
    text = f"nulmeting: {{{baseline}}}, streefwaarden: {{2029: 55, 2030: 50}}"
    hits = found(checked, text, "IVP319", "IVP343", "IVP344")
    assert [hit.code for hit in hits] == ([code] if code else [])


def test_context_needs_no_fresh_baseline(checked: Checked) -> None:
    assert found(checked, "soort: context, nulmeting: {jaar: 2015, waarde: 60}", "IVP344") == []
