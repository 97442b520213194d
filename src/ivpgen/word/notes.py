"""Footnote references: which notes a document has, and the marks in its text; `footnotes` writes the notes themselves."""

from __future__ import annotations

from collections import Counter

from lxml import etree

from ivpgen.html.outline import Outline
from ivpgen.html.tree import UnknownElement
from ivpgen.word.bookmarks import Bookmarks
from ivpgen.word.fields import begin_field, end_field
from ivpgen.word.styles import Styles
from ivpgen.word.wml import RPR, RUN, VAL, W, add, add_text


class Notes:
    """The footnotes of a document.

    Word's own numbers for notes start at `first`, past the separators; `referenced` are the notes in order of first
    reference, by that number. A second reference to a note is a NOTEREF field, for Word has no other way.
    """

    def __init__(self, root: etree._Element, outline: Outline, first: int) -> None:
        self._found = {note.get("id", ""): note for note in root.iter("aside") if note.get("role") == "doc-footnote"}
        marks = (mark.get("href", "")[1:] for mark in root.iter("a") if mark.get("role") == "doc-noteref")
        self._repeated = {note for note, count in Counter(marks).items() if count > 1}
        self._outline = outline
        self._first = first
        self.referenced: dict[int, etree._Element] = {}
        self.unreferenced = sorted(self._found.keys() - outline.notes.keys())

    def add_reference(
        self, paragraph: etree._Element, mark: etree._Element, styles: Styles, bookmarks: Bookmarks
    ) -> None:
        """Append the mark for a `<a role="doc-noteref">`; UnknownElement when there is no such note, or in a note."""
        name = mark.get("href", "").removeprefix("#")
        if name not in self._found or any(each in self._found.values() for each in mark.iterancestors("aside")):
            raise UnknownElement(mark)
        number = self._first + self._outline.notes[name] - 1
        style = styles.id("footnote reference", "character")
        if number in self.referenced:
            begin_field(paragraph, rf"NOTEREF {bookmarks.name(name)} \f \h")
            add_text(marked_run(paragraph, style), str(self._outline.notes[name]))
            end_field(paragraph)
            return
        self.referenced[number] = self._found[name]
        place = bookmarks.start(paragraph, bookmarks.name(name)) if name in self._repeated else None
        add(marked_run(paragraph, style), "footnoteReference", id=number)
        if place is not None:
            bookmarks.end(paragraph, place)


def marked_run(paragraph: etree._Element, style: str) -> etree._Element:
    """Append an empty run in a character style, by id."""
    run = etree.SubElement(paragraph, RUN)
    etree.SubElement(etree.SubElement(run, RPR), f"{W}rStyle", {VAL: style})
    return run
