"""Work that is planned for a time that its plan isn't for."""

from __future__ import annotations

from collections.abc import Iterator

from ivpgen.diagnostics import Finding
from ivpgen.phrases import shortened
from ivpgen.plan.work import Werk
from ivpgen.rules.chain.years import outside, too_short
from ivpgen.rules.context import Context, Rules
from ivpgen.rules.record import LET_OP, TIP, Rule


def planned_outside(context: Context) -> Iterator[Finding]:
    """A planning, where it is said, that has no day in common with the plan (an extension counted) or with its own file."""
    own = context.plan.periode
    stukken = {stuk.document.file: stuk.plan for stuk in context.editie.stukken()}
    for werk in context.delen(Werk):
        planning = werk.planning
        if not (planning.van or planning.tot) or planning.noot or werk.noot:
            continue
        here = stukken[werk.plek.bestand]
        if here.plan or too_short(own):
            continue
        known = bool(own.van or own.eind)
        if here is not context.plan and known and outside(here.periode, own):
            continue
        name = shortened(werk.naam_of_titel)
        if known and outside(planning, own):
            yield context.finding(
                "IVP338",
                werk,
                "planning",
                bericht=f"“{name}” is gepland voor {planning}, maar het plan geldt voor {own}.",
                hoe="Verbeter de planning. Is het plan verlengd, schrijf dan verlengd_tot bij de periode.",
                # What began before the plan may go on in it.
                gewicht=TIP if own.van and planning.tot and planning.tot < own.van else None,
            )
        elif here is not context.plan and (here.periode.van or here.periode.eind) and outside(planning, here.periode):
            yield context.finding(
                "IVP339",
                werk,
                "planning",
                bericht=f"“{name}” is gepland voor {planning}, maar dit uitvoeringsplan is voor {here.periode}.",
                hoe="Zet de maatregel in het uitvoeringsplan van die tijd, verbeter de planning, of leg het uit in een noot.",
            )


RULES: Rules = (
    (
        Rule(
            "IVP338",
            "planning-buiten-periode",
            LET_OP,
            "Wat voor of na de periode gebeurt, hoort bij een ander plan; vaak is er een jaar verschreven.",
            fout="""\
# uitvoering/2027.yaml
periode: 2027
actiepunten:
  - id: verlichting
    titel: Nieuwe lampen bij het station
    planning: 2037-K2
""",
            goed="""\
# uitvoering/2027.yaml
periode: 2027
actiepunten:
  - id: verlichting
    titel: Nieuwe lampen bij het station
    planning: 2027-K2
""",
            herstel="Verbeter de planning, of schrijf dat het plan is verlengd.",
        ),
        planned_outside,
    ),
    (
        Rule(
            "IVP339",
            "planning-buiten-uitvoeringsplan",
            TIP,
            "Wie het uitvoeringsplan van een jaar leest, verwacht het werk van dat jaar; de rest raakt daar uit beeld.",
            bron="ccv-up-1",
            zekerheid="afgeleid",
            fout="""\
# uitvoering/2027.yaml
periode: 2027
actiepunten:
  - id: verlichting
    titel: Nieuwe lampen bij het station
    planning: 2029
""",
            goed="""\
# uitvoering/2027.yaml
periode: 2027
actiepunten:
  - id: verlichting
    titel: Nieuwe lampen bij het station
    planning:
      van: 2027-K4
      tot: 2029
""",
            herstel="Zet de maatregel in het uitvoeringsplan van die tijd, of verbeter de planning.",
        ),
        None,
    ),
)
