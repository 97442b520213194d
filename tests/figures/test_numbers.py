"""Numbers: read when there is one way to read them, refused when there are two."""

from __future__ import annotations

from contextlib import suppress
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ivpgen.figures.numbers import Dubbelzinnig, GeenGetal, number


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("0", "0"),
        ("-12", "-12"),
        ("−12", "-12"),
        ("38,4", "38.4"),
        ("38.4", "38.4"),
        ("0,123", "0.123"),
        ("1.234,5", "1234.5"),
        ("1,234.5", "1234.5"),
        ("1.234.567", "1234567"),
        ("1,234,567", "1234567"),
        ("12 345", "12345"),
        ("12,3456", "12.3456"),
    ],
)
def test_one_way_to_read_it(text: str, value: str) -> None:
    assert number(text, count=False) == Decimal(value)


@pytest.mark.parametrize("text", ["1.254", "1,254", "-12.345", "100,000"])
def test_two_ways_to_read_it(text: str) -> None:
    with pytest.raises(Dubbelzinnig):
        number(text, count=False)


def test_what_settles_the_doubt() -> None:
    assert number("1.254", count=True) == 1254
    assert number("1.254", count=False, decimals=3) == Decimal("1.254")
    assert number("1.254", count=False, point=True) == Decimal("1.254")
    with pytest.raises(Dubbelzinnig):
        number("1,254", count=True)


@pytest.mark.parametrize(
    "text", ["", "x", "1e5", "1_000", "٣", "1.", ",5", "1..2", "12.34.5", "1.23.456", "NaN", "--1", "9" * 16]
)
def test_no_number(text: str) -> None:
    with pytest.raises(GeenGetal):
        number(text, count=False)


def test_a_count_is_whole() -> None:
    assert str(number("2115.0", count=True, point=True)) == "2115"
    with pytest.raises(GeenGetal):
        number("61,5", count=True)


@given(st.decimals(allow_nan=False, allow_infinity=False, places=2, min_value=-(10**9), max_value=10**9))
def test_a_number_written_in_dutch_is_read_as_itself(value: Decimal) -> None:
    plain = f"{value:f}".replace(".", ",")
    grouped = f"{value:,}".replace(",", " ").replace(".", ",").replace(" ", ".")
    assert number(plain, count=False) == value
    assert number(grouped, count=False) == value


@given(st.text(max_size=20), st.booleans(), st.booleans())
def test_any_text_is_read_or_refused(text: str, count: bool, point: bool) -> None:
    with suppress(Dubbelzinnig, GeenGetal):
        assert number(text, count=count, point=point).is_finite()
