"""The look of a run, worked out once for all runs that say the same: nearly all of them say nothing of their own."""

from __future__ import annotations

from typing import NamedTuple

from lxml import etree

from ivpgen.ooxml.formatting import Formatting, Look
from ivpgen.ooxml.namespaces import VAL, W

_STYLE = f"{W}pStyle"
_DIRECT = tuple(W + name for name in ("shd", "jc", "spacing"))
_FIRST_ROW, _LAST_ROW, _FIRST_COLUMN, _LAST_COLUMN, _NO_ROWS, _NO_COLUMNS = 0x20, 0x40, 0x80, 0x100, 0x200, 0x400
_BITS = {
    "firstRow": _FIRST_ROW,
    "lastRow": _LAST_ROW,
    "firstColumn": _FIRST_COLUMN,
    "lastColumn": _LAST_COLUMN,
    "noHBand": _NO_ROWS,
    "noVBand": _NO_COLUMNS,
}
_ON = ("1", "true", "on")


class Context(NamedTuple):
    """Where in a table a text stands: the table's style, the parts of that style that hold here, the cell's own properties."""

    table: str | None = None
    conditions: tuple[str, ...] = ()
    cell: etree._Element | None = None


class Marks(NamedTuple):
    """What a table says about itself in `w:tblLook`, and which parts its style has something to say about."""

    style: str | None
    bits: int
    known: frozenset[str]

    @property
    def first_row(self) -> bool:
        return bool(self.bits & _FIRST_ROW)

    @property
    def first_column(self) -> bool:
        return bool(self.bits & _FIRST_COLUMN)

    def cell(self, row: int, column: int, rows: int, columns: int) -> Context:
        """The context of a cell, in the order of ECMA-376 part 1, 17.7.6; corners are left out."""
        if not self.known:
            return Context(self.style)
        bits = self.bits
        holds = []
        if not bits & _NO_COLUMNS:
            holds.append(f"band{1 + (column - self.first_column) % 2}Vert")
        if not bits & _NO_ROWS:
            holds.append(f"band{1 + (row - self.first_row) % 2}Horz")
        if bits & _FIRST_ROW and row == 0:
            holds.append("firstRow")
        if bits & _LAST_ROW and row == rows - 1:
            holds.append("lastRow")
        if bits & _FIRST_COLUMN and column == 0:
            holds.append("firstCol")
        if bits & _LAST_COLUMN and column == columns - 1:
            holds.append("lastCol")
        return Context(self.style, tuple(filter(self.known.__contains__, holds)))


class Looks:
    """Looks of one document."""

    def __init__(self, formatting: Formatting) -> None:
        self._formatting = formatting
        self._found: dict[object, Look] = {}
        self._known: dict[str | None, frozenset[str]] = {}

    def look(
        self,
        style_id: str | None,
        paragraph: etree._Element | None,
        run: etree._Element | None,
        context: Context,
    ) -> Look:
        """The look of a run with these properties."""
        key = (
            style_id,
            None if paragraph is None or _only_style(paragraph) else _key(paragraph, _DIRECT),
            None if run is None else _key(run),
            context.table,
            context.conditions,
            None if context.cell is None else _key(context.cell, _DIRECT),
        )
        found = self._found.get(key)
        if found is None:
            found = self._found[key] = self._formatting.look(
                style_id,
                run,
                paragraph,
                table=context.table,
                conditions=context.conditions,
                cell_properties=context.cell,
            )
        return found

    def table(self, properties: etree._Element | None) -> Marks:
        """What holds for a table with these properties."""
        style = None if properties is None else properties.find(f"{W}tblStyle")
        style_id = None if style is None else style.get(VAL)
        if style_id not in self._known:
            self._known[style_id] = frozenset(
                part.get(f"{W}type", "")
                for one in self._formatting.chain(style_id)
                for part in one.element.iterfind(f"{W}tblStylePr")
            )
        return Marks(
            style_id, _bits(None if properties is None else properties.find(f"{W}tblLook")), self._known[style_id]
        )


def _bits(look: etree._Element | None) -> int:
    if look is None:
        return 0
    try:
        bits = int(look.get(VAL, "0"), 16)
    except ValueError:
        bits = 0
    for name, bit in _BITS.items():
        if (said := look.get(W + name)) is not None:
            bits = bits | bit if said in _ON else bits & ~bit
    return bits


def _key(properties: etree._Element, names: tuple[str, ...] | None = None) -> tuple[object, ...]:
    return tuple((each.tag, *each.attrib.items()) for each in properties if names is None or each.tag in names)


def _only_style(paragraph: etree._Element) -> bool:
    return len(paragraph) == 1 and paragraph[0].tag == _STYLE
