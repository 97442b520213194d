"""What the rules on figures compare: the whole years of an indicator, the chance in counts, and the findings that rest on it."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from ivpgen.phrases import dutch
from ivpgen.plan.analysis import Bevinding, Indicator
from ivpgen.plan.values import Waarde
from ivpgen.rules.context import Context

SMALL = 20
"""Events in a year below which a percentage says next to nothing."""
_BY_CHANCE = 2
_STEADY = 4
"""So many years that each go the same way are hardly chance, however small the numbers: once in 24 for each direction."""


class Jaar(NamedTuple):
    """A whole year of an indicator with its number; `waarde` is where it stands in the plan."""

    jaar: str
    getal: Decimal
    waarde: Waarde

    def __str__(self) -> str:
        return f"{dutch(self.getal)} in {self.jaar}"


def years(indicator: Indicator) -> list[Jaar]:
    """The whole years with a number, in order; parts of a year and differences aren't compared."""
    return [
        Jaar(jaar, waarde.getal, waarde)
        for jaar, waarde in sorted(indicator.waarden.items())
        if jaar.isdecimal() and waarde.getal is not None and not waarde.tot_en_met and not waarde.relatief
    ]


def counts(indicator: Indicator) -> bool:
    """Whether it counts events, so that chance can be told from the numbers alone."""
    return indicator.eenheid == "aantal"


def by_chance(before: Decimal, after: Decimal, times: int = _BY_CHANCE) -> bool:
    """Whether two counts differ less than `times` the root of their sum: so much they differ without anything being behind it."""
    return (after - before) ** 2 < times**2 * (after + before)


def steady(points: list[Jaar]) -> bool:
    """Whether enough years in a row go the same way."""
    steps = [later.getal - earlier.getal for earlier, later in pairwise(points)]
    return len(points) >= _STEADY and (all(step > 0 for step in steps) or all(step < 0 for step in steps))


def resting_on(context: Context) -> Iterator[tuple[Bevinding, list[Indicator]]]:
    """The findings with the indicators that they refer to or define, in order."""
    referred: dict[int, list[Indicator]] = {}
    for verwijzing, deel, _ in context.verwijzingen:
        if verwijzing.veld == "indicatoren" and isinstance(deel, Indicator) and isinstance(verwijzing.deel, Bevinding):
            referred.setdefault(id(verwijzing.deel), []).append(deel)
    for bevinding in context.delen(Bevinding):
        own = [one for one in bevinding.indicatoren if isinstance(one, Indicator)]
        found = [*own, *referred.get(id(bevinding), ())]
        if found and bevinding.afwezig is None:
            yield bevinding, found
