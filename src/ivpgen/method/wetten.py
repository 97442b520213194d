"""The laws a plan may name as its grondslag, and what they ask of a plan."""

from __future__ import annotations

from functools import cache
from typing import Literal, NamedTuple

from ivpgen.method.reading import Row, Zekerheid, entry, read, rows


class Wet(NamedTuple):
    """A law or an article of one; `naam` is how a document cites it."""

    slug: str
    naam: str
    omschrijving: str
    bron: tuple[str, ...]
    zekerheid: Zekerheid


class WettelijkeEis(NamedTuple):
    """What a plan has to hold: `moet` by law, `hoort` by practice that follows from it, `kan` as a useful minimum.

    `wet` is the slug of a law, or empty where `grondslag` is no law in force.
    """

    slug: str
    regel: str
    niveau: Literal["moet", "hoort", "kan"]
    grondslag: str
    bron: tuple[str, ...]
    zekerheid: Zekerheid
    wet: str = ""


@cache
def _table() -> Row:
    return read("wetten")


@cache
def _by_slug() -> dict[str, Wet]:
    found = (entry(Wet, row) for row in rows(_table(), "wetten"))
    return {wet.slug: wet for wet in found}


def wetten() -> tuple[Wet, ...]:
    """All laws of the catalogue."""
    return tuple(_by_slug().values())


def wet(slug: str) -> Wet | None:
    """The law with this slug."""
    return _by_slug().get(slug)


@cache
def wettelijke_eisen() -> tuple[WettelijkeEis, ...]:
    """What the law and the practice around it ask of a plan."""
    return tuple(entry(WettelijkeEis, row) for row in rows(_table(), "eisen"))
