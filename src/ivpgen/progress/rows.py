"""The measures as the rows of a report: how each stands at the end of a time, and what was told of it in that time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from ivpgen.documents.plain import Plain
from ivpgen.documents.texts import Gegevens, Tekst, moment
from ivpgen.plan.work import Voortgang
from ivpgen.progress.due import is_late
from ivpgen.progress.time import Tijdvak
from ivpgen.progress.work import NOT_REPORTED, ORDER, Taak, of_edition

MOVED, DROPPED = "verschoven", frozenset({"vervallen", "vervangen", "niet gelukt"})


class Regel(NamedTuple):
    """A measure in a report. `standen` are the reports of the time, `eerder` the status before it; `laatste` the last report of all.

    `deel` and what is in the other fields are the plain data of the plan. `verschoven` counts the times that it was moved.
    """

    deel: Gegevens
    status: str
    eerder: str
    gewijzigd: bool
    standen: tuple[Gegevens, ...]
    laatste: Gegevens | None
    afspraak: Tekst
    nieuw: Tekst
    te_laat: bool
    verschoven: int


class Groep(NamedTuple):
    """The measures of one priority; `deel` is None for work that belongs to none. `standen` counts them by the statuses of the report."""

    deel: Gegevens | None
    naam: str
    regels: tuple[Regel, ...]
    standen: tuple[int, ...]


def rows(plain: Plain, tijdvak: Tijdvak) -> list[tuple[Taak, Regel]]:
    """The work of the time: what is planned in a file of it, what was reported in it, and what was still open from before."""
    found = [one for one in of_edition(plain.editie, tijdvak.dag, until=tijdvak.dag) if _belongs(one, tijdvak)]
    return [(one, _row(plain, one, tijdvak)) for one in found]


def groups(plain: Plain, found: Sequence[tuple[Taak, Regel]], statuses: Sequence[str], other: str) -> list[Groep]:
    """Per priority its measures, in the order of the plan; work without one last, as `other`."""
    named: dict[str, list[Regel]] = {}
    for _, row in found:
        named.setdefault(_priority(row), []).append(row)
    priorities = [
        one for one in plain.stuk(plain.editie.plan)["prioriteiten"]["lijst"] if one.get("soort_deel") == "prioriteit"
    ]
    made = []
    for one in priorities:
        name = str(one["naam_of_titel"])
        own = named.pop(name, [])
        made.append(Groep(one, name, tuple(own), counts(own, statuses)))
    for name, own in sorted(named.items(), key=lambda pair: pair[0] == ""):
        made.append(Groep(None, name or other, tuple(own), counts(own, statuses)))
    return made


def statuses(found: Iterable[Regel]) -> list[str]:
    """The statuses that occur, from done to dropped; other words of the plan before what nobody reported on."""
    there = {one.status for one in found}
    others = sorted(there - {*ORDER})
    return [*(one for one in ORDER[:-1] if one in there), *others, *(one for one in ORDER[-1:] if one in there)]


def counts(found: Iterable[Regel], order: Sequence[str]) -> tuple[int, ...]:
    """How many have each status."""
    counted = Counter(one.status for one in found)
    return tuple(counted[one] for one in order)


def drawn(found: Iterable[Groep]) -> list[Gegevens]:
    """The rows as a chart of progress takes them."""
    return [
        {"deel": {"status": Tekst(row.status), "prioriteiten": {"lijst": [{"naam": group.naam}]}}}
        for group in found
        for row in group.regels
    ]


def _belongs(one: Taak, tijdvak: Tijdvak) -> bool:
    period = one.stuk.plan.periode
    of_time = not period.van or not period.tot or (period.van <= tijdvak.tot and period.tot >= tijdvak.van)
    heard = any(_in(entry, tijdvak) for entry in one.meldingen)
    open_from_before = bool(one.meldingen) and not one.over
    if of_time and one.over and one.laatste is not None and one.laatste < tijdvak.van and not heard:
        # What was over before is told of already.
        return False
    return of_time or heard or open_from_before


def _in(entry: Voortgang, tijdvak: Tijdvak) -> bool:
    day = entry.datum.van
    return day is not None and tijdvak.van <= day <= tijdvak.dag


def _row(plain: Plain, one: Taak, tijdvak: Tijdvak) -> Regel:
    inside = [entry for entry in one.meldingen if _in(entry, tijdvak) or entry.datum.van is None]
    before = [entry for entry in one.meldingen if entry.datum.van and entry.datum.van < tijdvak.van]
    earlier = next((str(entry.status) for entry in reversed(before) if entry.status), "")
    status = one.status or NOT_REPORTED
    deel = plain.deel(one.werk)
    first = one.afgesproken
    moved = one.planning if one.planning and one.planning != first else None
    return Regel(
        deel,
        status,
        earlier,
        bool(earlier) and earlier != status,
        tuple(plain.deel(entry) for entry in inside),
        plain.deel(one.meldingen[-1]) if one.meldingen else None,
        deel["planning"] if isinstance(deel["planning"], Tekst) else Tekst(moment(first)),
        Tekst(moment(moved)) if moved else Tekst(),
        is_late(one, tijdvak.dag),
        sum(bool(entry.nieuwe_planning) or entry.status == MOVED for entry in one.meldingen),
    )


def _priority(row: Regel) -> str:
    # A reference has a name; a priority that holds the work is there itself.
    return next((str(one.get("naam") or one["naam_of_titel"]) for one in row.deel["prioriteiten"]["lijst"]), "")


def days(found: Iterable[Taak]) -> list[date]:
    """The days on which anything was reported, in order."""
    return sorted({entry.datum.tot for one in found for entry in one.meldingen if entry.datum.tot})
