"""What a check makes of findings: levels, profiles, order, exceptions, and silence where nothing true can be said."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from ivpgen.plan.load import load
from ivpgen.rules import Outcome, check
from ivpgen.rules.choice import Keuze
from ivpgen.rules.profiles import PROFIELEN
from ivpgen.rules.record import files
from ivpgen.rules.table import BY_CODE
from tests.rules.conftest import Checked

GAP = "inleiding: pm\nvisie: |\n  Wij willen [nog invullen: wat?] en\n  [nog invullen: wanneer?]\n"
EXCEPTION = """\
prioriteiten:
  - id: verkeer
    titel: Veilig verkeer
  - id: online
    titel: Online oplichting
controle:
  uit:
    - regel: {rule}
      bij: [{bij}]
      reden: De raad heeft deze prioriteit zelf toegevoegd.
      tot: {tot}
"""


def of(outcome: Outcome, code: str) -> list[tuple[int, int]]:
    """Line and column of every finding with a code."""
    return [
        (one.finding.place.line, one.finding.place.column) for one in outcome.diagnostics if one.finding.code == code
    ]


def test_places_to_fill_in_are_counted_and_pointed_at(checked: Checked) -> None:
    outcome = checked(GAP)
    assert outcome.in_te_vullen == 3
    assert of(outcome, "IVP901") == [(9, 12), (11, 14), (12, 3)]
    assert not outcome.gezakt
    assert {one.niveau for one in outcome.diagnostics if one.finding.code == "IVP901"} == {"tip"}


def test_in_final_a_gap_is_a_fault(checked: Checked) -> None:
    outcome = checked(GAP, "final")
    assert outcome.gezakt
    assert {one.niveau for one in outcome.diagnostics if one.finding.code == "IVP901"} == {"fout"}


@pytest.mark.parametrize("profiel", PROFIELEN)
def test_a_warning_fails_only_in_final(checked: Checked, tmp_path: Path, profiel: str) -> None:
    checked("periode:\n  van: 2027\n  tot: 2031\n")
    outcome = check(load(tmp_path), profiel=profiel, keuze=Keuze(frozenset({"IVP212"})))
    assert outcome.profiel == profiel
    assert outcome.aantal("let op") == 1
    assert outcome.gezakt == (profiel == "final")


@pytest.mark.parametrize(("status", "profiel"), [("concept", "concept"), ("vastgesteld", "ccv"), ("", "concept")])
def test_the_profile_follows_the_status(checked: Checked, status: str, profiel: str) -> None:
    assert checked(f"status: {status}\n").profiel == profiel


def test_diagnostics_come_in_the_order_of_the_files(checked: Checked) -> None:
    outcome = checked("zzz: 1\naaa: 2\n# uitvoering/2027.yaml\nbbb: 3\n")
    places = [one.finding.place for one in outcome.diagnostics]
    assert places == sorted(places)
    assert {place.file for place in places} == {"plan.yaml", "uitvoering/2027.yaml"}


@pytest.mark.parametrize("rule", ["IVP311", "prioriteit-zonder-aanleiding"])
def test_an_exception_sets_aside_what_it_names(checked: Checked, rule: str) -> None:
    outcome = checked(EXCEPTION.format(rule=rule, bij="verkeer", tot="2030-12-31"))
    assert of(outcome, "IVP311") == [(12, 5)]
    ((diagnostic, uitzondering),) = outcome.onderdrukt
    assert diagnostic.finding.place.line == 10
    assert uitzondering.reden.startswith("De raad")
    assert not {"IVP219", "IVP220", "IVP221"} & {one.finding.code for one in outcome.diagnostics}


def test_an_exception_that_is_over_counts_no_more(tmp_path: Path) -> None:
    text = files(EXCEPTION.format(rule="IVP311", bij="verkeer", tot="2027-12-31"))["plan.yaml"]
    (tmp_path / "plan.yaml").write_text(text, encoding="utf-8")
    before = check(load(tmp_path), vandaag=date(2027, 12, 31))
    after = check(load(tmp_path), vandaag=date(2028, 1, 1))
    assert len(of(before, "IVP311")) == 1
    assert len(of(after, "IVP311")) == 2
    assert [one.finding.bericht for one in after.diagnostics if one.finding.code == "IVP220"] == [
        "Deze uitzondering op IVP311 gold tot 31 december 2027; de regel is weer aan."
    ]


def test_an_exception_of_an_uitvoeringsplan_covers_that_file(checked: Checked) -> None:
    work = "actiepunten:\n  - titel: Meer toezicht\n    velden: [fysieke-veiligheid]\n"
    outcome = checked(
        f"{work}# uitvoering/2027.yaml\n{work}controle:\n  uit:\n    - {{regel: IVP331, reden: Volgt in mei.}}\n"
    )
    (found,) = [one.finding for one in outcome.diagnostics if one.finding.code == "IVP331"]
    assert found.place.file == "plan.yaml"


def test_what_was_not_read_is_not_called_missing(checked: Checked) -> None:
    outcome = checked(
        "digitale_veiligheid:\n  cyberweerbare-inwoners:\n    maatregelen: [2027/spreekuur]\n"
        "# uitvoering/2027.yaml\ntitel: Veilig: een plan\n"
    )
    assert {one.finding.code for one in outcome.diagnostics} == {"IVP102"}


def test_an_exception_is_not_called_idle_while_part_of_the_plan_is_unread(checked: Checked) -> None:
    exception = "controle: {uit: [{regel: IVP331, reden: Volgt.}]}\n"
    assert of(checked(exception), "IVP220") != []
    assert of(checked(f"{exception}# uitvoering/2027.yaml\ntitel: Veilig: een plan\n"), "IVP220") == []


def test_an_unreadable_plan_has_its_own_finding_only(checked: Checked) -> None:
    outcome = checked("ivpgen: 1\ntitel: Veilig: een plan\n")
    assert [one.finding.code for one in outcome.diagnostics] == ["IVP102"]
    assert outcome.gezakt


def test_one_reason_silences_what_is_below_it(checked: Checked) -> None:
    goals = "doelen: [{id: d1, tekst: Een veilig dorp.}]\n"
    reasons = (
        "velden: {niet: Het plan volgt drie opgaven.}\n"
        "digitale_veiligheid: {niet: Er is een eigen plan.}\n"
        "indicatoren: {niet: De raad wil geen cijfers.}\n"
    )
    below = {"IVP401", "IVP501", "IVP313"}
    assert {one.finding.code for one in checked(goals).diagnostics} >= below
    assert not {one.finding.code for one in checked(reasons + goals).diagnostics} & below


def test_what_is_not_asked_for_is_left_out_and_kept_apart(checked: Checked, tmp_path: Path) -> None:
    whole = checked(f"verkeerd: x\n{GAP}")
    planmap = load(tmp_path)
    some = check(planmap, keuze=Keuze(frozenset({"IVP901"})))
    rest = check(planmap, keuze=Keuze(zonder=frozenset({"IVP901"})))
    assert {one.finding.code for one in some.diagnostics} == {"IVP901"}
    assert (some.weggelaten, rest.weggelaten) == (rest.diagnostics, some.diagnostics)
    assert sorted((*some.diagnostics, *rest.diagnostics)) == sorted(whole.diagnostics)
    assert (some.in_te_vullen, rest.in_te_vullen) == (3, 0)
    assert (some.gezakt, rest.gezakt) == (False, True)


def test_what_is_set_aside_is_left_out_with_its_rule(checked: Checked, tmp_path: Path) -> None:
    checked(EXCEPTION.format(rule="IVP311", bij="verkeer", tot="2030-12-31"))
    planmap = load(tmp_path)
    assert check(planmap, keuze=Keuze(zonder=frozenset({"IVP311"}))).onderdrukt == ()
    # The exception has an effect, whoever looks away.
    assert of(check(planmap, keuze=Keuze(zonder=frozenset({"IVP311"}))), "IVP220") == []


def test_what_keeps_a_file_from_being_read_stays_in_sight(checked: Checked, tmp_path: Path) -> None:
    checked("inleiding: pm\n# uitvoering/2027.yaml\ntitel: Veilig: een plan\n")
    outcome = check(load(tmp_path), keuze=Keuze(frozenset({"IVP901"}), frozenset({"IVP102"})))
    assert {one.finding.code for one in outcome.diagnostics} == {"IVP102", "IVP901"}


@pytest.mark.parametrize(
    ("drempel", "fails"), [(None, False), ("fout", False), ("let op", False), ("tip", True), ("nooit", False)]
)
def test_another_threshold(checked: Checked, tmp_path: Path, drempel: str | None, fails: bool) -> None:
    checked("inleiding: pm\n")
    only = Keuze(frozenset({"IVP901"}))
    assert check(load(tmp_path), keuze=only, drempel=drempel).gezakt == fails
    assert check(load(tmp_path), profiel="final", keuze=only, drempel=drempel).gezakt == (drempel != "nooit")


def test_the_rules_that_could_say_something_are_known(checked: Checked, tmp_path: Path) -> None:
    everything = checked("inleiding: Dit plan kiest.\n").bekeken
    assert set(everything) == set(BY_CODE)
    assert check(load(tmp_path), keuze=Keuze(frozenset({"IVP301"}))).bekeken == ("IVP301",)
    taken_over = checked("overgenomen: ja\n").bekeken
    assert set(everything) - set(taken_over) == {code for code, rule in BY_CODE.items() if rule.volledigheid}
    unreadable = checked("ivpgen: 1\ntitel: Veilig: een plan\n").bekeken
    assert {code[3] for code in unreadable} == {"1"}
