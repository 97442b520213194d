"""Values and targets: kept as written, understood where they can be."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from ivpgen.plan.values import Doelwaarde, Waarde, target


def number(text: str) -> Decimal:
    return Decimal(text)


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("55", Doelwaarde("getal", number("55"))),
        ("1.000", Doelwaarde("getal", number("1000"))),
        ("< 55", Doelwaarde("hoogstens", number("55"), strikt=True)),
        ("<55", Doelwaarde("hoogstens", number("55"), strikt=True)),
        ("≤ 55", Doelwaarde("hoogstens", number("55"))),
        ("max. 30", Doelwaarde("hoogstens", number("30"))),
        ("hoogstens 30", Doelwaarde("hoogstens", number("30"))),
        ("minder dan 5%", Doelwaarde("hoogstens", number("5"), strikt=True)),
        ("> 61", Doelwaarde("minstens", number("61"), strikt=True)),
        ("min. 7,0", Doelwaarde("minstens", number("7.0"))),
        ("Meer dan 61", Doelwaarde("minstens", number("61"), strikt=True)),
        ("ten minste 60", Doelwaarde("minstens", number("60"))),
        ("40-50", Doelwaarde("tussen", number("40"), number("50"))),
        ("7,0 – 7,5", Doelwaarde("tussen", number("7.0"), number("7.5"))),
        ("40 tot 50", Doelwaarde("tussen", number("40"), number("50"))),
        ("-20% t.o.v. 2011", Doelwaarde("relatief", number("-20"), richting="procent", jaar="2011")),
        ("−2,5 % ten opzichte van 2019", Doelwaarde("relatief", number("-2.5"), richting="procent", jaar="2019")),
        ("+5 procentpunt t.o.v. 2025", Doelwaarde("relatief", number("5"), richting="punt", jaar="2025")),
        ("omhoog", Doelwaarde("richting", richting="omhoog")),
        ("Dalende trend", Doelwaarde("richting", richting="omlaag")),
        ("gelijk", Doelwaarde("richting", richting="gelijk")),
        ("PM", Doelwaarde("geen")),
        ("n.v.t.", Doelwaarde("geen")),
        ("zo laag mogelijk", Doelwaarde("woorden")),
        ("< veel", Doelwaarde("woorden")),
        ("5 per jaar", Doelwaarde("woorden")),
    ],
)
def test_every_form_of_a_target(text: str, asked: Doelwaarde) -> None:
    assert target(text) == asked


@pytest.mark.parametrize(
    ("value", "getal"),
    [
        ("61", "61"),
        ("circa 12", "12"),
        ("ca. 1.200", "1200"),
        ({"waarde": "61", "voorlopig": "ja"}, "61"),
        ("bijna 14.000", None),
        ("< 10.000", None),
        ("N.B.", None),
        ("-", None),
        ("PM", None),
        ("pm", None),
        ({"onbekend": "Niet geteld."}, None),
    ],
)
def test_the_number_of_a_value(value: Any, getal: str | None) -> None:
    assert Waarde.model_validate(value).getal == (None if getal is None else Decimal(getal))


def test_a_value_keeps_what_was_written() -> None:
    assert Waarde.model_validate("1.254,0").waarde == "1.254,0"
    assert Waarde.model_validate("PM").waarde == "PM"
    assert Waarde.model_validate("PM").afwezig is None


def test_a_small_pm_is_a_gap() -> None:
    afwezig = Waarde.model_validate("pm").afwezig
    assert afwezig is not None
    assert afwezig.soort == "pm"


def test_what_a_value_asks_as_a_target_is_its_change_where_it_has_one() -> None:
    waarde = Waarde.model_validate({"waarde": "49", "relatief": "-20% t.o.v. 2024"})
    assert waarde.doel.soort == "relatief"
    assert waarde.getal == 49


def margin(**said: str) -> tuple[Decimal, Decimal] | None:
    return Waarde.model_validate({"waarde": "33", **said}).marge


def test_a_margin_is_two_numbers_in_order() -> None:
    assert margin(ondergrens="30", bovengrens="36,5") == (Decimal(30), Decimal("36.5"))
    assert margin(ondergrens="36", bovengrens="30") is None
    assert margin(ondergrens="30") is None
