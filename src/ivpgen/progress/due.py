"""Which work asks for attention on a day: what begins or ends soon, what is late, and of what nobody hears."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import NamedTuple

from ivpgen.plan.moments import parse
from ivpgen.progress.work import Taak

BEGINT, EINDIGT, BEGIN_VOORBIJ, TE_LAAT, STIL = (
    "begint binnenkort",
    "moet binnenkort klaar zijn",
    "had moeten beginnen",
    "te laat",
    "lang niets gemeld",
)
WEKEN, MAANDEN = 8, 6
_WAITING = frozenset({"", "gepland", "verschoven"})


class Aandacht(NamedTuple):
    """A measure that asks for attention: why, and the day that this is about."""

    taak: Taak
    waarom: str
    dag: date


def attention(tasks: Iterable[Taak], day: date, *, weken: int = WEKEN, maanden: int = MAANDEN) -> list[Aandacht]:
    """What is late first, the longest first, then what comes by day, then the silent; a measure stands in one list only."""
    found = [one for taak in tasks if (one := _of(taak, day, weken, maanden))]
    order = (TE_LAAT, BEGIN_VOORBIJ, EINDIGT, BEGINT, STIL)
    return sorted(found, key=lambda one: (order.index(one.waarom), one.dag, one.taak.naam))


def is_late(taak: Taak, day: date) -> bool:
    """Whether work that isn't over should have been by its last agreement."""
    return not taak.over and taak.status != "doorlopend" and taak.planning.tot is not None and taak.planning.tot < day


def _of(taak: Taak, day: date, weken: int, maanden: int) -> Aandacht | None:
    if taak.over:
        return None
    return next(_reasons(taak, day, day + timedelta(weeks=weken), _months_before(day, maanden)), None)


def _reasons(taak: Taak, day: date, until: date, since: date) -> Iterator[Aandacht]:
    planned = taak.planning
    if is_late(taak, day) and planned.tot:
        yield Aandacht(taak, TE_LAAT, planned.tot)
    begun = _latest_begin(taak)
    if taak.status in _WAITING and begun and begun < day:
        yield Aandacht(taak, BEGIN_VOORBIJ, begun)
    if taak.status != "doorlopend" and planned.tot and day <= planned.tot <= until:
        yield Aandacht(taak, EINDIGT, planned.tot)
    if taak.status in _WAITING and planned.van and day <= planned.van <= until:
        yield Aandacht(taak, BEGINT, planned.van)
    heard = taak.laatste
    if heard is not None and heard < since and taak.status not in _WAITING:
        yield Aandacht(taak, STIL, heard)
    elif heard is None and planned.van and planned.van < since and not taak.status:
        yield Aandacht(taak, STIL, planned.van)


def _latest_begin(taak: Taak) -> date | None:
    """The last day on which work with a begin of its own may begin; a year says no more than that it lies in it."""
    if not taak.planning.delen or not taak.planning.delen[0]:
        return None
    try:
        return parse(taak.planning.delen[0]).tot
    except ValueError:
        return None


def _months_before(day: date, months: int) -> date:
    count = day.year * 12 + day.month - 1 - months
    if count < 12:
        return date.min
    year, month = divmod(count, 12)
    for last in (day.day, 30, 29, 28):
        try:
            return date(year, month + 1, last)
        except ValueError:
            continue
    return date(year, month + 1, 28)
