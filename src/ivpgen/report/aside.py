"""What a plan sets aside in `controle.uit`, in words: every format says it, so that nothing disappears silently."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ivpgen.diagnostics import Place
from ivpgen.plan.governance import Uitzondering
from ivpgen.report.checked import Checked
from ivpgen.rules.check import Onderdrukt
from ivpgen.rules.record import Rule


class Uitgezet(NamedTuple):
    """One exception with the rule that it switches off and the places where that had something to say."""

    rule: Rule
    uitzondering: Uitzondering
    places: tuple[Place, ...]


def exceptions(plan: Checked) -> Iterator[Uitgezet]:
    """The exceptions that had an effect, in the order of the plan, each once."""
    found: dict[tuple[object, ...], list[Onderdrukt]] = {}
    for one in plan.outcome.onderdrukt:
        plek = one.uitzondering.plek
        found.setdefault((plek.bestand, plek.pad, one.diagnostic.finding.code), []).append(one)
    for each in found.values():
        first = each[0]
        places = sorted({one.diagnostic.finding.place for one in each})
        yield Uitgezet(first.diagnostic.rule, first.uitzondering, tuple(places))


def reason(uitzondering: Uitzondering) -> str:
    """Why, who and until when, in a line: `De raad koos dit zelf. (wie: griffie; tot: 1 januari 2028)`."""
    said = {"wie": uitzondering.wie, "tot": until(uitzondering)}
    about = "; ".join(f"{name}: {value or 'niet gezegd'}" for name, value in said.items())
    return f"{uitzondering.reden} ({about})"


def until(uitzondering: Uitzondering) -> str:
    """The end date in Dutch, empty where there is none."""
    return str(uitzondering.tot) if uitzondering.tot else ""
