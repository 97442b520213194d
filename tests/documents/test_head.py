"""The cover, and how far the decisions are."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.documents.build import THREE, Made, planned

FIVE = THREE.replace("samenwerking:", "  - id: oost\n    naam: Oost\n  - id: west\n    naam: West\nsamenwerking:")


def meta(made: Made) -> dict[str, str]:
    found = {one.get("name", ""): one.get("content", "") for one in made.root.iter("meta")}
    return found | {"title": made.root.findtext("head/title", "")}


def test_the_cover_says_who_and_how_far(tmp_path: Path) -> None:
    made = Made.of(tmp_path, "ondertitel: Integraal veiligheidsplan 2027-2030")
    assert made.cover() == [
        "Veilig in Proefdorp",
        "Integraal veiligheidsplan 2027-2030",
        "Gemeente Proefdorp",
        "Concept",
    ]
    assert meta(made)["title"] == "Veilig in Proefdorp – Integraal veiligheidsplan 2027-2030"
    assert meta(made)["author"] == "Gemeente Proefdorp"
    assert meta(made)["ivpgen:datum"] == ""


def test_what_the_title_says_is_not_said_again(tmp_path: Path) -> None:
    made = Made.of(tmp_path / "a", "ondertitel: Gemeente Proefdorp")
    assert made.cover() == ["Veilig in Proefdorp", "Gemeente Proefdorp", "2027-2030", "Concept"]
    bare = Made.of(
        tmp_path / "b",
        "",
        head="ivpgen: 1\ngemeenten: [{id: p, naam: Proefdorp}]\nperiode: {van: 2027-04, tot: 2028-03}\n",
    )
    assert bare.cover() == [
        "Integraal veiligheidsplan april 2027 tot en met maart 2028",
        "Gemeente Proefdorp",
        "Concept",
    ]


@pytest.mark.parametrize(
    ("besluiten", "lines"),
    [
        ("[{orgaan: raad, gepland: 2027-03}]", ["Concept"]),
        ("[{orgaan: raad, soort: vaststellen, datum: 2027-03-16}]", ["Vastgesteld door de raad op 16 maart 2027"]),
        (
            "[{orgaan: college, soort: vaststellen, datum: 2027-03-16}]",
            ["Vastgesteld door het college op 16 maart 2027"],
        ),
        ("[{orgaan: raad, soort: kennisnemen, datum: 2027-03-16}]", ["Concept"]),
        ("[{orgaan: raad, soort: vaststellen, datum: {onbekend: archief verbrand}}]", ["Vastgesteld"]),
    ],
)
def test_the_status_follows_from_the_decisions(tmp_path: Path, besluiten: str, lines: list[str]) -> None:
    made = Made.of(tmp_path, f"ondertitel: Plan 2027-2030\nbesluiten: {besluiten}")
    assert made.cover()[3:] == lines


def test_the_plan_may_say_its_status(tmp_path: Path) -> None:
    assert Made.of(tmp_path, "status: voorgelegd").cover()[-1] == "Voorgelegd"


DECIDED = """
besluiten:
  - {gemeenten: [proefdorp, oost], orgaan: raad, soort: vaststellen, datum: 2027-03-16}
  - {gemeenten: [teststad], orgaan: raad, soort: vaststellen, datum: 2027-04-20}
  - {gemeenten: [west], orgaan: raad, soort: vaststellen, datum: 2027-05-18}
  - {gemeenten: [vorveld], orgaan: raad, soort: vaststellen, gepland: 2027-06}
"""


def test_a_joint_plan_counts_and_an_edition_has_its_own_decision(tmp_path: Path) -> None:
    loaded = planned(tmp_path, DECIDED, head=FIVE)
    joint = Made(loaded)
    assert joint.cover()[-1] == "Vastgesteld in 4 van 5 gemeenten"
    assert meta(joint)["ivpgen:datum"] == "2027-05-18"
    assert "Stand: vastgesteld in 4 van 5 gemeenten." in joint.text
    assert Made(loaded, "proefdorp/ivp.docx").cover()[-2:] == ["2027-2030", "Vastgesteld door de raad op 16 maart 2027"]
    vorveld = Made(loaded, "vorveld/ivp.docx")
    assert vorveld.cover()[-1] == "Concept"
    assert [row[0] for row in vorveld.table("Besluiten over dit plan")[1:]] == ["Raad: vaststellen"]
    assert meta(vorveld)["author"] == "Gemeente Vorveld"


def test_a_joint_plan_that_all_decided_on(tmp_path: Path) -> None:
    made = Made.of(tmp_path, DECIDED.replace("gepland: 2027-06", "datum: 2027-06-01"), head=FIVE)
    assert made.cover()[-1] == "Vastgesteld"


def test_a_joint_plan_without_a_name_for_the_cooperation(tmp_path: Path) -> None:
    head = THREE.split("samenwerking:", maxsplit=1)[0]
    assert "Gemeenten Proefdorp, Teststad en Vorveld" in Made.of(tmp_path, "", head=head).cover()


def test_an_uitvoeringsplan_names_only_its_own_gemeente(tmp_path: Path) -> None:
    work = "ivpgen: 1\nperiode: 2027\ngemeenten: [teststad]\nactiepunten: [{titel: Buurtpreventie}]\n"
    loaded = planned(tmp_path, "", {"uitvoering/2027-stad.yaml": work}, head=THREE)
    made = Made(loaded, "teststad/uitvoeringsplan-2027-stad.docx")
    assert made.cover() == ["Uitvoeringsplan 2027", "Gemeente Teststad", "Concept"]
    assert ["Gemeente", "Teststad"] in made.table("Over dit document")


def test_the_colophon_tells_the_gemeente_as_people_know_it(tmp_path: Path) -> None:
    head = """
ivpgen: 1
titel: Veilig
periode: {van: 2027, tot: 2030}
peildatum: 2026-12-31
methode: {kernbeleid: 2021}
gemeenten:
  - id: nieuwstad
    naam: Nieuwstad
    code: GM9999
    inwoners: 45.210
    samengevoegd_met: [{naam: Oudstad, per: 2025-01-01}]
"""
    made = Made.of(tmp_path, "", head=head)
    assert made.table("Over dit document")[1:] == [
        ["Periode", "2027-2030"],
        ["Gemeente", "Nieuwstad (45.210 inwoners); samengevoegd met Oudstad per 1 januari 2025"],
        ["Methode", "Kernbeleid Veiligheid van de Vereniging van Nederlandse Gemeenten (VNG), editie 2021"],
        ["Status", "Concept"],
        ["Peildatum van de cijfers", "31 december 2026"],
    ]


def test_every_document_has_an_identifier_of_its_own(tmp_path: Path) -> None:
    head = THREE.replace("    naam: Proefdorp", "    naam: Proefdorp\n    code: GM9997")
    planmap = planned(tmp_path, "", {"uitvoering/2027.yaml": "periode: 2027\ninleiding: x\n"}, head=head)
    names = ("ivp.docx", "proefdorp/ivp.docx", "uitvoeringsplan-2027.docx", "proefdorp/uitvoeringsplan-2027.docx")
    assert [meta(Made(planmap, name))["ivpgen:kenmerk"] for name in names] == [
        "gm9997-teststad-vorveld-ivp-2027-2030",
        "gm9997-ivp-2027-2030",
        "gm9997-teststad-vorveld-uitvoeringsplan-2027",
        "gm9997-uitvoeringsplan-2027",
    ]
