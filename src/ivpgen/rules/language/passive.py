"""Sentences that pile up `worden`: they don't say who does it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ivpgen.diagnostics import Finding
from ivpgen.patterns import pattern
from ivpgen.rules.language.prose import Prose
from ivpgen.rules.language.searching import crowded
from ivpgen.rules.record import TIP, Rule

_MOST = 3
_AUXILIARY = pattern(r"w(?:ord(?:t|en)|erd(?:en)?)\b")


@cache
def _participle() -> re.Pattern[str]:
    return re.compile(r"\b(?:[a-z]*ge[a-zëï]{2,}(?:d|t|en)|(?:be|ver|ont|her|er)[a-z]{3,}(?:d|t|en))\b")


def passive(prose: Prose) -> Iterator[Finding]:
    """A sentence with three forms of `worden` or more, and participles to match."""
    flat = prose.flat
    spans = [found.span() for found in _AUXILIARY.finditer(flat) if not flat[found.start() - 1].isalpha()]
    for sentence, held in crowded(prose, spans, _MOST):
        if len(_participle().findall(sentence.words)) >= _MOST:
            yield sentence.finding(
                "IVP903",
                f"In deze zin staat {len(held)} keer “wordt” of “worden”; wie het doet, staat er niet bij.",
                "Zeg wie het doet: “de gemeente spreekt af” in plaats van “er wordt afgesproken”.",
            )


RECORDS = (
    Rule(
        "IVP903",
        "stapel-lijdende-vorm",
        TIP,
        "In een plan telt wie iets doet; “er wordt” laat juist dat weg.",
        fout="""\
organisatie: >
  Er wordt een overleg ingericht waarin signalen worden gedeeld, zodat afspraken kunnen worden gemaakt.
""",
        goed="""\
organisatie: >
  De gemeente richt een overleg in. De politie en de scholen delen daar signalen en maken afspraken.
""",
        herstel="Zeg wie het doet.",
    ),
)
