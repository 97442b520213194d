"""Figures: a picture in its own paragraph, its caption under it."""

from __future__ import annotations

from lxml import etree

from ivpgen.html.outline import Caption
from ivpgen.html.tree import UnknownElement
from ivpgen.word.captions import add_caption
from ivpgen.word.images import add_picture
from ivpgen.word.paragraphs import begin_paragraph
from ivpgen.word.wml import RUN
from ivpgen.word.writing import Writing

_AIR_BELOW = 220


def add_figure(w: Writing, parent: etree._Element, element: etree._Element, caption: Caption | None) -> None:
    """Append a `<figure>`."""
    entered = () if caption is not None else w.bookmarks.enter(element)
    for child in element:
        if child.tag == "img":
            add_picture_paragraph(w, parent, child, "Figuur")
        elif child.tag == "figcaption" and caption is not None:
            add_caption(w, parent, caption, child, "Figuurbijschrift")
        else:
            raise UnknownElement(child)
    w.bookmarks.leave(entered, w.last)
    w.air = _AIR_BELOW


def add_picture_paragraph(w: Writing, parent: etree._Element, image: etree._Element, style: str) -> None:
    """Append an `<img>` that stands alone."""
    entered = w.bookmarks.enter(image)
    paragraph = begin_paragraph(w, parent, style)
    add_picture(w, etree.SubElement(paragraph, RUN), image)
    w.bookmarks.leave(entered, paragraph)
