"""Dates of decisions that contradict each other, or that are overdue."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from ivpgen.diagnostics import Finding
from ivpgen.rules.context import Context, Rules
from ivpgen.rules.editions import asked
from ivpgen.rules.governance.besluiten import adopting, by_raad, of_edition
from ivpgen.rules.mentions import said_by
from ivpgen.rules.record import LET_OP, TIP, Rule

_TO_PUBLISH = timedelta(days=90)


def before_consultation(context: Context) -> Iterator[Finding]:
    """A plan that was adopted before all of its own consultation, or before all of its participation."""
    for edition in asked(context):
        taken = [one for one in adopting(edition) if one.datum.tot]
        if not taken:
            continue
        last = max(taken, key=lambda one: one.datum.tot or date.min)
        for key, what in (("afstemming", "afstemming"), ("participatie", "participatie")):
            rounds = getattr(edition.plan, key)
            dated = [one for one in rounds if one.wanneer.van]
            if dated and all(one.wanneer.van > last.datum.tot for one in dated):
                yield edition.finding(
                    "IVP604",
                    dated[0],
                    "wanneer",
                    bericht=f"Deze {what} is van {dated[0].wanneer}, na het besluit over het plan.",
                    hoe="Kijk welke datum niet klopt; wie later is gesproken, kon niet meer meedenken over dit plan.",
                    zie=edition.place(last, "datum"),
                )


def in_force_too_soon(context: Context) -> Iterator[Finding]:
    """A plan in force before it is decided on, without a word on that."""
    for besluit in of_edition(context):
        begin, decided = besluit.in_werking.van, (besluit.datum.van or besluit.gepland.van)
        if begin and decided and begin < decided and "terug" not in said_by(besluit):
            yield context.finding(
                "IVP609",
                besluit,
                "in_werking",
                bericht="Het plan werkt volgens deze datum al voordat het besluit wordt genomen.",
                hoe="Kies een datum vanaf het besluit, of schrijf in een noot dat het besluit terugwerkt en waarom.",
                zie=context.place(besluit, "datum" if besluit.datum.van else "gepland"),
            )


def overdue(context: Context) -> Iterator[Finding]:
    """A decision that was planned for before today and has no date."""
    today = context.vandaag
    if today is None:
        return
    for besluit in of_edition(context):
        if besluit.gepland.tot and besluit.gepland.tot < today and not besluit.genomen and not besluit.datum.afwezig:
            yield context.finding(
                "IVP631",
                besluit,
                "gepland",
                bericht=f"Dit besluit was gepland voor {besluit.gepland}, maar een datum staat er niet bij.",
                hoe="Zet de datum van het besluit erbij, of plan het opnieuw.",
            )


def not_announced(context: Context) -> Iterator[Finding]:
    """A decision of the raad that was taken a while ago and says nothing of its publication."""
    today = context.vandaag
    if today is None:
        return
    for besluit in adopting(context):
        day, said = besluit.datum.tot, besluit.bekendmaking or besluit.bekendmaking.afwezig
        if day and today - day > _TO_PUBLISH and by_raad(besluit) and not said:
            yield context.finding(
                "IVP610",
                besluit,
                bericht="Bij dit besluit staat niet waar het bekend is gemaakt.",
                hoe="Voeg bekendmaking toe met het nummer, zoals gmb-2027-12345, of schrijf niet: met de reden.",
            )


RULES: Rules = (
    (
        Rule(
            "IVP604",
            "besluit-voor-afstemming",
            LET_OP,
            "Afstemming en participatie voeden het plan; zijn ze van na het besluit, dan konden ze er niets meer aan veranderen.",
            fout="""\
besluiten:
  - orgaan: raad
    datum: 2026-11-10
afstemming:
  - met: driehoek
    wanneer: 2027-02-04
""",
            goed="""\
besluiten:
  - orgaan: raad
    datum: 2026-11-10
afstemming:
  - met: driehoek
    wanneer: 2026-06-04
""",
            herstel="Verbeter de datum, of noem ook de gesprekken van voor het besluit.",
        ),
        before_consultation,
    ),
    (
        Rule(
            "IVP609",
            "in-werking-voor-besluit",
            LET_OP,
            "Een plan geldt vanaf het besluit of daarna; een eerdere datum is meestal een tikfout, en anders vraagt zij uitleg.",
            fout="""\
besluiten:
  - orgaan: raad
    datum: 2027-03-16
    in_werking: 2027-01-01
""",
            goed="""\
besluiten:
  - orgaan: raad
    datum: 2027-03-16
    in_werking: 2027-01-01
    noot: Het besluit werkt terug tot het eind van het vorige plan.
""",
            herstel="Verbeter de datum, of leg uit waarom het plan eerder geldt.",
        ),
        in_force_too_soon,
    ),
    (
        Rule(
            "IVP631",
            "gepland-besluit-verstreken",
            LET_OP,
            "De omslag en de status van het plan volgen uit de besluiten; een oude planning maakt die onbetrouwbaar.",
            fout="""\
peildatum: 2027-06-30
besluiten:
  - orgaan: raad
    gepland: 2027-03
""",
            goed="""\
peildatum: 2027-06-30
besluiten:
  - orgaan: raad
    gepland: 2027-03
    datum: 2027-03-16
""",
            herstel="Zet de datum erbij, of plan het besluit opnieuw.",
        ),
        overdue,
    ),
    (
        Rule(
            "IVP610",
            "besluit-zonder-bekendmaking",
            TIP,
            "Wie wil nagaan wat er is besloten, zoekt de bekendmaking; het nummer staat in het gemeenteblad.",
            bron="project",
            zekerheid="achtergrond",
            volledigheid=True,
            fout="""\
peildatum: 2027-12-31
besluiten:
  - orgaan: raad
    datum: 2027-03-16
""",
            goed="""\
peildatum: 2027-12-31
besluiten:
  - orgaan: raad
    datum: 2027-03-16
    bekendmaking: gmb-2027-12345
""",
            herstel="Voeg bij het besluit de bekendmaking toe.",
        ),
        not_announced,
    ),
)
