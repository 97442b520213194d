"""The annex that explains abbreviations, in a document that is none of the plan's own."""

from __future__ import annotations

from collections.abc import Sequence

from ivpgen.documents.sections import hoofdstuk, onderdeel
from ivpgen.documents.texts import Gegevens


def annex(found: Sequence[Gegevens]) -> Gegevens:
    """The chapter with these abbreviations (`kort`) and their meaning (`lang`); who renders it drops those that aren't used."""
    part = onderdeel("afkortingen", "controlerapport-afkortingen.html.j2", afkortingen=found)
    return hoofdstuk("Afkortingen", "afkortingen", [part], klassen="bijlage")
