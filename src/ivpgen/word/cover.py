"""The cover: title, subtitle, lines and a picture by style alone, or the house style's own first page, filled in."""

from __future__ import annotations

from collections.abc import Collection

from lxml import etree

from ivpgen.html.tree import UnknownElement
from ivpgen.word.figures import add_picture_paragraph
from ivpgen.word.filled_page import add_filled_page
from ivpgen.word.paragraphs import add_paragraph
from ivpgen.word.wml import add, properties
from ivpgen.word.writing import Writing
from ivpgen.word.years import keep_years_together

_AIR_UNDER_HEAD = 240
_STYLES = {"titel": "Title", "ondertitel": "Subtitle", "omslag-regel": "Omslagregel"}


def add_cover(w: Writing, parent: etree._Element, element: etree._Element) -> None:
    """Append a `<header class="omslag">`; the caller ends its page.

    Where the house style has a cover, that comes first, and then only what would else be lost: pictures and texts of
    the plan that it doesn't show; after one that asks for nothing, everything.
    """
    shown = frozenset[etree._Element]()
    if w.cover is not None:
        shown = add_filled_page(w, parent, w.cover, element)
    _add_lines(w, parent, element, shown)


def add_letterhead(w: Writing, parent: etree._Element, element: etree._Element) -> None:
    """Append a `<header class="briefhoofd">`: title and lines as on a cover, at the top of the page that the text starts on."""
    start = len(parent)
    _add_lines(w, parent, element, frozenset())
    if len(parent) > start:
        add(properties(parent[start]), "spacing", before=0)
    w.air = _AIR_UNDER_HEAD


def _add_lines(w: Writing, parent: etree._Element, element: etree._Element, shown: Collection[etree._Element]) -> None:
    for child in element:
        if child in shown:
            continue
        if child.tag == "img":
            add_picture_paragraph(w, parent, child, "Omslagbeeld")
        elif child.tag == "p" and child.get("class", "") in _STYLES:
            add_paragraph(w, parent, child, _STYLES[child.get("class", "")])
            if w.last is not None:
                keep_years_together(w.last)
        else:
            raise UnknownElement(child)
