"""Targets held against what was measured: met, or on course along a straight line from the baseline to the year of the target."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from ivpgen.indicators.statements import Meting, by_chance, measured
from ivpgen.plan.analysis import Indicator
from ivpgen.plan.cited_figures import is_count, target_words, unit, with_unit
from ivpgen.plan.values import Doelwaarde, Waarde

GEHAALD, NIET_GEHAALD, AL_GEHAALD, OP_KOERS, ONGEVEER, ACHTER, GEEN_OORDEEL = (
    "gehaald",
    "niet gehaald",
    "nu al gehaald",
    "op koers",
    "ongeveer op koers",
    "niet op koers",
    "niet te zeggen",
)


class Doelstand(NamedTuple):
    """How far a target is. `jaar` is "" where the plan names none and has no end; `uitleg` says what the judgement rests on."""

    jaar: str
    doel: str
    oordeel: str
    uitleg: str


def standings(indicator: Indicator, eindjaar: int | None) -> list[Doelstand]:
    """Every target of an indicator in order of its year; one without a year is of `eindjaar`."""
    known = measured(indicator.waarden)
    first = baseline(indicator, known)
    eenheid = unit(indicator)
    return [
        Doelstand(str(year or ""), target_words(waarde, eenheid), *_judged(waarde, year, known, first, eenheid))
        for year, waarde in _targets(indicator, eindjaar)
    ]


def baseline(indicator: Indicator, known: list[Meting]) -> Meting | None:
    """What the indicator starts from; its value is that of `waarden` where the baseline only names a year."""
    said = indicator.nulmeting
    if said is None or said.afwezig or not said.jaar.tekst.isdecimal():
        return None
    year = int(said.jaar.tekst)
    number = said.getal
    if number is not None:
        return Meting(year, number, said.voorlopig, said.marge)
    return next((one for one in known if one.jaar == year), None)


def _targets(indicator: Indicator, eindjaar: int | None) -> Iterator[tuple[int | None, Waarde]]:
    found = [(int(year), waarde) for year, waarde in indicator.streefwaarden.items() if year.isdecimal()]
    known = {year for year, _ in found}
    if indicator.streefwaarde is not None and eindjaar not in known:
        found.append((eindjaar or 0, indicator.streefwaarde))
    for year, waarde in sorted(found, key=lambda one: one[0]):
        if not waarde.afwezig and waarde.doel.soort != "geen":
            yield year or None, waarde


def _judged(
    waarde: Waarde, year: int | None, known: list[Meting], first: Meting | None, eenheid: str
) -> tuple[str, str]:
    doel = waarde.doel
    if doel.soort in {"woorden", "richting"} or doel.grens is None:
        return GEEN_OORDEEL, "Het doel noemt geen getal."
    if not known:
        return GEEN_OORDEEL, "Er is nog geen heel jaar gemeten."
    last = known[-1]
    bound = _bound(doel, known, first)
    if bound is None:
        return GEEN_OORDEEL, f"Van {doel.jaar} is geen waarde bekend."
    side = _side(doel, bound, first)
    if not side:
        return GEEN_OORDEEL, "Zonder nulmeting is de goede kant van dit doel niet bekend."
    at = next((one for one in known if one.jaar == year), None)
    if year is not None and last.jaar >= year:
        if at is None:
            return GEEN_OORDEEL, f"Van {year} is geen heel jaar gemeten."
        return (GEHAALD if _meets(at.waarde, doel, bound, side) else NIET_GEHAALD), _now(at, eenheid)
    if _meets(last.waarde, doel, bound, side):
        return AL_GEHAALD, _now(last, eenheid)
    if first is not None and first.jaar >= last.jaar:
        return GEEN_OORDEEL, f"{_now(last, eenheid)} Na de nulmeting van {first.jaar} is er nog niet gemeten."
    if year is None or first is None or first.jaar >= year:
        return GEEN_OORDEEL, f"{_now(last, eenheid)} Er is geen nulmeting om een lijn van te trekken."
    expected = first.waarde + (bound - first.waarde) * (last.jaar - first.jaar) / (year - first.jaar)
    line = _rounded(expected, last.waarde, first.waarde)
    why = f"{_now(last, eenheid)} Op een rechte lijn naar {year} hoort daar {with_unit(line, eenheid)}."
    if last.waarde <= expected if side == "omlaag" else last.waarde >= expected:
        return OP_KOERS, why
    if is_count(eenheid) and by_chance(last.waarde, expected):
        return ONGEVEER, f"{why} Het verschil kan toeval zijn."
    return ACHTER, why


def _bound(doel: Doelwaarde, known: list[Meting], first: Meting | None) -> Decimal | None:
    """The number that a target comes to; of a range the nearer end."""
    if doel.grens is None:
        return None
    if doel.soort == "tussen" and doel.boven is not None:
        return doel.boven if first is None or first.waarde >= doel.grens else doel.grens
    if doel.soort != "relatief":
        return doel.grens
    base = next((one for one in known if str(one.jaar) == doel.jaar), None)
    base = base or (first if first is not None and str(first.jaar) == doel.jaar else None)
    if base is None:
        return None
    return base.waarde + doel.grens if doel.richting == "punt" else base.waarde * (1 + doel.grens / 100)


def _side(doel: Doelwaarde, bound: Decimal, first: Meting | None) -> str:
    """The good side of a target."""
    if doel.soort == "tussen":
        return "omlaag" if first is None or first.waarde >= bound else "omhoog"
    if doel.soort in {"hoogstens", "minstens"}:
        return "omlaag" if doel.soort == "hoogstens" else "omhoog"
    if doel.soort == "relatief" and doel.grens:
        return "omlaag" if doel.grens < 0 else "omhoog"
    if first is None or first.waarde == bound:
        return ""
    return "omlaag" if bound < first.waarde else "omhoog"


def _meets(value: Decimal, doel: Doelwaarde, bound: Decimal, side: str) -> bool:
    if doel.soort == "tussen" and doel.grens is not None and doel.boven is not None:
        return doel.grens <= value <= doel.boven
    if value == bound:
        return not doel.strikt
    return value < bound if side == "omlaag" else value > bound


def _now(one: Meting, eenheid: str) -> str:
    return f"In {one.jaar} {with_unit(one.waarde, eenheid)}{' (voorlopig)' if one.voorlopig else ''}."


def _rounded(number: Decimal, *alike: Decimal) -> Decimal:
    """The number with as many decimals as those that it stands beside."""
    exponents = [one.as_tuple().exponent for one in alike]
    return number.quantize(Decimal(1).scaleb(min(one for one in exponents if isinstance(one, int))))
