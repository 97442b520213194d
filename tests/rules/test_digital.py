"""Family 5xx: what a plan says about digital safety, and when that is enough."""

from __future__ import annotations

import pytest

from ivpgen.diagnostics import Finding
from ivpgen.method import catalogus
from ivpgen.rules.digital.words import WORDS
from ivpgen.rules.record import LET_OP, TIP
from tests.rules.conftest import Checked

OWN = {f"IVP5{number:02}" for number in range(1, 100)}


def found(checked: Checked, example: str, code: str) -> list[Finding]:
    return [one.finding for one in checked(example).diagnostics if one.finding.code == code]


def family(checked: Checked, example: str) -> set[str]:
    return {one.finding.code for one in checked(example).diagnostics} & OWN


def item(slug: str, text: str) -> str:
    return f"digitale_veiligheid:\n  {slug}:\n    inzet: {text}\n"


@pytest.mark.parametrize(
    "section",
    ["digitale_veiligheid: pm\n", "digitale_veiligheid:\n  niet: Dit staat in een eigen plan.\n"],
)
def test_one_reason_silences_the_whole_family(checked: Checked, section: str) -> None:
    assert family(checked, section + "middelen:\n  - post: Toezicht\n    eenheid: euro\n") == set()


def test_an_adopted_plan_is_not_asked_what_it_lacks(checked: Checked) -> None:
    assert family(checked, "overgenomen: ja\ndigitale_veiligheid:\n  oefenen-digitaal: We oefenen.\n") == set()


def test_a_plan_without_section_hears_one_thing(checked: Checked) -> None:
    (one,) = found(checked, "samenvatting: We kiezen voor veilig verkeer.\n", "IVP501")
    assert one.bericht == "Het plan zegt niets over digitale veiligheid."


def test_a_plan_that_speaks_of_it_elsewhere_is_not_told_that_it_says_nothing(checked: Checked) -> None:
    (one,) = found(checked, "samenvatting: We kiezen voor een aanpak van online oplichting.\n", "IVP501")
    assert "geen eigen onderdeel" in one.bericht


def test_prose_is_searched_for_the_core_and_gets_a_tip_for_the_rest(checked: Checked) -> None:
    prose = (
        "digitale_veiligheid: De systemen zijn veilig en elk jaar oefenen we een crisis met de partners. Inwoners en "
        "ondernemers krijgen hulp tegen oplichting.\n"
    )
    outcome = checked(prose)
    (one,) = [each for each in outcome.diagnostics if each.finding.code == "IVP501"]
    assert one.niveau == TIP
    assert "Eigen huis op orde" not in one.finding.bericht
    assert "Kader voor online onderzoek" in one.finding.bericht
    assert family(checked, prose) == {"IVP501"}


def test_prose_that_speaks_of_everything_is_enough(checked: Checked) -> None:
    prose = " ".join(words[0] for words in WORDS.values())
    assert family(checked, f"digitale_veiligheid: We werken aan {prose}.\n") == set()


def test_every_core_item_has_words_that_prose_is_searched_for() -> None:
    assert WORDS.keys() == {one.slug for one in catalogus.digitale_items() if one.kern}


def test_a_measure_treats_an_item_as_well(checked: Checked) -> None:
    plan = (
        item("eigen-huis-op-orde", "Elk jaar een toets.")
        + "prioriteiten:\n  - id: p\n    actiepunten:\n      - titel: Oefenen\n        digitaal: [oefenen-digitaal]\n"
    )
    (one,) = found(checked, plan, "IVP501")
    assert "oefenen-digitaal" not in one.bericht


def test_what_one_gemeente_lacks_is_said_with_its_name(checked: Checked) -> None:
    plan = """\
gemeenten:
  - {id: proefdorp, naam: Proefdorp}
  - {id: teststad, naam: Teststad}
digitale_veiligheid:
  jeugd-online: {inzet: Scholen geven elk jaar les.}
per_gemeente:
  proefdorp:
    digitale_veiligheid:
      jeugd-online: {portefeuillehouder: wethouder Jeugd}
"""
    (one,) = found(checked, plan, "IVP505")
    assert one.bericht.endswith("staat nergens in de uitgave van Teststad.")


def test_an_unknown_item_is_named_with_what_it_resembles(checked: Checked) -> None:
    (one,) = found(checked, item("jeugd", "Les op school."), "IVP502")
    assert "Bedoel je “jeugd-online”?" in one.hoe
    assert (one.place.line, one.place.column) == (10, 3)


def test_an_item_with_a_name_of_its_own_is_the_plan_s_own(checked: Checked) -> None:
    plan = "digitale_veiligheid:\n  deepfakes: {naam: Nepfilmpjes, inzet: Wie er een ziet meldt het.}\n"
    assert found(checked, plan, "IVP502") == []


@pytest.mark.parametrize(
    "text",
    [
        "Zie het regionale beleidsplan.",
        "Conform regionaal beleidsplan politie-eenheid Oost.",
        "De gemeente volgt de regionale agenda cyberveiligheid.",
        "Dit is opgenomen in het beleidsplan van de veiligheidsregio.",
    ],
)
def test_only_a_reference_to_the_region_is_not_a_choice(checked: Checked, text: str) -> None:
    (one,) = found(checked, item("cyberweerbare-inwoners", text), "IVP504")
    assert one.place.line == 11


@pytest.mark.parametrize(
    "text",
    [
        "Bij een crisis geldt de gewone opschaling van de veiligheidsregio.",
        "Naast het regionale beleidsplan houdt de bibliotheek een spreekuur, gaat de wijkagent langs en geven scholen les.",
        "De bibliotheek houdt spreekuur.",
        "pm",
    ],
)
def test_an_item_with_something_of_its_own_may_refer(checked: Checked, text: str) -> None:
    assert found(checked, item("cyberweerbare-inwoners", text), "IVP504") == []


def test_a_reference_with_a_measure_is_more_than_a_reference(checked: Checked) -> None:
    plan = """\
digitale_veiligheid:
  cyberweerbare-inwoners: {inzet: Zie het regionale beleidsplan., maatregelen: [spreekuur]}
prioriteiten:
  - id: p
    actiepunten: [{id: spreekuur, titel: Spreekuur}]
"""
    assert found(checked, plan, "IVP504") == []


RHYTHMS = {"oefenen-digitaal": "IVP507", "incidentresponsplan": "IVP508", "bestuurlijke-agendering": "IVP510"}


@pytest.mark.parametrize("slug", RHYTHMS)
def test_what_was_agreed_to_come_back_needs_a_rhythm(checked: Checked, slug: str) -> None:
    (one,) = found(checked, item(slug, "Dat doen we met de partners."), RHYTHMS[slug])
    assert one.place.line == 11


@pytest.mark.parametrize(
    "text",
    [
        "In 2027 en 2029.",
        "Jaarlijks in maart.",
        "Eens in de twee jaar.",
        "Elk halfjaar.",
        "Twee keer per raadsperiode.",
        "Periodiek.",
        "Om de drie maanden.",
        "In het najaar.",
        "{pm: nog afspreken}",
        "{niet: Dat doet de regio.}",
    ],
)
@pytest.mark.parametrize("slug", RHYTHMS)
def test_a_year_a_rhythm_or_a_reason_is_enough(checked: Checked, slug: str, text: str) -> None:
    assert found(checked, item(slug, text), RHYTHMS[slug]) == []


def test_a_measure_has_a_planning_of_its_own(checked: Checked) -> None:
    plan = item("oefenen-digitaal", "Met de regio.") + (
        "prioriteiten:\n  - id: p\n    actiepunten:\n      - titel: Oefening\n        digitaal: [oefenen-digitaal]\n"
    )
    assert found(checked, plan, "IVP507") == []


@pytest.mark.parametrize(
    "owner",
    [
        "portefeuillehouders:\n  - functie: wethouder\n    onderwerp: digitale veiligheid\n",
        "portefeuillehouders: pm\n",
        "digitale_veiligheid:\n  jeugd-online: {inzet: Les., portefeuillehouder: wethouder Jeugd}\n",
        "digitale_veiligheid:\n  jeugd-online: {inzet: Les., portefeuillehouder: pm}\n",
        "digitale_veiligheid:\n  jeugd-online: De wethouder Jeugd spreekt met scholen.\n",
        """\
digitale_veiligheid:
  regierol-digitaal: Samen.
  jeugd-online: {zie: online}
prioriteiten: [{id: online, titel: Online, trekker: Team Jeugd}]
""",
    ],
)
def test_an_owner_anywhere_is_enough(checked: Checked, owner: str) -> None:
    section = "" if "digitale_veiligheid" in owner else item("jeugd-online", "Les.")
    assert found(checked, owner + section, "IVP505") == []


@pytest.mark.parametrize(
    "partner", ["    partners: [De scholen]\n", "    partners: pm\n", "    beeld: De politie ziet meer.\n"]
)
def test_a_partner_anywhere_is_enough(checked: Checked, partner: str) -> None:
    assert found(checked, item("jeugd-online", "Lessen.") + partner, "IVP506") == []
    assert len(found(checked, item("jeugd-online", "Lessen."), "IVP506")) == 1


MONEY = "middelen:\n  - post: Toezicht\n    eenheid: euro\n    bedragen: {2027: 100}\n"


@pytest.mark.parametrize(
    "plan",
    [
        item("jeugd-online", "Lessen."),
        item("jeugd-online", "Lessen.") + "middelen: Binnen bestaande middelen.\n",
        item("jeugd-online", "Lessen, betaald uit het jeugdbudget.") + MONEY,
        item("structureel-budget-digitaal", "{niet: Komt in 2028.}") + MONEY,
        item("jeugd-online", "Lessen.") + MONEY.replace("Toezicht", "Digitale lessen"),
    ],
)
def test_money_for_digital_safety_is_asked_once_a_plan_lists_money(checked: Checked, plan: str) -> None:
    assert found(checked, plan, "IVP509") == []


def test_several_items_without_a_measure_are_a_choice(checked: Checked) -> None:
    slugs = ("eigen-huis-op-orde", "oefenen-digitaal", "jeugd-online", "incidenten-delen")
    plan = "digitale_veiligheid:\n" + "".join(f"  {slug}: {{inzet: Elk jaar.}}\n" for slug in slugs)
    assert found(checked, plan, "IVP511") == []


MONITORS = "inleiding: De gemeente doet aan online monitoring.\n"


@pytest.mark.parametrize(
    "plan",
    [
        MONITORS + item("kader-online-monitoring", "Volgens de handreiking."),
        MONITORS + "digitale_veiligheid:\n  kader-online-monitoring: pm\n",
        "inleiding: De gemeente doet geen online onderzoek.\n",
        "inleiding: De politie gebruikt online onderzoek, binnen haar wettelijke bevoegdheden.\n",
        "inleiding: Uit onderzoek blijkt dat jongeren vaker online zijn.\n",
        "bronnen:\n  - {id: b, naam: Online onderzoek onder jongeren}\n",
    ],
)
def test_monitoring_with_a_frame_or_none_at_all_is_fine(checked: Checked, plan: str) -> None:
    assert found(checked, plan, "IVP512") == []


def test_monitoring_is_shown_where_it_is_written(checked: Checked) -> None:
    (one,) = found(checked, MONITORS, "IVP512")
    assert one.place.column == len("inleiding: De gemeente doet aan ") + 1
    (one,) = found(
        checked,
        MONITORS
        + item("kader-online-monitoring", "{niet: Niet nodig.}").replace("    inzet: {", "    ").replace("}", ""),
        "IVP512",
    )
    assert one.zie is not None


@pytest.mark.parametrize(
    "rest", ["{partners: [De scholen], inzet: pm}", "{niet: Geen scholen.}", "{beeld: Veel.}", "Lessen."]
)
def test_an_item_that_says_something_or_gives_a_reason_is_not_empty(checked: Checked, rest: str) -> None:
    assert found(checked, f"digitale_veiligheid:\n  jeugd-online: {rest}\n", "IVP513") == []


def test_the_level_of_a_missing_core_is_let_op(checked: Checked) -> None:
    levels = {one.niveau for one in checked(item("jeugd-online", "Les.")).diagnostics if one.finding.code == "IVP501"}
    assert levels == {LET_OP}


@pytest.mark.parametrize(
    "goal",
    [
        "    doelen: [{tekst: Minder mensen worden online opgelicht.}]\n",
        "    actiepunten: [{titel: Les over phishing}]\n",
    ],
)
def test_a_goal_or_a_measure_may_say_what_is_digital(checked: Checked, goal: str) -> None:
    plan = "digitale_veiligheid:\n  jeugd-online: {zie: jeugd}\nprioriteiten:\n  - id: jeugd\n    titel: Jeugd\n"
    assert len(found(checked, plan, "IVP514")) == 1
    assert found(checked, plan + goal, "IVP514") == []
    file = "# uitvoering/2027.yaml\nactiepunten: [{titel: Les over internet, prioriteiten: [jeugd]}]\n"
    assert found(checked, plan + file, "IVP514") == []


def test_an_item_that_is_left_out_and_yet_has_a_measure_is_told_once(checked: Checked) -> None:
    plan = """\
digitale_veiligheid:
  oefenen-digitaal: {niet: Dat doet de regio.}
prioriteiten:
  - id: p
    actiepunten: [{titel: Oefening, digitaal: [oefenen-digitaal]}]
"""
    assert len(found(checked, plan, "IVP304")) == 1
