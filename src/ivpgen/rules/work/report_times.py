"""Reports on progress of before or after the time that they can be about."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ivpgen.diagnostics import Finding
from ivpgen.plan.continuity import history
from ivpgen.plan.moments import Moment
from ivpgen.plan.work import Werk
from ivpgen.rules.context import Context, Rules
from ivpgen.rules.phrases import shortened
from ivpgen.rules.record import LET_OP, TIP, Rule
from ivpgen.rules.work.standing import name_of, reported

_EARLY = 92
"""So many days before its plan begins work may have begun; what is reported from earlier has a wrong year, more likely."""


def out_of_time(context: Context) -> Iterator[Finding]:
    """Reports of long before their uitvoeringsplan, or of after the day that this shows.

    That day is the one asked for, else the peildatum of the file itself: that of the plan is about its figures.
    """
    asked = context.vandaag if context.vandaag != context.plan.peildatum.tot else None
    plans = {stuk.document.file: stuk.plan for stuk in context.editie.uitvoering}
    for werk in reported(context):
        here = plans.get(werk.plek.bestand)
        if here is not None:
            yield from _time(context, werk, here.periode, asked or here.peildatum.tot)


def _time(context: Context, werk: Werk, periode: Moment, until: date | None) -> Iterator[Finding]:
    name = shortened(name_of(werk))
    new = len(history(werk)) == len(werk.voortgang)
    planned = werk.gezegd("planning")[0].van
    for entry in werk.voortgang:
        day = entry.datum
        if until and day.van and day.van > until:
            yield context.finding(
                "IVP715",
                entry,
                "datum",
                bericht=f"Dit bericht over “{name}” is van {day}; dat is na {until.day}-{until.month}-{until.year}, de dag van deze stand.",
                hoe="Verbeter de datum, of de peildatum van het uitvoeringsplan (met --date: die dag).",
            )
        begun = planned is not None and day.tot is not None and planned <= day.tot
        if periode.van and day.tot and (periode.van - day.tot).days > _EARLY and new and not begun and not entry.noot:
            yield context.finding(
                "IVP716",
                entry,
                "datum",
                bericht=f"Dit bericht over “{name}” is van {day}, maar dit uitvoeringsplan is voor {periode}.",
                hoe="Verbeter het jaar, of zet het bericht in het uitvoeringsplan van toen.",
            )


RULES: Rules = (
    (
        Rule(
            "IVP715",
            "voortgang-uit-de-toekomst",
            LET_OP,
            "Over een dag die nog komt is niets te melden; meestal is het jaar verschreven.",
            fout="""\
# uitvoering/2027.yaml
peildatum: 2027-09-30
actiepunten:
  - id: lampen
    titel: Nieuwe lampen bij het station
    voortgang:
      - datum: 2028-06-30
        status: loopt
""",
            goed="""\
# uitvoering/2027.yaml
peildatum: 2027-09-30
actiepunten:
  - id: lampen
    titel: Nieuwe lampen bij het station
    voortgang:
      - datum: 2027-06-30
        status: loopt
""",
            herstel="Verbeter de datum.",
        ),
        out_of_time,
    ),
    (
        Rule(
            "IVP716",
            "voortgang-van-voor-het-begin",
            TIP,
            "Een bericht van voor het uitvoeringsplan gaat over ander werk, of er is een jaar verschreven.",
            fout="""\
# uitvoering/2027.yaml
periode: 2027
actiepunten:
  - id: lampen
    titel: Nieuwe lampen bij het station
    voortgang:
      - datum: 2026-06-30
        status: loopt
""",
            goed="""\
# uitvoering/2027.yaml
periode: 2027
actiepunten:
  - id: lampen
    titel: Nieuwe lampen bij het station
    voortgang:
      - datum: 2027-06-30
        status: loopt
""",
            herstel="Verbeter het jaar, of zet het bericht in het uitvoeringsplan van toen.",
        ),
        None,
    ),
)
