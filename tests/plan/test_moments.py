"""Moments: every form that a plan may write, compared where that can be, and printed in Dutch."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from ivpgen.plan.absence import Afwezig
from ivpgen.plan.moments import Moment, parse

READ = TypeAdapter(Moment).validate_python


def day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


@pytest.mark.parametrize(
    ("text", "van", "tot", "said"),
    [
        ("2027", "2027-01-01", "2027-12-31", "2027"),
        ("2027-04", "2027-04-01", "2027-04-30", "april 2027"),
        ("2027-4", "2027-04-01", "2027-04-30", "april 2027"),
        ("2027-04-08", "2027-04-08", "2027-04-08", "8 april 2027"),
        ("2028-02-29", "2028-02-29", "2028-02-29", "29 februari 2028"),
        ("18-4-2027", "2027-04-18", "2027-04-18", "18 april 2027"),
        ("2027-K1", "2027-01-01", "2027-03-31", "1e kwartaal 2027"),
        ("2027-q3", "2027-07-01", "2027-09-30", "3e kwartaal 2027"),
        ("K4 2027", "2027-10-01", "2027-12-31", "4e kwartaal 2027"),
        ("2027-2030", "2027-01-01", "2030-12-31", "2027-2030"),
        ("2027 t/m 2030", "2027-01-01", "2030-12-31", "2027-2030"),
        ("vanaf 2027-02", "2027-02-01", "", "vanaf februari 2027"),
        ("uiterlijk 2027-K2", "", "2027-06-30", "uiterlijk 2e kwartaal 2027"),
        ("tot en met 2028-06", "", "2028-06-30", "tot en met juni 2028"),
        ("voorjaar 2027", "2027-01-01", "2027-12-31", "voorjaar 2027"),
        ("jaarlijks", "", "", "jaarlijks"),
        ("2027 en verder", "", "", "2027 en verder"),
        ("0000", "", "", "0000"),
        (" 2027 ", "2027-01-01", "2027-12-31", "2027"),
    ],
)
def test_a_moment_in_one_text(text: str, van: str, tot: str, said: str) -> None:
    moment = READ(text)
    assert (moment.van, moment.tot) == (day(van), day(tot))
    assert str(moment) == said
    assert moment


@pytest.mark.parametrize(
    ("value", "van", "eind", "said"),
    [
        ({"van": "2027", "tot": "2030"}, "2027-01-01", "2030-12-31", "2027-2030"),
        ({"van": "2027", "tot": "2027"}, "2027-01-01", "2027-12-31", "2027"),
        ({"van": "2027-K1", "tot": "2027-K4"}, "2027-01-01", "2027-12-31", "1e tot en met 4e kwartaal 2027"),
        (
            {"van": "2027-K4", "tot": "2028-K1"},
            "2027-10-01",
            "2028-03-31",
            "4e kwartaal 2027 tot en met 1e kwartaal 2028",
        ),
        ({"van": "2026-09", "tot": "2030-08"}, "2026-09-01", "2030-08-31", "september 2026 tot en met augustus 2030"),
        ({"van": "2027"}, "2027-01-01", "", "vanaf 2027"),
        ({"van": "2027", "tot": None}, "2027-01-01", "", "vanaf 2027"),
        ({"tot": "2028-06"}, "", "2028-06-30", "tot en met juni 2028"),
        (
            {"van": "2027", "tot": "2030", "verlengd_tot": "2031"},
            "2027-01-01",
            "2031-12-31",
            "2027-2030 (verlengd tot en met 2031)",
        ),
    ],
)
def test_a_period(value: dict[str, Any], van: str, eind: str, said: str) -> None:
    moment = READ(value)
    assert (moment.van, moment.eind) == (day(van), day(eind))
    assert str(moment) == said


@pytest.mark.parametrize("value", ["", {"van": None, "tot": ""}, {"noot": "x"}])
def test_a_moment_that_was_left_empty_is_none(value: Any) -> None:
    moment = READ(value)
    assert not moment
    assert str(moment) == ""


@pytest.mark.parametrize(
    ("value", "afwezig"),
    [
        ("pm", Afwezig("pm")),
        ({"pm": "Volgt in mei."}, Afwezig("pm", "Volgt in mei.")),
        ({"onbekend": "Niet in het archief."}, Afwezig("onbekend", "Niet in het archief.")),
        ({"niet": None}, Afwezig("niet")),
    ],
)
def test_a_moment_that_is_absent_says_why(value: Any, afwezig: Afwezig) -> None:
    moment = READ(value)
    assert moment.afwezig == afwezig
    assert not moment


@pytest.mark.parametrize(
    ("value", "fault"),
    [
        ("2027-13", "datum"),
        ("2027-02-29", "datum"),
        ("31-4-2027", "datum"),
        ("2030-2027", "datum"),
        ({"van": "2030", "tot": "2027"}, "datum"),
        ({"van": "2027", "tot": "2030", "verlengd_tot": "2031-13"}, "datum"),
        ({"van": "2027", "eind": "2030"}, "moment"),
        ({"van": ["2027"]}, "moment"),
        (["2027"], "moment"),
        ({}, "moment"),
    ],
)
def test_what_is_no_moment_is_a_fault_of_its_own_kind(value: Any, fault: str) -> None:
    with pytest.raises(ValidationError) as refused:
        READ(value)
    assert refused.value.errors()[0]["type"] == fault


@given(st.dates(min_value=date(1, 1, 1)))
def test_every_day_is_read_as_itself(when: date) -> None:
    moment = parse(when.isoformat())
    assert (moment.van, moment.tot) == (when, when)
    assert str(when.year) in str(moment)


@given(st.text())
def test_any_text_is_a_moment_or_a_date_that_does_not_exist(text: str) -> None:
    try:
        moment = parse(text)
    except ValueError:
        return
    assert moment.van is None or moment.tot is None or moment.van <= moment.tot
