"""How long goals hold after the raad has adopted them, and what an extension asks."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ivpgen.diagnostics import Finding
from ivpgen.rules.context import Context, Rules
from ivpgen.rules.editions import asked
from ivpgen.rules.governance.besluiten import by_raad, of_edition
from ivpgen.rules.mentions import mentions, said_by
from ivpgen.rules.record import LET_OP, TIP, Rule

_OTHER = frozenset({"kennisnemen", "ter inzage", "intrekken", "instemmen"})
_YEARS = 4
_TO_PREPARE = 1
"""A plan is adopted in the year before its period begins, so that its goals are older than the period is long."""


def goals_too_old(context: Context) -> Iterator[Finding]:
    """A plan, its extension counted, that goes on for long after four years since the last decision of the raad."""
    periode = context.plan.periode
    begin, end, eind = periode.van, periode.tot, periode.eind
    if not begin or not end or not eind or _later(begin, _YEARS) < end:
        return
    for edition in asked(context):
        taken = [one for one in of_edition(edition) if one.datum.tot and by_raad(one) and one.soort not in _OTHER]
        if not taken:
            continue
        last = max(taken, key=lambda one: one.datum.tot or date.min)
        decided = last.datum.tot
        if decided and _later(decided, _YEARS + _TO_PREPARE) < eind:
            yield edition.finding(
                "IVP603",
                last,
                "datum",
                bericht=f"Het laatste besluit van de raad is van {last.datum}, en het plan geldt tot en met {eind.year}: langer dan vier jaar.",
                hoe="Laat de raad de doelen opnieuw vaststellen en zet dat besluit erbij, of sluit het plan eerder af.",
                zie=edition.place(edition.plan, "periode"),
            )


def extended_without_decision(context: Context) -> Iterator[Finding]:
    """An extended plan whose decisions say nothing of the extension; without decisions another rule asks for them."""
    plan = context.plan
    if not plan.periode.verlengd or not plan.besluiten or context is not context.edities[0]:
        return
    if any(True for _ in goals_too_old(context)):
        return
    if "verleng" not in said_by(plan.besluiten) and not mentions(context, ("verleng", "langer door", "loopt door")):
        yield context.finding(
            "IVP632",
            plan,
            "periode",
            "verlengd_tot",
            bericht="Het plan is verlengd, maar wie dat heeft besloten staat er niet bij.",
            hoe="Voeg bij besluiten een besluit toe met soort: verlengen en de datum.",
        )


def _later(day: date, years: int) -> date:
    year = day.year + years
    return date(year, day.month, min(day.day, 28)) if year <= date.max.year else date.max


RULES: Rules = (
    (
        Rule(
            "IVP603",
            "doelen-ouder-dan-vier-jaar",
            LET_OP,
            "Artikel 38b van de Politiewet 2012 laat de raad minstens eens in de vier jaar doelen vaststellen; ook een verlengd plan telt mee.",
            bron="rv-politiewet",
            zekerheid="afgeleid",
            verantwoording=True,
            fout="""\
periode:
  van: 2023
  tot: 2026
  verlengd_tot: 2028
besluiten:
  - orgaan: raad
    datum: 2022-12-13
""",
            goed="""\
periode:
  van: 2023
  tot: 2026
  verlengd_tot: 2028
besluiten:
  - orgaan: raad
    datum: 2022-12-13
  - orgaan: raad
    soort: verlengen
    datum: 2026-11-17
""",
            herstel="Voeg het latere besluit van de raad toe, of sluit het plan eerder af.",
        ),
        goals_too_old,
    ),
    (
        Rule(
            "IVP632",
            "verlengd-zonder-besluit",
            TIP,
            "Wie een plan laat doorlopen, laat ook de doelen langer gelden; daarover gaat de raad.",
            bron="rv-politiewet",
            zekerheid="afgeleid",
            volledigheid=True,
            fout="""\
periode:
  van: 2023
  tot: 2026
  verlengd_tot: 2027
besluiten:
  - orgaan: raad
    datum: 2023-03-14
""",
            goed="""\
periode:
  van: 2023
  tot: 2026
  verlengd_tot: 2027
besluiten:
  - orgaan: raad
    datum: 2023-03-14
  - orgaan: raad
    soort: verlengen
    datum: 2026-11-17
""",
            herstel="Voeg het besluit over de verlenging toe.",
        ),
        extended_without_decision,
    ),
)
