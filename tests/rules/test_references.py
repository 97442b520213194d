"""References: what resolves, what doesn't, what is suggested, and where each is pointed at."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from ivpgen.diagnostics import Finding
from ivpgen.plan import shape
from ivpgen.plan.index import refers
from ivpgen.plan.parts import Basis
from ivpgen.rules.chain.references import _KINDS
from tests.rules.conftest import Checked

JOINT = """\
gemeenten:
  - {id: waterdam, naam: Waterdam}
  - {id: heidebeek, naam: Heidebeek}
  - {id: zandhove, naam: Zandhove}
"""
THINGS = """\
partners: [{id: politie, naam: Politie}]
bronnen: [{id: peiling, naam: Dorpspeiling}]
doelen: [{id: d1, tekst: Een veilig dorp.}]
prioriteiten: [{id: verkeer, titel: Veilig verkeer}]
"""


def unresolved(checked: Checked, example: str, code: str = "IVP301") -> list[Finding]:
    return [one.finding for one in checked(example).diagnostics if one.finding.code == code]


class Wrong(NamedTuple):
    """A key with a reference that resolves to nothing, what is said of it and how to mend it."""

    text: str
    bericht: str
    hoe: str
    niveau: str = "fout"


WRONG = [
    Wrong("bevindingen: [{tekst: X, gevolg: verker}]", "De prioriteit “verker” bestaat niet.", "Bedoel je “verkeer”?"),
    Wrong("bevindingen: [{tekst: X, gevolg: reguliere}]", "De prioriteit “reguliere” bestaat niet.", "“regulier”"),
    Wrong("bevindingen: [{tekst: X, veld: fysieke-veiligheit}]", "Het veld", "“fysieke-veiligheid”"),
    Wrong("ontwikkelingen: [{titel: X, themas: [woninginbraken]}]", "Het thema", "“woninginbraak”"),
    Wrong("ontwikkelingen: [{titel: X, bronnen: [peilingen]}]", "De bron", "“peiling”"),
    Wrong("ontwikkelingen: [{titel: X, bronnen: [dorpspeiling]}]", "De bron", "“peiling”"),
    Wrong("middelen: [{post: X, prioriteiten: [d1]}]", "“d1” is een doel, geen prioriteit.", "id van een prioriteit"),
    Wrong("middelen: [{post: X, bedragen: [{bron: begroting, jaar: 2027}]}]", "De bron “begroting”", "spatie"),
    Wrong("besluiten: [{orgaan: raad, grondslag: [politiewet-38]}]", "De wet", "“politiewet-38b”"),
    Wrong("besluiten: [{orgaan: raad, gemeenten: [elders]}]", "De gemeente “elders” bestaat niet.", "een gemeente"),
    Wrong("velden: {fysieke-veiligheid: {zie: verkeers}}", "Het deel van het plan", "“verkeer”"),
    Wrong("evaluatie: {zie: draaiboek}", "Het deel van het plan “draaiboek”", "in een paar woorden"),
    Wrong("evaluatie: {momenten: [{wanneer: {zie: draaiboek}}]}", "Het deel van het plan “draaiboek”", ""),
    Wrong("hoofdstukken: [{titel: X, prioriteiten: [verkeerd]}]", "De prioriteit “verkeerd”", "“verkeer”"),
    Wrong("analyse: {tabellen: [misdrijven]}", "De tabel “misdrijven” bestaat niet.", "een tabel"),
    Wrong("bijlagen: [{titel: X, afbeelding: kaart}]", "De afbeelding “kaart” bestaat niet.", "een afbeelding"),
    Wrong("digitale_veiligheid: {regierol-digitaal: {maatregelen: [x]}}", "De maatregel “x” bestaat niet.", ""),
    Wrong("actiepunten: [{titel: X, digitaal: [regierol]}]", "Het onderwerp", "“regierol-digitaal”"),
    Wrong("actiepunten: [{titel: X, onderdeel_van: y}]", "De maatregel “y” bestaat niet.", ""),
    Wrong("actiepunten: [{titel: X, maatregelen: [{maatregel: Y, onderdeel: z}]}]", "Het onderdeel “z”", ""),
    Wrong("actiepunten: [{titel: X, uitgangspunten: [vroeg]}]", "Het uitgangspunt “vroeg”", ""),
    Wrong("controle: {uit: [{regel: IVP312, reden: X, bij: [verker]}]}", "Het deel van het plan", "“verkeer”"),
    Wrong("afstemming: [{met: polite}]", "“polite” staat niet bij de partners.", "“politie”", "let op"),
    Wrong("organisatie: {rollen: [{titel: X, wie: secretaris}]}", "“secretaris” staat niet", "hoofdletter", "let op"),
    Wrong("terugblik: {prioriteiten: [{prioriteit: jeugd}]}", "een vorig plan", "voorgangers", "let op"),
    Wrong("actiepunten: [{titel: X, was: [oud]}]", "een vorig plan", "was: nieuw", "let op"),
]


@pytest.mark.parametrize("wrong", WRONG, ids=lambda wrong: wrong.text)
def test_a_reference_to_nothing_is_said_with_what_may_be_meant(checked: Checked, wrong: Wrong) -> None:
    outcome = checked(THINGS + wrong.text + "\n")
    (found,) = [one for one in outcome.diagnostics if one.finding.code == "IVP301"]
    assert wrong.bericht in found.finding.bericht
    assert wrong.hoe in found.finding.hoe
    assert found.niveau == wrong.niveau
    assert found.finding.place.line == 13


RIGHT = [
    "bevindingen: [{tekst: X, gevolg: verkeer}, {tekst: Y, gevolg: strategisch}, {tekst: Z, gevolg: {niet: Geen rol.}}]",
    "bevindingen: [{tekst: X, gevolg: We volgen dit in de driehoek}]",
    "afstemming: [{met: [driehoek, politie, Stichting Dorpshuis, voorbeeldstad, Buurtvereniging]}]",
    "ontwikkelingen: [{titel: X, bronnen: [Onderzoek van de hogeschool]}]",
    "ontwikkelingen: [{titel: X, themas: [zorg-en-veiligheid, woninginbraak, sociale-kwaliteit]}]",
    "velden: {fysieke-veiligheid: {zie: het rampenplan van de regio}, jeugd-en-veiligheid: {zie: verkeer}}",
    "evaluatie: {momenten: [{wanneer: pm, aan: pm}]}",
    "actiepunten: [{titel: X, was: nieuw, prioriteiten: [verkeer], doelen: [d1], partners: [pm]}]",
    "actiepunten: [{titel: X, onderdelen: [{id: a}], maatregelen: [{maatregel: Y, onderdeel: a}]}]",
    "visie: {uitgangspunten: [{id: vroeg, tekst: Vroeg erbij.}]}\nactiepunten: [{titel: X, uitgangspunten: [vroeg]}]",
    "kaders: {lokaal: [{id: apv, titel: APV}]}\nbesluiten: [{orgaan: raad, grondslag: [apv, politiewet-38b, Een motie]}]",
    "voorgangers: [{prioriteiten: [{id: jeugd}]}]\nterugblik: {prioriteiten: [{prioriteit: jeugd}, {prioriteit: Iets anders}]}",
]


def test_every_kind_that_a_key_may_ask_for_has_a_name() -> None:
    kinds: set[str] = {"zie", "ding", "bestand", "onderdeel"}
    stack: list[type[Basis]] = [Basis]
    while stack:
        cls = stack.pop()
        stack += cls.__subclasses__()
        if cls is not Basis:
            kinds |= {soort for veld in shape.keys(cls) for soort in refers(cls, veld)}
    assert kinds - {"indeling", "kader"} == _KINDS.keys()


@pytest.mark.parametrize("text", RIGHT)
def test_what_resolves_or_is_free_text_is_not_reported(checked: Checked, text: str) -> None:
    assert unresolved(checked, f"{THINGS}{text}\n") == []


def test_the_place_is_the_reference_itself(checked: Checked) -> None:
    (found,) = unresolved(checked, THINGS + "middelen:\n  - post: X\n    prioriteiten: [verkeer, drugs]\n")
    assert found.place == ("plan.yaml", 15, 29, 15, 34)


@pytest.mark.parametrize(
    ("reference", "hoe"), [("spreekuur", "“2027/spreekuur”"), ("2027/spreekuren", "“2027/spreekuur”")]
)
def test_something_in_another_file_is_suggested_with_that_file(checked: Checked, reference: str, hoe: str) -> None:
    (found,) = unresolved(
        checked,
        f"digitale_veiligheid: {{regierol-digitaal: {{maatregelen: [{reference}]}}}}\n"
        "# uitvoering/2027.yaml\nactiepunten: [{id: spreekuur, titel: Spreekuur}]\n",
    )
    assert hoe in found.hoe


def test_a_measure_that_was_renamed_is_found_in_the_year_before(checked: Checked) -> None:
    before = "# uitvoering/2027.yaml\nactiepunten: [{id: a, maatregelen: [{id: sport, maatregel: Sport}]}]\n"
    after = "# uitvoering/2028.yaml\nactiepunten: [{id: a, maatregelen: [{id: b, maatregel: B, was: [NAME]}]}]\n"
    assert unresolved(checked, before + after.replace("NAME", "sport")) == []
    (found,) = unresolved(checked, before + after.replace("NAME", "sprt"))
    assert found.gewicht is None
    assert "“2027/sport”" in found.hoe or "“sport”" in found.hoe


@pytest.mark.parametrize("name", ["2027", "oud", "Het oude plan", "2023-2026"])
def test_an_uitvoeringsplan_names_its_own_plan(checked: Checked, name: str) -> None:
    example = (
        "voorgangers: [{id: oud, titel: Het oude plan}, {bestand: archief/2023-2026/plan.yaml}]\n"
        "# archief/2023-2026/plan.yaml\nid: ouder\ntitel: Ouder\n"
        "# archief/2023-2026/uitvoering/2026.yaml\ntitel: Uit 2026\n"
        "# uitvoering/2027.yaml\ntitel: Uit 2027\n"
        f'# uitvoering/2028.yaml\nvervolg_op: "{name}"\n'
    )
    assert unresolved(checked, example) == []


def test_a_gemeente_without_id_says_how_it_should_be(checked: Checked) -> None:
    (found,) = unresolved(checked, "gemeenten: [Voorbeeldstad]\n")
    assert found.hoe == "Geef elke gemeente een id en een naam."


def test_a_joint_text_may_not_point_at_what_one_gemeente_has(checked: Checked) -> None:
    example = JOINT + (
        "prioriteiten:\n  - {id: haven, titel: Haven, gemeenten: [waterdam]}\n"
        "middelen:\n  - {post: X, prioriteiten: [haven]}\n"
    )
    (found,) = unresolved(checked, example, "IVP303")
    assert found.bericht == "“haven” hoort alleen bij Waterdam; deze tekst is niet alleen van Waterdam."
    assert found.place.line == 13
    assert unresolved(checked, example) == []


def test_another_gemeente_may_not_either(checked: Checked) -> None:
    example = JOINT + (
        "prioriteiten:\n  - {id: haven, titel: Haven, gemeenten: [waterdam]}\n"
        "per_gemeente:\n  heidebeek:\n    middelen: [{post: X, prioriteiten: [haven]}]\n"
        "  waterdam:\n    middelen: [{post: Y, prioriteiten: [haven]}]\n"
    )
    (found,) = unresolved(checked, example, "IVP303")
    assert found.place.line == 14


def test_two_of_three_gemeenten_share_a_thing(checked: Checked) -> None:
    example = JOINT + "prioriteiten:\n  - {id: kust, titel: Kust, gemeenten: [waterdam, zandhove]}\n"
    use = "middelen:\n  - {post: X, prioriteiten: [kust], gemeenten: [GEMEENTEN]}\n"
    assert unresolved(checked, example + use.replace("GEMEENTEN", "waterdam, zandhove"), "IVP303") == []
    (found,) = unresolved(checked, example + use.replace("GEMEENTEN", "waterdam, heidebeek"), "IVP303")
    assert "Waterdam en Zandhove" in found.bericht


def test_a_decision_of_one_gemeente_may_rest_on_its_own_frame(checked: Checked) -> None:
    example = JOINT + (
        "besluiten:\n  - {orgaan: raad, gemeenten: [waterdam], grondslag: [akkoord]}\n"
        "per_gemeente:\n  waterdam:\n    kaders: {lokaal: [{id: akkoord, titel: Havenakkoord}]}\n"
    )
    assert unresolved(checked, example) == unresolved(checked, example, "IVP303") == []


@pytest.mark.parametrize(
    ("text", "way"),
    [
        ("doelen: [{id: a, tekst: A, subdoelen: [a]}]", "a → a"),
        ("doelen: [{id: a, tekst: A, subdoelen: [b]}, {id: b, tekst: B, subdoelen: [a]}]", "a → b → a"),
        ("doelen: [{id: a, tekst: A, subdoelen: [{id: b, tekst: B, subdoelen: [a]}]}]", "a → a"),
        ("partners: [{id: a, naam: A, leden: [b]}, {id: b, naam: B, leden: [a]}]", "a → b → a"),
        ("prioriteiten: [{id: a, doelen: {niet: x}, zie: b}, {id: b, zie: a}]", "a → b → a"),
        (
            "actiepunten: [{titel: A, maatregelen: [{id: a, maatregel: A, onderdeel_van: b}, {id: b, maatregel: B, onderdeel_van: a}]}]",
            "a → b → a",
        ),
    ],
)
def test_circles_are_named_once_with_the_way_round(checked: Checked, text: str, way: str) -> None:
    (found,) = unresolved(checked, text + "\n", "IVP305")
    assert found.bericht == f"Deze verwijzing loopt rond: {way}."


def test_a_thousand_goals_below_each_other_by_reference_are_no_problem(checked: Checked) -> None:
    chain = "\n".join(f"  - {{id: d{number}, tekst: X, subdoelen: [d{number + 1}]}}" for number in range(1500))
    outcome = checked(f"doelen:\n{chain}\n  - {{id: d1500, tekst: X, subdoelen: [d0]}}\n")
    assert [one.finding.code for one in outcome.diagnostics if one.niveau == "fout"] == ["IVP305"]


def test_an_id_twice_shows_both_places(checked: Checked) -> None:
    (found,) = unresolved(
        checked, "partners:\n  - {id: om, naam: OM}\n  - {id: om, naam: Openbaar Ministerie}\n", "IVP302"
    )
    assert (found.place.line, found.place.column) == (11, 10)
    assert found.zie is not None
    assert (found.zie.line, found.zie.column) == (10, 10)


@pytest.mark.parametrize(
    "text",
    [
        "partners: [{id: x, naam: X}]\nbronnen: [{id: x, naam: X}]",
        "velden: {jeugd-en-veiligheid: {themas: [{thema: woonoverlast}]}, fysieke-veiligheid: {themas: [{thema: woonoverlast}]}}",
        "voorgangers: [{prioriteiten: [{id: x}]}]\nprioriteiten: [{id: x, onderbouwing: X}]",
        "prioriteiten: [{id: x}]\n# uitvoering/2027.yaml\nprioriteiten: [{id: x}]",
    ],
)
def test_the_same_id_for_another_kind_or_in_another_file_is_fine(checked: Checked, text: str) -> None:
    assert unresolved(checked, text + "\n", "IVP302") == []
