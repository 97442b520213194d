"""Each style that documents use: where it comes from, its letters, and its contrast on everything it stands on."""

from __future__ import annotations

from collections.abc import Iterator

from ivpgen.house_style.fitting import Fitted, Used
from ivpgen.house_style.records import FOUND, MISSING, Ground, StyleReport
from ivpgen.ooxml.colours import contrast, least_contrast
from ivpgen.ooxml.formatting import Look
from ivpgen.ooxml.names import DUTCH_NAMES
from ivpgen.ooxml.namespaces import W

TABLES = ("tabel", "tabel smal", "tabel sleutel")
# Paragraph styles of table cells, and the parts of a table that they stand in, each in which of the tables.
IN_TABLES = {
    "tabelkop": (("firstRow", TABLES), ("firstCol", ("tabel sleutel",))),
    "tabelkop getal": (("firstRow", TABLES),),
    "tabelrijkop": (("firstCol", TABLES),),
    "tabeltekst": (("", TABLES),),
    "tabelgetal": (("", TABLES),),
    "tabelklein": (("", TABLES),),
}
# Character styles that stand in cells and boxes as well as in running text.
_BOXES = ("kader", "let op")
_PLACES = {"firstRow": "kopregel van {}", "firstCol": "eerste kolom van {}", "": "cel van {}"}
_SAYS_LOOK = tuple(f"{W}rPr/{W}{name}" for name in ("rFonts", "sz", "color"))


def reports(fitted: Fitted) -> Iterator[StyleReport]:
    """All styles but those of tables, which show in the styles that stand in them."""
    ids = {(used.kind, used.name): used.id for used in fitted.used}
    for used in fitted.used:
        if used.kind == "table":
            continue
        look = fitted.formatting.look(used.id)
        yield StyleReport(
            soort=used.kind,
            naam=used.name,
            getoond=shown(fitted, used),
            staat=MISSING if used.missing else FOUND,
            erft="" if used.missing else _inherits(fitted, used),
            lettertype=look.font,
            grootte=look.size,
            vet=look.bold,
            regelafstand=look.line_spacing,
            uitlijning=look.align,
            gronden=tuple(_grounds(fitted, used, ids)),
        )


def shown(fitted: Fitted, used: Used) -> str:
    """The name of a style as a Dutch Word shows it."""
    style = fitted.formatting.by_id.get(used.id)
    return DUTCH_NAMES.get(used.name) or (used.name if style is None else style.shown.removesuffix(" (ivpgen)"))


def _inherits(fitted: Fitted, used: Used) -> str:
    """The nearest style that says font, size or colour, where a style says none of them itself."""
    own, *others = fitted.formatting.chain(used.id)
    if any(own.element.find(path) is not None for path in _SAYS_LOOK):
        return ""
    names = [DUTCH_NAMES.get(style.name, style.shown) for style in others]
    saying = [any(style.element.find(path) is not None for path in _SAYS_LOOK) for style in others]
    return next((name for name, says in zip(names, saying, strict=True) if says), names[-1] if names else "")


def _grounds(fitted: Fitted, used: Used, ids: dict[tuple[str, str], str]) -> Iterator[Ground]:
    look = fitted.formatting.look
    if used.name in IN_TABLES and used.kind == "paragraph":
        for part, tables in IN_TABLES[used.name]:
            for table in tables:
                place = _PLACES[part].format(table.capitalize())
                conditions = (part,) if part else ()
                yield _ground(place, look(used.id, table=ids["table", table], conditions=conditions))
        return
    plain = look(used.id)
    yield _ground("", plain)
    if used.kind == "character":
        # The style itself may have a background of its own, and then has it everywhere.
        behind = {name.capitalize(): look(ids["paragraph", name]).shading for name in _BOXES}
        behind |= {f"cel van {table.capitalize()}": look(table=ids["table", table]).shading for table in TABLES}
        for place, shading in behind.items():
            if plain.shading == look().shading != shading:
                yield _ground(f"in {place}", plain._replace(shading=shading))


def _ground(place: str, look: Look) -> Ground:
    least = least_contrast(look.size, bold=look.bold)
    return Ground(place, look.colour, look.shading, contrast(look.colour, look.shading), least)
