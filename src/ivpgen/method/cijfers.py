"""The figures every gemeente can use: the police's offence codes and the five BBV indicators."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple, cast

from ivpgen.method.reading import Row, Zekerheid, entry, read, rows


class Politiecode(NamedTuple):
    """A kind of offence in police table 47018NED; the labels in a downloaded metadata file come first."""

    code: str
    naam: str
    bron: tuple[str, ...]
    zekerheid: Zekerheid


class BbvIndicator(NamedTuple):
    """A policy indicator of the Besluit begroting en verantwoording; `gegevensbron` is who publishes the figure."""

    slug: str
    naam: str
    eenheid: str
    gegevensbron: str
    bron: tuple[str, ...]
    zekerheid: Zekerheid
    opmerking: str = ""


@cache
def _codes() -> dict[str, Politiecode]:
    table = read("politiecodes")
    origin: Row = {"bron": table["bron"], "zekerheid": table["zekerheid"]}
    names = cast(dict[str, str], table["codes"])
    return {code: entry(Politiecode, origin, code=code, naam=naam) for code, naam in names.items()}


@cache
def _bbv() -> dict[str, BbvIndicator]:
    found = (entry(BbvIndicator, row) for row in rows(read("bbv"), "indicatoren"))
    return {indicator.slug: indicator for indicator in found}


def politiecodes() -> tuple[Politiecode, ...]:
    """All offence codes, the total (0.0.0) first."""
    return tuple(_codes().values())


def politiecode(code: str) -> Politiecode | None:
    """The offence with this code; padding as in the police's files is allowed."""
    return _codes().get(code.strip())


def bbv_indicatoren() -> tuple[BbvIndicator, ...]:
    """The five safety indicators of every municipal budget."""
    return tuple(_bbv().values())


def bbv(slug: str) -> BbvIndicator | None:
    """The BBV indicator with this slug."""
    return _bbv().get(slug)
