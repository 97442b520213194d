"""A house style of which every text can be read: where one can't, its colours give way to ivpgen's own."""

from __future__ import annotations

from lxml import etree

from ivpgen.house_style.fitting import Fitted, Used, fit, own_house_style
from ivpgen.house_style.looks import reports, shown
from ivpgen.house_style.properties import insert, part
from ivpgen.house_style.records import Ground
from ivpgen.ooxml.colours import ENOUGH, contrast, readable_on
from ivpgen.ooxml.formatting import Formatting, Look
from ivpgen.ooxml.namespaces import VAL, W
from ivpgen.ooxml.opening import main_part, read_parts, related, root
from ivpgen.word.archive import pack, serialized

OWN_COLOUR = "17425B"
"""What ivpgen's own house style has headings in."""

_AFTER_COLOUR = (
    "spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout"
    " specVanish oMath rPrChange"
)
_AFTER_SHADING = (
    "tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd"
    " snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment"
    " textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange"
)
_AFTER_CELL_SHADING = "noWrap tcMar textDirection tcFitText vAlign hideMark"


def readable(data: bytes) -> tuple[bytes, tuple[str, ...]]:
    """A house style in which every style stands out enough, and the names of those whose colours were changed for it.

    Font, size and spacing stay. The bytes are the same where nothing had to change. Raises Onleesbaar as `fit` does.
    """
    fitted = fit(data)
    wanted = _to_recolour(fitted)
    if not wanted:
        return data, ()
    where = related(fitted.parts, main_part(fitted.parts), "styles") or ""
    styles = root(fitted.parts, where)
    by_id = {style.get(f"{W}styleId", ""): style for style in styles.iterfind(f"{W}style")}
    ours = Formatting(read_parts(own_house_style(), "De huisstijl"))
    for used, as_ground in wanted.items():
        if used.kind == "table":
            _recolour_table(by_id[used.id], ours, used)
        else:
            _recolour(by_id[used.id], ours.look(_id(ours, used)), fitted.formatting.look(used.id), as_ground=as_ground)
    return pack({**fitted.parts, where: serialized(styles)}), tuple(shown(fitted, used) for used in wanted)


def _to_recolour(fitted: Fitted) -> dict[Used, bool]:
    """The styles of the house style to give other colours, and whether it is their background that is in the way."""
    texts: set[tuple[str, str]] = set()
    grounds: set[tuple[str, str]] = set()
    for report in reports(fitted):
        for ground in report.gronden:
            if not ground.reads:
                texts.add((report.soort, report.naam))
                grounds |= _behind(ground)
    names = texts | grounds
    present = [used for used in fitted.used if (used.kind, used.name) in names and not used.missing]
    return {used: (used.kind, used.name) in grounds for used in present}


def _behind(ground: Ground) -> set[tuple[str, str]]:
    """The table or box that a text stands in; in running text it has no background but its own."""
    if " van " in ground.plek:
        return {("table", ground.plek.rpartition(" van ")[2].lower())}
    return {("paragraph", ground.plek.removeprefix("in ").lower())} if ground.plek else set()


def _recolour(style: etree._Element, ours: Look, theirs: Look, *, as_ground: bool) -> None:
    """Give a paragraph or character style a colour that reads on its own background; `as_ground` our background too."""
    behind = ours.shading if as_ground else theirs.shading
    fitting = [colour for colour in (ours.colour, OWN_COLOUR) if contrast(colour, behind) >= ENOUGH]
    run = part(style, "rPr")
    for name in ("color", "highlight") if as_ground else ("color",):
        for each in run.findall(W + name):
            run.remove(each)
    colour = fitting[0] if fitting else readable_on(behind)
    insert(run, etree.Element(f"{W}color", {VAL: colour}), _AFTER_COLOUR)
    if as_ground:
        _shade(part(style, "pPr"), behind, _AFTER_SHADING)


def _recolour_table(style: etree._Element, ours: Formatting, used: Used) -> None:
    """Give the header row, the first column and the cells of a table style the background that ours have."""
    own = _id(ours, used)
    for condition in ("firstRow", "firstCol"):
        area = next((each for each in style.iterfind(f"{W}tblStylePr") if each.get(f"{W}type") == condition), None)
        if area is None:
            area = etree.SubElement(style, f"{W}tblStylePr", {f"{W}type": condition})
        for colour in area.findall(f"{W}rPr/{W}color"):
            part(area, "rPr").remove(colour)
        _shade(part(area, "tcPr"), ours.look(table=own, conditions=(condition,)).shading, _AFTER_CELL_SHADING)
    _shade(part(style, "tcPr"), ours.look(table=own).shading, _AFTER_CELL_SHADING)


def _id(ours: Formatting, used: Used) -> str:
    return next(style.id for style in ours.by_id.values() if (style.kind, style.name) == (used.kind, used.name))


def _shade(properties: etree._Element, colour: str, later: str) -> None:
    for each in properties.findall(f"{W}shd"):
        properties.remove(each)
    insert(properties, _shading(colour), later)


def _shading(colour: str) -> etree._Element:
    return etree.Element(f"{W}shd", {VAL: "clear", f"{W}color": "auto", f"{W}fill": colour})
