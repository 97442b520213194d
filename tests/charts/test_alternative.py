"""The text alternative of a chart says what it shows."""

from __future__ import annotations

import pytest

from ivpgen.charts.alternative import LONGEST, alternative
from ivpgen.charts.kinds import Grafiek, Lijngrafiek, Punt, Reeks, Staaf, Staafgrafiek
from ivpgen.charts.numbers import written
from tests.charts.made import ALL, BARS, DOTS, LINE, MATRIX, PLANNING, PROGRESS


@pytest.mark.parametrize(
    ("grafiek", "text"),
    [
        (
            LINE,
            (
                "Lijngrafiek van Woninginbraken (aantal). Proefdorp: van 81 in 2021 naar 58 (voorlopig) in 2025; geen waarde voor 2022. "
                "Nederland: van 86 in 2021 naar 77 in 2025. Streefwaarden: 2030: < 45."
            ),
        ),
        (BARS, "Staafgrafiek van Misdrijven, 2025 (per 1.000 inwoners). Nederland 1.234,5, Proefdorp 4,2."),
        (DOTS, "Puntgrafiek met marges van Onveilig (procent). Proefdorp in 2025: 33 (marge 30,1 tot 36)."),
        (MATRIX, "Matrix van 2 onderwerpen naar urgentie en invloed. De prioriteiten: Ondermijning 5 en 4."),
        (PLANNING, "Planning van januari 2027 tot en met december 2027 met 2 balken. Zonder einddatum: Spreekuur."),
        (PROGRESS, "Gestapelde staven: Maatregelen. Verkeer: 3 gereed en 2 gepland."),
    ],
    ids=ALL,
)
def test_what_each_kind_of_chart_says(grafiek: Grafiek, text: str) -> None:
    assert alternative(grafiek) == text


def test_many_bars_are_said_by_the_highest_the_own_and_the_lowest() -> None:
    bars = tuple(Staaf(f"Dorp {number}", number, eigen=number == 4) for number in range(1, 11))
    assert alternative(Staafgrafiek("Branden", bars)) == (
        "Staafgrafiek van Branden. Dorp 10 10, Dorp 9 9, Dorp 8 8, Dorp 4 4, tot Dorp 1 1."
    )


def test_a_line_of_one_value_or_none() -> None:
    one = Reeks("Dorp", (Punt(2025, 3),))
    none = Reeks("Stad", (Punt(2025, None),), eigen=False)
    assert alternative(Lijngrafiek("Branden", (one, none))) == (
        "Lijngrafiek van Branden. Dorp: 3 in 2025. Stad: geen waarden."
    )


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (0, "0"),
        (-0.001, "0"),
        (1254, "1.254"),
        (4.25, "4,25"),
        (7.0, "7"),
        (0.1 + 0.2, "0,3"),
        (1234567.891, "1.234.567,89"),
    ],
)
def test_numbers_are_written_as_dutch_writes_them(number: float, text: str) -> None:
    assert written(number) == text


def test_an_alternative_is_no_longer_than_somebody_listens() -> None:
    many = tuple(Reeks(f"Gemeente {number}", (Punt(2021, 5), Punt(2025, 3))) for number in range(20))
    text = alternative(Lijngrafiek("Branden", many))
    assert len(text) <= LONGEST
    assert text.endswith("Gemeente 3: van 5 in 2021 naar 3 in 2025. De overige cijfers staan in de tabel.")
