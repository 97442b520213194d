"""An indicator as a chart: its own area beside those that it is compared with, and its targets."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal
from itertools import pairwise

from ivpgen.charts.kinds import Grafiek, Lijngrafiek, Punt, Puntgrafiek, Reeks, Staaf, Staafgrafiek, Streef
from ivpgen.documents.texts import Gegevens
from ivpgen.plan.numerals import parse
from ivpgen.plan.values import target

KINDS = frozenset({"lijn", "staaf", "punt"})
_FEWEST = 2
"""Values below which there is nothing to draw over the years."""
_MARKS = "rapportcijfer"
"""The unit of which nobody expects the axis to begin at zero."""


def indicator_chart(
    indicator: Gegevens, gebied: Callable[[str], str], peiljaar: int | None, eindjaar: str
) -> Grafiek | None:
    """The chart that an indicator asks for; None where it asks for none, or too little of it is known.

    `gebied` names an area by its code, and the own one by "". Values after `peiljaar` are left out; a target without a year is
    of `eindjaar`.
    """
    kind = str(indicator["grafiek"])
    if kind not in KINDS:
        return None
    titel, eenheid = str(indicator["naam_of_titel"]), str(indicator["eenheid"])
    own = Reeks(gebied(str(indicator["gebied"])), tuple(_points(indicator["waarden"]["per"], peiljaar)))
    others = [
        Reeks(
            str(one["naam"]) or gebied(str(one["gebied"])), tuple(_points(one["waarden"]["per"], peiljaar)), eigen=False
        )
        for one in indicator["vergelijking"]["lijst"]
    ]
    series = tuple(_on_one_calendar([own, *(one for one in others if one.punten)]))
    known = sum(one.waarde is not None for one in own.punten)
    if not known:
        return None
    if kind == "staaf":
        return _bars(titel, eenheid, series)
    if kind == "punt":
        return Puntgrafiek(titel, series, eenheid)
    if known < _FEWEST:
        return None
    return Lijngrafiek(titel, series, eenheid, tuple(_targets(indicator, eindjaar)), vanaf_nul=_MARKS not in eenheid)


def _points(values: dict[str, Gegevens], peiljaar: int | None) -> Iterator[Punt]:
    """The years up to the peildatum, in order; one of which only a part is known has no value to compare."""
    for year in sorted(one for one in values if one.isdecimal()):
        value = values[year]
        if peiljaar is None or int(year) <= peiljaar:
            known = None if value["tot_en_met"] else _float(value["getal"])
            onder, boven = _margin(value) if known is not None else (None, None)
            yield Punt(int(year), known, bool(value["voorlopig"]), onder, boven)


def _margin(value: Gegevens) -> tuple[float | None, float | None]:
    """The bounds of the margin; None for both unless they are two numbers in order."""
    low, high = (parse(str(value[bound])) for bound in ("ondergrens", "bovengrens"))
    return (float(low), float(high)) if low is not None and high is not None and low <= high else (None, None)


def _targets(indicator: Gegevens, eindjaar: str) -> Iterator[Streef]:
    per = dict(indicator["streefwaarden"]["per"])
    if indicator["streefwaarde"]:
        per.setdefault(eindjaar, indicator["streefwaarde"])
    for year, value in per.items():
        number = _asked(indicator, value)
        if year.isdecimal() and number is not None:
            yield Streef(int(year), number, f"{year}: {value['waarde'] or value['relatief']}")


def _on_one_calendar(series: list[Reeks]) -> Iterator[Reeks]:
    """The series with a gap for each year in between that has no value: a line may not bridge what wasn't published."""
    for reeks in series:
        known = {punt.jaar: punt for punt in reeks.punten}
        step = _rhythm(sorted(known))
        years = range(min(known), max(known) + 1, step) if known else range(0)
        yield reeks._replace(punten=tuple(known.get(year, Punt(year, None)) for year in years))


def _rhythm(years: list[int]) -> int:
    """Every how many years a figure is published: two where no odd or no even year occurs, else one."""
    steps = {later - earlier for earlier, later in pairwise(years)}
    return 2 if steps and all(step % 2 == 0 for step in steps) else 1


def _bars(titel: str, eenheid: str, series: tuple[Reeks, ...]) -> Staafgrafiek | None:
    """The areas in the last year that all have; without others the own area over the years."""
    if len(series) == 1:
        known = [punt for punt in series[0].punten if punt.waarde is not None]
        bars = tuple(Staaf(str(punt.jaar), punt.waarde or 0, eigen=True, voorlopig=punt.voorlopig) for punt in known)
        return Staafgrafiek(titel, bars, eenheid, gesorteerd=False)
    years = set.intersection(*({p.jaar for p in one.punten if p.waarde is not None} for one in series))
    if not years:
        return None
    year = max(years)
    bars = tuple(
        Staaf(one.naam, punt.waarde or 0, eigen=one.eigen, voorlopig=punt.voorlopig)
        for one in series
        for punt in one.punten
        if punt.jaar == year
    )
    return Staafgrafiek(f"{titel}, {year}", bars, eenheid)


def _asked(indicator: Gegevens, value: Gegevens) -> float | None:
    """The number to draw a target at; None for a direction or words."""
    doel = target(str(value["waarde"] or value["relatief"]))
    if doel.soort != "relatief":
        return _float(doel.grens) if doel.soort in {"getal", "hoogstens", "minstens", "tussen"} else None
    base = indicator["waarden"]["per"].get(doel.jaar)
    number = base["getal"] if base else None
    if number is None or doel.grens is None:
        return None
    return float(number + doel.grens if doel.richting == "punt" else number * (1 + doel.grens / 100))


def _float(number: Decimal | None) -> float | None:
    return None if number is None else float(number)
