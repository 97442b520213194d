"""Bars below each other with their values at the end."""

from __future__ import annotations

from typing import Any

from ivpgen.charts.axes import name_axis, rows
from ivpgen.charts.kinds import Staafgrafiek
from ivpgen.charts.look import Stijl, other, own
from ivpgen.charts.numbers import written

_ROW = 22


def bars(grafiek: Staafgrafiek, stijl: Stijl) -> dict[str, Any]:
    """The specification of a bar chart; the own bar is in colour and its name bold, the value says what is provisional."""
    staven = list(grafiek.staven)
    if grafiek.gesorteerd:
        staven.sort(key=lambda one: -one.waarde)
    values = [
        {
            "naam": one.naam,
            "waarde": one.waarde,
            "tekst": f"{written(one.waarde)}{'*' if one.voorlopig else ''}",
            "eigen": one.eigen,
        }
        for one in staven
    ]
    own_names = [one.naam for one in staven if one.eigen]
    y = name_axis((one.naam for one in staven), own_names)
    high = max((one.waarde for one in staven), default=1.0)
    x = {
        "field": "waarde",
        "type": "quantitative",
        "scale": {"domain": [min(0.0, *(one.waarde for one in staven)) if staven else 0, high * 1.12 or 1]},
        "axis": {"title": grafiek.eenheid or None, "labels": False, "ticks": False, "grid": False, "domain": False},
    }
    return {
        **rows(_ROW, values),
        "encoding": {"y": y, "x": x},
        "layer": [
            {
                "mark": {"type": "bar", "height": {"band": 0.65}},
                "encoding": {"color": {"condition": {"test": "datum.eigen", "value": own(stijl)}, "value": other()}},
            },
            {"mark": {"type": "text", "align": "left", "dx": 4}, "encoding": {"text": {"field": "tekst"}}},
        ],
    }
