"""What a thema usually brings along: role of the gemeente, partners, indicators and measures, as examples."""

from __future__ import annotations

from functools import cache
from typing import Literal, NamedTuple, cast

from ivpgen.method.reading import Row, Zekerheid, entry, read, rows, yes


class Themaindicator(NamedTuple):
    """A usual indicator.

    `code` is a police code (politie), part of a variable's name in 85146NED (vm), a slug of the BBV set (bbv) or empty.
    A `haaldelict` depends on police effort and is unfit as an effect indicator on its own.
    """

    naam: str
    soort: Literal["politie", "overlast", "vm", "bbv", "overig"]
    code: str = ""
    haaldelict: bool = False


class Themavoorbeeld(NamedTuple):
    """Examples for one thema; background, though `…_bron` names a source for a part of the list it belongs to."""

    slug: str
    rol_gemeente: str
    partners: tuple[str, ...]
    indicatoren: tuple[Themaindicator, ...]
    maatregelen: tuple[str, ...]
    partners_bron: str = ""
    maatregelen_bron: str = ""
    bron: tuple[str, ...] = ("project",)
    zekerheid: Zekerheid = "achtergrond"


@cache
def _by_slug() -> dict[str, Themavoorbeeld]:
    found = {}
    for slug, value in read("themas").items():
        row = cast(Row, value)
        indicatoren = tuple(
            entry(Themaindicator, item, haaldelict=yes(item, "haaldelict")) for item in rows(row, "indicatoren")
        )
        found[slug] = entry(Themavoorbeeld, row, slug=slug, indicatoren=indicatoren)
    return found


def themavoorbeeld(slug: str) -> Themavoorbeeld | None:
    """The examples for the thema with this slug; subthemas and cross-cutting themes have none."""
    return _by_slug().get(slug)
