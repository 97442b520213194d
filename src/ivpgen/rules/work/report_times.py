"""Reports on progress of before or after the time that they can be about."""

from __future__ import annotations

from collections.abc import Iterator

from ivpgen.diagnostics import Finding
from ivpgen.phrases import shortened
from ivpgen.plan.continuity import history
from ivpgen.plan.moments import parse
from ivpgen.plan.work import Voortgang, Werk
from ivpgen.rules.context import Context, Rules
from ivpgen.rules.record import LET_OP, TIP, Rule
from ivpgen.rules.work.standing import name_of, reported

_EACH = 2
_EARLY = 92
"""So many days before its plan begins work may have begun; what is reported from earlier has a wrong year, more likely."""


def too_late(context: Context) -> Iterator[Finding]:
    """Reports of after the day that this shows; many of them in a file at once, for then that day is the wrong one.

    That day is the one asked for, else the peildatum of the file itself: that of the plan is about its figures.
    """
    asked = context.vandaag if context.vandaag != context.plan.peildatum.tot else None
    until = {stuk.document.file: asked or stuk.plan.peildatum.tot for stuk in context.editie.uitvoering}
    late: dict[str, list[tuple[Werk, Voortgang]]] = {}
    for werk in reported(context):
        last = until.get(werk.plek.bestand)
        for entry in werk.voortgang:
            if last and entry.datum.van and entry.datum.van > last:
                late.setdefault(werk.plek.bestand, []).append((werk, entry))
    for file, cases in late.items():
        day = parse(str(until[file]))
        if len(cases) > _EACH:
            bericht = f"In dit uitvoeringsplan staan {len(cases)} berichten van na {day}, de dag van deze stand; dit is het eerste."
            hoe = "Kies een latere dag: met --date, of bij peildatum in het uitvoeringsplan."
            yield context.finding("IVP715", cases[0][1], "datum", bericht=bericht, hoe=hoe)
            continue
        for werk, entry in cases:
            yield context.finding(
                "IVP715",
                entry,
                "datum",
                bericht=f"Dit bericht over “{shortened(name_of(werk))}” is van {entry.datum}, na {day}, de dag van deze stand.",
                hoe="Verbeter de datum, of kies een latere dag: met --date, of bij peildatum in het uitvoeringsplan.",
            )


def too_early(context: Context) -> Iterator[Finding]:
    """Reports of long before their uitvoeringsplan, on work that is new in it and wasn't to begin so early."""
    periods = {stuk.document.file: stuk.plan.periode for stuk in context.editie.uitvoering}
    for werk in reported(context):
        periode = periods.get(werk.plek.bestand)
        new = len(history(werk)) == len(werk.voortgang)
        if periode is None or periode.van is None or not new:
            continue
        planned = werk.gezegd("planning")[0].van
        for entry in werk.voortgang:
            day = entry.datum.tot
            begun = planned is not None and day is not None and planned <= day
            if day and (periode.van - day).days > _EARLY and not begun and not entry.noot:
                yield context.finding(
                    "IVP716",
                    entry,
                    "datum",
                    bericht=f"Dit bericht over “{shortened(name_of(werk))}” is van {entry.datum}, maar dit uitvoeringsplan is voor {periode}.",
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
        too_late,
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
        too_early,
    ),
)
