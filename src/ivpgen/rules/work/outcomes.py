"""A status that asks for something beside it: a reason, a successor, a new planning."""

from __future__ import annotations

from collections.abc import Iterator

from ivpgen.diagnostics import Finding
from ivpgen.phrases import shortened
from ivpgen.plan.work import Voortgang, Werk
from ivpgen.rules.context import Context, Rules
from ivpgen.rules.record import LET_OP, Rule
from ivpgen.rules.work.standing import explained, latest, name_of, reported

_STOPPED = {"vervallen": "is vervallen", "niet gelukt": "is niet gelukt"}


def unexplained(context: Context) -> Iterator[Finding]:
    """Work that stopped without a reason, was replaced by nothing, or was put off to no day."""
    last = {id(werk) for werk in latest(context)}
    for werk in reported(context):
        name = shortened(name_of(werk))
        told = bool(werk.toelichting or werk.noot)
        for entry in werk.voortgang:
            if explained(entry) or entry.afwezig:
                continue
            if entry.status in _STOPPED and not told:
                yield context.finding(
                    "IVP721",
                    entry,
                    "status",
                    bericht=f"“{name}” {_STOPPED[entry.status]}, maar er staat niet waarom.",
                    hoe="Voeg toe: reden: en in een zin waarom, zodat raad en partners het kunnen volgen.",
                )
            elif entry.status == "vervangen" and not entry.door and not entry.door.afwezig and not told:
                yield context.finding(
                    "IVP722",
                    entry,
                    "status",
                    bericht=f"“{name}” is vervangen, maar er staat niet waardoor.",
                    hoe="Voeg toe: door: en de id van wat ervoor in de plaats komt, of leg het uit bij reden.",
                )
        if id(werk) in last:
            yield from _put_off(context, werk, werk.voortgang[-1], name)


def _put_off(context: Context, werk: Werk, entry: Voortgang, name: str) -> Iterator[Finding]:
    """The last report on work that is put off, when neither it nor the work itself says to when."""
    moved = (
        entry.nieuwe_planning or entry.nieuwe_planning.afwezig or werk.nieuwe_planning or werk.nieuwe_planning.afwezig
    )
    told = " ".join((*entry.toelichting, *entry.tekst, entry.reden, entry.noot))
    if entry.status == "verschoven" and not moved and not any(digit.isdigit() for digit in told):
        yield context.finding(
            "IVP723",
            entry,
            "status",
            bericht=f"“{name}” is verschoven, maar er staat niet naar wanneer.",
            hoe="Voeg toe: nieuwe_planning: met een kwartaal of jaar, of pm: met wat je nog moet weten.",
        )


RULES: Rules = (
    (
        Rule(
            "IVP721",
            "gestopt-zonder-reden",
            LET_OP,
            "Stoppen mag, maar wie het besluit of betaalde wil weten waarom; de volgende keer is de reden de les.",
            bron="ccv-up-5",
            zekerheid="afgeleid",
            volledigheid=True,
            vragen=("monitoring-verantwoording",),
            verantwoording=True,
            fout="""\
# uitvoering/2027.yaml
actiepunten:
  - id: spreekuur
    titel: Spreekuur op school
    voortgang:
      - datum: 2027-06-30
        status: vervallen
""",
            goed="""\
# uitvoering/2027.yaml
actiepunten:
  - id: spreekuur
    titel: Spreekuur op school
    voortgang:
      - datum: 2027-06-30
        status: vervallen
        reden: De scholen hebben nu zelf een vast aanspreekpunt.
""",
            herstel="Schrijf de reden erbij.",
        ),
        unexplained,
    ),
    (
        Rule(
            "IVP722",
            "vervangen-zonder-opvolger",
            LET_OP,
            "Vervangen is pas na te gaan als er staat wat ervoor in de plaats kwam; anders is het vervallen.",
            volledigheid=True,
            vragen=("monitoring-verantwoording",),
            verantwoording=True,
            fout="""\
# uitvoering/2027.yaml
actiepunten:
  - id: spreekuur
    titel: Spreekuur op school
    voortgang:
      - datum: 2027-06-30
        status: vervangen
""",
            goed="""\
# uitvoering/2027.yaml
actiepunten:
  - id: spreekuur
    titel: Spreekuur op school
    voortgang:
      - datum: 2027-06-30
        status: vervangen
        door: mentoren
  - id: mentoren
    titel: Een mentor voor elke klas
""",
            herstel="Noem bij door wat ervoor in de plaats komt.",
        ),
        None,
    ),
    (
        Rule(
            "IVP723",
            "verschoven-zonder-planning",
            LET_OP,
            "Verschoven zonder nieuwe datum is in de praktijk vervallen; alleen heeft niemand dat besloten.",
            bron="ccv-up-5",
            zekerheid="afgeleid",
            volledigheid=True,
            vragen=("monitoring-verantwoording",),
            verantwoording=True,
            fout="""\
# uitvoering/2027.yaml
actiepunten:
  - id: nota
    titel: Nota evenementenbeleid schrijven
    planning: 2027-K2
    voortgang:
      - datum: 2027-06-30
        status: verschoven
        reden: De adviseur is ziek.
""",
            goed="""\
# uitvoering/2027.yaml
actiepunten:
  - id: nota
    titel: Nota evenementenbeleid schrijven
    planning: 2027-K2
    voortgang:
      - datum: 2027-06-30
        status: verschoven
        reden: De adviseur is ziek.
        nieuwe_planning: 2027-K4
""",
            herstel="Noem een nieuwe planning.",
        ),
        None,
    ),
)
