"""What every module of this room shares while one document is written."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple, Protocol

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.part import Part
from docx.parts.document import DocumentPart
from lxml import etree

from ivpgen.html.outline import Caption, Heading, Outline
from ivpgen.word.bookmarks import Bookmarks
from ivpgen.word.front_page import FrontPage
from ivpgen.word.notes import Notes
from ivpgen.word.numbering import Numbering
from ivpgen.word.sections import Page, Sections
from ivpgen.word.styles import Styles


class Frame(NamedTuple):
    """What paragraphs look like inside a cell, box, quote or footnote: plain ones and lists, and the small ones (sources,
    notes); `left` is the indent of the former in twips."""

    style: str
    small: str
    left: int = 0


class NativeChart(Protocol):
    """A chart for Word itself: the chart part, whose data are relation `rId1`, the workbook for that, and the size in points."""

    @property
    def xml(self) -> bytes: ...
    @property
    def workbook(self) -> bytes: ...
    @property
    def breedte(self) -> int: ...
    @property
    def hoogte(self) -> int: ...


def no_chart(_src: str) -> NativeChart | None:
    """What is said of every address where there are pictures only."""
    return None


class Links:
    """The addresses outside the document that one part (text or footnotes) points at, each related once."""

    def __init__(self, part: Part) -> None:
        self._part = part
        self._ids: dict[str, str] = {}

    def id(self, address: str) -> str:
        """The relation to an address."""
        if address not in self._ids:
            self._ids[address] = f"rIdLink{len(self._ids) + 1}"
            self._part.rels.add_relationship(RELATIONSHIP_TYPE.HYPERLINK, address, self._ids[address], is_external=True)
        return self._ids[address]


@dataclass(slots=True)
class Writing:
    """One document under way.

    `block` writes one block element to a body, cell or footnote, this object being its first argument: it is handed down
    here so that lists and boxes can hold what holds them. `image` gives the bytes of an `img src`, `chart` what Word
    draws in its place, if anything. `pages` are page
    numbers by heading id, and by what text calls a table or figure ("tabel 3"), where a layout is known. `listed` are the kinds of
    captions that a list has entries for. `headings` and `captions` are those of the outline by element.
    `placeholders` says what each stands for, `cover` is the house style's own. `languages` says whether anything but the whole is in a language of its own. `last` is the
    paragraph that was written last; `air` (twips), `rule_above` and `new_page` wait for the next one.
    """

    document: DocumentPart
    outline: Outline
    styles: Styles
    numbering: Numbering
    bookmarks: Bookmarks
    notes: Notes
    sections: Sections
    links: Links
    page: Page
    image: Callable[[str], bytes]
    chart: Callable[[str], NativeChart | None]
    pages: Mapping[str, int]
    placeholders: Mapping[str, str]
    cover: FrontPage | None
    block: Callable[[Writing, etree._Element, etree._Element], None]
    headings: dict[etree._Element, Heading] = field(init=False)
    captions: dict[etree._Element, Caption] = field(init=False)
    languages: bool
    listed: frozenset[str]
    frame: Frame | None = None
    last: etree._Element | None = None
    air: int = 0
    rule_above: bool = False
    new_page: bool = False
    pictures: int = 0
    meldingen: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.headings = {heading.element: heading for heading in self.outline.headings}
        self.captions = {caption.element: caption for caption in self.outline.captions}
