"""Family 6xx: bestuur, law and regie: what is asked of a plan, and what is enough."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from ivpgen.diagnostics import Finding
from ivpgen.plan.load import load
from ivpgen.rules import check
from ivpgen.rules.record import TIP, files
from tests.rules.conftest import Checked

JOINT = """\
gemeenten:
  - {id: proefdorp, naam: Proefdorp}
  - {id: teststad, naam: Teststad}
"""


def found(checked: Checked, example: str, code: str) -> list[Finding]:
    return [one.finding for one in checked(example).diagnostics if one.finding.code == code]


def test_an_adopted_plan_is_not_asked_what_it_lacks(checked: Checked) -> None:
    codes = {one.finding.code for one in checked("overgenomen: ja\nsamenvatting: Kort.\n").diagnostics}
    assert {code for code in codes if code.startswith("IVP6")} == set()


# Who decides.


@pytest.mark.parametrize(
    "plan",
    [
        "besluiten: pm\n",
        "besluiten: {niet: De burgemeester beslist alleen.}\n",
        "besluiten: De raad beslist in mei.\n",
        "besluiten: [{orgaan: gemeenteraad van Voorbeeldstad, gepland: pm}]\n",
        "besluiten: [{datum: 2026-12-01}]\n",
        "inleiding: De gemeenteraad heeft dit plan op 12 december 2026 vastgesteld.\n",
        "inleiding: Het plan is vastgesteld door de raad.\n",
        "inleiding: |\n  De gemeenteraad heeft dit plan op\n  12 december 2026 vastgesteld.\n",
        "proces: {stappen: [{stap: De raad stelt het plan vast}]}\n",
    ],
)
def test_the_raad_decides_in_whatever_words(checked: Checked, plan: str) -> None:
    assert found(checked, plan, "IVP601") == []


@pytest.mark.parametrize(
    "plan",
    [
        "kaders: De raad stelt minstens eens in de vier jaar de doelen vast.\n",
        "besluiten: [{orgaan: raad, soort: kennisnemen, datum: 2026-12-01}]\n",
        "besluiten: [{orgaan: driehoek, datum: 2026-12-01}]\n",
    ],
)
def test_the_law_or_another_decision_is_no_decision_of_the_raad(checked: Checked, plan: str) -> None:
    assert len(found(checked, plan, "IVP601")) == 1


def test_the_body_that_decides_in_its_place_is_shown(checked: Checked) -> None:
    (one,) = found(checked, "besluiten:\n  - orgaan: college\n    datum: 2026-12-01\n", "IVP601")
    assert "door het college" in one.bericht
    assert (one.place.line, one.place.column) == (10, 13)


def test_each_raad_of_a_joint_plan_decides(checked: Checked) -> None:
    (one,) = found(checked, JOINT + "besluiten: [{gemeenten: [proefdorp], orgaan: raad}]\n", "IVP608")
    assert "de raad van Teststad" in one.bericht
    assert found(checked, JOINT + "besluiten: [{orgaan: raad}]\n", "IVP608") == []
    assert found(checked, JOINT, "IVP608") == []


def test_grounds_are_asked_once_for_all_decisions(checked: Checked) -> None:
    def plan(first: str, second: str) -> str:
        return JOINT + (
            f"besluiten:\n  - {{gemeenten: [proefdorp], orgaan: raad{first}}}\n"
            f"  - {{gemeenten: [teststad], orgaan: raad{second}}}\n"
        )

    (one,) = found(checked, plan("", ""), "IVP602")
    assert "2 besluiten" in one.bericht
    (one,) = found(checked, plan("", ", grondslag: [politiewet-38b]"), "IVP602")
    assert "dit besluit" in one.bericht
    assert found(checked, plan(", grondslag: pm", ", grondslag: pm"), "IVP602") == []


# Dates.


@pytest.mark.parametrize(
    ("period", "decided", "old"),
    [
        ("{van: 2027, tot: 2030}", "2026-11-10", False),
        ("{van: 2027, tot: 2030}", "2026-01-15", False),
        ("{van: 2027, tot: 2030}", "2025-11-10", True),
        ("{van: 2023, tot: 2026, verlengd_tot: 2027}", "2023-01-31", False),
        ("{van: 2023, tot: 2026, verlengd_tot: 2028}", "2023-01-31", True),
        ("{van: 2027, tot: 2032}", "2026-11-10", False),
        ("{van: 2027}", "2011-11-10", False),
    ],
)
def test_goals_hold_for_four_years_and_a_year_to_prepare(
    checked: Checked, period: str, decided: str, old: bool
) -> None:
    plan = f"periode: {period}\nbesluiten: [{{orgaan: raad, datum: {decided}}}]\n"
    assert bool(found(checked, plan, "IVP603")) is old


@pytest.mark.parametrize(
    ("extra", "asked"),
    [
        ("", True),
        ("inleiding: De raad besloot het plan te verlengen.\n", False),
        ("vervolg: {tekst: De verlenging staat in het besluit van mei.}\n", False),
    ],
)
def test_an_extension_has_a_decision_of_its_own(checked: Checked, extra: str, asked: bool) -> None:
    plan = "periode: {van: 2023, tot: 2026, verlengd_tot: 2027}\nbesluiten: [{orgaan: raad, datum: 2023-01-31}]\n"
    assert bool(found(checked, plan + extra, "IVP632")) is asked


def test_one_round_before_the_decision_is_enough(checked: Checked) -> None:
    plan = "besluiten: [{orgaan: raad, datum: 2026-11-10}]\nafstemming:\n"
    late = "  - {met: driehoek, wanneer: 2027-02}\n"
    assert len(found(checked, plan + late, "IVP604")) == 1
    assert found(checked, plan + late + "  - {met: driehoek, wanneer: 2026-02}\n", "IVP604") == []
    assert found(checked, plan + late.replace("2027-02", "pm"), "IVP604") == []
    assert found(checked, plan + late.replace("2027-02", "elk jaar"), "IVP604") == []


def test_a_plan_may_work_from_the_day_of_its_decision(checked: Checked) -> None:
    plan = "besluiten: [{orgaan: raad, datum: 2027-03-16, in_werking: DAY}]\n"
    assert found(checked, plan.replace("DAY", "2027-03-16"), "IVP609") == []
    assert found(checked, plan.replace("DAY", "pm"), "IVP609") == []
    assert len(found(checked, plan.replace("DAY", "2027-03-15"), "IVP609")) == 1


@pytest.mark.parametrize(("today", "said"), [(date(2027, 3, 31), set()), (date(2027, 4, 1), {"IVP631"})])
def test_a_planned_decision_is_late_once_its_month_is_over(tmp_path: Path, today: date, said: set[str]) -> None:
    (tmp_path / "plan.yaml").write_text(
        files("besluiten: [{orgaan: raad, gepland: 2027-03}]\n")["plan.yaml"], encoding="utf-8"
    )
    codes = {one.finding.code for one in check(load(tmp_path), vandaag=today).diagnostics}
    assert codes & {"IVP631"} == said


@pytest.mark.parametrize("datum", ["{onbekend: Het archief is verbrand.}", "pm", "2027-02-02"])
def test_a_decision_with_a_date_or_a_reason_is_not_late(checked: Checked, datum: str) -> None:
    plan = f"peildatum: 2028-01-01\nbesluiten: [{{orgaan: raad, gepland: 2027-03, datum: {datum}}}]\n"
    assert found(checked, plan, "IVP631") == []


@pytest.mark.parametrize(
    ("day", "extra", "asked"),
    [
        ("2027-06-30", "", True),
        ("2027-05-01", "", False),
        ("2027-06-30", ", bekendmaking: gmb-2027-1", False),
        ("2027-06-30", ", bekendmaking: {niet: Alleen op de website.}", False),
    ],
)
def test_publication_is_asked_after_three_months(checked: Checked, day: str, extra: str, asked: bool) -> None:
    plan = f"peildatum: {day}\nbesluiten: [{{orgaan: raad, datum: 2027-03-16{extra}}}]\n"
    assert bool(found(checked, plan, "IVP610")) is asked


# The status.


@pytest.mark.parametrize(
    ("status", "besluit", "codes"),
    [
        ("vastgesteld", "{orgaan: raad, gepland: 2027-01}", {"IVP605"}),
        ("vastgesteld", "{orgaan: raad, datum: {onbekend: Lang geleden.}}", set()),
        ("afgesloten", "{orgaan: raad, gepland: 2027-01}", {"IVP605"}),
        ("concept", "{orgaan: raad, datum: 2027-01-26}", {"IVP606"}),
        ("voorgelegd", "{orgaan: college, datum: 2027-01-26}", set()),
        ("voorgelegd", "{orgaan: raad, soort: ter inzage, datum: 2027-01-26}", set()),
        ("concept", "{orgaan: raad, gepland: 2027-01}", set()),
    ],
)
def test_the_status_follows_the_decision(checked: Checked, status: str, besluit: str, codes: set[str]) -> None:
    outcome = checked(f"status: {status}\nbesluiten: [{besluit}]\n")
    assert {one.finding.code for one in outcome.diagnostics} & {"IVP605", "IVP606", "IVP607"} == codes


def test_one_gemeente_that_has_not_decided_is_named(checked: Checked) -> None:
    decisions = "besluiten:\n  - {gemeenten: [proefdorp], orgaan: raad, datum: 2027-01-12}\n"
    later = "  - {gemeenten: [teststad], orgaan: raad, gepland: 2027-02}\n"
    (one,) = found(checked, "status: vastgesteld\n" + JOINT + decisions + later, "IVP607")
    assert "de raad van Teststad" in one.bericht
    assert found(checked, "status: voorgelegd\n" + JOINT + decisions + later, "IVP606") == []


# Who was heard.


@pytest.mark.parametrize(
    "plan",
    [
        "afstemming: pm\n",
        "afstemming: {niet: Dat gebeurt in de regio.}\n",
        "afstemming: De burgemeester sprak politie en Openbaar Ministerie.\n",
        "organisatie: {overleggen: [{naam: Driehoek}]}\n",
        "inleiding: Dit plan is in de driehoek besproken.\n",
        "inleiding: Wij hebben met de politie en het OM gesproken.\n",
        "partners: [{id: eenheid, naam: Politie}, {id: parket, naam: Openbaar Ministerie}]\nafstemming: [{met: [eenheid, parket]}]\n",
        "proces: {startbijeenkomst: {deelnemers: [Politie, Officier van justitie]}}\n",
    ],
)
def test_politie_and_om_are_heard_in_whatever_form(checked: Checked, plan: str) -> None:
    assert found(checked, plan, "IVP612") == []


def test_to_be_listed_as_a_partner_is_not_to_be_heard(checked: Checked) -> None:
    plan = "partners: [{id: politie, naam: De politie}, {id: om, naam: Openbaar Ministerie}]\n"
    (one,) = found(checked, plan, "IVP612")
    assert one.bericht == "Het plan laat niet zien dat de politie en het Openbaar Ministerie zijn betrokken."


def test_who_alone_was_not_heard_is_named_alone(checked: Checked) -> None:
    (one,) = found(checked, "afstemming: [{met: [Politie]}]\n", "IVP612")
    assert one.bericht == "Het plan laat niet zien dat het Openbaar Ministerie is betrokken."
    assert found(checked, "afstemming: [{met: [Politie]}]\n", "IVP613") == []


@pytest.mark.parametrize(
    ("plan", "codes"),
    [
        ("participatie: pm\n", set()),
        ("participatie: {niet: Daar was geen tijd voor.}\n", set()),
        ("participatie: Inwoners en raadsleden dachten mee.\n", set()),
        ("inleiding: Op drie avonden hebben bewoners meegedacht.\n", set()),
        ("samenvatting: Kort.\n", {"IVP625"}),
        ("participatie: [{vorm: Raadsavond}]\n", {"IVP625"}),
        ("participatie: [{vorm: Inwonerspeiling}]\n", {"IVP626"}),
        ("participatie: [{vorm: Inwonerspeiling}, {vorm: Gesprek met de raden}]\n", set()),
        ("participatie: [{vorm: Dorpsavond}]\nproces: {stappen: [{stap: Keuze, besluit: raad}]}\n", set()),
    ],
)
def test_inwoners_and_raad_take_part(checked: Checked, plan: str, codes: set[str]) -> None:
    assert {one.finding.code for one in checked(plan).diagnostics} & {"IVP625", "IVP626"} == codes


# Frames, people, meetings.

FRAMES = {"IVP614", "IVP615", "IVP616", "IVP617", "IVP618", "IVP619"}


@pytest.mark.parametrize(
    ("kaders", "codes"),
    [
        ("samenvatting: Kort.\n", {"IVP619"}),
        ("kaders: pm\n", set()),
        ("kaders: {niet: Staan in een bijlage.}\n", set()),
        ("kaders: {landelijk: pm, regionaal: pm, coalitieakkoord: pm, lokaal: pm}\n", set()),
        ("kaders: {regionaal: [{titel: Plan, tekst: pm}]}\n", {"IVP615", "IVP617", "IVP618"}),
        ("kaders: {wet: De Politiewet 2012.}\n", {"IVP614", "IVP615", "IVP616", "IVP617", "IVP618"}),
        (
            "kaders: De landelijke doelen, het regionaal beleidsplan, het risicoprofiel, het bestuursakkoord en de Omgevingswet.\n",
            set(),
        ),
        (
            "inleiding: De landelijke doelen, het regionaal beleidsplan, het risicoprofiel, het bestuursakkoord en de Omgevingswet.\n",
            set(),
        ),
    ],
)
def test_plans_of_others_are_named_under_a_key_or_in_words(checked: Checked, kaders: str, codes: set[str]) -> None:
    assert {one.finding.code for one in checked(kaders).diagnostics} & FRAMES == codes


def test_few_frames_that_a_plan_without_kaders_leaves_unnamed_are_a_tip(checked: Checked) -> None:
    plan = "inleiding: Wij volgen de landelijke doelen, het regionaal beleidsplan en het coalitieakkoord.\n"
    (one,) = [each for each in checked(plan).diagnostics if each.finding.code == "IVP619"]
    assert one.niveau == TIP
    assert "veiligheidsregio en de omgevingsvisie" in one.finding.bericht


@pytest.mark.parametrize(
    "plan",
    [
        "portefeuillehouders: pm\n",
        "portefeuillehouders: De burgemeester gaat over alles.\n",
        "organisatie: De burgemeester voert de regie.\n",
        "evaluatie: De wethouder meldt elk jaar hoe het gaat.\n",
    ],
)
def test_somebody_answers_for_safety(checked: Checked, plan: str) -> None:
    assert found(checked, plan, "IVP611") == []


@pytest.mark.parametrize(
    ("overleg", "bericht"),
    [
        ("{naam: Weekstart}", "wie eraan meedoet of hoe vaak"),
        ("{naam: Weekstart, deelnemers: [raad]}", "hoe vaak"),
        ("{naam: Weekstart, frequentie: elke week}", "wie eraan meedoet."),
        ("{naam: Weekstart, frequentie: pm, deelnemers: pm}", ""),
        ("{naam: Weekstart, toelichting: Elke maandag met de politie.}", ""),
    ],
)
def test_a_meeting_has_people_and_a_rhythm(checked: Checked, overleg: str, bericht: str) -> None:
    outcome = found(checked, f"organisatie: {{overleggen: [{overleg}]}}\n", "IVP629")
    assert len(outcome) == bool(bericht)
    assert all(bericht in one.bericht for one in outcome)


# Evaluation.


@pytest.mark.parametrize(
    ("evaluatie", "codes"),
    [
        ("samenvatting: Kort.\n", set()),
        ("evaluatie: pm\n", set()),
        ("evaluatie: {niet: Dat doet de rekenkamer.}\n", set()),
        ("evaluatie: '[nog invullen: hoe?]'\n", set()),
        ("evaluatie: Elk jaar hoort de raad hoe het gaat, en in 2030 volgt een eindevaluatie.\n", set()),
        ("evaluatie: Na vier jaar hoort de raad wat er is bereikt.\n", {"IVP623"}),
        ("evaluatie: De partners bespreken elk jaar wat werkt.\n", {"IVP620", "IVP622"}),
        ("evaluatie: {momenten: [{vorm: Brief, wanneer: 2028, aan: [raad]}]}\n", {"IVP622"}),
        ("evaluatie: {momenten: [{vorm: Brief, wanneer: 2030-K4, aan: [raad]}]}\n", {"IVP623"}),
        ("evaluatie: {momenten: [{vorm: Brief, wanneer: pm, aan: pm}]}\n", {"IVP620", "IVP622", "IVP623"}),
        ("evaluatie: {momenten: [Elk jaar een brief aan de raad en aan het eind een evaluatie]}\n", set()),
        ("evaluatie: {momenten: [{vorm: Eindbrief, wanneer: jaarlijks}]}\n", {"IVP620", "IVP621"}),
        ("evaluatie: {momenten: [{vorm: Eindbrief, wanneer: 2032, aan: [raad]}]}\n", {"IVP623", "IVP624"}),
        ("evaluatie: {momenten: [{vorm: Tussenstand, wanneer: 2025, aan: [raad]}]}\n", {"IVP622", "IVP624"}),
        ("evaluatie: {momenten: [{vorm: Eind vorig plan, wanneer: 2026, aan: [raad]}]}\n", set()),
    ],
)
def test_an_evaluation_comes_in_time_and_to_the_raad(checked: Checked, evaluatie: str, codes: set[str]) -> None:
    family = {"IVP620", "IVP621", "IVP622", "IVP623", "IVP624"}
    assert {one.finding.code for one in checked(evaluatie).diagnostics} & family == codes


def test_an_extension_moves_the_end_of_the_period(checked: Checked) -> None:
    plan = "periode: {van: 2023, tot: 2025, verlengd_tot: 2028}\nevaluatie: {momenten: [{vorm: Brief, wanneer: 2028, aan: raad}]}\n"
    assert found(checked, plan, "IVP624") == []
    assert found(checked, plan, "IVP622") == []
    assert len(found(checked, plan.replace(", verlengd_tot: 2028", ""), "IVP624")) == 1


# Subjects.

THEMES = "velden:\n  integriteit-en-veiligheid:\n    themas: [{thema: georganiseerde-criminaliteit}]\n"


@pytest.mark.parametrize(
    "plan",
    [
        "velden:\n  integriteit-en-veiligheid:\n    beeld: De boa let op schuren.\n",
        "velden:\n  integriteit-en-veiligheid:\n    niet: Eigen plan.\n",
        "methode: {eigen: doelenboom}\n" + THEMES,
        THEMES + "prioriteiten: [{id: vpt, themas: [veilige-publieke-taak]}]\n",
        THEMES + "inleiding: Wij doen aangifte van agressie tegen medewerkers.\n",
    ],
)
def test_safe_public_service_is_asked_where_themes_are_listed(checked: Checked, plan: str) -> None:
    assert len(found(checked, THEMES, "IVP627")) == 1
    assert found(checked, plan, "IVP627") == []


def test_data_of_persons_need_an_agreement_anywhere(checked: Checked) -> None:
    work = "prioriteiten:\n  - id: p\n    actiepunten:\n      - titel: Top X\n        benadering: persoonsgericht\n"
    (one,) = found(checked, work, "IVP628")
    assert one.place.line == 13
    assert found(checked, work + "inleiding: Het privacyprotocol is in 2026 vernieuwd.\n", "IVP628") == []
    assert (
        found(checked, work.replace("persoonsgericht", "gebiedsgericht").replace("Top X", "Toezicht"), "IVP628") == []
    )


@pytest.mark.parametrize(
    "text",
    [
        "Het regionale beleidsplan loopt tot 2028.",
        "Er komt een nieuw regionaal plan; de raad geeft zijn wensen mee.",
        "Er komt een nieuw wijkplan.",
    ],
)
def test_a_regional_plan_that_is_not_in_the_making_asks_nothing(checked: Checked, text: str) -> None:
    assert found(checked, f"kaders: {text}\n", "IVP630") == []
