"""Which uitvoeringsplannen a new one goes on from, what it is called, and for which period it is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from ivpgen.diagnostics import Onbruikbaar
from ivpgen.plan.moments import parse
from ivpgen.plan.planmap import Planmap, Stuk
from ivpgen.rollover.term import Tijdvak, half_year, months

_IN_NAME = re.compile(r"\d{4}(?:-(?:\d{4}|[12](?!\d)))?", re.ASCII)
_TWO_YEARS = 24


class Lijn(NamedTuple):
    """One new uitvoeringsplan: its stem and period, and the files of the last period that it goes on from, in order.

    Without `bronnen` it goes on from the actiepunten of plan.yaml.
    """

    stem: str
    tijdvak: Tijdvak
    bronnen: tuple[Stuk, ...]

    @property
    def bestand(self) -> str:
        """The file that it becomes."""
        return f"uitvoering/{self.stem}.yaml"


class Lijnen(NamedTuple):
    """The uitvoeringsplannen to make, and why others aren't: a Dutch sentence each."""

    maken: list[Lijn]
    niet: list[str]


def lijnen(planmap: Planmap, gevraagd: Tijdvak, *, precies: bool) -> Lijnen:
    """What to make for the period asked for; unless that is `precies`, each takes the length that it had before.

    Raises Onbruikbaar when there is nothing to go on from, or all of it is there already.
    """
    stukken = _pieces(planmap)
    taken = {stuk.stem for stuk in stukken}
    before = [
        one for one in stukken if one.plan.periode.tot and one.plan.periode.tot < gevraagd.van and not one.plan.plan
    ]
    running = [one for one in stukken if _covers(one, gevraagd.van)]
    if not before:
        return _from_plan(planmap, gevraagd, running)
    groups, not_made = _groups(before)
    made = []
    not_made += [_runs(one, gevraagd) for one in running if kind(one) not in groups]
    for sort, sources in groups.items():
        sources.sort(key=lambda one: (one.plan.periode.tot or date.min, one.stem))
        term = gevraagd if precies else _as_before(sources[-1], gevraagd)
        there = next((one for one in stukken if kind(one) == sort and _covers(one, term.van)), None)
        name = _stem(sources, term)
        if there is not None or name in taken:
            file = there.document.file if there is not None else f"uitvoering/{name}.yaml"
            hint = f" Voor de tweede helft: ivpgen rollover {term.van.year}-2." if term.half == 1 else ""
            not_made.append(f"{file} bestaat al.{hint}")
        else:
            taken.add(name)
            not_made += _gap(sources[-1], term)
            made.append(Lijn(name, term, tuple(sources)))
    if not made:
        raise Onbruikbaar(
            f"Er is al een uitvoeringsplan voor {gevraagd}. {' '.join(not_made)}",
            hoe="Er is niets veranderd. Wil je opnieuw beginnen, hernoem of verwijder dat bestand dan eerst zelf.",
        )
    return Lijnen(made, not_made)


def _groups(before: Sequence[Stuk]) -> tuple[dict[tuple[object, ...], list[Stuk]], list[str]]:
    """Per kind all files of the last year that it had, and what is said of a kind that ended long ago."""
    last: dict[tuple[object, ...], int] = {}
    for one in before:
        last[kind(one)] = max(last.get(kind(one), 0), _ends(one))
    latest = max(last.values())
    groups: dict[tuple[object, ...], list[Stuk]] = {}
    said = []
    for one in before:
        if _ends(one) == last[kind(one)] and _ends(one) >= latest - 1:
            groups.setdefault(kind(one), []).append(one)
        elif _ends(one) == last[kind(one)]:
            said.append(f"{one.document.file} eindigde in {_ends(one)} en is niet doorgezet.")
    return groups, said


def _ends(stuk: Stuk) -> int:
    return stuk.plan.periode.tot.year if stuk.plan.periode.tot else 0


def _gap(last: Stuk, term: Tijdvak) -> list[str]:
    """What is said where a period between the two has no uitvoeringsplan."""
    end = last.plan.periode.tot
    if end is None or (term.van - end).days <= 1:
        return []
    return [
        f"Tussen {last.document.file} (tot en met {parse(end.isoformat())}) en {term} ligt een periode zonder plan."
    ]


def kind(stuk: Stuk) -> tuple[object, ...]:
    """What two uitvoeringsplannen share when one follows the other."""
    plan = stuk.plan
    named = tuple(sorted(str(getattr(one, "id", one)) for one in plan.prioriteiten))
    return (
        str(plan.soort or "uitvoeringsplan"),
        str(plan.plan),
        tuple(str(getattr(one, "id", one)) for one in plan.gemeenten),
        named,
    )


def _pieces(planmap: Planmap) -> list[Stuk]:
    """All uitvoeringsplannen, of whichever edition, each once and by name."""
    found: dict[str, Stuk] = {}
    for editie in planmap.edities:
        for stuk in editie.uitvoering:
            found.setdefault(stuk.document.file, stuk)
    return [found[name] for name in sorted(found)]


def _from_plan(planmap: Planmap, gevraagd: Tijdvak, running: Sequence[Stuk]) -> Lijnen:
    if running:
        raise Onbruikbaar(
            f"Er is al een uitvoeringsplan voor {gevraagd}: {running[0].document.file}.", hoe="Er is niets veranderd."
        )
    plan = planmap.plan
    nested = plan is not None and any(getattr(one, "actiepunten", ()) for one in plan.prioriteiten)
    if plan is None or not (plan.actiepunten or nested):
        raise Onbruikbaar(
            f"Er is geen uitvoeringsplan van voor {gevraagd} om op verder te gaan.",
            hoe="Een uitvoeringsplan staat in de map uitvoering en noemt zijn periode, zoals: periode: 2027.",
        )
    return Lijnen([Lijn(gevraagd.naam, gevraagd, ())], [])


def _covers(stuk: Stuk, day: date) -> bool:
    van, tot = stuk.plan.periode.van, stuk.plan.periode.tot
    return van is not None and tot is not None and van <= day <= tot


def _runs(stuk: Stuk, gevraagd: Tijdvak) -> str:
    return f"{stuk.document.file} loopt in {gevraagd} nog door ({stuk.plan.periode})."


def _as_before(stuk: Stuk, gevraagd: Tijdvak) -> Tijdvak:
    """The period asked for, as long as the last one was."""
    van, tot = stuk.plan.periode.van, stuk.plan.periode.tot
    if van is None or tot is None:
        return gevraagd
    last = Tijdvak(van, tot)
    if last.half:
        return half_year(gevraagd.van.year, 1)
    number = last.maanden if last.whole_years else 12
    return months(gevraagd.van, number if number <= _TWO_YEARS else 12)


def _stem(sources: Sequence[Stuk], term: Tijdvak) -> str:
    """The name of the last file with the years in it replaced, else with the years behind it.

    It comes after all others in the order in which files are read: what goes on must stand before what goes on from it.
    """
    last = sources[-1].stem
    name = _IN_NAME.sub(term.naam, last, count=1) if _IN_NAME.search(last) else f"{last}-{term.naam}"
    if any(f"uitvoering/{name}.yaml" < one.document.file for one in sources):
        # A sign that comes after the dot of the shorter name.
        name = f"{last}_{term.naam}"
    return name
