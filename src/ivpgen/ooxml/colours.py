"""Colours as six hexadecimal digits: how light they are, how they contrast, and what tints make of them."""

from __future__ import annotations

import colorsys
import re
from functools import cache

BLACK, WHITE = "000000", "FFFFFF"
ENOUGH, ENOUGH_FOR_LARGE = 4.5, 3.0
"""The contrast that WCAG 2.1 asks of text (1.4.3)."""

_LARGE, _LARGE_BOLD = 18, 14
_RRGGBB = re.compile(r"[0-9A-Fa-f]{6}")

# The names of w:highlight.
HIGHLIGHTS = {
    "black": "000000",
    "blue": "0000FF",
    "cyan": "00FFFF",
    "darkBlue": "000080",
    "darkCyan": "008080",
    "darkGray": "808080",
    "darkGreen": "008000",
    "darkMagenta": "800080",
    "darkRed": "800000",
    "darkYellow": "808000",
    "green": "00FF00",
    "lightGray": "C0C0C0",
    "magenta": "FF00FF",
    "red": "FF0000",
    "white": "FFFFFF",
    "yellow": "FFFF00",
}


def is_colour(text: str | None) -> bool:
    """Whether a value is six hexadecimal digits; `auto` and names are not."""
    return text is not None and _RRGGBB.fullmatch(text) is not None


@cache
def luminance(colour: str) -> float:
    """The relative luminance of WCAG 2.1: 0 for black, 1 for white."""
    red, green, blue = (_linear(int(colour[place : place + 2], 16) / 255) for place in (0, 2, 4))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@cache
def contrast(one: str, other: str) -> float:
    """The contrast ratio of WCAG 2.1 between two colours, from 1 to 21."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def least_contrast(size: float, *, bold: bool) -> float:
    """The contrast that WCAG 2.1 asks of a text of this size, in points, and weight."""
    return ENOUGH_FOR_LARGE if size >= (_LARGE_BOLD if bold else _LARGE) else ENOUGH


def readable_on(shading: str) -> str:
    """Black or white, whichever stands out more: what Word's automatic colour comes to."""
    return BLACK if contrast(BLACK, shading) >= contrast(WHITE, shading) else WHITE


def mixed(colour: str, other: str, share: float) -> str:
    """`share` (0 to 1) of the first colour, the rest of the other: a pattern of dots seen from afar."""
    channels = ((int(colour[place : place + 2], 16), int(other[place : place + 2], 16)) for place in (0, 2, 4))
    return "".join(f"{round(a * share + b * (1 - share)):02X}" for a, b in channels)


def tinted(colour: str, tint: str | None, shade: str | None) -> str:
    """A theme colour made lighter (`w:themeTint`) or darker (`w:themeShade`), both two hexadecimal digits.

    As ECMA-376 part 1, 17.18.40 says: by its lightness.
    """
    for value, lighter in ((tint, True), (shade, False)):
        if value is None:
            continue
        try:
            share = min(int(value, 16), 255) / 255
        except ValueError:
            continue
        hue, light, saturation = colorsys.rgb_to_hls(*(int(colour[place : place + 2], 16) / 255 for place in (0, 2, 4)))
        light = light * share + (1 - share) if lighter else light * share
        colour = "".join(f"{round(one * 255):02X}" for one in colorsys.hls_to_rgb(hue, light, saturation))
    return colour.upper()


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.03928 else ((channel + 0.055) / 1.055) ** 2.4
