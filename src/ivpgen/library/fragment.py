"""The stretch of a text that shows best what was searched for; the database can do this too, at fifty times the price."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

OPEN, CLOSE = "\x02", "\x03"
"""Around a word that was asked for; no text of a plan has these."""
_WORD = re.compile(r"[^\W_]+")
_WORDS = 24
_BEFORE = 4
"""Words shown before the first that was found."""
_LONGEST = 20_000


def fragment(text: str, words: Sequence[tuple[str, bool]]) -> str:
    """At most 24 words of a text around those that were asked for (the word, and whether one that begins so counts too).

    Without any of them it is the beginning of the text.
    """
    found = list(_WORD.finditer(text[:_LONGEST]))
    hits = [at for at, one in enumerate(found) if _fits(plain(one[0]), words)]
    start = max(0, _densest(hits) - _BEFORE)
    shown = found[start : start + _WORDS]
    if not shown:
        return text[:200]
    marked = {found[at].start() for at in hits}
    parts = ["…" if start else ""]
    last = shown[0].start() if start else 0
    for one in shown:
        parts.append(text[last : one.start()])
        parts.append(f"{OPEN}{one[0]}{CLOSE}" if one.start() in marked else one[0])
        last = one.end()
    more = start + _WORDS < len(found)
    parts.append("…" if more else text[last : last + 3])
    return "".join(parts)


def plain(word: str) -> str:
    """A word without case and accents, as the database compares it."""
    if word.isascii():
        return word.lower()
    return "".join(one for one in unicodedata.normalize("NFKD", word) if not unicodedata.combining(one)).lower()


def _fits(word: str, asked: Sequence[tuple[str, bool]]) -> bool:
    return any(word == one or (begins and word.startswith(one)) for one, begins in asked)


def _densest(hits: Sequence[int]) -> int:
    """The hit from which most others are within reach; 0 when there are none."""
    if not hits:
        return 0
    return max(hits, key=lambda at: (sum(at <= other < at + _WORDS - _BEFORE for other in hits), -at))
