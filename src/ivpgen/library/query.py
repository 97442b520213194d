"""What somebody types to search → an expression that full-text search understands, whatever was typed."""

from __future__ import annotations

import re

_WORDS = re.compile(r'"([^"]*)"|“([^”]*)”|([^\W_]+)')
_WORD = re.compile(r"[^\W_]+")
_MOST_WORDS = 16
_LONGEST = 60
_BEGINS = 4
"""From so many letters on a word also finds what begins with it: inbraak finds inbraken no more than inbraakpreventie."""


def expressions(typed: str) -> tuple[str, str] | None:
    """The expression that asks for all words, and the one that asks for any; None when nothing was typed that is a word.

    Words between double quotes stand together. Nothing that is typed has a meaning of its own to the database.
    """
    terms: list[str] = []
    for found in _WORDS.finditer(typed[:10_000]):
        phrase = found[1] or found[2]
        words = [word[:_LONGEST] for word in _WORD.findall(phrase or found[3] or "")]
        if not words:
            continue
        star = "*" if not phrase and len(words[0]) >= _BEGINS else ""
        terms.append(f'"{" ".join(words)}"{star}')
    terms = list(dict.fromkeys(terms))[:_MOST_WORDS]
    if not terms:
        return None
    return " AND ".join(terms), " OR ".join(terms)
