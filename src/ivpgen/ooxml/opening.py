"""A Word file from elsewhere taken apart: its parts as bytes, their relations, their XML; refused in Dutch where that can't be."""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from collections.abc import Mapping
from typing import NamedTuple

from lxml import etree

from ivpgen.diagnostics import Onbruikbaar
from ivpgen.ooxml.namespaces import STRICT

CONTENT_TYPES = "[Content_Types].xml"
SAVE_AGAIN = "Open het bestand in Word en bewaar het opnieuw als .docx of .dotx."

_OLD_OR_ENCRYPTED = b"\xd0\xcf\x11\xe0"
_ENCRYPTED_ENTRY = 0x1
_MOST_PARTS = 2_000
_MOST_BYTES = 200 * 1024 * 1024
_MOST_XML = 64 * 1024 * 1024
_WORD = b"wordprocessingml"
_BROKEN = (
    zipfile.BadZipFile,
    zipfile.LargeZipFile,
    EOFError,
    KeyError,
    NotImplementedError,
    OSError,
    ValueError,
    zlib.error,
)


class Onleesbaar(Onbruikbaar):
    """A file that is no Word file that can be read: `bericht` is what is wrong, `hoe` the way to mend it."""


class Relation(NamedTuple):
    """What a part points at: `kind` is the last word of its type (`styles`, `hyperlink`).

    `target` is a part by its name in the package, `word/styles.xml`, or an address outside it where `external`.
    """

    kind: str
    target: str
    external: bool


def read_parts(data: bytes, wat: str) -> dict[str, bytes]:
    """The parts of a docx or dotx by name, `word/document.xml`, as they are.

    `wat` begins the sentences: "De huisstijl", "Het bestand x.docx". Raises Onleesbaar for what is no Word file, is broken,
    protected by a password, older than 2007, holds macros, is in the strict form of the standard, or unpacks to too much.
    """
    if data.startswith(_OLD_OR_ENCRYPTED):
        raise _protected(wat)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            _refuse_danger(archive, wat)
            parts = {entry.filename: archive.read(entry) for entry in archive.infolist() if not entry.is_dir()}
        types = parts[CONTENT_TYPES]
    except _BROKEN:
        raise Onleesbaar(f"{wat} is geen Word-bestand, of het is beschadigd.", hoe=SAVE_AGAIN) from None
    if b"macroEnabled" in types:
        raise Onleesbaar(f"{wat} bevat macro's.", hoe="Bewaar het bestand als .docx of .dotx, zonder macro's.")
    main = parts.get(main_part(parts))
    if main is None:
        raise Onleesbaar(f"{wat} is geen Word-bestand, of het is beschadigd.", hoe=SAVE_AGAIN)
    if _WORD not in types:
        raise Onleesbaar(f"{wat} is geen gewoon Word-document.", hoe=SAVE_AGAIN)
    if STRICT in main[:4_000]:
        raise Onleesbaar(
            f"{wat} is bewaard als Strict Open XML, dat ivpgen niet leest.",
            hoe="Bewaar het in Word opnieuw en kies “Word-document (*.docx)”.",
        )
    return parts


def main_part(parts: Mapping[str, bytes]) -> str:
    """The name of the part that holds the text, `word/document.xml`; "" where the file doesn't say."""
    return related(parts, "", "officeDocument") or ""


def related(parts: Mapping[str, bytes], name: str, kind: str) -> str | None:
    """The first part of a kind that a part relates to, if it is there; `name` "" is the package itself."""
    for relation in relations(parts, name).values():
        if relation.kind == kind and relation.target in parts:
            return relation.target
    return None


def relations(parts: Mapping[str, bytes], name: str) -> dict[str, Relation]:
    """The relations of a part by id; `name` "" is the package itself. Raises Onleesbaar for broken XML."""
    folder, base = posixpath.split(name)
    found: dict[str, Relation] = {}
    listing = posixpath.join(folder, "_rels", f"{base}.rels")
    if listing in parts:
        for each in root(parts, listing):
            target, external = each.get("Target", ""), each.get("TargetMode") == "External"
            if not external:
                target = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
            found[each.get("Id", "")] = Relation(each.get("Type", "").rpartition("/")[2], target, external)
    return found


def root(parts: Mapping[str, bytes], name: str) -> etree._Element:
    """The XML of a part, without comments and entities; raises Onleesbaar where it is broken or much too large."""
    if len(parts[name]) > _MOST_XML:
        raise Onleesbaar(f"Het onderdeel {name} van het bestand is veel te groot.", hoe="Maak het document korter.")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True)
    try:
        return etree.fromstring(parts[name], parser)
    except etree.XMLSyntaxError:
        raise Onleesbaar(f"Het onderdeel {name} van het bestand is beschadigd.", hoe=SAVE_AGAIN) from None


def _refuse_danger(archive: zipfile.ZipFile, wat: str) -> None:
    entries = archive.infolist()
    if any(entry.flag_bits & _ENCRYPTED_ENTRY for entry in entries):
        raise _protected(wat)
    if len(entries) > _MOST_PARTS or sum(entry.file_size for entry in entries) > _MOST_BYTES:
        raise Onleesbaar(
            f"{wat} is uitgepakt veel te groot.", hoe="Haal grote afbeeldingen en oude inhoud uit het bestand."
        )


def _protected(wat: str) -> Onleesbaar:
    return Onleesbaar(
        f"{wat} is met een wachtwoord beveiligd, of een Word-bestand van voor 2007.",
        hoe="Haal het wachtwoord eraf en bewaar het bestand als .docx of .dotx.",
    )
