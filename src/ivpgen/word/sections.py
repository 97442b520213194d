"""Sections: paper and margins of the house style, a cover of its own, landscape where it is asked for."""

from __future__ import annotations

import copy
from collections.abc import Callable
from typing import NamedTuple

from lxml import etree

from ivpgen.word.wml import PPR, P, R, W, add, child, last, properties

_SECTION = f"{W}sectPr"
_SIZE = f"{W}pgSz"
_MARGINS = f"{W}pgMar"
_REFERENCES = (f"{W}headerReference", f"{W}footerReference")
_RELATION = f"{R}id"
_DROPPED = tuple(W + name for name in ("type", "printerSettings", "sectPrChange"))
_AFTER_TITLE_PAGE = tuple(W + name for name in ("textDirection", "bidi", "rtlGutter", "docGrid"))
_A4 = ("11906", "16838")
_MARGIN = "1418"
_LEAST = 1440


class Page(NamedTuple):
    """The text area of a page in twips (1/1440 inch)."""

    width: int
    height: int


class Sections:
    """Ends each section of a body with what the house style says of paper, margins, header and footer.

    `house` are the section properties of the house style's own body, in order; `wide` gives, for the relation of a header
    or footer, that of a copy whose tabs fit the landscape page; `cover` is the section of the house style's own cover, where
    that ends one.
    """

    def __init__(
        self, house: list[etree._Element], wide: Callable[[str, float], str], cover: etree._Element | None = None
    ) -> None:
        self._base = _merged(house)
        self._cover = None if cover is None else _completed(cover, self._base)
        self._wide = wide
        self._first = True
        self.portrait = _page(self._base)
        self.landscape = _page(_turned(self._base))

    @property
    def relations(self) -> set[str]:
        """The relations of the headers and footers in use."""
        both = [self._base] if self._cover is None else [self._base, self._cover]
        return {each.get(_RELATION, "") for section in both for each in section if each.tag in _REFERENCES}

    def end_cover(self, body: etree._Element) -> None:
        """End the first page, which has no header and footer but those that the house style has for it."""
        if self._cover is None:
            self._close(body, self._next(landscape=False, cover=True))
        else:
            # The next section is still the first of what follows the cover: its own count and title page are meant.
            self._close(body, self._cover)

    def begin_landscape(self, body: etree._Element) -> Page:
        """End the portrait pages so far; the page that follows."""
        end = last(body)
        if end is not None and not _is_closed(end):
            self._close(body, self._next(landscape=False))
        return self.landscape

    def end_landscape(self, body: etree._Element) -> Page:
        """End the landscape pages; the page that follows."""
        self._close(body, self._next(landscape=True))
        return self.portrait

    def finish(self, body: etree._Element) -> None:
        """Put the last section's properties where Word wants them, at the end of the body."""
        end = last(body)
        section = None if end is None else end.find(f"{PPR}/{_SECTION}")
        body.append(self._next(landscape=False) if section is None else section)

    def _next(self, *, landscape: bool, cover: bool = False) -> etree._Element:
        section = _turned(self._base) if landscape else copy.deepcopy(self._base)
        title_page = section.find(f"{W}titlePg")
        if cover and title_page is None:
            later = [each for each in section if each.tag in _AFTER_TITLE_PAGE]
            section.insert(section.index(later[0]) if later else len(section), etree.Element(f"{W}titlePg"))
        elif title_page is not None and not cover and not (self._first and self._has_first_page()):
            section.remove(title_page)
        if not self._first and (numbers := section.find(f"{W}pgNumType")) is not None:
            numbers.attrib.pop(f"{W}start", "")
        if landscape:
            for each in section:
                if each.tag in _REFERENCES:
                    each.set(_RELATION, self._wide(each.get(_RELATION, ""), self.landscape.width / self.portrait.width))
        self._first = False
        return section

    def _has_first_page(self) -> bool:
        return any(each.get(f"{W}type") == "first" for each in self._base if each.tag in _REFERENCES)

    @staticmethod
    def _close(body: etree._Element, section: etree._Element) -> None:
        """Let the last paragraph end the section; after a table or the contents a paragraph without height does."""
        end = last(body)
        if end is None or end.tag != P or _is_closed(end):
            end = add(body, "p")
            add(add(end, "pPr"), "spacing", before=0, after=0, line=20, lineRule="exact")
        properties(end).append(section)


def _is_closed(block: etree._Element) -> bool:
    return block.find(f"{PPR}/{_SECTION}") is not None


def _merged(house: list[etree._Element]) -> etree._Element:
    """The last section, with the headers and footers that it inherits from those before it."""
    section = copy.deepcopy(house[-1]) if house else etree.Element(_SECTION)
    references: dict[tuple[str, str], etree._Element] = {}
    for each in house:
        for reference in each:
            if reference.tag in _REFERENCES:
                references[reference.tag, reference.get(f"{W}type", "default")] = copy.deepcopy(reference)
    for each in list(section):
        if each.tag in (*_REFERENCES, *_DROPPED):
            section.remove(each)
    for index, reference in enumerate(references.values()):
        section.insert(index, reference)
    if section.find(_SIZE) is None:
        size = etree.Element(_SIZE, {f"{W}w": _A4[0], f"{W}h": _A4[1]})
        section.insert(len(references), size)
    if section.find(_MARGINS) is None:
        sides = {f"{W}{side}": _MARGIN for side in ("top", "right", "bottom", "left")}
        margins = etree.Element(_MARGINS, {**sides, f"{W}header": "709", f"{W}footer": "709", f"{W}gutter": "0"})
        section.insert(section.index(child(section, "pgSz")) + 1, margins)
    if min(_page(section)) < _LEAST:
        # Paper without measures, or margins that leave nothing.
        for name, value in (("w", _A4[0]), ("h", _A4[1])):
            child(section, "pgSz").set(W + name, value)
        for side in ("top", "right", "bottom", "left"):
            child(section, "pgMar").set(W + side, _MARGIN)
        child(section, "pgMar").set(f"{W}gutter", "0")
    kind = etree.Element(f"{W}type", {f"{W}val": "nextPage"})
    section.insert(section.index(child(section, "pgSz")), kind)
    return section


def _completed(cover: etree._Element, base: etree._Element) -> etree._Element:
    """The section of a cover without what belonged to its file, with paper and margins in any case."""
    section = copy.deepcopy(cover)
    for each in list(section):
        if each.tag in _DROPPED:
            section.remove(each)
    for name in ("pgSz", "pgMar"):
        if section.find(W + name) is None:
            place = len([each for each in section if each.tag in (*_REFERENCES, _SIZE)])
            section.insert(place, copy.deepcopy(child(base, name)))
    return section


def _turned(section: etree._Element) -> etree._Element:
    """The same section on landscape paper, the margins as they are."""
    turned = copy.deepcopy(section)
    size = child(turned, "pgSz")
    width, height = int(size.get(f"{W}w", "0")), int(size.get(f"{W}h", "0"))
    size.set(f"{W}w", str(max(width, height)))
    size.set(f"{W}h", str(min(width, height)))
    size.set(f"{W}orient", "landscape")
    return turned


def _page(section: etree._Element) -> Page:
    size, margins = child(section, "pgSz"), child(section, "pgMar")
    sides = {side: abs(int(margins.get(f"{W}{side}", "0"))) for side in ("top", "right", "bottom", "left", "gutter")}
    return Page(
        int(size.get(f"{W}w", "0")) - sides["left"] - sides["right"] - sides["gutter"],
        int(size.get(f"{W}h", "0")) - sides["top"] - sides["bottom"],
    )
