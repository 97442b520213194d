"""How the plan is worked out in uitvoeringsplannen, as far as the plan itself settles it, and how it comes about."""

from __future__ import annotations

from collections.abc import Iterator

from ivpgen.diagnostics import Finding
from ivpgen.plan.governance import Proces, Ritme
from ivpgen.plan.work import Werk
from ivpgen.rules.method.survey import EXAMPLE, Survey
from ivpgen.rules.record import TIP, Rule

_WORKED_OUT = (
    "uitvoeringsplan", "uitvoeringsprogramma", "uitvoeringsagenda", "jaarplan", "jaarlijks plan", "actieplan", "actieprogramma",
    "jaarlijks uitvoering", "werkplan", "plan van aanpak", "maatregelenprogramma",
)  # fmt: skip
_PURPOSES = (
    "sturing", "sturen", "bijstur", "regie", "samenwerk", "verantwoord", "overzicht", "aanspreken", "wie wat", "afspraken", "afgesproken",
    "maatregelen", "acties", "activiteiten", "legt vast", "trekker", "wie ervoor", "taken", "concreet", "uitgewerkt", "werkt uit",
    "uitwerking", "voortgang", "keuzes",
)  # fmt: skip
_START = (
    "startbijeenkomst",
    "kick-off",
    "startsessie",
    "partnersessie",
    "partnerbijeenkomst",
    "bijeenkomst met partners",
)


def programme(survey: Survey) -> Iterator[Finding]:
    """A plan that doesn't say how it is worked out or what for, and a process that is told in part."""
    ritme = survey.plan.uitvoeringsplannen
    if ritme is None:
        yield from _without_rhythm(survey)
    elif ritme.afwezig is None:
        yield from _without_purpose(survey, ritme)
    if survey.plan.proces is not None and survey.plan.proces.afwezig is None:
        yield from _process(survey, survey.plan.proces)


def _without_rhythm(survey: Survey) -> Iterator[Finding]:
    worked_out = survey.context.editie.uitvoering or any(True for _ in survey.parts(Werk))
    if not worked_out and not survey.treats("uitvoeringsplannen") and not survey.says(*_WORKED_OUT):
        yield survey.missing(
            "IVP460",
            bericht="Het plan zegt niet hoe het wordt uitgewerkt: geen uitvoeringsplan, en geen actiepunten.",
            hoe="Schrijf bij uitvoeringsplannen hoe vaak er een komt, bijvoorbeeld: jaarlijks.",
        )


def _without_purpose(survey: Survey, ritme: Ritme) -> Iterator[Finding]:
    own = survey.says(*_PURPOSES, within=("uitvoeringsplannen",)) or any(
        map(ritme.ritme.lower().__contains__, _PURPOSES)
    )
    others = ("inleiding", "samenvatting", "voorwoord", "organisatie", "evaluatie", "visie", "hoofdstukken", "lezers")
    elsewhere = survey.says(*_WORKED_OUT, within=others) and survey.says(*_PURPOSES, within=others)
    in_plan = any(stuk.plan.inleiding for stuk in survey.context.editie.uitvoering)
    if not (own or elsewhere or in_plan or ritme.tekst or ritme.toelichting):
        yield survey.missing(
            "IVP461",
            "uitvoeringsplannen",
            bericht="Het plan zegt hoe vaak er een uitvoeringsplan komt, maar niet waarvoor het dient.",
            hoe="Schrijf bij uitvoeringsplannen een tekst: dient het om samen te werken, te sturen, te verantwoorden of voor het overzicht?",
        )


def _process(survey: Survey, proces: Proces) -> Iterator[Finding]:
    start = proces.startbijeenkomst
    named = [one.stap.lower() for one in proces.stappen] + [one.vorm.lower() for one in survey.plan.participatie]
    if proces.stappen and start is None and not any(word in name for name in named for word in _START):
        if not survey.says(*_START):
            yield survey.missing(
                "IVP462",
                "proces",
                bericht="Bij proces staan de stappen, maar geen startbijeenkomst met de partners.",
                hoe="Zet er startbijeenkomst bij, of schrijf daar niet: met de reden.",
            )
    elif start is not None and start.afwezig is None and not start.tekst:
        missing = [name for name in ("wanneer", "deelnemers") if not start.noemt(name)]
        if missing and not (start.wanneer and start.programma):
            yield survey.missing(
                "IVP462",
                "proces",
                "startbijeenkomst",
                bericht=f"Bij de startbijeenkomst {'staat' if len(missing) == 1 else 'staan'} {' en '.join(missing)} nog niet.",
                hoe="Vul het aan, of schrijf pm als het nog komt.",
            )


RECORDS = (
    Rule(
        "IVP460",
        "uitwerking-onbekend",
        TIP,
        "Het plan staat op hoofdlijnen vast; pas in een uitvoeringsplan spreken partners af wie wat doet.",
        bron="ccv-up-1",
        zekerheid="afgeleid",
        volledigheid=True,
        fout=EXAMPLE,
        goed=f"""{EXAMPLE}\
uitvoeringsplannen:
  ritme: jaarlijks
""",
        herstel="Zeg hoe vaak er een uitvoeringsplan komt, of neem de actiepunten in het plan op.",
    ),
    Rule(
        "IVP461",
        "uitvoeringsplan-zonder-functie",
        TIP,
        "Een plan om te sturen ziet er anders uit dan een plan om te verantwoorden; kies dat voordat je een vorm kiest.",
        bron="ccv-up-2",
        zekerheid="afgeleid",
        volledigheid=True,
        fout=f"""{EXAMPLE}\
uitvoeringsplannen:
  ritme: jaarlijks
""",
        goed=f"""{EXAMPLE}\
uitvoeringsplannen:
  ritme: jaarlijks
  tekst: Het uitvoeringsplan verdeelt het werk over de partners en laat de raad zien wat er gebeurt.
""",
        herstel="Schrijf waarvoor de uitvoeringsplannen dienen.",
    ),
    Rule(
        "IVP462",
        "startbijeenkomst-onvolledig",
        TIP,
        "Wie partners vroeg uitnodigt en de analyse vooraf deelt, krijgt prioriteiten die zij ook willen uitvoeren.",
        bron="ccv-woerden",
        zekerheid="afgeleid",
        volledigheid=True,
        fout=f"""{EXAMPLE}\
proces:
  stappen:
    - stap: Startnotitie
      wanneer: 2026-03
""",
        goed=f"""{EXAMPLE}\
proces:
  stappen:
    - stap: Startnotitie
      wanneer: 2026-03
    - stap: Startbijeenkomst met partners
      wanneer: 2026-04
""",
        herstel="Noem de startbijeenkomst, met datum en deelnemers.",
    ),
)
