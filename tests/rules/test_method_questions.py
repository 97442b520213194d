"""The questions of the CCV-checklist: each has a rule, and a plan that answers in any form is asked no more."""

from __future__ import annotations

import pytest

from ivpgen.diagnostics import Finding
from ivpgen.method import catalogus
from ivpgen.rules.table import RULES
from tests.rules.conftest import Checked

BEGUN = "prioriteiten: [{id: verkeer, titel: Veilig verkeer}]\n"


def found(checked: Checked, example: str, code: str) -> list[Finding]:
    return [one.finding for one in checked(example + "\n").diagnostics if one.finding.code == code]


def levels(checked: Checked, example: str, code: str) -> list[str]:
    return [one.niveau for one in checked(example + "\n").diagnostics if one.finding.code == code]


@pytest.mark.parametrize("vraag", [vraag.slug for vraag in catalogus.ccv_vragen() if vraag.toets != "hand"])
def test_a_question_that_a_program_can_answer_has_a_rule(vraag: str) -> None:
    assert [rule.code for rule, _ in RULES if vraag in rule.vragen] != []


def test_the_checklist_has_such_questions() -> None:
    assert sum(vraag.toets != "hand" for vraag in catalogus.ccv_vragen()) > 25


def test_what_a_question_of_parts_7_and_8_rests_on_is_not_called_confirmed() -> None:
    guessed = {vraag.slug for vraag in catalogus.ccv_vragen() if vraag.zekerheid == "achtergrond"}
    asking = [rule for rule, _ in RULES if guessed & set(rule.vragen) and rule.bron == "ccv-afbakening"]
    assert len(asking) > 1
    assert {rule.zekerheid for rule in asking} <= {"achtergrond", "afgeleid"}


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("IVP420", "reikwijdte: Sociale en fysieke veiligheid."),
        ("IVP420", "reikwijdte: pm"),
        ("IVP420", "reikwijdte: {wel: []}"),
        ("IVP420", "inleiding: Jeugdhulp valt buiten dit plan."),
        ("IVP420", "hoofdstukken: [{titel: Reikwijdte, tekst: Alles.}]"),
        ("IVP421", "reikwijdte: {wel: [Wonen], niet: []}"),
        ("IVP421", "reikwijdte: {wel: [Wonen], niet: pm}"),
        ("IVP421", "reikwijdte: {wel: [Wonen], tekst: Jeugdhulp valt erbuiten.}"),
        ("IVP421", "reikwijdte: Alleen wonen."),
        ("IVP422", "reikwijdte: {niet: [{onderwerp: Jeugd, reden: Eigen plan.}]}"),
        ("IVP422", "reikwijdte: {niet: [{onderwerp: Jeugd, toelichting: Eigen plan.}]}"),
        ("IVP422", "reikwijdte: {niet: [{onderwerp: Jeugd, zie: zorg}]}"),
        ("IVP423", "lezers: De raad."),
        ("IVP423", "lezers: {niet: Wordt een boekje.}"),
        ("IVP423", "inleiding: Dit plan is geschreven voor de raad."),
        ("IVP430", "terugblik: {niet: De evaluatie volgt in mei.}"),
        ("IVP430", "terugblik: pm"),
        ("IVP430", "voorgangers: []"),
        ("IVP430", "voorgangers: {niet: Het eerste plan.}"),
        ("IVP430", "inleiding: In de vorige periode daalde het aantal inbraken."),
        ("IVP430", "hoofdstukken: [{titel: Terugblik, tekst: Het ging goed.}]"),
        ("IVP430", "prioriteiten: [{titel: Verkeer, terugblik: Er gebeurde weinig.}]"),
        ("IVP440", "analyse: {zie: De veiligheidsanalyse van 2026}"),
        ("IVP440", "bevindingen: {niet: De analyse is een eigen document.}"),
        ("IVP440", "tabellen: [{titel: Misdrijven, kolommen: [2025], rijen: [{naam: Inbraak, 2025: 9}]}]"),
        ("IVP440", "velden: {fysieke-veiligheid: {beeld: Er zijn weinig branden.}}"),
        ("IVP440", "inleiding: De veiligheidsanalyse is een bijlage."),
        ("IVP450", "middelen: []"),
        ("IVP450", "middelen: {pm: Na de begroting.}"),
        ("IVP450", "organisatie: Dit past binnen het budget van het programma Veiligheid."),
        ("IVP450", "# uitvoering/2027.yaml\nmiddelen: Uit de begroting."),
        ("IVP451", "evaluatie: {niet: Dat regelt de raad.}"),
        ("IVP451", "organisatie: In 2030 evalueren we het plan."),
        ("IVP452", "evaluatie: {partneroverleg: pm}"),
        ("IVP452", "organisatie: {overleggen: []}"),
        ("IVP452", "organisatie: De stuurgroep komt elk kwartaal bijeen."),
        ("IVP455", "doelen: {niet: Die volgen in mei.}"),
        ("IVP460", "uitvoeringsplannen: {niet: Alles staat in dit plan.}"),
        ("IVP460", "inleiding: Elk jaar volgt een uitvoeringsplan."),
        ("IVP460", "actiepunten: [{titel: Wegen versmallen}]"),
        ("IVP460", "# uitvoering/2027.yaml\ntitel: Uitvoeringsplan 2027"),
        ("IVP461", "uitvoeringsplannen: {ritme: jaarlijks, tekst: Zo weet iedereen waar hij aan toe is.}"),
        ("IVP461", "uitvoeringsplannen: pm"),
        ("IVP461", "uitvoeringsplannen: jaarlijks\n# uitvoering/2027.yaml\ninleiding: Zo doen we dit."),
        ("IVP462", "proces: De wethouder begon met een gesprek."),
        ("IVP462", "proces: {niet: Dat staat in de startnotitie.}"),
        ("IVP462", "proces: {stappen: [Startnotitie], startbijeenkomst: {niet: Iedereen is gebeld.}}"),
        ("IVP462", "proces: {stappen: [Startnotitie]}\nparticipatie: [{vorm: Startbijeenkomst met partners}]"),
        ("IVP462", "proces: {startbijeenkomst: {wanneer: pm, deelnemers: pm}}"),
    ],
)  # fmt: skip
def test_an_answer_in_another_form_is_an_answer(checked: Checked, code: str, text: str) -> None:
    begun = "" if text.startswith("prioriteiten") else BEGUN
    assert found(checked, begun + text, code) == []


SILENT = {"IVP420", "IVP423", "IVP430", "IVP440", "IVP450", "IVP451", "IVP452", "IVP460"}


def asked(checked: Checked, example: str) -> set[str]:
    return (
        {one.finding.code for one in checked(example).diagnostics}
        & {rule.code for rule, _ in RULES if rule.code > "IVP42"}
        & SILENT
    )


def test_a_plan_with_a_title_and_a_priority_is_asked_for_the_rest(checked: Checked) -> None:
    assert asked(checked, BEGUN) == SILENT


@pytest.mark.parametrize(
    "text",
    [
        "titel: Veilig in Voorbeeldstad\n",
        f"overgenomen: ja\n{BEGUN}",
        f"soort: uitvoeringsprogramma\n{BEGUN}",
        "prioriteiten: {niet: De raad koos voor gewoon werk.}\n",
        "velden: {niet: Er is een eigen indeling.}\n",
    ],
)
def test_a_plan_that_has_not_begun_or_is_no_plan_is_asked_nothing(checked: Checked, text: str) -> None:
    assert asked(checked, text) == set()


def test_a_method_of_its_own_gets_tips_only(checked: Checked) -> None:
    assert levels(checked, BEGUN, "IVP430") == ["let op"]
    assert levels(checked, f"methode: {{eigen: doelenboom}}\n{BEGUN}", "IVP430") == ["tip"]


def test_what_is_missing_is_said_once_for_all_gemeenten(checked: Checked) -> None:
    plan = "gemeenten: [{id: a, naam: A}, {id: b, naam: B}]\nper_gemeente: {a: {inleiding: Voor A.}}\n" + BEGUN
    assert len(found(checked, plan, "IVP430")) == 1
    local = plan.replace("inleiding: Voor A.", "terugblik: Het ging goed.")
    assert found(checked, local, "IVP430") == []


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("terugblik: {pluspunten: [Alles.]}", {"IVP432"}),
        ("terugblik: {verbeterpunten: [Alles.]}", {"IVP431"}),
        ("terugblik: {pluspunten: [], verbeterpunten: []}", set()),
        ("terugblik: {tekst: Een les is dat de raad te weinig hoorde.}", {"IVP431"}),
        ("terugblik: {tekst: Het toezicht is gelukt.}", {"IVP432"}),
        ("terugblik: {niet: Het eerste plan.}", set()),
        ("terugblik: {prioriteiten: [{prioriteit: p, oordeel: deels}]}\nvoorgangers: [{prioriteiten: [{id: p, titel: P}]}]", set()),
        ("terugblik: {prioriteiten: [{prioriteit: p, oordeel: behaald}]}\nvoorgangers: [{prioriteiten: [{id: p, titel: P}]}]", {"IVP432"}),
        ("terugblik: {prioriteiten: [{prioriteit: p, oordeel: niet}]}\nvoorgangers: [{prioriteiten: [{id: p, titel: P}]}]", {"IVP431"}),
    ],
)  # fmt: skip
def test_a_look_back_has_two_sides(checked: Checked, text: str, codes: set[str]) -> None:
    assert {one.finding.code for one in checked(BEGUN + text + "\n").diagnostics} & {
        "IVP430",
        "IVP431",
        "IVP432",
    } == codes


FORMER = "voorgangers: [{titel: V, prioriteiten: [{id: p, titel: P}, {id: q, titel: Q}]}]\n"


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        (f"{BEGUN}terugblik: {{prioriteiten: [{{prioriteit: p, oordeel: niet}}]}}", {"IVP434"}),
        (f"{BEGUN}terugblik: {{prioriteiten: [p, {{prioriteit: q, tekst: Gelukt.}}]}}", {"IVP433"}),
        (f"{BEGUN}terugblik: {{prioriteiten: [{{prioriteit: p, oordeel: pm}}, {{prioriteit: q, niet: Ingetrokken.}}]}}", set()),
        (f"{BEGUN}terugblik: Het ging goed, en beter kan het niet.", set()),
        ("prioriteiten: [{titel: Q2, was: [q]}]\nterugblik: {prioriteiten: [{prioriteit: p, oordeel: niet}]}", set()),
    ],
)  # fmt: skip
def test_former_priorities_get_a_verdict(checked: Checked, text: str, codes: set[str]) -> None:
    assert {one.finding.code for one in checked(FORMER + text + "\n").diagnostics} & {"IVP433", "IVP434"} == codes


FINDING = f"{BEGUN}bevindingen: [{{tekst: Te hard rijden is een knelpunt, gevolg: verkeer, MORE}}]\n"


@pytest.mark.parametrize(
    ("more", "codes"),
    [
        ("ernst: laag", {"IVP441", "IVP445"}),
        ("trend: stijgend", {"IVP441"}),
        ("bronnen: [Dorpspeiling 2026]", {"IVP442", "IVP445"}),
        ('bronnen: ["Politie, misdrijven"]', {"IVP443", "IVP445"}),
        ('bronnen: ["Politie, misdrijven", Veiligheidsmonitor]', {"IVP445"}),
    ],
)
def test_an_analysis_names_both_kinds_of_sources_and_trends(checked: Checked, more: str, codes: set[str]) -> None:
    diagnostics = checked(FINDING.replace("MORE", more)).diagnostics
    assert {one.finding.code for one in diagnostics} & {"IVP440", "IVP441", "IVP442", "IVP443", "IVP445"} == codes


@pytest.mark.parametrize(
    "more",
    [
        "analyse: De politie registreerde steeds meer misdrijven; inwoners noemen het verkeer in de peiling.",
        "bronnen: {niet: Die staan in de analyse.}\nontwikkelingen: [De dijk wordt versterkt.]",
        "analyse: {trends: [], tekst: Volgens de cijfers van de politie en de monitor gaat het goed.}",
    ],
)
def test_an_analysis_in_prose_is_an_analysis(checked: Checked, more: str) -> None:
    codes = {one.finding.code for one in checked(FINDING.replace("MORE", "ernst: laag") + more + "\n").diagnostics}
    assert codes & {"IVP440", "IVP441", "IVP442", "IVP443", "IVP445"} == set()


def test_the_sources_of_an_indicator_are_asked_of_that_indicator(checked: Checked) -> None:
    plan = BEGUN + "indicatoren: [{naam: I, soort: context, waarden: {2025: 1}}]\n"
    codes = {one.finding.code for one in checked(plan).diagnostics}
    assert "IVP320" in codes
    assert "IVP441" not in codes


def test_the_threshold_for_sources_is_ours_and_generous(checked: Checked) -> None:
    def plan(number: int) -> str:
        return (
            FINDING.replace("MORE", "ernst: laag")
            + "bronnen:\n"
            + "".join(f"  - naam: Boek {n}\n" for n in range(number))
        )

    assert found(checked, plan(20), "IVP470") == []
    (one,) = found(checked, plan(21), "IVP470")
    assert "21 bronnen" in one.bericht


LARGE = "status: STATUS\ngemeenten: [{id: a, naam: A, inwoners: INWONERS}]\n" + BEGUN


@pytest.mark.parametrize(
    ("status", "inwoners", "words", "said"),
    [
        ("vastgesteld", "124.000", 10, "weinig"),
        ("concept", "124.000", 10, ""),
        ("vastgesteld", "12.400", 10, ""),
        ("vastgesteld", "pm", 10, ""),
        ("concept", "4.000", 20_900, ""),
        ("concept", "4.000", 21_100, "veel"),
        ("concept", "400.000", 21_100, ""),
    ],
)
def test_the_extent_suits_the_gemeente(checked: Checked, status: str, inwoners: str, words: int, said: str) -> None:
    plan = (
        LARGE.replace("STATUS", status).replace("INWONERS", inwoners) + f"visie: {'Dit is een zin. ' * (words // 4)}\n"
    )
    messages = [one.bericht for one in found(checked, plan, "IVP425")]
    assert [said in message for message in messages] == ([True] if said else [])


@pytest.mark.parametrize(
    ("more", "count"),
    [
        ("", 1),
        ("begrippen: {Ondermijning: Verweving.}", 0),
        ("afkortingen: {niet: Er zijn er geen.}", 0),
        ("partners: [{id: riec, naam: Regionaal centrum, afkorting: RIEC}]", 0),
        ("bijlagen: [{titel: Begrippen en afkortingen, extern: ja}]", 0),
    ],
)
def test_terms_of_the_field_ask_for_a_list(checked: Checked, more: str, count: int) -> None:
    plan = f"{BEGUN}inleiding: Ondermijning, polarisatie, mensenhandel en woonoverlast nemen toe.\n"
    assert len(found(checked, plan + more, "IVP424")) == count


def test_a_word_in_a_word_is_no_money(checked: Checked) -> None:
    assert len(found(checked, f"{BEGUN}organisatie: De gemeente doet aangifte.", "IVP450")) == 1


PEAK = BEGUN + "indicatoren: [{id: i, naam: Vernielingen, waarden: {2023: A, 2024: B, 2025: C}, MORE}]\n"


@pytest.mark.parametrize(
    ("values", "more", "count"),
    [
        (("90", "140", "85"), "soort: context", 1),
        (("90", "120", "85"), "soort: context", 0),
        (("90", "140", "135"), "soort: context", 0),
        (("9", "14", "8"), "soort: context", 0),
        (("90", "n.v.t.", "85"), "soort: context", 0),
        (("90", "{waarde: 140, noot: Oud en nieuw.}", "85"), "soort: context", 0),
        (("90", "140", "{waarde: 85, tot_en_met: mei 2025}"), "soort: context", 0),
        (("90", "140", "85"), "duiding: Oud en nieuw.", 0),
        (("90", "140", "85"), "noot: Anders geteld.", 0),
    ],
)
def test_a_peak_asks_for_a_word_on_why(checked: Checked, values: tuple[str, str, str], more: str, count: int) -> None:
    plan = PEAK.replace("MORE", more)
    for letter, value in zip("ABC", values, strict=True):
        plan = plan.replace(f": {letter}", f": {value}")
    assert len(found(checked, plan, "IVP446")) == count


def test_a_finding_that_names_the_year_explains_a_peak(checked: Checked) -> None:
    plan = PEAK.replace(": A", ": 90").replace(": B", ": 140").replace(": C", ": 85").replace("MORE", "soort: context")
    finding = "bevindingen: [{tekst: TEXT, indicatoren: [i], gevolg: regulier}]\n"
    assert len(found(checked, plan + finding.replace("TEXT", "Er wordt vernield."), "IVP446")) == 1
    assert found(checked, plan + finding.replace("TEXT", "In 2024 was er een onrustige nacht."), "IVP446") == []


def test_numbers_of_another_area_may_be_explained(checked: Checked) -> None:
    plan = (
        "bevindingen: [{tekst: Weinig inbraak., gevolg: regulier}]\n"
        "indicatoren: [{naam: I, eenheid: aantal, waarden: {2025: 9}, vergelijking: [{naam: Regio, waarden: {2025: 90}}], MORE}]\n"
    )
    (one,) = found(checked, plan.replace("MORE", "soort: context"), "IVP473")
    assert one.place.line == 10
    assert found(checked, plan.replace("MORE", "duiding: De regio is tien keer zo groot."), "IVP473") == []
    assert (
        found(checked, plan.replace("eenheid: aantal", "eenheid: procent").replace("MORE", "soort: context"), "IVP473")
        == []
    )
