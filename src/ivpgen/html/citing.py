"""Numbers from elsewhere in a text that is read as Markdown: kept apart while it is read, so that no sign in them counts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from markupsafe import escape

from ivpgen.documents.texts import Aangehaald

_PRIVATE = range(0xE000, 0xF900)
"""Characters that mean nothing to Markdown and to nobody else."""


class Gehouden(NamedTuple):
    """A text with a mark in the place of each number; `teken` occurs nowhere else in it."""

    tekst: str
    teken: str
    delen: tuple[tuple[str, bool], ...]
    """What belongs at each mark, and whether it is a gap."""


def held(text: str, cijfers: Sequence[Aangehaald]) -> Gehouden:
    """The text without its numbers."""
    sign = next((mark for code in _PRIVATE if (mark := chr(code)) not in text), "")
    if not sign:
        return Gehouden(text, "", ())
    parts, last = [], 0
    for number, one in enumerate(cijfers):
        parts += [text[last : one.start], f"{sign}{number}{sign}"]
        last = one.end
    return Gehouden(
        "".join([*parts, text[last:]]), sign, tuple((text[one.start : one.end], one.gat) for one in cijfers)
    )


def restored(html: str, kept: Gehouden) -> str:
    """HTML with the numbers in their place; in an attribute they are text alone."""
    if not kept.teken:
        return html
    mark = re.compile(f"{kept.teken}(\\d+){kept.teken}")
    piece = re.compile(f"<[^>]*>|{mark.pattern}")

    def put(found: re.Match[str]) -> str:
        if found[1] is None:
            return mark.sub(lambda inside: str(escape(kept.delen[int(inside[1])][0])), found[0])
        return _said(*kept.delen[int(found[1])])

    return piece.sub(put, html)


def marked(text: str, cijfers: Sequence[Aangehaald]) -> str:
    """A text that is no Markdown, escaped, with its gaps marked."""
    parts, last = [], 0
    for one in cijfers:
        if one.gat:
            parts += [str(escape(text[last : one.start])), _said(text[one.start : one.end], True)]
            last = one.end
    return "".join([*parts, str(escape(text[last:]))])


def _said(text: str, gap: bool) -> str:
    return f'<span class="gat">{escape(text)}</span>' if gap else str(escape(text))
