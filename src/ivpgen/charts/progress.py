"""How far the measures are: a bar per subject, divided by status, each part with its sign and number."""

from __future__ import annotations

from typing import Any, NamedTuple

from ivpgen.charts.axes import name_axis, rows
from ivpgen.charts.kinds import Voortgang
from ivpgen.charts.look import ENOUGH, Stijl, own, visible
from ivpgen.ooxml.colours import WHITE, contrast, mixed, readable_on

_ROW = 24
_LIGHTEST = 20
"""Per cent of the colour in the lightest tint that is tried."""
SIGNS = {
    "gereed": "✔",
    "loopt": "●",
    "doorlopend": "●",
    "gepland": "○",
    "verschoven": "▲",
    "niet gelukt": "✖",
    "vervallen": "✖",
    "vervangen": "⇄",
}
"""A sign per status, so that none is told by colour alone; a status that isn't here has its first letter."""


def progress(grafiek: Voortgang, stijl: Stijl) -> dict[str, Any]:
    """The specification of stacked bars from dark to light, each part with a dark edge."""
    statuses = [one.naam for one in grafiek.rijen[0][1]] if grafiek.rijen else []
    colours = shades(stijl, len(statuses))
    values = []
    for name, parts in grafiek.rijen:
        start = 0
        for number, one in enumerate(parts):
            if one.aantal:
                values.append(
                    {
                        "naam": name,
                        "status": one.naam,
                        "van": start,
                        "tot": start + one.aantal,
                        "midden": start + one.aantal / 2,
                        "tekst": f"{SIGNS.get(one.naam, one.naam[:1])} {one.aantal}",
                        "letter": f"#{colours[number].letter}",
                    }
                )
            start += one.aantal
    signed = [f"{SIGNS.get(one, one[:1])} {one}" for one in statuses]
    y = name_axis(name for name, _ in grafiek.rijen)
    x = {
        "field": "van",
        "type": "quantitative",
        "axis": {"title": None, "grid": False, "tickMinStep": 1, "format": "d"},
    }
    colour = {
        "field": "status",
        "type": "nominal",
        "scale": {"domain": statuses, "range": [f"#{one.vlak}" for one in colours]},
        "legend": {
            "title": None,
            "orient": "bottom",
            "columns": 4,
            "symbolType": "square",
            "labelExpr": _labels(statuses, signed),
        },
    }
    return {
        **rows(_ROW, values),
        "encoding": {"y": y},
        "layer": [
            {
                "mark": {"type": "bar", "height": {"band": 0.7}, "stroke": own(stijl), "strokeWidth": 0.8},
                "encoding": {"x": x, "x2": {"field": "tot"}, "color": colour},
            },
            {
                "mark": {"type": "text", "fontSize": 8},
                "encoding": {
                    "x": {**x, "field": "midden"},
                    "text": {"field": "tekst"},
                    "color": {"field": "letter", "type": "nominal", "scale": None, "legend": None},
                },
            },
        ],
    }


def _labels(statuses: list[str], signed: list[str]) -> str:
    """The words of the legend, with the sign of each."""
    pairs = ", ".join(f"'{status}': '{shown}'" for status, shown in zip(statuses, signed, strict=True))
    return f"({{{pairs}}})[datum.label]"


class Tint(NamedTuple):
    """The colour of a part of a bar and that of letters in it, rrggbb."""

    vlak: str
    letter: str


def shades(stijl: Stijl, amount: int) -> list[Tint]:
    """From the colour of the house style to the lightest tint that can be seen on white, so that grey print keeps the order."""
    colour = visible(stijl.kleuren[0])
    lightest = next(
        share for share in range(_LIGHTEST, 101) if contrast(mixed(colour, WHITE, share / 100), WHITE) >= ENOUGH
    )
    steps = max(amount - 1, 1)
    tints = [mixed(colour, WHITE, 1 - (1 - lightest / 100) * number / steps) for number in range(amount)]
    return [Tint(tint, readable_on(tint)) for tint in tints]
