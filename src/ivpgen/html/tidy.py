"""The last hand on a tree: footnotes to the end, nothing empty, what was not printed."""

from __future__ import annotations

from collections.abc import Collection

from lxml import etree

from ivpgen.html.contents import FEWEST
from ivpgen.html.moving import move_content
from ivpgen.html.notes import gather_notes
from ivpgen.html.tree import classes, text

_EMPTIABLE = ("p", "ul", "ol", "dl", "span", "div", "section", "strong", "em")
_KEPT_EMPTY = frozenset({"img", "br", "hr", "col", "a", "nav", "meta"})
_NOTHING = "–"
_CAPTIONS = {"tabellen": "caption", "figuren": "figcaption"}
_SHORT = 12_000
"""Characters of a document in which a new page for every chapter would be mostly white."""
DEEPEST = 3
"""Levels of lists that a writer knows."""


def tidy(root: etree._Element) -> None:
    """Make the tree fit for every writer, in place."""
    gather_notes(root)
    _drop_empty(root)
    for deep in [one for one in root.iter("ul", "ol") if _depth(one) > DEEPEST]:
        _run_on(deep)
    for box in [one for one in root.iter("aside") if one.get("role") is None and _is_inside(one)]:
        _open_box(box)
    for table in list(root.iter("table")):
        if _is_inside(table):
            _write_out(table)
        else:
            _drop_empty_columns(table)
    for cell in root.iter("td"):
        if not _has_content(cell):
            cell.text = _NOTHING
    for division in list(root.iter("div")):
        _unwrap(division)
    _drop_short_lists(root)
    _drop_second_ids(root)


def run_on(root: etree._Element) -> None:
    """Let the chapters of a short document follow each other: only the first one starts a page, and it needs no lists of tables."""
    _drop_lists(root, _CAPTIONS)
    for heading in list(root.iter("h1"))[1:]:
        heading.set("class", f"{heading.get('class', '')} doorlopend".strip())


def run_on_if_short(root: etree._Element) -> None:
    """Let the chapters follow each other where a new page for each would be mostly white."""
    if len(text(root)) < _SHORT:
        run_on(root)


def sources(root: etree._Element) -> set[str]:
    """The places of the plan whose text is in the tree."""
    return {bron for element in root.iter() if (bron := element.get("data-bron"))}


def _drop_empty(root: etree._Element) -> None:
    for element in reversed(list(root.iter(*_EMPTIABLE, "li", "dd"))):
        parent = element.getparent()
        if parent is None or _has_content(element) or (element.get("id") and element.tag == "section"):
            continue
        if element.tag in {"li", "dd"} and parent.tag not in {"ul", "ol"}:
            continue
        _remove(element, parent)


def _drop_second_ids(root: etree._Element) -> None:
    """What stands in a document twice is where it stands first, for whoever links to it."""
    seen = set()
    for element in root.iter("table", "figure"):
        name = element.get("id")
        if name in seen:
            del element.attrib["id"]
        elif name:
            seen.add(name)


def _drop_short_lists(root: etree._Element) -> None:
    _drop_lists(root, [name for name, tag in _CAPTIONS.items() if sum(1 for _ in root.iter(tag)) < FEWEST])


def _drop_lists(root: etree._Element, names: Collection[str]) -> None:
    for body in root.iterfind("body"):
        for listing in [nav for nav in body.iterfind("nav") if nav.get("class", "") in names]:
            _remove(listing, body)


def _depth(element: etree._Element) -> int:
    """How many lists deep a list is, itself counted."""
    return 1 + sum(above.tag in {"ul", "ol"} for above in element.iterancestors())


def _run_on(element: etree._Element) -> None:
    """The items of a list that lies too deep behind the item that holds it."""
    item = element.getparent()
    while item is not None and item.tag != "li":
        item = item.getparent()
    parent = element.getparent()
    if item is None or parent is None:
        return
    for inner in reversed(list(element)):
        item.addnext(inner)
    _remove(element, parent)


def _is_inside(box: etree._Element) -> bool:
    """Whether a box stands in a cell or list item, which hold plain blocks only."""
    return any(above.tag in {"td", "th", "li", "dd"} for above in box.iterancestors())


def _write_out(table: etree._Element) -> None:
    """A table where there is no room for one: a paragraph for each row."""
    parent = table.getparent()
    if parent is None:
        return
    for row in table.iter("tr"):
        paragraph = etree.Element("p")
        for cell in list(row):
            span = etree.SubElement(paragraph, "strong" if cell.tag == "th" else "span")
            move_content(cell, span)
            span.tail = " – " if cell is not row[-1] else None
        table.addprevious(paragraph)
    _remove(table, parent)


def _open_box(box: etree._Element) -> None:
    """The paragraphs of a box in its place, each marked as the box was."""
    parent = box.getparent()
    if parent is None:
        return
    at = parent.index(box)
    for offset, block in enumerate(list(box)):
        if "gat" in classes(box) and block.tag == "p":
            mark = etree.Element("span", {"class": "gat"})
            move_content(block, mark)
            block.append(mark)
        parent.insert(at + offset, block)
    _remove(box, parent)


def _drop_empty_columns(table: etree._Element) -> None:
    """Take out the columns in which no row says anything (the first one names the rows), and a table without rows."""
    rows = table.findall("tbody/tr")
    if not rows and (parent := table.getparent()) is not None:
        _remove(table, parent)
    empty = set(range(1, len(rows[0]))) if rows else set()
    for row in rows:
        empty = {column for column in empty if not _has_content(row[column])}
        if not empty:
            return
    for row in (*table.iterfind("colgroup"), *table.iterfind("thead/tr"), *rows):
        for column in sorted(empty, reverse=True):
            row.remove(row[column])


def _has_content(element: etree._Element) -> bool:
    if (element.text or "").strip():
        return True
    return any(child.tag in _KEPT_EMPTY or _has_content(child) or (child.tail or "").strip() for child in element)


def _remove(element: etree._Element, parent: etree._Element) -> None:
    """Take an element out, keeping the text behind it."""
    if element.tail:
        before = element.getprevious()
        if before is not None:
            before.tail = (before.tail or "") + element.tail
        else:
            parent.text = (parent.text or "") + element.tail
    parent.remove(element)


def _unwrap(division: etree._Element) -> None:
    """A division only carries a source: its first block carries it on."""
    parent = division.getparent()
    if parent is None:
        return
    bron = division.get("data-bron")
    if bron and len(division) and division[0].get("data-bron") is None:
        division[0].set("data-bron", bron)
    at = parent.index(division)
    for offset, child in enumerate(list(division)):
        parent.insert(at + offset, child)
    _remove(division, parent)
