"""What has a number in a document: headings, tables, figures and footnotes; counted once, the same for every writer."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from lxml import etree

from ivpgen.html.tree import classes, meta, text

HEADINGS = ("h1", "h2", "h3", "h4")
NUMBERED_LEVELS = 3
ANNEX = "Bijlage"


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; `number` is "2.1", "Bijlage A", "A.1", or empty. `id` is where a link to it goes: its own id, that of
    the section it opens, or one made up here."""

    element: etree._Element
    id: str
    level: int
    number: str
    text: str
    annex: bool

    @property
    def reference(self) -> str:
        """What running text calls it: "hoofdstuk 2", "paragraaf 2.1", "bijlage A", or its text when it has no number."""
        if not self.number:
            return self.text
        if self.number.startswith(ANNEX):
            return f"{ANNEX.lower()} {self.number.split()[1]}"
        return f"hoofdstuk {self.number}" if self.level == 1 else f"paragraaf {self.number}"


@dataclass(frozen=True, slots=True)
class Caption:
    """A table or figure with a caption; `kind` is "Tabel" or "Figuur", `element` the table or figure itself."""

    element: etree._Element
    id: str | None
    kind: str
    number: int

    @property
    def reference(self) -> str:
        """What running text calls it: "tabel 3"."""
        return f"{self.kind.lower()} {self.number}"


@dataclass(frozen=True, slots=True)
class Outline:
    """The numbers of one document.

    `notes` gives each footnote's number by its id, in order of first reference; `targets` are the ids of the document
    that a link in it points at; `numbered` are the headings and captions that have an id, by that id.
    """

    headings: tuple[Heading, ...]
    captions: tuple[Caption, ...]
    notes: Mapping[str, int]
    targets: frozenset[str]
    numbered: Mapping[str, Heading | Caption]


def outline(root: etree._Element) -> Outline:
    """Count once through the document."""
    ids = {element.get("id", "") for element in root.iterfind(".//*[@id]")}
    headings = _Headings(ids, meta(root).get("ivpgen:nummering", "automatisch") == "automatisch")
    captions: list[Caption] = []
    per_kind: Counter[str] = Counter()
    notes: dict[str, int] = {}
    targets: set[str] = set()
    for element in root.iter(*HEADINGS, "caption", "figcaption", "a"):
        if element.tag == "a":
            href = element.get("href", "")
            if element.get("role") == "doc-noteref":
                notes.setdefault(href.removeprefix("#"), len(notes) + 1)
            elif href.startswith("#"):
                targets.add(href[1:])
        elif element.tag in HEADINGS:
            headings.add(element)
        elif (owner := element.getparent()) is not None:
            kind = "Tabel" if element.tag == "caption" else "Figuur"
            per_kind[kind] += 1
            captions.append(Caption(owner, owner.get("id"), kind, per_kind[kind]))
    numbered: dict[str, Heading | Caption] = {caption.id: caption for caption in captions if caption.id}
    numbered.update((heading.id, heading) for heading in headings.found)
    return Outline(tuple(headings.found), tuple(captions), notes, frozenset(targets & ids), numbered)


@dataclass(slots=True)
class _Headings:
    """The running count; a heading under one without a number has none either, nor has the fourth level."""

    ids: set[str]
    automatic: bool
    found: list[Heading] = field(default_factory=list)
    counts: list[int] = field(default_factory=lambda: [0] * NUMBERED_LEVELS)
    annexes: int = 0
    without: int = NUMBERED_LEVELS + 1

    def add(self, element: etree._Element) -> None:
        level = HEADINGS.index(element.tag) + 1
        annex = any("bijlage" in classes(section) for section in element.iterancestors("section"))
        numbered = self._is_numbered(element, level)
        number = self._next(level, annex) if numbered else ""
        self.found.append(Heading(element, self._id(element), level, number, text(element), annex))

    def _is_numbered(self, element: etree._Element, level: int) -> bool:
        if level <= self.without:
            self.without = level if "ongenummerd" in classes(element) else NUMBERED_LEVELS + 1
        return self.automatic and level < self.without

    def _next(self, level: int, annex: bool) -> str:
        if level == 1 and annex:
            self.annexes += 1
        elif level == 1:
            self.counts[0] += 1
        else:
            self.counts[level - 1] += 1
        self.counts[level:] = [0] * (NUMBERED_LEVELS - level)
        first = _letters(self.annexes) if annex else str(self.counts[0])
        if level == 1 and annex:
            return f"{ANNEX} {first}"
        return ".".join([first, *map(str, self.counts[1:level])])

    def _id(self, element: etree._Element) -> str:
        if own := element.get("id"):
            return own
        section = element.getparent()
        if section is not None and section.tag == "section" and section[0] is element and (given := section.get("id")):
            return given
        count = len(self.found) + 1
        while (made := f"kop-{count}") in self.ids:
            count += 1
        self.ids.add(made)
        return made


def _letters(number: int) -> str:
    """1 is A, 26 is Z, 27 is AA, as Word counts."""
    return chr(ord("A") + (number - 1) % 26) * ((number - 1) // 26 + 1)
