"""The theme of a Word file: the colours and fonts that its styles name instead of say."""

from __future__ import annotations

from collections.abc import Mapping

from lxml import etree

from ivpgen.ooxml.colours import HIGHLIGHTS, is_colour, mixed, tinted
from ivpgen.ooxml.namespaces import VAL, A, W
from ivpgen.ooxml.opening import main_part, related, root

# What w:themeColor calls a colour, in the theme's own words; settings may map them otherwise.
_COLOURS = {
    "dark1": "dk1",
    "text1": "dk1",
    "light1": "lt1",
    "background1": "lt1",
    "dark2": "dk2",
    "text2": "dk2",
    "light2": "lt2",
    "background2": "lt2",
    "hyperlink": "hlink",
    "followedHyperlink": "folHlink",
    **{f"accent{number}": f"accent{number}" for number in range(1, 7)},
}
# The attributes of w:clrSchemeMapping, by what they map.
_MAPPED = {"bg1": "background1", "t1": "text1", "bg2": "background2", "t2": "text2"}
_FILLED = {"solid": 1.0, "clear": 0.0, "nil": 0.0}


class Theme:
    """Colours and fonts of the theme; a file without one has none."""

    def __init__(self, parts: Mapping[str, bytes]) -> None:
        main = main_part(parts)
        name = related(parts, main, "theme")
        self._colours: dict[str, str] = {}
        self._fonts: dict[str, str] = {}
        if name is not None:
            theme = root(parts, name)
            for each in theme.iterfind(f"{A}themeElements/{A}clrScheme/*"):
                values = [child.get("lastClr") or child.get("val") or "" for child in each]
                if is_colour(value := next(iter(values), "")):
                    self._colours[etree.QName(each).localname] = value.upper()
            for kind in ("major", "minor"):
                latin = theme.find(f"{A}themeElements/{A}fontScheme/{A}{kind}Font/{A}latin")
                self._fonts[kind] = "" if latin is None else latin.get("typeface", "")
        self._names = {**_COLOURS, **_mapping(parts, main)}

    def colour(self, element: etree._Element, plain: str = VAL, prefix: str = "theme") -> str | None:
        """The colour of `w:color` and the like as rrggbb, `auto`, or None where it says nothing that is a colour.

        `plain` is the attribute with the colour itself, `prefix` begins those that lead to the theme: `themeColor`.
        """
        name = f"{prefix}Color" if prefix == "theme" else prefix
        themed = self._colours.get(self._names.get(element.get(f"{W}{name}", ""), ""))
        if themed is not None:
            return tinted(themed, element.get(f"{W}{prefix}Tint"), element.get(f"{W}{prefix}Shade"))
        value = element.get(plain)
        if value == "auto":
            return value
        return value.upper() if value is not None and is_colour(value) else None

    def named(self, name: str) -> str | None:
        """A colour by the name that a theme or a chart gives it, `accent1` or `tx1`; None where there is no such colour."""
        short = {"tx1": "dk1", "tx2": "dk2", "bg1": "lt1", "bg2": "lt2"}.get(name, name)
        return self._colours.get(short)

    def font(self, fonts: etree._Element) -> str | None:
        """The font of `w:rFonts` for Latin text; None where it says nothing about that."""
        themed = fonts.get(f"{W}asciiTheme") or fonts.get(f"{W}hAnsiTheme") or ""
        if found := self._fonts.get(themed[:5]):
            return found
        return fonts.get(f"{W}ascii") or fonts.get(f"{W}hAnsi")

    def shading(self, element: etree._Element) -> str | None:
        """What `w:shd` puts behind a text: rrggbb, a pattern as the mixture that the eye sees; None for nothing."""
        fill = self.colour(element, f"{W}fill", "themeFill")
        kind = element.get(VAL, "clear")
        share = _FILLED.get(kind)
        if share is None:
            digits = kind.removeprefix("pct")
            share = min(int(digits), 100) / 100 if kind.startswith("pct") and digits.isdecimal() else 0.5
        if not share:
            return fill if is_colour(fill) else None
        ink = self.colour(element, f"{W}color")
        behind = fill if fill is not None and is_colour(fill) else "FFFFFF"
        return mixed(ink if ink is not None and is_colour(ink) else "000000", behind, share)


def highlight(properties: etree._Element) -> str | None:
    """The colour of a text marker (`w:highlight`) in run properties; None without one."""
    found = properties.find(f"{W}highlight")
    return None if found is None else HIGHLIGHTS.get(found.get(VAL, ""))


def _mapping(parts: Mapping[str, bytes], main: str) -> dict[str, str]:
    name = related(parts, main, "settings")
    found = None if name is None else root(parts, name).find(f"{W}clrSchemeMapping")
    if found is None:
        return {}
    names = ((_MAPPED.get(etree.QName(key).localname), value) for key, value in found.items())
    return {word: _COLOURS[value] for word, value in names if word is not None and value in _COLOURS}
