"""What is drawn of a chart: everything that it says, nothing that wasn't published, in colours that can be seen."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from io import BytesIO
from itertools import pairwise

import pytest
from PIL import Image

from ivpgen.charts.drawing import png, specification, svg
from ivpgen.charts.kinds import Grafiek, Lijngrafiek, Punt, Reeks, Streef
from ivpgen.charts.look import ENOUGH, Stijl, visible
from ivpgen.ooxml.colours import WHITE, contrast
from tests.charts.made import ALL, BARS, DOTS, LINE, MATRIX, OTHER, OWN, PLANNING, PROGRESS

STIJL = Stijl(("FFD100", "B45F06"), "Calibri")
every = pytest.mark.parametrize("grafiek", ALL.values(), ids=ALL)


@pytest.mark.parametrize(
    ("grafiek", "words"),
    [
        (LINE, {"Proefdorp", "Nederland", "aantal", "2030: < 45", "2025"}),
        (BARS, {"Proefdorp", "Nederland", "4,2", "1.234,5", "per 1.000 inwoners"}),
        (DOTS, {"Proefdorp, 2025", "33", "procent"}),
        (MATRIX, {"Ondermijning", "Verkeer", "urgentie", "invloed"}),
        (PLANNING, {"Keurmerk", "Spreekuur", "K1 2027"}),
        (PROGRESS, {"Verkeer", "✔ 3", "○ 2"}),
    ],
    ids=ALL,
)
def test_the_words_of_a_chart_are_text(grafiek: Grafiek, words: set[str]) -> None:
    found = {
        text.replace("&lt;", "<") for text in re.findall(r"<text[^>]*>(?:<tspan[^>]*>)?([^<]+)<", svg(grafiek, STIJL))
    }
    assert words <= found


@every
def test_the_same_chart_gives_the_same_bytes(grafiek: Grafiek) -> None:
    assert svg(grafiek, STIJL) == svg(grafiek, STIJL)
    assert png(grafiek, STIJL) == png(grafiek, STIJL)


@every
def test_a_picture_is_sharp_and_fits_between_the_margins(grafiek: Grafiek) -> None:
    image = Image.open(BytesIO(png(grafiek, STIJL)))
    dots_per_inch = image.info["dpi"][0]
    assert dots_per_inch > 200
    assert 7 < image.size[0] / dots_per_inch * 2.54 < 17


@every
def test_no_line_or_bar_has_a_colour_that_can_hardly_be_seen(grafiek: Grafiek) -> None:
    drawn = re.findall(
        r'"(?:color|stroke|fill|value)": "#([0-9A-F]{6})"', json.dumps(specification(grafiek, STIJL)["layer"])
    )
    assert drawn
    assert min(contrast(colour, WHITE) for colour in drawn) >= ENOUGH


def test_a_light_colour_becomes_darker_and_a_dark_one_stays() -> None:
    assert contrast(visible("FFD100"), WHITE) >= ENOUGH
    assert visible("1F4E79") == "1F4E79"


def pieces(grafiek: Lijngrafiek) -> list[tuple[int, int]]:
    layer = next(
        layer
        for layer in specification(grafiek, STIJL)["layer"]
        if layer["mark"]["type"] == "line" and layer["mark"]["strokeWidth"] > 2
    )
    by_piece: dict[int, list[int]] = {}
    for row in layer["data"]["values"]:
        by_piece.setdefault(row["stuk"], []).append(row["x"])
    return [(years[0], years[1]) for years in by_piece.values()]


def test_a_line_does_not_bridge_a_year_without_a_value() -> None:
    assert pieces(LINE) == [(2023, 2024), (2024, 2025)]


def test_a_provisional_point_is_hollow() -> None:
    points = next(
        layer
        for layer in specification(LINE, STIJL)["layer"]
        if layer["mark"]["type"] == "point" and "fill" in layer["encoding"]
    )
    assert {row["x"]: row["voorlopig"] for row in points["data"]["values"]} == {
        2021: False,
        2023: False,
        2024: False,
        2025: True,
    }
    assert points["encoding"]["fill"]["condition"] == {"test": "datum.voorlopig", "value": "white"}


def test_names_of_lines_that_end_together_are_moved_apart() -> None:
    close = OTHER._replace(naam="Provincie", punten=(Punt(2021, 85), Punt(2025, 77)))
    layers = specification(Lijngrafiek("x", (OWN, OTHER, close)), STIJL)["layer"]
    heights = sorted(layer["data"]["values"][0]["y"] for layer in layers if layer["mark"]["type"] == "text")
    assert all(later - earlier > 3 for earlier, later in pairwise(heights))


@pytest.mark.parametrize("values", [(), (5.0,), (0.0, 0.0), (-3.0, 4.0), (1e9, 2e9)])
def test_any_values_can_be_drawn(values: tuple[float, ...]) -> None:
    reeks = Reeks("Proefdorp", tuple(Punt(2020 + number, value) for number, value in enumerate(values)))
    assert svg(Lijngrafiek("x", (reeks,)), STIJL).startswith("<svg")


def test_hostile_names_are_only_text() -> None:
    name = '<script>alert("x")</script> & {{ y }}'
    drawn = svg(Lijngrafiek(name, (OWN._replace(naam=name),), name), STIJL)
    assert "<script" not in drawn


def test_the_library_that_draws_is_loaded_by_drawing_only() -> None:
    code = "import sys, ivpgen.charts.drawing, ivpgen.documents.charts; sys.exit('vl_convert' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_the_text_of_a_target_keeps_away_from_the_names_of_the_lines() -> None:
    def below(value: float) -> list[bool]:
        chart = Lijngrafiek("x", (OWN, OTHER), streef=(Streef(2027, value, "2027: doel"),))
        layers = specification(chart, STIJL)["layer"]
        return [layer["mark"]["dy"] > 0 for layer in layers if layer["mark"].get("fontSize") == 8]

    # The names stand a bit above 58 and 77.
    assert below(50) == [True]
    assert below(70) == [False]
