"""A house style of which no style is too small to read: letters below 10 points become 10 points."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lxml import etree

from ivpgen.house_style.fitting import Fitted, Used, fit
from ivpgen.house_style.looks import IN_TABLES, shown
from ivpgen.house_style.properties import insert, part
from ivpgen.ooxml.namespaces import VAL, W
from ivpgen.ooxml.opening import main_part, related, root
from ivpgen.word.archive import pack, serialized

SMALLEST = 10.0
"""In points; what `ivpgen access` asks for (T24)."""

_HALF_POINTS = str(int(SMALLEST * 2))
_AFTER_SIZE = (
    "szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath rPrChange"
)
_AFTER_COMPLEX_SIZE = _AFTER_SIZE.removeprefix("szCs ")


def large_enough(data: bytes) -> tuple[bytes, tuple[str, ...]]:
    """A house style whose styles have letters of at least 10 points, and the names of those that got larger for it.

    Font and colour stay. The bytes are the same where nothing had to change. Raises Onleesbaar as `fit` does.
    """
    fitted = fit(data)
    wanted = list(_leading(fitted, [*_small_texts(fitted), *_small_tables(fitted)]))
    if not wanted:
        return data, ()
    where = related(fitted.parts, main_part(fitted.parts), "styles") or ""
    styles = root(fitted.parts, where)
    by_id = {style.get(f"{W}styleId", ""): style for style in styles.iterfind(f"{W}style")}
    for used in wanted:
        style = by_id[used.id]
        _enlarge(part(style, "rPr"))
        for area in style.iterfind(f"{W}tblStylePr/{W}rPr"):
            if (said := area.find(f"{W}sz")) is not None and _points(said) < SMALLEST:
                _enlarge(area)
    return pack({**fitted.parts, where: serialized(styles)}), tuple(shown(fitted, used) for used in wanted)


def _leading(fitted: Fitted, small: Iterable[Used]) -> Iterator[Used]:
    """Those of the small styles to enlarge; one that has its size from another of them comes along by itself."""
    ids = {used.id: used for used in small}
    for used in ids.values():
        own, *others = fitted.formatting.chain(used.id)
        sources = (style for style in others if style.id in ids or _says_size(style.element))
        source = None if _says_size(own.element) else next(sources, None)
        if source is None or source.id not in ids:
            yield used


def _says_size(style: etree._Element) -> bool:
    return next(style.iter(f"{W}sz"), None) is not None


def _small_texts(fitted: Fitted) -> Iterator[Used]:
    for used in fitted.used:
        if used.kind != "table" and not used.missing and _says_small(fitted, used):
            yield used


def _says_small(fitted: Fitted, used: Used) -> bool:
    """Whether a paragraph style is too small; a character style only where it says a size, as else it has its paragraph's."""
    if used.kind == "character" and fitted.formatting.setting(used.id, "rPr/sz") is None:
        return False
    return fitted.formatting.look(used.id).size < SMALLEST


def _small_tables(fitted: Fitted) -> Iterator[Used]:
    """The table styles that make a text smaller than its own style does."""
    ids = {used.name: used.id for used in fitted.used if used.kind == "paragraph"}
    look = fitted.formatting.look
    for used in fitted.used:
        if used.kind != "table" or used.missing:
            continue
        sizes = (
            look(ids[text], table=used.id, conditions=(place,) if place else ()).size
            for text, places in IN_TABLES.items()
            for place, tables in places
            if used.name in tables and look(ids[text]).size >= SMALLEST
        )
        if any(size < SMALLEST for size in sizes):
            yield used


def _enlarge(run: etree._Element) -> None:
    for name, later in (("szCs", _AFTER_COMPLEX_SIZE), ("sz", _AFTER_SIZE)):
        for each in run.findall(W + name):
            run.remove(each)
        insert(run, etree.Element(W + name, {VAL: _HALF_POINTS}), later)


def _points(size: etree._Element) -> float:
    try:
        return float(size.get(VAL, "")) / 2
    except ValueError:
        return SMALLEST
