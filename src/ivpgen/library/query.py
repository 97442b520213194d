"""What somebody types to search → an expression that full-text search understands, whatever was typed."""

from __future__ import annotations

import re
from typing import NamedTuple

from ivpgen.library.fragment import plain

_WORDS = re.compile(r'"([^"]*)"|“([^”]*)”|([^\W_]+)')
_WORD = re.compile(r"[^\W_]+")
_MOST_WORDS = 16
_LONGEST = 60
_BEGINS = 4
"""From so many letters on a word also finds what begins with it: inbraak finds inbraken no more than inbraakpreventie."""


class Vraag(NamedTuple):
    """What was typed: the expression that asks for all words, the one that asks for any, and the words.

    Of a word is said whether what begins with it counts too.
    """

    samen: str
    los: str
    woorden: tuple[tuple[str, bool], ...]


def asked(typed: str) -> Vraag | None:
    """What was asked for; None when nothing was typed that is a word.

    Words between double quotes stand together. Nothing that is typed has a meaning of its own to the database.
    """
    terms: dict[str, list[tuple[str, bool]]] = {}
    for found in _WORDS.finditer(typed[:10_000]):
        phrase = found[1] or found[2]
        words = [word[:_LONGEST] for word in _WORD.findall(phrase or found[3] or "")]
        if not words:
            continue
        begins = not phrase and len(words[0]) >= _BEGINS
        terms[f'"{" ".join(words)}"{"*" if begins else ""}'] = [(plain(word), begins) for word in words]
    if not terms:
        return None
    kept = list(terms)[:_MOST_WORDS]
    return Vraag(" AND ".join(kept), " OR ".join(kept), tuple(word for one in kept for word in terms[one]))
