"""A house style of which every text can be read: where one can't, its colours give way to those of ivpgen's own style."""

from __future__ import annotations

from lxml import etree

from ivpgen.house_style.fitting import Fitted, Used, fit, own_house_style
from ivpgen.house_style.looks import IN_TABLES, reports, shown
from ivpgen.house_style.records import FOUND, Ground, StyleReport
from ivpgen.ooxml.colours import WHITE
from ivpgen.ooxml.formatting import Formatting
from ivpgen.ooxml.namespaces import VAL, W
from ivpgen.ooxml.opening import main_part, read_parts, related, root
from ivpgen.word.archive import pack

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
_PARTS = ("pPr", "rPr", "tblPr", "trPr", "tcPr", "tblStylePr")


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
    for used in wanted:
        if used.kind == "table":
            _recolour_table(by_id[used.id], ours, used)
        else:
            _recolour(by_id[used.id], ours, used, fitted.formatting.look(used.id).shading)
    changed = etree.tostring(styles, xml_declaration=True, encoding="UTF-8", standalone=True)
    return pack({**fitted.parts, where: changed}), tuple(shown(fitted, used) for used in wanted)


def _to_recolour(fitted: Fitted) -> list[Used]:
    """The styles of the house style that a text which can't be read stands in or on."""
    names: set[tuple[str, str]] = set()
    for report in reports(fitted):
        for ground in report.gronden:
            if not ground.reads:
                names |= _concerned(report, ground)
    return [used for used in fitted.used if (used.kind, used.name) in names and not used.missing]


def _concerned(report: StyleReport, ground: Ground) -> set[tuple[str, str]]:
    found = {(report.soort, report.naam)} if report.staat == FOUND else set()
    place, table = ground.plek, ground.plek.rpartition(" van ")[2].lower()
    if " van " in place:
        return {*found, ("table", table)}
    return {*found, ("paragraph", place.removeprefix("in ").lower())} if place else found


def _recolour(style: etree._Element, ours: Formatting, used: Used, shading: str) -> None:
    """Give a paragraph or character style the colour and background that ours has."""
    own = ours.look(_id(ours, used))
    run = _part(style, "rPr")
    for name in ("color", "shd", "highlight"):
        for each in run.findall(W + name):
            run.remove(each)
    _insert(run, etree.Element(f"{W}color", {VAL: own.colour}), _AFTER_COLOUR)
    if used.kind == "character":
        if own.shading != WHITE:
            _insert(run, _shading(own.shading), _AFTER_COLOUR.partition(" shd ")[2])
    elif own.shading != shading and used.name not in IN_TABLES:
        _shade(_part(style, "pPr"), own.shading, _AFTER_SHADING)


def _recolour_table(style: etree._Element, ours: Formatting, used: Used) -> None:
    """Give the header row, the first column and the cells of a table style the background that ours have."""
    own = _id(ours, used)
    for condition in ("firstRow", "firstCol"):
        part = next((each for each in style.iterfind(f"{W}tblStylePr") if each.get(f"{W}type") == condition), None)
        if part is None:
            part = etree.SubElement(style, f"{W}tblStylePr", {f"{W}type": condition})
        for colour in part.findall(f"{W}rPr/{W}color"):
            _part(part, "rPr").remove(colour)
        _shade(_part(part, "tcPr"), ours.look(table=own, conditions=(condition,)).shading, _AFTER_CELL_SHADING)
    _shade(_part(style, "tcPr"), ours.look(table=own).shading, _AFTER_CELL_SHADING)


def _id(ours: Formatting, used: Used) -> str:
    return next(style.id for style in ours.by_id.values() if (style.kind, style.name) == (used.kind, used.name))


def _part(parent: etree._Element, name: str) -> etree._Element:
    """The properties of this name, made where the schema wants them."""
    found = parent.find(W + name)
    if found is None:
        found = etree.Element(W + name)
        later = _PARTS[_PARTS.index(name) + 1 :]
        _insert(parent, found, " ".join(later))
    return found


def _shade(properties: etree._Element, colour: str, later: str) -> None:
    for each in properties.findall(f"{W}shd"):
        properties.remove(each)
    _insert(properties, _shading(colour), later)


def _shading(colour: str) -> etree._Element:
    return etree.Element(f"{W}shd", {VAL: "clear", f"{W}color": "auto", f"{W}fill": colour})


def _insert(parent: etree._Element, element: etree._Element, later: str) -> None:
    """Put an element before the first of those that the schema wants after it."""
    after = {W + name for name in later.split()}
    place = next((index for index, each in enumerate(parent) if each.tag in after), len(parent))
    parent.insert(place, element)
