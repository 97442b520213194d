"""Running the rules over every edition of a plan, and weighing what they find."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import NamedTuple

from ivpgen.diagnostics import Finding, Place
from ivpgen.plan.governance import Uitzondering
from ivpgen.plan.planmap import Planmap
from ivpgen.rules.choice import ALLES, Keuze
from ivpgen.rules.context import Check, Context
from ivpgen.rules.profiles import OPEN, PROFIELEN, Profiel, profile_for, reaches
from ivpgen.rules.record import Rule
from ivpgen.rules.suppress import suppress
from ivpgen.rules.table import BY_CODE, RULES

_UNREAD = frozenset({"IVP102", "IVP103", "IVP104", "IVP105", "IVP106", "IVP113", "IVP114"})
_INCLUDES = frozenset({"IVP101", "IVP111", "IVP112"})
_NEED_ALL_FILES = frozenset({"IVP301", "IVP303"})
_FOUND_IN_FILES = frozenset(code for code in BY_CODE if code < "IVP2")


class Diagnostic(NamedTuple):
    """A finding with the record of its rule and the level it has here."""

    finding: Finding
    rule: Rule
    niveau: str


class Onderdrukt(NamedTuple):
    """A finding that `controle.uit` of the plan sets aside, with the exception that does so."""

    diagnostic: Diagnostic
    uitzondering: Uitzondering


class Outcome(NamedTuple):
    """What a check found, sorted by file and place, and what a profile makes of it.

    `onderdrukt` is what the plan sets aside, `weggelaten` what whoever asked for the check didn't want to see, `bekeken` the codes of
    the rules that could say something true. `drempel` replaces the threshold of the profile.
    """

    diagnostics: tuple[Diagnostic, ...]
    profiel: str
    in_te_vullen: int
    onderdrukt: tuple[Onderdrukt, ...] = ()
    weggelaten: tuple[Diagnostic, ...] = ()
    bekeken: tuple[str, ...] = ()
    drempel: str | None = None

    @property
    def gezakt(self) -> bool:
        """Whether anything reaches the threshold."""
        return any(map(self.houdt_tegen, self.diagnostics))

    def houdt_tegen(self, one: Diagnostic) -> bool:
        """Whether this one reaches the threshold: that of the profile, unless another was asked for."""
        return reaches(one.niveau, self.drempel or PROFIELEN[self.profiel].drempel)

    def aantal(self, niveau: str) -> int:
        """How many of one level."""
        return sum(one.niveau == niveau for one in self.diagnostics)


def check(
    planmap: Planmap,
    *,
    profiel: str | None = None,
    vandaag: date | None = None,
    keuze: Keuze = ALLES,
    drempel: str | None = None,
) -> Outcome:
    """Check a plan that was read. Without a profile: `concept` while the plan is a concept, `ccv` after that.

    What keeps the plan from being read stays in sight, whatever `keuze` leaves out.
    """
    plan = planmap.plan
    profile = PROFIELEN[profiel or profile_for(plan.status if plan is not None else "")]
    contexts: list[Context] = []
    contexts += (Context(planmap, editie, vandaag, contexts) for editie in planmap.edities)
    found = dict.fromkeys(planmap.findings)
    unread = {finding for finding in planmap.findings if _loses_yaml(finding, planmap)}
    taken_over = plan is not None and plan.overgenomen
    # What other rooms find needs no edition, but of a plan that can't be read they know no more than that.
    runs, ran = _chosen(keuze, taken_over=taken_over, in_part=bool(unread), has_editions=bool(contexts))
    for context in contexts:
        for run in runs:
            found.update(dict.fromkeys(run(context)))
    weighed = suppress(contexts, found, BY_CODE, in_part=bool(unread))
    # Every context knows all of them: without this, a plan that is done with stays in memory.
    contexts.clear()
    asked: list[Diagnostic] = []
    others: list[Diagnostic] = []
    for finding in (*weighed.kept, *weighed.about):
        (asked if keuze.telt(finding.code) or finding in unread else others).append(_weigh(finding, profile))
    diagnostics = sorted(asked, key=_order)
    return Outcome(
        tuple(diagnostics),
        profile.naam,
        sum(one.rule.naam == OPEN for one in diagnostics),
        tuple(Onderdrukt(_weigh(finding, profile), why) for finding, why in weighed.aside if keuze.telt(finding.code)),
        tuple(sorted(others, key=_order)),
        ran,
        drempel,
    )


@lru_cache(8)
def _chosen(
    keuze: Keuze, *, taken_over: bool, in_part: bool, has_editions: bool
) -> tuple[tuple[Check, ...], tuple[str, ...]]:
    """What is to be run of the rules that can say something true of a plan, and the codes of those that are wanted.

    What is missing is no fault of a plan that was taken over from others, and can't be told of one that was read in part.
    """
    able = [
        (rule, run)
        for rule, run in RULES
        if not (rule.volledigheid and (taken_over or in_part)) and not (in_part and rule.code in _NEED_ALL_FILES)
    ]
    codes = (rule.code for rule, _ in able if has_editions or rule.code in _FOUND_IN_FILES)
    return tuple(run for _, run in able if run is not None), tuple(code for code in codes if keuze.telt(code))


def _order(one: Diagnostic) -> tuple[Place, str, str]:
    return one.finding.place, one.finding.code, one.finding.bericht


def _loses_yaml(finding: Finding, planmap: Planmap) -> bool:
    """Whether a YAML file, or what it includes, was not read because of this finding."""
    place = finding.place
    if finding.code in _INCLUDES:
        lines = planmap.folder.texts.get(place.file, "").split("\n")
        return any(".y" in line for line in lines[place.line - 1 : place.line + 1])
    return finding.code in _UNREAD and not place.file.endswith((".md", ".txt"))


def _weigh(finding: Finding, profile: Profiel) -> Diagnostic:
    rule = BY_CODE[finding.code]
    return Diagnostic(finding, rule, profile.zwaarder(rule, finding.gewicht or rule.niveau))
