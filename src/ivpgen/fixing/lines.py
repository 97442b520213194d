"""Lines of YAML that can't be read, mended one at a time: quotes, dashes and spaces, where only one reading is left."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ivpgen.fixing.known_keys import known_keys
from ivpgen.fixing.scalars import quoted

_LINE = re.compile(r"(?P<lead> *(?:- +)*)(?P<key>(?:\w[\w.-]*|\"[^\"]*\"|'[^']*'): +)?(?P<value>\S.*)")
_BULLET = re.compile(r"( *)\*( +\S.*)")
_TABS = re.compile(r"[ \t]*\t[ \t]*(?=\S)")
_ODD_START = re.compile(r"[%@`*&]|>=? *€? *\d|-$")
_COLON = re.compile(r": |:$")
_KEY = re.compile(r"(\w+):(?: |$)")
_ANCHOR = re.compile(r"(?:^|[\s\[{,])&\w")
_CONTINUED = 20
"""So many lines back is looked for the beginning of a text that goes on over several lines."""


def mended(lines: Sequence[str], at: int, tab: int) -> dict[int, str] | None:
    """The lines to replace, by number, so that the fault at line `at` is gone; None when that isn't certain.

    `tab` is the number of spaces that a tab stands for.
    """
    line = lines[at]
    tabs = _TABS.match(line)
    if tabs:
        return {at: tabs[0].replace("\t", " " * tab) + line[tabs.end() :]}
    bullet = _BULLET.fullmatch(line)
    if bullet:
        return {at: f"{bullet[1]}-{bullet[2]}"} if _in_list(lines, at, bullet[1]) else None
    start = _beginning(lines, at)
    return None if start is None else _between_quotes(lines, start, at)


def _in_list(lines: Sequence[str], at: int, indent: str) -> bool:
    """Whether a star stands where a list goes on, or may begin: under a key without a value."""
    before = next((line for line in reversed(lines[:at]) if line.strip() and not line.lstrip().startswith("#")), "")
    return before.startswith((f"{indent}- ", f"{indent}* ")) or bool(re.fullmatch(r" *(?:- +)*\w+:\s*", before))


def _beginning(lines: Sequence[str], at: int) -> int | None:
    """The line where the text begins that line `at` is part of: itself when it has a key or a dash."""
    for number in range(at, max(-1, at - _CONTINUED), -1):
        found = _LINE.fullmatch(lines[number])
        if not found:
            return None
        if found["key"] or "-" in found["lead"]:
            return number
    return None


def _between_quotes(lines: Sequence[str], start: int, at: int) -> dict[int, str] | None:
    found = _LINE.fullmatch(lines[start])
    assert found is not None
    indent = len(lines[start]) - len(lines[start].lstrip())
    end = start
    while end + 1 < len(lines) and _goes_on(lines[end + 1], indent):
        end += 1
    if end < at:
        return None
    first, comment = _without_comment(found["value"])
    texts = [first, *(line.strip() for line in lines[start + 1 : end + 1])]
    if (comment and end > start) or not _needs_quotes(texts, lines):
        return None
    head = lines[start][: found.start("value")]
    if start == end:
        return {start: head + quoted(first) + comment}
    if any(sign in text for text in texts for sign in ('"', "\\", " #")):
        return None
    return {start: f'{head}"{first}', end: f'{lines[end].rstrip()}"'}


def _goes_on(line: str, indent: int) -> bool:
    """Whether a line belongs to the text above it: it stands further in, and has no key or dash of its own."""
    inner = line.lstrip()
    if not inner or len(line) - len(inner) <= indent or inner.startswith(("- ", "#", "* ")):
        return False
    key = _KEY.match(inner)
    return key is None or key[1] not in known_keys()


def _needs_quotes(texts: Sequence[str], lines: Sequence[str]) -> bool:
    """Whether a text is a text for certain, and can't stand bare."""
    first = texts[0]
    if first[0] in "\"'[{|!":
        return False
    if first[0] in "*&":
        # A name that is used or given somewhere may be meant here as well.
        return not any(_ANCHOR.search(line) for line in lines if line.strip() != first and first not in line)
    if _ODD_START.match(first):
        return True
    if first[0] == ">":
        return False
    keys = [found[1] for text in texts if (found := _KEY.match(text))]
    return any(_COLON.search(text) for text in texts) and known_keys().isdisjoint(keys)


def _without_comment(value: str) -> tuple[str, str]:
    """The text and what follows it: a comment with the spaces before it."""
    found = re.search(r"\s+#.*$|\s+$", value)
    return (value[: found.start()], found[0]) if found else (value, "")
