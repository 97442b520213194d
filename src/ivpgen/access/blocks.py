"""The blocks of one text of a Word file, in order: paragraphs and tables, with the headings above them."""

from __future__ import annotations

from typing import NamedTuple

from lxml import etree

from ivpgen.access.document import TEKST, Cell, Document, Paragraph, Row, Table
from ivpgen.access.inline import Inline
from ivpgen.access.looks import Context, Looks
from ivpgen.access.place import Plek
from ivpgen.ooxml.given import is_on
from ivpgen.ooxml.namespaces import VAL, W
from ivpgen.ooxml.opening import relations

_P, _TBL, _TR, _TC, _PPR, _TCPR, _SDT = (W + name for name in ("p", "tbl", "tr", "tc", "pPr", "tcPr", "sdt"))
# Wrappers whose content counts as if they weren't there.
_THROUGH = frozenset(W + name for name in ("sdtContent", "customXml", "ins", "moveTo"))
_CHANGED = frozenset(W + name for name in ("ins", "moveTo", "del", "moveFrom"))
_LISTS = ("list bullet", "list number", "list paragraph", "list continue", "list")
_STYLE, _OUTLINE, _NUMBER, _SHADING, _SPAN, _MERGE = (
    W + name for name in ("pStyle", "outlineLvl", "numPr", "shd", "gridSpan", "vMerge")
)
_TRPR, _HEADER, _WHOLE = (W + name for name in ("trPr", "tblHeader", "cantSplit"))
_NOTHING: frozenset[str] = frozenset()
_DEEPEST = 40
_DEEPEST_LEVEL = 9


class _At(NamedTuple):
    context: Context = Context()
    in_table: bool = False
    in_box: bool = False
    in_contents: bool = False
    depth: int = 0


class _Style(NamedTuple):
    """What holds for every paragraph of a style that doesn't say otherwise itself."""

    name: str
    level: int
    listed: bool
    in_contents: bool


class Blocks:
    """Reads one text, `part` as the rules call it, `name` as the package does, and adds what is in it to the document."""

    def __init__(self, document: Document, part: str, name: str) -> None:
        self._document = document
        self._part = part
        self._looks = Looks(document.formatting)
        self._path: tuple[str, ...] = ()
        self._styles: dict[str | None, _Style] = {}
        self._inline = Inline(document, part, relations(document.parts, name), self._looks, self._box)

    def read(self, container: etree._Element) -> None:
        """Every block in the body, a header, a footer or a note, and the bookmarks in and between them."""
        self._document.bookmarks.update(each.get(f"{W}name", "") for each in container.iter(f"{W}bookmarkStart"))
        self._blocks(container, _At())

    def _blocks(self, container: etree._Element, at: _At) -> list[Paragraph]:
        found: list[Paragraph] = []
        if at.depth > _DEEPEST:
            return found
        for element in container:
            tag = element.tag
            if tag == _P:
                paragraph = self._paragraph(element, at)
                found.append(paragraph)
                if self._part == TEKST and not at.in_table and not at.in_box:
                    self._document.body.append(paragraph)
            elif tag == _TBL:
                table = self._table(element, at)
                if self._part == TEKST and not at.in_table and not at.in_box:
                    self._document.body.append(table)
            elif tag == _SDT:
                contents = at.in_contents or _is_contents(element)
                content = element.find(f"{W}sdtContent")
                if content is not None:
                    found += self._blocks(content, at._replace(in_contents=contents, depth=at.depth + 1))
            elif tag in _THROUGH:
                found += self._blocks(element, at._replace(depth=at.depth + 1))
        return found

    def _box(self, content: etree._Element) -> None:
        """Read the paragraphs of a text box."""
        self._blocks(content, _At(in_box=True, depth=_DEEPEST // 2))

    def _paragraph(self, element: etree._Element, at: _At) -> Paragraph:
        properties, said = _own(element, _PPR)
        style_id = said[_STYLE].get(VAL) if _STYLE in said else None
        style = self._styles.get(style_id)
        if style is None:
            style = self._styles[style_id] = self._style(style_id)
        # What the paragraph says itself goes before its style.
        level = _outline(said[_OUTLINE]) if _OUTLINE in said else style.level
        number = said[_NUMBER].find(f"{W}numId") if _NUMBER in said else None
        read = self._inline.read(
            element, style_id, properties, said, at.context, self._path, at.in_contents or style.in_contents
        )
        if level and self._part == TEKST and not at.in_box:
            self._path = (*self._path[: level - 1], " ".join(read.text.split()))
        paragraph = Paragraph(
            element,
            self._part,
            self._path,
            style_id,
            style.name,
            level,
            read.text,
            tuple(read.runs),
            style.listed if number is None else number.get(VAL) != "0",
            frozenset(read.holds) if read.holds else _NOTHING,
            at.in_table,
            at.in_box,
            read.in_contents,
        )
        self._document.paragraphs.append(paragraph)
        return paragraph

    def _style(self, style_id: str | None) -> _Style:
        """What a style says of its paragraphs."""
        formatting = self._document.formatting
        name = formatting.name(style_id)
        said = formatting.setting(style_id, "pPr/outlineLvl")
        level = 0 if said is None else _outline(said)
        for style in formatting.chain(style_id):
            word, _, number = style.name.partition(" ")
            if word == "heading" and number.isdecimal() and len(number) == 1 and number != "0":
                level = int(number)
                break
        number_id = formatting.setting(style_id, "pPr/numPr/numId")
        listed = (number_id is not None and number_id.get(VAL) != "0") or name.startswith(_LISTS)
        return _Style(name, level, listed, name.startswith("toc ") and name != "toc heading")

    def _table(self, element: etree._Element, at: _At) -> Table:
        properties = element.find(f"{W}tblPr")
        marks = self._looks.table(properties)
        rows = _through(element, _TR)
        # The place of a table is where it begins, not where a heading inside it would lead.
        path = self._path
        read = []
        for number, row in enumerate(rows):
            about = row.find(_TRPR)
            said = {} if about is None else {each.tag: each for each in about}
            cells = _through(row, _TC)
            read.append(
                Row(
                    [
                        self._cell(cell, marks.cell(number, column, len(rows), len(cells)), at)
                        for column, cell in enumerate(cells)
                    ],
                    header=is_on(said.get(_HEADER)),
                    splits=not is_on(said.get(_WHOLE)),
                )
            )
            if not said.keys().isdisjoint(_CHANGED):
                self._document.changes.append(Plek(path, "een rij van een tabel", self._part))
        table = Table(
            part=self._part,
            path=path,
            rows=read,
            first_row=marks.first_row,
            first_column=marks.first_column,
            description=_description(properties),
        )
        self._document.tables.append(table)
        return table

    def _cell(self, element: etree._Element, context: Context, at: _At) -> Cell:
        properties, said = _own(element, _TCPR)
        shading = said.get(_SHADING)
        if shading is not None:
            context = context._replace(cell=properties)
        paragraphs = self._blocks(element, _At(context, True, at.in_box, at.in_contents, at.depth + 1))
        return Cell(
            paragraphs,
            merged=_MERGE in said or (_SPAN in said and said[_SPAN].get(VAL, "1") != "1"),
            shaded=shading is not None and self._document.formatting.theme.shading(shading) not in (None, "FFFFFF"),
            nested=any(each.tag == _TBL for each in element),
        )


def _own(element: etree._Element, tag: str) -> tuple[etree._Element | None, dict[str, etree._Element]]:
    """The properties that a paragraph or cell begins with, and what is in them by name."""
    if len(element) and (first := element[0]).tag == tag:
        return first, {each.tag: each for each in first}
    return None, {}


def _through(element: etree._Element, tag: str) -> list[etree._Element]:
    """Rows of a table or cells of a row, also those in a content control or a tracked change."""
    found = []
    for each in element:
        if each.tag == tag:
            found.append(each)
        elif each.tag == _SDT or each.tag in _THROUGH:
            found += each.iterdescendants(tag) if next(each.iterdescendants(_TBL), None) is None else []
    return found


def _is_contents(control: etree._Element) -> bool:
    gallery = control.find(f"{W}sdtPr/{W}docPartObj/{W}docPartGallery")
    return gallery is not None and gallery.get(VAL) == "Table of Contents"


def _outline(element: etree._Element) -> int:
    said = element.get(VAL, "")
    level = int(said) + 1 if said.isdecimal() and len(said) == 1 else 0
    return level if level <= _DEEPEST_LEVEL else 0


def _description(properties: etree._Element | None) -> str:
    found = None if properties is None else properties.find(f"{W}tblDescription")
    return "" if found is None else found.get(VAL, "").strip()
