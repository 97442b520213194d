"""Lists of words with what to write instead, as data: `form, other form = plain word` on a line, `#` before a remark."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TypeAlias

_DATA = Path(__file__).parent / "data"


Entry: TypeAlias = tuple[str, str, bool]
"""One form of a word or phrase, in small letters; what to write instead, "" where a list only names words; whether it is
an inflected form of the first on its line, to which the plain word has yet to be fitted."""


@cache
def wordlist(name: str) -> dict[str, list[Entry]]:
    """The entries of `data/<name>.txt` by the longest word of each: what to look for first."""
    found: dict[str, list[Entry]] = {}
    for line in (_DATA / f"{name}.txt").read_text(encoding="utf-8").split("\n"):
        if line and line[0] != "#":
            forms, _, plain = line.partition(" =")
            first, *others = forms.split(", ")
            for form in (first, *others):
                anchor = max(form.split(" "), key=len) if " " in form else form
                entry = (form, plain[1:], form is not first)
                if anchor in found:
                    found[anchor].append(entry)
                else:
                    found[anchor] = [entry]
    return found
