"""The period of a plan: as long as the law has in mind, and possible."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ivpgen.diagnostics import Finding
from ivpgen.plan.moments import parse
from ivpgen.rules.context import Context, Rules
from ivpgen.rules.record import LET_OP, Rule

_LONG, _ODD = 4, 10


def long_period(context: Context) -> Iterator[Finding]:
    """A period of more than four years, an extension left out: extending has its own decision."""
    periode = context.plan.periode
    if periode.van and periode.tot and _after(periode.van, _LONG) < periode.tot <= _after(periode.van, _ODD):
        yield context.finding(
            "IVP212",
            context.plan,
            "periode",
            bericht="Het plan geldt langer dan vier jaar; de raad stelt de doelen minstens eens in de vier jaar vast.",
            hoe="Kies een periode van hoogstens vier jaar, of zet deze regel uit met de reden.",
        )


def odd_period(context: Context) -> Iterator[Finding]:
    """A period without begin or end, in words, of less than a year or more than ten, or extended to before its end."""
    plan = context.plan
    periode = plan.periode
    if not periode:
        return
    odd = ""
    if periode.van is None or periode.tot is None:
        odd = "Van deze periode is het begin of het eind niet te lezen."
    elif periode.tot > _after(periode.van, _ODD):
        odd = f"Deze periode duurt meer dan {_ODD} jaar."
    elif (periode.tot - periode.van).days < 364:
        odd = "Deze periode duurt minder dan een jaar."
    if odd:
        hoe = "Schrijf: periode: met daaronder van: 2027 en tot: 2030."
        yield context.finding("IVP215", plan, "periode", bericht=odd, hoe=hoe)
    extended = parse(periode.verlengd).tot if periode.verlengd else None
    if extended and periode.tot and extended <= periode.tot:
        yield context.finding(
            "IVP215",
            plan,
            "periode",
            "verlengd_tot",
            bericht="Het plan is verlengd tot een moment dat al in de periode valt.",
            hoe="Noem bij verlengd_tot het nieuwe eind, of haal de sleutel weg.",
        )


def _after(day: date, years: int) -> date:
    """The last day of a period of so many years that begins on `day`."""
    return date(day.year + years, day.month, min(day.day, 28)) if day.year + years <= date.max.year else date.max


RULES: Rules = (
    (
        Rule(
            "IVP212",
            "lange-periode",
            LET_OP,
            "Artikel 38b van de Politiewet 2012 laat de raad minstens eens in de vier jaar doelen voor de veiligheid vaststellen.",
            bron="rv-politiewet",
            zekerheid="bevestigd",
            fout="""\
periode:
  van: 2027
  tot: 2031
""",
            goed="""\
periode:
  van: 2027
  tot: 2030
  verlengd_tot: 2031
""",
            herstel="Kies een periode van hoogstens vier jaar.",
        ),
        long_period,
    ),
    (
        Rule(
            "IVP215",
            "vreemde-periode",
            LET_OP,
            "Jaren, streefwaarden en uitvoeringsplannen worden met de periode vergeleken; dat kan alleen met een begin en een eind.",
            fout="""\
periode: de komende jaren
""",
            goed="""\
periode:
  van: 2027
  tot: 2030
""",
            herstel="Noem een begin en een eind.",
        ),
        odd_period,
    ),
)
