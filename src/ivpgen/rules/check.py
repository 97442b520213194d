"""Running the rules over every edition of a plan, and weighing what they find."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from ivpgen.diagnostics import Finding
from ivpgen.plan.load import Planmap
from ivpgen.rules.context import Context
from ivpgen.rules.record import FOUT, LET_OP, NIVEAUS, Rule
from ivpgen.rules.table import BY_CODE, RULES

PROFIELEN = ("concept", "ccv", "rekenkamer", "final")


class Diagnostic(NamedTuple):
    """A finding with the record of its rule and the level it has here."""

    finding: Finding
    rule: Rule
    niveau: str


class Outcome(NamedTuple):
    """What a check found, sorted by file and place, and what a profile makes of it."""

    diagnostics: tuple[Diagnostic, ...]
    profiel: str
    in_te_vullen: int

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
    profiel = profiel or ("ccv" if plan is not None and plan.status in {"voorgelegd", "vastgesteld", "afgesloten"} else "concept")
    taken_over = plan is not None and plan.overgenomen
    found = dict.fromkeys(planmap.findings)
    open_places = 0
    for editie in planmap.edities:
        context = Context(planmap, editie, vandaag)
        for rule, run in RULES:
            if run is not None and not (taken_over and rule.volledigheid):
                found.update(dict.fromkeys(run(context)))
    diagnostics = []
    for finding in found:
        rule = BY_CODE[finding.code]
        open_places += rule.naam == "nog-in-te-vullen"
        niveau = finding.gewicht or rule.niveau
        if profiel == "final" and rule.naam == "nog-in-te-vullen":
            niveau = FOUT
        diagnostics.append(Diagnostic(finding, rule, niveau))
    diagnostics.sort(key=lambda one: (one.finding.place, one.finding.code, one.finding.bericht))
    return Outcome(tuple(diagnostics), profiel, open_places)
