"""Two versions of a text, word by word."""

from __future__ import annotations

from ivpgen.comparing.words import Stuk, excerpt, word_diff


def test_what_stayed_went_and_came_is_told_in_order() -> None:
    assert word_diff("De raad stelt het plan vast.", "De raad stelt dit plan in maart vast.") == [
        Stuk("gelijk", "De raad stelt"),
        Stuk("weg", "het"),
        Stuk("erbij", "dit"),
        Stuk("gelijk", "plan"),
        Stuk("erbij", "in maart"),
        Stuk("gelijk", "vast."),
    ]


def test_a_text_that_was_written_anew_is_shown_as_a_whole() -> None:
    assert word_diff("Dit is de oude tekst.", "Iets geheel anders staat hier nu.") == [
        Stuk("weg", "Dit is de oude tekst."),
        Stuk("erbij", "Iets geheel anders staat hier nu."),
    ]


def test_paragraphs_are_kept() -> None:
    found = word_diff("Een alinea.\n\nNog een alinea hier.", "Een alinea.\n\nNog een alinea daar.")
    assert found[0] == Stuk("gelijk", "Een alinea.\n\nNog een alinea")


def test_an_excerpt_leaves_out_what_is_far_from_a_change() -> None:
    words = " ".join(f"w{number}" for number in range(40))
    made = excerpt(word_diff(f"{words} oud", f"{words} nieuw"))
    assert made[0].tekst.startswith("… w34")
    assert [one.tekst for one in made[1:]] == ["oud", "nieuw"]


def test_nothing_against_something() -> None:
    assert word_diff("", "Nieuw.") == [Stuk("erbij", "Nieuw.")]
    assert word_diff("", "") == []
