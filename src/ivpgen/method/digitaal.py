"""The items of digital safety that a plan should treat, and the frames they come from."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal, cast

from ivpgen.method.reading import Row, Zekerheid, entry, read, rows, whole, yes


@dataclass(frozen=True, slots=True)
class DigitaalItem:
    """One item; `rol` and `partners` are slugs of partners.py, `weg` one of the Cyberwegenkaart or empty.

    `zekerheid` is about the named source; the Focusblad itself was not seen. `kern` and `velden` are ivpgen's proposal.
    """

    slug: str
    naam: str
    vraag: str
    rol: tuple[str, ...]
    velden: tuple[str, ...]
    kern: bool
    bron: tuple[str, ...]
    in_focusblad: Literal["onbevestigd"]
    zekerheid: Zekerheid
    weg: str = ""
    partners: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Focusblad:
    """What is known of the VNG Focusblad Digitale Veiligheid."""

    naam: str
    jaar: str
    jaar_zekerheid: Zekerheid
    omschrijving: str
    bron: tuple[str, ...]
    zekerheid: Zekerheid


@dataclass(frozen=True, slots=True)
class Kaderpunt:
    """A line of the VNG agenda, a weg of the Cyberwegenkaart or a work package of Stol and Bantema (numbered)."""

    slug: str
    naam: str
    bron: tuple[str, ...]
    zekerheid: Zekerheid
    nummer: int | None = None


@dataclass(frozen=True, slots=True)
class DigitaleKaders:
    """The frames beside the items."""

    focusblad: Focusblad
    agenda: tuple[Kaderpunt, ...]
    wegen: tuple[Kaderpunt, ...]
    werkpakketten: tuple[Kaderpunt, ...]


@cache
def digitale_items() -> tuple[DigitaalItem, ...]:
    """All items, in the order of the catalogue."""
    return tuple(entry(DigitaalItem, row, kern=yes(row, "kern")) for row in rows(read("digitaal"), "items"))


def digitaal_item(slug: str) -> DigitaalItem | None:
    """The item with this slug."""
    return next((item for item in digitale_items() if item.slug == slug), None)


@cache
def digitale_kaders() -> DigitaleKaders:
    """Focusblad, Agenda Digitale Veiligheid, Lokale Cyberwegenkaart and the work packages of Stol and Bantema."""
    table = read("digitale_kaders")
    return DigitaleKaders(
        focusblad=entry(Focusblad, cast(Row, table["focusblad"])),
        agenda=tuple(entry(Kaderpunt, row) for row in rows(table, "agenda")),
        wegen=tuple(entry(Kaderpunt, row) for row in rows(table, "wegen")),
        werkpakketten=tuple(entry(Kaderpunt, row, nummer=whole(row, "nummer")) for row in rows(table, "werkpakketten")),
    )
