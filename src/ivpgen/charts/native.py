"""A chart that Word itself draws, with the workbook that its reader can edit."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, NamedTuple

from ivpgen.charts.kinds import Grafiek, Lijngrafiek, Reeks, Staafgrafiek, Voortgang
from ivpgen.charts.look import GRID, HEIGHT, OTHER, TEXT, WIDTH, Stijl, other, own
from ivpgen.charts.progress import shades

if TYPE_CHECKING:
    from xlsxwriter.chart import Chart
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

SHEET = "Cijfers"
_CHART = "xl/charts/chart1.xml"
_SAID = {
    b"<c:printSettings>": b'<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData>',
    b"</c:chart>": b'<c:dispBlanksAs val="gap"/>',
}
"""What has to be said before what: that the workbook beside the chart is its data, and that an empty cell is no zero, which is what
the standard takes it for where nothing is said."""
_STRAIGHT = b'<c:smooth val="0"/>'
_ONLY_VALUES = (
    b'<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/>'
    b'<c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>'
)
"""A label of a bar, with nothing left to what a program takes for granted."""
_LONG_AGO = datetime(1980, 1, 1, tzinfo=UTC).replace(tzinfo=None)
_ROW_HEIGHT = 26
_SMALLEST = 120
_DASHES = ("dash", "round_dot", "long_dash_dot")


class Native(NamedTuple):
    """The chart part, which takes its data from relation `rId1`, the workbook for that relation, and the size in points."""

    xml: bytes
    workbook: bytes
    breedte: int
    hoogte: int


def native(grafiek: Grafiek, stijl: Stijl) -> Native | None:
    """The chart for Word; None for kinds that Word has no chart for, or none with words at each point."""
    draw = _DRAWN.get(type(grafiek))
    if draw is None:
        return None
    import xlsxwriter

    data = io.BytesIO()
    book = xlsxwriter.Workbook(data, {"in_memory": True})
    book.set_properties({"title": grafiek.titel, "created": _LONG_AGO})
    sheet = book.add_worksheet(SHEET)
    chart, height = draw(grafiek, stijl, book, sheet)
    chart.set_chartarea({"border": {"none": True}, "fill": {"color": "white"}})
    chart.set_title({"none": True})
    sheet.insert_chart(0, 10, chart)
    book.close()
    with zipfile.ZipFile(data) as package:
        xml = package.read(_CHART)
    for before, added in _SAID.items():
        xml = xml.replace(before, added + before)
    xml = xml.replace(b'"en-US"', b'"nl-NL"')
    xml = xml.replace(b'<c:showVal val="1"/>', _ONLY_VALUES)
    if isinstance(grafiek, Lijngrafiek):
        xml = xml.replace(b"</c:ser>", _STRAIGHT + b"</c:ser>")
    return Native(xml, data.getvalue(), WIDTH, height)


def _font(stijl: Stijl, **more: Any) -> dict[str, Any]:
    return {"name": stijl.lettertype, "size": 9, "color": f"#{TEXT}", "bold": False, **more}


def _axes(chart: Chart, stijl: Stijl, eenheid: str) -> None:
    chart.set_x_axis({"num_font": _font(stijl), "line": {"color": f"#{OTHER}"}, "major_gridlines": {"visible": False}})
    chart.set_y_axis(
        {
            "num_font": _font(stijl),
            "name": eenheid or None,
            "name_font": _font(stijl),
            "line": {"none": True},
            "major_gridlines": {"visible": True, "line": {"color": f"#{GRID}"}},
        }
    )


def _table(
    sheet: Worksheet, heads: Sequence[str], names: Sequence[str], columns: Sequence[Sequence[float | None]]
) -> None:
    """Names down, a column per series; what wasn't published stays empty."""
    sheet.write_row(0, 1, heads)
    sheet.write_column(1, 0, names)
    for number, column in enumerate(columns, start=1):
        for row, value in enumerate(column, start=1):
            if value is not None:
                sheet.write_number(row, number, value)


def _series(number: int, rows: int, **more: Any) -> dict[str, Any]:
    return {
        "name": [SHEET, 0, number],
        "categories": [SHEET, 1, 0, rows, 0],
        "values": [SHEET, 1, number, rows, number],
        **more,
    }


def _lines(grafiek: Lijngrafiek, stijl: Stijl, book: Workbook, sheet: Worksheet) -> tuple[Chart, int]:
    points = [one for reeks in grafiek.reeksen for one in reeks.punten]
    found = {one.jaar for one in points} | {one.jaar for one in grafiek.streef}
    years = sorted(found)
    provisional = {one.jaar for reeks in grafiek.reeksen if reeks.eigen for one in reeks.punten if one.voorlopig}
    targets = {one.jaar: one.waarde for one in grafiek.streef}
    columns = [_column(reeks, years) for reeks in grafiek.reeksen]
    heads = [reeks.naam for reeks in grafiek.reeksen]
    if targets:
        heads.append("Streefwaarde")
        columns.append([targets.get(year) for year in years])
    _table(sheet, heads, [f"{year}{'*' if year in provisional else ''}" for year in years], columns)
    chart = book.add_chart({"type": "line"})
    chart.show_blanks_as("gap")
    dashes = iter(_DASHES * len(grafiek.reeksen))
    for number, reeks in enumerate(grafiek.reeksen, start=1):
        colour = own(stijl) if reeks.eigen else other()
        line = (
            {"color": colour, "width": 2.25}
            if reeks.eigen
            else {"color": colour, "width": 1.25, "dash_type": next(dashes)}
        )
        marker = {"type": "circle", "size": 6, "fill": {"color": colour}, "border": {"color": colour}}
        mark = {"marker": marker} if reeks.eigen else {"marker": {"type": "none"}}
        chart.add_series(_series(number, len(years), line=line, **mark))
    if targets:
        marker = {"type": "diamond", "size": 8, "fill": {"color": own(stijl)}, "border": {"color": own(stijl)}}
        chart.add_series(_series(len(heads), len(years), line={"none": True}, marker=marker))
    _axes(chart, stijl, grafiek.eenheid)
    chart.set_legend({"position": "bottom", "font": _font(stijl)})
    return chart, HEIGHT + 30


def _column(reeks: Reeks, years: Sequence[int]) -> list[float | None]:
    known = {one.jaar: one.waarde for one in reeks.punten}
    return [known.get(year) for year in years]


def _bars(grafiek: Staafgrafiek, stijl: Stijl, book: Workbook, sheet: Worksheet) -> tuple[Chart, int]:
    rows = sorted(grafiek.staven, key=lambda one: -one.waarde) if grafiek.gesorteerd else list(grafiek.staven)
    names = [f"{one.naam}{'*' if one.voorlopig else ''}" for one in rows]
    _table(sheet, [grafiek.eenheid or grafiek.titel], names, [[one.waarde for one in rows]])
    chart = book.add_chart({"type": "bar"})
    points = [{"fill": {"color": own(stijl) if one.eigen else other()}} for one in rows]
    labels = {"value": True, "font": _font(stijl)}
    chart.add_series(_series(1, len(rows), points=points, data_labels=labels, gap=60))
    _lying(chart, stijl, grafiek.eenheid)
    chart.set_legend({"none": True})
    return chart, max(_SMALLEST, len(rows) * _ROW_HEIGHT + 40)


def _stacked(grafiek: Voortgang, stijl: Stijl, book: Workbook, sheet: Worksheet) -> tuple[Chart, int]:
    statuses = [one.naam for one in grafiek.rijen[0][1]] if grafiek.rijen else []
    columns: list[list[float | None]] = [
        [float(parts[number].aantal) or None for _, parts in grafiek.rijen] for number in range(len(statuses))
    ]
    _table(sheet, statuses, [name for name, _ in grafiek.rijen], columns)
    chart = book.add_chart({"type": "bar", "subtype": "stacked"})
    edge = {"color": own(stijl), "width": 0.75}
    for number, colour in enumerate(shades(stijl, len(statuses)), start=1):
        labels = {"value": True, "font": _font(stijl, color=f"#{colour.letter}")}
        fill = {"color": f"#{colour.vlak}"}
        chart.add_series(_series(number, len(grafiek.rijen), fill=fill, border=edge, data_labels=labels, gap=50))
    _lying(chart, stijl, "")
    chart.set_legend({"position": "bottom", "font": _font(stijl)})
    return chart, max(_SMALLEST, len(grafiek.rijen) * _ROW_HEIGHT + 70)


def _lying(chart: Chart, stijl: Stijl, eenheid: str) -> None:
    """Axes of bars that lie: the first row on top, as in a table."""
    chart.set_y_axis({"num_font": _font(stijl), "reverse": True, "line": {"color": f"#{OTHER}"}})
    chart.set_x_axis(
        {
            "num_font": _font(stijl),
            "name": eenheid or None,
            "name_font": _font(stijl),
            "line": {"none": True},
            "label_position": "high",
            "major_gridlines": {"visible": False},
        }
    )


_DRAWN: dict[type[Any], Callable[..., tuple[Any, int]]] = {
    Lijngrafiek: _lines,
    Staafgrafiek: _bars,
    Voortgang: _stacked,
}
