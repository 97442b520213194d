"""The year of a baseline, held against the targets and against the period of the plan."""

from __future__ import annotations

from collections.abc import Iterator

from ivpgen.diagnostics import Finding
from ivpgen.phrases import shortened
from ivpgen.plan.analysis import Indicator
from ivpgen.rules.chain.target_years import dated
from ivpgen.rules.context import Context, Rules
from ivpgen.rules.record import LET_OP, TIP, Rule

_OLD = 5
"""A baseline may lie so many years before the period; enquêtes are held every two years, and published a year later."""


def baseline_year(context: Context) -> Iterator[Finding]:
    """A baseline that is no beginning: of the year of the last target or later, of later than the plan began, or an old one."""
    begin = context.plan.periode.van
    for indicator in context.delen(Indicator):
        nulmeting = indicator.nulmeting
        if nulmeting is None or nulmeting.noot or nulmeting.jaar.van is None or indicator.soort == "context":
            continue
        year, said = nulmeting.jaar.van.year, nulmeting.jaar
        last = max((moment.tot.year for *_, moment in dated(indicator) if moment.tot), default=None)
        name = shortened(indicator.naam_of_titel)
        if last is not None and year >= last:
            code, bericht = (
                "IVP319",
                f"De nulmeting van “{name}” is van {said}, maar de laatste streefwaarde is voor {last}.",
            )
            hoe = "Verbeter een van de twee jaren: de nulmeting komt vóór de streefwaarde."
        elif begin is not None and year > begin.year:
            code = "IVP343"
            bericht = f"De nulmeting van “{name}” is van {said}, maar het plan begint in {begin.year}."
            hoe = "Neem een jaar van voor het plan, of leg in een noot uit waarom er later is gemeten."
        elif begin is not None and year < begin.year - _OLD:
            code, bericht = "IVP344", f"De nulmeting van “{name}” is van {said}, het plan begint in {begin.year}."
            hoe = "Neem een later jaar als dat er is, of leg in een noot uit waarom je met dit jaar vergelijkt."
        else:
            continue
        yield context.finding(code, nulmeting, "jaar", bericht=bericht, hoe=hoe)


RULES: Rules = (
    (
        Rule(
            "IVP319",
            "nulmeting-na-streefjaar",
            LET_OP,
            "De nulmeting is het begin waarmee je vergelijkt; ligt zij op of na het streefjaar, dan is er geen verschil te meten.",
            bron="ccv-doelen",
            zekerheid="afgeleid",
            vragen=("doelen-afrekenbaar",),
            verantwoording=True,
            fout="""\
indicatoren:
  - id: inbraak
    naam: Woninginbraken
    nulmeting:
      jaar: 2030
      waarde: 61
    streefwaarden:
      2028: "< 55"
""",
            goed="""\
indicatoren:
  - id: inbraak
    naam: Woninginbraken
    nulmeting:
      jaar: 2026
      waarde: 61
    streefwaarden:
      2028: "< 55"
""",
            herstel="Verbeter het jaar van de nulmeting of dat van de streefwaarde.",
        ),
        baseline_year,
    ),
    (
        Rule(
            "IVP343",
            "nulmeting-in-de-looptijd",
            TIP,
            "Wie pas meet als het plan een tijd loopt, mist wat er in het begin al veranderde.",
            bron="ccv-doelen",
            zekerheid="afgeleid",
            verantwoording=True,
            fout="""\
indicatoren:
  - id: inbraak
    naam: Woninginbraken
    nulmeting:
      jaar: 2028
      waarde: 61
    streefwaarden:
      2030: "< 55"
""",
            goed="""\
indicatoren:
  - id: inbraak
    naam: Woninginbraken
    nulmeting:
      jaar: 2026
      waarde: 61
    streefwaarden:
      2030: "< 55"
""",
            herstel="Neem een jaar van voor het plan, of leg het uit in een noot.",
        ),
        None,
    ),
    (
        Rule(
            "IVP344",
            "oude-nulmeting",
            TIP,
            "Bij een nulmeting van lang voor het plan hoort een deel van het verschil bij het vorige plan.",
            fout="""\
indicatoren:
  - id: inbraak
    naam: Woninginbraken
    nulmeting:
      jaar: 2019
      waarde: 61
    streefwaarden:
      2030: "< 55"
""",
            goed="""\
indicatoren:
  - id: inbraak
    naam: Woninginbraken
    nulmeting:
      jaar: 2019
      waarde: 61
      noot: Dit is het jaar waar de regio mee vergelijkt.
    streefwaarden:
      2030: "< 55"
""",
            herstel="Neem een later jaar, of leg in een noot uit waarom je met dit jaar vergelijkt.",
        ),
        None,
    ),
)
