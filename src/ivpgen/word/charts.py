"""Charts that Word draws: a part with the chart, its workbook beside it, and its place in the line of text."""

from __future__ import annotations

from docx.opc.packuri import PackURI
from docx.opc.part import Part
from lxml import etree

from ivpgen.word.drawings import Drawing
from ivpgen.word.wml import R
from ivpgen.word.writing import NativeChart, Writing

_CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart"
_CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
_BOOK_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_TO_CHART = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/chart"
_TO_BOOK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/package"
_EMU_PER_POINT = 12_700


def add_chart(w: Writing, run: etree._Element, element: etree._Element, chart: NativeChart) -> None:
    """Append a chart to a run in the place of an `<img>`, whose alternative text it has."""
    package = w.document.package
    number = 1 + sum(relation.reltype == _TO_CHART for relation in w.document.rels.values())
    book = Part(PackURI(f"/word/embeddings/grafiek{number}.xlsx"), _BOOK_TYPE, chart.workbook, package)
    part = Part(PackURI(f"/word/charts/grafiek{number}.xml"), _CHART_TYPE, chart.xml, package)
    # The chart itself says that its data are there.
    part.rels.add_relationship(_TO_BOOK, book, "rId1")
    relation = w.document.relate_to(part, _TO_CHART)
    size = (chart.breedte * _EMU_PER_POINT, chart.hoogte * _EMU_PER_POINT)
    drawing = Drawing(w, run, element, size, "Grafiek", _CHART)
    etree.SubElement(drawing.data, f"{{{_CHART}}}chart", {f"{R}id": relation}, nsmap={"c": _CHART})
