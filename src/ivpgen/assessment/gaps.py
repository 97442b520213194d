"""What a check found at each link of the chain: which rules, and what they say is not there."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from ivpgen.assessment.by_rule import is_open
from ivpgen.assessment.places import Parts
from ivpgen.diagnostics import Place
from ivpgen.plan.aims import Doel
from ivpgen.plan.analysis import Bevinding, Indicator
from ivpgen.plan.goals import Prioriteit
from ivpgen.plan.means import Middel
from ivpgen.plan.work import Werk
from ivpgen.rules.check import Outcome
from ivpgen.rules.record import Rule

_LINKS = (Bevinding, Prioriteit, Doel, Indicator, Werk, Middel)
_WITHOUT = "-zonder-"


class Gat(NamedTuple):
    """Something that a link lacks, and the rule that says so; `uitgezet` when the plan switches that rule off here."""

    tekst: str
    code: str = ""
    uitgezet: bool = False


class Gaps:
    """The findings of a check by the link that they are about, looked up by id path."""

    def __init__(self, outcome: Outcome, parts: Parts) -> None:
        self._found: dict[str, dict[str, tuple[Rule, bool]]] = {}
        kept = [(one.rule, one.finding.place) for one in outcome.diagnostics if not is_open(one)]
        self._add(kept, parts, uitgezet=False)
        self._add([(one.rule, one.finding.place) for one, _ in outcome.onderdrukt], parts, uitgezet=True)

    def _add(self, found: Iterable[tuple[Rule, Place]], parts: Parts, *, uitgezet: bool) -> None:
        for rule, place in found:
            link = next((deel for deel in parts.around(place) if isinstance(deel, _LINKS)), None)
            if link is not None:
                self._found.setdefault(parts.key(link), {}).setdefault(rule.code, (rule, uitgezet))

    def of(self, path: str, *, elsewhere: Iterable[str] = ()) -> tuple[Gat, ...]:
        """What a link lacks; what is told in another cell (`elsewhere`: the words after "zonder") is left out."""
        told = {*elsewhere}
        return tuple(
            Gat(f"geen {what}", code, uitgezet)
            for code, (rule, uitgezet) in sorted(self._found.get(path, {}).items())
            if (what := _lacks(rule)) and what not in told
        )

    def other(self, path: str) -> tuple[str, ...]:
        """The codes of what else was found at a link."""
        return tuple(
            code
            for code, (rule, uitgezet) in sorted(self._found.get(path, {}).items())
            if not _lacks(rule) and not uitgezet
        )

    def lacking(self, path: str, *what: str) -> Gat:
        """The gap where a link has no such thing (the first of `what`), with the rule that says so if any does."""
        for code, (rule, uitgezet) in sorted(self._found.get(path, {}).items()):
            if _lacks(rule) in what:
                return Gat(f"geen {what[0]}", code, uitgezet)
        return Gat(f"geen {what[0]}")


def _lacks(rule: Rule) -> str:
    """What a rule says is not there: `indicator` of doel-zonder-indicator; "" for any other rule."""
    return rule.naam.partition(_WITHOUT)[2].replace("-", " ")
