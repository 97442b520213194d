"""The carets stand under what is meant, whatever the line looks like."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ivpgen.diagnostics import Place
from ivpgen.report.excerpt import excerpt
from ivpgen.report.plain import columns


def under(line: str, start: int, end: int, width: int = 80, number: int = 1) -> tuple[str, str]:
    """The shown line and what of it stands above the carets."""
    lines = [""] * (number - 1) + [line]
    shown, carets = excerpt(lines, Place("plan.yaml", number, start, number, end), width)
    offset = carets.index("^")
    size = len(carets) - offset
    at, meant = 0, ""
    for character in shown:
        if offset <= at < offset + size:
            meant += character
        at += columns(character)
    return shown, meant


def test_the_usual_line() -> None:
    line = "    bevindingen: [hardrijder]"
    place = Place("plan.yaml", 48, 19, 48, 29)
    assert excerpt([""] * 47 + [line], place, 80) == [
        "   48 |     bevindingen: [hardrijder]",
        "      |                   ^^^^^^^^^^",
    ]


@pytest.mark.parametrize(
    ("line", "start", "end", "meant"),
    [
        ("\ttitel: x", 9, 10, "x"),
        ("titel: 漢字 fout", 11, 15, "fout"),
        ("titel: 漢字 fout", 8, 10, "漢字"),
        ("titel: e\u0301e\u0301n fout", 14, 18, "fout"),
        ("titel: \x1b[31mx", 13, 14, "x"),
        ("sleutel", 1, 8, "sleutel"),
    ],
)
def test_tabs_wide_and_odd_characters(line: str, start: int, end: int, meant: str) -> None:
    assert under(line, start, end)[1] == meant


def test_a_place_past_the_end_of_the_line() -> None:
    assert excerpt(["titel:"], Place("plan.yaml", 1, 99, 1, 100), 80) == ["    1 | titel:", "      |       ^"]


def test_a_place_over_more_lines_marks_to_the_end_of_the_first() -> None:
    assert excerpt(["a: |", "  b"], Place("plan.yaml", 1, 4, 2, 4), 80)[1] == "      |    ^"


@pytest.mark.parametrize("place", [Place("plan.yaml", 2, 1, 2, 2), Place("plan.yaml", 9, 1, 9, 2)])
def test_no_excerpt_where_nothing_stands(place: Place) -> None:
    assert excerpt(["titel:", "   "], place, 80) == []


@pytest.mark.parametrize("where", [0, 40, 60, 5_000, 99_000, 99_990])
def test_a_long_line_is_shown_around_the_place(where: int) -> None:
    line = "x" * where + "MIS" + "y" * (100_000 - where)
    shown, meant = under(line, where + 1, where + 4)
    assert meant == "MIS"
    assert columns(shown) <= 80
    assert ("…x" in shown) == (where > 45)
    assert shown.endswith("…") == (where < 99_980)


def test_a_long_mark_is_cut_with_the_line() -> None:
    shown, carets = excerpt(["x" * 500], Place("plan.yaml", 1, 3, 1, 400), 80)
    assert columns(shown) <= 80
    assert len(carets) <= 80


@given(
    st.text(alphabet=st.characters(exclude_characters="\n"), max_size=300).filter(str.strip),
    st.integers(1, 320),
    st.integers(0, 320),
    st.integers(20, 120),
    st.integers(1, 1_000_000),
)
def test_any_line_fits_and_has_carets(line: str, start: int, length: int, width: int, number: int) -> None:
    lines = {number - 1: line}

    class Lines(list[str]):
        def __len__(self) -> int:
            return number

        def __getitem__(self, at: object) -> str:  # type: ignore[override]
            assert isinstance(at, int)
            return lines[at]

    shown, carets = excerpt(Lines(), Place("plan.yaml", number, start, number, start + length), width)
    assert max(columns(shown), len(carets)) <= max(width, 28) + max(0, len(str(number)) - 5)
    assert carets.rstrip("^").rstrip(" ").endswith("|")
    assert carets.endswith("^")
