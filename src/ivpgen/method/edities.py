"""The editions of Kernbeleid Veiligheid: a module of its own, for every check asks which one a plan follows."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from ivpgen.method.reading import Zekerheid, entry, read, rows, whole, yes


class Editie(NamedTuple):
    """An edition of the handreiking; the year of the oldest two is a guess (`jaar_zekerheid`)."""

    slug: str
    jaar: int
    naam: str
    omschrijving: str
    bron: tuple[str, ...]
    zekerheid: Zekerheid
    jaar_zekerheid: Zekerheid = "bevestigd"
    aantal_stappen: int | None = None
    standaard: bool = False


@cache
def edities() -> tuple[Editie, ...]:
    """The known editions of Kernbeleid Veiligheid, oldest first."""
    return tuple(
        entry(
            Editie,
            row,
            jaar=whole(row, "jaar"),
            aantal_stappen=whole(row, "aantal_stappen") if "aantal_stappen" in row else None,
            standaard=yes(row, "standaard"),
        )
        for row in rows(read("edities"), "edities")
    )
