"""Which numbers, dates and names can be read in one way only, and how they are written then."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ivpgen.fixing.fixes.dates import iso_form
from ivpgen.fixing.fixes.numbers import dutch_form
from ivpgen.fixing.slugs import is_slug, slug
from ivpgen.phrases import dutch
from ivpgen.plan.moments import parse as moment
from ivpgen.plan.numerals import parse


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("1,254,000", "1.254.000"),
        ("1,254,000.50", "1.254.000,50"),
        ("1,254.5", "1.254,5"),
        ("1 254 000", "1.254.000"),
        ("1\u00a0254,5", "1.254,5"),
        ("1254.5", "1.254,5"),
        ("-43.18", "-43,18"),
        ("0.125", "0,125"),
        ("< 53.8", "< 53,8"),
        ("€ 1,250,000", "€ 1.250.000"),
        ("12 %", "12%"),
        ("12.5 %", "12,5%"),
        ("4,2", "4,2"),
        ("1.254.000", "1.254.000"),
    ],
)
def test_a_number_that_is_clear(text: str, form: str) -> None:
    assert dutch_form(text) == form


@pytest.mark.parametrize(
    "text",
    ["1.25.000", "1,25,000", "1,254.500", "bijna 14.5", "40.5-50.5", "-20.5% t.o.v. 2025", "", "1.2.3", "12,5.5"],
)
def test_a_number_that_is_not(text: str) -> None:
    assert dutch_form(text) is None


@pytest.mark.parametrize("text", ["1,254", "7.125", "1.254", "2027"])
def test_three_digits_behind_one_sign_stay(text: str) -> None:
    assert dutch_form(text) == text


@given(st.decimals(-(10**9), 10**9, places=2))
def test_an_english_number_keeps_its_value(number: object) -> None:
    form = dutch_form(f"{number:,}")
    assert form is not None
    assert parse(form) == number
    assert form == dutch(number)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("18-04-2027", "2027-04-18"),
        ("18/4/2027", "2027-04-18"),
        ("18.04.2027", "2027-04-18"),
        ("4-4-2027", "2027-04-04"),
        ("2027/04/05", "2027-04-05"),
        ("18 april 2027", "2027-04-18"),
        ("1 Mrt. 2027", "2027-03-01"),
        ("2e kwartaal 2027", "2027-K2"),
        ("vierde kwartaal van 2027", "2027-K4"),
    ],
)
def test_a_date_that_is_clear(text: str, form: str) -> None:
    assert iso_form(text) == form
    assert moment(form).van is not None


@pytest.mark.parametrize(
    "text",
    [
        "05-04-2027",
        "31-02-2027",
        "30 februari 2027",
        "april 2027",
        "voorjaar 2027",
        "2027-04-18",
        "18-04/2027",
        "18 x 2027",
    ],
)
def test_a_date_that_is_not(text: str) -> None:
    assert iso_form(text) is None


@pytest.mark.parametrize(
    ("name", "form"),
    [("Veilig Verkeer", "veilig-verkeer"), ("Café 't Hoekje", "cafe-t-hoekje"), ("  A/B  ", "a-b"), ("???", "")],
)
def test_a_name_as_an_id(name: str, form: str) -> None:
    assert slug(name) == form


@given(st.text(max_size=40))
def test_a_slug_is_its_own_slug(name: str) -> None:
    made = slug(name)
    assert made == "" or (is_slug(made) and slug(made) == made)
