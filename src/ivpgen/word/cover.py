"""The cover: title, subtitle, lines and a picture, by style alone."""

from __future__ import annotations

from lxml import etree

from ivpgen.html.tree import UnknownElement
from ivpgen.word.figures import add_picture_paragraph
from ivpgen.word.paragraphs import add_paragraph
from ivpgen.word.writing import Writing

_STYLES = {"titel": "Title", "ondertitel": "Subtitle", "omslag-regel": "Omslagregel"}


def add_cover(w: Writing, parent: etree._Element, element: etree._Element) -> None:
    """Append a `<header class="omslag">`; the caller ends its page."""
    for child in element:
        if child.tag == "img":
            add_picture_paragraph(w, parent, child, "Omslagbeeld")
        elif child.tag == "p" and child.get("class", "") in _STYLES:
            add_paragraph(w, parent, child, _STYLES[child.get("class", "")])
        else:
            raise UnknownElement(child)
