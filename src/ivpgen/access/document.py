"""A Word file as the rules see it: paragraphs with their look, tables, pictures, links and fields, each with its place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple, TypeAlias

from lxml import etree

from ivpgen.access.place import Plek
from ivpgen.ooxml.formatting import Formatting, Look

TEKST, KOPTEKST, VOETTEKST, NOTEN = "tekst", "koptekst", "voettekst", "noten"
_LONGEST_QUOTE = 60


class Run(NamedTuple):
    """A stretch of text with one look; `language` only where the run says another one; `link` whether it is part of a link."""

    text: str
    look: Look
    language: str | None
    link: bool


class Paragraph(NamedTuple):
    """`level` is that of a heading, 0 for none; `style` the name of its style in lower case.

    `holds` are the other things in it: `drawing`, `page break`, `column break`, `section`, `field`, `note`, `frame`.
    """

    element: etree._Element
    part: str
    path: tuple[str, ...]
    style_id: str | None
    style: str
    level: int
    text: str
    runs: tuple[Run, ...]
    listed: bool
    holds: frozenset[str]
    in_table: bool
    in_box: bool
    in_contents: bool

    @property
    def blank(self) -> bool:
        """Whether there is nothing to read or see in it."""
        return not self.text.strip() and not self.holds

    @property
    def plek(self) -> Plek:
        return Plek(self.path, quote(self.text), self.part)


class Cell(NamedTuple):
    paragraphs: list[Paragraph]
    merged: bool
    shaded: bool
    nested: bool

    @property
    def text(self) -> str:
        return "\n".join(each.text for each in self.paragraphs).strip()

    @property
    def empty(self) -> bool:
        return not self.nested and not any(each.text.strip() or "drawing" in each.holds for each in self.paragraphs)


class Row(NamedTuple):
    cells: list[Cell]
    header: bool
    splits: bool

    def only_colour(self, cell: Cell) -> bool:
        """Whether a cell of this row says something with its colour alone; a row that is shaded as a whole doesn't."""
        return cell.shaded and cell.empty and not all(each.shaded for each in self.cells)


class Table(NamedTuple):
    """`first_row` and `first_column` say what the table marks as headings; `description` is its alternative text."""

    part: str
    path: tuple[str, ...]
    rows: list[Row]
    first_row: bool
    first_column: bool
    description: str

    @property
    def plek(self) -> Plek:
        words = (cell.text for row in self.rows for cell in row.cells)
        return Plek(self.path, quote(next((each for each in words if each), "")), self.part)

    @property
    def columns(self) -> int:
        return max((len(row.cells) for row in self.rows), default=0)

    @property
    def layout(self) -> bool:
        """Whether it can't be a table of data: one row or one column and no heading."""
        headed = self.first_row and self.rows and self.rows[0].header
        return not headed and (len(self.rows) <= 1 or self.columns <= 1)


Block: TypeAlias = Paragraph | Table


class Picture(NamedTuple):
    """`kind` is picture, chart, diagram, shape or object; `description` its alternative text; `at` its block in the body."""

    kind: str
    description: str
    name: str
    decorative: bool
    floating: bool
    relation: str
    plek: Plek
    at: int


class Link(NamedTuple):
    """`anchor` is a bookmark in this document; `target` an address; both None where nothing was found for it."""

    text: str
    anchor: str | None
    target: str | None
    in_contents: bool
    underlined: bool
    coloured: bool
    plek: Plek


class Field(NamedTuple):
    """`code` as written, ` TOC \\o "1-3" `; `result` what it shows."""

    code: str
    part: str
    plek: Plek


@dataclass
class Document:
    """Everything that was read, in reading order; `body` holds the blocks of the text itself, tables as a whole."""

    parts: Mapping[str, bytes]
    formatting: Formatting
    properties: dict[str, str]
    language: str | None
    theme_language: str | None
    stated_pages: int
    body: list[Block] = field(default_factory=list)
    paragraphs: list[Paragraph] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)
    pictures: list[Picture] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    fields: list[Field] = field(default_factory=list)
    bookmarks: set[str] = field(default_factory=set)
    changes: list[Plek] = field(default_factory=list)
    comments: int = 0

    @property
    def headings(self) -> list[Paragraph]:
        return [each for each in self.paragraphs if each.level and each.part == TEKST]

    def words(self) -> int:
        """How many words the text itself has, roughly."""
        return sum(each.text.count(" ") + 1 for each in self.paragraphs if each.part == TEKST and each.text)


def quote(text: str) -> str:
    """The start of a text on one line, as a reader finds it back."""
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST_QUOTE else line[: _LONGEST_QUOTE - 1].rstrip() + "…"
