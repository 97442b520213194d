"""A tree in which all that Word counts by itself is spelled out: for the writers of text that have no fields."""

from __future__ import annotations

import copy
from typing import NamedTuple

from lxml import etree

from ivpgen.html.contents import DEEPEST, TITLES, add_list, entries, put_first
from ivpgen.html.outline import Outline, outline
from ivpgen.html.tree import UnknownElement, text

_SCHEMES = ("http://", "https://", "mailto:", "tel:")


class Spelled(NamedTuple):
    """A copy of a tree with its numbers in it, and what its reader should know, in Dutch.

    Every heading, table and figure with a caption has an id; its number stands in a `<span class="nummer">`. Links say what
    they point at. Marks of notes have their number and an id; a note has the ids of its marks in `data-terug`, and the notes
    are in the order of their numbers. Each `<nav>` holds its list, or is gone when that has no lines.
    """

    root: etree._Element
    meldingen: tuple[str, ...]


def spelled_out(root: etree._Element) -> Spelled:
    """Make such a copy. Raises UnknownElement for a mark without a note, or a list that nobody knows."""
    made = copy.deepcopy(root)
    _give_ids(made, outline(made))
    counted = outline(made)
    said: list[str] = []
    for link in list(made.iter("a")):
        if link.get("role") != "doc-noteref":
            said += _spell_link(link, counted)
    for nav in list(made.iter("nav")):
        _fill(nav, counted)
    for heading in counted.headings:
        put_first(heading.element, heading.number)
    for caption in counted.captions:
        put_first(next(caption.element.iter("caption", "figcaption")), f"{caption.kind} {caption.number}.")
    return Spelled(made, tuple(dict.fromkeys([*said, *_number_notes(made, counted)])))


def _give_ids(root: etree._Element, counted: Outline) -> None:
    taken = {element.get("id") for element in root.iterfind(".//*[@id]")}
    for heading in counted.headings:
        if heading.id not in taken:
            heading.element.set("id", heading.id)
    for caption in counted.captions:
        if caption.id is None:
            made = f"{caption.kind.lower()}-{caption.number}"
            while made in taken:
                made += "-"
            caption.element.set("id", made)


def _fill(nav: etree._Element, counted: Outline) -> None:
    kind = nav.get("class", "")
    if kind not in TITLES or len(nav):
        raise UnknownElement(nav)
    lines = entries(counted, kind, int(nav.get("data-diepte", DEEPEST)))
    parent = nav.getparent()
    if lines:
        add_list(nav, lines)
    elif parent is not None:
        parent.remove(nav)


def _spell_link(link: etree._Element, counted: Outline) -> list[str]:
    """Give a link its words; one that goes nowhere becomes its words only, which is said."""
    href, words = link.get("href", ""), text(link)
    if href.startswith("#") and href[1:] in counted.targets:
        if not words:
            target = counted.numbered.get(href[1:])
            link.text = href[1:] if target is None else target.reference
        return []
    if href.lower().startswith(_SCHEMES):
        link.text = link.text if words or len(link) else href
        return []
    link.tag = "span"
    link.attrib.pop("href", "")
    return [f'De verwijzing "{words}" ({href}) gaat nergens heen; alleen haar tekst staat in het document.']


def _number_notes(root: etree._Element, counted: Outline) -> list[str]:
    notes = {note.get("id", ""): note for note in root.iter("aside") if note.get("role") == "doc-footnote"}
    for mark in root.iter("a"):
        if mark.get("role") != "doc-noteref":
            continue
        name = mark.get("href", "").removeprefix("#")
        if name not in notes or any(above in notes.values() for above in mark.iterancestors("aside")):
            raise UnknownElement(mark)
        mark.text = str(counted.notes[name])
        back = notes[name].get("data-terug", "").split()
        mark.set("id", f"{name}-terug-{len(back) + 1}")
        notes[name].set("data-terug", " ".join([*back, mark.get("id", "")]))
    said = []
    for name, note in sorted(notes.items(), key=lambda pair: counted.notes.get(pair[0], 0)):
        section = note.getparent()
        if section is None:
            continue
        section.remove(note)
        if name in counted.notes:
            section.append(note)
        else:
            said.append(f"Naar voetnoot {name} verwijst geen tekst; zij staat niet in het document.")
    return said
