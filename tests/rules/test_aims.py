"""Goals, priorities and the work for them: what is a means, what nobody works on, and what says why not."""

from __future__ import annotations

import pytest

from ivpgen.diagnostics import Finding
from tests.rules.conftest import Checked


def found(checked: Checked, example: str, code: str) -> list[Finding]:
    """The findings of one rule, in a plan that is understood as it is meant."""
    diagnostics = checked(example + "\n").diagnostics
    assert [one.finding for one in diagnostics if one.niveau == "fout"] == []
    return [one.finding for one in diagnostics if one.finding.code == code]


@pytest.mark.parametrize(
    "text",
    [
        "Inzetten van cameratoezicht in het centrum.",
        "Het organiseren van bijeenkomsten voor ondernemers",
        "De inzet van de groepsscan",
        "Uitvoeren van integrale controles",
        "Cameratoezicht realiseren",
        "Extra toezicht.",
        "We zetten straatcoaches in",
    ],
)
def test_a_goal_that_is_a_means(checked: Checked, text: str) -> None:
    (one,) = found(checked, f"doelen:\n  - id: d\n    tekst: {text}", "IVP315")
    assert one.place.line == 11
    assert "wat er daardoor verandert" in one.bericht


@pytest.mark.parametrize(
    "text",
    [
        "Inzetten van cameratoezicht, zodat bezoekers zich veiliger voelen.",
        "Inzetten van boa's om minder overlast te krijgen.",
        "Uitvoeren van 12 controles per jaar.",
        "Het vergroten van de weerbaarheid van ondernemers.",
        "Realiseren van een stad waar iedereen zich thuis voelt.",
        "Toezicht en hulp werken samen.",
        "Meer inwoners zijn tevreden over het toezicht.",
        "De jeugd groeit op zonder criminaliteit.",
    ],
)
def test_a_goal_that_says_what_changes_or_how_much(checked: Checked, text: str) -> None:
    assert found(checked, f"doelen:\n  - id: d\n    tekst: {text}", "IVP315") == []


def test_means_may_stand_below_a_goal_and_in_the_work(checked: Checked) -> None:
    text = """\
doelen:
  - id: d
    tekst: Minder overlast.
    subdoelen: [{tekst: Inzetten van cameratoezicht.}]
  - {id: e, soort: subdoel, tekst: Inzetten van straatcoaches.}
actiepunten: [{titel: A, doelen: [{tekst: Uitvoeren van controles.}]}]
"""
    assert found(checked, text, "IVP315") == []


TWO = "doelen: [{id: a, tekst: A gaat beter}, {id: b, tekst: B gaat beter%s}]\nactiepunten: [{titel: X, doelen: [a]}%s]\n%s"


@pytest.mark.parametrize(
    ("more", "work", "rest", "number"),
    [
        ("", "", "", 1),
        (", niet: Later.", "", "", 0),
        (", themas: [woonoverlast]", "", "", 0),
        ("", ", {titel: Y, doelen: [b]}", "", 0),
        ("", ", {titel: Y, maatregelen: [{maatregel: M, doelen: [b]}]}", "", 0),
        (", subdoelen: [{id: c, tekst: C gaat beter}]", ", {titel: Y, doelen: [c]}", "", 0),
        (", subdoelen: [a]", "", "", 0),
        ("", "", "themas: [{thema: woonoverlast, inzet: We bemiddelen., doelen: [b]}]", 0),
        ("", "", "prioriteiten: [{id: p, titel: P, aanpak: Q, doelen: [b]}]", 0),
        ("", "", "prioriteiten: [{id: p, titel: P, aanpak: Q, doelen: [a, b]}]", 0),
        ("", ", {titel: Y, prioriteiten: [p], doelen: [a]}", "prioriteiten: [{id: p, titel: P, doelen: [a, b]}]", 1),
    ],
)
def test_a_goal_that_no_work_contributes_to(checked: Checked, more: str, work: str, rest: str, number: int) -> None:
    assert len(found(checked, TWO % (more, work, rest), "IVP316")) == number


def test_without_goals_in_the_work_nothing_is_said_of_goals(checked: Checked) -> None:
    assert found(checked, "doelen: [{id: a, tekst: A}]\nactiepunten: [{titel: X}]", "IVP316") == []


def test_many_goals_without_work_are_told_at_once(checked: Checked) -> None:
    goals = "\n".join(f"  - {{id: d{n}, tekst: Doel {n} gaat beter}}" for n in range(6))
    (one,) = found(checked, f"doelen:\n{goals}\nactiepunten: [{{titel: X, doelen: [d0]}}]", "IVP316")
    assert one.bericht.startswith("Aan 5 doelen draagt geen maatregel bij: “Doel 1 gaat beter”")
    assert one.bericht.endswith("en 2 meer.")


@pytest.mark.parametrize(
    "text",
    [
        "prioriteiten: [{id: p, titel: P, aanpak: We controleren.}]",
        "prioriteiten: [{id: p, titel: P, aanpak: pm}]",
        "prioriteiten: [{id: p, titel: P, aanpak: {zie: q}}, {id: q, titel: Q, aanpak: R}]",
        "prioriteiten: [{id: p, titel: P, tekst: We controleren vaker.}]",
        "prioriteiten: [{id: p, titel: P, toelichting: We controleren vaker.}]",
        "prioriteiten: [{id: p, titel: P, actiepunten: {niet: Volgt.}}]",
        "prioriteiten: [{id: p, titel: P, actiepunten: [{titel: A}]}]",
        "prioriteiten: [{id: p, titel: P, niet: Vervallen.}]",
        "prioriteiten: [{id: p, titel: P, schaal: regionaal}]",
        "prioriteiten: [{id: p, titel: P}]\nactiepunten: [{titel: A, prioriteiten: [p]}]",
        "prioriteiten: [{id: p, titel: P, doelen: [{id: d, tekst: D}]}]\nactiepunten: [{titel: A, doelen: [d]}]",
        "doelen: [{id: d, tekst: D, prioriteiten: [p]}]\nprioriteiten: [{id: p, titel: P}]\nactiepunten: [{titel: A, doelen: [d]}]",
        "prioriteiten: [{id: p, titel: P}, {id: q, titel: Q, aanpak: R, valt_onder: p}]",
        "prioriteiten: [{id: p, titel: P, themas: [woonoverlast]}]\nthemas: [{thema: woonoverlast, inzet: We bemiddelen.}]",
        "prioriteiten: [{id: p, titel: P}]\nhoofdstukken: [{titel: H, prioriteiten: [p], tekst: We controleren.}]",
        "overgenomen: ja\nprioriteiten: [{id: p, titel: P}]",
    ],
)  # fmt: skip
def test_a_priority_of_which_is_said_what_happens(checked: Checked, text: str) -> None:
    assert found(checked, text, "IVP317") == []


def test_a_joint_priority_may_be_approached_by_one_gemeente(checked: Checked) -> None:
    text = """\
gemeenten: [{id: a, naam: A}, {id: b, naam: B}]
prioriteiten: [{id: p, titel: P}]
per_gemeente: {a: {prioriteiten: [{id: p, aanpak: We controleren.}]}}
"""
    assert found(checked, text, "IVP317") == []


WORK = "doelen: [{id: d, tekst: Minder hinder}]\nthemas: [{thema: woonoverlast%s}]\nactiepunten: [{titel: A, %s}]"


@pytest.mark.parametrize(
    ("theme", "work", "number"),
    [
        ("", "velden: [fysieke-veiligheid]", 1),
        ("", "themas: [woonoverlast], soort: nieuw", 1),
        ("", "themas: [woonoverlast], soort: regulier", 0),
        ("", "themas: [woonoverlast], soort: lopend", 0),
        ("", "themas: [woonoverlast], doelen: [d]", 0),
        ("", "themas: [woonoverlast], doelen: {niet: Wettelijke taak.}", 0),
        ("", "themas: [woonoverlast], uitgangspunten: [Samen optrekken]", 0),
        (", doelen: [d]", "themas: [woonoverlast]", 0),
        ("", "trekker: Iemand", 0),
    ],
)
def test_new_work_without_a_goal(checked: Checked, theme: str, work: str, number: int) -> None:
    assert len(found(checked, WORK % (theme, work), "IVP333")) == number


def test_a_plan_without_goals_is_not_asked_for_them_in_its_work(checked: Checked) -> None:
    assert found(checked, "actiepunten: [{titel: A, velden: [fysieke-veiligheid]}]", "IVP333") == []


@pytest.mark.parametrize(
    ("indicators", "wrong"),
    [
        ("{id: i, naam: I, soort: context}", True),
        ("{id: i, naam: I, soort: effect}", False),
        ('{id: i, naam: I, soort: context, streefwaarde: "< 5"}', False),
        ("{id: i, naam: I, soort: context, streefwaarden: {pm: Volgt.}}", False),
        ("{bbv: winkeldiefstallen, id: i}", False),
    ],
)
def test_a_goal_is_read_from_a_figure_that_must_move(checked: Checked, indicators: str, wrong: bool) -> None:
    text = f"indicatoren: [{indicators}]\ndoelen: [{{tekst: Minder D, indicatoren: [i]}}]"
    assert len(found(checked, text, "IVP353")) == wrong


def test_context_may_stand_beside_an_effect(checked: Checked) -> None:
    text = "indicatoren: [{id: i, naam: I, soort: context}, {id: j, naam: J}]\ndoelen: [{tekst: Minder D, indicatoren: [i, j]}]"
    assert found(checked, text, "IVP353") == []


@pytest.mark.parametrize(
    ("more", "wrong"),
    [
        ("", True),
        (", bronnen: [De wijkagent zelf]", False),
        (", bronnen: {onbekend: Niet meer te vinden.}", False),
        (", indicatoren: [{naam: I}]", False),
        (", duiding: Dit hoorden wij van drie wijkagenten.", False),
        (", noot: Uit de startbijeenkomst.", False),
        (", niet: Vervallen.", False),
    ],
)
def test_a_finding_rests_on_something(checked: Checked, more: str, wrong: bool) -> None:
    text = f"bevindingen: [{{tekst: A, bronnen: [Een boek]}}, {{tekst: B{more}}}]"
    assert len(found(checked, text, "IVP355")) == wrong


def test_where_hardly_any_finding_has_a_source_none_is_asked_for(checked: Checked) -> None:
    assert found(checked, "bevindingen: [{tekst: A, bronnen: [Een boek]}, {tekst: B}, {tekst: C}]", "IVP355") == []


@pytest.mark.parametrize(
    ("second", "wrong"),
    [
        ("titel: Q", True),
        ("titel: Q, trekker: pm", False),
        ("titel: Q, trekker: {niet: De regio trekt.}", False),
        ("titel: Q, actiepunten: [{titel: A, trekker: Iemand}]", False),
        ("titel: Q, niet: Vervallen.", False),
    ],
)
def test_a_priority_has_a_trekker_like_the_others(checked: Checked, second: str, wrong: bool) -> None:
    assert len(found(checked, f"prioriteiten: [{{titel: P, trekker: Iemand}}, {{{second}}}]", "IVP354")) == wrong


def test_where_hardly_any_priority_has_a_trekker_none_is_asked_for(checked: Checked) -> None:
    assert found(checked, "prioriteiten: [{titel: P, trekker: Iemand}, {titel: Q}, {titel: R}]", "IVP354") == []


@pytest.mark.parametrize(
    ("trekker", "wrong"),
    [("raad", True), ("[inwoners]", True), ("college", False), ("gemeente", False), ("[raad, college]", False)],
)
def test_a_trekker_is_somebody_to_call(checked: Checked, trekker: str, wrong: bool) -> None:
    assert len(found(checked, f"actiepunten: [{{titel: A, trekker: {trekker}}}]", "IVP357")) == wrong
