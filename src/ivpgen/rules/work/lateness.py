"""Work whose status doesn't fit the time that was agreed for it."""

from __future__ import annotations

from collections.abc import Iterator

from ivpgen.diagnostics import Finding
from ivpgen.plan.continuity import history
from ivpgen.plan.work import Werk
from ivpgen.rules.context import Context, Rules
from ivpgen.rules.phrases import shortened
from ivpgen.rules.record import LET_OP, TIP, Rule
from ivpgen.rules.work.standing import OVER, agreed, below, explained, latest, name_of

_QUIET = frozenset({*OVER, "doorlopend"})


def against_the_clock(context: Context) -> Iterator[Finding]:
    """Work that was done before it was to begin, still has to begin after it was to end, or is late without a word.

    Late is counted from the last report, or from the day that is asked for when that is later.
    """
    reporting = {werk.plek.bestand for werk in context.delen(Werk) if werk.voortgang}
    for werk in latest(context):
        if werk.voortgang:
            yield from _reported(context, werk)
        elif not history(werk) and werk.plek.bestand in reporting and not below(werk):
            yield from _silent(context, werk)


def _reported(context: Context, werk: Werk) -> Iterator[Finding]:
    entry = werk.voortgang[-1]
    planned, name = agreed(werk), shortened(name_of(werk))
    if entry.noot:
        return
    if entry.status == "gereed" and planned.van and entry.datum.tot and entry.datum.tot < planned.van:
        if not explained(entry):
            yield context.finding(
                "IVP731",
                entry,
                "datum",
                bericht=f"“{name}” was op {entry.datum} gereed, maar zou pas beginnen in {planned}.",
                hoe="Verbeter de datum, de status of de planning; was je echt zo vroeg klaar, zeg dat in de toelichting.",
            )
        return
    days = [day for day in (entry.datum.van, context.vandaag) if day is not None]
    late = planned.tot is not None and any(day > planned.tot for day in days)
    if not late or entry.status in _QUIET or explained(entry):
        return
    if entry.status == "gepland":
        bericht, code = f"“{name}” staat op gepland, maar de planning ({planned}) is voorbij.", "IVP732"
    else:
        bericht, code = f"“{name}” is niet gereed, maar de planning ({planned}) is voorbij.", "IVP733"
    hoe = "Meld de nieuwe stand, of schrijf een nieuwe_planning met de reden."
    yield context.finding(code, entry, "status", bericht=bericht, hoe=hoe)


def _silent(context: Context, werk: Werk) -> Iterator[Finding]:
    """Work that nobody reported on in a file that does report, after the day that it was planned for."""
    planned = agreed(werk)
    if context.vandaag and planned.tot and context.vandaag > planned.tot and not (werk.toelichting or werk.noot):
        yield context.finding(
            "IVP733",
            werk,
            bericht=f"Over “{shortened(name_of(werk))}” is niets gemeld, terwijl de planning ({planned}) voorbij is.",
            hoe="Voeg bij voortgang de stand toe, met datum en status.",
        )


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
