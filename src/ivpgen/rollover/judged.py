"""What became of the priorities of a plan, proposed from their indicators: people must confirm it."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator
from typing import Any

from ivpgen.indicators.aims import Doelstand, standings
from ivpgen.plan.aims import Doel
from ivpgen.plan.analysis import Indicator
from ivpgen.plan.goals import Prioriteit
from ivpgen.plan.planmap import Editie

_WIDTH = 110
_MET, _MISSED = "gehaald", "niet gehaald"
"""What can only be said of a target whose year was measured."""


def looked_back(editie: Editie) -> list[dict[str, Any]]:
    """An item of `terugblik` per priority: the judgement that its last targets lead to, and a gap to confirm it in."""
    plan = editie.plan.plan
    known = {
        str(one.id): one for stuk in editie.stukken() for one in stuk.delen if isinstance(one, Indicator) and one.id
    }
    end = plan.periode.eind.year if plan.periode.eind else None
    return [_item(one, known, end) for one in plan.prioriteiten if isinstance(one, Prioriteit) and one.afwezig is None]


def _item(prioriteit: Prioriteit, known: dict[str, Indicator], end: int | None) -> dict[str, Any]:
    last = [
        (indicator, targets[-1])
        for indicator in _indicators(prioriteit, known)
        if (targets := standings(indicator, end))
    ]
    judged = [target for _, target in last if target.oordeel in {_MET, _MISSED}]
    met = sum(target.oordeel == _MET for target in judged)
    oordeel = "pm" if not judged else "behaald" if met == len(judged) else "deels" if met else "niet"
    said = [_line(indicator, target) for indicator, target in last]
    if not said:
        said = ["Er is geen streefwaarde om het aan af te lezen."]
    return {
        "prioriteit": str(prioriteit.id) or prioriteit.naam_of_titel,
        "oordeel": oordeel,
        "vervolg": "pm",
        "tekst": "\n".join(["[nog invullen: klopt dit oordeel, en wat is het verhaal erachter?]", "", *said]) + "\n",
    }


def _line(indicator: Indicator, target: Doelstand) -> str:
    """An item of a list in Markdown: the target, how it stands, and what that rests on."""
    name = indicator.naam_of_titel.rstrip(".")
    when = f" voor {target.jaar}" if target.jaar else ""
    why = f" {target.uitleg.rstrip('.')}." if target.uitleg else ""
    line = f"- {name}: streefwaarde {target.doel}{when}, {target.oordeel}.{why}"
    return "\n".join(textwrap.wrap(line, _WIDTH, subsequent_indent="  ", break_long_words=False))


def _indicators(prioriteit: Prioriteit, known: dict[str, Indicator]) -> list[Indicator]:
    """The indicators of a priority and of its goals, each once."""
    found: dict[int, Indicator] = {}
    for one in [*prioriteit.indicatoren, *_of_goals(prioriteit.doelen)]:
        indicator = one if isinstance(one, Indicator) else known.get(str(one))
        if indicator is not None:
            found.setdefault(id(indicator), indicator)
    return [*found.values()]


def _of_goals(goals: Iterable[object]) -> Iterator[object]:
    for goal in goals:
        if isinstance(goal, Doel):
            yield from goal.indicatoren
            yield from _of_goals(goal.subdoelen)
