"""On which page each heading and caption came, read from a PDF that LibreOffice made of the Word file."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from ivpgen.office.word_file import contents_links, document, first_page

if TYPE_CHECKING:
    import pikepdf

_BOOKMARK = re.compile(r"Toc(\d{9})$")


def pages(pdf: bytes, docx: bytes, bookmarks: Mapping[str, str]) -> dict[str, int]:
    """The number that stands on the page of each key of `bookmarks`, which are those of the tables of contents (`_Toc…`).

    Empty when a line of those tables is not found, or pages aren't numbered 1, 2, 3 …: better none than wrong ones.
    """
    import pikepdf

    said = document(docx)
    start = first_page(said)
    if start is None:
        return {}
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        numbers = {page.obj.objgen: number for number, page in enumerate(opened.pages, start)}
        # LibreOffice writes the underscore of a bookmark in its own way.
        found = {
            match[1]: numbers[page]
            for name, page in _destinations(opened)
            if (match := _BOOKMARK.search(name)) and page in numbers
        }
    if not found.keys() >= {link.removeprefix("_Toc") for link in contents_links(said)}:
        return {}
    numbered = {key: found.get(bookmark.removeprefix("_Toc")) for key, bookmark in bookmarks.items()}
    return {key: number for key, number in numbered.items() if number is not None}


def _destinations(opened: pikepdf.Pdf) -> Iterator[tuple[str, tuple[int, int]]]:
    """The named places of a PDF, each with the object number of its page."""
    import pikepdf

    old = opened.Root.get("/Dests")
    named: list[tuple[str, pikepdf.Object]] = list(old.items()) if old is not None else []
    names = opened.Root.get("/Names")
    if names is not None and "/Dests" in names:
        named += list(pikepdf.NameTree(names["/Dests"]).items())
    for name, place in named:
        target = place["/D"] if isinstance(place, pikepdf.Dictionary) else place
        yield str(name), target[0].objgen
