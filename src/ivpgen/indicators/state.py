"""How every indicator of a plan stands: its last figures, what changed, its targets, and how others do."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ivpgen.diagnostics import Place
from ivpgen.indicators.aims import Doelstand, baseline, standings
from ivpgen.indicators.statements import Verschil, amount, difference, measured, sentence
from ivpgen.plan.analysis import Indicator
from ivpgen.plan.cited_figures import is_count, shown, unit, with_unit
from ivpgen.plan.index import soort_en_id
from ivpgen.plan.planmap import Editie, Planmap, Stuk

_LAST = 6
"""So many years are shown."""


class Vergeleken(NamedTuple):
    """Another area in the last year that both have; `woorden` say how the own area differs, "" where numbers can't be compared."""

    naam: str
    jaar: int
    waarde: str
    woorden: str


class Stand(NamedTuple):
    """One indicator of one edition; `gemeente` is "" for what holds for the whole plan.

    `waarden` are the last years as (year, text). `zin` may be used in a plan, with a duiding by who knows the story; `zin_met_cijfers`
    says the same by reference, so that a newer file changes it.
    """

    id: str
    naam: str
    eenheid: str
    gemeente: str
    plaats: Place
    waarden: tuple[tuple[str, str], ...]
    verandering: Verschil | None
    sinds_nulmeting: Verschil | None
    doelen: tuple[Doelstand, ...]
    vergelijking: tuple[Vergeleken, ...]
    zin: str
    zin_met_cijfers: str
    duiding: bool


def states(planmap: Planmap) -> list[Stand]:
    """All indicators, in the order of the plan; that of a gemeente apart where it differs from the joint one."""
    found: dict[tuple[Place, str], list[Stand]] = {}
    for editie in planmap.edities:
        for stuk in editie.stukken():
            for indicator in indicators(stuk):
                one = _state(indicator, editie, stuk)
                alike = found.setdefault((one.plaats, one.id), [])
                if one._replace(gemeente="") not in [other._replace(gemeente="") for other in alike]:
                    alike.append(one)
    return [one for alike in found.values() for one in alike]


def indicators(stuk: Stuk) -> Iterator[Indicator]:
    """The indicators of a file; those of predecessors left out."""
    return (one for one in stuk.delen if isinstance(one, Indicator) and one.plek.pad[:1] != ("voorgangers",))


def _state(indicator: Indicator, editie: Editie, stuk: Stuk) -> Stand:
    eenheid = unit(indicator)
    known = measured(indicator.waarden)
    first = baseline(indicator, known)
    change = difference(known[-2], known[-1], eenheid) if len(known) > 1 else None
    since = difference(first, known[-1], eenheid) if first and known and first.jaar < known[-1].jaar else None
    period = stuk.plan.periode or editie.plan.plan.periode
    name = (soort_en_id(indicator) or ("", ""))[1]
    titel = indicator.naam_of_titel or name
    said = change if since is None else since
    return Stand(
        name,
        titel,
        eenheid,
        editie.gemeente or "",
        stuk.document.place(indicator.plek.pad),
        tuple(_years(indicator, eenheid)),
        change,
        since,
        tuple(standings(indicator, period.eind.year if period.eind else None)),
        tuple(_others(indicator, eenheid)),
        sentence(titel, said, eenheid) if said else "",
        _by_reference(name, said) if said and name else "",
        indicator.duiding is not None,
    )


def _years(indicator: Indicator, eenheid: str) -> Iterator[tuple[str, str]]:
    years = sorted(year for year in indicator.waarden if year.isdecimal())
    for year in years[-_LAST:]:
        waarde = indicator.waarden[year]
        yield year, shown(waarde, eenheid) if waarde.waarde and not waarde.afwezig else "niet bekend"


def _others(indicator: Indicator, eenheid: str) -> Iterator[Vergeleken]:
    own = {one.jaar: one for one in measured(indicator.waarden)}
    for other in indicator.vergelijking:
        both = [one for one in measured(other.waarden) if one.jaar in own]
        if not both:
            continue
        theirs = both[-1]
        words = "" if is_count(eenheid) else amount(theirs.waarde, own[theirs.jaar].waarde, eenheid)
        name = str(other.naam or other.gebied) or "Ander gebied"
        yield Vergeleken(name, theirs.jaar, with_unit(theirs.waarde, eenheid), words)


def _by_reference(name: str, said: Verschil) -> str:
    """The bare facts of a change, without a word that a newer figure could make untrue."""
    ask = "{{{{ cijfer: {} {} }}}}".format
    if said.van.waarde == said.tot.waarde:
        return f"In {ask(name, 'laatste jaar')} was het {ask(name, 'laatste')}."
    change = f"{said.van.jaar}-laatste"
    return f"In {ask(name, 'laatste jaar')} was het {ask(name, 'laatste')}: {ask(name, change)} dan in {said.van.jaar}."
