"""Column widths that fit what the columns hold, and never more than the page."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence

_PADDING = 240
_NARROWEST = 500
_SHORT = 8
_HYPHENATED = 12
_WIDTH = re.compile(r"(?:^|;)\s*width:\s*(\d+(?:\.\d+)?)%")


def given(styles: Sequence[str], width: int) -> list[int] | None:
    """The widths in twips that a `<colgroup>` asks for in percentages; None unless every column says one."""
    shares = [float(found[1]) for style in styles if (found := _WIDTH.search(style))]
    if not shares or len(shares) != len(styles) or not all(shares):
        return None
    return _round(shares, width)


def fitting(columns: Sequence[Sequence[str]], width: int, letter: float) -> list[int]:
    """The widths in twips for columns of texts, header included, that add up to `width`; `letter` is how wide one is.

    A column gets at least its longest word, or the part of it that hyphenation leaves, and at most its longest text; between those, space goes by the length of the
    texts, so that the cells of a row are about equally high. Rough on purpose: only Word knows the letters' true widths.
    """
    lengths = [[_PADDING + letter * len(text) for text in column] or [_NARROWEST] for column in columns]
    least = [max(_NARROWEST, _PADDING + letter * max(map(_longest_word, column), default=0)) for column in columns]
    most = [max(low, *column) for low, column in zip(least, lengths, strict=True)]
    if sum(least) >= width:
        return _round(least, width)
    if sum(most) <= width:
        return _round(most, width)
    wanted = [math.sqrt(sum(length * length for length in column) / len(column)) for column in lengths]
    widths = dict(enumerate(wanted))
    settled: dict[int, float] = {}
    while len(settled) < len(columns):
        share = (width - sum(settled.values())) / sum(wanted[index] for index in widths.keys() - settled.keys())
        widths = {index: settled.get(index, wanted[index] * share) for index in widths}
        out = {index: least[index] for index in widths if widths[index] < least[index]}
        out = out or {index: most[index] for index in widths if widths[index] > most[index]}
        settled.update(out or widths)
    return _round([settled[index] for index in range(len(columns))], width)


def _longest_word(text: str) -> int:
    """The letters that must stay on one line: "min. 7,3" is one word too, a very long word is hyphenated."""
    return len(text) if len(text) <= _SHORT else min(_HYPHENATED, max(map(len, text.split()), default=0))


def _round(widths: Sequence[float], width: int) -> list[int]:
    """Whole twips, scaled to add up to `width`; the last column takes the difference."""
    whole = [int(each * width / sum(widths)) for each in widths]
    whole[-1] += width - sum(whole)
    return whole
