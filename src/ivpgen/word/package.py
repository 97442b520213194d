"""The room's front: one HTML tree and a house style in, the bytes of a Word file out."""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.package import Package
from docx.parts.document import DocumentPart
from lxml import etree

from ivpgen.html.outline import outline
from ivpgen.html.tree import UnknownElement, meta
from ivpgen.resources import template_path
from ivpgen.word import placeholders
from ivpgen.word.archive import CONTENT_TYPES, content_types, pack
from ivpgen.word.blocks import add_block, add_blocks
from ivpgen.word.bookmarks import Bookmarks
from ivpgen.word.footnotes import empty_footnotes, first_number, write_footnotes
from ivpgen.word.house_style import HouseStyle, open_house_style
from ivpgen.word.inline import region
from ivpgen.word.landscape import widener
from ivpgen.word.listings import listed_kinds
from ivpgen.word.metadata import set_properties
from ivpgen.word.notes import Notes
from ivpgen.word.numbering import Numbering
from ivpgen.word.sections import Sections
from ivpgen.word.settings import set_up, speak
from ivpgen.word.styles import Styles
from ivpgen.word.wml import NSMAP, W
from ivpgen.word.writing import Links, NativeChart, Writing, no_chart

_MOST_NAMES = 12
_HEADERS_AND_FOOTERS = (RELATIONSHIP_TYPE.HEADER, RELATIONSHIP_TYPE.FOOTER)


@dataclass(frozen=True, slots=True)
class WordResult:
    """A Word file, and what its reader should know about it, in Dutch: styles that the house style lacks, dead links."""

    data: bytes
    meldingen: tuple[str, ...]


def write(
    root: etree._Element,
    *,
    house_style: bytes,
    image: Callable[[str], bytes],
    pages: Mapping[str, int] | None = None,
    chart: Callable[[str], NativeChart | None] = no_chart,
) -> WordResult:
    """Make the document in the house style, a docx or dotx whose own text is left out but for its cover.

    `image` gives the bytes of an `img src`, `chart` a chart that Word draws in its place; `pages` the page of each heading by its id and of each table and figure by what
    text calls it ("tabel 3"), where somebody laid the document out, and else the tables of contents have no page numbers. Raises Onleesbaar, UnknownElement and ImageError. The
    same arguments give the same bytes.
    """
    house = open_house_style(house_style)
    document = house.document
    head = meta(root)
    language = region(root.get("lang", "nl-NL"))
    w = _begin(root, house, image, chart, pages or {})
    w.meldingen += _dress(house, w.sections, w.placeholders, language)
    notes = empty_footnotes(document)
    w.notes = Notes(root, w.outline, first_number(notes))
    body = etree.Element(f"{W}body", nsmap=NSMAP)
    content = root.find("body")
    if content is None:
        raise UnknownElement(root)
    add_blocks(w, body, content)
    w.sections.finish(body)
    write_footnotes(w, notes)
    document.element.replace(document.element.body, body)
    set_properties(document.package, head, language)
    return WordResult(pack(_files(document.package)), tuple(dict.fromkeys([*w.meldingen, *_remarks(w)])))


def _begin(
    root: etree._Element,
    house: HouseStyle,
    image: Callable[[str], bytes],
    chart: Callable[[str], NativeChart | None],
    pages: Mapping[str, int],
) -> Writing:
    document = house.document

    @functools.cache
    def spare() -> DocumentPart:
        return open_house_style(template_path("huisstijl.docx").read_bytes()).document

    counted = outline(root)
    numbering = Numbering(document.numbering_part.element, lambda: spare().numbering_part.element)
    styles = Styles(document.styles.element, lambda: spare().styles.element, numbering.adopt)
    own = None if house.cover is None else house.cover.section
    sections = Sections(list(document.element.iter(f"{W}sectPr")), widener(document, styles), own)
    return Writing(
        document=document,
        outline=counted,
        styles=styles,
        numbering=numbering,
        bookmarks=Bookmarks(counted),
        notes=Notes(root, counted, 1),
        sections=sections,
        links=Links(document),
        page=sections.portrait,
        image=image,
        chart=chart,
        pages=pages,
        placeholders=placeholders.values(meta(root)),
        cover=house.cover,
        block=add_block,
        listed=listed_kinds(root, counted),
        languages=next(root.iterfind("body//*[@lang]"), None) is not None,
    )


def _dress(house: HouseStyle, sections: Sections, values: Mapping[str, str], language: str) -> list[str]:
    """Make headers, footers, settings and language those of this document; the placeholders that nothing fills."""
    document = house.document
    unknown = []
    for relation in [each for each in document.rels.values() if each.reltype in _HEADERS_AND_FOOTERS]:
        if relation.rId in sections.relations:
            unknown += placeholders.fill(relation.target_part.element, values)
            speak(relation.target_part.element, language)
        else:
            del document.rels[relation.rId]
    if house.cover is not None:
        speak(house.cover.body, language)
    speak(document.styles.element, language)
    set_up(document, language)
    return [
        f"De huisstijl vraagt in kop- of voettekst om {each}; dat kent ivpgen niet, het blijft staan."
        for each in dict.fromkeys(unknown)
    ]


def _remarks(w: Writing) -> list[str]:
    remarks = []
    for what, names in (("gewone stijlen van Word", w.styles.missing), ("stijlen van ivpgen", w.styles.missing_own)):
        if len(names) > _MOST_NAMES:
            remarks.append(f"De huisstijl mist {len(names)} {what}, die nu de vorm van ivpgen hebben.")
        elif names:
            listed = ", ".join(f'"{name}"' for name in names)
            remarks.append(f"De huisstijl mist deze {what}, die nu de vorm van ivpgen hebben: {listed}.")
    remarks += [
        f"Naar voetnoot {note} verwijst geen tekst; zij staat niet in het document." for note in w.notes.unreferenced
    ]
    return remarks


def _files(package: Package) -> dict[str, bytes]:
    """Every file of the package by name: its parts, their relations, and what is of which type."""
    files = {"_rels/.rels": package.rels.xml}
    types = {}
    for part in package.iter_parts():
        types[part.partname] = part.content_type
        files[part.partname.membername] = part.blob
        if len(part.rels):
            files[part.partname.rels_uri.membername] = part.rels.xml
    files[CONTENT_TYPES] = content_types(types)
    return files
