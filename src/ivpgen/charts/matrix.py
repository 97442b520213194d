"""Subjects on two axes: what became a priority stands out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import ceil, floor
from typing import Any

from ivpgen.charts.axes import numbers
from ivpgen.charts.kinds import Matrix, Plaats
from ivpgen.charts.look import HEIGHT, WIDTH, Stijl, other, own

_HIGHER = 60


def matrix(grafiek: Matrix, stijl: Stijl) -> dict[str, Any]:
    """The specification of a matrix; subjects at the same place share one label, neighbours of a row have theirs apart."""
    places: dict[tuple[float, float], list[Plaats]] = {}
    for one in grafiek.plaatsen:
        places.setdefault((one.x, one.y), []).append(one)
    below = _below(places)
    values = [
        {
            "x": x,
            "y": y,
            "naam": [one.naam for one in there],
            "eigen": any(one.eigen for one in there),
            "onder": int((x, y) in below),
        }
        for (x, y), there in places.items()
    ]
    axes = {
        "x": _scores("x", [one.x for one in grafiek.plaatsen], grafiek.x_as),
        "y": _scores("y", [one.y for one in grafiek.plaatsen], grafiek.y_as),
    }
    return {
        "width": WIDTH - 60,
        "height": HEIGHT + _HIGHER,
        "data": {"values": values},
        "encoding": axes,
        "layer": [
            {
                "mark": {"type": "point", "filled": True, "size": 70, "opacity": 1},
                "encoding": {
                    "color": {"condition": {"test": "datum.eigen", "value": own(stijl)}, "value": other()},
                    "shape": {"condition": {"test": "datum.eigen", "value": "circle"}, "value": "square"},
                },
            },
            _names(below=0),
            _names(below=1),
        ],
    }


def _below(places: Mapping[tuple[float, float], Sequence[Plaats]]) -> set[tuple[float, float]]:
    """The places whose names go below them: every other one of a row, as names are wider than a step."""
    rows: dict[float, list[float]] = {}
    for x, y in places:
        rows.setdefault(y, []).append(x)
    return {(x, y) for y, row in rows.items() for x in sorted(row)[1::2]}


def _names(*, below: int) -> dict[str, Any]:
    """The names that stand below their places, or above."""
    return {
        "transform": [{"filter": f"datum.onder == {below}"}],
        "mark": {
            "type": "text",
            "baseline": "top",
            "dy": 9 if below else {"expr": "-8 - 11 * length(datum.naam)"},
            "lineHeight": 11,
        },
        "encoding": {"text": {"field": "naam"}},
    }


def _scores(field: str, values: Sequence[float], title: str) -> dict[str, Any]:
    """The axis of a score: whole numbers, with a little room around them."""
    low, high = (min(values), max(values)) if values else (0.0, 1.0)
    about = numbers(field, low - 0.5, high + 0.5, title if field == "y" else "")
    axis = {**about["axis"], "values": list(range(floor(low), ceil(high) + 1)), "format": "d"}
    if field == "x":
        axis = {"title": title, "values": axis["values"], "format": "d"}
    return {**about, "axis": axis}
