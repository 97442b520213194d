"""Work whose status doesn't fit the time that was agreed for it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ivpgen.diagnostics import Finding
from ivpgen.phrases import shortened
from ivpgen.plan.continuity import history
from ivpgen.plan.moments import Moment
from ivpgen.plan.work import Voortgang, Werk
from ivpgen.rules.chain.gathered import gathered
from ivpgen.rules.chain.work import OVER
from ivpgen.rules.context import Context, Rules
from ivpgen.rules.record import LET_OP, TIP, Rule
from ivpgen.rules.work.standing import agreed, below, explained, latest, name_of


def against_the_clock(context: Context) -> Iterator[Finding]:
    """Work that was done before it was to begin, or that by its last report should have begun or ended, without a word on why.

    Work whose time was over on the day that is asked for, with no report since, is told of together.
    """
    for werk in latest(context):
        if not werk.voortgang:
            continue
        entry, planned = werk.voortgang[-1], agreed(werk)
        if entry.status == "gereed":
            yield from _too_early(context, werk, entry, planned)
        elif _counts(entry) and _after(entry.datum.van, planned):
            yield from _late(context, werk, entry, planned)
    yield from gathered(
        context,
        "IVP733",
        _unheard,
        one="Over {} is na het eind van de planning niets gemeld.",
        many="Over {} maatregelen is na het eind van hun planning niets gemeld: {}.",
        hoe="Voeg bij voortgang de stand toe, met datum en status.",
    )


def _unheard(context: Context) -> list[Werk]:
    """The work whose time was over on the day asked for, with no report since; without any only in a file that has reports."""
    if context.vandaag is None:
        return []
    reporting = {werk.plek.bestand for werk in context.delen(Werk) if werk.voortgang}
    found = []
    for werk in latest(context):
        if werk.voortgang:
            entry = werk.voortgang[-1]
            told = entry.datum.van is None and explained(entry)
            silent = _counts(entry) and not told and not _after(entry.datum.van, agreed(werk))
        else:
            silent = not (history(werk) or below(werk) or werk.toelichting or werk.noot)
            silent = silent and werk.plek.bestand in reporting
        if silent and _after(context.vandaag, agreed(werk)):
            found.append(werk)
    return found


def _counts(entry: Voortgang) -> bool:
    """Whether work can be late by this report. To which day it was put off, where nobody says so, is asked for elsewhere."""
    put_off = entry.status == "verschoven" and not entry.nieuwe_planning
    return not (entry.status in {*OVER, "doorlopend"} or entry.noot or put_off)


def _after(day: date | None, planned: Moment) -> bool:
    return day is not None and planned.tot is not None and day > planned.tot


def _too_early(context: Context, werk: Werk, entry: Voortgang, planned: Moment) -> Iterator[Finding]:
    if planned.van and entry.datum.tot and entry.datum.tot < planned.van and not explained(entry):
        yield context.finding(
            "IVP731",
            entry,
            "datum",
            bericht=f"“{shortened(name_of(werk))}” was op {entry.datum} gereed, maar zou pas beginnen in {planned}.",
            hoe="Verbeter de datum, de status of de planning; was je echt zo vroeg klaar, zeg dat in de toelichting.",
        )


def _late(context: Context, werk: Werk, entry: Voortgang, planned: Moment) -> Iterator[Finding]:
    if explained(entry):
        return
    name = shortened(name_of(werk))
    if entry.status == "gepland":
        code, bericht = "IVP732", f"“{name}” staat op gepland, maar de planning ({planned}) is voorbij."
    else:
        code, bericht = "IVP733", f"“{name}” is niet gereed, maar de planning ({planned}) is voorbij."
    hoe = "Meld de nieuwe stand, of schrijf een nieuwe_planning met de reden."
    yield context.finding(code, entry, "status", bericht=bericht, hoe=hoe)


RULES: Rules = (
    (
        Rule(
            "IVP731",
            "gereed-voor-het-begin",
            TIP,
            "Iets dat klaar is voordat het zou beginnen, heeft meestal een verschreven datum of planning.",
            fout="""\
# uitvoering/2027.yaml
actiepunten:
  - id: nota
    titel: Nota evenementenbeleid schrijven
    planning: 2027-K4
    voortgang:
      - datum: 2027-03-31
        status: gereed
""",
            goed="""\
# uitvoering/2027.yaml
actiepunten:
  - id: nota
    titel: Nota evenementenbeleid schrijven
    planning: 2027-K4
    voortgang:
      - datum: 2027-12-15
        status: gereed
""",
            herstel="Verbeter de datum, de status of de planning.",
        ),
        against_the_clock,
    ),
    (
        Rule(
            "IVP732",
            "gepland-na-de-planning",
            LET_OP,
            "Werk dat na zijn planning nog moet beginnen, is te laat; dan hoort er een nieuwe afspraak te staan.",
            bron="ccv-up-5",
            zekerheid="afgeleid",
            verantwoording=True,
            fout="""\
# uitvoering/2027.yaml
actiepunten:
  - id: nota
    titel: Nota evenementenbeleid schrijven
    planning: 2027-K2
    voortgang:
      - datum: 2027-09-30
        status: gepland
""",
            goed="""\
# uitvoering/2027.yaml
actiepunten:
  - id: nota
    titel: Nota evenementenbeleid schrijven
    planning: 2027-K2
    voortgang:
      - datum: 2027-09-30
        status: verschoven
        reden: De adviseur is ziek.
        nieuwe_planning: 2027-K4
""",
            herstel="Meld de nieuwe stand, of schrijf een nieuwe planning met de reden.",
        ),
        None,
    ),
    (
        Rule(
            "IVP733",
            "te-laat-zonder-uitleg",
            LET_OP,
            "Wie het uitvoeringsplan volgt wil weten waarom iets later komt, en wat dat betekent voor de rest.",
            bron="ccv-up-5",
            zekerheid="afgeleid",
            verantwoording=True,
            fout="""\
# uitvoering/2027.yaml
actiepunten:
  - id: nota
    titel: Nota evenementenbeleid schrijven
    planning: 2027-K2
    voortgang:
      - datum: 2027-09-30
        status: loopt
""",
            goed="""\
# uitvoering/2027.yaml
actiepunten:
  - id: nota
    titel: Nota evenementenbeleid schrijven
    planning: 2027-K2
    voortgang:
      - datum: 2027-09-30
        status: loopt
        toelichting: De partners lezen het concept in oktober.
""",
            herstel="Leg de vertraging uit, of schrijf een nieuwe planning.",
        ),
        None,
    ),
)
