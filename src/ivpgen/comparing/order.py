"""The order of the documents, and which things took another place in it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from ivpgen.comparing.matching import Paar
from ivpgen.documents.sections import ONDERDELEN
from ivpgen.plan.model import Plan

_ORDERED = frozenset({"prioriteit", "doel", "actiepunt", "maatregel"})
_WITH = {
    "bevindingen": "analyse",
    "actiepunten": "werk",
    "gemeenten": "gegevens",
    "samenwerking": "gegevens",
}
"""Root keys that are printed in the chapter of another."""


def chapter_ranks(plan: Plan) -> dict[str, int]:
    """The rank of each root key in the documents: the plan's own order, then the usual one; "" is the plan itself, first."""
    own = [str(one.hoofdstuk or one.bijlage) for one in plan.hoofdstukken if one.hoofdstuk or one.bijlage]
    names = dict.fromkeys(["", "gemeenten", "samenwerking", *own, *ONDERDELEN])
    ranks = {name: 2 * number for number, name in enumerate(names)}
    for name, other in _WITH.items():
        ranks.setdefault(name, ranks.get(other, 0) + 1)
    return ranks


def moved(pairs: Sequence[Paar]) -> dict[tuple[object, ...], str]:
    """By the key of a thing that changed places with others in the same list the one that it stands behind now, "" for first."""
    found: dict[tuple[object, ...], str] = {}
    groups: dict[tuple[object, ...], list[Paar]] = {}
    for pair in pairs:
        if pair.nieuw.soort in _ORDERED and not pair.nieuw.schim and pair.nieuw.id:
            groups.setdefault(
                (pair.nieuw.soort, pair.nieuw.ouder, pair.oud.hoofdstuk, pair.nieuw.hoofdstuk), []
            ).append(pair)
    for group in groups.values():
        old = sorted(group, key=lambda pair: (pair.oud.deel.plek.bestand, _position(pair.oud.deel.plek.pad)))
        before = {pair.nieuw.sleutel: number for number, pair in enumerate(old)}
        kept = _longest([before[pair.nieuw.sleutel] for pair in group])
        for number, pair in enumerate(group):
            if before[pair.nieuw.sleutel] not in kept:
                found[pair.nieuw.sleutel] = group[number - 1].nieuw.naam if number else ""
    return found


def _position(pad: Sequence[str | int]) -> tuple[tuple[int, str], ...]:
    return tuple((step, "") if isinstance(step, int) else (0, step) for step in pad)


def _longest(numbers: Sequence[int]) -> set[int]:
    """The numbers of a longest rising run: what stayed in its place."""
    tails: list[int] = []
    before: dict[int, int | None] = {}
    for number in numbers:
        at = bisect_left(tails, number)
        before[number] = tails[at - 1] if at else None
        tails[at : at + 1] = [number]
    kept: set[int] = set()
    last = tails[-1] if tails else None
    while last is not None:
        kept.add(last)
        last = before[last]
    return kept
