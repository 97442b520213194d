"""What changed between two versions of a plan, in the plan's own terms."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from ivpgen.comparing.compare import Zijde, compare
from ivpgen.plan.load import load
from tests.comparing.compared import HEAD, changes, put, short

EXAMPLES = Path(__file__).parents[2] / "examples"
PRIORITIES = """\
prioriteiten:
  - id: drugs
    titel: Drugs
    doelen:
      - {id: minder-panden, tekst: In 2030 zijn er minder panden waar drugs worden gemaakt.}
  - id: jeugd
    titel: Jeugd
    trekker: oov
"""
INDICATOR = """\
indicatoren:
  - id: inbraken
    naam: Woninginbraken
    richting: omlaag
    waarden: {2025: 61}
    nulmeting: {jaar: 2025}
    streefwaarden: {2030: "< 55"}
"""
JOINT = """\
ivpgen: 1
titel: Samen veilig
gemeenten:
  - {id: oost, naam: Oost}
  - {id: west, naam: West}
"""


@pytest.mark.parametrize("name", ["voorbeeldstad", "samen", "klein"])
def test_a_plan_does_not_differ_from_itself(tmp_path: Path, name: str) -> None:
    shutil.copytree(EXAMPLES / name, tmp_path / name)
    assert compare(Zijde(load(EXAMPLES / name)), Zijde(load(tmp_path / name))) == []


def test_a_new_priority_is_one_change_with_what_came_with_it(tmp_path: Path) -> None:
    (found,) = changes(tmp_path, "prioriteiten:\n  - {id: jeugd, titel: Jeugd, trekker: oov}\n", PRIORITIES)
    assert (found.aard, found.soort, found.id, found.naam, found.met) == (
        "nieuw",
        "prioriteit",
        "drugs",
        "Drugs",
        (("doel", 1),),
    )
    assert found.nieuwe_plaats is not None
    assert (found.nieuwe_plaats.file, found.nieuwe_plaats.line) == ("plan.yaml", 7)
    assert found.oude_plaats is None


def test_a_dropped_priority_has_its_old_place(tmp_path: Path) -> None:
    (found,) = changes(tmp_path, PRIORITIES, PRIORITIES.partition("  - id: jeugd")[0])
    assert (found.aard, found.id, found.nieuwe_plaats) == ("vervallen", "jeugd", None)
    assert found.oude_plaats is not None
    assert found.oude_plaats.line == 11


def test_a_renamed_id_is_known_by_what_it_was(tmp_path: Path) -> None:
    new = PRIORITIES.replace(
        "id: jeugd\n    titel: Jeugd", "id: jongeren\n    titel: Iets heel anders\n    was: [jeugd]"
    )
    renamed, title = changes(tmp_path, PRIORITIES, new)
    assert (renamed.aard, renamed.oud, renamed.nieuw, renamed.zeker) == ("hernoemd", "jeugd", "jongeren", True)
    assert (title.veld, title.oud, title.nieuw) == ("titel", "Jeugd", "Iets heel anders")


def test_a_renamed_id_is_guessed_by_likeness_and_said_to_be_a_guess(tmp_path: Path) -> None:
    (found,) = changes(tmp_path, PRIORITIES, PRIORITIES.replace("id: jeugd", "id: jongeren"))
    assert (found.aard, found.zeker) == ("hernoemd", False)


def test_what_is_not_alike_is_no_renaming(tmp_path: Path) -> None:
    new = PRIORITIES.replace("id: jeugd\n    titel: Jeugd", "id: verkeer\n    titel: Te hard rijden")
    assert {(one.aard, one.id) for one in changes(tmp_path, PRIORITIES, new)} == {
        ("nieuw", "verkeer"),
        ("vervallen", "jeugd"),
    }


def test_a_goal_under_another_priority_was_moved(tmp_path: Path) -> None:
    goal = "    doelen:\n      - {id: minder-panden, tekst: In 2030 zijn er minder panden waar drugs worden gemaakt.}\n"
    new = PRIORITIES.replace(goal, "") + goal
    (found,) = changes(tmp_path, PRIORITIES, new)
    assert (found.aard, found.wat, found.oud, found.nieuw) == (
        "verplaatst",
        "onder",
        "prioriteit drugs",
        "prioriteit jeugd",
    )


def test_another_order_is_said_of_the_least_that_moved(tmp_path: Path) -> None:
    old = "prioriteiten:\n  - {id: a, titel: Alfa}\n  - {id: b, titel: Beta}\n  - {id: c, titel: Gamma}\n"
    new = "prioriteiten:\n  - {id: c, titel: Gamma}\n  - {id: a, titel: Alfa}\n  - {id: b, titel: Beta}\n"
    (found,) = changes(tmp_path, old, new)
    assert (found.aard, found.id, found.wat, found.nieuw) == ("verplaatst", "c", "volgorde", "")


@pytest.mark.parametrize(
    ("target", "wat", "strenger"),
    [
        ('"< 60"', "verhoogd", False),
        ('"< 50"', "verlaagd", True),
        ("55", "gewijzigd", None),
        ("dalende trend", "gewijzigd", None),
        ("40", "verlaagd", True),
    ],
)
def test_a_target_is_lowered_or_raised_and_asks_more_or_less(
    tmp_path: Path, target: str, wat: str, strenger: bool | None
) -> None:
    (found,) = changes(tmp_path, INDICATOR, INDICATOR.replace('"< 55"', target))
    assert (found.veld, found.wat, found.strenger) == ("streefwaarden/2030", wat, strenger)


def test_baseline_figures_and_money_are_told_by_year(tmp_path: Path) -> None:
    old = f"{INDICATOR}middelen:\n  - {{id: m1, post: Toezicht, bedragen: {{2027: 40.000}}}}\n"
    new = old.replace("2025: 61", "2025: 63").replace("jaar: 2025", "jaar: 2026").replace("40.000", "30.000")
    found = short(changes(tmp_path, old, new))
    assert ("gewijzigd", "indicator", "inbraken", "waarden/2025", "gewijzigd") in found
    assert ("gewijzigd", "indicator", "inbraken", "nulmeting", "gewijzigd") in found
    assert ("gewijzigd", "middel", "m1", "bedragen/2027", "verlaagd") in found


def test_a_decision_that_was_taken_and_another_status(tmp_path: Path) -> None:
    old = "status: concept\nbesluiten:\n  - {orgaan: raad, soort: vaststellen, gepland: 2027-03}\n"
    new = old.replace("concept", "vastgesteld").replace("2027-03}", "2027-03, datum: 2027-03-16}")
    found = changes(tmp_path, old, new)
    assert [(one.soort, one.veld, one.wat, one.nieuw) for one in found] == [
        ("plan", "status", "gewijzigd", "vastgesteld"),
        ("besluit", "datum", "genomen", "16 maart 2027"),
    ]


def test_a_theme_in_another_tier(tmp_path: Path) -> None:
    old = "velden:\n  jeugd-en-veiligheid:\n    themas:\n      - {thema: jeugdoverlast, niveau: regulier}\n"
    (found,) = changes(tmp_path, old, old.replace("regulier", "prioriteit"))
    assert (found.soort, found.veld, found.oud, found.nieuw) == ("thema", "niveau", "regulier", "prioriteit")


def test_a_text_broken_into_other_lines_is_the_same(tmp_path: Path) -> None:
    old = "inleiding: |\n  Een tekst van\n  twee regels.\n"
    assert changes(tmp_path / "a", old, "inleiding: Een tekst van twee regels.\n") == []
    (found,) = changes(tmp_path / "b", old, "inleiding: Een tekst van drie regels.\n")
    assert (found.hoofdstuk, found.proza, found.wat) == ("inleiding", True, "gewijzigd")


def test_the_order_is_that_of_the_documents(tmp_path: Path) -> None:
    old = "inleiding: Eerst.\nkaders: Wet.\n" + PRIORITIES
    new = old.replace("Eerst.", "Nu.").replace("Wet.", "Regel.").replace("titel: Jeugd", "titel: Jongeren")
    assert [one.hoofdstuk for one in changes(tmp_path / "a", old, new)] == ["inleiding", "kaders", "prioriteiten"]
    own = "hoofdstukken: [prioriteiten, inleiding, kaders]\n"
    found = changes(tmp_path / "b", own + old, own + new)
    assert [one.hoofdstuk for one in found] == ["prioriteiten", "inleiding", "kaders"]


def test_a_moved_planning_another_leader_and_a_new_report(tmp_path: Path) -> None:
    old = "periode: 2027\nactiepunten:\n  - id: p\n    titel: Punt\n    maatregelen:\n      - {id: m, maatregel: Avond, planning: 2027-K2, trekker: oov}\n"
    new = old.replace(
        "planning: 2027-K2, trekker: oov",
        "planning: 2027-K4, trekker: politie, voortgang: [{datum: 2027-06-30, status: loopt}]",
    )
    found = compare(put(tmp_path / "a", "", {"2027": old}), put(tmp_path / "b", "", {"2027": new}))
    assert sorted(short(found)) == [
        ("gewijzigd", "maatregel", "m", "planning", "later"),
        ("gewijzigd", "maatregel", "m", "trekker", "gewijzigd"),
        ("nieuw", "voortgang", "", "", ""),
    ]


def test_a_whole_uitvoeringsplan_is_one_change(tmp_path: Path) -> None:
    year = (
        "titel: JUP\nperiode: 2028\nactiepunten:\n  - {id: p, titel: Punt, maatregelen: [{id: m, maatregel: Avond}]}\n"
    )
    (found,) = compare(put(tmp_path / "a", ""), put(tmp_path / "b", "", {"2028": year}))
    assert (found.aard, found.soort, found.id, dict(found.met)) == (
        "nieuw",
        "uitvoeringsplan",
        "2028",
        {"actiepunt": 1, "maatregel": 1},
    )


def test_of_two_years_only_what_the_second_says_anew_counts(tmp_path: Path) -> None:
    years = {
        "2027": "periode: 2027\nactiepunten:\n  - {id: p, titel: Punt, maatregelen: [{id: m, maatregel: Avond, resultaat: Tien, planning: 2027}]}\n",
        "2028": "periode: 2028\nactiepunten:\n  - {id: p, maatregelen: [{id: m, planning: 2028}]}\n",
    }
    planmap = put(tmp_path / "plan", "", years).planmap
    found = compare(Zijde(planmap, "uitvoering/2027.yaml"), Zijde(planmap, "uitvoering/2028.yaml"))
    assert [(one.soort, one.veld, one.wat) for one in found] == [
        ("plan", "periode", "later"),
        ("maatregel", "planning", "later"),
    ]


def test_what_a_gemeente_changes_is_told_for_it_alone(tmp_path: Path) -> None:
    old = "inleiding: Samen.\nper_gemeente:\n  oost: {inleiding: Wij in het oosten.}\n"
    (joint,) = changes(tmp_path / "a", old, old.replace("Samen.", "Samen sterk."), JOINT)
    assert (joint.gemeente, joint.nieuw) == ("", "Samen sterk.")
    (own,) = changes(tmp_path / "b", old, old.replace("Wij in", "Wij aan"), JOINT)
    assert (own.gemeente, own.oud, own.nieuw) == ("oost", "Wij in het oosten.", "Wij aan het oosten.")


def test_a_plan_against_an_empty_one_and_back(tmp_path: Path) -> None:
    full = load(EXAMPLES / "voorbeeldstad")
    bare = put(tmp_path / "leeg", "", head=HEAD)
    there, back = compare(bare, Zijde(full)), compare(Zijde(full), bare)
    assert {one.aard for one in there if one.soort == "prioriteit"} == {"nieuw"}
    assert {one.aard for one in back if one.soort == "prioriteit"} == {"vervallen"}
