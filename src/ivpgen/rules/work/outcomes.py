"""A status that asks for something beside it: a reason, a successor, a new planning, what is done about it."""

from __future__ import annotations

from collections.abc import Iterator

from ivpgen.diagnostics import Finding
from ivpgen.plan.work import Voortgang, Werk
from ivpgen.rules.context import Context, Rules
from ivpgen.rules.phrases import shortened
from ivpgen.rules.record import LET_OP, TIP, Rule
from ivpgen.rules.work.standing import OVER, explained, latest, name_of, reported

_STOPPED = {"vervallen": "is vervallen", "niet gelukt": "is niet gelukt"}


def unexplained(context: Context) -> Iterator[Finding]:
    """Work that stopped without a reason, was replaced by nothing, was put off to no day, or whose red light nobody acts upon."""
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
            yield from _now(context, werk, werk.voortgang[-1], name)


def _now(context: Context, werk: Werk, entry: Voortgang, name: str) -> Iterator[Finding]:
    """What the last report on work that isn't over leaves open."""
    if entry.status in OVER:
        return
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
    light = entry.stoplicht
    colours = [str(one).lower() for one in (light.geheel, light.tijd, light.geld, light.kwaliteit)] if light else []
    acted = entry.bijsturing is not None or moved
    if "rood" in colours and not acted:
        bericht = f"“{name}” staat op rood, maar er staat niet wat je eraan doet."
    elif "oranje" in colours and not acted and not explained(entry):
        bericht = f"“{name}” staat op oranje, zonder uitleg."
    else:
        return
    hoe = "Voeg toe: bijsturing: met wat je anders gaat doen, of dat je het zo laat en waarom."
    yield context.finding("IVP725", entry, "stoplicht", bericht=bericht, hoe=hoe)


def planned_back(context: Context) -> Iterator[Finding]:
    """Work that is put off to before it was planned, or to before the day that this is reported."""
    for werk in reported(context):
        planned = werk.gezegd("planning")[0]
        for entry in werk.voortgang:
            new = entry.nieuwe_planning
            if entry.status != "verschoven" or not new.tot or new.noot or entry.noot:
                continue
            past = bool(entry.datum.van and new.tot < entry.datum.van)
            if past or (planned.tot and new.tot < planned.tot):
                said = f"; dat bericht is van {entry.datum}" if past else f"; dat is eerder dan eerst, {planned}"
                yield context.finding(
                    "IVP724",
                    entry,
                    "nieuwe_planning",
                    bericht=f"“{shortened(name_of(werk))}” is verschoven naar {new}{said}.",
                    hoe="Verbeter de nieuwe planning; is het werk naar voren gehaald, kies dan een andere status.",
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
    (
        Rule(
            "IVP725",
            "stoplicht-zonder-bijsturing",
            TIP,
            "Een rood licht is een vraag: wat doe je eraan? Wie dat erbij schrijft, houdt het uitvoeringsplan levend.",
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
    voortgang:
      - datum: 2027-06-30
        status: loopt
        stoplicht: rood
""",
            goed="""\
# uitvoering/2027.yaml
actiepunten:
  - id: nota
    titel: Nota evenementenbeleid schrijven
    voortgang:
      - datum: 2027-06-30
        status: loopt
        stoplicht: rood
        bijsturing: Een bureau schrijft het eerste concept.
""",
            herstel="Schrijf bij bijsturing wat je anders gaat doen.",
        ),
        None,
    ),
    (
        Rule(
            "IVP724",
            "nieuwe-planning-eerder",
            LET_OP,
            "Wat verschuift, komt later; een eerdere datum is een schrijffout of een ander bericht.",
            fout="""\
# uitvoering/2027.yaml
actiepunten:
  - id: nota
    titel: Nota evenementenbeleid schrijven
    planning: 2027-K3
    voortgang:
      - datum: 2027-06-30
        status: verschoven
        nieuwe_planning: 2027-K1
""",
            goed="""\
# uitvoering/2027.yaml
actiepunten:
  - id: nota
    titel: Nota evenementenbeleid schrijven
    planning: 2027-K3
    voortgang:
      - datum: 2027-06-30
        status: verschoven
        nieuwe_planning: 2028-K1
""",
            herstel="Verbeter de nieuwe planning.",
        ),
        planned_back,
    ),
)
