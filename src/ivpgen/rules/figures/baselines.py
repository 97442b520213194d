"""Where a target starts from: a figure that may still change, or a percentage that can be read in two ways."""

from __future__ import annotations

from collections.abc import Iterator

from ivpgen.diagnostics import Finding
from ivpgen.phrases import listed, shortened
from ivpgen.plan.analysis import Indicator
from ivpgen.plan.values import Waarde
from ivpgen.rules.context import Context, Rules
from ivpgen.rules.record import TIP, Rule


def provisional(context: Context) -> Iterator[Finding]:
    """Baselines of a provisional figure in a plan that says nothing of that; one finding for all."""
    found = [one for one in context.delen(Indicator) if _is_provisional(one)]
    if found and "voorlopig" not in context.prose:
        names = listed([f"“{shortened(one.naam_of_titel)}”" for one in found])
        yield context.finding(
            "IVP832",
            found[0],
            "nulmeting",
            key=True,
            bericht=f"De nulmeting van {names} is een voorlopig cijfer.",
            hoe="Zeg in een noot, of bij evaluatie, of je met het definitieve cijfer gaat vergelijken, of neem een jaar eerder.",
        )


def _is_provisional(indicator: Indicator) -> bool:
    base = indicator.nulmeting
    if base is None or base.afwezig or base.noot or indicator.duiding or indicator.noot:
        return False
    there = indicator.waarden.get(base.jaar.tekst)
    return base.voorlopig or bool(there and there.voorlopig and not there.noot)


def percent_or_points(context: Context) -> Iterator[Finding]:
    """Relative targets and changes in % of a figure that is a percentage itself."""
    for indicator in context.delen(Indicator):
        if indicator.eenheid not in {"procent", "%"} or indicator.duiding:
            continue
        targets: list[tuple[tuple[str | int, ...], Waarde]] = [
            (("streefwaarden", jaar), one) for jaar, one in indicator.streefwaarden.items()
        ]
        if indicator.streefwaarde is not None:
            targets.append((("streefwaarde",), indicator.streefwaarde))
        where = [at for at, one in targets if _in_doubt(one)]
        where += [
            ("veranderingen", at, "waarde")
            for at, one in enumerate(indicator.veranderingen)
            if one.waarde.endswith("%") and not one.noot
        ]
        if where:
            yield context.finding(
                "IVP830",
                indicator,
                *where[0],
                bericht=f"“{shortened(indicator.naam_of_titel)}” is een percentage; bedoel je hier procent of procentpunt?",
                hoe="Schrijf procentpunt, of schrijf het percentage op waar je op uit wilt komen.",
            )


def _in_doubt(waarde: Waarde) -> bool:
    asked = waarde.doel
    alone = not (waarde.waarde and waarde.relatief)
    return alone and asked.soort == "relatief" and asked.richting == "procent" and not waarde.noot


_BASE = """\
indicatoren:
  - id: inbraak
    naam: Woninginbraken
    eenheid: aantal
    waarden:
      2024: 81
      2025:
        waarde: 74
        voorlopig: ja
    nulmeting:
      jaar: {}
    streefwaarden:
      2030: "< 60"
"""
_POINTS = """\
indicatoren:
  - id: onveilig
    naam: Inwoners die zich weleens onveilig voelen
    eenheid: procent
    waarden:
      2025: 40
    streefwaarden:
      2029: "{} t.o.v. 2025"
"""

RULES: Rules = (
    (
        Rule(
            "IVP832",
            "voorlopige-nulmeting",
            TIP,
            "Een voorlopig cijfer wordt later vaak hoger; wie er zijn doel op baseert, moet zeggen welk cijfer straks telt.",
            verantwoording=True,
            fout=_BASE.format(2025),
            goed=_BASE.format(2024),
            herstel="Leg in een noot vast met welk cijfer je straks vergelijkt.",
        ),
        provisional,
    ),
    (
        Rule(
            "IVP830",
            "procent-of-procentpunt",
            TIP,
            "Tien procent minder dan 40 procent is 36; tien procentpunt minder is 30.",
            verantwoording=True,
            fout=_POINTS.format("-10%"),
            goed=_POINTS.format("-10 procentpunt"),
            herstel="Schrijf procentpunt, of de uitkomst zelf.",
        ),
        percent_or_points,
    ),
)
