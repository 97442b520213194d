"""The first page of a house style's own text: its cover, where it has a picture or asks for what a document knows."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from typing import NamedTuple

from lxml import etree

from ivpgen.ooxml.given import is_on
from ivpgen.word.controls import CONTENT, SDT, asks
from ivpgen.word.placeholders import COVER_NAMES, asked
from ivpgen.word.wml import NSMAP, PPR, TEXT, P, R, W, value

_SECTION = f"{W}sectPr"
_PICTURES = (f"{W}drawing", f"{W}pict")
_CHAPTER_STYLES = frozenset(
    ["heading 1", "kop 1", "toc heading", "kop van inhoudsopgave", "toc 1", "inhopg 1", "kop van inhoudsopgave1"]
)
# What belongs to the old text or to other parts of its file, none of which come along.
_DROPPED = tuple(
    W + name
    for name in (
        "bookmarkStart bookmarkEnd proofErr permStart permEnd lastRenderedPageBreak footnoteReference endnoteReference"
        " altChunk object subDoc control movie contentPart"
    ).split()
)


class FrontPage(NamedTuple):
    """A cover: copies of the blocks on it in a `<w:body>` of their own, and of its section where it ends one.

    `asks` says whether it asks for what a document knows; one that doesn't holds only pictures, and `left_out` whether
    text stood between them.
    """

    body: etree._Element
    section: etree._Element | None
    asks: bool
    left_out: bool

    def relations(self) -> set[str]:
        """The relations that the blocks and the section need."""
        roots = [self.body] if self.section is None else [self.body, self.section]
        return {
            str(content)
            for root in roots
            for each in root.iter()
            for key, content in each.items()
            if str(key).startswith(R)
        }


def front_page(body: etree._Element, styles: etree._Element) -> FrontPage | None:
    """The cover that stands in the body of a house style, before its first heading 1, table of contents, page or section
    break; None where nothing there is a picture or asks for anything."""
    page, section = _first_page(body, styles)
    for each in list(page.iter(*_DROPPED)):
        if (parent := each.getparent()) is not None:
            parent.remove(each)
    if _asks(page):
        return FrontPage(page, section, asks=True, left_out=False)
    left_out = False
    for block in list(page):
        if _has_text(block):
            left_out = True
            page.remove(block)
    if next(page.iter(*_PICTURES), None) is None:
        return None
    for block in list(page):
        if next(block.iter(*_PICTURES), None) is None:
            page.remove(block)
    return FrontPage(page, section, asks=False, left_out=left_out)


def _first_page(body: etree._Element, styles: etree._Element) -> tuple[etree._Element, etree._Element | None]:
    chapters = {
        style.get(f"{W}styleId", "")
        for style in styles.iterfind(f"{W}style[@{W}type='paragraph']")
        if (value(style, "w:name") or "").lower() in _CHAPTER_STYLES
    }
    page = etree.Element(f"{W}body", nsmap=NSMAP)
    section = None
    for original in _blocks(body):
        if (
            original.tag == _SECTION
            or _begins_a_chapter(original, chapters)
            or (len(page) and _begins_a_page(original))
        ):
            break
        block = copy.deepcopy(original)
        page.append(block)
        section = block.find(f"{PPR}/{_SECTION}")
        if section is not None and (properties := section.getparent()) is not None:
            properties.remove(section)
        if _cut_at_page_break(block) or section is not None:
            break
    while len(page) and page[-1].tag == P and not _shows(page[-1]):
        page.remove(page[-1])
    return page, section


def _blocks(parent: etree._Element) -> Iterator[etree._Element]:
    """The blocks of a body, also inside the control that Word puts around a whole cover."""
    for child in parent:
        if child.tag == SDT and child.find("w:sdtPr/w:docPartObj", NSMAP) is not None and not _is_contents(child):
            content = child.find(CONTENT)
            yield from () if content is None else _blocks(content)
        elif child.tag == f"{W}customXml":
            yield from _blocks(child)
        elif child.tag != f"{W}customXmlPr":
            yield child


def _is_contents(control: etree._Element) -> bool:
    return "contents" in (value(control, "w:sdtPr/w:docPartObj/w:docPartGallery") or "").lower()


def _begins_a_chapter(block: etree._Element, chapters: set[str]) -> bool:
    if block.tag == SDT:
        return _is_contents(block)
    if value(block, "w:pPr/w:pStyle") in chapters or value(block, "w:pPr/w:outlineLvl") == "0":
        return True
    return any((code.text or "").strip().startswith("TOC") for code in block.iter(f"{W}instrText"))


def _begins_a_page(block: etree._Element) -> bool:
    if is_on(block.find("w:pPr/w:pageBreakBefore", NSMAP)):
        return True
    return block.find("w:r/w:lastRenderedPageBreak", NSMAP) is not None


def _cut_at_page_break(block: etree._Element) -> bool:
    """Take away the first page break of a paragraph and all that follows it; whether there was one."""
    found = block.find(f"w:r/w:br[@{W}type='page']", NSMAP)
    if found is None:
        return False
    run = found.getparent()
    for one in (found, run):
        if one is None or (parent := one.getparent()) is None:
            continue
        for later in list(one.itersiblings()):
            parent.remove(later)
    if run is not None:
        run.remove(found)
    return True


def _shows(paragraph: etree._Element) -> bool:
    """Whether anything of a paragraph is seen."""
    if next(paragraph.iter(*_PICTURES), None) is not None or _has_text(paragraph):
        return True
    return any(paragraph.find(f"w:pPr/w:{name}", NSMAP) is not None for name in ("pBdr", "shd", "framePr"))


def _has_text(block: etree._Element) -> bool:
    return any((text.text or "").strip() for text in block.iter(TEXT))


def _asks(page: etree._Element) -> bool:
    names = dict.fromkeys(COVER_NAMES, "")
    if any(asks(control, names) for control in page.iter(SDT)):
        return True
    return any(name in names for paragraph in page.iter(P) for name in asked(paragraph))
