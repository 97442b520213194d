"""What a browser gets for each element of the document model: the same words, with what makes them reachable."""

from __future__ import annotations

from collections.abc import Callable

from lxml import etree

from ivpgen.html.data_uri import data_uri
from ivpgen.html.moving import move_content, replace
from ivpgen.html.tree import UnknownElement, classes

_PLAIN = frozenset(
    "p ul ol li dl dt dd blockquote hr table caption colgroup col thead tbody tr th td figure figcaption img"
    " strong em code br sub sup s span abbr a section header".split()
)
_HEADINGS = {"h1": "h2", "h2": "h3", "h3": "h4", "h4": "h5"}
"""The page's only h1 is the title of the document."""
_BOXES = {"kader": "Kader", "gat": "Nog in te vullen", "let-op": "Let op"}
_KEPT = frozenset(
    "id class href src alt lang scope title start style role aria-hidden aria-label aria-labelledby tabindex".split()
)


def fit(top: etree._Element, image: Callable[[str], bytes]) -> None:
    """Turn everything inside `top` into what a browser gets, in place. Raises UnknownElement and NotShown."""
    for element in list(top.iterdescendants()):
        _fit(element, image)
    for element in top.iter():
        for name in [str(name) for name in element.attrib if name not in _KEPT]:
            del element.attrib[name]
        if element.get("class") == "":
            del element.attrib["class"]


def note_list(section: etree._Element) -> etree._Element:
    """The notes as a numbered list, each with links back to where it is called."""
    listed = etree.Element("ol")
    for note in section:
        item = etree.SubElement(listed, "li", id=note.get("id", ""))
        move_content(note, item)
        last = item[-1] if len(item) and item[-1].tag == "p" else item
        _add_back_links(last, note.get("data-terug", "").split())
    return listed


def _fit(element: etree._Element, image: Callable[[str], bytes]) -> None:
    tag = element.tag
    if tag in _HEADINGS:
        element.tag = _HEADINGS[tag]
    elif tag == "aside":
        _fit_aside(element)
    elif tag not in _PLAIN:
        raise UnknownElement(element)
    elif tag == "a" and element.get("role") == "doc-noteref":
        _fit_mark(element)
    elif tag == "img":
        element.set("src", data_uri(element.get("src", ""), image(element.get("src", ""))))
        element.set("alt", element.get("alt", "").strip())
    elif tag == "span" and element.get("class") == "gat":
        element.tag = "mark"
    elif tag == "table":
        _fit_table(element)


def _fit_aside(element: etree._Element) -> None:
    """A box is no landmark: it belongs to the text around it."""
    if element.get("class", "") not in _BOXES:
        raise UnknownElement(element)
    element.tag = "div"
    element.set("role", "note")
    element.set("aria-label", _BOXES[element.get("class", "")])


def _fit_mark(mark: etree._Element) -> None:
    """The number of a note, raised; without a name of its own a reader hears a loose number."""
    mark.set("aria-label", f"Voetnoot {mark.text}")
    raised = etree.Element("sup")
    replace(mark, raised)
    raised.append(mark)


def _fit_table(table: etree._Element) -> None:
    """A table may be wider than a phone: it scrolls in a frame of its own, also with the keyboard."""
    frame = etree.Element("div", {"class": "tabel", "role": "group", "tabindex": "0"})
    caption = table.find("caption")
    if caption is None:
        frame.set("aria-label", "Tabel")
    else:
        caption.set("id", f"{table.get('id')}-bijschrift")
        frame.set("aria-labelledby", caption.get("id", ""))
        _hold_in_view(caption)
    replace(table, frame)
    if described := table.get("data-beschrijving"):
        etree.SubElement(frame, "p", {"class": "voor-de-lezer"}).text = described
    frame.append(table)
    for header in table.iter("thead"):
        figures = {number for number, cell in enumerate(header.iterfind("tr/th")) if "getal" in classes(cell)}
        for row in table.iterfind("tbody/tr"):
            figures |= {number for number, cell in enumerate(row) if "getal" in classes(cell)}
        for number, cell in enumerate(header.iterfind("tr/th")):
            if number in figures:
                cell.set("class", "getal")


def _hold_in_view(caption: etree._Element) -> None:
    """The words of a caption stay in view when the table scrolls."""
    words = etree.Element("span", {"class": "bijschrift"})
    move_content(caption, words)
    caption.append(words)


def _add_back_links(parent: etree._Element, marks: list[str]) -> None:
    for number, mark in enumerate(marks, 1):
        which = f", {number}e keer" if len(marks) > 1 else ""
        link = etree.Element(
            "a",
            {"href": f"#{mark}", "role": "doc-backlink", "aria-label": f"Terug naar de tekst{which}", "class": "terug"},
        )
        etree.SubElement(link, "span", {"aria-hidden": "true"}).text = "↩"
        if len(parent):
            parent[-1].tail = f"{parent[-1].tail or ''} "
        else:
            parent.text = f"{parent.text or ''} "
        parent.append(link)
