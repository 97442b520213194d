"""What targets and changes are held against: values by year, within their rounding."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from ivpgen.plan.analysis import Indicator
from ivpgen.plan.values import Waarde


class Getal(NamedTuple):
    """A number with half the unit of its last decimal: what rounding can have hidden."""

    waarde: Decimal
    marge: Decimal


def getal(number: Decimal) -> Getal:
    """The number as it was written, with its rounding."""
    exponent = number.as_tuple().exponent
    return Getal(number, Decimal(1).scaleb(exponent if isinstance(exponent, int) else 0) / 2)


def at(indicator: Indicator, jaar: str) -> list[Getal]:
    """What is known of an indicator in a year: its value, what else was published for it, the baseline of that year."""
    found = [indicator.waarden.get(jaar)]
    nulmeting = indicator.nulmeting
    if nulmeting is not None and nulmeting.jaar.tekst == jaar:
        found.append(nulmeting)
    return [one for waarde in found if waarde is not None for one in _all(waarde)]


def _all(waarde: Waarde) -> Iterator[Getal]:
    for number in (waarde.getal, *(other.getal for other in waarde.ook_gepubliceerd)):
        if number is not None:
            yield getal(number)


def baseline(indicator: Indicator) -> Decimal | None:
    """The number that the indicator starts from."""
    nulmeting = indicator.nulmeting
    if nulmeting is None or nulmeting.afwezig:
        return None
    if nulmeting.getal is not None:
        return nulmeting.getal
    there = indicator.waarden.get(nulmeting.jaar.tekst)
    return there.getal if there is not None else None


def last_before(indicator: Indicator, jaar: int) -> tuple[str, Decimal] | None:
    """The last value of a whole year before `jaar`, with that year."""
    years = sorted((year for year in indicator.waarden if year.isdecimal() and int(year) < jaar), key=int)
    for year in reversed(years):
        waarde = indicator.waarden[year]
        if waarde.getal is not None and not waarde.tot_en_met and not waarde.relatief:
            return year, waarde.getal
    return None


def explained(waarde: Waarde) -> bool:
    """Whether the writer says something with a value: a note, or that it is an estimate."""
    return bool(waarde.noot) or waarde.circa or waarde.waarde.startswith(("circa", "ca."))
