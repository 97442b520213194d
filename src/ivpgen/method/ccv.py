"""The supports of the CCV, in our own words: checklist, tips, startbijeenkomst and the stappenplan uitvoeringsplan."""

from __future__ import annotations

from functools import cache
from typing import Literal, NamedTuple

from ivpgen.method.reading import Row, Zekerheid, entry, read, rows, whole


class CcvVraag(NamedTuple):
    """A question of the checklist; `toets` (ivpgen's judgement) says how far the YAML can answer it."""

    slug: str
    vraag: str
    toets: Literal["auto", "deels", "hand"]
    bron: tuple[str, ...]
    zekerheid: Zekerheid
    onderdeel: str


class CcvOnderdeel(NamedTuple):
    """A part of the checklist; parts 2, 7 and 8 were not found, the names of 7 and 8 are derived."""

    nummer: int
    slug: str
    naam: str
    bron: tuple[str, ...]
    zekerheid: Zekerheid
    vragen: tuple[CcvVraag, ...]


class CcvTip(NamedTuple):
    """Advice that the CCV gives beside the questions."""

    slug: str
    tip: str
    bron: tuple[str, ...]
    zekerheid: Zekerheid


class Agendapunt(NamedTuple):
    """A point of the startbijeenkomst."""

    nummer: int
    slug: str
    naam: str
    bron: tuple[str, ...]
    zekerheid: Zekerheid


class UitvoeringsplanStap(NamedTuple):
    """A step of the stappenplan uitvoeringsplan with the lists that belong to it."""

    nummer: int
    slug: str
    naam: str
    omschrijving: str
    bron: tuple[str, ...]
    zekerheid: Zekerheid
    keuzes: tuple[str, ...] = ()
    vormvereisten: tuple[str, ...] = ()
    inhoud: tuple[str, ...] = ()
    proces_eerste_jaar: tuple[str, ...] = ()
    proces_vervolgjaren: tuple[str, ...] = ()
    beslist: tuple[str, ...] = ()


@cache
def _table() -> Row:
    return read("ccv")


@cache
def ccv_onderdelen() -> tuple[CcvOnderdeel, ...]:
    """The nine parts of the checklist with their questions; part 2 has none."""
    return tuple(
        entry(
            CcvOnderdeel,
            row,
            nummer=whole(row, "nummer"),
            vragen=tuple(entry(CcvVraag, vraag, onderdeel=row["slug"]) for vraag in rows(row, "vragen")),
        )
        for row in rows(_table(), "onderdelen")
    )


def ccv_vragen() -> tuple[CcvVraag, ...]:
    """Every question of the checklist, in order."""
    return tuple(vraag for onderdeel in ccv_onderdelen() for vraag in onderdeel.vragen)


@cache
def ccv_tips() -> tuple[CcvTip, ...]:
    """The advice beside the checklist."""
    return tuple(entry(CcvTip, row) for row in rows(_table(), "tips"))


@cache
def startbijeenkomst() -> tuple[Agendapunt, ...]:
    """The agenda of a startbijeenkomst, from one real example."""
    return tuple(entry(Agendapunt, row, nummer=whole(row, "nummer")) for row in rows(_table(), "startbijeenkomst"))


@cache
def uitvoeringsplan_stappen() -> tuple[UitvoeringsplanStap, ...]:
    """The five steps to an uitvoeringsplan."""
    return tuple(
        entry(UitvoeringsplanStap, row, nummer=whole(row, "nummer")) for row in rows(_table(), "uitvoeringsplan")
    )
