"""Absent is not one thing, and none of it is silent: a gap, a reason or a pointer stands where the thing would be."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.documents.build import Made, planned, shown
from tests.documents.made import trees

SHAPES = [
    "pm",
    "{pm: nog met de raad te bespreken}",
    "{niet: hier is geen geld voor}",
    "{onbekend: de cijfers zijn weg}",
]
SHAPES_AND_ZIE = [*SHAPES, "{zie: wonen}", "{zie: een heel ander document}"]


def said(shape: str) -> str:
    """The words that must be in the document for an absence."""
    if shape == "pm":
        return "in te vullen"
    reason = shape.strip("{}").split(": ", 1)[1]
    return "Veilig wonen" if reason == "wonen" else reason


PLACES = """
visie: ~
visie: {missie: ~}
kaders: {landelijk: ~}
inleiding: ~
voorwoord: {tekst: Beste lezer, door: ~}
participatie: ~
participatie: [{vorm: Inloopavond, wanneer: ~}]
participatie: [{vorm: Inloopavond, uitkomst: ~}]
ontwikkelingen: ~
afstemming: [{met: driehoek, wanneer: ~}]
besluiten: [{orgaan: raad, datum: ~}]
besluiten: [{orgaan: raad, grondslag: ~}]
portefeuillehouders: [{functie: burgemeester, onderwerp: ~}]
terugblik: {pluspunten: ~}
partners: [{id: politie, naam: Politie, rol: ~}]
bronnen: [{id: peiling, naam: Dorpspeiling, gedownload: ~}]
indicatoren: [{id: i, naam: Inbraken, waarden: ~}]
indicatoren: [{id: i, naam: Inbraken, waarden: {2025: ~}}]
indicatoren: [{id: i, naam: Inbraken, nulmeting: ~}]
indicatoren: [{id: i, naam: Inbraken, streefwaarden: {2030: ~}}]
indicatoren: [{id: i, naam: Inbraken, streefwaarde: ~}]
indicatoren: [{id: i, naam: Inbraken, definitie: ~}]
bevindingen: ~
bevindingen: [{tekst: Er wordt ingebroken., gevolg: ~}]
bevindingen: [{tekst: Er wordt ingebroken., trend: ~}]
bevindingen: [{tekst: Er wordt ingebroken., duiding: ~}]
tabellen: [{titel: Cijfers, rijen: [{naam: Inbraken, 2024: ~}]}]
velden: ~
velden: {fysieke-veiligheid: ~}
velden: {fysieke-veiligheid: {beeld: ~}}
velden: {fysieke-veiligheid: {beeld: Rustig., themas: [{thema: verkeersveiligheid, inzet: ~}]}}
doelen: [{tekst: Minder inbraken., indicatoren: ~}]
digitale_veiligheid: ~
digitale_veiligheid: {eigen-huis-op-orde: ~}
organisatie: {overleggen: [{naam: Driehoek, frequentie: ~}]}
communicatie: ~
middelen: ~
middelen: [{post: Boa's, bedragen: ~}]
middelen: [{post: Boa's, bedragen: {2027: ~}}]
middelen: [{post: Boa's, capaciteit: {fte: ~}}]
evaluatie: ~
evaluatie: {momenten: [{vorm: verslag, wanneer: ~}]}
uitvoeringsplannen: {ritme: ~}
begrippen: {Ondermijning: ~}
afkortingen: ~
bijlagen: [{titel: Kaart, tabel: ~}]
samenwerking: ~
"""


@pytest.mark.parametrize("shape", SHAPES_AND_ZIE)
@pytest.mark.parametrize("place", PLACES.strip().splitlines())
def test_an_absence_is_said_where_it_stands(tmp_path: Path, place: str, shape: str) -> None:
    plan = "prioriteiten: [{id: wonen, titel: Veilig wonen}]\n" + place.replace("~", shape)
    planmap = planned(tmp_path, plan)
    assert [one.bericht for one in planmap.findings] == []
    made = Made(planmap)
    assert said(shape) in made.text
    assert "Overige gegevens uit het plan" not in made.chapters
    if shape.startswith(("pm", "{pm")):
        assert made.gaps()


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize(
    "place", ["onderbouwing", "doelen", "aanpak", "trekker", "partners", "actiepunten", "bevindingen", "indicatoren"]
)
def test_an_absence_in_a_priority(tmp_path: Path, place: str, shape: str) -> None:
    planmap = planned(tmp_path, f"prioriteiten: [{{id: wonen, titel: Veilig wonen, {place}: {shape}}}]")
    assert [one.bericht for one in planmap.findings] == []
    made = Made(planmap)
    assert said(shape) in made.text
    assert "Overige gegevens uit het plan" not in made.chapters


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize(
    "place",
    ["resultaat", "trekker", "partners", "planning", "middelen", "soort", "doelgroep", "gebied", "omvang", "doelen"],
)
def test_an_absence_in_a_measure(tmp_path: Path, place: str, shape: str) -> None:
    work = (
        f"periode: 2027\nactiepunten: [{{titel: Wijkaanpak, maatregelen: [{{maatregel: Schouw, {place}: {shape}}}]}}]"
    )
    planmap = planned(tmp_path, "", {"uitvoering/2027.yaml": work})
    assert [one.bericht for one in planmap.findings] == []
    made = Made(planmap, "uitvoeringsplan-2027.docx")
    assert said(shape) in made.text
    assert "Overige gegevens uit het plan" not in made.chapters


def test_a_gap_looks_like_one_and_says_what_is_to_come(tmp_path: Path) -> None:
    made = Made.of(
        tmp_path, "visie: pm\nkaders: {coalitieakkoord: {pm: na de formatie}}\nperiode: pm", head="ivpgen: 1\n"
    )
    assert made.gaps() == [
        "[nog in te vullen]",
        "Nog in te vullen: coalitieakkoord – na de formatie",
        "Nog in te vullen: visie",
    ]


def test_reasons_in_a_table_are_footnotes(tmp_path: Path) -> None:
    made = Made.of(
        tmp_path,
        """
        indicatoren:
          - id: inbraken
            naam: Woninginbraken
            waarden:
              2024: {onbekend: De politie wisselde van systeem.}
              2025: 61
            streefwaarden: {2030: {niet: Eerst meten.}}
        prioriteiten: [{id: wonen, titel: Veilig wonen, indicatoren: [inbraken]}]
        """,
    )
    figures = made.table("Veilig wonen in cijfers")
    assert figures == [
        ["Indicator", "2024", "2025", "Doel 2030"],
        ["Woninginbraken", "niet bekend", "61", "niet opgenomen"],
    ]
    assert made.notes() == ["De politie wisselde van systeem.", "Eerst meten."]


def test_sections_that_are_left_out_stand_together_under_the_scope(tmp_path: Path) -> None:
    made = Made.of(
        tmp_path,
        """
        inleiding: Dit plan is kort.
        middelen: {niet: Alles gebeurt binnen de begroting.}
        communicatie: {zie: het communicatieplan}
        terugblik: {onbekend: Het vorige plan is niet geëvalueerd.}
        """,
    )
    scope = next(one for one in made.root.iter("h2") if shown(one) == "Reikwijdte").getnext()
    assert scope is not None
    assert shown(scope) == "Geen eigen hoofdstuk in dit plan hebben:"
    reasons = scope.getnext()
    assert reasons is not None
    assert sorted(shown(one) for one in reasons) == [
        "Communicatie: zie het communicatieplan",
        "Middelen: Alles gebeurt binnen de begroting.",
        "Terugblik: Het vorige plan is niet geëvalueerd.",
    ]
    assert {"Middelen", "Organisatie", "Terugblik"} & set(made.chapters) == set()


def test_zie_names_what_it_points_at(tmp_path: Path) -> None:
    made = Made.of(
        tmp_path,
        """
        prioriteiten: [{id: digitaal, titel: Digitale weerbaarheid}]
        digitale_veiligheid:
          cyberweerbare-inwoners: {zie: digitaal}
          jeugd-online: {zie: het plan van de scholen}
          eigen-huis-op-orde: pm
        """,
    )
    assert made.table("Elders behandeld of niet opgenomen")[1:] == [
        ["Cyberweerbare inwoners", "Zie Digitale weerbaarheid"],
        ["Jeugd online", "Zie het plan van de scholen"],
    ]
    assert made.table("Nog uit te werken")[1:] == [["Eigen huis op orde", "[nog in te vullen]"]]


def test_what_is_empty_is_as_if_it_were_not_there(tmp_path: Path) -> None:
    bare = Made.of(tmp_path / "a", "")
    empty = Made.of(tmp_path / "b", 'visie: ""\nmiddelen: []\nvelden: {}\nevaluatie:\nbronnen: []\nkaders: {}')
    assert empty.chapters == bare.chapters
    assert empty.text == bare.text


@pytest.mark.parametrize(
    ("name", "reasons"),
    [
        ("r03-absent-pm", "in te vullen"),
        ("r03-absent-niet", "opgenomen"),
        ("r03-absent-onbekend", "bekend"),
        ("r03-absent-zie", "ie "),
    ],
)
def test_the_fixtures_say_their_absences(name: str, reasons: str) -> None:
    (root,) = trees(f"tests/plans/grammar/{name}.yaml").values()
    assert shown(root).count(reasons) >= 5


@pytest.mark.parametrize(
    ("key", "before"), [("doelgroep: [jongeren, pm]", "jongeren, "), ("gebied: [Centrum, pm]", "Centrum, ")]
)
def test_an_item_of_a_plain_list_that_is_still_to_come_is_a_gap(tmp_path: Path, key: str, before: str) -> None:
    work = f"periode: 2027\nactiepunten: [{{titel: Wijkaanpak, maatregelen: [{{maatregel: Schouw, {key}}}]}}]"
    made = Made(planned(tmp_path, "", {"uitvoering/2027.yaml": work}), "uitvoeringsplan-2027.docx")
    assert f"{before}[nog in te vullen]" in made.text
    assert made.gaps() == ["[nog in te vullen]"]


@pytest.mark.parametrize(
    ("planning", "shown", "gap"),
    [
        ("{van: 2027, tot: pm}", "2027 tot en met [nog invullen]", "[nog invullen]"),
        ("{van: pm, tot: 2030}", "[nog invullen] tot en met 2030", "[nog invullen]"),
        ("{van: 2027-K1, tot: pm}", "1e kwartaal 2027 tot en met [nog invullen]", "[nog invullen]"),
    ],
)
def test_a_begin_or_end_that_is_still_to_come_is_a_gap(tmp_path: Path, planning: str, shown: str, gap: str) -> None:
    work = f"periode: 2027\nactiepunten: [{{titel: Wijk, maatregelen: [{{maatregel: Schouw, planning: {planning}}}]}}]"
    made = Made(planned(tmp_path, "", {"uitvoering/2027.yaml": work}), "uitvoeringsplan-2027.docx")
    assert shown in made.text
    assert set(made.gaps()) == {gap}
