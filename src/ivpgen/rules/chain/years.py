"""Years that fall outside the period of the plan, or between two uitvoeringsplannen."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ivpgen.diagnostics import Finding
from ivpgen.phrases import listed
from ivpgen.plan.lists import Reeks
from ivpgen.plan.means import Middel
from ivpgen.plan.moments import Moment, parse
from ivpgen.plan.planmap import Stuk
from ivpgen.rules.context import Context, Rules
from ivpgen.rules.record import LET_OP, TIP, Rule


def budget_year_outside(context: Context) -> Iterator[Finding]:
    """An amount for a year outside the period, an extension counted; amounts that cite a budget are history."""
    periods = {stuk.document.file: stuk.plan.periode for stuk in context.editie.stukken()}
    own = context.plan.periode
    for middel in context.delen(Middel):
        here = periods[middel.plek.bestand]
        for below, moment in _years(middel):
            if outside(moment, own) and outside(moment, here):
                yield context.finding(
                    "IVP350",
                    middel,
                    "bedragen",
                    *below,
                    key=True,
                    bericht=f"Het bedrag voor {moment} valt buiten de periode van het plan ({own}).",
                    hoe="Verbeter het jaar, of laat het bedrag weg.",
                )


def _years(middel: Middel) -> Iterator[tuple[tuple[str | int, ...], Moment]]:
    if isinstance(middel.bedragen, Reeks):
        for nummer, bedrag in enumerate(middel.bedragen):
            if not bedrag.bron and bedrag.gerealiseerd is None:
                yield (nummer, "jaar"), bedrag.jaar
    else:
        for jaar in middel.bedragen:
            try:
                yield (jaar,), parse(jaar)
            except ValueError:
                continue


def outside(moment: Moment, periode: Moment) -> bool:
    """Whether a moment and a period, both known, have no day in common."""
    if moment.van is None and moment.tot is None:
        return False
    before = moment.tot is not None and periode.van is not None and moment.tot < periode.van
    after = moment.van is not None and periode.eind is not None and moment.van > periode.eind
    return before or after or (not periode.van and not periode.eind)


def too_short(periode: Moment) -> bool:
    """Whether a plan is said to last less than a year: that is told of the period itself, and says nothing of the rest."""
    return periode.van is not None and periode.eind is not None and (periode.eind - periode.van).days < _YEAR


def work_outside(context: Context) -> Iterator[Finding]:
    """An uitvoeringsplan for a time that the plan isn't for; what falls under another plan is let be."""
    periode = context.plan.periode
    if periode.van is None and periode.eind is None:
        return
    for stuk in context.editie.uitvoering:
        if not stuk.plan.plan and stuk.plan.periode and outside(stuk.plan.periode, periode):
            yield context.finding(
                "IVP351",
                stuk.plan,
                "periode",
                bericht=f"Dit uitvoeringsplan is voor {stuk.plan.periode}, het plan geldt voor {periode}.",
                hoe="Verbeter een van de twee. Is het plan verlengd, schrijf dan verlengd_tot; hoort dit bij een vorig plan, noem dat bij plan.",
            )


def year_without_work(context: Context) -> Iterator[Finding]:
    """A year between the first and the last uitvoeringsplan that no file of any edition covers."""
    stukken: dict[str, Stuk] = {}
    for other in context.edities:
        stukken |= {stuk.document.file: stuk for stuk in other.editie.uitvoering}
    covered = _covered(stuk.plan.periode for stuk in stukken.values())
    periode = context.plan.periode
    if not covered or periode.van is None or periode.eind is None:
        return
    gap = [
        str(jaar)
        for jaar in range(min(covered), max(covered))
        if jaar not in covered and periode.van.year <= jaar <= periode.eind.year
    ]
    if gap:
        yield context.finding(
            "IVP352",
            context.plan,
            "periode",
            key=True,
            bericht=f"Voor {listed(gap)} is er geen uitvoeringsplan, voor een jaar ervoor en erna wel.",
            hoe="Maak er een in de map uitvoering, of verbeter de periode van een ander.",
        )


def _covered(periods: Iterable[Moment]) -> set[int]:
    found: set[int] = set()
    for periode in periods:
        if periode.van is not None and periode.tot is not None:
            found.update(range(periode.van.year, min(periode.tot.year, periode.van.year + _LONGEST) + 1))
    return found


_LONGEST = 20
_YEAR = 364

RULES: Rules = (
    (
        Rule(
            "IVP350",
            "bedrag-buiten-periode",
            TIP,
            "Een bedrag buiten de looptijd hoort bij een ander plan, of er is een jaar verschreven.",
            fout="""\
middelen:
  - id: m1
    post: Aanpak ondermijning
    eenheid: euro
    bedragen:
      2025: 40.000
""",
            goed="""\
middelen:
  - id: m1
    post: Aanpak ondermijning
    eenheid: euro
    bedragen:
      2027: 40.000
""",
            herstel="Verbeter het jaar, of laat het bedrag weg.",
        ),
        budget_year_outside,
    ),
    (
        Rule(
            "IVP351",
            "uitvoeringsplan-buiten-periode",
            LET_OP,
            "Een uitvoeringsplan werkt de doelen van het plan uit; buiten de periode gelden die niet.",
            bron="ccv-up-1",
            zekerheid="afgeleid",
            fout="""\
# uitvoering/2031.yaml
titel: Uitvoeringsplan 2031
periode: 2031
""",
            goed="""\
periode:
  van: 2027
  tot: 2030
  verlengd_tot: 2031
# uitvoering/2031.yaml
titel: Uitvoeringsplan 2031
periode: 2031
""",
            herstel="Verbeter de periode, of schrijf dat het plan is verlengd.",
        ),
        work_outside,
    ),
    (
        Rule(
            "IVP352",
            "jaar-zonder-uitvoeringsplan",
            TIP,
            "Een jaar zonder uitvoeringsplan is een jaar zonder afspraken; soms is het er wel, onder een verkeerde periode.",
            bron="ccv-up-1",
            zekerheid="afgeleid",
            volledigheid=True,
            fout="""\
# uitvoering/2027.yaml
titel: Uitvoeringsplan 2027
periode: 2027
# uitvoering/2029.yaml
titel: Uitvoeringsplan 2029
periode: 2029
""",
            goed="""\
# uitvoering/2027.yaml
titel: Uitvoeringsplan 2027
periode:
  van: 2027
  tot: 2028
# uitvoering/2029.yaml
titel: Uitvoeringsplan 2029
periode: 2029
""",
            herstel="Maak een uitvoeringsplan voor dat jaar, of verbeter de periode van een ander.",
        ),
        year_without_work,
    ),
)
