"""Numbers that a text takes from an indicator: where `{{ cijfer: woninginbraak 2025 }}` stands in a text, and what it asks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

JAAR, LAATSTE, LAATSTE_JAAR, NULMETING, VERSCHIL, PROCENT, DOEL = (
    "jaar",
    "laatste",
    "laatste jaar",
    "nulmeting",
    "verschil",
    "procent",
    "doel",
)
VORMEN = (
    "2025",
    "laatste",
    "laatste jaar",
    "nulmeting",
    "2021-2025",
    "2021-laatste",
    "nulmeting-laatste",
    "2021-2025 procent",
    "doel 2030",
)
"""The forms as a writer sees them in a hint."""

_CITED = re.compile(r"(?<!\\)\{\{\s{0,20}cijfers?(?![\w-])([^{}]{0,200})\}\}", re.IGNORECASE)
_SAID = re.compile(r"(?:\s*:|\s)\s*(?P<indicator>[^\s:]\S*)(?:\s+(?P<vraag>.+))?", re.DOTALL)
"""The colon may be left out: in YAML it would ask for quotes around a sentence on one line."""
_CODE = re.compile(r"(?ms)^ {0,3}(```+|~~~+).*?(?:^ {0,3}\1|\Z)|(`+)(?!`).+?(?<!`)\2(?!`)")
_BLANK_LINE = re.compile(r"\n[ \t]*\n")
_BETWEEN = re.compile(r"(\d{4}|nulmeting)\s?(?:-|–|tot|t/m)\s?(\d{4}|laatste)( procent)?")
_DOEL = re.compile(r"doel(?: (\d{4}))?")


class Vraag(NamedTuple):
    """What is asked of an indicator: one of the kinds above; `van` and `tot` are years, `nulmeting` or `laatste` where they count."""

    soort: str
    van: str = ""
    tot: str = ""


class Aanhaling(NamedTuple):
    """A reference as it stands in a text from `start` to `end`; `vraag` is None where it isn't understood."""

    start: int
    end: int
    tekst: str
    indicator: str
    vraag: Vraag | None


def citations(text: str) -> Iterator[Aanhaling]:
    """The references in a text, in order; what stands in code, or behind a backslash, is text as any other."""
    if "{{" not in text:
        return
    code = [found.span() for found in _CODE.finditer(text)] if "`" in text or "~~~" in text else []
    for found in _CITED.finditer(text):
        if _BLANK_LINE.search(found[0]) or any(start <= found.start() < end for start, end in code):
            continue
        said = _SAID.fullmatch(found[1].rstrip())
        indicator = said["indicator"] if said else ""
        vraag = question(said["vraag"] or "") if said else None
        yield Aanhaling(found.start(), found.end(), found[0], indicator, vraag)


def question(words: str) -> Vraag | None:
    """What the words behind an indicator ask; None where they ask nothing that is known."""
    words = " ".join(words.split()).lower()
    if re.fullmatch(r"[0-9]{4}", words):
        return Vraag(JAAR, words)
    if words in {LAATSTE, LAATSTE_JAAR, NULMETING}:
        return Vraag(words)
    between = _BETWEEN.fullmatch(words)
    if between:
        return Vraag(PROCENT if between[3] else VERSCHIL, between[1], between[2])
    target = _DOEL.fullmatch(words)
    return Vraag(DOEL, target[1] or "") if target else None
