"""Headings: the house style's own styles and numbering; a number left out, or an annex's letter, by direct numbering."""

from __future__ import annotations

from lxml import etree

from ivpgen.html.outline import NUMBERED_LEVELS, Heading
from ivpgen.html.tree import UnknownElement, classes
from ivpgen.word import numbering
from ivpgen.word.inline import add_inline
from ivpgen.word.paragraphs import Number, begin_paragraph
from ivpgen.word.wml import VAL, W, add
from ivpgen.word.writing import Writing

_AIR_ABOVE_CHAPTER = 480
_WITHOUT = Number("0", 0)


def add_heading(w: Writing, parent: etree._Element, heading: Heading) -> None:
    """Append a heading; what a link or the table of contents points at is its text.

    A chapter starts a page by its style or else directly, unless its class `doorlopend` lets it run on.
    """
    wanted = classes(heading.element)
    if not wanted <= {"ongenummerd", "doorlopend"}:
        raise UnknownElement(heading.element)
    style = f"heading {heading.level}"
    breaks_by_style = w.styles.setting(w.styles.id(style), "pageBreakBefore") is not None
    runs_on = heading.level == 1 and "doorlopend" in wanted
    if heading.level == 1 and not runs_on:
        w.new_page = not breaks_by_style
    entered = w.bookmarks.enter(heading.element, heading.id)
    paragraph = begin_paragraph(w, parent, style, _number(w, heading, style))
    if runs_on:
        if breaks_by_style:
            # Right behind the style, where the schema wants it.
            paragraph[0].insert(1, etree.Element(f"{W}pageBreakBefore", {VAL: "0"}))
        add(paragraph[0], "spacing", before=_AIR_ABOVE_CHAPTER)
    add_inline(w, paragraph, heading.element)
    w.bookmarks.leave(entered, paragraph)


def _number(w: Writing, heading: Heading, style: str) -> Number | None:
    """The direct numbering of a heading; None where its style does it right."""
    by_style = w.numbering.of_style(w.styles, w.styles.id(style))
    if not heading.number:
        return _WITHOUT if by_style is not None and heading.level <= NUMBERED_LEVELS else None
    if heading.annex:
        return Number(w.numbering.named(numbering.ANNEXES), heading.level - 1)
    if by_style is None:
        return Number(w.numbering.named(numbering.HEADINGS), heading.level - 1)
    return None
