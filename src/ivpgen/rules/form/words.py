"""Words from a closed list: another word is kept and printed, but not understood."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches
from functools import cache
from typing import Any, get_args

from ivpgen.diagnostics import Finding
from ivpgen.plan.model import Plan
from ivpgen.plan.parts import Basis
from ivpgen.plan.words import Ref, Woord
from ivpgen.rules.context import Context, Rules
from ivpgen.rules.record import LET_OP, Rule

_INDELING = ("prioriteiten", "velden", "doelen", "geen")


def unknown_word(context: Context) -> Iterator[Finding]:
    """A word that isn't in the list of its key; open lists take any word."""
    for kind, delen in context.by_kind.items():
        for veld, woorden in _closed(kind):
            for deel in delen:
                value = getattr(deel, veld)
                for nummer, word in enumerate(value) if isinstance(value, tuple) else ((None, value),):
                    if word and word != "pm" and word not in woorden:
                        yield _finding(context, deel, veld, nummer, str(word), woorden)
    for plan in context.delen(Plan):
        for nummer, word in enumerate(plan.indeling):
            if isinstance(word, Ref) and word not in _INDELING:
                yield _finding(context, plan, "indeling", nummer, word, _INDELING)


def _finding(
    context: Context, deel: Basis, veld: str, nummer: int | None, word: str, woorden: tuple[str, ...]
) -> Finding:
    below = (veld,) if nummer is None else (veld, nummer)
    near = get_close_matches(word.lower(), woorden, 1, 0.6)
    choice = f"Kies uit: {', '.join(woorden)}."
    return context.finding(
        "IVP205",
        deel,
        *below,
        bericht=f"“{word}” is geen woord dat bij “{veld}” past.",
        hoe=f"Bedoel je “{near[0]}”? {choice}" if near else choice,
    )


@cache
def _closed(cls: type[Basis]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The keys of a part with a closed list, and its words."""
    found = []
    for veld, info in cls.model_fields.items():
        marks: list[Any] = [*info.metadata, *(mark for arg in get_args(info.annotation) for mark in get_args(arg)[1:])]
        found += [(veld, mark.woorden) for mark in marks if isinstance(mark, Woord) and not mark.open]
    return tuple(found)


RULES: Rules = (
    (
        Rule(
            "IVP205",
            "onbekend-woord",
            LET_OP,
            "Op deze woorden wordt gesorteerd, geteld en gekleurd; een ander woord wordt wel afgedrukt, maar doet daarin niet mee.",
            fout="""\
themas:
  - thema: woninginbraak
    niveau: hoog
""",
            goed="""\
themas:
  - thema: woninginbraak
    niveau: prioriteit
""",
            herstel="Kies een van de woorden die de melding noemt.",
        ),
        unknown_word,
    ),
)
