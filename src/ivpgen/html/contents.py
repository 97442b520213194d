"""The lists that lead into a document: its headings, its tables and its figures, as nested lists of links."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from lxml import etree

from ivpgen.html.outline import Caption, Heading, Outline
from ivpgen.html.tree import text

DEEPEST = 3
FEWEST = 6
"""Tables or figures from which on a document has a list of them: a reader finds five without."""
TITLES = {"inhoud": "Inhoudsopgave", "tabellen": "Lijst van tabellen", "figuren": "Lijst van figuren"}
"""What each list is called, by the class of its `<nav>`."""

_KINDS = {"tabellen": "Tabel", "figuren": "Figuur"}


class Entry(NamedTuple):
    """A line of a list; `level` counts from 1."""

    level: int
    id: str
    number: str
    text: str


def entries(outline: Outline, kind: str, deepest: int = DEEPEST) -> list[Entry]:
    """The lines of a list, by the class of its `<nav>`.

    Where headings are numbered, one without a number counts as part of the text above it, unless it is a chapter.
    """
    if kind in _KINDS:
        listed = [caption for caption in outline.captions if caption.kind == _KINDS[kind]]
        return [_captioned(caption) for caption in listed] if len(listed) >= FEWEST else []
    numbered = any(heading.number for heading in outline.headings)
    return [_line(each) for each in outline.headings if each.level <= deepest and _counts(each, numbered)]


def add_list(parent: etree._Element, lines: Sequence[Entry]) -> None:
    """Append the lines as ordered lists, one in the other by their level."""
    lists = [etree.SubElement(parent, "ol")]
    levels = [lines[0].level if lines else 1]
    for line in lines:
        while len(levels) > 1 and line.level < levels[-1]:
            lists.pop()
            levels.pop()
        if line.level > levels[-1] and len(lists[-1]):
            lists.append(etree.SubElement(lists[-1][-1], "ol"))
            levels.append(line.level)
        link = etree.SubElement(etree.SubElement(lists[-1], "li"), "a", href=f"#{line.id}")
        link.text = line.text
        put_first(link, line.number)


def put_first(element: etree._Element, number: str) -> None:
    """The number of a heading or caption, if it has one, in front of its words."""
    if number:
        mark = etree.Element("span", {"class": "nummer"})
        mark.text, mark.tail, element.text = number, f" {(element.text or '').lstrip()}", None
        element.insert(0, mark)


def _counts(heading: Heading, numbered: bool) -> bool:
    return bool(heading.text) and (heading.level == 1 or bool(heading.number) or not numbered)


def _line(heading: Heading) -> Entry:
    return Entry(heading.level, heading.id, heading.number, heading.text)


def _captioned(caption: Caption) -> Entry:
    words = text(next(caption.element.iter("caption", "figcaption")))
    return Entry(1, caption.id or "", f"{caption.kind} {caption.number}", words)
