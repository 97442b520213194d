"""What is done about work that goes wrong: a later planning, an answer to a red light."""

from __future__ import annotations

from collections.abc import Iterator

from ivpgen.diagnostics import Finding
from ivpgen.phrases import shortened
from ivpgen.rules.chain.work import OVER
from ivpgen.rules.context import Context, Rules
from ivpgen.rules.record import LET_OP, TIP, Rule
from ivpgen.rules.work.standing import explained, latest, name_of, reported


def unanswered_light(context: Context) -> Iterator[Finding]:
    """Work that isn't over and by its last report is red, without an answer, or orange, without a word."""
    last = {id(werk) for werk in latest(context)}
    for werk in reported(context):
        entry = werk.voortgang[-1]
        light = entry.stoplicht
        if light is None or entry.status in OVER or id(werk) not in last:
            continue
        colours = {str(one).lower() for one in (light.geheel, light.tijd, light.geld, light.kwaliteit)}
        moved = entry.nieuwe_planning or entry.nieuwe_planning.afwezig or werk.nieuwe_planning
        name = shortened(name_of(werk))
        if entry.bijsturing is not None or moved:
            continue
        if "rood" in colours:
            bericht = f"“{name}” staat op rood, maar er staat niet wat je eraan doet."
        elif "oranje" in colours and not explained(entry):
            bericht = f"“{name}” staat op oranje, zonder uitleg."
        else:
            continue
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
                said = (
                    f"; dat bericht is van {entry.datum}"
                    if past
                    else f"; dat is eerder dan de eerste planning, {planned}"
                )
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
        unanswered_light,
    ),
)
