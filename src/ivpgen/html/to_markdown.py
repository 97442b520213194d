"""The tree as Markdown: CommonMark with the tables, footnotes and strikethrough that most readers of it know."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from lxml import etree

from ivpgen.html.markdown_inline import inline, picture, words
from ivpgen.html.spelled import spelled_out
from ivpgen.html.tree import UnknownElement, classes, meta

_HEADINGS = {"h1": "##", "h2": "###", "h3": "####", "h4": "#####"}
"""The only heading of the first level is the title of the document."""
_BLOCKS = frozenset("p ul ol dl table figure blockquote aside hr section h1 h2 h3 h4 img".split())


class Written(NamedTuple):
    """Markdown in UTF-8, and what its reader should know about it, in Dutch."""

    data: bytes
    meldingen: tuple[str, ...]


def to_markdown(root: etree._Element) -> Written:
    """Write the document; pictures keep the path that they have in the plan. Raises UnknownElement.

    The lists of headings, tables and figures are left out: readers of Markdown make their own.
    """
    made, said = spelled_out(root)
    body = made.find("body")
    if body is None:
        raise UnknownElement(made)
    parts = [f"# {words(meta(root).get('title', ''))}"] if body.find("header") is None else []
    for element in body:
        if element.tag == "header":
            parts += _cover(element)
        elif element.tag == "section" and element.get("role") == "doc-endnotes":
            parts += _notes(element)
        elif element.tag != "nav":
            parts += _block(element)
    return Written(("\n\n".join(parts) + "\n").encode(), said)


def _cover(cover: etree._Element) -> Iterator[str]:
    for child in cover:
        if child.tag not in {"p", "img"}:
            raise UnknownElement(child)
        shown = inline(child) if child.tag == "p" else picture(child)
        yield f"# {shown}" if child.get("class") == "titel" else shown


def _notes(section: etree._Element) -> Iterator[str]:
    for number, note in enumerate(section, 1):
        yield f"[^{number}]: " + _indented("\n\n".join(_inside(note)), "    ")


def _inside(element: etree._Element) -> Iterator[str]:
    """The blocks inside an element that holds inline text, blocks, or both."""
    loose = etree.Element("p")
    loose.text = element.text
    for child in list(element):
        if child.tag in _BLOCKS:
            if shown := inline(loose):
                yield shown
            yield from _block(child)
            loose = etree.Element("p")
            loose.text = child.tail
        else:
            loose.append(child)
    if shown := inline(loose):
        yield shown


def _block(element: etree._Element) -> Iterator[str]:
    match element.tag:
        case "section":
            for child in element:
                yield from _block(child)
        case "h1" | "h2" | "h3" | "h4":
            yield f"{_HEADINGS[element.tag]} {inline(element)}"
        case "p":
            yield inline(element)
        case "ul" | "ol":
            yield "\n".join(_items(element))
        case "dl":
            yield "\n".join(_terms(element))
        case "blockquote" | "aside":
            yield _indented("\n\n".join(_inside(element)), "> ", first="> ")
        case "table":
            caption = element.find("caption")
            if caption is not None:
                yield f"**{inline(caption)}**"
            yield "\n".join(_rows(element))
        case "figure":
            for child in element:
                yield picture(child) if child.tag == "img" else f"*{inline(child)}*"
        case "img":
            yield picture(element)
        case "hr":
            yield "---"
        case _:
            raise UnknownElement(element)


def _items(listed: etree._Element) -> Iterator[str]:
    first = int(listed.get("start", "1"))
    for number, item in enumerate(listed, first):
        mark = f"{number}." if listed.tag == "ol" else "-"
        yield f"{mark} {_indented(_tight(item), ' ' * (len(mark) + 1))}"


def _terms(listed: etree._Element) -> Iterator[str]:
    """Terms as a list, for CommonMark has no other: the term in bold, what it means behind it."""
    for child in listed:
        if child.tag == "dt":
            term = f"- **{inline(child)}**"
            meanings = []
            following = child.getnext()
            while following is not None and following.tag == "dd":
                meanings.append(_tight(following))
                following = following.getnext()
            yield _indented(f"{term}: " + "\n\n".join(meanings), "  ")
        elif child.tag != "dd":
            raise UnknownElement(child)


def _tight(item: etree._Element) -> str:
    """What is in an item: a list that follows its text directly stands on the next line, other blocks after a blank one."""
    parts = list(_inside(item))
    listed = len(parts) == 2 and len(item) and item[-1].tag in {"ul", "ol"}
    return ("\n" if listed else "\n\n").join(parts)


def _rows(table: etree._Element) -> Iterator[str]:
    header = table.find("thead/tr")
    rows = table.findall("tbody/tr")
    if header is None:
        header = etree.Element("tr")
        for _ in rows[0] if rows else ():
            etree.SubElement(header, "th")
    yield _row([_cell(cell) for cell in header])
    yield _row(["---:" if rows and _holds_figures(rows, column) else "---" for column in range(len(header))])
    for row in rows:
        yield _row([_cell(cell) for cell in row])


def _holds_figures(rows: list[etree._Element], column: int) -> bool:
    return all("getal" in classes(row[column]) for row in rows)


def _row(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _cell(cell: etree._Element) -> str:
    """A cell on one line, for tables of Markdown have no other: its blocks with a break in between."""
    lines = []
    for part in _inside(cell):
        lines += [line.strip() for line in part.replace("\\\n", "\n").split("\n") if line.strip()]
    return "<br>".join(lines).replace("|", "\\|")


def _indented(content: str, indent: str, first: str = "") -> str:
    """Every line but the first with this indent; blank lines stay without trailing spaces."""
    lines = content.split("\n")
    return "\n".join([first + lines[0], *((indent + line).rstrip() for line in lines[1:])])
