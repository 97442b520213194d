"""Searching a library: what is found, in which order, and that nothing typed breaks it."""

from __future__ import annotations

from pathlib import Path

import pytest

from ivpgen.diagnostics import Onbruikbaar
from ivpgen.library.fragment import CLOSE, OPEN, fragment
from ivpgen.library.opening import opened
from ivpgen.library.query import asked as understood
from ivpgen.library.search import Gevonden, search

HOSTILE = [
    '"', '""', '"\'"', "NEAR(", "NEAR(a b, 3)", "* ^", "a*", "^a", "naam:jeugd", "a AND", "OR", "NOT b", "(((", "a - b", "{x y}: z",
    "'; DROP TABLE item; --", "😀", "jeugd 😀", "\x00", "\ud800x", "%_", "a" * 10_000, "woord " * 2_000, '"' * 999, "１２３", "ﬁets",
]  # fmt: skip


def found(library: Path, typed: str, jaar: int | None = None, **asked: str) -> Gevonden:
    with opened(library) as connection:
        return search(connection, typed, asked, jaar=jaar)


def test_a_hit_says_what_it_is_and_where_it_stands(library: Path, plans: Path) -> None:
    (hit,) = found(library, "voorlichting", gemeente="Zeist").treffers
    assert (hit.soort, hit.naam, hit.gemeente) == ("maatregel", "Voorlichting over woninginbraak", "Zeist")
    file, _, line = hit.plaats.rpartition(":")
    assert "id: voorlichting" in (plans / file).read_text("utf-8").splitlines()[int(line) - 1]


def test_accents_and_capitals_make_no_difference(library: Path) -> None:
    assert found(library, "CAFES cooperaties").aantal == found(library, "cafés coöperaties").aantal == 3


def test_a_snippet_marks_the_words(library: Path) -> None:
    hit = found(library, "cafés").treffers[0]
    assert f"{OPEN}cafés{CLOSE}" in hit.fragment


def test_a_snippet_shows_where_most_words_are() -> None:
    text = f"jeugd {'en zo verder ' * 20}waar jeugd en school samenkomen {'en zo verder ' * 20}"
    shown = fragment(text, [("jeugd", True), ("school", True)])
    assert f"waar {OPEN}jeugd{CLOSE} en {OPEN}school{CLOSE} samenkomen en zo" in shown
    assert shown.startswith("…")
    assert shown.endswith("…")
    assert len(shown.split()) == 24
    assert fragment("", [("jeugd", True)]) == ""
    assert fragment("niets ervan", [("jeugd", True)]) == "niets ervan"


def test_a_word_in_the_name_counts_for_more_than_one_in_the_text(library: Path) -> None:
    kinds = [one.naam for one in found(library, "woninginbraak").treffers]
    assert "woninginbraak" in kinds[0]


def test_when_not_all_words_occur_together_any_of_them_counts(library: Path) -> None:
    result = found(library, "voorlichting zeppelin")
    assert result.ruim
    assert result.aantal == 3


@pytest.mark.parametrize(
    ("asked", "gemeenten"),
    [
        ({"provincie": "utrecht"}, {"Utrecht", "Zeist"}),
        ({"provincie": "Flevoland"}, {"Almere"}),
        ({"eenheid": "midden nederland"}, {"Utrecht", "Zeist", "Almere"}),
        ({"grootte": "50.000 tot 100.000"}, {"Zeist"}),
        ({"thema": "fietsdiefstal"}, {"Almere"}),
        ({"status": "loopt", "gemeente": "UTRECHT"}, {"Utrecht"}),
        ({"partner": "politie"}, {"Utrecht", "Zeist", "Almere"}),
    ],
)
def test_facets_narrow_down(library: Path, asked: dict[str, str], gemeenten: set[str]) -> None:
    assert {one.gemeente for one in found(library, "voorlichting", None, **asked).treffers} == gemeenten


def test_a_measure_is_found_by_the_theme_of_its_priority(library: Path, plans: Path) -> None:
    (hit,) = found(library, "fiets voorlichting", None, soort="maatregel").treffers
    assert hit.gemeente == "Almere"
    result = found(library, "bromfiets", None, soort="doel")
    assert [one.naam for one in result.treffers] == ["Minder fietsdiefstal in Almere"]


def test_a_year_asks_for_the_plans_that_hold_then(library: Path) -> None:
    assert {one.gemeente for one in found(library, "voorlichting", 2025).treffers} == {"Almere"}
    assert found(library, "voorlichting", 2022).aantal == 0


def test_a_value_that_is_not_there_is_refused_with_what_looks_like_it(library: Path) -> None:
    with pytest.raises(Onbruikbaar) as caught:
        found(library, "jeugd", provincie="Utrcht")
    assert caught.value.hoe == "Bedoel je Utrecht?"


@pytest.mark.parametrize("typed", HOSTILE, ids=range(len(HOSTILE)))
def test_whatever_is_typed_is_only_words(library: Path, typed: str) -> None:
    if understood(typed) is None:
        with pytest.raises(Onbruikbaar, match="Er staat geen woord"):
            found(library, typed)
    else:
        assert found(library, typed).aantal >= 0
    with opened(library) as connection:
        assert connection.execute("SELECT count(*) FROM plan").fetchone() == (3,)


def test_a_phrase_asks_for_words_beside_each_other(library: Path) -> None:
    assert found(library, '"elke wijk"').aantal == 3
    with opened(library) as connection:
        assert search(connection, '"wijk elke"', {}).aantal == 0
