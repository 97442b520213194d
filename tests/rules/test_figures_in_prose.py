"""Numbers that a text takes from an indicator and that aren't there: one finding each, at its place."""

from __future__ import annotations

from tests.rules.conftest import Checked

PLAN = """\
samenvatting: |
  Eerst {{ cijfer: inbraak 2025 }} en dan {{ cijfer: inbrak 2025 }}, {{ cijfer: inbraak 2019 }} en {{ cijfer: inbraak ooit }}.
  Niet `{{ cijfer: weg 1 }}` en niet {{ iets anders }}.
indicatoren:
  - {id: inbraak, naam: Inbraken, eenheid: aantal, waarden: {2025: 61}}
"""


def test_each_is_said_at_its_place_with_its_own_weight(checked: Checked) -> None:
    found = [one for one in checked(PLAN).diagnostics if one.rule.code == "IVP890"]
    line = PLAN.split("\n")[1]
    assert [one.niveau for one in found] == ["fout", "let op", "fout"]
    assert [one.finding.place.column for one in found] == [
        line.index(said) + 1
        for said in ("{{ cijfer: inbrak 2025", "{{ cijfer: inbraak 2019", "{{ cijfer: inbraak ooit")
    ]
    assert "Bedoel je “inbraak”?" in found[0].finding.hoe


def test_the_rules_on_language_take_a_reference_for_what_it_is(checked: Checked) -> None:
    right = PLAN.split(" en dan ")[0] + ".\n" + PLAN[PLAN.index("indicatoren:") :]
    assert [one.rule.code for one in checked(right).diagnostics if one.rule.code >= "IVP890"] == []
