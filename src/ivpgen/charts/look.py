"""How charts look: the colours of the house style as far as they can be seen, its font, and sizes in points."""

from __future__ import annotations

import colorsys
from typing import Any, NamedTuple

from ivpgen.ooxml.colours import WHITE, contrast

ENOUGH = 3.0
"""The contrast that WCAG 2.1 asks of a line or bar (1.4.11)."""
TEXT = "333333"
OTHER = "6E6E6E"
GRID = "E2E2E2"
WIDTH, HEIGHT = 440, 170
"""Points; the width fits between the margins of an upright A4."""
FALLBACKS = ("Liberation Sans", "Arial", "DejaVu Sans", "sans-serif")


class Stijl(NamedTuple):
    """The colours, rrggbb, and the font of a house style; the first colour is that of the own area."""

    kleuren: tuple[str, ...] = ("1F4E79", "B45F06", "38761D", "741B47")
    lettertype: str = "Calibri"


def visible(colour: str) -> str:
    """The colour, made darker until it stands out against white."""
    hue, light, saturation = colorsys.rgb_to_hls(*(int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4)))
    while contrast(colour, WHITE) < ENOUGH and light > 0:
        light = max(0.0, light - 0.02)
        colour = "".join(f"{round(one * 255):02X}" for one in colorsys.hls_to_rgb(hue, light, saturation))
    return colour


def config(stijl: Stijl) -> dict[str, Any]:
    """The part of a Vega-Lite specification that says how everything looks."""
    fonts = ", ".join(dict.fromkeys((stijl.lettertype, *FALLBACKS)))
    words = {
        "labelFont": fonts,
        "titleFont": fonts,
        "labelFontSize": 9,
        "titleFontSize": 9,
        "titleFontWeight": "normal",
    }
    return {
        "background": "white",
        "font": fonts,
        "padding": 2,
        "view": {"stroke": None},
        "axis": {
            **words,
            "labelColor": f"#{TEXT}",
            "titleColor": f"#{TEXT}",
            "gridColor": f"#{GRID}",
            "domainColor": f"#{OTHER}",
            "tickColor": f"#{OTHER}",
        },
        "text": {"font": fonts, "fontSize": 9, "color": f"#{TEXT}"},
        "legend": {**words, "labelColor": f"#{TEXT}"},
    }


def own(stijl: Stijl) -> str:
    """The colour of what the chart is about."""
    return f"#{visible(stijl.kleuren[0])}"


def other() -> str:
    """The grey of what it is compared with."""
    return f"#{OTHER}"
