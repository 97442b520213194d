"""Reports on progress that contradict themselves or one another: percentages, dates and traffic lights."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from ivpgen.diagnostics import Finding
from ivpgen.phrases import shortened
from ivpgen.plan.continuity import history
from ivpgen.plan.numerals import parse
from ivpgen.plan.work import Voortgang, Werk
from ivpgen.rules.context import Context, Rules
from ivpgen.rules.record import LET_OP, TIP, Rule
from ivpgen.rules.work.standing import explained, name_of, reported

_DONE = Decimal(100)
_COLOURS = frozenset({"groen", "geel", "oranje", "rood", "n.v.t.", "-", "grijs", "wit"})
_LIGHTS = ("geheel", "tijd", "geld", "kwaliteit")


def contradictory(context: Context) -> Iterator[Finding]:
    """Percentages against the status, against the report before, and colours that are no traffic light."""
    for werk in reported(context):
        before = history(werk)[: -len(werk.voortgang)]
        last = before[-1] if before else None
        for entry in werk.voortgang:
            yield from _percentage(context, werk, entry, last)
            yield from _lights(context, entry)
            last = entry


def _percentage(context: Context, werk: Werk, entry: Voortgang, last: Voortgang | None) -> Iterator[Finding]:
    done, status = _number(entry.percentage), str(entry.status)
    if done is None or entry.noot:
        return
    said = f"“{shortened(name_of(werk))}” heeft de status {status}"
    if status in {"gepland", "loopt"} and done >= _DONE:
        bericht, hoe = (
            f"{said} en staat op {entry.percentage} procent.",
            "Maak de status gereed, of verlaag het percentage.",
        )
    elif status == "gereed" and done < _DONE and not explained(entry):
        bericht = f"{said}, maar staat op {entry.percentage} procent."
        hoe = "Maak het percentage 100, kies een andere status, of leg uit waarom het hierbij blijft."
    else:
        before = _number(last.percentage) if last is not None else None
        if before is not None and last is not None and done < before and not explained(entry):
            yield context.finding(
                "IVP717",
                entry,
                "percentage",
                bericht=f"“{shortened(name_of(werk))}” gaat van {last.percentage} naar {entry.percentage} procent, zonder uitleg.",
                hoe="Verbeter een van de twee, of leg in de toelichting uit waarom er minder af is dan gedacht.",
            )
        return
    yield context.finding("IVP711", entry, "percentage", bericht=bericht, hoe=hoe)


def _lights(context: Context, entry: Voortgang) -> Iterator[Finding]:
    light = entry.stoplicht
    for veld in _LIGHTS if light is not None else ():
        colour = str(getattr(light, veld))
        if light is not None and colour and colour.lower() not in _COLOURS:
            yield context.finding(
                "IVP713",
                light,
                veld,
                bericht=f"“{colour}” is geen kleur van een stoplicht.",
                hoe="Schrijf groen, oranje of rood; wat je erbij wilt zeggen kan in de toelichting.",
            )


def _number(text: str) -> Decimal | None:
    return parse(text.rstrip("% ").removeprefix("circa ").strip()) if text else None


RULES: Rules = (
    (
        Rule(
            "IVP711",
            "percentage-tegen-status",
            LET_OP,
            "Status en percentage vertellen hetzelfde twee keer; spreken ze elkaar tegen, dan weet de lezer niet wat geldt.",
            fout="""\
# uitvoering/2027.yaml
actiepunten:
  - id: lampen
    titel: Nieuwe lampen bij het station
    voortgang:
      - datum: 2027-06-30
        status: loopt
        percentage: 100
""",
            goed="""\
# uitvoering/2027.yaml
actiepunten:
  - id: lampen
    titel: Nieuwe lampen bij het station
    voortgang:
      - datum: 2027-06-30
        status: gereed
        percentage: 100
""",
            herstel="Verbeter de status of het percentage.",
        ),
        contradictory,
    ),
    (
        Rule(
            "IVP713",
            "onbekende-stoplichtkleur",
            LET_OP,
            "Een stoplicht werkt omdat iedereen de drie kleuren kent; een andere kleur moet je uitleggen.",
            fout="""\
# uitvoering/2027.yaml
actiepunten:
  - id: lampen
    titel: Nieuwe lampen bij het station
    voortgang:
      - datum: 2027-06-30
        status: loopt
        stoplicht: paars
""",
            goed="""\
# uitvoering/2027.yaml
actiepunten:
  - id: lampen
    titel: Nieuwe lampen bij het station
    voortgang:
      - datum: 2027-06-30
        status: loopt
        stoplicht: groen
""",
            herstel="Schrijf groen, oranje of rood.",
        ),
        None,
    ),
    (
        Rule(
            "IVP717",
            "percentage-daalt",
            TIP,
            "Werk dat af is blijft meestal af; een lager percentage vraagt om een zin uitleg, of is een tikfout.",
            fout="""\
# uitvoering/2027.yaml
actiepunten:
  - id: lampen
    titel: Nieuwe lampen bij het station
    voortgang:
      - datum: 2027-03-31
        status: loopt
        percentage: 60
      - datum: 2027-06-30
        status: loopt
        percentage: 40
""",
            goed="""\
# uitvoering/2027.yaml
actiepunten:
  - id: lampen
    titel: Nieuwe lampen bij het station
    voortgang:
      - datum: 2027-03-31
        status: loopt
        percentage: 60
      - datum: 2027-06-30
        status: loopt
        percentage: 40
        toelichting: De gemeente wil er twintig lampen bij.
""",
            herstel="Verbeter het percentage, of leg het uit.",
        ),
        None,
    ),
)
