"""Running the rules over every edition of a plan, and weighing what they find."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from ivpgen.diagnostics import Finding
from ivpgen.plan.governance import Uitzondering
from ivpgen.plan.planmap import Planmap
from ivpgen.rules.context import Check, Context
from ivpgen.rules.record import FOUT, LET_OP, NIVEAUS, Rule
from ivpgen.rules.suppress import suppress
from ivpgen.rules.table import BY_CODE, RULES

PROFIELEN = ("concept", "ccv", "rekenkamer", "final")
_ADOPTED = frozenset({"voorgelegd", "vastgesteld", "afgesloten"})
_UNREAD = frozenset({"IVP102", "IVP103", "IVP104", "IVP105", "IVP106", "IVP113", "IVP114"})
_INCLUDES = frozenset({"IVP101", "IVP111", "IVP112"})
_NEED_ALL_FILES = frozenset({"IVP301", "IVP303"})


class Diagnostic(NamedTuple):
    """A finding with the record of its rule and the level it has here."""

    finding: Finding
    rule: Rule
    niveau: str


class Outcome(NamedTuple):
    """What a check found, sorted by file and place, and what a profile makes of it.

    `onderdrukt` holds what `controle.uit` of the plan sets aside, each with its exception.
    """

    diagnostics: tuple[Diagnostic, ...]
    profiel: str
    in_te_vullen: int
    onderdrukt: tuple[tuple[Diagnostic, Uitzondering], ...] = ()

    @property
    def gezakt(self) -> bool:
        """Whether anything reaches the threshold of the profile: `let op` in final, else `fout`."""
        threshold = NIVEAUS.index(LET_OP if self.profiel == "final" else FOUT)
        return any(NIVEAUS.index(one.niveau) >= threshold for one in self.diagnostics)

    def aantal(self, niveau: str) -> int:
        """How many of one level."""
        return sum(one.niveau == niveau for one in self.diagnostics)


def check(planmap: Planmap, *, profiel: str | None = None, vandaag: date | None = None) -> Outcome:
    """Check a plan that was read. Without a profile: `concept` while the plan is a concept, `ccv` after that."""
    plan = planmap.plan
    profiel = profiel or ("ccv" if plan is not None and plan.status in _ADOPTED else "concept")
    contexts: list[Context] = []
    contexts += (Context(planmap, editie, vandaag, contexts) for editie in planmap.edities)
    found = dict.fromkeys(planmap.findings)
    in_part = any(_loses_yaml(finding, planmap) for finding in planmap.findings)
    for run in _rules(planmap, in_part):
        for context in contexts:
            found.update(dict.fromkeys(run(context)))
    weighed = suppress(contexts, found, BY_CODE, in_part=in_part)
    # Every context knows all of them: without this, a plan that is done with stays in memory.
    contexts.clear()
    diagnostics = sorted(
        (_weigh(finding, profiel) for finding in (*weighed.kept, *weighed.about)),
        key=lambda one: (one.finding.place, one.finding.code, one.finding.bericht),
    )
    return Outcome(
        tuple(diagnostics),
        profiel,
        sum(one.rule.naam == "nog-in-te-vullen" for one in diagnostics),
        tuple((_weigh(finding, profiel), uitzondering) for finding, uitzondering in weighed.aside),
    )


def _rules(planmap: Planmap, in_part: bool) -> Iterator[Check]:
    """The rules that can say something true of this plan.

    What is missing is no fault of a plan that was taken over from others, and can't be told of one that was read in part.
    """
    taken_over = planmap.plan is not None and planmap.plan.overgenomen
    for rule, run in RULES:
        hushed = (rule.volledigheid and (taken_over or in_part)) or (in_part and rule.code in _NEED_ALL_FILES)
        if run is not None and not hushed:
            yield run


def _loses_yaml(finding: Finding, planmap: Planmap) -> bool:
    """Whether a YAML file, or what it includes, was not read because of this finding."""
    place = finding.place
    if finding.code in _INCLUDES:
        lines = planmap.folder.texts.get(place.file, "").split("\n")
        return any(".y" in line for line in lines[place.line - 1 : place.line + 1])
    return finding.code in _UNREAD and not place.file.endswith((".md", ".txt"))


def _weigh(finding: Finding, profiel: str) -> Diagnostic:
    rule = BY_CODE[finding.code]
    niveau = finding.gewicht or rule.niveau
    if profiel == "final" and rule.naam == "nog-in-te-vullen":
        niveau = FOUT
    return Diagnostic(finding, rule, niveau)
