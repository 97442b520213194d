"""The dates of reports on progress: in order, and there."""

from __future__ import annotations

from collections.abc import Iterator

from ivpgen.diagnostics import Finding
from ivpgen.phrases import shortened
from ivpgen.plan.continuity import history
from ivpgen.plan.work import Werk
from ivpgen.rules.context import Context, Rules
from ivpgen.rules.record import LET_OP, TIP, Rule
from ivpgen.rules.work.standing import name_of, reported


def doubtful_dates(context: Context) -> Iterator[Finding]:
    """Reports that are not in order of date, or that lack a date beside others that have one."""
    for werk in reported(context):
        yield from _order(context, werk)
        yield from _undated(context, werk)


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
)
