"""Which word a misspelled one must be."""

from __future__ import annotations

import pytest

from ivpgen.fixing.nearby import meant, slips

WORDS = ("gepland", "loopt", "gereed", "vervallen", "vervangen", "niet gelukt", "zorg")


@pytest.mark.parametrize(
    ("word", "known"),
    [
        ("gereedd", "gereed"),
        ("gepaldn", None),
        ("gepalnd", "gepland"),
        ("lopt", "loopt"),
        ("vervalen", "vervallen"),
        # As near to vervangen as to vervallen.
        ("vervalgen", None),
        ("zor", None),
        ("zorgen", None),
        ("klaar", None),
        ("", None),
    ],
)
def test_one_clear_near_miss(word: str, known: str | None) -> None:
    assert meant(word, WORDS) == known


@pytest.mark.parametrize(
    ("one", "other", "number"), [("", "", 0), ("a", "", 1), ("ab", "ba", 1), ("titel", "tietel", 1), ("abc", "xyz", 3)]
)
def test_slips_are_letters_added_lost_changed_or_swapped(one: str, other: str, number: int) -> None:
    assert slips(one, other) == slips(other, one) == number
