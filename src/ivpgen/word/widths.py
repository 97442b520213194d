"""Column widths that fit what the columns hold, and never more than the page."""

from __future__ import annotations

import re
from collections.abc import Sequence

_CHARACTER = 104
_PADDING = 240
_NARROWEST = 500
_WIDTH = re.compile(r"(?:^|;)\s*width:\s*(\d+(?:\.\d+)?)%")


def given(styles: Sequence[str], width: int) -> list[int] | None:
    """The widths in twips that a `<colgroup>` asks for in percentages; None unless every column says one."""
    shares = [float(found[1]) for style in styles if (found := _WIDTH.search(style))]
    if not shares or len(shares) != len(styles) or not all(shares):
        return None
    return _round([share / sum(shares) * width for share in shares], width)


def fitting(columns: Sequence[Sequence[str]], width: int) -> list[int]:
    """The widths in twips for columns of texts, header included, that add up to `width`.

    A column gets at least its longest word and at most its longest text; what lies between is shared by average length,
    so that rows stay low. Rough on purpose: only Word knows the letters' true widths.
    """
    least = [
        max(_NARROWEST, _PADDING + _CHARACTER * max((_longest_word(text) for text in column), default=0))
        for column in columns
    ]
    most = [
        max(low, _PADDING + _CHARACTER * max(map(len, column), default=0))
        for low, column in zip(least, columns, strict=True)
    ]
    if sum(least) >= width:
        return _round([each / sum(least) * width for each in least], width)
    if sum(most) <= width:
        return _round([each / sum(most) * width for each in most], width)
    average = [_CHARACTER * sum(map(len, column)) / max(len(column), 1) for column in columns]
    widths = [float(each) for each in least]
    open_columns = [index for index, each in enumerate(widths) if each < most[index]]
    while open_columns and (left := width - sum(widths)) > 1:
        total = sum(average[index] for index in open_columns) or 1
        for index in open_columns:
            widths[index] = min(float(most[index]), widths[index] + left * average[index] / total)
        open_columns = [index for index in open_columns if widths[index] < most[index]]
    return _round(widths, width)


def _longest_word(text: str) -> int:
    return max(map(len, text.split()), default=0)


def _round(widths: Sequence[float], width: int) -> list[int]:
    """Whole twips; the last column takes the difference."""
    whole = [int(each) for each in widths]
    whole[-1] += width - sum(whole)
    return whole
