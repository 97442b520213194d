"""Paragraphs: the one place where `<w:p>` is made, and the grouping of loose inline content into paragraphs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple, TypeAlias

from lxml import etree

from ivpgen.html.tree import UnknownElement, collapse
from ivpgen.word.inline import add_inline
from ivpgen.word.wml import PPR, PSTYLE, VAL, P, W, add, properties
from ivpgen.word.writing import Writing

BLOCKS = frozenset(
    [
        "p",
        "ul",
        "ol",
        "dl",
        "blockquote",
        "hr",
        "table",
        "figure",
        "aside",
        "section",
        "nav",
        "header",
        "h1",
        "h2",
        "h3",
        "h4",
    ]
)
_WITH_OWN_AIR = frozenset(
    ["heading 1", "heading 2", "heading 3", "heading 4", "TOC Heading", "caption", "Bron", "Klein", "Noot"]
)
KEEP_NEXT = f"{W}keepNext"
_RULE = "A6A6A6"
_SMALL = frozenset(["bron", "klein", "noot"])
_STYLES = {"inleiding": "Inleiding", "bron": "Bron", "noot": "Noot", "citaat": "Quote", "klein": "Klein"}


def own_style(w: Writing, element: etree._Element) -> str | None:
    """The style that the class of a `<p>` asks for, where it stands; None without a class."""
    name = element.get("class")
    if name is None:
        return None
    if name not in _STYLES:
        raise UnknownElement(element)
    return w.frame.small if w.frame is not None and name in _SMALL else _STYLES[name]


class Number(NamedTuple):
    """A paragraph's place in a list; `left` and `hanging` (twips) only where the list's own indent doesn't fit."""

    id: str
    level: int
    left: int | None = None
    hanging: int = 0


def begin_paragraph(
    w: Writing, parent: etree._Element, style: str, number: Number | None = None, left: int | None = None
) -> etree._Element:
    """Append an empty paragraph in a style, by name, with the air and the rule above it that wait for a paragraph."""
    paragraph = etree.SubElement(parent, P)
    w.last = paragraph
    # In the order that the schema wants.
    if style != "Normal":
        etree.SubElement(etree.SubElement(paragraph, PPR), PSTYLE, {VAL: w.styles.id(style)})
    elif number is not None or left is not None or w.air or w.rule_above or w.new_page:
        etree.SubElement(paragraph, PPR)
    if w.new_page:
        add(paragraph[0], "pageBreakBefore")
        w.new_page, w.air = False, 0
    if number is not None:
        entry = add(paragraph[0], "numPr")
        add(entry, "ilvl", val=number.level)
        add(entry, "numId", val=number.id)
    if w.rule_above:
        add(add(paragraph[0], "pBdr"), "top", val="single", sz=4, space=8, color=_RULE)
        w.rule_above = False
    if w.air:
        if style not in _WITH_OWN_AIR:
            add(paragraph[0], "spacing", before=w.air)
        w.air = 0
    if left is not None:
        add(paragraph[0], "ind", left=left)
    elif number is not None and number.left is not None:
        add(paragraph[0], "ind", left=number.left, hanging=number.hanging)
    if w.bookmarks.pending:
        w.bookmarks.start_in(paragraph)
    return paragraph


def add_paragraph(w: Writing, parent: etree._Element, element: etree._Element, style: str) -> None:
    """Append an element that holds inline content as one paragraph; an empty one leaves nothing behind."""
    if not len(element) and not (element.text or "").strip():
        return
    entered = w.bookmarks.enter(element)
    paragraph = begin_paragraph(w, parent, style)
    add_inline(w, paragraph, element)
    w.bookmarks.leave(entered, paragraph)


def keep_with_next(paragraph: etree._Element) -> None:
    """Have a paragraph on the page of the one after it; where it says so already, leave it at that."""
    own = properties(paragraph)
    if own.find(KEEP_NEXT) is None:
        own.insert(1 if len(own) and own[0].tag == PSTYLE else 0, etree.Element(KEEP_NEXT))


Pieces: TypeAlias = list[str | etree._Element]


def pieces(element: etree._Element) -> Iterator[Pieces | etree._Element]:
    """The content of an element that holds inline text, blocks or both: each stretch of inline text, each block."""
    stretch: Pieces = [element.text] if element.text else []
    for child in element:
        if child.tag in BLOCKS:
            if _says_something(stretch):
                yield stretch
            stretch = []
            yield child
        else:
            stretch.append(child)
        if child.tail:
            stretch.append(child.tail)
    if _says_something(stretch):
        yield stretch


def _says_something(stretch: Pieces) -> bool:
    return any(not isinstance(piece, str) or collapse(piece).strip(" ") for piece in stretch)
