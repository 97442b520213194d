"""Plans side by side, counted, and the ones that are alike."""

from __future__ import annotations

from pathlib import Path

import pytest

from ivpgen.diagnostics import Onbruikbaar
from ivpgen.library.build import build
from ivpgen.library.compare import Rij, compare, subjects
from ivpgen.library.gather import gather
from ivpgen.library.opening import opened
from ivpgen.library.scope import Bereik, Gekozen, choose
from ivpgen.library.similar import Vergelijkbaar, similar
from ivpgen.library.stats import Telling, stats
from ivpgen.plan.load import load
from ivpgen.rules.check import check
from tests.library.conftest import lay

NEWEST = Bereik()


def compared(library: Path, *asked: str, bereik: Bereik = NEWEST) -> list[Rij]:
    with opened(library) as connection:
        choose(connection, bereik)
        return compare(connection, subjects(connection, asked))


def counted(library: Path, bereik: Bereik = NEWEST) -> Telling:
    with opened(library) as connection:
        return stats(connection, choose(connection, bereik))


def alike(library: Path, plan: Path) -> Vergelijkbaar:
    planmap = load(plan)
    with opened(library) as connection:
        choose(connection, Bereik())
        return similar(connection, gather(planmap, check(planmap)))


def test_a_theme_shows_who_makes_it_a_priority_and_how(library: Path) -> None:
    utrecht, zeist = compared(library, "woninginbraak")
    assert (utrecht.gemeente, zeist.gemeente) == ("Utrecht", "Zeist")
    assert zeist.niveau == "prioriteit"
    assert zeist.prioriteiten == ("Aanpak woninginbraak",)
    assert zeist.doelen == ("Minder woninginbraak in Zeist",)
    assert zeist.indicatoren == ("Woninginbraken per jaar: nulmeting 60 (2026); streefwaarde 2030: max. 40",)
    assert zeist.maatregelen == ("Voorlichting over woninginbraak (loopt)",)


def test_gemeenten_show_their_priorities_and_limit_a_theme(library: Path) -> None:
    assert {(one.gemeente, one.onderwerp) for one in compared(library, "Zeist", "almere")} == {
        ("Zeist", "Aanpak woninginbraak"),
        ("Almere", "Aanpak fietsdiefstal"),
    }
    (one,) = compared(library, "Zeist", "Woninginbraak")
    assert (one.onderwerp, one.gemeente) == ("Woninginbraak", "Zeist")


def test_a_subject_that_nobody_has_is_refused_with_what_looks_like_it(library: Path) -> None:
    with pytest.raises(Onbruikbaar) as caught:
        compared(library, "woninginbraken")
    assert "Woninginbraak" in caught.value.hoe


def test_of_a_gemeente_the_newest_plan_counts_unless_a_year_is_asked(plans: Path, tmp_path: Path) -> None:
    lay(plans, "zeist-oud", "Zeist", "fietsdiefstal", van=2023)
    build([plans], tmp_path / "p.db")
    assert [one.onderwerp for one in compared(tmp_path / "p.db", "Zeist")] == ["Aanpak woninginbraak"]
    before = compared(tmp_path / "p.db", "Zeist", bereik=Bereik(jaar=2024))
    assert [one.onderwerp for one in before] == ["Aanpak fietsdiefstal"]
    with opened(tmp_path / "p.db") as connection:
        assert choose(connection, Bereik(provincie="utrecht")) == Gekozen(
            "2 plannen, in de provincie Utrecht, het nieuwste van elke gemeente", "2027-2030"
        )
        with pytest.raises(Onbruikbaar, match="geen plan"):
            choose(connection, Bereik(jaar=1999))


def test_counts(library: Path) -> None:
    made = counted(library)
    tables = {one.naam: one for one in made.tabellen}
    assert (made.plannen, made.gemeenten) == (3, 3)
    themes = {str(row[0]): row[1:] for row in tables["themas"].rijen}
    assert themes["Woninginbraak"] == (2, 2, 0, 0, 0)
    assert tables["prioriteiten"].rijen == (("1 prioriteit", 3),)
    assert tables["doelen"].rijen[0] == ("Alle doelen meetbaar", 3, 100.0)
    assert tables["maatregelen"].rijen == (("loopt", 3, 3),)
    assert all(row[2] and row[3] for row in tables["meldingen"].rijen)


def test_a_goal_without_a_target_is_not_measurable(plans: Path, tmp_path: Path) -> None:
    file = plans / "zeist" / "plan.yaml"
    file.write_text(file.read_text("utf-8").replace("    streefwaarden: {2030: max. 40}\n", ""), "utf-8")
    build([plans], tmp_path / "p.db")
    goals = next(one for one in counted(tmp_path / "p.db").tabellen if one.naam == "doelen")
    assert goals.rijen[2] == ("Geen doel meetbaar", 1, 33.3)


def test_the_gemeente_with_the_same_priorities_comes_first_and_gives_ideas(library: Path, plans: Path) -> None:
    own = lay(plans.parent / "eigen", "x", "Amersfoort", "fietsdiefstal", inwoners="160.000")
    file = own / "plan.yaml"
    file.write_text(file.read_text("utf-8").replace("Voorlichting over", "Iets anders met"), "utf-8")
    found = alike(library, own)
    assert [one.gemeente for one in found.gemeenten] == ["Almere", "Utrecht", "Zeist"]
    assert found.gemeenten[0].samen == ("Diefstal van fiets en bromfiets",)
    (idea,) = found.ideeen
    assert (idea.maatregel, idea.gemeente) == ("Voorlichting over fietsdiefstal", "Almere")


def test_a_plan_is_not_like_itself_and_gets_no_idea_that_it_has(library: Path, plans: Path) -> None:
    found = alike(library, plans / "zeist")
    assert "Zeist" not in {one.gemeente for one in found.gemeenten}
    assert found.ideeen == ()
