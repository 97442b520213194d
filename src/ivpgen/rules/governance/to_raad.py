"""What the raad hears of a plan once it is adopted."""

from __future__ import annotations

from collections.abc import Iterator

from ivpgen.diagnostics import Finding
from ivpgen.rules.context import Context, Rules
from ivpgen.rules.editions import lacking, within
from ivpgen.rules.governance.besluiten import RAAD
from ivpgen.rules.governance.evaluation import is_written
from ivpgen.rules.mentions import said_by
from ivpgen.rules.record import LET_OP, Rule


def not_to_raad(context: Context) -> Iterator[Finding]:
    """An evaluation of which the raad hears nothing, nor from the rest of the organisation."""
    some = lacking(context, lambda edition: not is_written(edition) or _reaches_raad(edition))
    if some:
        yield context.finding(
            "IVP620",
            context.plan,
            "evaluatie",
            key=True,
            bericht=f"Wanneer de raad hoort hoe het met het plan gaat, staat er niet bij{within(context, some)}.",
            hoe="Voeg bij momenten een moment toe met aan: raad, bijvoorbeeld elk jaar een brief over de voortgang."
            if any(edition.plan.evaluatie and edition.plan.evaluatie.momenten for edition in some)
            else "Schrijf erbij wanneer de raad bericht krijgt, bijvoorbeeld elk jaar een brief over de voortgang.",
        )


def _reaches_raad(context: Context) -> bool:
    plan = context.plan
    return bool(RAAD.search(said_by(plan.evaluatie, plan.uitvoeringsplannen, plan.organisatie, plan.communicatie)))


RULES: Rules = (
    (
        Rule(
            "IVP620",
            "raad-hoort-niets-terug",
            LET_OP,
            "De raad stelt de doelen vast en controleert het college; dat kan alleen als vaststaat wanneer hij hoort wat ervan terechtkwam.",
            bron="ccv-evaluatie",
            zekerheid="afgeleid",
            volledigheid=True,
            verantwoording=True,
            vragen=(
                "evaluatie-geregeld",
                "monitoring-verantwoording",
            ),
            fout="""\
evaluatie:
  momenten:
    - vorm: voortgangsbrief
      wanneer: elk jaar
      aan: driehoek
    - vorm: eindevaluatie
      wanneer: 2030-K4
      aan: driehoek
""",
            goed="""\
evaluatie:
  momenten:
    - vorm: voortgangsbrief
      wanneer: elk jaar
      aan: raad
    - vorm: eindevaluatie
      wanneer: 2030-K4
      aan: raad
""",
            herstel="Voeg een moment toe waarop de raad bericht krijgt.",
        ),
        not_to_raad,
    ),
)
