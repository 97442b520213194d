"""Where the measures of a plan stand in its files, and which of several places a report on one belongs to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from difflib import get_close_matches
from typing import NamedTuple

from yaml.nodes import Node

from ivpgen.diagnostics import Onbruikbaar
from ivpgen.plan.index import SOORTEN
from ivpgen.plan.moments import Moment
from ivpgen.plan.planmap import Editie, Planmap, Stuk
from ivpgen.plan.work import Actiepunt, Maatregel, Werk

_SHOWN = 8


class WorkPlace(NamedTuple):
    """A measure, or an actiepunt, at one place: file and line (1-based), its node, what it is there and in every file.

    `periode` and `gemeenten` are those of the file: neither for plan.yaml.
    """

    soort: str
    id: str
    naam: str
    stem: str
    bestand: str
    regel: int
    node: Node
    werk: Werk
    versies: tuple[Werk, ...]
    periode: Moment
    gemeenten: frozenset[str]

    @property
    def key(self) -> tuple[str, str, str, str]:
        """What it keeps when lines are added above it."""
        return self.soort, self.id, self.bestand, self.stem

    @property
    def adres(self) -> str:
        """The name that means this one alone: `2027/keurmerk`."""
        return f"{self.stem}/{self.id}"


def places(planmap: Planmap) -> list[WorkPlace]:
    """Every measure and actiepunt with an id, in order; what several editions share once, as the first of them has it."""
    found: dict[tuple[str, int], WorkPlace] = {}
    for editie in planmap.edities:
        versions = _versions(editie)
        for stuk in editie.stukken():
            for deel in _work(stuk):
                node = stuk.document.node(deel.plek.pad)
                if node is None:
                    continue
                mark = node.start_mark
                soort = SOORTEN[type(deel)]
                every = tuple(versions[soort, deel.id])
                place = WorkPlace(
                    soort,
                    deel.id,
                    _name(deel),
                    stuk.stem,
                    str(mark.name),
                    mark.line + 1,
                    node,
                    deel,
                    every,
                    stuk.plan.periode if stuk is not editie.plan else Moment(),
                    frozenset(str(getattr(one, "id", one)) for one in stuk.plan.gemeenten)
                    if stuk is not editie.plan
                    else frozenset(),
                )
                found.setdefault((str(mark.name), mark.index), place)
    return list(found.values())


def choose(found: Sequence[WorkPlace], name: str, day: date) -> WorkPlace:
    """The place where a report of this day belongs: in the uitvoeringsplan whose period holds the day, else the last before it.

    Raises Onbruikbaar for a name that nothing has, with near misses, and for one that means several things, with their files.
    """
    stem, _, last = name.rpartition("/")
    here = [one for one in found if one.id == last and (not stem or one.stem == stem)]
    if not here:
        raise Onbruikbaar(f"Geen maatregel heet “{name}”.", hoe=_near(last, found))
    if len({one.soort for one in here}) > 1:
        here = [one for one in here if one.soort == "maatregel"] if _nested(here) else here
    fitting = _fitting(here, day)
    if len(fitting) > 1:
        where = ", ".join(f"{one.bestand} regel {one.regel} ({one.soort})" for one in fitting[:_SHOWN])
        names = dict.fromkeys(one.adres for one in fitting)
        hoe = f"Noem er een: {', '.join(names)}." if len(names) == len(fitting) else "Geef ze elk een eigen id."
        raise Onbruikbaar(f"“{name}” is niet één maatregel: {where}.", hoe=hoe)
    return fitting[0]


def _fitting(here: list[WorkPlace], day: date) -> list[WorkPlace]:
    yearly = [one for one in here if one.periode.van]
    holding = [one for one in yearly if one.periode.van and one.periode.van <= day <= (one.periode.tot or day)]
    if holding:
        return holding
    begun = [one for one in yearly if one.periode.van and one.periode.van <= day]
    if begun:
        last = max(one.periode.van for one in begun if one.periode.van)
        return [one for one in begun if one.periode.van == last]
    others = [one for one in here if not one.periode.van]
    if others or not yearly:
        return others
    first = min(one.periode.van for one in yearly if one.periode.van)
    return [one for one in yearly if one.periode.van == first]


def _nested(here: Iterable[WorkPlace]) -> bool:
    """Whether the actiepunten among these hold the measures of the same name: then only the measures have progress."""
    return all(one.soort == "maatregel" or getattr(one.werk, "maatregelen", ()) for one in here)


def _near(name: str, found: Sequence[WorkPlace]) -> str:
    ids = list(dict.fromkeys(one.id for one in found))
    near = get_close_matches(name, ids, 3) or get_close_matches(name.lower(), ids, 3, cutoff=0.4)
    if not ids:
        return "In dit plan heeft nog geen maatregel een id."
    return f"Bedoel je {' of '.join(near)}?" if near else "De ids van de maatregelen toont: ivpgen progress --all."


def _versions(editie: Editie) -> dict[tuple[str, str], list[Werk]]:
    found: dict[tuple[str, str], list[Werk]] = {}
    for stuk in editie.stukken():
        for deel in _work(stuk):
            found.setdefault((SOORTEN[type(deel)], deel.id), []).append(deel)
    return found


def _work(stuk: Stuk) -> Iterator[Actiepunt | Maatregel]:
    for deel in stuk.delen:
        if isinstance(deel, Actiepunt | Maatregel) and deel.id and deel.plek.pad[0] not in {"standaard", "voorgangers"}:
            yield deel


def _name(werk: Werk) -> str:
    for veld in ("maatregel", "titel"):
        said = werk.gezegd(veld)[0] if hasattr(werk, veld) else ""
        if said:
            return str(said)
    return str(werk.id)
