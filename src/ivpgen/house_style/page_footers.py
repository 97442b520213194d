"""A house style whose pages say what they are: page number, title and version come into the footer where none is shown."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping

from lxml import etree

from ivpgen.house_style.pages import stories
from ivpgen.ooxml.formatting import Formatting
from ivpgen.ooxml.given import is_on
from ivpgen.ooxml.namespaces import R, W
from ivpgen.ooxml.opening import main_part, read_parts, related, relations, root
from ivpgen.word.archive import CONTENT_TYPES, pack, serialized
from ivpgen.word.fields import add_field
from ivpgen.word.wml import NSMAP, P, add, add_run, last

NUMBER, TITLE, VERSION = "paginanummer", "titel", "versie"
_ASKS = {TITLE: frozenset(["titel", "kop"]), VERSION: frozenset(["status", "versie", "versieregel", "datum"])}
_FIELDS = {
    NUMBER: ("[PAGE]",),
    TITLE: ("[TITLE]", "[STYLEREF]", "[DOCPROPERTY]"),
    VERSION: ("[DOCPROPERTY]", "[DATE]", "[SAVEDATE]"),
}
_REFERENCE = f"{W}footerReference"
_REFERENCES = (_REFERENCE, f"{W}headerReference")
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_FOOTER = "application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"


def with_page_footers(data: bytes) -> tuple[bytes, tuple[str, ...]]:
    """A house style whose headers and footers show page number, title and version, and which of these were added.

    They come in one paragraph below what stands in the footer, or in a footer that is made for it: in that of all pages, and
    in that of the even pages where these have their own. The first page's is as the municipality wants it: most often a
    cover. The bytes are the same where nothing lacks. Raises Onleesbaar for a file that can't be read.
    """
    parts = read_parts(data, "De huisstijl")
    lacking = tuple(_lacking(parts))
    if not lacking:
        return data, ()
    main = main_part(parts)
    document = root(parts, main)
    known, named = relations(parts, main), _named(document)
    for kind in ["default", "even"] if _even_pages(parts) else ["default"]:
        relation = known.get(named.get(kind, ""))
        if relation is None or relation.target not in parts:
            footer = etree.Element(f"{W}ftr", nsmap=NSMAP)
            name, number = _add_part(parts, main)
            _refer(document, kind, number)
            parts[main] = serialized(document)
        else:
            name, footer = relation.target, root(parts, relation.target)
        _complete(footer, lacking, _style(parts), counts_anew=_counts_anew(document))
        parts[name] = serialized(footer)
    return pack(parts), lacking


def _lacking(parts: Mapping[str, bytes]) -> Iterator[str]:
    """What no header or footer shows that the text gets."""
    main = main_part(parts)
    document = root(parts, main)
    references = {
        (each.tag, each.get(f"{W}type", "default")): each
        for section in document.iter(f"{W}sectPr")
        for each in section.iterfind("*")
        if each.tag in _REFERENCES
    }
    # The text has one section, with what it inherits from those before it.
    only = add(etree.Element(f"{W}document", nsmap=NSMAP), "sectPr")
    only.extend(references.values())
    shown = list(stories({**parts, main: serialized(only.getroottree().getroot())}))
    asked = {name for story in shown for name in story.vraagt}
    text = " ".join(story.tekst for story in shown)
    for what, fields in _FIELDS.items():
        if not any(field in text for field in fields) and not asked & _ASKS.get(what, frozenset()):
            yield what


def _named(document: etree._Element) -> dict[str, str]:
    """The relation of the footer of each kind of page of the text: a section has what those before it have."""
    return {
        each.get(f"{W}type", "default"): each.get(f"{R}id", "")
        for section in document.iter(f"{W}sectPr")
        for each in section.iterfind(_REFERENCE)
    }


def _even_pages(parts: Mapping[str, bytes]) -> bool:
    name = related(parts, main_part(parts), "settings")
    return name is not None and is_on(root(parts, name).find(f"{W}evenAndOddHeaders"))


def _counts_anew(document: etree._Element) -> bool:
    """Whether some page isn't the number that it is in the file, so that "van Y" would be wrong."""
    return any(each.get(f"{W}start") is not None for each in document.iter(f"{W}pgNumType"))


def _style(parts: Mapping[str, bytes]) -> str:
    """The id of the style of footers; "" where the house style has none."""
    found = Formatting(parts).by_name.get("footer")
    return "" if found is None or found.kind != "paragraph" else found.id


def _complete(footer: etree._Element, lacking: tuple[str, ...], style: str, *, counts_anew: bool) -> None:
    """Put the paragraph at the end, in the place of an empty one that stands there."""
    end = last(footer)
    if end is not None and end.tag == P and all(each.tag == f"{W}pPr" for each in end):
        footer.remove(end)
    paragraph = add(footer, "p")
    if style:
        add(add(paragraph, "pPr"), "pStyle", val=style)
    words = [text for what, text in ((TITLE, "{{ kop }}"), (VERSION, "{{ versieregel }}")) if what in lacking]
    if words:
        add_run(paragraph, ", ".join(words))
    if NUMBER in lacking:
        add_run(paragraph, ", pagina " if words else "Pagina ")
        add_field(paragraph, "PAGE", "2")
        if not counts_anew:
            add_run(paragraph, " van ")
            add_field(paragraph, "NUMPAGES", "2")


def _add_part(parts: dict[str, bytes], main: str) -> tuple[str, str]:
    """Make room for a footer: its name, and the id of the relation that the text has with it."""
    folder, base = posixpath.split(main)
    name = _free(f"{folder}/footer{{}}.xml".lstrip("/"), parts)
    number = _free("rId{}", relations(parts, main))
    listing = posixpath.join(folder, "_rels", f"{base}.rels")
    listed = root(parts, listing)
    etree.SubElement(
        listed, f"{{{_RELATIONS}}}Relationship", Id=number, Type=_RELATION, Target=posixpath.basename(name)
    )
    types = root(parts, CONTENT_TYPES)
    etree.SubElement(types, f"{{{_TYPES}}}Override", PartName=f"/{name}", ContentType=_FOOTER)
    parts[listing], parts[CONTENT_TYPES] = serialized(listed), serialized(types)
    return name, number


def _free(pattern: str, taken: Mapping[str, object]) -> str:
    return next(name for name in map(pattern.format, range(1, len(taken) + 2)) if name not in taken)


def _refer(document: etree._Element, kind: str, number: str) -> None:
    """Let the last section, which the text gets, have the footer."""
    found = list(document.iter(f"{W}sectPr"))
    body = document.find(f"{W}body")
    section = found[-1] if found else add(document if body is None else body, "sectPr")
    for each in section.findall(_REFERENCE):
        if each.get(f"{W}type", "default") == kind:
            section.remove(each)
    section.insert(0, etree.Element(_REFERENCE, {f"{W}type": kind, f"{R}id": number}))
