"""Indicators that can't be held against anything: without a source, a baseline or a target."""

from __future__ import annotations

from collections.abc import Iterator

from ivpgen.diagnostics import Finding
from ivpgen.plan.analysis import Indicator
from ivpgen.rules.chain.per_edition import per_edition
from ivpgen.rules.context import Context, Rules
from ivpgen.rules.form.targets import targets
from ivpgen.rules.record import LET_OP, Rule


def without_source(context: Context) -> Iterator[Finding]:
    """An indicator whose figures come from nowhere; those of the BBV have their source in the catalogue."""
    for indicator in _present(context):
        each = [value.bronnen for value in indicator.waarden.values()]
        said = indicator.bron or indicator.bron.afwezig or indicator.bronnen or indicator.bronnen.afwezig
        if not said and not indicator.bbv and not (each and all(each)):
            yield context.finding(
                "IVP320",
                indicator,
                bericht=f"Bij “{indicator.naam_of_titel}” staat niet waar de cijfers vandaan komen.",
                hoe="Noem bij bron de id van een bron, of onbekend: met de reden.",
            )


def without_baseline(context: Context) -> Iterator[Finding]:
    """An indicator with a target and no baseline, or with one that has no value."""
    for indicator in _followed(context):
        wanted = [target for target in targets(indicator) if target.afwezig is None and target.doel.soort != "geen"]
        nulmeting = indicator.nulmeting
        elsewhere = indicator.reeks or indicator.waarden.afwezig or (indicator.veranderingen and not indicator.waarden)
        if not wanted or (nulmeting and nulmeting.afwezig) or elsewhere or indicator.eenheid == "ja/nee":
            continue
        years = {target.doel.jaar for target in wanted if target.doel.soort == "relatief"}
        if nulmeting is None:
            if not years & indicator.waarden.keys():
                yield context.finding(
                    "IVP321",
                    indicator,
                    bericht=f"“{indicator.naam_of_titel}” heeft een streefwaarde, maar geen nulmeting.",
                    hoe="Schrijf: nulmeting: met daaronder jaar: en het jaar waarmee je vergelijkt.",
                )
        elif nulmeting.waarde in indicator.waarden and not nulmeting.jaar:
            yield context.finding(
                "IVP321",
                indicator,
                "nulmeting",
                bericht=f"“{nulmeting.waarde}” leest ivpgen hier als de waarde, niet als het jaar.",
                hoe=f"Schrijf: nulmeting: met daaronder jaar: {nulmeting.waarde}.",
            )
        elif not nulmeting.waarde and nulmeting.jaar.tekst not in indicator.waarden and not indicator.veranderingen:
            yield context.finding(
                "IVP321",
                indicator,
                "nulmeting",
                "jaar",
                bericht=f"De nulmeting is van {nulmeting.jaar}, maar voor dat jaar staat er geen waarde.",
                hoe="Vul de waarde van dat jaar in bij waarden, of kies een jaar dat er wel staat.",
            )


def without_target(context: Context) -> Iterator[Finding]:
    """An indicator without a target that doesn't say that it is context."""
    for indicator in _followed(context):
        absent = indicator.streefwaarden.afwezig or (indicator.streefwaarde and indicator.streefwaarde.afwezig)
        if not absent and not any(True for _ in targets(indicator)):
            yield context.finding(
                "IVP322",
                indicator,
                bericht=f"“{indicator.naam_of_titel}” heeft geen streefwaarde.",
                hoe="Vul streefwaarden in, of schrijf soort: context als je het cijfer alleen volgt.",
            )


def _present(context: Context) -> Iterator[Indicator]:
    return (indicator for indicator in context.delen(Indicator) if indicator.afwezig is None)


def _followed(context: Context) -> Iterator[Indicator]:
    """The indicators that the plan wants to move; those of the BBV are context until they say otherwise."""
    for indicator in _present(context):
        if (indicator.soort or ("context" if indicator.bbv else "")) != "context":
            yield indicator


RULES: Rules = (
    (
        Rule(
            "IVP320",
            "indicator-zonder-bron",
            LET_OP,
            "Zonder bron kan niemand het cijfer nagaan, en over een jaar niet opnieuw ophalen.",
            bron="ccv-analyse",
            zekerheid="bevestigd",
            volledigheid=True,
            vragen=("bronnen-benoemd",),
            fout="""\
indicatoren:
  - id: inbraak
    naam: Woninginbraken
    waarden:
      2025: 61
""",
            goed="""\
bronnen:
  - id: politie
    naam: Politie, geregistreerde misdrijven
indicatoren:
  - id: inbraak
    naam: Woninginbraken
    bron: politie
    waarden:
      2025: 61
""",
            herstel="Noem een bron.",
        ),
        per_edition(without_source),
    ),
    (
        Rule(
            "IVP321",
            "indicator-zonder-nulmeting",
            LET_OP,
            "Vooruitgang is een verschil; zonder beginpunt blijft het later een kwestie van mening.",
            bron="ccv-doelen",
            zekerheid="afgeleid",
            volledigheid=True,
            vragen=("doelen-afrekenbaar",),
            fout="""\
indicatoren:
  - id: inbraak
    naam: Woninginbraken
    waarden:
      2025: 61
    streefwaarden:
      2030: "< 55"
""",
            goed="""\
indicatoren:
  - id: inbraak
    naam: Woninginbraken
    waarden:
      2025: 61
    nulmeting:
      jaar: 2025
    streefwaarden:
      2030: "< 55"
""",
            herstel="Noem het jaar van de nulmeting, of zeg waarom die er niet is.",
        ),
        per_edition(without_baseline),
    ),
    (
        Rule(
            "IVP322",
            "indicator-zonder-streefwaarde",
            LET_OP,
            "Een indicator bij een doel zegt pas iets als vaststaat welke waarde genoeg is.",
            bron="ccv-doelen",
            zekerheid="afgeleid",
            volledigheid=True,
            vragen=("doelen-afrekenbaar",),
            fout="""\
indicatoren:
  - id: inbraak
    naam: Woninginbraken
    waarden:
      2025: 61
""",
            goed="""\
indicatoren:
  - id: inwoners
    naam: Inwoners van 65 jaar en ouder
    soort: context
    waarden:
      2025: 2.310
  - id: inbraak
    naam: Woninginbraken
    waarden:
      2025: 61
    streefwaarden:
      2030: "< 55"
""",
            herstel="Vul streefwaarden in, of schrijf soort: context.",
        ),
        per_edition(without_target),
    ),
)
