"""The frames around digital safety that the items of digitaal.py belong to; a check doesn't need them."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple, cast

from ivpgen.method.reading import Row, Zekerheid, entry, read, rows, whole


class Focusblad(NamedTuple):
    """What is known of the VNG Focusblad Digitale Veiligheid."""

    naam: str
    jaar: str
    jaar_zekerheid: Zekerheid
    omschrijving: str
    bron: tuple[str, ...]
    zekerheid: Zekerheid


class Kaderpunt(NamedTuple):
    """A line of the VNG agenda, a weg of the Cyberwegenkaart or a work package of Stol and Bantema (numbered)."""

    slug: str
    naam: str
    bron: tuple[str, ...]
    zekerheid: Zekerheid
    nummer: int | None = None


class DigitaleKaders(NamedTuple):
    """The frames beside the items."""

    focusblad: Focusblad
    agenda: tuple[Kaderpunt, ...]
    wegen: tuple[Kaderpunt, ...]
    werkpakketten: tuple[Kaderpunt, ...]


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
