"""Series of years from the cells of a file: sums over kinds, years from months, and nothing that wasn't published."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from decimal import ROUND_HALF_UP, Decimal
from typing import NamedTuple

from ivpgen.figures import margins
from ivpgen.figures.codes import TOTALEN
from ivpgen.figures.data_file import Gegevensbestand
from ivpgen.figures.periods import JAAR, MAAND, Periode
from ivpgen.figures.records import Cel

_MONTHS = 12
_TENTH = Decimal("0.1")


class Vraag(NamedTuple):
    """What a series is asked by: an area (by its code, or by any of the names it may have), kinds that are added up, a subject, and
    a code for each other column of the file (`uitsplitsing`), where a code that isn't named is any."""

    gebied: frozenset[str]
    soorten: frozenset[str]
    onderwerp: str
    uitsplitsing: Mapping[str, Collection[str]]


class Stand(NamedTuple):
    """The value of a year; `tot_en_met` is the last month it counts where that isn't December. `onder` and `boven` are the bounds
    of its 95% margin, where the file has both."""

    waarde: Decimal
    voorlopig: bool = False
    tot_en_met: Periode | None = None
    onder: Decimal | None = None
    boven: Decimal | None = None


class Serie(NamedTuple):
    """What a file says to a question: values by year, in order; the years of which a part wasn't published; and which of the kinds
    that were asked for have no row at all. `gevonden` says whether there is a row of the area."""

    standen: dict[int, Stand]
    niet_gepubliceerd: tuple[int, ...]
    onbekende_soorten: tuple[str, ...]
    gevonden: bool


def series(bestand: Gegevensbestand, vragen: Sequence[Vraag]) -> list[Serie]:
    """The answers to the questions, in order, from one pass over the file. Raises Onleesbaar as `cellen` does."""
    areas = frozenset().union(*(vraag.gebied for vraag in vragen))
    kinds = frozenset().union(*(vraag.soorten for vraag in vragen))
    subjects = frozenset(vraag.onderwerp for vraag in vragen)
    every_kind = not bestand.soortkolom or not all(vraag.soorten for vraag in vragen)
    found: list[list[Cel]] = [[] for _ in vragen]
    places = {name.lower(): at for at, name in enumerate(bestand.uitsplitsingen)}
    at = places.get(margins.KOLOM)
    sides = [at if margins.wants_margin(vraag.uitsplitsing.get(margins.KOLOM)) else None for vraag in vragen]
    bounds: list[list[Cel]] = [[] for _ in vragen]
    for cel in bestand.cellen(areas, None if every_kind else kinds, subjects):
        for vraag, cells, beside, margin in zip(vragen, found, bounds, sides, strict=True):
            if not _answers(cel, vraag, places, besides=margin):
                continue
            if margin is None or margins.side(cel.uitsplitsing[margin]) == margins.WAARDE:
                cells.append(cel)
            else:
                beside.append(cel)
    return [
        _with_margins(_serie(vraag, cells, kinds_matter=bool(bestand.soortkolom)), beside, margin)
        for vraag, cells, beside, margin in zip(vragen, found, bounds, sides, strict=True)
    ]


def per(serie: Serie, bevolking: Mapping[int, Decimal], aantal: int) -> Serie:
    """The series per so many inhabitants, to a tenth; years of which the population isn't known are left out."""
    rates = {
        year: Stand((stand.waarde * aantal / bevolking[year]).quantize(_TENTH, ROUND_HALF_UP), stand.voorlopig)
        for year, stand in serie.standen.items()
        if bevolking.get(year) and stand.tot_en_met is None
    }
    return serie._replace(standen=rates)


def _with_margins(serie: Serie, bounds: Iterable[Cel], at: int | None) -> Serie:
    """The series with both bounds of the margin of each year; a sum of kinds has none."""
    found: dict[int, dict[str, list[Decimal]]] = {}
    for cel in bounds if at is not None else ():
        if cel.periode.soort == JAAR and cel.waarde is not None:
            sides = found.setdefault(cel.periode.jaar, {})
            sides.setdefault(margins.side(cel.uitsplitsing[at or 0]), []).append(cel.waarde)
    standen = dict(serie.standen)
    for year, sides in found.items():
        low, high = sides.get(margins.ONDER, []), sides.get(margins.BOVEN, [])
        if year in standen and len(low) == len(high) == 1:
            standen[year] = standen[year]._replace(onder=low[0], boven=high[0])
    return serie._replace(standen=standen)


def _answers(cel: Cel, vraag: Vraag, places: Mapping[str, int], *, besides: int | None) -> bool:
    """Whether a cell is asked for; `besides` is the column of the margins where the bounds come along with the value."""
    return (
        cel.gebied in vraag.gebied
        and (not vraag.soorten or not cel.soort or cel.soort in vraag.soorten)
        and cel.onderwerp == vraag.onderwerp
        and all(
            name not in places or places[name] == besides or cel.uitsplitsing[places[name]] in codes
            for name, codes in vraag.uitsplitsing.items()
        )
    )


def _serie(vraag: Vraag, cells: Iterable[Cel], *, kinds_matter: bool) -> Serie:
    by_period: dict[Periode, dict[str, Cel]] = {}
    for cel in cells:
        by_period.setdefault(cel.periode, {})[cel.soort] = cel
    seen = {soort for row in by_period.values() for soort in row}
    wanted = vraag.soorten & seen if vraag.soorten and kinds_matter else _all_of(seen)
    whole: dict[int, Stand] = {}
    unpublished: set[int] = set()
    months: dict[int, dict[int, Stand]] = {}
    for periode, row in by_period.items():
        stand = _sum(row, wanted)
        if stand is None and periode.soort == JAAR:
            unpublished.add(periode.jaar)
        elif stand is not None and periode.soort == JAAR:
            whole[periode.jaar] = stand
        elif stand is not None and periode.soort == MAAND:
            months.setdefault(periode.jaar, {})[periode.nummer] = stand
    for year, known in months.items():
        if year not in whole and (added := _of_months(year, known)):
            whole[year] = added
    unknown = tuple(sorted(vraag.soorten - seen)) if kinds_matter and seen else ()
    return Serie(dict(sorted(whole.items())), tuple(sorted(unpublished - whole.keys())), unknown, bool(by_period))


def _all_of(seen: set[str]) -> set[str]:
    """The kinds that together are everything, where nobody chose: the total, or the only one there is."""
    return seen & TOTALEN or (seen if len(seen) == 1 else set())


def _sum(row: Mapping[str, Cel], wanted: Collection[str]) -> Stand | None:
    """The kinds added up; None where one of them has no value: a sum without it would be too low; None of none."""
    if not wanted:
        return None
    total, provisional = Decimal(0), False
    for soort in wanted:
        cel = row.get(soort)
        if cel is None or cel.waarde is None:
            return None
        total += cel.waarde
        provisional |= bool(cel.voorlopig)
    return Stand(total, provisional)


def _of_months(year: int, known: Mapping[int, Stand]) -> Stand | None:
    """The year so far: from January on without a gap."""
    last = max(known)
    if set(known) != set(range(1, last + 1)):
        return None
    until = None if last == _MONTHS else Periode(year, MAAND, last)
    return Stand(
        sum((one.waarde for one in known.values()), Decimal(0)), any(one.voorlopig for one in known.values()), until
    )
