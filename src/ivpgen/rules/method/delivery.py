"""Whether the plan can be carried out and held to account: goals, money, evaluation, and consultation with partners."""

from __future__ import annotations

from collections.abc import Iterator

from ivpgen.diagnostics import Finding
from ivpgen.plan.aims import Doel
from ivpgen.rules.method.survey import EXAMPLE, Survey
from ivpgen.rules.record import LET_OP, TIP, Rule

_MONEY = (
    "budget", "begroting", "begroot", "euro", "€", " fte", "formatie", "capaciteit", "middelen", "financi", "kosten", "dekking",
    "subsidie", "uren per",
)  # fmt: skip
_ABOUT_WORK = (
    "prioriteiten", "organisatie", "hoofdstukken", "evaluatie", "uitvoeringsplannen", "samenvatting", "inleiding", "voorwoord",
    "velden", "themas", "bijlagen", "doelen", "actiepunten", "vervolg",
)  # fmt: skip
_GOALS = ("doelstelling", "ons doel is", "het doel is", "doelen zijn", "willen we bereiken")
_EVALUATED = (
    "evalu",
    "tussenbalans",
    "eindbalans",
    "midterm",
    "halverwege de periode",
    "voortgangsrapport",
    "verantwoording af",
)
_TOGETHER = (
    "overleg",
    "bespreken",
    "bespreekt",
    "bijeenkomst",
    "stuurgroep",
    "werkgroep",
    "kernteam",
    "om tafel",
    "komen bijeen",
)


def delivery(survey: Survey) -> Iterator[Finding]:
    """A plan that names no goal at all, no money, or no way to see whether it worked."""
    yield from _goals(survey)
    plan = survey.plan
    if not survey.treats("middelen", work=True) and not survey.says(*_MONEY, within=_ABOUT_WORK):
        yield survey.missing(
            "IVP450",
            bericht="Het plan zegt niets over geld en capaciteit.",
            hoe="Schrijf bij middelen wat er nodig is en uit welk programma, of dat het binnen bestaande middelen past.",
        )
    if not survey.treats("evaluatie") and not survey.says(*_EVALUATED):
        yield survey.missing(
            "IVP451",
            bericht="Het plan regelt niet hoe en wanneer het wordt geëvalueerd.",
            hoe="Schrijf bij evaluatie wanneer je evalueert, wie dat doet en wie de uitkomst krijgt.",
        )
    if not _consulted(survey):
        yield survey.missing(
            "IVP452",
            *(("evaluatie",) if plan.evaluatie is not None else ()),
            bericht="Het plan zegt niet dat de partners geregeld samen over de uitvoering praten.",
            hoe="Schrijf bij evaluatie, partneroverleg, of bij organisatie, overleggen, wie elkaar wanneer spreekt.",
        )


def _goals(survey: Survey) -> Iterator[Finding]:
    # Of each priority without a goal IVP312 says it.
    plan = survey.plan
    if plan.prioriteiten or survey.treats("doelen") or any(True for _ in survey.parts(Doel)) or survey.says(*_GOALS):
        return
    yield survey.missing(
        "IVP455",
        bericht="Het plan bevat geen doelen.",
        hoe="Schrijf bij doelen, of bij prioriteiten, wat er aan het eind van de periode anders moet zijn.",
    )


def _consulted(survey: Survey) -> bool:
    plan = survey.plan
    evaluatie, organisatie = plan.evaluatie, plan.organisatie
    if evaluatie is not None and (evaluatie.noemt("partneroverleg") or evaluatie.afwezig):
        return True
    if organisatie is not None and (organisatie.noemt("overleggen") or organisatie.afwezig):
        return True
    return survey.says(
        *_TOGETHER, within=("organisatie", "evaluatie", "prioriteiten", "hoofdstukken", "inleiding", "visie")
    )


RECORDS = (
    Rule(
        "IVP450",
        "middelen-ontbreken",
        TIP,
        "Doelen zonder geld of mensen zijn wensen; wie bij de raad om een plan vraagt, zegt erbij wat het kost.",
        bron="ccv-afbakening",
        zekerheid="achtergrond",
        volledigheid=True,
        vragen=("budget-opgenomen", "logische-lijn"),
        verantwoording=True,
        fout=EXAMPLE,
        goed=f"""{EXAMPLE}\
middelen: De wegversmallingen staan in de begroting van 2028, programma Verkeer.
""",
        herstel="Schrijf wat er nodig is en waar het vandaan komt.",
    ),
    Rule(
        "IVP451",
        "evaluatie-ontbreekt",
        LET_OP,
        "Wie vooraf vastlegt wanneer het plan wordt geëvalueerd, kan op tijd bijsturen en heeft straks een terugblik.",
        bron="ccv-evaluatie",
        zekerheid="bevestigd",
        volledigheid=True,
        vragen=("evaluatie-geregeld", "monitoring-verantwoording"),
        verantwoording=True,
        fout=EXAMPLE,
        goed=f"""{EXAMPLE}\
evaluatie: De burgemeester stuurt de raad elk voorjaar een brief over de voortgang; in 2030 volgt een eindevaluatie.
""",
        herstel="Leg vast wanneer je evalueert, hoe, en voor wie.",
    ),
    Rule(
        "IVP452",
        "partneroverleg-ontbreekt",
        TIP,
        "Partners voeren een groot deel van het plan uit; in een vast overleg blijkt op tijd wat niet loopt.",
        bron="ccv-evaluatie",
        zekerheid="bevestigd",
        volledigheid=True,
        vragen=("partneroverleg",),
        fout=EXAMPLE,
        goed=f"""{EXAMPLE}\
evaluatie:
  partneroverleg: Elk najaar bespreken de partners samen wat werkt.
  momenten:
    - wanneer: elk voorjaar
      aan: raad
      vorm: voortgangsrapportage
""",
        herstel="Noem het overleg waarin de partners de uitvoering bespreken.",
    ),
    Rule(
        "IVP455",
        "doelen-ontbreken",
        LET_OP,
        "De raad stelt volgens de Politiewet de doelen op het gebied van veiligheid vast; een plan zonder doelen geeft daar niets voor.",
        bron="rv-politiewet",
        zekerheid="bevestigd",
        volledigheid=True,
        vragen=("doelen-opgenomen", "doelen-afrekenbaar"),
        verantwoording=True,
        fout="""\
bevindingen:
  - id: hardrijders
    tekst: Vier op de tien inwoners hebben hinder van te hard rijden.
    gevolg: regulier
""",
        goed="""\
bevindingen:
  - id: hardrijders
    tekst: Vier op de tien inwoners hebben hinder van te hard rijden.
    gevolg: regulier
doelen:
  - id: rustig-verkeer
    tekst: In 2030 heeft minder dan 30 procent van de inwoners vaak hinder van te hard rijden.
""",
        herstel="Schrijf wat er aan het eind van de periode anders moet zijn.",
    ),
)
