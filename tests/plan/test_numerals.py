"""Dutch numbers: read as written, printed the same way."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ivpgen.phrases import dutch
from ivpgen.plan.numerals import parse


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("4,2", "4.2"),
        ("1.254.000", "1254000"),
        ("1.254", "1254"),
        ("-43.182", "-43182"),
        ("−5", "-5"),
        ("+3", "3"),
        ("53.8", "53.8"),
        ("1.2345", "1.2345"),
        ("1.234,5", "1234.5"),
        ("40.000,50", "40000.50"),
        ("€ 40.000,-", "40000"),
        ("€5", "5"),
        ("12%", "12"),
        ("12 %", "12"),
        ("0,10", "0.10"),
        ("007", "7"),
        (" 7 ", "7"),
    ],
)
def test_numbers_as_people_write_them(text: str, number: str) -> None:
    found = parse(text)
    assert found is not None
    assert str(found) == number


@pytest.mark.parametrize(
    "text",
    [
        "",
        "-",
        "1,",
        ",5",
        "1e3",
        "1.23.456",
        "1.254.00",
        "12.345.6",
        "1 254",
        "- 5",
        "12a",
        "bijna 5",
        "< 5",
        "40-50",
        "NaN",
    ],
)
def test_what_is_no_number(text: str) -> None:
    assert parse(text) is None


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (0, "0"),
        (1254, "1.254"),
        (Decimal("1254.5"), "1.254,5"),
        (Decimal(-43182), "-43.182"),
        (Decimal("0.10"), "0,10"),
    ],
)
def test_numbers_are_printed_as_they_are_read(number: Decimal | int, text: str) -> None:
    assert dutch(number) == text


@given(st.decimals(min_value=-(10**9), max_value=10**9, places=2))
def test_what_is_printed_is_read_back(number: Decimal) -> None:
    assert parse(dutch(number)) == number


@given(st.text())
def test_any_text_is_a_number_or_not(text: str) -> None:
    assert parse(text) is None or isinstance(parse(text), Decimal)
