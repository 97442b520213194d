"""The pages of a house style: paper and margins, headers and footers, and pictures that can't be seen by everybody."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from lxml import etree

from ivpgen.house_style.records import PageReport, StoryReport
from ivpgen.ooxml.drawings import is_decorative
from ivpgen.ooxml.formatting import Formatting
from ivpgen.ooxml.namespaces import VAL, WP, R, W
from ivpgen.ooxml.opening import main_part, relations, root
from ivpgen.word.placeholders import asked

_MM_PER_TWIP = 25.4 / 1440
_KINDS = {f"{W}headerReference": "koptekst", f"{W}footerReference": "voettekst"}
_PLACES = {"first": "eerste bladzijde", "even": "even bladzijden"}
_BOX = f"{W}txbxContent"
_A4 = {"w": "11906", "h": "16838"}


def sections(parts: Mapping[str, bytes]) -> list[etree._Element]:
    """The section properties of a document, in order."""
    return list(root(parts, main_part(parts)).iter(f"{W}sectPr"))


def pages(parts: Mapping[str, bytes]) -> Iterator[PageReport]:
    """The page of each kind of section, those that are alike once."""
    seen = set()
    for section in sections(parts):
        size, margins = section.find(f"{W}pgSz"), section.find(f"{W}pgMar")
        if size is None or margins is None:
            continue
        width, height = (_millimetres(size, name) or int(_A4[name]) * _MM_PER_TWIP for name in ("w", "h"))
        top, right, bottom, left = (_millimetres(margins, side) for side in ("top", "right", "bottom", "left"))
        page = PageReport(
            width, height, top, right, bottom, left, width - left - right - _millimetres(margins, "gutter")
        )
        if page not in seen:
            seen.add(page)
            yield page


def stories(parts: Mapping[str, bytes]) -> Iterator[StoryReport]:
    """The headers and footers that are in use, each once."""
    related = relations(parts, main_part(parts))
    seen = set()
    for section in sections(parts):
        for each in section:
            kind, relation = _KINDS.get(str(each.tag)), related.get(each.get(f"{R}id", ""))
            if kind is None or relation is None or relation.target not in parts or relation.target in seen:
                continue
            seen.add(relation.target)
            story = root(parts, relation.target)
            text, names = _text(story), tuple(name for paragraph in story.iter(f"{W}p") for name in asked(paragraph))
            yield StoryReport(kind, _PLACES.get(each.get(f"{W}type", ""), ""), text, names, "[PAGE]" in text)


def undescribed(parts: Mapping[str, bytes], cover: etree._Element | None) -> int:
    """How many pictures in headers, footers and on the cover have no alternative text, and aren't marked as decoration."""
    found = 0
    for story in [*_margins(parts), *([] if cover is None else [cover])]:
        for each in story.iter(f"{WP}docPr"):
            found += not each.get("descr", "").strip() and not is_decorative(each)
    return found


def floating_boxes(cover: etree._Element | None) -> int:
    """How many text boxes float on the cover."""
    return (
        0 if cover is None else sum(1 for each in cover.iter(f"{WP}anchor") if next(each.iter(_BOX), None) is not None)
    )


def farthest_tab(parts: Mapping[str, bytes], formatting: Formatting) -> float:
    """How far from the left margin, in millimetres, the farthest tab stop is that a header or footer uses; 0 without any."""
    farthest = 0.0
    for story in _margins(parts):
        for paragraph in story.iter(f"{W}p"):
            used = len(paragraph.findall(f"{W}r/{W}tab"))
            farthest = max([farthest, *_stops(paragraph, formatting)[:used][-1:]])
    return farthest


def _margins(parts: Mapping[str, bytes]) -> Iterator[etree._Element]:
    """All headers and footers in the file, also those that no section names."""
    for each in relations(parts, main_part(parts)).values():
        if each.kind in ("header", "footer") and each.target in parts:
            yield root(parts, each.target)


def _stops(paragraph: etree._Element, formatting: Formatting) -> list[float]:
    """Where the tab stops of a paragraph are, its own and those of its style, in order."""
    named = paragraph.find(f"{W}pPr/{W}pStyle")
    inherited = formatting.setting(None if named is None else named.get(VAL), "pPr/tabs")
    stops: set[float] = set()
    for tabs in (inherited, paragraph.find(f"{W}pPr/{W}tabs")):
        for tab in [] if tabs is None else tabs:
            place = _millimetres(tab, "pos")
            if tab.get(VAL) == "clear":
                stops.discard(place)
            else:
                stops.add(place)
    return sorted(stops)


def _text(story: etree._Element) -> str:
    """The text of a header or footer on one line, fields by their name."""
    pieces = []
    for each in story.iter(f"{W}t", f"{W}tab", f"{W}p", f"{W}instrText", f"{W}fldSimple"):
        if each.tag == f"{W}t":
            pieces.append(each.text or "")
        elif each.tag in (f"{W}tab", f"{W}p"):
            # A tab is also what a style says where text may stop.
            pieces.append(" ")
        else:
            code = (each.text if each.tag == f"{W}instrText" else each.get(f"{W}instr")) or ""
            if name := re.match(r"\s*([A-Z]+)", code):
                pieces.append(f"[{name[1]}]")
    # Behind a field stands what it came to when the file was saved.
    return " ".join(re.sub(r"(\[[A-Z]+\])\d+", r"\1", "".join(pieces)).split())


def _millimetres(element: etree._Element, name: str) -> float:
    try:
        return abs(float(element.get(W + name, "0"))) * _MM_PER_TWIP
    except ValueError:
        return 0.0


def language(styles: etree._Element) -> str:
    """The language that the text has unless it says otherwise; "" where the file doesn't say."""
    found = styles.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}lang")
    return "" if found is None else found.get(VAL, "")
