"""Column widths that fit what the columns hold, and never more than the page."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from itertools import zip_longest

_PADDING = 240
_NARROWEST = 500
_SHORT = 10
_HYPHENATED = 12
_BOLD = 1.1
_ROUNDS = 6
_NARROW = dict.fromkeys(map(ord, " .,:;'’!|()[]-/fijlrt"))
_SLIM = 0.42
_WIDTH = re.compile(r"(?:^|;)\s*width:\s*(\d+(?:\.\d+)?)%")


def given(styles: Sequence[str], width: int) -> list[int] | None:
    """The widths in twips that a `<colgroup>` asks for in percentages; None unless every column says one."""
    shares = [float(found[1]) for style in styles if (found := _WIDTH.search(style))]
    if not shares or len(shares) != len(styles) or not all(shares):
        return None
    return _round(shares, width)


def fitting(columns: Sequence[Sequence[str]], width: int, letter: float) -> list[int]:
    """The widths in twips for columns of texts, header included, that add up to `width`; `letter` is how wide one is.

    A column gets at least its longest word, or the part of it that hyphenation leaves, and at most its longest text; between
    those, space goes where it makes the table lower. Rough on purpose: only Word knows the letters' true widths.
    """
    lengths = [[_PADDING + letter * _letters(text) for text in column] or [_NARROWEST] for column in columns]
    # The header is bold, and in tables of keys the first column.
    words = [[_longest_word(text) for text in column] for column in columns]
    longest = [max(_BOLD * column[0], *column) if column else 0 for column in words]
    longest[0] = _BOLD * max(words[0], default=0)
    least = [max(_NARROWEST, _PADDING + letter * one) for one in longest]
    most = [max(low, *column) for low, column in zip(least, lengths, strict=True)]
    if sum(least) >= width:
        return _round(least, width)
    if sum(most) <= width:
        return _round(most, width)
    # To begin with by the length of the texts, so that the cells of a row are about equally high.
    wanted = [math.sqrt(sum(length * length for length in column) / len(column)) for column in lengths]
    widths = best = _between(least, most, wanted, width)
    rows = list(zip_longest(*lengths, fillvalue=0.0))
    lowest, heights = _height(rows, widths)
    for _ in range(_ROUNDS):
        # For fixed rows, these shares give the least height.
        shares = list(map(math.sqrt, heights))
        total = sum(shares)
        if not total:
            break
        wanted = [(now + share * width / total) / 2 for now, share in zip(widths, shares, strict=True)]
        widths = _between(least, most, wanted, width)
        height, heights = _height(rows, widths)
        if height < lowest:
            lowest, best = height, widths
    return _round(best, width)


def _between(least: Sequence[float], most: Sequence[float], wanted: Sequence[float], width: int) -> list[float]:
    """The wanted widths, scaled to add up to `width`, none below its least or above its most."""
    open_ = set(range(len(wanted)))
    settled: dict[int, float] = {}
    while open_:
        scale = (width - sum(settled.values())) / sum(wanted[index] for index in open_)
        out = {index: least[index] for index in open_ if wanted[index] * scale < least[index]}
        out = out or {index: most[index] for index in open_ if wanted[index] * scale > most[index]}
        settled.update(out or {index: wanted[index] * scale for index in open_})
        open_ -= settled.keys()
    return [settled[index] for index in range(len(wanted))]


def _height(rows: Sequence[Sequence[float]], widths: Sequence[float]) -> tuple[float, list[float]]:
    """The height of the rows in lines, and how much text of each column makes a row higher than one line."""
    total = 0.0
    texts = [0.0] * len(widths)
    for row in rows:
        lines = [length / width for length, width in zip(row, widths, strict=True)]
        highest = max(lines)
        if highest > 1:
            column = lines.index(highest)
            texts[column] += row[column]
        total += max(1.0, highest)
    return total, texts


def _longest_word(text: str) -> float:
    """The letters that must stay on one line: "min. 7,3" is one word too, a very long word is hyphenated."""
    if len(text) <= _SHORT:
        return _letters(text)
    return min(_HYPHENATED, max(map(_letters, text.split()), default=0))


def _letters(text: str) -> float:
    """The width of a text in average letters: about half of them are needed for a point or an i."""
    return len(text) - _SLIM * (len(text) - len(text.translate(_NARROW)))


def _round(widths: Sequence[float], width: int) -> list[int]:
    """Whole twips, scaled to add up to `width`; the last column takes the difference."""
    whole = [int(each * width / sum(widths)) for each in widths]
    whole[-1] += width - sum(whole)
    return whole
