"""One clear near miss: which known word a misspelled one must be, if there is only one that it can be."""

from __future__ import annotations

from collections.abc import Iterable

_ONE_SLIP, _TWO_SLIPS = 4, 8
"""The lengths from which one and two slips still leave a word recognisable."""


def meant(word: str, known: Iterable[str]) -> str | None:
    """The one known word that differs least from `word`; None when none is near enough, or a second one is as near.

    A slip is a letter too many, too few, another, or two that changed places. Words of fewer than four letters are never guessed.
    """
    allowed = 2 if len(word) >= _TWO_SLIPS else 1 if len(word) >= _ONE_SLIP else 0
    near = sorted((slips(word, other), other) for other in set(known) if abs(len(other) - len(word)) <= allowed)
    near = [one for one in near if one[0] <= allowed and len(one[1]) >= _ONE_SLIP]
    if not near or (len(near) > 1 and near[1][0] - near[0][0] < 1):
        return None
    return near[0][1]


def slips(one: str, other: str) -> int:
    """The number of slips between two words (optimal string alignment)."""
    before: list[int] = []
    last = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        row = [i]
        for j, against in enumerate(other, 1):
            cost = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (letter != against))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == against:
                cost = min(cost, before[j - 2] + 1)
            row.append(cost)
        before, last = last, row
    return last[-1]
