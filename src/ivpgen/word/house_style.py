"""The house style as it comes in: any docx or dotx, checked and stripped to what a new document needs of it."""

from __future__ import annotations

import io
import zipfile
import zlib
from typing import cast

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part, XmlPart
from docx.oxml.parser import parse_xml
from docx.package import Package
from docx.parts.document import DocumentPart
from lxml import etree

from ivpgen.word.archive import CONTENT_TYPES, pack
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


class HouseStyleError(Exception):
    """A file that can't be a house style; `bericht` and `hoe` are Dutch: what is wrong and how to mend it."""

    def __init__(self, *, bericht: str, hoe: str) -> None:
        super().__init__(bericht)
        self.bericht = bericht
        self.hoe = hoe


def open_house_style(data: bytes) -> DocumentPart:
    """The document of a house style, with only the parts that a new document takes over; HouseStyleError if it is none."""
    document = _open(data)
    if not isinstance(document, DocumentPart) or document.element.tag != f"{W}document":
        raise HouseStyleError(bericht="De huisstijl is geen gewoon Word-document.", hoe=_SAVE_AGAIN)
    for relation in [each for each in document.rels.values() if each.reltype not in _KEPT]:
        del document.rels[relation.rId]
    kinds = {relation.reltype for relation in document.rels.values()}
    if RELATIONSHIP_TYPE.STYLES not in kinds:
        raise HouseStyleError(bericht="In de huisstijl staan geen stijlen.", hoe=_SAVE_AGAIN)
    if RELATIONSHIP_TYPE.NUMBERING not in kinds:
        numbering = XmlPart(
            PackURI("/word/numbering.xml"), CONTENT_TYPE.WML_NUMBERING, parse_xml(_NUMBERING), document.package
        )
        document.relate_to(numbering, RELATIONSHIP_TYPE.NUMBERING)
    return document


def _open(data: bytes) -> Part:
    if data.startswith(_OLD_OR_ENCRYPTED):
        raise HouseStyleError(
            bericht="De huisstijl is met een wachtwoord beveiligd, of een Word-bestand van voor 2007.",
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
        raise HouseStyleError(
            bericht="De huisstijl is geen Word-bestand, of het is beschadigd.", hoe=_SAVE_AGAIN
        ) from None


def _refuse_danger(archive: zipfile.ZipFile) -> None:
    entries = archive.infolist()
    if len(entries) > _MOST_PARTS or sum(entry.file_size for entry in entries) > _MOST_BYTES:
        raise HouseStyleError(
            bericht="De huisstijl is uitgepakt veel te groot.",
            hoe="Haal grote afbeeldingen en oude inhoud uit het bestand.",
        )
    if b"macroEnabled" in archive.read(CONTENT_TYPES):
        raise HouseStyleError(
            bericht="In de huisstijl zitten macro's.", hoe="Bewaar het bestand als .docx of .dotx, zonder macro's."
        )
