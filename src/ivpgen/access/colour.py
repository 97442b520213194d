"""T08, T19 and T20: charts with their figures in words, in colours that stand out, and no meaning in colour alone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from ivpgen.access.document import Document, Picture, Table
from ivpgen.access.place import Plek
from ivpgen.access.record import FOUT, LET_OP, Bevinding, Regel, Regels, found_at
from ivpgen.ooxml.colours import WHITE, contrast, is_colour
from ivpgen.ooxml.namespaces import A
from ivpgen.ooxml.opening import root
from ivpgen.ooxml.theme import Theme

_C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
_REFERS = re.compile(r"\btabel(len)?\b|\bbijlage\b|\bcijfers (staan|onder)", re.IGNORECASE)
_NEAR = 4
_LEAST = 3.0


def figures(document: Document) -> Iterator[Bevinding]:
    """A table near every chart, or words that lead to one."""
    found = [chart.plek for chart in _charts(document) if chart.at >= 0 and not _has_figures(document, chart)]
    yield from found_at(
        "T08",
        "Bij deze grafiek staan de cijfers niet in een tabel of in de tekst.",
        "Zet de cijfers in een tabel onder de grafiek, of verwijs naar de tabel waar zij staan.",
        found,
    )


def series_contrast(document: Document) -> Iterator[Bevinding]:
    """Lines and bars that stand out from white."""
    for chart in _charts(document):
        pale = sorted(
            {
                colour
                for one in _series(document, chart)
                if (colour := _colour(one, document.formatting.theme)) and contrast(colour, WHITE) < _LEAST
            }
        )
        if pale:
            yield Bevinding(
                "T19",
                f"In deze grafiek staat {' en '.join(pale)} te licht op wit.",
                "Neem donkerder kleuren: het contrast met de achtergrond moet minstens 3 zijn.",
                (_named(chart),),
            )


def not_alone(document: Document) -> Iterator[Bevinding]:
    """Series, links and cells that differ in colour only."""
    for chart in _charts(document):
        series = list(_series(document, chart))
        if sum(not _has_other_sign(each) for each in series) > 1:
            yield Bevinding(
                "T20",
                "In deze grafiek verschillen de reeksen alleen van kleur.",
                "Geef lijnen een eigen streepsoort of markering, en staven een patroon of een label.",
                (_named(chart),),
            )
    links = [
        link.plek
        for link in document.links
        if link.coloured and not link.underlined and not link.in_contents and link.text
    ]
    yield from found_at(
        "T20",
        "Deze koppeling is alleen aan haar kleur te zien.",
        "Onderstreep koppelingen (stijl Hyperlink).",
        links,
    )
    cells = [
        Plek(table.path, table.plek.citaat, table.part)
        for table in document.tables
        if not table.layout and any(row.only_colour(cell) for row in table.rows for cell in row.cells)
    ]
    yield from found_at(
        "T20",
        "In deze tabel zegt een cel iets met alleen haar kleur.",
        "Zet er een woord in, zoals “loopt” of “gehaald”.",
        cells,
        FOUT,
    )


def _charts(document: Document) -> Iterator[Picture]:
    return (each for each in document.pictures if each.kind == "chart")


def _named(chart: Picture) -> Plek:
    return chart.plek._replace(citaat=chart.plek.citaat or chart.description[:60] or chart.name)


def _has_figures(document: Document, chart: Picture) -> bool:
    near = document.body[max(0, chart.at - _NEAR) : chart.at + _NEAR + 1]
    return any(isinstance(block, Table) or _REFERS.search(block.text) is not None for block in near)


def _series(document: Document, chart: Picture) -> Iterator[etree._Element]:
    if chart.relation in document.parts:
        yield from root(document.parts, chart.relation).iter(f"{_C}ser")


def _colour(series: etree._Element, theme: Theme) -> str | None:
    """The colour of a line or bar; by its number in the theme where the series says none itself."""
    shape = series.find(f"{_C}spPr")
    line, fill = f"{A}ln/{A}solidFill", f"{A}solidFill"
    is_line = next(series.iterancestors()).tag in (f"{_C}lineChart", f"{_C}scatterChart", f"{_C}radarChart")
    for place in (line, fill) if is_line else (fill, line):
        found = None if shape is None else shape.find(place)
        if found is not None and len(found):
            named = found[0].get("val", "")
            return named.upper() if is_colour(named) else theme.named(named)
    number = series.find(f"{_C}idx")
    said = "0" if number is None else number.get("val", "0")
    return theme.named(f"accent{int(said) % 6 + 1}") if said.isdecimal() and len(said) < 4 else None


def _has_other_sign(series: etree._Element) -> bool:
    """A marker, a dash, a pattern or a label that sets a series apart."""
    marker = series.find(f"{_C}marker/{_C}symbol")
    shape = series.find(f"{_C}spPr")
    labels = series.find(f"{_C}dLbls")
    return (
        (marker is not None and marker.get("val") != "none")
        or (
            shape is not None
            and (next(shape.iter(f"{A}prstDash"), None) is not None or shape.find(f"{A}pattFill") is not None)
        )
        or (
            labels is not None
            and any(each.get("val") == "1" for each in labels.iter(f"{_C}showSerName", f"{_C}showVal"))
        )
    )


REGELS: Regels = (
    (
        Regel(
            "T08",
            "grafiek-zonder-cijfers",
            LET_OP,
            "Een alternatieve tekst kan geen reeks cijfers vervangen.",
            toetst="Binnen vier blokken van een grafiek van Word staat een tabel, of een alinea die naar een tabel of bijlage verwijst.",
            toetst_niet="Of het dezelfde cijfers zijn, en grafieken die als afbeelding zijn geplakt.",
            clausules=("10.1.1.1",),
        ),
        figures,
    ),
    (
        Regel(
            "T19",
            "grafiek-te-licht",
            FOUT,
            "Een lichtgele lijn op wit ziet bijna niemand.",
            toetst="De kleur van elke reeks in een grafiek van Word tegen wit: minstens 3.",
            toetst_niet="Afbeeldingen, pictogrammen en grafieken die als afbeelding zijn geplakt.",
            clausules=("10.1.4.11",),
        ),
        series_contrast,
    ),
    (
        Regel(
            "T20",
            "alleen-kleur",
            LET_OP,
            "Wie kleuren niet onderscheidt, of zwart-wit afdrukt, mist wat alleen een kleur zegt.",
            toetst="Reeksen van een grafiek verschillen ook in markering, streep, patroon of label; koppelingen zijn onderstreept;"
            " een gekleurde cel heeft tekst.",
            toetst_niet="Of een woord in een gekleurde cel hetzelfde zegt als de kleur, en kleuren in de tekst.",
            clausules=("10.1.4.1",),
        ),
        not_alone,
    ),
)
