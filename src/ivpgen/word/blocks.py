"""The walk over the document model: each block element goes to the module that writes it, anything else is refused."""

from __future__ import annotations

from lxml import etree

from ivpgen.html.outline import HEADINGS
from ivpgen.html.tree import UnknownElement, classes
from ivpgen.word.boxes import add_box, add_quote, add_terms
from ivpgen.word.cover import add_cover, add_letterhead
from ivpgen.word.figures import add_figure
from ivpgen.word.headings import add_heading
from ivpgen.word.listings import LISTED, add_listing
from ivpgen.word.lists import add_list
from ivpgen.word.paragraphs import add_paragraph, keep_with_next, own_style
from ivpgen.word.tables import add_table
from ivpgen.word.toc import DEEPEST, add_contents
from ivpgen.word.wml import W
from ivpgen.word.writing import Writing

_BODY = f"{W}body"
_SECTION_CLASSES = frozenset(["liggend", "bijlage", "nieuwe-pagina"])


def add_blocks(w: Writing, parent: etree._Element, element: etree._Element) -> None:
    """Append everything inside an element that holds only blocks."""
    _no_loose_text(element, element.text)
    for child in element:
        add_block(w, parent, child)
        _no_loose_text(element, child.tail)


def add_block(w: Writing, parent: etree._Element, element: etree._Element) -> None:
    """Append one block element to a body, cell or footnote."""
    match element.tag:
        case "p":
            plain = "Normal" if w.frame is None else w.frame.style
            style = own_style(w, element) or plain
            add_paragraph(w, parent, element, style)
            if style == "Klein" and _opens_section(element) and w.last is not None:
                keep_with_next(w.last)
        case "h1" | "h2" | "h3" | "h4":
            add_heading(w, parent, w.headings[element])
        case "ul" | "ol":
            add_list(w, parent, element)
        case "table":
            add_table(w, parent, element, w.captions.get(element))
        case "figure":
            add_figure(w, parent, element, w.captions.get(element))
        case "blockquote":
            add_quote(w, parent, element)
        case "dl":
            add_terms(w, parent, element)
        case "hr":
            w.rule_above = True
        case "aside" if element.get("role") is None:
            add_box(w, parent, element)
        case "section" | "nav" | "header" if parent.tag == _BODY and w.frame is None:
            _add_division(w, parent, element)
        case _:
            raise UnknownElement(element)


def _add_division(w: Writing, body: etree._Element, element: etree._Element) -> None:
    match element.tag, element.get("class"):
        case "nav", "inhoud":
            document = element.getparent()
            runs_on = document is not None and document.find("header[@class='briefhoofd']") is not None
            add_contents(w, body, int(element.get("data-diepte", DEEPEST)), runs_on=runs_on)
        case "nav", name if name in LISTED:
            add_listing(w, body, name)
        case "header", "omslag":
            add_cover(w, body, element)
            w.sections.end_cover(body)
        case "header", "briefhoofd":
            add_letterhead(w, body, element)
        case "section", _ if classes(element) <= _SECTION_CLASSES:
            # The notes stand at the foot of the pages that refer to them.
            if element.get("role") != "doc-endnotes":
                _add_section(w, body, element)
        case _:
            raise UnknownElement(element)


def _add_section(w: Writing, body: etree._Element, element: etree._Element) -> None:
    wanted = classes(element)
    turns = "liggend" in wanted and w.page != w.sections.landscape
    if turns:
        w.page = w.sections.begin_landscape(body)
    elif "nieuwe-pagina" in wanted:
        w.new_page = True
    entered = w.bookmarks.enter(element)
    add_blocks(w, body, element)
    w.bookmarks.leave(entered, w.last)
    if turns:
        w.page = w.sections.end_landscape(body)
        w.air = 0


def _opens_section(element: etree._Element) -> bool:
    """Whether a block stands right under a heading, as the line that says what kind of thing this is."""
    before = element.getprevious()
    return before is not None and before.tag in HEADINGS and element.getnext() is not None


def _no_loose_text(element: etree._Element, text: str | None) -> None:
    if text and not text.isspace():
        raise UnknownElement(element)
