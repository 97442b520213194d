"""A check in a few lines: how much was found, whether it holds the plan up, and what to do first."""

from __future__ import annotations

from typing import NamedTuple

from ivpgen.assessment.by_rule import anchor, grouped, heaviest
from ivpgen.assessment.wording import NIVEAUS, counted, title
from ivpgen.phrases import number_of
from ivpgen.rules.check import Diagnostic, Outcome
from ivpgen.rules.profiles import PROFIELEN
from ivpgen.rules.record import FOUT, LET_OP, TIP
from ivpgen.rules.record import NIVEAUS as LIGHT_TO_HEAVY

FIRST = 5
_MEANING = {
    FOUT: "Zo is het plan niet te begrijpen, of klopt het niet.",
    LET_OP: "Waarschijnlijk niet de bedoeling.",
    TIP: "Het kan beter.",
}


class Telling(NamedTuple):
    """How many findings of one level, and what the level means."""

    niveau: str
    aantal: int
    betekenis: str


class Eerst(NamedTuple):
    """Something to do first: what is the matter and how often, why it matters, how to mend it."""

    code: str
    anker: str
    titel: str
    niveau: str
    keer: str
    waarom: str
    herstel: str


class Kort(NamedTuple):
    """The check in short; `weggelaten` is how many findings whoever asked for the check didn't want to see."""

    gezakt: bool
    oordeel: str
    tellingen: tuple[Telling, ...]
    eerst: tuple[Eerst, ...]
    open: int
    uitgezet: int
    weggelaten: int
    profiel: str


def in_short(outcome: Outcome) -> Kort:
    """The heaviest and most frequent findings first; places that are still open are counted apart from the tips."""
    counted = [one for group in grouped(outcome.diagnostics) for one in group]
    tellingen = tuple(
        Telling(NIVEAUS[niveau], sum(one.niveau == niveau for one in counted), _MEANING[niveau])
        for niveau in reversed(LIGHT_TO_HEAVY)
    )
    return Kort(
        outcome.gezakt,
        _verdict(outcome),
        tellingen,
        first(outcome),
        outcome.in_te_vullen,
        len(outcome.onderdrukt),
        len(outcome.weggelaten),
        _profile(outcome),
    )


def first(outcome: Outcome) -> tuple[Eerst, ...]:
    """What to do first: by level, within a level the rule that found most, then by code."""
    groups = sorted(
        grouped(outcome.diagnostics),
        key=lambda found: (-LIGHT_TO_HEAVY.index(heaviest(found)), -len(found), found[0].rule.code),
    )
    return tuple(_first(found) for found in groups[:FIRST])


def _first(found: list[Diagnostic]) -> Eerst:
    rule = found[0].rule
    return Eerst(
        rule.code,
        anchor(rule.code),
        title(rule),
        NIVEAUS[heaviest(found)],
        number_of(len(found), "plaats", "plaatsen"),
        rule.waarom,
        rule.herstel or found[0].finding.hoe,
    )


def _verdict(outcome: Outcome) -> str:
    stopping = [one.niveau for one in outcome.diagnostics if outcome.houdt_tegen(one)]
    if stopping:
        verb = "houdt" if len(stopping) == 1 else "houden"
        return f"Het plan komt niet door de controle: {counted(stopping)} {verb} het tegen."
    others = [one.niveau for group in grouped(outcome.diagnostics) for one in group]
    if not others:
        return "Het plan komt door de controle, zonder meldingen."
    verb = "vraagt" if len(others) == 1 else "vragen"
    return f"Het plan komt door de controle. Wel {verb} {number_of(len(others), 'punt', 'punten')} aandacht."


def _profile(outcome: Outcome) -> str:
    """What the profile means, and what was asked besides it."""
    asked = "" if outcome.drempel is None else f" Voor deze controle was de grens: {outcome.drempel}."
    return f"{PROFIELEN[outcome.profiel].zin}{asked}"
