"""Percentages of numbers so small that one event more or less is a percentage of its own."""

from __future__ import annotations

from collections.abc import Iterator

from ivpgen.diagnostics import Finding
from ivpgen.patterns import pattern
from ivpgen.phrases import shortened
from ivpgen.plan.analysis import Indicator
from ivpgen.rules.context import Context, Rules
from ivpgen.rules.figures.points import SMALL, counts, resting_on, years
from ivpgen.rules.record import TIP, Rule

_PERCENT = pattern(r"\d\s?(?:%|procent\b)")


def percentages(context: Context) -> Iterator[Finding]:
    """Findings that state a percentage and rest on small counts only, and changes or targets that are a percentage of one."""
    small = {id(one) for one in context.delen(Indicator) if _is_small(one)}
    if not small:
        return
    for indicator in context.delen(Indicator):
        if id(indicator) in small and not (indicator.duiding or indicator.toelichting or indicator.noot):
            yield from _of_indicator(context, indicator)
    for bevinding, indicatoren in resting_on(context):
        said = " ".join(bevinding.tekst)
        if (
            all(id(one) in small for one in indicatoren)
            and _PERCENT.search(said)
            and not (bevinding.duiding or bevinding.toelichting)
        ):
            name = shortened(indicatoren[0].naam_of_titel)
            yield context.finding(
                "IVP823",
                bevinding,
                "tekst",
                bericht=f"De bevinding noemt een percentage, maar “{name}” gaat over minder dan {SMALL} per jaar.",
                hoe="Noem de aantallen: van 8 naar 12 zegt meer dan een stijging van de helft.",
                zie=context.place(indicatoren[0]),
            )


def _of_indicator(context: Context, indicator: Indicator) -> Iterator[Finding]:
    name = shortened(indicator.naam_of_titel)
    found: list[tuple[str | int, ...]] = [
        ("veranderingen", at, "waarde") for at, one in enumerate(indicator.veranderingen) if "%" in one.waarde
    ]
    found += [
        ("streefwaarden", jaar)
        for jaar, waarde in indicator.streefwaarden.items()
        if waarde.doel.soort == "relatief"
        and waarde.doel.richting == "procent"
        and not (waarde.noot or waarde.relatief)
    ]
    if found:
        yield context.finding(
            "IVP823",
            indicator,
            *found[0],
            bericht=f"“{name}” gaat over minder dan {SMALL} per jaar; een percentage zegt dan weinig.",
            hoe="Noem het aantal.",
        )


def _is_small(indicator: Indicator) -> bool:
    points = years(indicator) if counts(indicator) and indicator.afwezig is None else []
    return bool(points) and all(abs(one.getal) < SMALL for one in points)


_EXAMPLE = """\
indicatoren:
  - id: straatroof
    naam: Straatroven
    eenheid: aantal
    waarden:
      2024: 8
      2025: 12
bevindingen:
  - id: b1
    tekst: {}
    indicatoren: [straatroof]
"""

RULES: Rules = (
    (
        Rule(
            "IVP823",
            "percentage-van-klein-aantal",
            TIP,
            "Bij kleine aantallen is één geval meer al een sprong in procenten; het aantal zelf misleidt niet.",
            fout=_EXAMPLE.format("Het aantal straatroven steeg met 50 procent."),
            goed=_EXAMPLE.format("Het aantal straatroven steeg van 8 naar 12."),
            herstel="Noem de aantallen in plaats van het percentage.",
        ),
        percentages,
    ),
)
