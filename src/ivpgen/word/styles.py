"""The styles of the house style, by name: what Word calls "heading 1" is "Kop1" in a file from a Dutch Word."""

from __future__ import annotations

import copy
from collections.abc import Callable

from lxml import etree

from ivpgen.ooxml.names import DUTCH_NAMES
from ivpgen.word.wml import NSMAP, VAL, W, child, value

_ID = f"{W}styleId"

# The average width of Dutch letters as a share of the size, some of them bold; "" for any other font.
_LETTERS = {
    "": 0.58,
    "arial narrow": 0.48,
    "calibri": 0.52,
    "cambria": 0.54,
    "carlito": 0.52,
    "garamond": 0.48,
    "times new roman": 0.5,
    "verdana": 0.66,
}
_DEFAULTS = (("paragraph", "normal"), ("table", "normal table"))


class Styles:
    """Gives the id of a style by its name, and takes over from ivpgen's own house style what a house style lacks.

    `root` is the `<w:styles>` that is written to; `spare` gives that of ivpgen's own house style, asked only at need;
    `adopt_numbering` gives a list definition of ivpgen's own house style, by its number there, a number here.
    `missing` are Word's own styles that weren't found, by the name that a Dutch Word shows; `missing_own` are ivpgen's.
    """

    def __init__(
        self,
        root: etree._Element,
        spare: Callable[[], etree._Element],
        adopt_numbering: Callable[[str], str],
    ) -> None:
        self._root = root
        self._spare = spare
        self._adopt_numbering = adopt_numbering
        self._by_name = _by_name(root)
        self._by_id = {style.get(_ID, ""): style for style in root.iterfind(f"{W}style")}
        self._ids: dict[tuple[str, str], str] = {}
        self._known: dict[tuple[str, str], bool] = {}
        self.missing: list[str] = []
        self.missing_own: list[str] = []

    def id(self, name: str, kind: str = "paragraph") -> str:
        """The id of a style, "caption" or "Kader", whatever the case; `kind` as in `w:type`."""
        found = self._ids.get((kind, name))
        if found is None:
            found = self._ids[kind, name] = self._look_up(kind, name.lower()).get(_ID, "")
        return found

    def has(self, name: str, kind: str = "paragraph") -> bool:
        """Whether the house style, or else ivpgen's own, has a style of this name."""
        key = (kind, name.lower())
        if key not in self._known:
            self._known[key] = self._find(*key) is not None or key in _by_name(self._spare())
        return self._known[key]

    def numbering(self, style_id: str) -> tuple[str, str | None] | None:
        """List number and level that a paragraph style brings along, its own or inherited; None without a list."""
        number = self.setting(style_id, "numPr/w:numId")
        if number is None or number.get(VAL) == "0":
            return None
        level = number.getprevious()
        return number.get(VAL, ""), None if level is None else level.get(VAL)

    def setting(self, style_id: str, path: str, group: str = "pPr") -> etree._Element | None:
        """A property such as `tabs`, from the style or the nearest it is based on."""
        seen: set[str] = set()
        style = self._by_id.get(style_id)
        while style is not None and style.get(_ID, "") not in seen:
            if (found := style.find(f"w:{group}/w:{path}", NSMAP)) is not None:
                return found
            seen.add(style.get(_ID, ""))
            style = self._by_id.get(value(style, "w:basedOn") or "")
        return None

    def letter(self, style_id: str) -> float:
        """About how wide an average letter of a paragraph style is, in twips."""
        size = self._look(style_id, "sz")
        fonts = self._look(style_id, "rFonts")
        family = "" if fonts is None else fonts.get(f"{W}ascii", "").lower()
        points = 10 if size is None else int(size.get(VAL, "20")) / 2
        return points * 20 * _LETTERS.get(family, _LETTERS[""])

    def _look(self, style_id: str, name: str) -> etree._Element | None:
        found = self.setting(style_id, name, "rPr")
        return self._root.find(f"w:docDefaults/w:rPrDefault/w:rPr/w:{name}", NSMAP) if found is None else found

    def _find(self, kind: str, name: str) -> etree._Element | None:
        found = self._by_name.get((kind, name))
        return self._by_name.get((kind, DUTCH_NAMES.get(name, name).lower())) if found is None else found

    def _look_up(self, kind: str, name: str) -> etree._Element:
        found = self._find(kind, name)
        if found is None:
            found = self._take_over(kind, name)
            missing = self.missing if found.get(f"{W}customStyle") is None else self.missing_own
            missing.append(DUTCH_NAMES.get(name) or value(found, "w:name") or name)
        return found

    def _take_over(self, kind: str, name: str) -> etree._Element:
        """Copy a style of ivpgen's own house style; what it is based on comes from this one where it can."""
        spare = _by_name(self._spare())
        style = copy.deepcopy(spare[kind, name])
        style_id = style.get(_ID, "")
        while style_id in self._by_id:
            style_id += "-ivpgen"
        style.set(_ID, style_id)
        self._by_id[style_id] = self._by_name[kind, name] = style
        self._root.append(style)
        if any(other == name for _, other in self._by_name.keys() - {(kind, name)}):
            child(style, "name").set(VAL, f"{value(style, 'w:name')} (ivpgen)")
        for reference in [*style.iterfind(f"{W}next"), *style.iterfind(f"{W}link")]:
            style.remove(reference)
        if (based_on := style.find(f"{W}basedOn")) is not None:
            parent = next(key for key, other in spare.items() if other.get(_ID) == based_on.get(VAL))
            based_on.set(VAL, self._look_up(*parent).get(_ID, ""))
        if (number := style.find("w:pPr/w:numPr/w:numId", NSMAP)) is not None:
            number.set(VAL, self._adopt_numbering(number.get(VAL, "")))
        return style


def _by_name(root: etree._Element) -> dict[tuple[str, str], etree._Element]:
    """Styles by kind and name in lower case; the default styles also by Word's name for them."""
    found: dict[tuple[str, str], etree._Element] = {}
    for style in root.iterfind(f"{W}style"):
        kind = style.get(f"{W}type", "")
        for name in [value(style, "w:name") or "", *(value(style, "w:aliases") or "").split(",")]:
            found.setdefault((kind, name.strip().lower()), style)
    for kind, name in _DEFAULTS:
        for style in root.iterfind(f"{W}style[@{W}default='1']"):
            if style.get(f"{W}type") == kind:
                found.setdefault((kind, name), style)
    return found
