"""Bulleted and numbered lists, three deep, by the list styles; inside cells and boxes by that frame's own style."""

from __future__ import annotations

from lxml import etree

from ivpgen.html.tree import UnknownElement
from ivpgen.word import numbering
from ivpgen.word.inline import add_inline, add_pieces
from ivpgen.word.paragraphs import Number, begin_paragraph, keep_with_next, own_style, pieces
from ivpgen.word.wml import TEXT, P, last
from ivpgen.word.writing import Writing

DEEPEST = 3
_HANGING = 284
_AIR_BELOW = 100


def add_list(w: Writing, parent: etree._Element, element: etree._Element, depth: int = 0) -> None:
    """Append a `<ul>` or `<ol>`; every numbered list counts anew."""
    if depth == DEEPEST:
        raise UnknownElement(element)
    if depth == 0 and w.frame is None:
        _keep_announcement(last(parent))
    style, number = _form(w, element, depth)
    whole = w.bookmarks.enter(element)
    for item in element:
        if item.tag != "li":
            raise UnknownElement(item)
        entered = w.bookmarks.enter(item)
        _add_item(w, parent, item, depth, style, number)
        w.bookmarks.leave(entered, w.last)
    w.bookmarks.leave(whole, w.last)
    if depth == 0 and w.frame is None:
        w.air = _AIR_BELOW


def _keep_announcement(before: etree._Element | None) -> None:
    """Have a sentence that announces the list ("Dit plan gaat over:") on the page where the list begins."""
    if before is not None and before.tag == P:
        words = list(before.iter(TEXT))
        if words and (words[-1].text or "").rstrip().endswith(":"):
            keep_with_next(before)


def _add_item(
    w: Writing, parent: etree._Element, item: etree._Element, depth: int, style: str, number: Number | None
) -> None:
    """The first paragraph carries the bullet or number; further ones stand in line with its text."""
    left = None
    for content in pieces(item):
        if isinstance(content, list):
            add_pieces(w, begin_paragraph(w, parent, style, number, left), content, item)
        elif content.tag == "p":
            entered = w.bookmarks.enter(content)
            add_inline(w, begin_paragraph(w, parent, own_style(w, content) or style, number, left), content)
            w.bookmarks.leave(entered, w.last)
        elif content.tag in ("ul", "ol"):
            add_list(w, parent, content, depth + 1)
        else:
            w.block(w, parent, content)
        number = None
        if w.frame is None:
            style = _named("List Continue", depth)
        else:
            left = w.frame.left + _HANGING * (depth + 1)


def _form(w: Writing, element: etree._Element, depth: int) -> tuple[str, Number | None]:
    """Paragraph style, and the direct numbering that it doesn't bring along itself."""
    numbered = element.tag == "ol"
    own = (w.numbering.named(numbering.NUMBERS if numbered else numbering.BULLETS), depth)
    if w.frame is not None:
        style, indent = w.frame.style, w.frame.left + _HANGING * (depth + 1)
    else:
        style, indent = _named("List Number" if numbered else "List Bullet", depth), None
        by_style = w.numbering.of_style(w.styles, w.styles.id(style))
        if by_style is not None and not numbered:
            return style, None
        own = by_style or own
    number, level = own
    if numbered:
        number = w.numbering.restart(number, level, _start(element))
    return style, Number(number, level, indent, _HANGING)


def _named(style: str, depth: int) -> str:
    return style if depth == 0 else f"{style} {depth + 1}"


def _start(element: etree._Element) -> int:
    start = element.get("start", "1")
    return int(start) if start.isdecimal() else 1
