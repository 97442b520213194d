"""The lists of a document: those of its styles, headings and annexes, and a fresh count for every numbered list."""

from __future__ import annotations

import copy
from collections.abc import Callable

from lxml import etree

from ivpgen.word.styles import Styles
from ivpgen.word.wml import NSMAP, VAL, W, add, value

HEADINGS = "Koppen"
ANNEXES = "Bijlagen"
BULLETS = "Opsomming"
NUMBERS = "Nummering"

_ABSTRACT = f"{W}abstractNum"
_ABSTRACT_ID = f"{W}abstractNumId"
_NUM = f"{W}num"
_NUM_ID = f"{W}numId"


class Numbering:
    """List definitions (`w:abstractNum`) and lists (`w:num`) of the `<w:numbering>` that is written to.

    `spare` gives the `<w:numbering>` of ivpgen's own house style, asked only when the house style lacks a definition.
    """

    def __init__(self, root: etree._Element, spare: Callable[[], etree._Element]) -> None:
        self._root = root
        self._spare = spare
        for leftover in root.findall(f"{W}numIdMacAtCleanup"):
            root.remove(leftover)
        self._lists = {num.get(_NUM_ID, ""): value(num, "w:abstractNumId") or "" for num in root.iterfind(_NUM)}
        self._definitions = {each.get(_ABSTRACT_ID, ""): each for each in root.iterfind(_ABSTRACT)}
        self._named: dict[str, str] = {}
        self._next = 1 + max((int(number) for number in self._lists), default=0)

    def named(self, name: str) -> str:
        """The number of a list with ivpgen's definition of this name: the house style's own, or taken over."""
        if name not in self._named:
            definition = self._find(self._root, name)
            if definition is None:
                definition = self._take_over(name)
            abstract = definition.get(_ABSTRACT_ID, "")
            existing = next((number for number, its in self._lists.items() if its == abstract), None)
            self._named[name] = self._add(abstract) if existing is None else existing
        return self._named[name]

    def adopt(self, spare_number: str) -> str:
        """The number here of a list that has another number in ivpgen's own house style."""
        spare = self._spare()
        abstract = spare.find(f"w:num[@w:numId='{spare_number}']/w:abstractNumId", NSMAP)
        name = value(spare, f"w:abstractNum[@w:abstractNumId='{'' if abstract is None else abstract.get(VAL)}']/w:name")
        return self.named(name or "")

    def level(self, number: str, style_id: str) -> int:
        """At which level a list has this paragraph style."""
        definition = self._definitions.get(self._lists.get(number, ""))
        if definition is not None:
            for level in definition.iterfind(f"{W}lvl"):
                if value(level, "w:pStyle") == style_id:
                    return int(level.get(f"{W}ilvl", "0"))
        return 0

    def restart(self, number: str, level: int, start: int) -> str:
        """A list like this one that counts anew, so that two numbered lists don't run on."""
        restarted = self._add(self._lists[number])
        override = add(self._root[-1], "lvlOverride", ilvl=level)
        add(override, "startOverride", val=start)
        return restarted

    def of_style(self, styles: Styles, style_id: str) -> tuple[str, int] | None:
        """The list and level that a paragraph style stands in; None without a list."""
        found = styles.numbering(style_id)
        if found is None or found[0] not in self._lists:
            return None
        number, level = found
        return number, self.level(number, style_id) if level is None else int(level)

    def _add(self, abstract: str) -> str:
        number = str(self._next)
        self._next += 1
        add(add(self._root, "num", numId=number), "abstractNumId", val=abstract)
        self._lists[number] = abstract
        return number

    def _take_over(self, name: str) -> etree._Element:
        definition = copy.deepcopy(self._find(self._spare(), name))
        if definition is None:
            raise KeyError(name)
        for level in definition.iterfind(f"{W}lvl"):
            for style in level.findall(f"{W}pStyle"):
                level.remove(style)
        abstract = str(1 + max((int(each) for each in self._definitions), default=0))
        definition.set(_ABSTRACT_ID, abstract)
        self._definitions[abstract] = definition
        first = self._root.find(_NUM)
        self._root.insert(len(self._root) if first is None else self._root.index(first), definition)
        return definition

    @staticmethod
    def _find(root: etree._Element, name: str) -> etree._Element | None:
        return next((each for each in root.iterfind(_ABSTRACT) if value(each, "w:name") == name), None)
