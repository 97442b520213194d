"""Who answers for safety in the bestuur, and the standing meetings in which it is steered."""

from __future__ import annotations

from collections.abc import Iterator

from ivpgen.diagnostics import Finding
from ivpgen.phrases import listed, shortened
from ivpgen.plan.governance import Overleg
from ivpgen.rules.context import Context, Rules
from ivpgen.rules.editions import asked, lacking, within
from ivpgen.rules.mentions import mentions, said_by
from ivpgen.rules.record import TIP, Rule

_BEARERS = ("burgemeester", "wethouder", "portefeuillehouder")
_IN_WORDS = (
    "portefeuillehouder",
    "burgemeester is verantwoordelijk",
    "verantwoordelijk wethouder",
    "burgemeester voert de regie",
)


def without_bearer(context: Context) -> Iterator[Finding]:
    """A plan for which nobody in the college answers by name of the function."""
    some = lacking(context, _borne)
    if some:
        yield context.finding(
            "IVP611",
            context.plan,
            bericht=f"Wie in het college over veiligheid gaat, staat er niet bij{within(context, some)}.",
            hoe="Voeg portefeuillehouders toe, met functie en onderwerp; een naam is niet nodig.",
        )


def _borne(context: Context) -> bool:
    houders = context.plan.portefeuillehouders
    if houders or houders.afwezig or houders.kop or mentions(context, _IN_WORDS):
        return True
    said = said_by(context.plan.organisatie, context.plan.evaluatie)
    return any(word in said for word in _BEARERS)


def half_described(context: Context) -> Iterator[Finding]:
    """Standing meetings of which is not said who is there or how often; one finding for all of them."""
    for edition in asked(context):
        organisatie = edition.plan.organisatie
        bare = [one for one in organisatie.overleggen if not _described(one)] if organisatie is not None else []
        if not bare:
            continue
        lacks = [
            ("wie eraan meedoet", any(not one.deelnemers and not one.deelnemers.afwezig for one in bare)),
            ("hoe vaak het bijeenkomt", any(not one.frequentie and not one.frequentie.afwezig for one in bare)),
        ]
        names = listed([f"“{shortened(one.naam_of_titel)}”" for one in bare if one.naam_of_titel]) or "dit overleg"
        yield edition.finding(
            "IVP629",
            bare[0],
            bericht=f"Bij {names} staat niet {' of '.join(what for what, so in lacks if so)}.",
            hoe="Voeg deelnemers en frequentie toe.",
        )


def _described(overleg: Overleg) -> bool:
    who, often = overleg.deelnemers or overleg.deelnemers.afwezig, overleg.frequentie or overleg.frequentie.afwezig
    return bool(overleg.afwezig or overleg.tekst or overleg.toelichting or (who and often))


RULES: Rules = (
    (
        Rule(
            "IVP611",
            "geen-portefeuillehouder",
            TIP,
            "De burgemeester en het college leggen verantwoording af aan de raad; de lezer moet weten wie hij kan aanspreken.",
            bron="project",
            zekerheid="achtergrond",
            volledigheid=True,
            verantwoording=True,
            fout="""\
samenvatting: We kiezen voor veilig verkeer.
""",
            goed="""\
samenvatting: We kiezen voor veilig verkeer.
portefeuillehouders:
  - functie: burgemeester
    onderwerp: openbare orde en veiligheid
""",
            herstel="Noem de portefeuillehouders.",
        ),
        without_bearer,
    ),
    (
        Rule(
            "IVP629",
            "overleg-half-beschreven",
            TIP,
            "Een overleg werkt als vaststaat wie er zit en hoe vaak; anders blijft het bij een naam.",
            bron="ccv-evaluatie",
            zekerheid="afgeleid",
            volledigheid=True,
            vragen=("partneroverleg",),
            fout="""\
organisatie:
  overleggen:
    - naam: Stuurgroep Veiligheid
""",
            goed="""\
organisatie:
  overleggen:
    - naam: Stuurgroep Veiligheid
      deelnemers: [burgemeester, Politie]
      frequentie: elk kwartaal
""",
            herstel="Voeg deelnemers en frequentie toe.",
        ),
        half_described,
    ),
)
