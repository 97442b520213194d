"""Work on a calendar: a bar per measure, and an arrow where it goes on."""

from __future__ import annotations

from typing import Any

from ivpgen.charts.axes import name_axis, rows
from ivpgen.charts.kinds import Planning
from ivpgen.charts.look import Stijl, own

_ROW = 18
_MONTHS_PER_QUARTER = 3
_MOST_QUARTERS = 9


def planning(grafiek: Planning, stijl: Stijl) -> dict[str, Any]:
    """The specification of a calendar with quarters, or with years where these would be too many."""
    end = grafiek.tot + 1
    values: list[dict[str, Any]] = [
        {
            "naam": one.naam,
            "van": max(one.van, grafiek.van),
            "tot": end if one.tot is None else min(one.tot + 1, end),
            "verder": one.tot is None or one.tot + 1 > end,
        }
        for one in grafiek.balken
        if one.van < end and (one.tot is None or one.tot >= grafiek.van)
    ]
    quarters = (end - grafiek.van) / _MONTHS_PER_QUARTER
    step = _MONTHS_PER_QUARTER if quarters <= _MOST_QUARTERS else 12
    ticks = [month for month in range(grafiek.van, end + 1) if month % step == 0]
    quarter = "'K' + (floor((datum.value % 12) / 3) + 1) + ' ' + floor(datum.value / 12)"
    x = {
        "field": "van",
        "type": "quantitative",
        "scale": {"domain": [grafiek.van, end], "nice": False, "zero": False},
        "axis": {
            "title": None,
            "orient": "top",
            "values": ticks,
            "labelAlign": "left",
            "labelOffset": 2,
            "labelExpr": quarter if step == _MONTHS_PER_QUARTER else "'' + floor(datum.value / 12)",
        },
    }
    y = name_axis((row["naam"] for row in values), room=200)
    return {
        **rows(_ROW, values),
        "encoding": {"y": y},
        "layer": [
            {
                "mark": {"type": "bar", "height": {"band": 0.55}, "color": own(stijl)},
                "encoding": {"x": x, "x2": {"field": "tot"}},
            },
            {
                "transform": [{"filter": "datum.verder"}],
                "mark": {"type": "text", "text": "▶", "align": "left", "dx": 1, "color": own(stijl)},
                "encoding": {"x": {**x, "field": "tot"}},
            },
        ],
    }
