"""Text from a plan as text in a terminal: harmless, measured in columns, wrapped."""

from __future__ import annotations

import re
from collections.abc import Iterable
from unicodedata import category, east_asian_width

# Control characters, marks that turn the direction of text, line separators and lone surrogates.
_HARMFUL = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufff9-\ufffb\ud800-\udfff]")
_NO_COLUMNS = frozenset({"Mn", "Me", "Cf"})


def plain(text: str) -> str:
    """The text on one line with nothing in it that a terminal acts upon; as many characters as before."""
    return _HARMFUL.sub(_shown, text)


def columns(text: str) -> int:
    """How many columns of a terminal a plain text takes."""
    return len(text) if text.isascii() else sum(map(_columns, text))


def wrap(words: Iterable[str], width: int, indent: int = 0) -> list[list[str]]:
    """The words in lines of at most `width` columns, of which the later ones leave `indent` to the caller.

    A word that is longer stands alone and is not broken.
    """
    lines: list[list[str]] = []
    used = width
    for word in words:
        size = columns(word)
        if used + 1 + size > width:
            used = indent - 1 if lines else -1
            lines.append([])
        lines[-1].append(word)
        used += 1 + size
    return lines


def paragraph(text: str, width: int, indent: str = "") -> list[str]:
    """The text, made plain, in lines of at most `width` columns that each start with `indent`."""
    return [indent + " ".join(line) for line in wrap(plain(text).split(), width - len(indent))]


def _shown(found: re.Match[str]) -> str:
    character = found[0]
    if character in "\t\n\r":
        return " "
    if character < " ":
        return chr(0x2400 + ord(character))
    return "␡" if character == "\x7f" else "\ufffd"


def _columns(character: str) -> int:
    if character < "\u0300" or "\u2010" <= character < "\u2028":
        return 1
    if category(character) in _NO_COLUMNS:
        return 0
    return 2 if east_asian_width(character) in "WF" else 1
