"""The house style's own cover in a document: filled in, its old marks and numbers made fit for the new one."""

from __future__ import annotations

from collections.abc import Mapping

from lxml import etree

from ivpgen.html.tree import collapse, text
from ivpgen.word import placeholders
from ivpgen.word.controls import fill_controls
from ivpgen.word.front_page import FrontPage
from ivpgen.word.wml import PPR, TEXT, P
from ivpgen.word.writing import Writing

_DRAWING_PROPERTIES = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"


def add_filled_page(
    w: Writing, parent: etree._Element, cover: FrontPage, element: etree._Element
) -> frozenset[etree._Element]:
    """Append the blocks of a cover, and give the children of `<header class="omslag">` that need not follow it."""
    page = cover.body
    for each in page.iter(_DRAWING_PROPERTIES):
        w.pictures += 1
        each.set("id", str(w.pictures))
    if not cover.asks:
        if cover.left_out:
            w.meldingen.append(
                "De tekst op de eerste bladzijde van de huisstijl staat niet in het document; zet er {{ titel }} en "
                "{{ gemeente }} in als die bladzijde de omslag is."
            )
        parent.extend(list(page))
        return frozenset()
    _fill(w, page, _values(w.placeholders, element))
    shown = _shown(w, page, element)
    parent.extend(list(page))
    return shown


def _values(head: Mapping[str, str], element: etree._Element) -> dict[str, str]:
    """What a cover may ask for: title and subtitle as our own cover would say them, the status with a capital."""
    said = {each.get("class", ""): text(each) for each in element.iterfind("p")}
    found = {name: head.get(name, "") for name in placeholders.COVER_NAMES}
    found["status"] = found["status"][:1].upper() + found["status"][1:]
    return found | {"titel": said.get("titel", found["titel"]), "ondertitel": said.get("ondertitel", "")}


def _fill(w: Writing, page: etree._Element, values: Mapping[str, str]) -> None:
    filled = fill_controls(page, values)
    asking: dict[etree._Element, list[str]] = {}
    for paragraph, said in filled.paragraphs:
        asking.setdefault(paragraph, []).append(said)
    for paragraph in page.iter(P):
        if asked := [values.get(name, name) for name in placeholders.asked(paragraph)]:
            asking.setdefault(paragraph, []).extend(asked)
    unknown = placeholders.fill(page, values)
    for paragraph, answers in asking.items():
        if not any(answers):
            _take_away(paragraph)
    w.meldingen += [
        f"De omslag van de huisstijl vraagt om {each}; dat kent ivpgen niet, het blijft staan."
        for each in dict.fromkeys(unknown)
    ]
    w.meldingen += [
        f"De omslag van de huisstijl heeft een invulveld “{each}” dat ivpgen niet kent; het blijft staan."
        for each in dict.fromkeys(filled.unknown)
    ]


def _take_away(paragraph: etree._Element) -> None:
    """Take away a line that nothing is known for, unless it is needed as the only one where it stands."""
    parent = paragraph.getparent()
    if parent is not None and len(parent.findall(P)) > 1:
        parent.remove(paragraph)
    else:
        for each in list(paragraph.iter(TEXT)):
            each.text = ""


def _shown(w: Writing, page: etree._Element, element: etree._Element) -> frozenset[etree._Element]:
    """The children of our own cover that this one shows, each with its bookmarks, and those that are no text of the plan."""
    lines = [(each, _said(each)) for each in page.iter(P) if next(each.iterancestors(_FALLBACK), None) is None]
    shown = set()
    for child in element.iterfind("p"):
        wanted = text(child).casefold()
        home = next((paragraph for paragraph, said in lines if wanted in said), None)
        if home is not None:
            _mark(w, home, child)
            shown.add(child)
        elif child.get("data-bron") is None and next(child.iterfind(".//*[@data-bron]"), None) is None:
            shown.add(child)
    return frozenset(shown)


def _said(paragraph: etree._Element) -> str:
    texts = (each.text or "" for each in paragraph.iter(TEXT) if next(each.iterancestors(P)) is paragraph)
    return collapse("".join(texts)).casefold()


def _mark(w: Writing, paragraph: etree._Element, element: etree._Element) -> None:
    """Let the bookmarks of an element, and of those within it, be around all of a paragraph."""
    entered = [number for each in element.iter() for number in w.bookmarks.enter(each)]
    before = list(paragraph)
    w.bookmarks.start_in(paragraph)
    place = 1 if before and before[0].tag == PPR else 0
    for start in list(paragraph)[len(before) :][::-1]:
        paragraph.insert(place, start)
    w.bookmarks.leave(tuple(entered), paragraph)
