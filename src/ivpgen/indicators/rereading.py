"""Sentences that may no longer fit newer figures: for a person to look at, never to be changed by us."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import NamedTuple

from ivpgen.diagnostics import Place
from ivpgen.indicators.state import Stand
from ivpgen.indicators.statements import OMHOOG, OMLAAG
from ivpgen.plan.planmap import Planmap
from ivpgen.rules.passages import passage, scalars

_SENTENCE = re.compile(r"[^.!?\n]+(?:[.!?](?=\S)[^.!?\n]*)*[.!?]?(?:\n(?!\s*\n)[^.!?\n]+)*")
_DOWN = re.compile(r"\b(?:daal\w*|dalen\w*|gedaald|dalend\w*|daling|afgenomen|afname|neemt af)\b", re.IGNORECASE)
_UP = re.compile(r"\b(?:stijg\w*|gestegen|stijging|toegenomen|toename|neemt toe)\b", re.IGNORECASE)
_NUMBER = re.compile(r"[\d.]*\d(?:,\d+)?")
_NO_TEXT = frozenset({"waarde", "naam", "waarden", "streefwaarden", "definitie"})


class Nalezen(NamedTuple):
    """A place in a text and why it asks for a look."""

    plaats: Place
    zin: str
    reden: str


def to_read_again(
    planmap: Planmap, revised: Sequence[tuple[str, str, str]], after: Sequence[Stand], changed: Collection[str]
) -> Iterator[Nalezen]:
    """Sentences that name an indicator together with a revised figure as plain text, or with the opposite of its direction now.

    `revised` holds the name of an indicator with an old and a new figure, `changed` the ids of those with any other figure.
    """
    moved = {one.naam: one for one in after if one.id in changed}
    seen = set()
    for editie in planmap.edities:
        for stuk in editie.stukken():
            for written in scalars(stuk.document.root):
                if written[0] in _NO_TEXT:
                    continue
                shown = passage(written, planmap.folder.texts)
                for found in _SENTENCE.finditer(shown.text):
                    for reason in _reasons(found[0], revised, moved):
                        start = found.start() + len(found[0]) - len(found[0].lstrip())
                        one = Nalezen(shown.place(start, found.end()), " ".join(found[0].split()), reason)
                        if one not in seen:
                            seen.add(one)
                            yield one


def _reasons(sentence: str, revised: Sequence[tuple[str, str, str]], moved: Mapping[str, Stand]) -> Iterator[str]:
    lower = sentence.lower()
    for name, one in moved.items():
        if not name or name.lower() not in lower:
            continue
        for _, old, new in (each for each in revised if each[0] == name):
            number = _NUMBER.search(old)
            if number and re.search(rf"(?<![\d.,]){re.escape(number[0])}(?![.,]?\d)", sentence):
                yield f"noemt {number[0]}; dat is nu {new}"
        change = one.sinds_nulmeting or one.verandering
        if change and change.soort == OMHOOG and _DOWN.search(sentence) and not _UP.search(sentence):
            yield f"noemt een daling; {one.naam} is nu {change.woorden} dan in {change.van.jaar}"
        if change and change.soort == OMLAAG and _UP.search(sentence) and not _DOWN.search(sentence):
            yield f"noemt een stijging; {one.naam} is nu {change.woorden} dan in {change.van.jaar}"
