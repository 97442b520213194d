"""The house style as it comes in: any docx or dotx, checked and stripped to what a new document needs of it."""

from __future__ import annotations

import io
import zipfile
import zlib
from typing import NamedTuple, cast

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part, XmlPart
from docx.oxml.parser import parse_xml
from docx.package import Package
from docx.parts.document import DocumentPart
from lxml import etree

from ivpgen.diagnostics import Onbruikbaar
from ivpgen.word.archive import CONTENT_TYPES, pack
from ivpgen.word.front_page import FrontPage, front_page
from ivpgen.word.wml import W_NAMESPACE, W

_DOCUMENT = CONTENT_TYPE.WML_DOCUMENT_MAIN.encode()
_TEMPLATE = b"application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"
_OLD_OR_ENCRYPTED = b"\xd0\xcf\x11\xe0"
_SAVE_AGAIN = "Open het bestand in Word en bewaar het opnieuw als .docx of .dotx."
_NUMBERING = f'<w:numbering xmlns:w="{W_NAMESPACE}"/>'
_MOST_PARTS = 2_000
_MOST_BYTES = 200 * 1024 * 1024
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


class HouseStyleError(Onbruikbaar):
    """A file that can't be a house style; `bericht` and `hoe` say what is wrong and how to mend it."""


class HouseStyle(NamedTuple):
    """A house style opened: its document, and the cover that stands in it, if any."""

    document: DocumentPart
    cover: FrontPage | None


def open_house_style(data: bytes) -> HouseStyle:
    """A house style with only the parts that a new document takes over; HouseStyleError if it is none."""
    document = _open(data)
    if not isinstance(document, DocumentPart) or document.element.tag != f"{W}document":
        raise HouseStyleError("De huisstijl is geen gewoon Word-document.", hoe=_SAVE_AGAIN)
    kinds = {relation.reltype for relation in document.rels.values()}
    cover = None
    if RELATIONSHIP_TYPE.STYLES in kinds and document.element.find(f"{W}body") is not None:
        cover = front_page(document.element.body, document.styles.element)
    on_cover = set() if cover is None else cover.relations()
    for relation in list(document.rels.values()):
        if relation.reltype not in _KEPT and (relation.rId not in on_cover or relation.reltype not in _KEPT_ON_COVER):
            del document.rels[relation.rId]
    if RELATIONSHIP_TYPE.STYLES not in kinds:
        raise HouseStyleError("In de huisstijl staan geen stijlen.", hoe=_SAVE_AGAIN)
    if RELATIONSHIP_TYPE.NUMBERING not in kinds:
        numbering = XmlPart(
            PackURI("/word/numbering.xml"), CONTENT_TYPE.WML_NUMBERING, parse_xml(_NUMBERING), document.package
        )
        document.relate_to(numbering, RELATIONSHIP_TYPE.NUMBERING)
    return HouseStyle(document, cover)


def _open(data: bytes) -> Part:
    if data.startswith(_OLD_OR_ENCRYPTED):
        raise HouseStyleError(
            "De huisstijl is met een wachtwoord beveiligd, of een Word-bestand van voor 2007.",
            hoe="Haal het wachtwoord eraf en bewaar het bestand als .docx of .dotx.",
        )
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            _refuse_danger(archive)
            types = archive.read(CONTENT_TYPES)
            if _TEMPLATE in types:
                files = {name: archive.read(name) for name in archive.namelist()}
                data = pack({**files, CONTENT_TYPES: types.replace(_TEMPLATE, _DOCUMENT)})
        return cast("Part", Package.open(io.BytesIO(data)).main_document_part)
    except (zipfile.BadZipFile, KeyError, ValueError, NotImplementedError, etree.XMLSyntaxError, zlib.error):
        raise HouseStyleError("De huisstijl is geen Word-bestand, of het is beschadigd.", hoe=_SAVE_AGAIN) from None


def _refuse_danger(archive: zipfile.ZipFile) -> None:
    entries = archive.infolist()
    if len(entries) > _MOST_PARTS or sum(entry.file_size for entry in entries) > _MOST_BYTES:
        raise HouseStyleError(
            "De huisstijl is uitgepakt veel te groot.",
            hoe="Haal grote afbeeldingen en oude inhoud uit het bestand.",
        )
    if b"macroEnabled" in archive.read(CONTENT_TYPES):
        raise HouseStyleError(
            "In de huisstijl zitten macro's.", hoe="Bewaar het bestand als .docx of .dotx, zonder macro's."
        )
