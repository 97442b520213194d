"""Axes that charts share: years at their true distance, named rows, and numbers as Dutch writes them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from math import ceil, floor, log10
from typing import Any

from ivpgen.charts.look import WIDTH

_MOST_YEARS = 12


def year_axis(years: Iterable[int]) -> dict[str, Any]:
    """The encoding of years from the first to the last; a label at each, or at every other where they are many."""
    found = sorted(set(years))
    first, last = (found[0], found[-1]) if found else (0, 1)
    step = ceil((last - first + 1) / _MOST_YEARS)
    ticks = list(range(last, first - 1, -step))[::-1]
    return {
        "field": "x",
        "type": "quantitative",
        "scale": {"domain": [first - 0.2, last + 0.2], "nice": False, "zero": False},
        "axis": {"values": ticks, "format": "d", "grid": False, "title": None},
    }


def name_axis(names: Iterable[str], own: Sequence[str] = (), *, room: int = 180) -> dict[str, Any]:
    """The encoding of named rows in this order, the own ones bold; names have so many pixels."""
    weight = {"condition": {"test": {"field": "value", "oneOf": list(own)}, "value": "bold"}, "value": "normal"}
    return {
        "field": "naam",
        "type": "nominal",
        "sort": list(names),
        "axis": {"title": None, "ticks": False, "domain": False, "labelLimit": room}
        | ({"labelFontWeight": weight} if own else {}),
    }


def rows(step: int, values: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """What charts with a row per name share: as wide as the page, so many pixels a row, and these values."""
    return {
        "width": WIDTH,
        "autosize": {"type": "fit-x", "contains": "padding"},
        "height": {"step": step},
        "data": {"values": list(values)},
    }


def domain(values: Sequence[float], *, from_zero: bool) -> tuple[float, float]:
    """Round bounds that hold all values; from zero unless asked otherwise or below it."""
    low, high = (min(values), max(values)) if values else (0.0, 1.0)
    low = min(low, 0.0) if from_zero else low - (high - low) * 0.3
    if high <= low:
        high = low + 1
    step = 10.0 ** floor(log10(high - low)) / 2
    return floor(low / step) * step, ceil(high / step * 1.02) * step


def numbers(field: str, low: float, high: float, title: str) -> dict[str, Any]:
    """The encoding of a value: five or so lines, the unit above the axis rather than turned beside it."""
    return {
        "field": field,
        "type": "quantitative",
        "scale": {"domain": [low, high], "nice": False, "zero": False},
        "axis": {
            "title": title or None,
            "titleAngle": 0,
            "titleAlign": "left",
            "titleAnchor": "end",
            "titleX": 0,
            "titleY": -10,
            "tickCount": 5,
            "domain": False,
            "ticks": False,
            "format": ",~r" if high - low < 10 else ",d",
        },
    }
