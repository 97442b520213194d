"""The years that an indicator has targets for, held against the period of the plan."""

from __future__ import annotations

from collections.abc import Iterator

from ivpgen.diagnostics import Finding
from ivpgen.plan.analysis import Indicator
from ivpgen.plan.moments import Moment, parse
from ivpgen.plan.values import Waarde
from ivpgen.rules.chain.years import too_short
from ivpgen.rules.context import Context, Rules
from ivpgen.rules.record import TIP, Rule


def targets_outside(context: Context) -> Iterator[Finding]:
    """An indicator of which every dated target lies before or after the period; one inside is enough."""
    van, eind = context.plan.periode.van, context.plan.periode.eind
    if van is None or eind is None or too_short(context.plan.periode):
        return
    for indicator in context.delen(Indicator):
        years = [(jaar, target, moment) for jaar, target, moment in dated(indicator) if not target.noot]
        if years and all(
            (moment.tot and moment.tot < van) or (moment.van and moment.van > eind) for *_, moment in years
        ):
            jaar, _, moment = years[0]
            yield context.finding(
                "IVP318",
                indicator,
                "streefwaarden",
                jaar,
                key=True,
                bericht=f"De streefwaarde van “{indicator.naam_of_titel}” is voor {moment}, het plan geldt voor {context.plan.periode}.",
                hoe="Voeg een streefwaarde toe voor een jaar van het plan, of leg dit jaar uit in een noot.",
            )


def dated(indicator: Indicator) -> Iterator[tuple[str, Waarde, Moment]]:
    """The targets that stand under a year, with that year; those that say that they are absent not."""
    for jaar, target in indicator.streefwaarden.items():
        try:
            moment = parse(jaar)
        except ValueError:
            continue
        if target.afwezig is None and (moment.van or moment.tot):
            yield jaar, target, moment


RULES: Rules = (
    (
        Rule(
            "IVP318",
            "streefwaarde-buiten-periode",
            TIP,
            "Aan een streefwaarde voor na het plan valt dit plan niet af te meten; een tussenstand binnen de periode wel.",
            bron="ccv-doelen",
            zekerheid="afgeleid",
            vragen=("doelen-afrekenbaar",),
            verantwoording=True,
            fout="""\
indicatoren:
  - id: inbraak
    naam: Woninginbraken
    streefwaarden:
      2035: "< 40"
""",
            goed="""\
indicatoren:
  - id: inbraak
    naam: Woninginbraken
    streefwaarden:
      2030: "< 55"
      2035: "< 40"
""",
            herstel="Voeg een streefwaarde toe voor een jaar van het plan.",
        ),
        targets_outside,
    ),
)
