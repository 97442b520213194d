"""What one set of properties in a Word file says about the look of a text, before anything is inherited."""

from __future__ import annotations

from typing import NamedTuple

from lxml import etree

from ivpgen.ooxml.colours import WHITE
from ivpgen.ooxml.namespaces import VAL, W
from ivpgen.ooxml.theme import Theme, highlight

_OFF = frozenset({"0", "false", "off", "none"})
_FONTS, _SIZE, _COLOUR, _SHADING, _UNDERLINE = (W + name for name in ("rFonts", "sz", "color", "shd", "u"))
_SPACING, _ALIGN, _LINE, _RULE = (W + name for name in ("spacing", "jc", "line", "lineRule"))


class Given(NamedTuple):
    """None where nothing is said. `size` in points; `colour` rrggbb or `auto`; `line` is a multiple where `rule` is `auto`, else points.

    `shading` is behind a paragraph or cell, `marking` behind the letters themselves.
    """

    font: str | None = None
    size: float | None = None
    colour: str | None = None
    bold: bool | None = None
    italic: bool | None = None
    caps: bool | None = None
    underline: bool | None = None
    hidden: bool | None = None
    marking: str | None = None
    line: float | None = None
    rule: str | None = None
    align: str | None = None
    shading: str | None = None

    def over(self, base: Given) -> Given:
        """This, and where it says nothing the base."""
        if self is NOTHING:
            return base
        if base is NOTHING:
            return self
        return Given._make(under if own is None else own for own, under in zip(self, base, strict=True))


NOTHING = Given()


def of_run(properties: etree._Element | None, theme: Theme) -> Given:
    """What `w:rPr` says."""
    if properties is None or not len(properties):
        return NOTHING
    found = {str(each.tag): each for each in properties}
    fonts, colour, shading = found.get(_FONTS), found.get(_COLOUR), found.get(_SHADING)
    underline = found.get(_UNDERLINE)
    size = _number(found.get(_SIZE), VAL)
    return Given(
        font=None if fonts is None else theme.font(fonts),
        size=None if size is None else size / 2,
        colour=None if colour is None else theme.colour(colour),
        bold=_toggle(found.get(f"{W}b")),
        italic=_toggle(found.get(f"{W}i")),
        caps=_toggle(found.get(f"{W}caps")),
        underline=None if underline is None else underline.get(VAL, "single") != "none",
        hidden=_toggle(found.get(f"{W}vanish")),
        marking=highlight(properties) or (None if shading is None else theme.shading(shading)),
    )


def of_paragraph(properties: etree._Element | None, theme: Theme) -> Given:
    """What `w:pPr` says about the paragraph itself; its `w:rPr` is about the paragraph mark only."""
    if properties is None:
        return NOTHING
    spacing, align = properties.find(_SPACING), properties.find(_ALIGN)
    shading = properties.find(_SHADING)
    line = _number(spacing, _LINE)
    if line is None and align is None and shading is None:
        return NOTHING
    rule = None if spacing is None or line is None else spacing.get(_RULE, "auto")
    return Given(
        line=None if line is None else line / (240 if rule == "auto" else 20),
        rule=rule,
        align=None if align is None else align.get(VAL),
        shading=None if shading is None else theme.shading(shading),
    )


def of_cell(properties: etree._Element | None, theme: Theme) -> Given:
    """What `w:tcPr` says: a cell that is shaded with nothing is white, whatever its table's style says."""
    shading = None if properties is None else properties.find(_SHADING)
    return NOTHING if shading is None else Given(shading=theme.shading(shading) or WHITE)


def is_on(element: etree._Element | None) -> bool:
    """Whether a property that is there or not, such as `w:pageBreakBefore`, holds."""
    return _toggle(element) is True


def _toggle(element: etree._Element | None) -> bool | None:
    return None if element is None else element.get(VAL, "1").lower() not in _OFF


def _number(element: etree._Element | None, attribute: str) -> float | None:
    """A measure as written, half points or twips; None where it isn't there or is no sensible number."""
    text = None if element is None else element.get(attribute)
    if text is None:
        return None
    try:
        number = float(text)
    except ValueError:
        return None
    return number if 0 < number < 100_000 else None
