"""From the analysis on: findings without a consequence, and trends that rest on a year that isn't over."""

from __future__ import annotations

from collections.abc import Iterator

from ivpgen.diagnostics import Finding
from ivpgen.phrases import shortened
from ivpgen.plan.analysis import Bevinding, Indicator
from ivpgen.plan.goals import Prioriteit, Themablok
from ivpgen.rules.context import Context, Rules
from ivpgen.rules.editions import asked
from ivpgen.rules.record import LET_OP, Rule


def without_consequence(context: Context) -> Iterator[Finding]:
    """A finding that no priority or theme takes up and that doesn't say what follows from it."""
    some = asked(context)
    open_ends = {one.place(bevinding): (one, bevinding) for one in some for bevinding in _untold(one)}
    if len(some) > 1:
        # A joint finding that one gemeente takes up has its consequence, though not for the others.
        for one in some:
            for place in {one.place(deel) for deel in _taken_up(one)} & open_ends.keys():
                del open_ends[place]
    for one, bevinding in open_ends.values():
        yield one.finding(
            "IVP310",
            bevinding,
            bericht=f"Uit de bevinding “{_short(bevinding)}” volgt niets: geen prioriteit, geen ander niveau, geen reden.",
            hoe="Zet bij gevolg de id van een prioriteit, regulier, strategisch of afgeschaald, of niet: met de reden.",
        )


def _untold(context: Context) -> Iterator[Bevinding]:
    """The findings that say no consequence themselves, and that nothing in this edition takes up."""
    taken_up = {id(deel) for deel in _taken_up(context)}
    for bevinding in context.delen(Bevinding):
        inside = bevinding.plek.pad[0] == "prioriteiten"
        said = bevinding.gevolg or bevinding.gevolg.afwezig or bevinding.afwezig
        if not said and not inside and id(bevinding) not in taken_up:
            yield bevinding


def _taken_up(context: Context) -> Iterator[Bevinding]:
    """The findings that a priority or theme names."""
    for verwijzing, deel, _ in context.verwijzingen:
        by = verwijzing.deel if verwijzing.veld == "bevindingen" else None
        if isinstance(deel, Bevinding) and isinstance(by, Prioriteit | Themablok):
            yield deel


def partial_year_in_trend(context: Context) -> Iterator[Finding]:
    """A trend that runs to a year of which an indicator has only a part."""
    partial = {
        (id(indicator), jaar)
        for indicator in context.delen(Indicator)
        for jaar, waarde in indicator.waarden.items()
        if waarde.tot_en_met
    }
    if not partial:
        return
    for verwijzing, deel, _ in context.verwijzingen:
        bevinding = verwijzing.deel
        if isinstance(bevinding, Bevinding) and verwijzing.veld == "indicatoren" and isinstance(deel, Indicator):
            jaren = bevinding.jaren
            for jaar in sorted({str(day.year) for day in (jaren.van, jaren.tot) if day}):
                if bevinding.trend and (id(deel), jaar) in partial:
                    yield context.finding(
                        "IVP314",
                        bevinding,
                        "jaren",
                        bericht=f"Deze trend loopt tot {jaar}, maar van dat jaar is bij “{deel.naam_of_titel}” alleen een deel bekend.",
                        hoe="Laat de trend eindigen in het laatste hele jaar.",
                        zie=context.place(deel, "waarden", jaar, key=True),
                    )


def _short(bevinding: Bevinding) -> str:
    return shortened(bevinding.titel or bevinding.naam_of_titel or bevinding.id)


RULES: Rules = (
    (
        Rule(
            "IVP310",
            "bevinding-zonder-gevolg",
            LET_OP,
            "Een analyse heeft zin als zij tot keuzen leidt; ook iets bewust niet oppakken is een keuze, en vraagt een reden.",
            bron="ccv-prio",
            zekerheid="afgeleid",
            volledigheid=True,
            vragen=("logische-lijn", "keuzen-onderbouwd"),
            fout="""\
bevindingen:
  - id: b1
    tekst: Woninginbraken dalen vijf jaar op rij.
""",
            goed="""\
bevindingen:
  - id: b1
    tekst: Woninginbraken dalen vijf jaar op rij.
    gevolg: afgeschaald
""",
            herstel="Noem bij gevolg een prioriteit, een ander niveau, of de reden om niets te doen.",
        ),
        without_consequence,
    ),
    (
        Rule(
            "IVP314",
            "deeljaar-in-trend",
            LET_OP,
            "Een jaar dat niet om is valt altijd lager uit; als eindpunt van een trend geeft het een daling die er niet is.",
            bron="ccv-analyse",
            zekerheid="afgeleid",
            fout="""\
indicatoren:
  - id: inbraak
    naam: Woninginbraken
    waarden:
      2024: 100
      2025:
        waarde: 61
        tot_en_met: augustus 2025
bevindingen:
  - id: daling
    tekst: Het aantal woninginbraken daalt.
    trend: dalend
    jaren:
      van: 2024
      tot: 2025
    indicatoren: [inbraak]
""",
            goed="""\
indicatoren:
  - id: inbraak
    naam: Woninginbraken
    waarden:
      2023: 109
      2024: 100
      2025:
        waarde: 61
        tot_en_met: augustus 2025
bevindingen:
  - id: daling
    tekst: Het aantal woninginbraken daalt.
    trend: dalend
    jaren:
      van: 2023
      tot: 2024
    indicatoren: [inbraak]
""",
            herstel="Laat de trend eindigen in het laatste hele jaar.",
        ),
        partial_year_in_trend,
    ),
)
