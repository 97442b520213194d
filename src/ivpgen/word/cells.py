"""Table cells: plain text, which nearly all of them hold, by copying a cell that was made before; the rest block by block."""

from __future__ import annotations

import copy
from collections.abc import Sequence

from lxml import etree

from ivpgen.html.tree import UnknownElement, collapse
from ivpgen.word.inline import add_inline, add_pieces
from ivpgen.word.paragraphs import BLOCKS, begin_paragraph, pieces
from ivpgen.word.wml import PPR, PSTYLE, RUN, TEXT, VAL, P, W
from ivpgen.word.writing import Frame, Writing

_STYLES = {
    ("td", None): "Tabeltekst",
    ("td", "getal"): "Tabelgetal",
}
_ALLOWED = frozenset(["class", "scope", "id", "lang", "data-bron"])
_PLAIN = frozenset(["class", "scope"])
_CELL, _PROPERTIES, _WIDTH = (W + name for name in ("tc", "tcPr", "tcW"))


class Cells:
    """Writes the cells of one table, whose columns have these widths in twips; `row_heading` is the style of a `<th>`."""

    def __init__(self, w: Writing, widths: Sequence[int], row_heading: str) -> None:
        self._w = w
        self._styles = {**_STYLES, ("th", None): row_heading}
        self._widths = [{f"{W}w": str(width), f"{W}type": "dxa"} for width in widths]
        self._made: dict[tuple[int, str], etree._Element] = {}

    def add(self, row: etree._Element, column: int, element: etree._Element, style: str | None = None) -> None:
        """Append a `<td>` or `<th>` to a `<w:tr>`, in its own style or the one that its row asks for."""
        style = style or self._styles.get((element.tag, element.get("class")))
        names = element.attrib.keys()
        if style is None or element.tag not in ("td", "th") or not _ALLOWED.issuperset(names):
            raise UnknownElement(element)
        w = self._w
        waiting = w.new_page or w.languages or w.bookmarks.pending
        content = None if len(element) or waiting or not _PLAIN.issuperset(names) else element.text
        if content and (content := collapse(content).strip(" ")):
            row.append(self._plain(column, style, content))
        else:
            self._fill(self._begin(row, column), element, style)

    def fill_up(self, row: etree._Element) -> None:
        """Append empty cells to a `<w:tr>` that has fewer than there are columns."""
        for column in range(len(row) - 1, len(self._widths)):
            begin_paragraph(self._w, self._begin(row, column), "Tabeltekst")

    def _begin(self, row: etree._Element, column: int) -> etree._Element:
        cell = etree.SubElement(row, _CELL)
        etree.SubElement(etree.SubElement(cell, _PROPERTIES), _WIDTH, self._widths[column])
        return cell

    def _plain(self, column: int, style: str, content: str) -> etree._Element:
        """A cell with one run; lxml copies one several times faster than it makes one from its parts."""
        if (column, style) not in self._made:
            made = self._begin(etree.Element(W + "tr"), column)
            paragraph = etree.SubElement(made, P)
            etree.SubElement(etree.SubElement(paragraph, PPR), PSTYLE, {VAL: self._w.styles.id(style)})
            etree.SubElement(etree.SubElement(paragraph, RUN), TEXT)
            self._made[column, style] = made
        cell = copy.copy(self._made[column, style])
        self._w.last = cell[-1]
        cell[-1][-1][0].text = content
        return cell

    def _fill(self, cell: etree._Element, element: etree._Element, style: str) -> None:
        w = self._w
        entered = w.bookmarks.enter(element)
        if any(child.tag in BLOCKS for child in element):
            outer, w.frame = w.frame, Frame(style, "Tabelklein")
            for content in pieces(element):
                if isinstance(content, list):
                    add_pieces(w, begin_paragraph(w, cell, style), content, element)
                elif content.tag == "table":
                    raise UnknownElement(content)
                else:
                    w.block(w, cell, content)
            w.frame = outer
            w.air, w.rule_above = 0, False
        else:
            add_inline(w, begin_paragraph(w, cell, style), element)
        if len(cell) == 1:
            begin_paragraph(w, cell, style)
        w.bookmarks.leave(entered, w.last)
