"""The time that a report is about, and the day on which it stands."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from ivpgen.plan.moments import Moment
from ivpgen.plan.planmap import Editie
from ivpgen.plan.work import Voortgang


class Tijdvak(NamedTuple):
    """From and up to which day, as it is written, and the day of the state that is reported, in it.

    `jaar` is the last year of which figures count.
    """

    van: date
    tot: date
    tekst: str
    dag: date
    jaar: int


def time_of(editie: Editie, periode: Moment | None, today: date | None) -> Tijdvak | None:
    """The time that was asked for; else that of the last uitvoeringsplan of which anything was reported, else the plan's.

    The state is that of `today` where that lies in it, else of the last report in it: of later nobody knows whether it still
    holds. None where nothing says a beginning and an end.
    """
    for moment in (periode, *_usual(editie)):
        if moment is not None and moment.van and (moment.eind or moment.tot):
            last = moment.eind or moment.tot
            assert last is not None
            if today is not None and moment.van <= today <= last:
                return Tijdvak(moment.van, last, str(moment), today, today.year)
            heard = [one for one in _reported(editie) if moment.van <= one <= last]
            return Tijdvak(moment.van, last, str(moment), max(heard, default=last), last.year)
    return None


def _reported(editie: Editie) -> list[date]:
    found = (one for stuk in editie.stukken() for one in stuk.delen if isinstance(one, Voortgang))
    return [one.datum.tot for one in found if one.datum.tot]


def _usual(editie: Editie) -> list[Moment]:
    """The period of the uitvoeringsplan that holds the last report, else of the one that it stands in, else of the last; the plan's."""
    heard = {
        stuk.document.file: max(days)
        for stuk in editie.uitvoering
        if (days := [one.datum.tot for one in stuk.delen if isinstance(one, Voortgang) and one.datum.tot])
    }
    latest = max(heard.values()) if heard else None
    files = sorted(
        (stuk for stuk in editie.uitvoering if stuk.plan.periode.van and stuk.plan.periode.tot),
        key=lambda one: one.plan.periode.van or date.min,
        reverse=True,
    )
    holding = [one for one in files if latest and _holds(one.plan.periode, latest)]
    telling = [one for one in files if heard.get(one.document.file) == latest is not None]
    return [*(one.plan.periode for one in (*holding, *telling, *files)), editie.plan.plan.periode]


def _holds(periode: Moment, day: date) -> bool:
    return periode.van is not None and periode.tot is not None and periode.van <= day <= periode.tot
