"""The dates that a plan names and that are still to come, or have passed without word of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from ivpgen.documents.names import Names
from ivpgen.documents.texts import capitalised
from ivpgen.plan.index import Index
from ivpgen.plan.moments import Moment, parse
from ivpgen.plan.planmap import Editie
from ivpgen.plan.refs import PARTNERSOORTEN
from ivpgen.progress.work import named

_DONE = frozenset({"gereed", "gedaan", "vervallen"})


class Datum(NamedTuple):
    """Something that happens: `wanneer` as the plan says it, `dag` the last day of that (None for words such as `elk voorjaar`).

    `voorbij` says that the day has passed and the plan doesn't say that it took place.
    """

    dag: date | None
    wanneer: str
    wat: str
    voorbij: bool = False


def dates(edities: Sequence[Editie], day: date | None) -> list[Datum]:
    """What comes, by day; first what has passed, last what has no day. What is said for several editions stands there once."""
    found = [one for one in _all(edities) if one.dag or one.wanneer]
    told = [one._replace(voorbij=bool(day and one.dag and one.dag < day)) for one in dict.fromkeys(found)]
    return sorted(told, key=lambda one: (one.dag is None, one.dag or date.max, one.wat))


def _all(edities: Sequence[Editie]) -> Iterator[Datum]:
    for editie in edities:
        names = Names(Index(editie))
        for stuk in editie.stukken():
            plan = stuk.plan
            name = f"“{plan.titel}”" if plan.titel else str(plan.soort or "het plan")
            for besluit in plan.besluiten:
                if not besluit.genomen and besluit.afwezig is None:
                    who = (
                        ", ".join(named(besluit, "gemeenten", ("gemeente",), names))
                        if len(editie.plan.plan.gemeenten) > 1
                        else ""
                    )
                    by = f"{besluit.orgaan or 'nog onbekend orgaan'}{f' van {who}' if who else ''}"
                    yield _at(besluit.gepland, f"Besluit ({by}, {besluit.soort or 'vaststellen'}) over {name}")
            for moment in plan.evaluatie.momenten if plan.evaluatie else ():
                if not moment.gedaan and moment.afwezig is None:
                    to = ", ".join(named(moment, "aan", PARTNERSOORTEN, names))
                    what = capitalised(str(moment.vorm or moment.onderwerp or "evaluatie"))
                    yield _at(moment.wanneer, f"{what}{f' (aan {to})' if to else ''}")
            for stap in plan.proces.stappen if plan.proces else ():
                if stap.status not in _DONE:
                    yield _at(stap.wanneer, f"Stap van het proces: {stap.stap}")
            for overleg in plan.afstemming:
                if overleg.afwezig is None and not overleg.uitkomst:
                    with_whom = ", ".join(named(overleg, "met", PARTNERSOORTEN, names)) or "partners"
                    yield _at(overleg.wanneer, f"Afstemming met {with_whom}")
            if plan.periode and plan.periode.eind:
                yield Datum(plan.periode.eind, str(parse(plan.periode.eind.isoformat())), f"Einde van {name}")


def _at(moment: Moment, what: str) -> Datum:
    return Datum(moment.tot or moment.van, str(moment), what)
