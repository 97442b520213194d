"""Periods: codes and labels, how they sort, and what is none."""

from __future__ import annotations

import pytest

from ivpgen.figures import Periode
from ivpgen.figures.periods import is_date, read


@pytest.mark.parametrize(
    ("text", "code", "naam", "provisional"),
    [
        ("2025JJ00", "2025JJ00", "2025", None),
        ("2025KW03 ", "2025KW03", "3e kwartaal 2025", None),
        ("2025MM12", "2025MM12", "december 2025", None),
        ("2025", "2025JJ00", "2025", False),
        ("2025*", "2025JJ00", "2025", True),
        ("2025**", "2025JJ00", "2025", True),
        ("2025 Januari*", "2025MM01", "januari 2025", True),
        ("2025  4e kwartaal", "2025KW04", "4e kwartaal 2025", False),
    ],
)
def test_a_period(text: str, code: str, naam: str, provisional: bool | None) -> None:
    found = read(text)
    assert found is not None
    assert (found.periode.code, found.periode.naam, found.voorlopig) == (code, naam, provisional)
    assert read(found.periode.code) == (found.periode, None)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "25",
        "2025MM00",
        "2025MM13",
        "2025KW05",
        "2025JJ01",
        "2025HJ01",
        "2025 lente",
        "2025-2026",
        "5e kwartaal 2025",
    ],
)
def test_what_is_no_year_quarter_or_month(text: str) -> None:
    assert read(text) is None


def test_months_sort_by_time_and_not_by_name() -> None:
    months = [Periode(2025, "maand", number) for number in (2, 10, 1)] + [Periode(2024, "maand", 12)]
    assert [one.code for one in sorted(months)] == ["2024MM12", "2025MM01", "2025MM02", "2025MM10"]


@pytest.mark.parametrize("text", ["jan-24", "1-1-2001", "01/02/2024", "2024-01-01 00:00:00"])
def test_what_excel_makes_of_a_code(text: str) -> None:
    assert is_date(text)


@pytest.mark.parametrize("text", ["1.1.1", "2024", "Diefstal", "T001161"])
def test_codes_are_no_dates(text: str) -> None:
    assert not is_date(text)
