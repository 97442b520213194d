"""The house style as it comes in: any docx or dotx, checked and stripped to what a new document needs of it."""

from __future__ import annotations

import io
from collections.abc import Mapping
from typing import NamedTuple, cast

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part, XmlPart
from docx.oxml.parser import parse_xml
from docx.package import Package
from docx.parts.document import DocumentPart
from lxml import etree

from ivpgen.ooxml.opening import SAVE_AGAIN, Onleesbaar, main_part, read_parts, related, relations, root
from ivpgen.word.archive import CONTENT_TYPES, pack
from ivpgen.word.front_page import FrontPage, front_page
from ivpgen.word.soundness import BROKEN, make_sound
from ivpgen.word.wml import W_NAMESPACE, W

_DOCUMENT = CONTENT_TYPE.WML_DOCUMENT_MAIN.encode()
_TEMPLATE = b"application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"
_WHAT = "De huisstijl"
_TRACKED = tuple(
    W + name
    for name in (
        "ins del moveFrom moveTo rPrChange pPrChange sectPrChange tblPrChange trPrChange tcPrChange tblGridChange cellIns"
        " cellDel cellMerge numberingChange"
    ).split()
)
_NUMBERING = f'<w:numbering xmlns:w="{W_NAMESPACE}"/>'
_KEPT = frozenset(
    [
        RELATIONSHIP_TYPE.STYLES,
        RELATIONSHIP_TYPE.NUMBERING,
        RELATIONSHIP_TYPE.SETTINGS,
        RELATIONSHIP_TYPE.FONT_TABLE,
        RELATIONSHIP_TYPE.THEME,
        RELATIONSHIP_TYPE.HEADER,
        RELATIONSHIP_TYPE.FOOTER,
        RELATIONSHIP_TYPE.FOOTNOTES,
    ]
)
_KEPT_ON_COVER = frozenset(
    [
        RELATIONSHIP_TYPE.IMAGE,
        RELATIONSHIP_TYPE.HYPERLINK,
        RELATIONSHIP_TYPE.CHART,
        RELATIONSHIP_TYPE.DIAGRAM_COLORS,
        RELATIONSHIP_TYPE.DIAGRAM_DATA,
        RELATIONSHIP_TYPE.DIAGRAM_LAYOUT,
        RELATIONSHIP_TYPE.DIAGRAM_QUICK_STYLE,
        "http://schemas.microsoft.com/office/2007/relationships/diagramDrawing",
        "http://schemas.microsoft.com/office/2007/relationships/hdphoto",
    ]
)


class HouseStyle(NamedTuple):
    """A house style opened: its document, and the cover that stands in it, if any."""

    document: DocumentPart
    cover: FrontPage | None


def open_house_style(data: bytes) -> HouseStyle:
    """A house style with only the parts that a new document takes over; Onleesbaar if it is none."""
    document = _open(data)
    if not isinstance(document, DocumentPart) or document.element.tag != f"{W}document":
        raise Onleesbaar("De huisstijl is geen gewoon Word-document.", hoe=SAVE_AGAIN)
    make_sound(document)
    kinds = {relation.reltype for relation in document.rels.values()}
    cover = front_page(document.element.body, document.styles.element)
    on_cover = set() if cover is None else cover.relations()
    for relation in list(document.rels.values()):
        if relation.reltype not in _KEPT and (relation.rId not in on_cover or relation.reltype not in _KEPT_ON_COVER):
            del document.rels[relation.rId]
    if RELATIONSHIP_TYPE.NUMBERING not in kinds:
        numbering = XmlPart(
            PackURI("/word/numbering.xml"), CONTENT_TYPE.WML_NUMBERING, parse_xml(_NUMBERING), document.package
        )
        document.relate_to(numbering, RELATIONSHIP_TYPE.NUMBERING)
    return HouseStyle(document, cover)


def _open(data: bytes) -> Part:
    parts = read_parts(data, _WHAT)
    if related(parts, main_part(parts), "styles") is None:
        raise Onleesbaar("In de huisstijl staan geen stijlen.", hoe=SAVE_AGAIN)
    _refuse_leftovers(parts)
    types = parts[CONTENT_TYPES]
    if _TEMPLATE in types:
        data = pack({**parts, CONTENT_TYPES: types.replace(_TEMPLATE, _DOCUMENT)})
    try:
        return cast("Part", Package.open(io.BytesIO(data)).main_document_part)
    except (AttributeError, KeyError, TypeError, ValueError, etree.XMLSyntaxError):
        # The library counts on what every package should have.
        raise Onleesbaar(BROKEN, hoe=SAVE_AGAIN) from None


def _refuse_leftovers(parts: Mapping[str, bytes]) -> None:
    """What somebody still has to decide on must be decided before every document gets it."""
    main = main_part(parts)
    related_to = [relation for relation in relations(parts, main).values() if relation.target in parts]
    texts = [main, *(each.target for each in related_to if each.kind in ("header", "footer", "footnotes"))]
    if any(next(root(parts, name).iter(*_TRACKED), None) is not None for name in texts):
        raise Onleesbaar(
            "In de huisstijl staan bijgehouden wijzigingen.",
            hoe="Kies in Word Controleren, Accepteren, Alle wijzigingen accepteren, en bewaar het bestand.",
        )
    comments = [each.target for each in related_to if each.kind == "comments"]
    if any(next(root(parts, name).iter(f"{W}comment"), None) is not None for name in comments):
        raise Onleesbaar(
            "In de huisstijl staan opmerkingen.",
            hoe="Kies in Word Controleren, Verwijderen, Alle opmerkingen in het document verwijderen, en bewaar het bestand.",
        )
