"""How a text in a Word file looks in the end: defaults, table style, styles and what they are based on, direct formatting, theme."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from lxml import etree

from ivpgen.ooxml.colours import BLACK, WHITE, is_colour, readable_on
from ivpgen.ooxml.given import NOTHING, Given, of_cell, of_paragraph, of_run
from ivpgen.ooxml.names import built_in
from ivpgen.ooxml.namespaces import VAL, W
from ivpgen.ooxml.opening import main_part, related, root
from ivpgen.ooxml.theme import Theme

_PLAIN_SIZE = 10.0
_PLAIN_FONT = "Times New Roman"
_SINGLE_LINE = 1.2
"""A single line is about this many times the size of the letters; the font itself would say it exactly."""


class Look(NamedTuple):
    """A text as the reader sees it: `size` in points, colours as rrggbb, `line_spacing` as a multiple of a single line.

    `align` is as in `w:jc` (`left`, `both`, …). `shading` is what is behind the letters, white where nothing is. A colour
    that Word chooses itself is black or white, whichever stands out.
    """

    font: str
    size: float
    colour: str
    bold: bool
    italic: bool
    caps: bool
    line_spacing: float
    align: str
    shading: str
    underline: bool
    hidden: bool


class Style(NamedTuple):
    """A style: `name` as Word has it, in lower case; `kind` paragraph, character, table or numbering; `shown` as written."""

    id: str
    name: str
    kind: str
    based_on: str
    default: bool
    shown: str
    element: etree._Element


class Formatting:
    """Effective formatting in one Word file.

    `by_id` holds every style; `by_name` those by name, in lower case and Word's own words (`heading 1`, also where the file
    says "Kop 1"), a paragraph style before another kind of the same name. Raises Onleesbaar where styles or theme are broken.
    """

    def __init__(self, parts: Mapping[str, bytes]) -> None:
        self.theme = Theme(parts)
        name = related(parts, main_part(parts), "styles")
        self.root = etree.Element(f"{W}styles") if name is None else root(parts, name)
        self.by_id: dict[str, Style] = {}
        self.by_name: dict[str, Style] = {}
        for element in self.root.iterfind(f"{W}style"):
            style = _style(element)
            self.by_id.setdefault(style.id, style)
            for each in _names(element, style):
                present = self.by_name.get(each)
                if present is None or (present.kind != "paragraph" and style.kind == "paragraph"):
                    self.by_name[each] = style
        self._default = next((one for one in self.by_id.values() if one.default and one.kind == "paragraph"), None)
        defaults = f"{W}docDefaults/{W}"
        run = of_run(self.root.find(f"{defaults}rPrDefault/{W}rPr"), self.theme)
        self._defaults = run.over(of_paragraph(self.root.find(f"{defaults}pPrDefault/{W}pPr"), self.theme))
        self._merged: dict[tuple[str, str], Given] = {}
        self._tables: dict[tuple[str, tuple[str, ...]], Given] = {}
        self._looks: dict[tuple[Given, ...], Look] = {}

    def name(self, style_id: str | None) -> str:
        """The name of a paragraph style by its id, in lower case; of the default style for None and for an unknown id."""
        style = self.by_id.get(style_id or "") or self._default
        return "normal" if style is None else style.name

    def chain(self, style_id: str | None) -> Iterator[Style]:
        """A style and those it is based on, the nearest first; a circle ends where it began."""
        seen: set[str] = set()
        style = self.by_id.get(style_id or "")
        while style is not None and style.id not in seen:
            yield style
            seen.add(style.id)
            style = self.by_id.get(style.based_on)

    def setting(self, style_id: str | None, path: str) -> etree._Element | None:
        """A property such as `pPr/numPr` from the style or the nearest it is based on; None where none says it."""
        steps = "/".join(W + step for step in path.split("/"))
        for style in self.chain(style_id if style_id in self.by_id else self._default_id()):
            if (found := style.element.find(steps)) is not None:
                return found
        return None

    def look(
        self,
        style_id: str | None = None,
        run_properties: etree._Element | None = None,
        paragraph_properties: etree._Element | None = None,
        *,
        table: str | None = None,
        conditions: Sequence[str] = (),
        cell_properties: etree._Element | None = None,
    ) -> Look:
        """The look of a run in a paragraph of a style, by id; None is the default style, as an unknown id is.

        A character or table style as `style_id` is shown on a paragraph of the default style. In a table, `table` is the id of
        its style, `conditions` the parts of it that hold here (`firstRow`, …), the strongest last.
        """
        kind = self.by_id[style_id].kind if style_id in self.by_id else ""
        paragraph_style = style_id if kind == "paragraph" else self._default_id()
        if kind == "table":
            table = style_id
        named = None if run_properties is None else run_properties.find(f"{W}rStyle")
        run_style = style_id if kind == "character" else None if named is None else named.get(VAL)
        layers = (
            of_run(run_properties, self.theme),
            self._of_style(run_style, "character"),
            of_paragraph(paragraph_properties, self.theme),
            self._of_style(paragraph_style, "paragraph"),
            of_cell(cell_properties, self.theme),
            NOTHING if table is None else self._of_table(table, tuple(conditions)),
        )
        found = self._looks.get(layers)
        if found is None:
            found = self._looks[layers] = self._look(layers)
        return found

    def _default_id(self) -> str | None:
        return None if self._default is None else self._default.id

    def _of_style(self, style_id: str | None, kind: str) -> Given:
        if style_id is None:
            return NOTHING
        key = (style_id, kind)
        if key not in self._merged:
            merged = NOTHING
            for style in self.chain(style_id):
                if style.kind == kind:
                    merged = merged.over(self._own(style.element))
            self._merged[key] = merged
        return self._merged[key]

    def _own(self, element: etree._Element) -> Given:
        run = of_run(element.find(f"{W}rPr"), self.theme)
        return run.over(of_paragraph(element.find(f"{W}pPr"), self.theme))

    def _of_table(self, style_id: str, conditions: tuple[str, ...]) -> Given:
        key = (style_id, conditions)
        if key not in self._tables:
            merged = NOTHING
            chain = [style.element for style in self.chain(style_id)]
            for condition in reversed(conditions):
                for element in chain:
                    for part in element.iterfind(f"{W}tblStylePr"):
                        if part.get(f"{W}type") == condition:
                            merged = merged.over(self._of_table_part(part))
            for element in chain:
                merged = merged.over(self._of_table_part(element))
            self._tables[key] = merged
        return self._tables[key]

    def _of_table_part(self, element: etree._Element) -> Given:
        shading = element.find(f"{W}tcPr/{W}shd")
        return self._own(element).over(
            NOTHING if shading is None else Given(shading=self.theme.shading(shading) or WHITE)
        )

    def _look(self, layers: tuple[Given, ...]) -> Look:
        merged = NOTHING
        for layer in (*layers, self._defaults):
            merged = merged.over(layer)
        size = merged.size or _PLAIN_SIZE
        shading = merged.marking or merged.shading or WHITE
        colour = merged.colour if merged.colour is not None and is_colour(merged.colour) else None
        return Look(
            font=merged.font or _PLAIN_FONT,
            size=size,
            colour=colour or (BLACK if shading == WHITE else readable_on(shading)),
            bold=self._toggled(layers, "bold"),
            italic=self._toggled(layers, "italic"),
            caps=self._toggled(layers, "caps"),
            line_spacing=_line_spacing(merged, size),
            align=merged.align or "left",
            shading=shading,
            underline=bool(merged.underline),
            hidden=bool(merged.hidden),
        )

    def _toggled(self, layers: tuple[Given, ...], name: str) -> bool:
        """Bold in a bold style is not bold: styles of different kinds undo each other (ECMA-376 part 1, 17.7.3)."""
        run, *styles = (getattr(layer, name) for layer in layers)
        if run is not None:
            return bool(run)
        return bool(getattr(self._defaults, name)) or sum(1 for each in styles if each) % 2 == 1


def _style(element: etree._Element) -> Style:
    name, based_on = element.find(f"{W}name"), element.find(f"{W}basedOn")
    shown = "" if name is None else name.get(VAL, "")
    return Style(
        id=element.get(f"{W}styleId", ""),
        name=built_in(shown.split(",")[0]),
        kind=element.get(f"{W}type", "paragraph"),
        based_on="" if based_on is None else based_on.get(VAL, ""),
        default=element.get(f"{W}default", "0") in ("1", "true", "on"),
        shown=shown,
        element=element,
    )


def _names(element: etree._Element, style: Style) -> Iterator[str]:
    yield style.name
    aliases = element.find(f"{W}aliases")
    for alias in [] if aliases is None else aliases.get(VAL, "").split(","):
        yield built_in(alias)
    if style.default and style.kind in ("paragraph", "table"):
        yield "normal" if style.kind == "paragraph" else "normal table"


def _line_spacing(given: Given, size: float) -> float:
    if given.line is None:
        return 1.0
    if given.rule == "auto":
        return given.line
    multiple = given.line / (size * _SINGLE_LINE)
    return max(1.0, multiple) if given.rule == "atLeast" else multiple
