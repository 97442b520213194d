"""Where the sentences of a text begin and end."""

from __future__ import annotations

import re
from functools import cache

Span = tuple[int, int]
"""From and up to which character."""
LONG = 35
"""A sentence of more words is long."""


@cache
def _end() -> re.Pattern[str]:
    closing = r"[)\]”’\"'*_]*"
    full_stop = rf"(?<=\.)(?<!\bart\.)(?<!\bnr\.)(?<!\bca\.)(?<!\bblz\.){closing}\s+(?=[^a-zà-ÿ\s])"
    mark = rf"(?<=[!?…]){closing}\s+|(?<=[;:])\s+"
    line = r"(?<=\n)(?:[ \t]*\n\s*|(?=[ \t]*(?:[-*+•|>#]|\d+[.)])[ \t]|[ \t]*\|))"
    return re.compile(rf"[.!?…;:\n](?:{full_stop}|{mark}|{line})")


def sentences(text: str) -> list[Span]:
    """The sentences of a text in order, without the white space between them.

    A full stop before a small letter is that of an abbreviation; those that stand before a number are known. A semicolon and a colon end one as well, as do the lines of a list, a table and a heading: what a reader takes in at once.
    """
    found: list[Span] = []
    start = 0
    for end in _end().finditer(text):
        _add(found, text, start, end.end())
        start = end.end()
    _add(found, text, start, len(text))
    return found or [(0, len(text))]


def _add(found: list[Span], text: str, start: int, end: int) -> None:
    part = text[start:end]
    words = part.strip()
    if words:
        start += part.index(words[0])
        if words[0] == "#" and "\n" in words:
            line = words.index("\n")
            found.append((start, start + line))
            _add(found, text, start + line, end)
            return
        found.append((start, start + len(words)))
