"""A PDF as LibreOffice made it, set right, looked at, and without the moment at which it was made."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from ivpgen.diagnostics import Onbruikbaar
from ivpgen.office.tagging import set_right
from ivpgen.office.word_file import created

if TYPE_CHECKING:
    import pikepdf

_PROFILE_MADE = slice(24, 36)
"""Where an ICC profile says when it was made: six numbers of two bytes, from year to second (ICC.1, 7.2.8)."""
_ALWAYS = b"\x07\xd0\x00\x01\x00\x01" + bytes(6)
"""The first of January 2000."""
_MOMENTS = ("xmp:CreateDate", "xmp:ModifyDate", "xmp:MetadataDate")


def finished_pdf(pdf: bytes, docx: bytes) -> bytes:
    """The same document with the date of the Word file it came from.

    Raises Onbruikbaar when it isn't tagged or doesn't declare PDF/UA-1 and PDF/A-2: LibreOffice leaves these out without
    a word where it doesn't know the options. That it declares them is not that anybody verified them.
    """
    import pikepdf

    with pikepdf.open(io.BytesIO(pdf)) as opened:
        if missing := _missing(opened):
            raise Onbruikbaar(
                f"De pdf die LibreOffice maakte is niet toegankelijk: {', '.join(missing)} ontbreekt.",
                hoe="Gebruik LibreOffice 7.4 of nieuwer. Er is niets bewaard.",
            )
        set_right(opened)
        for name in ("/Dests", "/Names"):
            if name in opened.Root:
                del opened.Root[name]
        _date(opened, docx)
        made = io.BytesIO()
        opened.save(made, deterministic_id=True)
    return made.getvalue()


def _missing(opened: pikepdf.Pdf) -> list[str]:
    """What an accessible PDF has, and this one doesn't."""
    root = opened.Root
    marked = root.get("/MarkInfo")
    declared = opened.open_metadata(set_pikepdf_as_editor=False)
    found = {
        "de structuur (tags)": "/StructTreeRoot" in root and marked is not None and bool(marked.get("/Marked")),
        "de taal": bool(str(root.get("/Lang", ""))),
        "de titel": bool(declared.get("dc:title")),
        "de verklaring van PDF/UA-1": declared.get("pdfuaid:part") == "1",
        "de verklaring van PDF/A-2": declared.get("pdfaid:part") == "2",
    }
    return [name for name, there in found.items() if not there]


def _date(opened: pikepdf.Pdf, docx: bytes) -> None:
    day = created(docx)
    for name in ("/CreationDate", "/ModDate"):
        if name in opened.docinfo:
            del opened.docinfo[name]
    if day is not None:
        opened.docinfo["/CreationDate"] = f"{day:D:%Y%m%d%H%M%S}Z"
    for name in ("/DocChecksum", "/ID"):
        if name in opened.trailer:
            del opened.trailer[name]
    for intent in opened.Root.get("/OutputIntents", []):
        profile = bytearray(intent.DestOutputProfile.read_bytes())
        profile[_PROFILE_MADE] = _ALWAYS
        intent.DestOutputProfile.write(bytes(profile))
    with opened.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as declared:
        for name in _MOMENTS:
            if name in declared:
                del declared[name]
        if day is not None:
            declared["xmp:CreateDate"] = f"{day:%Y-%m-%dT%H:%M:%SZ}"
