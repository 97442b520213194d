"""Copies of headers and footers for landscape pages: the same text, its tabs moved to where that page ends."""

from __future__ import annotations

import copy
from collections.abc import Callable

from docx.opc.packuri import PackURI
from docx.opc.part import XmlPart
from docx.parts.document import DocumentPart
from lxml import etree

from ivpgen.word.styles import Styles
from ivpgen.word.wml import NSMAP, VAL, P, W, add, properties, value

_MOVING = ("center", "right", "end", "decimal")
_BEFORE_TABS = tuple(
    W + name
    for name in "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd".split()
)


def widener(document: DocumentPart, styles: Styles) -> Callable[[str, float], str]:
    """Gives, for the relation of a header or footer and a factor, that of its copy with tabs so many times as far."""
    made: dict[str, str] = {}

    def wide(relation: str, factor: float) -> str:
        if relation not in made:
            part = document.related_parts[relation]
            name = PackURI(part.partname.replace(".xml", "-liggend.xml"))
            wider = XmlPart(name, part.content_type, copy.deepcopy(part.element), part.package)
            for each in part.rels.values():
                target = each.target_ref if each.is_external else each.target_part
                wider.rels.add_relationship(each.reltype, target, each.rId, each.is_external)
            for paragraph in wider.element.iter(P):
                _move_tabs(paragraph, styles, factor)
            made[relation] = document.relate_to(wider, document.rels[relation].reltype)
        return made[relation]

    return wide


def _move_tabs(paragraph: etree._Element, styles: Styles, factor: float) -> None:
    """Give a paragraph the tabs it has, by itself or by its style, with the centred and right ones moved."""
    own = paragraph.find("w:pPr/w:tabs", NSMAP)
    inherited = styles.setting(value(paragraph, "w:pPr/w:pStyle") or styles.id("Normal"), "tabs")
    moved = [tab for tabs in (inherited, own) if tabs is not None for tab in tabs if tab.get(VAL) in _MOVING]
    if not moved:
        return
    if own is None:
        own = _add_tabs(properties(paragraph))
    for tab in moved:
        position = tab.get(f"{W}pos", "0")
        if tab.getparent() is own:
            own.remove(tab)
        else:
            add(own, "tab", val="clear", pos=position)
        moved_tab = copy.deepcopy(tab)
        moved_tab.set(f"{W}pos", str(round(int(position) * factor)))
        own.append(moved_tab)


def _add_tabs(paragraph_properties: etree._Element) -> etree._Element:
    tabs = etree.Element(f"{W}tabs")
    before = [child for child in paragraph_properties if child.tag in _BEFORE_TABS]
    paragraph_properties.insert(len(before), tabs)
    return tabs
