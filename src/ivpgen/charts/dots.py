"""Dots with the margin of a sample: where margins overlap there may be no difference at all."""

from __future__ import annotations

from typing import Any

from ivpgen.charts.axes import name_axis, rows
from ivpgen.charts.kinds import Puntgrafiek
from ivpgen.charts.look import Stijl, other, own
from ivpgen.charts.numbers import written

_ROW = 20


def dots(grafiek: Puntgrafiek, stijl: Stijl) -> dict[str, Any]:
    """The specification of a dot chart: a row per series and year, the own one in colour and bold."""
    values: list[dict[str, Any]] = [
        {
            "naam": f"{reeks.naam}, {one.jaar}{'*' if one.voorlopig else ''}",
            "waarde": one.waarde,
            "onder": one.waarde if one.onder is None else one.onder,
            "boven": one.waarde if one.boven is None else one.boven,
            "tekst": written(one.waarde),
            "eigen": reeks.eigen,
        }
        for reeks in grafiek.reeksen
        for one in reeks.punten
        if one.waarde is not None
    ]
    bounds = [value for row in values for value in (row["onder"], row["boven"]) if isinstance(value, float | int)]
    low, high = (min(bounds), max(bounds)) if bounds else (0, 1)
    room = (high - low or 1) * 0.15
    own_names = [row["naam"] for row in values if row["eigen"]]
    colour = {"condition": {"test": "datum.eigen", "value": own(stijl)}, "value": other()}
    x = {
        "field": "waarde",
        "type": "quantitative",
        "scale": {"domain": [low - room, high + room], "zero": False},
        "axis": {"title": grafiek.eenheid or None, "tickCount": 5},
    }
    y = name_axis((row["naam"] for row in values), own_names)
    return {
        **rows(_ROW, values),
        "encoding": {"y": y},
        "layer": [
            {
                "mark": {"type": "rule", "strokeWidth": 2},
                "encoding": {"x": {**x, "field": "onder"}, "x2": {"field": "boven"}, "color": colour},
            },
            {
                "mark": {"type": "point", "filled": True, "size": 60, "opacity": 1},
                "encoding": {"x": x, "color": colour},
            },
            {"mark": {"type": "text", "dy": -8, "fontSize": 8}, "encoding": {"x": x, "text": {"field": "tekst"}}},
        ],
    }
