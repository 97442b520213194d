"""The head of a plan: the version of the format, and the few keys that no document can do without."""

from __future__ import annotations

from collections.abc import Iterator

from ivpgen.diagnostics import Finding
from ivpgen.plan.governance import Gemeente
from ivpgen.plan.model import ALLEEN_UITVOERING
from ivpgen.rules.context import Context, Rules
from ivpgen.rules.record import FOUT, LET_OP, Rule

_VERSION = "1"
_NEEDED = {
    "titel": ("een titel", "titel: Samen veilig in Voorbeeldstad"),
    "periode": ("een periode", "periode: met daaronder van: 2027 en tot: 2030"),
    "gemeenten": ("een gemeente", "gemeenten: met daaronder - id: voorbeeldstad en naam: Voorbeeldstad"),
}


def other_version(context: Context) -> Iterator[Finding]:
    """A file in another version of the format; plan.yaml without a version is read as version 1."""
    for stuk in context.editie.stukken():
        version = stuk.plan.ivpgen
        if version and version != _VERSION:
            yield context.finding(
                "IVP209",
                stuk.plan,
                "ivpgen",
                bericht=f"Dit bestand is geschreven in versie {version} van het formaat; deze ivpgen kent versie {_VERSION}.",
                hoe=f"Schrijf ivpgen: {_VERSION}, of gebruik een nieuwere ivpgen.",
            )
    if not context.plan.ivpgen:
        yield context.finding(
            "IVP209",
            context.plan,
            bericht="Er staat niet in welke versie van het formaat dit plan is geschreven.",
            hoe=f"Zet bovenaan: ivpgen: {_VERSION}.",
            gewicht=LET_OP,
        )


def incomplete(context: Context) -> Iterator[Finding]:
    """A plan without title, period or gemeente; one of several gemeenten without an id."""
    plan = context.plan
    for veld, (what, example) in _NEEDED.items():
        value = getattr(plan, veld)
        if not value and value.afwezig is None:
            yield context.finding(
                "IVP210", plan, bericht=f"In het plan ontbreekt {what}.", hoe=f"Zet bovenaan: {example}."
            )
    for nummer, gemeente in enumerate(plan.gemeenten):
        if isinstance(gemeente, Gemeente) and not gemeente.id and len(plan.gemeenten) > 1:
            yield context.finding(
                "IVP210",
                plan,
                "gemeenten",
                nummer,
                bericht=f"De gemeente {gemeente.naam or nummer + 1} heeft geen id, en krijgt daardoor geen eigen uitgave.",
                hoe="Geef de gemeente een id: de naam in kleine letters, met streepjes.",
            )


def key_of_uitvoeringsplan(context: Context) -> Iterator[Finding]:
    """A key in plan.yaml that only an uitvoeringsplan has."""
    plan = context.plan
    for veld in sorted(ALLEEN_UITVOERING & plan.model_fields_set):
        yield context.finding(
            "IVP211",
            plan,
            veld,
            key=True,
            bericht=f"“{veld}” hoort in een uitvoeringsplan; in plan.yaml doet deze sleutel niets.",
            hoe="Verplaats de sleutel naar een bestand in de map uitvoering.",
        )


RULES: Rules = (
    (
        Rule(
            "IVP209",
            "andere-formaatversie",
            FOUT,
            "Aan het versienummer ziet ivpgen wat de sleutels betekenen; in een andere versie kan dat iets anders zijn.",
            fout="""\
ivpgen: 2
titel: Veilig in Voorbeeldstad
""",
            goed="""\
ivpgen: 1
titel: Veilig in Voorbeeldstad
periode:
  van: 2027
  tot: 2030
gemeenten:
  - id: voorbeeldstad
    naam: Voorbeeldstad
""",
            herstel="Zet bovenaan: ivpgen: 1.",
        ),
        other_version,
    ),
    (
        Rule(
            "IVP210",
            "onvolledige-kop",
            FOUT,
            "Zonder titel, periode en gemeente is niet te zeggen van wie een plan is en waarvoor het geldt.",
            fout="""\
ivpgen: 1
titel: Veilig in Voorbeeldstad
gemeenten:
  - id: voorbeeldstad
    naam: Voorbeeldstad
""",
            goed="""\
ivpgen: 1
titel: Veilig in Voorbeeldstad
periode:
  van: 2027
  tot: 2030
gemeenten:
  - id: voorbeeldstad
    naam: Voorbeeldstad
""",
            herstel="Voeg de ontbrekende sleutel toe.",
        ),
        incomplete,
    ),
    (
        Rule(
            "IVP211",
            "sleutel-van-uitvoeringsplan",
            LET_OP,
            "Deze sleutels gaan over één uitvoeringsplan; in plan.yaml is niet duidelijk over welk.",
            fout="""\
standaard:
  soort: regulier
""",
            goed="""\
# uitvoering/2027.yaml
standaard:
  soort: regulier
""",
            herstel="Verplaats de sleutel naar een bestand in de map uitvoering.",
        ),
        key_of_uitvoeringsplan,
    ),
)
