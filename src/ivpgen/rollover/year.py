"""The next uitvoeringsplannen as texts, with what became of the work of the last ones."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from ivpgen.diagnostics import Onbruikbaar
from ivpgen.plan.model import Plan
from ivpgen.plan.planmap import Planmap
from ivpgen.rollover.carrying import Vervolg, vervolg
from ivpgen.rollover.layout import layout
from ivpgen.rollover.sources import Lijn, lijnen
from ivpgen.rollover.term import Tijdvak
from ivpgen.rollover.work import Werkstuk, gather


class Gemaakt(NamedTuple):
    """One new uitvoeringsplan: its file and text, the files it goes on from, and what became of each piece of work."""

    bestand: str
    tekst: str
    bronnen: tuple[str, ...]
    werk: tuple[Vervolg, ...]


class Jaar(NamedTuple):
    """The new uitvoeringsplannen, and what the reader should know: Dutch sentences."""

    gemaakt: list[Gemaakt]
    meldingen: list[str]


def next_year(planmap: Planmap, gevraagd: Tijdvak, *, precies: bool, force: bool = False) -> Jaar:
    """The uitvoeringsplannen for a period, each from the last one of its kind.

    Raises Onbruikbaar when there is no plan to read or nothing to go on from, when all of it is there already, and for a
    period outside that of the plan unless `force` says to go on.
    """
    plan = planmap.plan
    if plan is None:
        raise Onbruikbaar("Het plan is niet te lezen.", hoe="Kijk met ivpgen check wat eraan mankeert.")
    said = _outside(plan, gevraagd)
    if said and not force:
        raise Onbruikbaar(
            said, hoe="Is het plan verlengd, zet dan bij periode: verlengd_tot. Ga anders door met --force."
        )
    found = lijnen(planmap, gevraagd, precies=precies)
    return Jaar([_made(planmap, lijn) for lijn in found.maken], [*([said] if said else []), *found.niet])


def _outside(plan: Plan, term: Tijdvak) -> str:
    """Why a period lies outside the plan's; "" when it doesn't, or the plan doesn't say its own."""
    van, tot = plan.periode.van, plan.periode.eind
    if (van and term.tot < van) or (tot and term.van > tot):
        return f"{str(term)[:1].upper()}{str(term)[1:]} valt buiten de periode van het plan ({plan.periode})."
    return ""


def _made(planmap: Planmap, lijn: Lijn) -> Gemaakt:
    work = gather(planmap, lijn)
    was = _before(planmap, lijn)
    # By identity: the same measure is asked for more than once.
    becomes: dict[int, Vervolg] = {}
    for actiepunt in work:
        whole = vervolg(actiepunt.werk, was, lijn.tijdvak)
        becomes[id(actiepunt)] = whole
        for row in actiepunt.onder:
            own = vervolg(row.werk, was, lijn.tijdvak)
            if whole.uitkomst == "dicht" and actiepunt.werk.voortgang and not row.werk.voortgang:
                own = own._replace(
                    uitkomst=whole.uitkomst, zegt={}, stand=whole.stand, reden="", vraag="", uitleg=whole.uitleg
                )
            becomes[id(row)] = own
    text = layout(planmap, lijn, work, lambda one: becomes[id(one)])
    sources = tuple(stuk.document.file for stuk in lijn.bronnen) or (planmap.edities[0].plan.document.file,)
    return Gemaakt(lijn.bestand, text, sources, tuple(becomes[id(row)] for row in _rows(work)))


def _rows(work: Iterable[Werkstuk]) -> list[Werkstuk]:
    return [row for one in work for row in one.rijen]


def _before(planmap: Planmap, lijn: Lijn) -> Tijdvak:
    """The period of the files that are gone on from, else that of the plan."""
    plans = [stuk.plan for stuk in lijn.bronnen] or [planmap.edities[0].plan.plan]
    van, tot = plans[0].periode.van, plans[-1].periode.tot
    return Tijdvak(van or lijn.tijdvak.van, tot or lijn.tijdvak.tot)
