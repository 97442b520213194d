"""Charts that Word draws: what the chart says, its workbook says; what wasn't published is no zero."""

from __future__ import annotations

import io
import zipfile
from itertools import pairwise

import pytest
from lxml import etree

from ivpgen.charts.kinds import Grafiek
from ivpgen.charts.look import Stijl
from ivpgen.charts.native import Native, native
from tests.charts.made import BARS, DOTS, LINE, MATRIX, PLANNING, PROGRESS

C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
STIJL = Stijl()


def made(grafiek: Grafiek) -> Native:
    found = native(grafiek, STIJL)
    assert found is not None
    return found


def cached(chart: Native) -> dict[str, dict[str, float]]:
    """Per series the values by category, as the chart itself has them."""
    found = {}
    for series in etree.fromstring(chart.xml).iter(f"{C}ser"):
        names = {one.get("idx"): one.findtext(f"{C}v") for one in series.iterfind(f"{C}cat//{C}pt")}
        values = {one.get("idx"): float(one.findtext(f"{C}v") or "nan") for one in series.iterfind(f"{C}val//{C}pt")}
        title = series.findtext(f"{C}tx//{C}v") or ""
        found[title] = {names[at] or "": value for at, value in values.items()}
    return found


def cells(chart: Native) -> list[float]:
    """The numbers in the workbook."""
    with zipfile.ZipFile(io.BytesIO(chart.workbook)) as book:
        sheet = etree.fromstring(book.read("xl/worksheets/sheet1.xml"))
    return [float(one.findtext(f"{SHEET}v") or "nan") for one in sheet.iter(f"{SHEET}c") if one.get("t") != "s"]


def test_a_line_has_its_published_years_only() -> None:
    assert cached(made(LINE)) == {
        "Proefdorp": {"2021": 81, "2023": 66, "2024": 61, "2025*": 58},
        "Nederland": {"2021": 86, "2023": 80, "2025*": 77},
        "Streefwaarde": {"2030": 45},
    }


def test_bars_lie_in_order_and_parts_of_a_bar_that_are_none_are_left_out() -> None:
    assert list(cached(made(BARS))["per 1.000 inwoners"].items()) == [("Nederland", 1234.5), ("Proefdorp", 4.2)]
    assert cached(made(PROGRESS)) == {"gereed": {"Verkeer": 3}, "loopt": {}, "gepland": {"Verkeer": 2}}


@pytest.mark.parametrize("grafiek", [LINE, BARS, PROGRESS])
def test_the_workbook_has_the_same_numbers(grafiek: Grafiek) -> None:
    chart = made(grafiek)
    assert sorted(cells(chart)) == sorted(value for series in cached(chart).values() for value in series.values())


@pytest.mark.parametrize("grafiek", [LINE, BARS, PROGRESS])
def test_nothing_is_left_to_what_a_program_takes_for_granted(grafiek: Grafiek) -> None:
    root = etree.fromstring(made(grafiek).xml)
    assert [one.get("val") for one in root.iter(f"{C}dispBlanksAs")] == ["gap"]
    assert {one.get("val") for one in root.iter(f"{C}showCatName")} <= {"0"}
    assert {one.get("val") for one in root.iter(f"{C}smooth")} <= {"0"}
    assert b"en-US" not in made(grafiek).xml
    tags = [one.tag for one in root]
    assert (f"{C}externalData", f"{C}printSettings") in pairwise(tags)


@pytest.mark.parametrize("grafiek", [DOTS, MATRIX, PLANNING])
def test_kinds_with_a_name_at_each_point_stay_pictures(grafiek: Grafiek) -> None:
    assert native(grafiek, STIJL) is None


def test_the_same_chart_gives_the_same_bytes() -> None:
    assert made(LINE) == made(LINE)
