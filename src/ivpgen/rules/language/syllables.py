"""How many syllables words have: at most, at once; or as the Dutch patterns of pyphen break them, which takes a while to load."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pyphen import Pyphen

_NUCLEUS = re.compile(r"aa|au|ee|ei|eu|ie|ij|oe|oo|ou|ui|uu|[aeiouyàáâäèéêëìíîïòóôöùúûü]")
_WORD = re.compile(r"[^\W\d_]+")


def words(text: str) -> list[str]:
    """The words of a text; numbers and abbreviations have no syllables to count."""
    return [word for word in _WORD.findall(text) if not (word.isupper() and len(word) > 1)]


def at_most(word: str) -> int:
    """A bound above the syllables of a word: its vowels, pairs that Dutch says as one counted once."""
    return max(len(_NUCLEUS.findall(word.lower())), 1)


def syllables(word: str) -> int:
    """The syllables of a word; now and then one less than is spoken, as a vowel alone isn't broken off.

    Never more than `at_most`: where the patterns break off consonants (`dorp-s-peiling`), these are no syllable.
    """
    return min(len(_patterns().positions(word.lower())) + 1, at_most(word))


@cache
def _patterns() -> Pyphen:
    from pyphen import Pyphen

    return Pyphen(lang="nl_NL")
