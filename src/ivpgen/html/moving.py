"""Elements of a tree moved with their text, which lxml keeps apart from them."""

from __future__ import annotations

from lxml import etree


def move_content(source: etree._Element, target: etree._Element) -> None:
    """Move all that is inside an element to an empty one."""
    target.text, source.text = source.text, None
    target.extend(list(source))


def replace(element: etree._Element, other: etree._Element) -> None:
    """Put `other` in the place of an element, before the text behind that; the root stays where it is."""
    parent = element.getparent()
    if parent is not None:
        other.tail, element.tail = element.tail, None
        parent.replace(element, other)
