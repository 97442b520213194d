"""Names for the partners and roles that themas and digital items mention by slug."""

from __future__ import annotations

from functools import cache
from typing import Literal, NamedTuple

from ivpgen.method.reading import Row, Zekerheid, entry, read, rows


class Cataloguspartner(NamedTuple):
    """A usual partner; `bevestigd` means that a gemeente in the source consulted it for its plan."""

    slug: str
    naam: str
    soort: Literal["kernpartner", "partner", "intern", "groep"]
    bron: tuple[str, ...]
    zekerheid: Zekerheid
    afkorting: str = ""


@cache
def _table() -> Row:
    return read("partners")


@cache
def _by_slug() -> dict[str, Cataloguspartner]:
    found = (entry(Cataloguspartner, row) for row in rows(_table(), "partners"))
    return {partner.slug: partner for partner in found}


@cache
def _rollen() -> dict[str, str]:
    return {str(row["slug"]): str(row["naam"]) for row in rows(_table(), "rollen")}


def cataloguspartners() -> tuple[Cataloguspartner, ...]:
    """All partners of the catalogue."""
    return tuple(_by_slug().values())


def cataloguspartner(slug: str) -> Cataloguspartner | None:
    """The partner with this slug."""
    return _by_slug().get(slug)


def rol(slug: str) -> str | None:
    """The full name of a role in the gemeente, such as ciso."""
    return _rollen().get(slug)
