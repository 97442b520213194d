"""What things are called, and where a text was written."""

from __future__ import annotations

from pathlib import Path

from ivpgen.documents.paths import below
from ivpgen.documents.plain import Plain
from ivpgen.documents.terms import terms
from ivpgen.documents.texts import Reden, Tekst
from tests.documents.build import Made, planned, shown


def plain(folder: Path, plan: str) -> Plain:
    return Plain(planned(folder, plan).edities[0])


def test_a_reference_is_named_by_the_plan_else_by_the_catalogue_else_as_written(tmp_path: Path) -> None:
    data = plain(
        tmp_path,
        """
        partners: [{id: politie, naam: "Politie, basisteam Proef", afkorting: PBP}]
        prioriteiten:
          - id: wonen
            titel: Veilig wonen
            partners: [politie, om, dorpsraad-noord, raad, Stichting de Brug]
            velden: [fysieke-veiligheid]
            themas: [verkeersveiligheid]
        """,
    )
    wonen = data.stuk(data.editie.plan)["prioriteiten"]["lijst"][0]
    named = wonen["partners"]["lijst"]
    assert [str(one["naam"]) for one in named] == [
        "Politie, basisteam Proef",
        "Openbaar Ministerie",
        "dorpsraad noord",
        "raad",
        "Stichting de Brug",
    ]
    assert [one["bekend"] for one in named] == [True, False, False, False, False]
    assert named[0]["kort"] == "PBP"
    assert str(wonen["velden"]["lijst"][0]["naam"]) == "Fysieke veiligheid"
    assert str(wonen["themas"]["lijst"][0]["naam"]) == "Verkeersveiligheid"


def test_a_thing_without_a_name_is_called_by_its_id_in_words(tmp_path: Path) -> None:
    made = Made.of(
        tmp_path, "partners: [{id: halt-noord, rol: Straf op maat.}]\nvelden: {ons-water: {inzet: Toezicht.}}"
    )
    assert made.table("Partners en hun rol")[1] == ["Halt noord", "Straf op maat."]
    assert "Ons water" in made.headings(2)


def test_texts_know_their_id_path(tmp_path: Path) -> None:
    data = plain(
        tmp_path,
        """
        prioriteiten:
          - id: wonen
            titel: Veilig wonen
            aanpak: We gaan de wijk in.
            doelen: [{id: rust, tekst: Meer rust.}, {tekst: Meer groen.}]
        velden: {fysieke-veiligheid: {themas: [{thema: brandveiligheid, inzet: Voorlichting.}]}}
        """,
    )
    stuk = data.stuk(data.editie.plan)
    wonen = stuk["prioriteiten"]["lijst"][0]
    assert wonen["titel"].bron == "plan.yaml#prioriteiten/wonen/titel"
    assert wonen["aanpak"]["tekst"][0].bron == "plan.yaml#prioriteiten/wonen/aanpak/tekst"
    assert [one["tekst"][0].bron for one in wonen["doelen"]["lijst"]] == [
        "plan.yaml#prioriteiten/wonen/doelen/rust/tekst",
        "plan.yaml#prioriteiten/wonen/doelen/1/tekst",
    ]
    thema = stuk["velden"]["per"]["fysieke-veiligheid"]["themas"]["lijst"][0]
    assert thema["inzet"]["tekst"][0].bron == "plan.yaml#velden/fysieke-veiligheid/themas/brandveiligheid/inzet/tekst"


def test_a_path_below_another() -> None:
    assert below("plan.yaml#", "visie") == "plan.yaml#visie"
    assert below("plan.yaml#visie", "tekst", "1") == "plan.yaml#visie/tekst/1"
    assert below("plan.yaml#visie") == "plan.yaml#visie"


def test_a_text_that_is_absent_is_something_to_print() -> None:
    assert not Tekst()
    assert Tekst("a")
    gap = Tekst("", "plan.yaml#a", Reden("pm", Tekst("later")))
    assert gap
    assert str(gap) == ""


def test_the_words_of_a_plan_win_from_the_usual_ones(tmp_path: Path) -> None:
    own = planned(tmp_path, "termen: {doel: {enkelvoud: ambitie, lidwoord: de}}").plan
    assert own is not None
    term = terms(own)
    assert term("doel") == ("ambitie", "doelen", "de")
    assert term("doel").aanwijzend == "deze ambitie"
    assert term("actiepunt").aanwijzend == "dit actiepunt"
    assert term("iets")[:2] == ("iets", "ietsen")


def test_numbers_have_a_decimal_comma(tmp_path: Path) -> None:
    made = Made.of(
        tmp_path,
        """
        prioriteiten:
          - id: wonen
            titel: Wonen
            indicatoren: [{id: i, naam: Cijfer, eenheid: rapportcijfer, waarden: {2023: 7.25, 2024: "6,8", 2025: 1.234, 2026: 12}}]
        """,
    )
    assert made.table("Wonen in cijfers")[1][1:] == ["7,25", "6,8", "1.234", "12"]


def test_an_unknown_reference_is_printed_as_it_was_written(tmp_path: Path) -> None:
    made = Made.of(
        tmp_path,
        """
        prioriteiten:
          - {id: wonen, titel: Veilig wonen, bevindingen: [weg], doelen: [weg-ook], indicatoren: [nergens]}
          - onbekend-speerpunt
        bronnen: [zomaar-een-bron]
        """,
    )
    for word in ("weg", "weg-ook", "onbekend-speerpunt", "zomaar-een-bron"):
        assert word in made.text


def test_a_moment_keeps_its_note(tmp_path: Path) -> None:
    made = Made.of(
        tmp_path, "participatie: [{vorm: Avond, wanneer: {van: 2027-01, tot: 2027-03, noot: In drie kernen.}}]"
    )
    assert "januari 2027 tot en met maart 2027" in made.text
    assert made.notes() == ["In drie kernen."]


def test_goals_may_refer_to_each_other_in_a_circle(tmp_path: Path) -> None:
    made = Made.of(
        tmp_path,
        """
        doelen:
          - {id: a, tekst: Meer rust., subdoelen: [b]}
          - {id: b, tekst: Meer groen., subdoelen: [a]}
        """,
    )
    assert "Meer rust." in shown(made.chapter("Visie"))
    assert made.text.count("Meer groen.") <= 4


def test_a_deep_tree_of_goals_keeps_every_level(tmp_path: Path) -> None:
    tree = "".join(
        f"{'  ' * (2 * n)}- tekst: Doel op niveau {n + 1}.\n{'  ' * (2 * n + 1)}subdoelen:\n" for n in range(6)
    )
    plan = "doelen:\n" + tree + "  " * 12 + "- Het laatste doel.\n"
    made = Made.of(tmp_path, plan)
    for level in range(1, 7):
        assert f"Doel op niveau {level}." in made.text
    assert "Het laatste doel." in made.text
    assert max(len(list(one.iterancestors("ul"))) for one in made.root.iter("ul")) <= 2
