"""Call-outs, quotes and terms: paragraphs in a style of their own, so that text reads on in the right order."""

from __future__ import annotations

from lxml import etree

from ivpgen.html.tree import UnknownElement
from ivpgen.word.inline import add_pieces
from ivpgen.word.paragraphs import add_paragraph, begin_paragraph, keep_with_next, pieces
from ivpgen.word.wml import P, W, last
from ivpgen.word.writing import Frame, Writing

_STYLES = {"kader": "Kader", "gat": "Gat", "let-op": "Let op"}
_AIR = 200


def add_box(w: Writing, parent: etree._Element, element: etree._Element) -> None:
    """Append an `<aside>`, with air around it, on one page where it fits."""
    kind = element.get("class", "")
    if kind not in _STYLES:
        raise UnknownElement(element)
    w.air = _AIR
    before = last(parent)
    _add_framed(w, parent, element, _STYLES[kind])
    _keep_together(before, last(parent))
    w.air = _AIR


def add_quote(w: Writing, parent: etree._Element, element: etree._Element) -> None:
    """Append a `<blockquote>`."""
    _add_framed(w, parent, element, "Quote")


def add_terms(w: Writing, parent: etree._Element, element: etree._Element) -> None:
    """Append a `<dl>`."""
    entered = w.bookmarks.enter(element)
    for child in element:
        if child.tag == "dt":
            add_paragraph(w, parent, child, "Begrip")
        elif child.tag == "dd":
            _add_framed(w, parent, child, "Begripsomschrijving")
        else:
            raise UnknownElement(child)
    w.bookmarks.leave(entered, w.last)


def _add_framed(w: Writing, parent: etree._Element, element: etree._Element, style: str) -> None:
    entered = w.bookmarks.enter(element)
    indent = w.styles.setting(w.styles.id(style), "ind")
    outer, w.frame = w.frame, Frame(style, style, 0 if indent is None else int(indent.get(f"{W}left", "0")))
    for content in pieces(element):
        if isinstance(content, list):
            add_pieces(w, begin_paragraph(w, parent, style), content, element)
        else:
            w.block(w, parent, content)
    w.frame = outer
    w.bookmarks.leave(entered, w.last)


def _keep_together(before: etree._Element | None, end: etree._Element | None) -> None:
    """Let every paragraph after `before` stay on the page of the next, up to `end`."""
    while end is not None and end is not before and (end := end.getprevious()) is not before and end is not None:
        if end.tag == P:
            keep_with_next(end)
