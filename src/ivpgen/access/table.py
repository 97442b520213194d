"""The table of all rules; a rule that isn't in it doesn't exist."""

from __future__ import annotations

from ivpgen.access import (
    abbreviations,
    colour,
    contrast,
    headings,
    language,
    layout,
    links,
    lists,
    pictures,
    properties,
    tables,
    typography,
)
from ivpgen.access.record import Regel, Regels

REGELS: Regels = tuple(
    sorted(
        (
            *properties.REGELS,
            *language.REGELS,
            *headings.REGELS,
            *pictures.REGELS,
            *colour.REGELS,
            *tables.REGELS,
            *lists.REGELS,
            *layout.REGELS,
            *links.REGELS,
            *contrast.REGELS,
            *abbreviations.REGELS,
            *typography.REGELS,
        ),
        key=lambda one: one[0].code,
    )
)
BY_CODE: dict[str, Regel] = {regel.code: regel for regel, _ in REGELS}
