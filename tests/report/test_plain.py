"""Text from a plan can do no harm in a terminal, and is measured as a terminal shows it."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ivpgen.report.plain import columns, paragraph, plain, wrap

BIDI = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("gewone tekst – “met” é", "gewone tekst – “met” é"),
        ("\x1b[31mrood\x1b[0m", "␛[31mrood␛[0m"),
        ("een\ttwee\ndrie\r", "een twee drie "),
        ("\x00\x07\x08\x7f", "␀␇␈␡"),
        ("\x9b31m", "\ufffd31m"),
        ("a\u202eb", "a\ufffdb"),
        ("a\u2028b\udc80", "a\ufffdb\ufffd"),
        ("👩‍👧 [/red] {{ x }}", "👩‍👧 [/red] {{ x }}"),
    ],
)
def test_plain(text: str, shown: str) -> None:
    assert plain(text) == shown


@given(st.text(alphabet=st.characters(codec=None)))
def test_plain_is_harmless_and_keeps_the_count(text: str) -> None:
    shown = plain(text)
    assert len(shown) == len(text)
    assert not [mark for mark in shown if unicodedata.category(mark) in {"Cc", "Cs", "Zl", "Zp"} or mark in BIDI]
    shown.encode("utf-8")


@pytest.mark.parametrize(
    ("text", "expected"),
    [("abc", 3), ("één", 3), ("e\u0301e\u0301n", 3), ("漢字", 4), ("🙂", 2), ("“–”", 3), ("a\u200bb", 2), ("", 0)],
)
def test_columns(text: str, expected: int) -> None:
    assert columns(text) == expected


def test_wrapping_breaks_between_words_only() -> None:
    assert wrap(["een", "twee", "drie"], 8) == [["een", "twee"], ["drie"]]
    assert wrap(["een", "onafscheidelijk", "drie"], 8) == [["een"], ["onafscheidelijk"], ["drie"]]
    assert wrap(["漢字漢字", "漢"], 10) == [["漢字漢字"], ["漢"]]
    assert wrap(["een", "twee", "drie", "vier"], 9, 3) == [["een", "twee"], ["drie"], ["vier"]]
    assert wrap([], 8) == []


@given(st.lists(st.text(alphabet="abcde漢é", min_size=1, max_size=12)), st.integers(12, 40), st.integers(0, 3))
def test_wrapping_loses_nothing_and_fits(words: list[str], width: int, indent: int) -> None:
    lines = wrap(words, width, indent)
    assert [word for line in lines for word in line] == words
    room = [width] + [width - indent] * len(lines)
    assert all(columns(" ".join(line)) <= room[at] or len(line) == 1 for at, line in enumerate(lines))


def test_a_paragraph_is_indented_on_every_line() -> None:
    assert paragraph("een twee\tdrie", 11, "   ") == ["   een twee", "   drie"]
    assert paragraph(" ", 11) == []
