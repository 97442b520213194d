"""What may be said of two figures, and what may not."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ivpgen.indicators.statements import GELIJK, OMHOOG, OMLAAG, ONBEKEND, TOEVAL, Meting, difference, sentence


def two(before: str, after: str, eenheid: str = "aantal", *margins: tuple[int, int]) -> tuple[str, str, str]:
    marks: list[tuple[Decimal, Decimal] | None] = [(Decimal(low), Decimal(high)) for low, high in margins]
    marks = marks or [None, None]
    said = difference(
        Meting(2024, Decimal(before), marge=marks[0]), Meting(2025, Decimal(after), True, marge=marks[1]), eenheid
    )
    return said.soort, said.woorden, sentence("Inbraken", said, eenheid)


@pytest.mark.parametrize(
    ("before", "after", "unit", "kind", "words"),
    [
        ("118", "74", "aantal", OMLAAG, "37% minder"),
        ("74", "118", "aantal", OMHOOG, "59% meer"),
        ("81", "74", "aantal", TOEVAL, "9% minder"),
        ("66", "66", "aantal", GELIJK, "evenveel"),
        ("30", "8", "aantal", OMLAAG, "22 minder"),
        ("4", "2", "aantal meldingen", TOEVAL, "2 minder"),
        ("0", "12", "aantal", OMHOOG, "12 meer"),
        ("34.2", "31.1", "procent", ONBEKEND, "3,1 procentpunt lager"),
        ("2.1", "2.4", "per 1.000 inwoners", ONBEKEND, "0,3 hoger"),
        ("7.1", "7.1", "rapportcijfer", GELIJK, "gelijk"),
        ("1000", "1500", "euro", OMHOOG, "50% meer"),
    ],
)
def test_the_kind_of_a_difference_and_how_much(before: str, after: str, unit: str, kind: str, words: str) -> None:
    assert two(before, after, unit)[:2] == (kind, words)


def test_samples_differ_when_their_margins_do_not_overlap() -> None:
    assert two("34", "31", "procent", (32, 36), (29, 33))[0] == TOEVAL
    assert two("34", "28", "procent", (32, 36), (26, 30))[0] == OMLAAG
    assert "de marges overlappen" in two("34", "31", "procent", (32, 36), (29, 33))[2]


def test_sentences_claim_no_more_than_the_figures_bear() -> None:
    assert two("118", "74")[2] == "Inbraken: 74 in 2025 (voorlopig), 37% minder dan in 2024 (118)."
    assert two("81", "74")[2] == (
        "Inbraken: 74 in 2025 (voorlopig), ongeveer evenveel als in 2024 (81); het verschil kan toeval zijn."
    )
    assert two("34.2", "31.1", "procent")[2].endswith("Of dat meer is dan toeval, zeggen deze cijfers niet.")


@given(st.integers(0, 5000), st.integers(0, 5000))
def test_no_percentage_of_a_handful_and_no_change_within_chance(before: int, after: int) -> None:
    kind, words, _ = two(str(before), str(after))
    if min(before, after) < 20:
        assert "%" not in words
    if (before - after) ** 2 < 4 * (before + after):
        assert kind in {TOEVAL, GELIJK}
    else:
        assert kind == (OMHOOG if after > before else OMLAAG if after < before else GELIJK)
