"""Properties of styles, put where the schema wants them."""

from __future__ import annotations

from lxml import etree

from ivpgen.ooxml.namespaces import W

_PARTS = ("pPr", "rPr", "tblPr", "trPr", "tcPr", "tblStylePr")


def part(parent: etree._Element, name: str) -> etree._Element:
    """The properties of this name of a style, made where the schema wants them."""
    found = parent.find(W + name)
    if found is None:
        found = etree.Element(W + name)
        insert(parent, found, " ".join(_PARTS[_PARTS.index(name) + 1 :]))
    return found


def insert(parent: etree._Element, element: etree._Element, later: str) -> None:
    """Put an element before the first of those that the schema wants after it, named in `later` with spaces between."""
    after = {W + name for name in later.split()}
    place = next((index for index, each in enumerate(parent) if each.tag in after), len(parent))
    parent.insert(place, element)
