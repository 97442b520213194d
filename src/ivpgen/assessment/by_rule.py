"""What a check found, by family and rule: why, on what grounds, where, and how to mend it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from ivpgen.assessment.places import Parts, Plek
from ivpgen.assessment.wording import FAMILIES, NIVEAUS, Grond, family, grounds, title
from ivpgen.rules.check import Diagnostic
from ivpgen.rules.profiles import OPEN
from ivpgen.rules.record import NIVEAUS as LIGHT_TO_HEAVY

MOST = 30
"""Places of one rule that are listed; of more than so many the rest is counted."""


class Melding(NamedTuple):
    """One finding in words; `hoe` is empty where the group says it for all."""

    bericht: str
    hoe: str
    plek: Plek


class Regelgroep(NamedTuple):
    """All that one rule found, at the heaviest level that it has here; `meer` findings are not listed."""

    code: str
    anker: str
    titel: str
    niveau: str
    waarom: str
    grond: Grond
    herstel: str
    meldingen: tuple[Melding, ...]
    aantal: int
    meer: int


class Familie(NamedTuple):
    """The rules of one family that found something, by code."""

    titel: str
    regels: tuple[Regelgroep, ...]


def by_family(diagnostics: Iterable[Diagnostic], parts: Parts) -> tuple[Familie, ...]:
    """Every finding but those that only say that something is still to come: these stand apart."""
    groups = [_group(found, parts) for found in grouped(diagnostics)]
    made = []
    for name in (*FAMILIES.values(), family("")):
        own = tuple(group for group in groups if family(group.code) == name)
        if own:
            made.append(Familie(name, own))
    return tuple(made)


def grouped(diagnostics: Iterable[Diagnostic]) -> list[list[Diagnostic]]:
    """Findings by rule, in the order of the codes; gaps that hold nothing up left out."""
    found: dict[str, list[Diagnostic]] = {}
    for one in diagnostics:
        if not is_open(one):
            found.setdefault(one.rule.code, []).append(one)
    return [found[code] for code in sorted(found)]


def is_open(one: Diagnostic) -> bool:
    """Whether a finding only says that something is still to come."""
    return one.rule.naam == OPEN


def heaviest(found: Sequence[Diagnostic]) -> str:
    """The heaviest level among some findings."""
    return max((one.niveau for one in found), key=LIGHT_TO_HEAVY.index)


def anchor(code: str) -> str:
    """Where the report says more about a rule."""
    return f"regel-{code.lower()}"


def _group(found: Sequence[Diagnostic], parts: Parts) -> Regelgroep:
    rule = found[0].rule
    ways = {one.finding.hoe for one in found}
    shared = next(iter(ways)) if len(ways) == 1 else ""
    listed = tuple(
        Melding(one.finding.bericht, "" if shared else one.finding.hoe, parts.plek(one.finding.place))
        for one in found[:MOST]
    )
    return Regelgroep(
        rule.code,
        anchor(rule.code),
        title(rule),
        NIVEAUS[heaviest(found)],
        rule.waarom,
        grounds(rule),
        shared or rule.herstel,
        listed,
        len(found),
        len(found) - len(listed),
    )
