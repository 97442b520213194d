"""The dates of reports on progress: in order, there, and of a time that can be true."""

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


def doubtful_dates(context: Context) -> Iterator[Finding]:
    """Reports that are not in order of date, lack a date beside others that have one, or are of before or after their time.

    The last day is the one asked for, else the peildatum of the file itself: that of the plan is about its figures.
    """
    plans = {stuk.document.file: stuk.plan for stuk in context.editie.uitvoering}
    asked = context.vandaag if context.vandaag != context.plan.peildatum.tot else None
    for werk in reported(context):
        yield from _order(context, werk)
        yield from _undated(context, werk)
        here = plans.get(werk.plek.bestand)
        if here is not None:
            yield from _time(context, werk, here.periode, asked or here.peildatum.tot)


def _order(context: Context, werk: Werk) -> Iterator[Finding]:
    earlier = history(werk)[: -len(werk.voortgang)]
    last = next((entry.datum for entry in reversed(earlier) if entry.datum.van), None)
    for entry in werk.voortgang:
        here = entry.datum
        if last is not None and last.van and here.tot and here.tot < last.van:
            yield context.finding(
                "IVP712",
                entry,
                "datum",
                bericht=f"Bij “{shortened(name_of(werk))}” staat het bericht van {here} na dat van {last}.",
                hoe="Zet de berichten op volgorde van datum: het laatste telt als de stand van nu.",
            )
        last = here if here.van else last


def _undated(context: Context, werk: Werk) -> Iterator[Finding]:
    entries = werk.voortgang
    if len(entries) > 1 and any(entry.datum for entry in entries):
        for entry in entries:
            if not entry.datum and entry.datum.afwezig is None and entry.afwezig is None:
                yield context.finding(
                    "IVP714",
                    entry,
                    bericht=f"Dit bericht over “{shortened(name_of(werk))}” heeft geen datum, de andere wel.",
                    hoe="Voeg toe: datum: en de dag waarop dit de stand was.",
                )


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
            "IVP712",
            "voortgang-niet-op-volgorde",
            LET_OP,
            "Het laatste bericht in de lijst telt als de stand; staan ze door elkaar, dan klopt het overzicht van de voortgang niet.",
            fout="""\
# uitvoering/2027.yaml
actiepunten:
  - id: lampen
    titel: Nieuwe lampen bij het station
    voortgang:
      - datum: 2027-09-30
        status: gereed
      - datum: 2027-06-30
        status: loopt
""",
            goed="""\
# uitvoering/2027.yaml
actiepunten:
  - id: lampen
    titel: Nieuwe lampen bij het station
    voortgang:
      - datum: 2027-06-30
        status: loopt
      - datum: 2027-09-30
        status: gereed
""",
            herstel="Zet de berichten op volgorde van datum.",
        ),
        doubtful_dates,
    ),
    (
        Rule(
            "IVP714",
            "voortgang-zonder-datum",
            TIP,
            "Zonder datum is niet te zien hoe oud een bericht is, en of het voor of na een ander kwam.",
            fout="""\
# uitvoering/2027.yaml
actiepunten:
  - id: lampen
    titel: Nieuwe lampen bij het station
    voortgang:
      - datum: 2027-06-30
        status: loopt
      - status: gereed
""",
            goed="""\
# uitvoering/2027.yaml
actiepunten:
  - id: lampen
    titel: Nieuwe lampen bij het station
    voortgang:
      - datum: 2027-06-30
        status: loopt
      - datum: 2027-09-30
        status: gereed
""",
            herstel="Voeg de datum toe.",
        ),
        None,
    ),
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
        None,
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
