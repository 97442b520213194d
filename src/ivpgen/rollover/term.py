"""The period of an uitvoeringsplan: a year, a few years or half a year, and how its file is named."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from typing import NamedTuple

from ivpgen.diagnostics import Onbruikbaar

_ASKED = re.compile(r"(\d{4})(?:-(\d{4}|[12]))?", re.ASCII)
_FIRST, _LAST, _LONGEST = 2000, 2100, 4
_HALF = 6
"""Months of half a year."""


class Tijdvak(NamedTuple):
    """From the first to the last day, both included, always whole months."""

    van: date
    tot: date

    @property
    def maanden(self) -> int:
        """How many months it has."""
        return (self.tot.year - self.van.year) * 12 + self.tot.month - self.van.month + 1

    @property
    def half(self) -> int:
        """1 or 2 for a half year, 0 for anything else."""
        if self.maanden != _HALF or self.van.month not in (1, _HALF + 1):
            return 0
        return 1 if self.van.month == 1 else 2

    @property
    def whole_years(self) -> bool:
        """Whether it begins on 1 January and ends on 31 December."""
        return self.van.month == 1 and self.tot.month == 12

    @property
    def naam(self) -> str:
        """`2028`, `2028-2029`, or `2028-1` for the first half."""
        if self.half:
            return f"{self.van.year}-{self.half}"
        return str(self.van.year) if self.van.year == self.tot.year else f"{self.van.year}-{self.tot.year}"

    def __str__(self) -> str:
        if self.half:
            return f"de {'eerste' if self.half == 1 else 'tweede'} helft van {self.van.year}"
        return self.naam


def years(first: int, last: int) -> Tijdvak:
    """Whole years."""
    return Tijdvak(date(first, 1, 1), date(last, 12, 31))


def half_year(year: int, half: int) -> Tijdvak:
    """The first or second half of a year."""
    return months(date(year, 1 if half == 1 else _HALF + 1, 1), _HALF)


def months(van: date, number: int) -> Tijdvak:
    """So many months from a first day."""
    year, month = divmod(van.year * 12 + van.month - 1 + number - 1, 12)
    return Tijdvak(van, date(year, month + 1, monthrange(year, month + 1)[1]))


def asked(text: str) -> tuple[Tijdvak, bool]:
    """The period that `2028`, `2028-2029` or `2028-1` names, and whether it says how long that is (a bare year doesn't).

    Raises Onbruikbaar for anything else.
    """
    found = _ASKED.fullmatch(text.strip())
    if found is None or not _FIRST <= int(found[1]) <= _LAST:
        raise Onbruikbaar(
            f"“{text}” is geen jaar.",
            hoe="Schrijf een jaar als 2028, een paar jaar als 2028-2029, of 2028-1 voor een half jaar.",
        )
    year = int(found[1])
    if found[2] is None:
        return years(year, year), False
    if len(found[2]) == 1:
        return half_year(year, int(found[2])), True
    last = int(found[2])
    if not year < last < year + _LONGEST:
        raise Onbruikbaar(
            f"De periode {text} kan niet.",
            hoe=f"Een uitvoeringsplan loopt hooguit {_LONGEST} jaar, en eindigt na het begin.",
        )
    return years(year, last), True
