"""Kernbeleid Veiligheid as a method: phases, steps, levels and scales, and what of it is not confirmed."""

from __future__ import annotations

from functools import cache
from typing import Literal, NamedTuple

from ivpgen.method.reading import Row, Zekerheid, entry, read, rows, whole, yes


class Verantwoording(NamedTuple):
    """A statement on a whole part of the catalogue that single records can't carry."""

    onderwerp: str
    omschrijving: str
    bron: tuple[str, ...]
    zekerheid: Zekerheid


class Begrip(NamedTuple):
    """A phase of the method or a scale of a priority."""

    slug: str
    naam: str
    bron: tuple[str, ...]
    zekerheid: Zekerheid


class Stap(NamedTuple):
    """A step from startnotitie to borging; that it exists is accounted for, its number and duration are ivpgen's.

    `doorlooptijd_weken` is a range such as "4-8", or empty for the step that never ends.
    """

    nummer: int
    slug: str
    fase: str
    naam: str
    doel: str
    product: str
    beslist: tuple[str, ...]
    bron: tuple[str, ...]
    zekerheid: Zekerheid
    modeldocument: str = ""
    doorlooptijd_weken: str = ""
    nummering_zekerheid: Literal["achtergrond"] = "achtergrond"


class Themaniveau(NamedTuple):
    """How much attention a thema gets in a plan."""

    slug: str
    naam: str
    synoniemen: tuple[str, ...]
    omschrijving: str
    bron: tuple[str, ...]
    zekerheid: Zekerheid


class Maatregelveld(NamedTuple):
    """What a measure in an uitvoeringsplan should say."""

    slug: str
    naam: str
    verplicht: bool
    bron: tuple[str, ...]
    zekerheid: Zekerheid


@cache
def _table() -> Row:
    return read("methode")


@cache
def verantwoording() -> tuple[Verantwoording, ...]:
    """What a reader of the catalogue has to know about its certainty."""
    return tuple(entry(Verantwoording, row) for row in rows(_table(), "verantwoording"))


@cache
def fasen() -> tuple[Begrip, ...]:
    """Voorbereiding, vaststelling, operationalisering."""
    return tuple(entry(Begrip, row) for row in rows(_table(), "fasen"))


@cache
def schalen() -> tuple[Begrip, ...]:
    """The scales of a priority, from lokaal to landelijk."""
    return tuple(entry(Begrip, row) for row in rows(_table(), "schalen"))


@cache
def stappen() -> tuple[Stap, ...]:
    """The six steps, numbered by ivpgen."""
    return tuple(entry(Stap, row, nummer=whole(row, "nummer")) for row in rows(_table(), "stappen"))


@cache
def themaniveaus() -> tuple[Themaniveau, ...]:
    """The levels of a thema, highest first."""
    return tuple(entry(Themaniveau, row) for row in rows(_table(), "themaniveaus"))


@cache
def maatregelvelden() -> tuple[Maatregelveld, ...]:
    """What a measure should say."""
    return tuple(
        entry(Maatregelveld, row, verplicht=yes(row, "verplicht")) for row in rows(_table(), "maatregelvelden")
    )
