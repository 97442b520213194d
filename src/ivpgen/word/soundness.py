"""What no sound Word file has and other programs write all the same: mended before anybody counts on it, or refused."""

from __future__ import annotations

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.part import XmlPart
from docx.parts.document import DocumentPart
from lxml import etree

from ivpgen.ooxml.opening import SAVE_AGAIN, Onleesbaar
from ivpgen.word.wml import R, W

BROKEN = "De huisstijl is geen Word-bestand, of het is beschadigd."

_ROOTS = {
    RELATIONSHIP_TYPE.STYLES: "styles",
    RELATIONSHIP_TYPE.NUMBERING: "numbering",
    RELATIONSHIP_TYPE.SETTINGS: "settings",
    RELATIONSHIP_TYPE.HEADER: "hdr",
    RELATIONSHIP_TYPE.FOOTER: "ftr",
}
_REFERENCES = {
    f"{W}headerReference": RELATIONSHIP_TYPE.HEADER,
    f"{W}footerReference": RELATIONSHIP_TYPE.FOOTER,
}
# Whole numbers, by element and attribute. Google Docs writes a margin as 1440.0000000000002.
_NUMBERS = {
    W + name: tuple(W + each for each in attributes.split())
    for name, attributes in {
        "pgSz": "w h",
        "pgMar": "top right bottom left header footer gutter",
        "ind": "left right firstLine hanging start end",
        "tab": "pos",
        "sz": "val",
        "num": "numId",
        "numId": "val",
        "abstractNum": "abstractNumId",
        "abstractNumId": "val",
        "lvl": "ilvl",
        "ilvl": "val",
        "footnote": "id",
    }.items()
}
# Without its number these mean nothing.
_NUMBERED = frozenset(W + name for name in ("num", "numId", "abstractNum", "abstractNumId", "lvl", "footnote"))
_MOST_DIGITS = 9


def make_sound(document: DocumentPart) -> None:
    """Mend what can be; raises Onleesbaar where a part is not what its relation says."""
    for relation in document.rels.values():
        root = _ROOTS.get(relation.reltype)
        if root is not None:
            part = None if relation.is_external else relation.target_part
            if not isinstance(part, XmlPart) or part.element.tag != W + root:
                raise Onleesbaar(BROKEN, hoe=SAVE_AGAIN)
            _mend_numbers(part.element)
    for part in document.package.iter_parts():
        if not isinstance(part.content_type, str) or not (isinstance(part, XmlPart) or isinstance(part.blob, bytes)):
            raise Onleesbaar(BROKEN, hoe=SAVE_AGAIN)
    for source in (document.package, *document.package.iter_parts()):
        if not all(relation.reltype and relation.rId for relation in source.rels.values()):
            raise Onleesbaar(BROKEN, hoe=SAVE_AGAIN)
    if document.element.find(f"{W}body") is None:
        raise Onleesbaar(BROKEN, hoe=SAVE_AGAIN)
    _mend_numbers(document.element)
    for reference in list(document.element.iter(*_REFERENCES)):
        relation = document.rels.get(reference.get(f"{R}id", ""))
        if relation is None or relation.reltype != _REFERENCES[str(reference.tag)]:
            _remove(reference)


def _mend_numbers(root: etree._Element) -> None:
    for element in list(root.iter(*_NUMBERS)):
        for name in _NUMBERS[str(element.tag)]:
            said = element.get(name)
            if said is None or (said.lstrip("-").isdecimal() and len(said) <= _MOST_DIGITS):
                continue
            try:
                element.set(name, str(int(f"{float(said):.0f}"[:_MOST_DIGITS])))
            except ValueError:
                del element.attrib[name]
        if element.tag in _NUMBERED and not any(name in element.attrib for name in _NUMBERS[str(element.tag)]):
            _remove(element)


def _remove(element: etree._Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
