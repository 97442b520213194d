"""Tables: repeated header row, rows that don't split, a caption and description, column widths that fit the page."""

from __future__ import annotations

from textwrap import shorten
from typing import NamedTuple

from lxml import etree

from ivpgen.html.outline import Caption
from ivpgen.html.tree import UnknownElement, text
from ivpgen.word.captions import add_caption
from ivpgen.word.cells import Cells
from ivpgen.word.paragraphs import keep_with_next
from ivpgen.word.widths import fitting, given
from ivpgen.word.wml import P, W, add, last
from ivpgen.word.writing import Writing

_STYLES = {None: "Tabel", "smal": "Tabel smal", "sleutel": "Tabel sleutel"}
_AIR_BELOW = 240
_FEW_ROWS = 2
_LONGEST_DESCRIPTION = 250
_TABLE, _ROW = W + "tbl", W + "tr"


class _Parts(NamedTuple):
    caption: etree._Element | None
    columns: list[str]
    head: list[etree._Element]
    body: list[etree._Element]


def add_table(w: Writing, parent: etree._Element, element: etree._Element, caption: Caption | None) -> None:
    """Append a `<table>`, its caption above it."""
    parts = _parts(element)
    styles = _cell_styles(parts)
    if caption is not None and parts.caption is not None:
        add_caption(w, parent, caption, parts.caption, "caption")
    elif (before := last(parent)) is not None and before.tag == _TABLE:
        # Word makes one table of two that touch.
        add(add(add(parent, "p"), "pPr"), "spacing", before=0, after=0, line=120, lineRule="exact")
    w.air, w.rule_above = 0, False
    entered = w.bookmarks.enter(element)
    table = etree.SubElement(parent, _TABLE)
    widths = _widths(parts, len(styles), w.page.width, w.styles.letter(w.styles.id("Tabeltekst")))
    _add_properties(w, table, element, parts)
    grid = add(table, "tblGrid")
    for width in widths:
        add(grid, "gridCol", w=width)
    cells = Cells(w, widths, "Tabelkop" if element.get("class") == "sleutel" else "Tabelrijkop")
    for row in parts.head:
        _add_row(w, table, row, cells, styles)
    for row in parts.body:
        _add_row(w, table, row, cells, None)
    if len(parts.body) > _FEW_ROWS:
        _keep_last_rows(table)
    w.bookmarks.leave(entered, w.last)
    w.air = _AIR_BELOW


def _keep_last_rows(table: etree._Element) -> None:
    """No page begins with the last row alone: Word keeps a row with the next one where its paragraphs ask for it."""
    for paragraph in table[-2].iter(P):
        keep_with_next(paragraph)


def _parts(table: etree._Element) -> _Parts:
    parts = _Parts(None, [], [], [])
    for child in table:
        match child.tag:
            case "caption":
                parts = parts._replace(caption=child)
            case "colgroup":
                parts.columns.extend(column.get("style", "") for column in child)
            case "thead" if len(child) == 1:
                parts.head.extend(child)
            case "tbody":
                parts.body.extend(child)
            case _:
                raise UnknownElement(child)
    for row in parts.head + parts.body:
        if row.tag != "tr":
            raise UnknownElement(row)
    if not parts.body:
        raise UnknownElement(table)
    return parts


def _cell_styles(parts: _Parts) -> list[str]:
    """For each column the style of its header: aligned as the figures under it."""
    figures = [cell.get("class") == "getal" for cell in parts.body[0]]
    columns = max(len(row) for row in parts.head + parts.body)
    figures += [False] * (columns - len(figures))
    return ["Tabelkop getal" if figure else "Tabelkop" for figure in figures]


def _widths(parts: _Parts, columns: int, width: int, letter: float) -> list[int]:
    chosen = given(parts.columns, width) if len(parts.columns) == columns else None
    if chosen is not None:
        return chosen
    texts: list[list[str]] = [[] for _ in range(columns)]
    for row in parts.head + parts.body:
        for column, cell in zip(texts, row, strict=False):
            column.append(" ".join(map(str, cell.itertext())) if len(cell) else cell.text or "")
    return fitting(texts, width, letter)


def _add_properties(w: Writing, table: etree._Element, element: etree._Element, parts: _Parts) -> None:
    if (kind := element.get("class")) not in _STYLES:
        raise UnknownElement(element)
    row_headings = all(len(row) and row[0].tag == "th" for row in parts.body)
    properties = add(table, "tblPr")
    add(properties, "tblStyle", val=w.styles.id(_STYLES[kind], "table"))
    add(properties, "tblW", w=w.page.width, type="dxa")
    add(properties, "tblLayout", type="fixed")
    add(
        properties,
        "tblLook",
        val=f"{0x0600 + 0x20 * bool(parts.head) + 0x80 * row_headings:04X}",
        firstRow=int(bool(parts.head)),
        lastRow=0,
        firstColumn=int(row_headings),
        lastColumn=0,
        noHBand=1,
        noVBand=1,
    )
    if parts.caption is not None:
        add(properties, "tblCaption", val=text(parts.caption))
    add(properties, "tblDescription", val=element.get("data-beschrijving") or _description(parts))


def _description(parts: _Parts) -> str:
    """What is in a table, for who hears it before deciding to go through it: its columns, or else its row headings."""
    rows = "1 rij" if len(parts.body) == 1 else f"{len(parts.body)} rijen"
    what = "kolommen" if parts.head else "kenmerken"
    names = [text(cell) for cell in parts.head[0]] if parts.head else [text(row[0]) for row in parts.body if len(row)]
    return shorten(
        f"Tabel met {rows} en de {what} {', '.join(filter(None, names))}.", _LONGEST_DESCRIPTION, placeholder=" …"
    )


def _add_row(w: Writing, table: etree._Element, row: etree._Element, cells: Cells, header: list[str] | None) -> None:
    """Append a `<tr>`; `header` are the styles of a header row's cells."""
    entered = w.bookmarks.enter(row)
    target = etree.SubElement(table, _ROW)
    properties = add(target, "trPr")
    add(properties, "cantSplit")
    if header is not None:
        add(properties, "tblHeader")
    for column, cell in enumerate(row):
        cells.add(target, column, cell, None if header is None else header[column])
    cells.fill_up(target)
    w.bookmarks.leave(entered, w.last)
