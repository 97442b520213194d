"""Looking for the words of a list in all texts at once, and for sentences that hold many of a kind."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ivpgen.rules.language.prose import Hit, Prose
from ivpgen.rules.language.sentences import Span
from ivpgen.rules.language.wordlist import wordlist

_LONGEST_SENTENCE = 900
"""Characters; what stands further apart is in other sentences."""


class Listed(NamedTuple):
    """Words of a list where they stand, and what the list says to write instead."""

    start: int
    end: int
    plain: str
    inflected: bool


def listed(prose: Prose, name: str) -> list[Listed]:
    """The words of a list in all texts, in order; of those that overlap only the longest."""
    entries = wordlist(name)
    words = prose.words
    found = [
        (start, -end, plain, inflected)
        for anchor in entries.keys() & words
        for form, plain, inflected in entries[anchor]
        if words.issuperset(form.split(" "))
        for start, end in occurrences(prose, form)
    ]
    kept: list[Listed] = []
    for start, end, plain, inflected in sorted(found):
        if not kept or start >= kept[-1].end:
            kept.append(Listed(start, -end, plain, inflected))
    return kept


def occurrences(prose: Prose, form: str) -> Iterator[Span]:
    """From and up to where a word or phrase stands, in small letters or with a capital first; as whole words."""
    flat, length = prose.flat, len(form)
    first = form.partition(" ")[0]
    for written, begins in ((form, first), (form[0].upper() + form[1:], first[0].upper() + first[1:])):
        at = -1 if begins in prose.written_words else len(flat)
        while (at := flat.find(written, at + 1)) >= 0:
            if not (_joins(flat[at - 1 : at]) or _joins(flat[at + length : at + length + 1])):
                yield at, at + length


def _joins(character: str) -> bool:
    return character.isalnum() or character in {"-", "_", "/", "@"}


def crowded(prose: Prose, spans: Sequence[Span], least: int) -> Iterator[tuple[Hit, Sequence[Span]]]:
    """The sentences that hold at least so many of these spans, which are in order, each with those that it holds."""
    at = 0
    while at + least <= len(spans):
        start = spans[at][0]
        if spans[at + least - 1][0] - start < _LONGEST_SENTENCE:
            hit = prose.wording(*spans[at])
            if hit is not None:
                sentence = prose.sentence(hit)
                after = bisect_left(spans, (start - hit.start + sentence.end, 0))
                if after - at >= least:
                    yield sentence, spans[at:after]
                    at = after
                    continue
        at += 1
