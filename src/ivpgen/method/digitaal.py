"""The items of digital safety that a plan should treat."""

from __future__ import annotations

from functools import cache
from typing import Literal, NamedTuple

from ivpgen.method.reading import Zekerheid, entry, read, rows, yes


class DigitaalItem(NamedTuple):
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


@cache
def digitale_items() -> tuple[DigitaalItem, ...]:
    """All items, in the order of the catalogue."""
    return tuple(entry(DigitaalItem, row, kern=yes(row, "kern")) for row in rows(read("digitaal"), "items"))


def digitaal_item(slug: str) -> DigitaalItem | None:
    """The item with this slug."""
    return next((item for item in digitale_items() if item.slug == slug), None)
