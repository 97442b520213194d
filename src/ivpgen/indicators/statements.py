"""What may be said of two figures: no change word within chance, no percentage of a handful, no guess where nothing can be known.

The rules: counts differ when |A-B| / sqrt(A+B) is at least 2; samples differ when their margins don't overlap; percentages differ
in percentage points; a part of a year is compared with nothing.
"""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from typing import NamedTuple

from ivpgen.phrases import dutch
from ivpgen.plan.cited_figures import SMALLEST, is_count, with_unit
from ivpgen.plan.values import Waarde

OMLAAG, OMHOOG, GELIJK, TOEVAL, ONBEKEND = "omlaag", "omhoog", "gelijk", "binnen toeval", "niet te zeggen"
"""How two figures differ: beyond chance, not at all, within chance, or by an amount of which that can't be told."""
_CERTAIN = frozenset({"euro", "uren"})
"""Units of what is counted out: no chance in it."""
_PERCENT = frozenset({"procent", "%"})
_NO_PARTS = frozenset({"rang", "rapportcijfer", "ja/nee"})


class Meting(NamedTuple):
    """The figure of a whole year; `marge` are the bounds of a sample."""

    jaar: int
    waarde: Decimal
    voorlopig: bool = False
    marge: tuple[Decimal, Decimal] | None = None


class Verschil(NamedTuple):
    """Two figures of which the second is later; `soort` is one of the kinds above, `woorden` how much, such as `32% minder`."""

    van: Meting
    tot: Meting
    soort: str
    woorden: str


def measured(waarden: dict[str, Waarde]) -> list[Meting]:
    """The whole years with a number, in order."""
    return [
        Meting(int(year), number, waarde.voorlopig, waarde.marge)
        for year, waarde in sorted(waarden.items())
        if year.isdecimal() and len(year) == 4 and not waarde.tot_en_met and (number := waarde.getal) is not None
    ]


def difference(van: Meting, tot: Meting, eenheid: str) -> Verschil:
    """What may be said of the change from one to the other."""
    return Verschil(van, tot, _kind(van, tot, eenheid), amount(van.waarde, tot.waarde, eenheid))


def by_chance(one: Decimal, other: Decimal) -> bool:
    """Whether two counts may differ by chance alone."""
    return one >= 0 and other >= 0 and (one - other) ** 2 < 4 * (one + other)


def amount(before: Decimal, after: Decimal, eenheid: str) -> str:
    """How much, and to which side: a percentage of counts that are large enough, else the difference itself."""
    counted = is_count(eenheid) or eenheid in _CERTAIN
    if before == after:
        return "evenveel" if counted else "gelijk"
    less, more = ("minder", "meer") if counted else ("lager", "hoger")
    word = more if after > before else less
    change = abs(after - before)
    if eenheid in _PERCENT:
        return f"{dutch(change)} procentpunt {word}"
    small = is_count(eenheid) and min(before, after) < SMALLEST
    if small or not before or eenheid in _NO_PARTS or not counted:
        return f"{with_unit(change, eenheid if counted else '')} {word}"
    part = (change / abs(before) * 100).quantize(Decimal(1), ROUND_HALF_UP)
    return f"{f'{dutch(part)}%' if part else 'minder dan 1%'} {word}"


def sentence(name: str, verschil: Verschil, eenheid: str) -> str:
    """The change in one or two sentences that claim no more than the figures bear."""
    van, tot, soort, woorden = verschil
    now = f"{name}: {with_unit(tot.waarde, eenheid)} in {tot.jaar}{_provisional(tot)}"
    before = f"{van.jaar} ({with_unit(van.waarde, eenheid)}{', voorlopig' if van.voorlopig else ''})"
    if soort == GELIJK:
        return f"{now}, gelijk aan {before}."
    if soort == TOEVAL:
        alike = "ongeveer evenveel als" if is_count(eenheid) else "ongeveer gelijk aan"
        why = "de marges overlappen" if van.marge and tot.marge else "het verschil kan toeval zijn"
        return f"{now}, {alike} {'in ' if is_count(eenheid) else ''}{before}; {why}."
    said = f"{now}, {woorden} dan in {before}."
    return said if soort != ONBEKEND else f"{said} Of dat meer is dan toeval, zeggen deze cijfers niet."


def _kind(van: Meting, tot: Meting, eenheid: str) -> str:
    if van.waarde == tot.waarde:
        return GELIJK
    if van.marge and tot.marge:
        if van.marge[0] <= tot.marge[1] and tot.marge[0] <= van.marge[1]:
            return TOEVAL
    elif is_count(eenheid):
        if by_chance(van.waarde, tot.waarde):
            return TOEVAL
    elif eenheid not in _CERTAIN:
        return ONBEKEND
    return OMHOOG if tot.waarde > van.waarde else OMLAAG


def _provisional(one: Meting) -> str:
    return " (voorlopig)" if one.voorlopig else ""
