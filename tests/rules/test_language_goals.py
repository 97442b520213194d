"""Goals and results that nobody can hold anybody to, and words about time and numbers that say too little."""

from __future__ import annotations

import pytest

from ivpgen.diagnostics import Finding
from tests.rules.conftest import Checked


def found(checked: Checked, example: str, code: str) -> list[Finding]:
    return [one.finding for one in checked(example + "\n").diagnostics if one.finding.code == code]


VAGUE = "De samenwerking wordt versterkt"


@pytest.mark.parametrize(
    "text",
    [
        f"doelen: [{{id: d, tekst: {VAGUE}}}]",
        f"doelen: [{VAGUE}]",
        f"prioriteiten: [{{id: p, doelen: [{{tekst: {VAGUE}}}]}}]",
        f"doelen: [{{id: d, tekst: Groot doel, subdoelen: [{{tekst: {VAGUE}}}]}}]",
        f"actiepunten: [{{titel: A, resultaat: {VAGUE}}}]",
        f"actiepunten: [{{titel: A, maatregelen: [{{maatregel: M, resultaat: {{tekst: {VAGUE}}}}}]}}]",
    ],
)
def test_a_goal_or_result_of_vague_words(checked: Checked, text: str) -> None:
    (one,) = found(checked, text, "IVP905")
    assert one.bericht == "Van “versterkt” kun je later niet zien of het gelukt is."
    assert one.place.end_column - one.place.column == len("versterkt")


@pytest.mark.parametrize(
    "text",
    [
        f"doelen: [{{tekst: {VAGUE}, indicatoren: [i]}}]",
        f"doelen: [{{tekst: {VAGUE}, indicatoren: {{niet: Niet te meten.}}}}]",
        f"doelen: [{{tekst: {VAGUE}, indicatoren: pm}}]",
        f"doelen: [{{tekst: {VAGUE}, subdoelen: [{{tekst: Minder overlast}}]}}]",
        f"doelen: [{{tekst: {VAGUE} in 12 wijken}}]",
        f"doelen: [{{tekst: {VAGUE} in elke wijk}}]",
        f"doelen: [{{niet: {VAGUE} in een ander plan}}]",
        f"actiepunten: [{{titel: A, resultaat: {VAGUE}, omvang: {{aantal: 3}}}}]",
        f"actiepunten: [{{titel: A, resultaat: {{niet: {VAGUE} in een ander plan}}}}]",
        f"prioriteiten: [{{id: p, titel: P, aanpak: {VAGUE} met politie}}]",
        f"inleiding: {VAGUE} met politie",
        "doelen: [{tekst: Er is minder hinder}]",
    ],
)
def test_a_goal_that_is_measured_or_no_goal_at_all(checked: Checked, text: str) -> None:
    assert found(checked, text, "IVP905") == []


def test_a_goal_with_two_vague_words_is_said_once(checked: Checked) -> None:
    (one,) = found(checked, "doelen: [{tekst: Het versterken en borgen van de wijk}]", "IVP905")
    assert one.bericht == "Van “versterken” en “borgen” kun je later niet zien of het gelukt is."


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("doelen: [{tekst: De hinder neemt waar mogelijk af, indicatoren: [i]}]", 1),
        ("doelen: [{tekst: De hinder neemt in 2030 waar mogelijk met een kwart af}]", 1),
        ("actiepunten: [{titel: A, resultaat: Er is zoveel mogelijk gedaan}]", 1),
        ("actiepunten: [{titel: A, resultaat: Er is waar nodig een plan}]", 1),
        ("actiepunten: [{titel: A, resultaat: Elk gezin is bezocht en heeft waar nodig een plan}]", 0),
        ("prioriteiten: [{id: p, titel: P, aanpak: We helpen waar mogelijk mee}]", 0),
    ],
)
def test_a_goal_that_takes_back_what_it_promises(checked: Checked, text: str, count: int) -> None:
    assert len(found(checked, text, "IVP906")) == count


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("inleiding: Dit jaar begint het plan.", 1),
        ("inleiding: Het team is onlangs begonnen en binnenkort klaar.", 2),
        ("inleiding: Dit jaar (2027) begint het plan.", 0),
        ("inleiding: Elk voorjaar komt er een brief over het afgelopen jaar.", 0),
        ("participatie: [{vorm: Peiling, uitkomst: Een inwoner zei “dit jaar was het stil” bij ons}]", 0),
        ("indicatoren: [{id: i, naam: I, waarden: {2024: {onbekend: Dit jaar is er niet gemeten.}}}]", 0),
        ("evaluatie: {pm: Dat komt volgend jaar.}", 0),
        ("periode: 2027\ninleiding: Dit jaar begint het plan.", 0),
        ("inleiding: Kort.\n# uitvoering/2027.yaml\nperiode: 2027\ninleiding: Dit jaar begint het werk.", 0),
    ],
)
def test_words_that_mean_another_time_next_year(checked: Checked, text: str, count: int) -> None:
    assert len(found(checked, text, "IVP966")) == count


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Het aantal inbraken daalde met ruim 20 procent.", 1),
        ("Inbraken namen toe met 12,5%.", 1),
        ("Inbraken namen tussen 2021 en 2025 toe met 12%.", 0),
        ("Inbraken daalden met 12% ten opzichte van het landelijke cijfer.", 0),
        ("Inbraken daalden in vier jaar met 12%.", 0),
        ("In 2021 was het druk. Inbraken daalden met 12%.", 0),
        ("Wij zijn het eens met 12 procent van de inwoners.", 0),
        ("Inbraken daalden van 12 procent naar 9 procent.", 0),
    ],
)
def test_a_change_in_per_cent_of_nothing(checked: Checked, text: str, count: int) -> None:
    assert len(found(checked, f"analyse: {{tekst: '{text}'}}", "IVP968")) == count
