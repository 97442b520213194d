"""The time that an uitvoeringsplan is for: said, and after the plan that it follows."""

from __future__ import annotations

from collections.abc import Iterator

from ivpgen.diagnostics import Finding
from ivpgen.rules.context import Context, Rules
from ivpgen.rules.record import LET_OP, TIP, Rule
from ivpgen.rules.work.succession import followers


def without_period(context: Context) -> Iterator[Finding]:
    """An uitvoeringsplan that doesn't say for what time it is, at its title."""
    for stuk in context.editie.uitvoering:
        plan = stuk.plan
        if not plan.periode and plan.periode.afwezig is None and plan.status != "concept":
            yield context.finding(
                "IVP746",
                plan,
                "titel",
                key=True,
                bericht="Dit uitvoeringsplan zegt niet voor welk jaar het is.",
                hoe="Voeg toe: periode: met het jaar, of met van: en tot: als het langer duurt.",
            )


def follows_a_later(context: Context) -> Iterator[Finding]:
    """An uitvoeringsplan that says it follows one that begins later, or itself."""
    for stuk, vorige, said in followers(context):
        here, there = stuk.plan.periode, vorige.plan.periode
        if said and here.van and there.van and there.van > here.van:
            yield context.finding(
                "IVP706",
                stuk.plan,
                "vervolg_op",
                bericht=f"Dit uitvoeringsplan is voor {here}, maar zegt dat het volgt op dat van {there}.",
                hoe="Noem bij vervolg_op het uitvoeringsplan van ervoor, of verbeter een van de perioden.",
            )


RULES: Rules = (
    (
        Rule(
            "IVP706",
            "vervolg-op-later-plan",
            LET_OP,
            "Een plan volgt op wat ervoor kwam; staan de twee omgekeerd, dan klopt de geschiedenis van de maatregelen niet.",
            fout="""\
# uitvoering/2027.yaml
titel: Uitvoeringsplan 2027
periode: 2027
vervolg_op: "2028"
# uitvoering/2028.yaml
titel: Uitvoeringsplan 2028
periode: 2028
""",
            goed="""\
# uitvoering/2027.yaml
titel: Uitvoeringsplan 2027
periode: 2027
# uitvoering/2028.yaml
titel: Uitvoeringsplan 2028
periode: 2028
vervolg_op: "2027"
""",
            herstel="Noem bij vervolg_op het uitvoeringsplan van ervoor.",
        ),
        follows_a_later,
    ),
    (
        Rule(
            "IVP746",
            "uitvoeringsplan-zonder-periode",
            TIP,
            "Zonder periode weet de lezer niet wanneer de afspraken gelden, en ivpgen niet wat te laat is.",
            bron="ccv-up-1",
            zekerheid="afgeleid",
            volledigheid=True,
            fout="""\
# uitvoering/jaarplan.yaml
titel: Jaarplan
actiepunten:
  - id: lampen
    titel: Nieuwe lampen bij het station
""",
            goed="""\
# uitvoering/jaarplan.yaml
titel: Jaarplan
periode: 2027
actiepunten:
  - id: lampen
    titel: Nieuwe lampen bij het station
""",
            herstel="Noem het jaar bij periode.",
        ),
        without_period,
    ),
)
