"""Bookmarks: where links inside the document arrive, and where each text of the plan stands."""

from __future__ import annotations

import hashlib

from lxml import etree

from ivpgen.html.outline import Outline
from ivpgen.word.wml import W

_START, _END, _ID, _NAME = (W + name for name in ("bookmarkStart", "bookmarkEnd", "id", "name"))
"""Each text of a plan has a bookmark, so these are written out: a third of the elements of a document."""


class Bookmarks:
    """Gives every bookmark a name and a number of its own.

    An element is entered before its content is written and left after; its bookmarks start in the next paragraph and
    end in the last one, or in that same one where the last stands elsewhere (in a cell). `pending` are those that wait for
    a paragraph to start in, number and name.
    """

    def __init__(self, outline: Outline) -> None:
        self._headings = {heading.id for heading in outline.headings}
        self._unplaced = set(outline.targets)
        self._names: dict[tuple[str, str], str] = {}
        self._taken: set[str] = set()
        self.pending: list[tuple[int, str]] = []
        self._started: dict[int, etree._Element] = {}
        self._count = 0

    def name(self, id: str, prefix: str = "_Ref") -> str:  # noqa: A002 - HTML's own word
        """The bookmark that a link to this id goes to; hidden in Word's list, the same at every run."""
        if (prefix, id) not in self._names:
            number = int(hashlib.sha1(id.encode(), usedforsecurity=False).hexdigest()[:15], 16) % 10**9
            while (name := f"{prefix}{number:09}") in self._taken:
                number = (number + 1) % 10**9
            self._taken.add(name)
            self._names[prefix, id] = name
        return self._names[prefix, id]

    def contents_name(self, id: str) -> str:  # noqa: A002
        """The bookmark of a heading or caption ("tabel 3") that a table of contents goes to: another, for Word throws these away at will."""
        return self.name(id, "_Toc")

    def enter(self, element: etree._Element, heading: str | None = None) -> tuple[int, ...]:
        """Have the bookmarks of an element start in the next paragraph; what to give to `leave`.

        `heading` is the id of a heading, also when it is the section which it opens that says so.
        """
        if heading is None and not element.attrib:
            return ()
        names = []
        for target in filter(None, (element.get("id"), heading)):
            # The id of a section that a heading opens is the heading's: a link should arrive there.
            if target in self._unplaced and not (element.tag == "section" and target in self._headings):
                self._unplaced.remove(target)
                names.append(self.name(target))
        if heading is not None:
            names.append(self.contents_name(heading))
        if (source := element.get("data-bron")) is not None:
            names.append(self._source_name(source))
        for name in names:
            self._count += 1
            self.pending.append((self._count, name))
        return tuple(range(self._count - len(names) + 1, self._count + 1))

    def enter_contents(self, name: str) -> tuple[int, ...]:
        """Have the bookmark that a list of tables or figures goes to start in the next paragraph; what to give to `leave`."""
        self._count += 1
        self.pending.append((self._count, self.contents_name(name)))
        return (self._count,)

    def claim(self, id: str) -> bool:  # noqa: A002
        """Whether a link arrives at this id and it has no bookmark yet; if so, the caller makes it."""
        wanted = id in self._unplaced
        self._unplaced.discard(id)
        return wanted

    def start_in(self, paragraph: etree._Element) -> None:
        """Start in this paragraph what is waiting for one."""
        for number, name in self.pending:
            etree.SubElement(paragraph, _START, {_ID: str(number), _NAME: name})
            self._started[number] = paragraph
        self.pending.clear()

    def leave(self, entered: tuple[int, ...], last: etree._Element | None) -> None:
        """End what `enter` announced; `last` is the paragraph that was written last."""
        for number in entered:
            start = self._started.pop(number, None)
            if start is None:
                self.pending = [each for each in self.pending if each[0] != number]
            else:
                self.end(last if last is not None and last.getparent() is start.getparent() else start, number)

    def start(self, paragraph: etree._Element, name: str) -> int:
        """Start a bookmark right here; the number to give to `end`."""
        self._count += 1
        etree.SubElement(paragraph, _START, {_ID: str(self._count), _NAME: name})
        return self._count

    def end(self, paragraph: etree._Element, number: int) -> None:
        """End a bookmark right here."""
        etree.SubElement(paragraph, _END, {_ID: str(number)})

    def _source_name(self, source: str) -> str:
        """`_ivp` and twelve hex digits; a text that is printed more than once gets a number behind it."""
        base = name = f"_ivp{hashlib.sha1(source.encode(), usedforsecurity=False).hexdigest()[:12]}"
        count = 1
        while name in self._taken:
            count += 1
            name = f"{base}_{count}"
        self._taken.add(name)
        return name
