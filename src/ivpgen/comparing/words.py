"""Two versions of a text, word by word: what stayed, what went and what came."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

_LONG = 6_000
"""Words beyond which two texts are shown as a whole: to align them takes time that grows with the square."""
_UNLIKE = 0.35
"""Below this likeness a text was written anew, and the words that happen to agree say nothing."""
_RUN = 40
"""Words of what went or came that an excerpt shows."""
_PIECE = re.compile(r"\n\n+|\n(?=\s*(?:[-*]|\d+\.)\s)|\S+")
"""A word, or what begins another paragraph: a blank line or an item of a list."""
GELIJK, WEG, ERBIJ = "gelijk", "weg", "erbij"


class Stuk(NamedTuple):
    """A run of words: `soort` is GELIJK, WEG or ERBIJ."""

    soort: str
    tekst: str


def word_diff(old: str, new: str) -> list[Stuk]:
    """The runs in order; a line end within a paragraph counts as a space, a blank line is kept."""
    one, other = _PIECE.findall(old), _PIECE.findall(new)
    one, other = (["\n\n" if word.startswith("\n") else word for word in words] for words in (one, other))
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    if len(one) + len(other) > _LONG or matcher.ratio() < _UNLIKE:
        return [Stuk(soort, _joined(words)) for soort, words in ((WEG, one), (ERBIJ, other)) if words]
    found = []
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag == "equal":
            found.append(Stuk(GELIJK, _joined(one[a:b])))
        else:
            found += [Stuk(soort, _joined(words)) for soort, words in ((WEG, one[a:b]), (ERBIJ, other[c:d])) if words]
    return found


def excerpt(stukken: Sequence[Stuk], around: int = 6) -> list[Stuk]:
    """The same with of what stayed only so many words on either side of a change."""
    made = []
    for number, stuk in enumerate(stukken):
        words = stuk.tekst.split()
        first, last = number == 0, number == len(stukken) - 1
        room = around * (1 if first or last else 2)
        if stuk.soort == GELIJK and len(words) > room:
            head = [] if first else words[:around]
            tail = [] if last else words[-around:]
            stuk = Stuk(GELIJK, " ".join([*head, "…", *tail]))
        elif stuk.soort != GELIJK and len(words) > _RUN:
            stuk = Stuk(stuk.soort, " ".join([*words[: _RUN - around], "…", *words[-around:]]))
        made.append(stuk)
    return made


def _joined(words: Sequence[str]) -> str:
    return re.sub(r" ?\n\n ?", "\n\n", " ".join(words))
