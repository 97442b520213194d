"""The five veiligheidsvelden with their themas per edition, and the themes that run across them."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from ivpgen.method.reading import Zekerheid, entry, read, rows, whole

STANDAARD_EDITIE = "2021"
_EDITIES = frozenset({"1e", "2e", "2010", "2013", "2017", "2021"})


class Subthema(NamedTuple):
    """A part of a thema; `codes` are police codes of table 47018NED."""

    slug: str
    naam: str
    bron: tuple[str, ...]
    zekerheid: Zekerheid
    codes: tuple[str, ...] = ()


class Thema(NamedTuple):
    """A thema of a veld; `zekerheid` is about name and description, `edities` is partly derived."""

    slug: str
    naam: str
    omschrijving: str
    edities: tuple[str, ...]
    bron: tuple[str, ...]
    zekerheid: Zekerheid
    veld: str
    subthemas: tuple[Subthema, ...] = ()


class Veld(NamedTuple):
    """A veiligheidsveld of Kernbeleid Veiligheid."""

    nummer: int
    slug: str
    naam: str
    omschrijving: str
    bron: tuple[str, ...]
    zekerheid: Zekerheid
    themas: tuple[Thema, ...]


class Dwarsthema(NamedTuple):
    """A subject that runs through several velden."""

    slug: str
    naam: str
    omschrijving: str
    bron: tuple[str, ...]
    zekerheid: Zekerheid


@cache
def _tables() -> tuple[tuple[Veld, ...], tuple[Dwarsthema, ...]]:
    table = read("velden")
    velden = []
    for row in rows(table, "velden"):
        themas = tuple(
            entry(
                Thema,
                thema,
                veld=row["slug"],
                subthemas=tuple(entry(Subthema, sub) for sub in rows(thema, "subthemas")),
            )
            for thema in rows(row, "themas")
        )
        velden.append(entry(Veld, row, nummer=whole(row, "nummer"), themas=themas))
    return tuple(velden), tuple(entry(Dwarsthema, row) for row in rows(table, "dwarsthemas"))


@cache
def _by_slug() -> dict[str, Thema | Subthema | Dwarsthema]:
    velden, dwarsthemas = _tables()
    found: dict[str, Thema | Subthema | Dwarsthema] = {item.slug: item for item in dwarsthemas}
    for veld in velden:
        for thema in veld.themas:
            found[thema.slug] = thema
            found.update((sub.slug, sub) for sub in thema.subthemas)
    return found


@cache
def velden(editie: str = STANDAARD_EDITIE) -> tuple[Veld, ...]:
    """The five velden with the themas of an edition; of the editions 1e and 2e no list of themas is known.

    Raises ValueError for an edition that doesn't exist.
    """
    if editie not in _EDITIES:
        raise ValueError(editie)
    return tuple(
        veld._replace(themas=tuple(thema for thema in veld.themas if editie in thema.edities)) for veld in _tables()[0]
    )


def veld(slug: str) -> Veld | None:
    """The veld with this slug, with the themas of every edition."""
    return next((item for item in _tables()[0] if item.slug == slug), None)


def thema(slug: str) -> Thema | Subthema | Dwarsthema | None:
    """The thema, subthema or cross-cutting theme with this slug, whatever the edition."""
    return _by_slug().get(slug)


def dwarsthemas() -> tuple[Dwarsthema, ...]:
    """The themes that run across the velden."""
    return _tables()[1]


def themaslugs() -> frozenset[str]:
    """Every slug that a reference to a theme may name; for suggestions."""
    return frozenset(_by_slug())
