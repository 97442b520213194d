"""Years that can't stand in one series: beside months, not yet over when they were fetched, or on both sides of a new start."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ivpgen.diagnostics import Finding
from ivpgen.patterns import pattern
from ivpgen.phrases import listed, shortened
from ivpgen.plan.analysis import Bron, Indicator
from ivpgen.rules.context import Context, Rules
from ivpgen.rules.figures.points import years
from ivpgen.rules.record import LET_OP, TIP, Rule

_PART = pattern(r"\d{4}[- ](?:[KkQq][1-4]|0[1-9]|1[0-2])|[KkQq][1-4][- ]\d{4}|\d{4} [a-z]{3,9}|[a-z]{3,9} \d{4}")
_SETTLED = 3
"""The month from which the figures of the police for the year before hardly change any more."""


def mixed_periods(context: Context) -> Iterator[Finding]:
    """Values of years and of months or quarters under each other."""
    for indicator in context.delen(Indicator):
        keys = indicator.waarden.keys()
        part = next((key for key in keys if not key.isdecimal() and _PART.fullmatch(key)), None)
        if part is not None and any(key.isdecimal() for key in keys):
            yield context.finding(
                "IVP815",
                indicator,
                "waarden",
                part,
                key=True,
                bericht=f"Bij “{shortened(indicator.naam_of_titel)}” staan jaren en kortere perioden door elkaar.",
                hoe="Schrijf bij het jaar wat er tot nu toe is geteld, met tot_en_met, of maak van de maanden een eigen indicator.",
            )


def not_over(context: Context) -> Iterator[Finding]:
    """Whole years in figures of the police that were fetched before the year was over, or had settled; one finding per source."""
    fetched = {str(one.id): one for one in context.delen(Bron) if one.id and one.gedownload.van and _of_police(one)}
    early: dict[tuple[str, str], list[Indicator]] = {}
    for indicator in context.delen(Indicator) if fetched else ():
        name = next((str(name) for name in indicator.bron if str(name) in fetched), None)
        points = years(indicator) if name is not None else []
        day = fetched[name].gedownload.van if name is not None else None
        if name is None or day is None or not points or points[-1].waarde.noot:
            continue
        year = int(points[-1].jaar)
        settled = points[-1].waarde.voorlopig or day >= date(year + 1, _SETTLED, 1)
        if day.year <= year or not settled:
            early.setdefault((name, points[-1].jaar), []).append(indicator)
    for (name, jaar), found in early.items():
        bron = fetched[name]
        going_on = bron.gedownload.van is not None and bron.gedownload.van.year <= int(jaar)
        names = listed([f"“{shortened(one.naam_of_titel)}”" for one in found])
        have = "heeft" if len(found) == 1 else "hebben"
        yield context.finding(
            "IVP816",
            found[0],
            "waarden",
            jaar,
            key=True,
            bericht=f"{names} {have} een waarde voor {jaar}, maar de cijfers zijn van {bron.gedownload}: "
            + ("dat jaar was nog niet om." if going_on else "zo kort na het jaar veranderen ze nog."),
            hoe="Schrijf erbij tot en met welke maand de waarde telt (tot_en_met), of laat het jaar weg."
            if going_on
            else "Noem de waarde voorlopig, of download het bestand later opnieuw.",
            zie=context.place(bron, "gedownload"),
            gewicht=None if going_on else TIP,
        )


def _of_police(bron: Bron) -> bool:
    name = bron.naam.lower()
    return "politie" in name and ("misdrij" in name or "overlast" in name or "ned" in name)


def new_start(context: Context) -> Iterator[Finding]:
    """Values of the Veiligheidsmonitor from before 2021 and from after it in one indicator."""
    monitors = {str(one.id): one for one in context.delen(Bron) if one.id and "veiligheidsmonitor" in one.naam.lower()}
    for indicator in context.delen(Indicator) if monitors else ():
        if not any(str(name) in monitors for name in indicator.bron):
            continue
        if indicator.duiding or indicator.toelichting or indicator.noot or indicator.niet_vergelijken_met:
            continue
        points = years(indicator)
        before = [one for one in points if one.jaar < "2021"]
        after = [one for one in points if one.jaar >= "2021"]
        if before and after and not (before[-1].waarde.noot or after[0].waarde.noot):
            yield context.finding(
                "IVP817", indicator, "waarden", after[0].jaar, key=True,
                bericht=f"“{shortened(indicator.naam_of_titel)}” loopt van {before[-1].jaar} door naar {after[0].jaar}, maar de Veiligheidsmonitor begon in 2021 opnieuw.",
                hoe="Begin de reeks in 2021, of zeg in een noot dat de jaren ervoor niet te vergelijken zijn.",
            )  # fmt: skip


def single(context: Context) -> Iterator[Finding]:
    """Series from a file that turn out to be one value."""
    for indicator in context.delen(Indicator):
        if indicator.reeks and len(indicator.waarden) == 1 and not (indicator.duiding or indicator.noot):
            (jaar,) = indicator.waarden
            yield context.finding(
                "IVP818", indicator, "reeks", key=True,
                bericht=f"Het bestand heeft voor “{shortened(indicator.naam_of_titel)}” maar één jaar: {jaar}.",
                hoe="Download meer jaren; van één jaar is geen lijn te tekenen en geen ontwikkeling te zien.",
            )  # fmt: skip


_POLICE = """\
bronnen:
  - id: politie
    naam: Politie, geregistreerde misdrijven, tabel 47018NED
    gedownload: {}
indicatoren:
  - id: inbraak
    naam: Woninginbraken
    bron: politie
    waarden:
      2025: 74
      2026: 41
"""
_MONTHS = """\
indicatoren:
  - id: inbraak
    naam: Woninginbraken
    waarden:
      2025: 74
      {}
"""
_MONITOR = """\
bronnen:
  - id: vm
    naam: CBS, Veiligheidsmonitor
indicatoren:
  - id: onveilig
    naam: Inwoners die zich weleens onveilig voelen
    eenheid: procent
    bron: vm
    waarden:
      {}: 31
      2023: 36
"""
_ONE = """\
bronnen:
  - id: eigen
    naam: Gemeente, meldingen
    bestand: cijfers/meldingen.csv
indicatoren:
  - id: meldingen
    naam: Meldingen van overlast
    eenheid: aantal
    bron: eigen
    gebied: GM9999
    reeks:
      indicator: meldingen
# cijfers/meldingen.csv
indicator;gebied;jaar;waarde;eenheid
meldingen;GM9999;2025;335;aantal
"""

RULES: Rules = (
    (
        Rule(
            "IVP815",
            "jaren-en-maanden-door-elkaar",
            LET_OP,
            "Een maand naast een jaar lijkt in een tabel of grafiek een scherpe daling.",
            fout=_MONTHS.format("2026-04: 6"),
            goed=_MONTHS.format("2026: {waarde: 22, tot_en_met: 2026-04}"),
            herstel="Gebruik in een reeks één soort periode.",
        ),
        mixed_periods,
    ),
    (
        Rule(
            "IVP816",
            "jaar-nog-niet-compleet",
            LET_OP,
            "De politie vult haar cijfers na een maand nog aan; een jaar dat niet om is, of net voorbij, valt te laag uit.",
            bron="politie-47018",
            zekerheid="afgeleid",
            fout=_POLICE.format("2026-09-15"),
            goed=_POLICE.format("2027-03-20"),
            herstel="Noem de waarde voorlopig of met tot_en_met, of download later opnieuw.",
        ),
        not_over,
    ),
    (
        Rule(
            "IVP817",
            "breuk-in-veiligheidsmonitor",
            TIP,
            "De Veiligheidsmonitor is in 2021 opnieuw begonnen; uitkomsten van ervoor en erna zijn niet te vergelijken.",
            bron="cbs-85146",
            zekerheid="afgeleid",
            fout=_MONITOR.format(2019),
            goed=_MONITOR.format(2021),
            herstel="Begin de reeks in 2021.",
        ),
        new_start,
    ),
    (
        Rule(
            "IVP818",
            "reeks-met-een-waarde",
            TIP,
            "Met één jaar weet je niet of iets beter of slechter gaat.",
            fout=_ONE,
            goed=f"{_ONE}meldingen;GM9999;2024;319;aantal\n",
            herstel="Download het bestand met meer jaren.",
        ),
        single,
    ),
)
