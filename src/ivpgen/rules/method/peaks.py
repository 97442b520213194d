"""Figures that leap in one year and come back the next, without a word on why."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from ivpgen.diagnostics import Finding
from ivpgen.phrases import listed, shortened
from ivpgen.plan.analysis import Bevinding, Indicator
from ivpgen.rules.method.survey import EXAMPLE, Survey
from ivpgen.rules.record import TIP, Rule

_LEAP = Decimal("1.5")
_LEAST = 20
"""In smaller numbers half as much again is chance."""


def peaks(survey: Survey) -> Iterator[Finding]:
    """Years that are half as high again as the years around them, of indicators that nothing explains; one finding for all."""
    found = [
        (indicator, jaar)
        for indicator in survey.context.delen(Indicator)
        if indicator.afwezig is None and len(indicator.waarden) > 2 and not _explained(indicator)
        for jaar in _peaks(indicator)
    ]
    found = [(indicator, jaar) for indicator, jaar in found if not _told(survey, indicator, jaar)]
    if found:
        names = listed([f"“{shortened(indicator.naam_of_titel)}” in {jaar}" for indicator, jaar in found])
        indicator, jaar = found[0]
        yield survey.context.finding(
            "IVP446",
            indicator,
            "waarden",
            jaar,
            key=True,
            bericht=f"Zonder uitleg {'staat er een piek' if len(found) == 1 else 'staan er pieken'} bij {names}.",
            hoe="Zoek uit waar de piek vandaan komt, en schrijf het bij duiding of als noot bij de waarde.",
        )


def _peaks(indicator: Indicator) -> Iterator[str]:
    years = sorted(jaar for jaar, waarde in indicator.waarden.items() if jaar.isdecimal() and not waarde.tot_en_met)
    for before, jaar, after in zip(years, years[1:], years[2:], strict=False):
        value = indicator.waarden[jaar]
        around = [indicator.waarden[one].getal for one in (before, after)]
        number = value.getal
        if number is None or number < _LEAST or value.noot or value.bijgesteld is not None:
            continue
        if all(one is not None and 0 < one * _LEAP <= number for one in around):
            yield jaar


def _explained(indicator: Indicator) -> bool:
    return bool(indicator.duiding or indicator.toelichting or indicator.noot)


def _told(survey: Survey, indicator: Indicator, jaar: str) -> bool:
    """Whether a finding on the indicator explains it or names the year."""
    for bevinding in survey.context.delen(Bevinding):
        if str(indicator.id) in {str(one) for one in bevinding.indicatoren}:
            said = " ".join((*bevinding.tekst, *bevinding.toelichting))
            if bevinding.duiding is not None or jaar in said:
                return True
    return False


RECORDS = (
    Rule(
        "IVP446",
        "piek-zonder-uitleg",
        TIP,
        "Achter een piek zit soms één nacht, één dader of één hoofdkantoor dat voor alle vestigingen meldt, en geen trend.",
        bron="ccv-analyse",
        zekerheid="afgeleid",
        volledigheid=True,
        fout=f"""{EXAMPLE}\
indicatoren:
  - id: vernieling
    naam: Vernielingen
    waarden:
      2023: 92
      2024: 168
      2025: 97
""",
        goed=f"""{EXAMPLE}\
indicatoren:
  - id: vernieling
    naam: Vernielingen
    waarden:
      2023: 92
      2024:
        waarde: 168
        noot: In de nacht van 4 mei zijn 61 auto's beschadigd.
      2025: 97
""",
        herstel="Leg de piek uit bij duiding of in een noot.",
    ),
)
