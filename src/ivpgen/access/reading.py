"""A Word file read for the rules, each of its texts in one pass."""

from __future__ import annotations

from collections.abc import Mapping

from lxml import etree

from ivpgen.access.blocks import Blocks
from ivpgen.access.document import KOPTEKST, NOTEN, TEKST, VOETTEKST, Document
from ivpgen.ooxml.formatting import Formatting
from ivpgen.ooxml.namespaces import CP, DC, VAL, W
from ivpgen.ooxml.opening import main_part, related, relations, root

_STORIES = {"header": KOPTEKST, "footer": VOETTEKST, "footnotes": NOTEN, "endnotes": NOTEN}
_PAGES = "{http://schemas.openxmlformats.org/officeDocument/2006/extended-properties}Pages"
_PROPERTIES = {
    "titel": f"{DC}title",
    "auteur": f"{DC}creator",
    "bewerker": f"{CP}lastModifiedBy",
    "omschrijving": f"{DC}description",
    "taal": f"{DC}language",
    "status": f"{CP}contentStatus",
}


def read(parts: Mapping[str, bytes]) -> Document:
    """The document in these parts; raises Onleesbaar for broken XML."""
    main = main_part(parts)
    formatting = Formatting(parts)
    document = Document(
        parts=parts,
        formatting=formatting,
        properties=_properties(parts),
        language=_language(formatting),
        theme_language=_theme_language(parts, main),
        stated_pages=_pages(parts),
    )
    body = root(parts, main).find(f"{W}body")
    if body is not None:
        Blocks(document, TEKST, main).read(body)
    # Headers and footers of a section are in use where a section of the text names them; one that nobody names isn't printed.
    sections = [each.element.find(f"{W}pPr/{W}sectPr") for each in document.paragraphs if "section" in each.holds]
    sections.append(None if body is None else body.find(f"{W}sectPr"))
    named = {value for each in sections if each is not None for child in each for value in child.values()}
    for number, relation in relations(parts, main).items():
        part = _STORIES.get(relation.kind)
        if part is None or relation.target not in parts or (part in (KOPTEKST, VOETTEKST) and number not in named):
            continue
        story = root(parts, relation.target)
        if part == NOTEN:
            for note in story:
                if note.get(f"{W}type", "normal") == "normal":
                    Blocks(document, part, relation.target).read(note)
        else:
            Blocks(document, part, relation.target).read(story)
    comments = related(parts, main, "comments")
    document.comments = 0 if comments is None else len(root(parts, comments).findall(f"{W}comment"))
    return document


def _properties(parts: Mapping[str, bytes]) -> dict[str, str]:
    name = related(parts, "", "core-properties")
    core = None if name is None else root(parts, name)
    return {key: "" if core is None else (core.findtext(tag) or "").strip() for key, tag in _PROPERTIES.items()}


def _language(formatting: Formatting) -> str | None:
    for element in (
        formatting.setting(None, "rPr/lang"),
        formatting.root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}lang"),
    ):
        if element is not None and element.get(VAL):
            return element.get(VAL)
    return None


def _theme_language(parts: Mapping[str, bytes], main: str) -> str | None:
    name = related(parts, main, "settings")
    found: etree._Element | None = None if name is None else root(parts, name).find(f"{W}themeFontLang")
    return None if found is None else found.get(VAL)


def _pages(parts: Mapping[str, bytes]) -> int:
    """How many pages Word counted when the file was last saved; 0 where it doesn't say."""
    name = related(parts, "", "extended-properties")
    text = "" if name is None else root(parts, name).findtext(_PAGES) or ""
    return int(text) if text.isdecimal() and len(text) < 6 else 0
