"""The tree as one page for a browser: nothing outside it, no script, readable on a phone, by a screen reader and on paper."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from lxml import etree
from markupsafe import Markup

from ivpgen.html.contents import TITLES
from ivpgen.html.page_elements import fit, note_list
from ivpgen.html.spelled import spelled_out
from ivpgen.html.templates import render_template
from ivpgen.html.tree import UnknownElement, meta, text

TEMPLATE = "pagina.html.j2"


class Page(NamedTuple):
    """A page in UTF-8, and what its reader should know about it, in Dutch."""

    data: bytes
    meldingen: tuple[str, ...]


def page(root: etree._Element, *, image: Callable[[str], bytes], own: Mapping[str, str]) -> Page:
    """Make the page; `image` gives the bytes of an `img src`, `own` are the municipality's templates by name.

    Raises UnknownElement, NotShown for a picture, and Onbruikbaar for a fault in a template of its own. The same arguments
    give the same bytes.
    """
    made, said = spelled_out(root)
    body = made.find("body")
    if body is None:
        raise UnknownElement(made)
    cover, lists, section = _taken_out(body)
    notes = None if section is None or not len(section) else note_list(section)
    for element in (cover, body, notes):
        if element is not None:
            fit(element, image)
    head = meta(root)
    context = {
        "taal": root.get("lang", "nl-NL"),
        "titel": head.get("title", ""),
        "auteur": head.get("author", ""),
        "omschrijving": head.get("description", ""),
        "trefwoorden": head.get("keywords", ""),
        "kop": head.get("ivpgen:kop", ""),
        "status": head.get("ivpgen:status", ""),
        "omslag": list(_cover(cover)) if cover is not None else [],
        "lijsten": [_list(nav) for nav in lists],
        "tekst": _markup(body),
        "noten": "" if notes is None else _outer(notes),
    }
    return Page(render_template(TEMPLATE, context, own).encode(), said)


def _taken_out(body: etree._Element) -> tuple[etree._Element | None, list[etree._Element], etree._Element | None]:
    """The cover, the lists that lead into the text and the notes, which the template has places of its own for."""
    cover, notes = body.find("header"), body.find("section[@role='doc-endnotes']")
    lists = body.findall("nav")
    for element in (cover, *lists, notes):
        if element is not None:
            body.remove(element)
    return cover, lists, notes


def _cover(cover: etree._Element) -> Iterator[dict[str, object]]:
    for child in cover:
        if child.tag not in {"p", "img"}:
            raise UnknownElement(child)
        kind = child.get("class", "") if child.tag == "p" else "beeld"
        yield {"soort": kind, "inhoud": _outer(child) if kind == "beeld" else _markup(child), "tekst": text(child)}


def _list(nav: etree._Element) -> dict[str, object]:
    kind = nav.get("class", "")
    return {"soort": kind, "titel": TITLES[kind], "inhoud": _markup(nav)}


def _markup(element: etree._Element) -> Markup:
    """What is inside an element, as HTML."""
    first = Markup.escape(element.text or "")
    return first + Markup("").join(_outer(child, with_tail=True) for child in element)


def _outer(element: etree._Element, *, with_tail: bool = False) -> Markup:
    # Serialised from a tree in which every text is a text: nothing in it can be markup by accident.
    return Markup(etree.tostring(element, method="html", encoding="unicode", with_tail=with_tail))
