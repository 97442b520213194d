"""The decision itself: the raad takes it, for each gemeente, on a legal ground."""

from __future__ import annotations

from collections.abc import Iterator

from ivpgen.diagnostics import Finding
from ivpgen.patterns import pattern
from ivpgen.phrases import listed
from ivpgen.plan.governance import Besluit
from ivpgen.rules.context import Context, Rules
from ivpgen.rules.editions import asked, lacking, name
from ivpgen.rules.governance.besluiten import RAAD, adopting, by_raad
from ivpgen.rules.mentions import said_by
from ivpgen.rules.record import LET_OP, TIP, Rule

_ADOPTED_IN_WORDS = pattern(
    r"raad[^.\n]{0,80}\b(?:plan|nota|beleid)\b[^.\n]{0,60}\bvast"
    r"|raad[^.\n]{0,40}\bvast\w*[^.\n]{0,40}\b(?:plan|nota|beleid)\b"
    r"|\b(?:plan|nota|beleid)\b[^.\n]{0,80}\bvast\w*[^.\n]{0,60}raad"
    r"|\bvastgesteld door de (?:gemeente)?raad"
)


def without_raad(context: Context) -> Iterator[Finding]:
    """A plan that no raad adopts or will adopt; in a joint plan also one that some of the raden don't."""
    some = lacking(context, _adopted)
    if not some:
        return
    if len(some) < len(asked(context)):
        names = listed([name(one) for one in some])
        yield context.finding(
            "IVP608",
            context.plan,
            "besluiten",
            key=True,
            bericht=f"Bij de besluiten staat er geen van de raad van {names}.",
            hoe="Elke raad stelt de doelen voor de eigen gemeente vast. Voeg het besluit toe, met gepland zolang het niet is genomen.",
        )
        return
    others = [one for one in adopting(context) if one.orgaan]
    if others:
        yield context.finding(
            "IVP601",
            others[0],
            "orgaan",
            bericht=f"Het plan wordt vastgesteld door {_called(others[0].orgaan)}; de doelen voor veiligheid stelt de raad vast.",
            hoe="Voeg het besluit van de raad toe, met soort: vaststellen. Besluit dit orgaan over iets anders, noem dat dan bij soort.",
        )
    else:
        yield context.finding(
            "IVP601",
            context.plan,
            "besluiten",
            key=True,
            bericht="Er staat niet bij dat de raad dit plan vaststelt.",
            hoe="Voeg bij besluiten toe: orgaan: raad, met gepland zolang het besluit niet is genomen.",
        )


def _adopted(context: Context) -> bool:
    besluiten = context.plan.besluiten
    if besluiten.afwezig or any(by_raad(one) for one in adopting(context)):
        return True
    if besluiten.kop and RAAD.search(said_by(besluiten.kop)):
        return True
    return not besluiten and bool(_ADOPTED_IN_WORDS.search(f"{context.prose}\n{said_by(context.plan.proces)}"))


def _called(orgaan: str) -> str:
    return {"college": "het college", "burgemeester": "de burgemeester", "driehoek": "de driehoek"}.get(orgaan, orgaan)


def without_ground(context: Context) -> Iterator[Finding]:
    """Decisions of the raad that don't say on which law they rest; one finding for all."""
    if context is not context.edities[0]:
        return
    found = (one for edition in context.edities for one in adopting(edition))
    bare = list({one.plek[:2]: one for one in found if _groundless(one)}.values())
    if bare:
        yield context.finding(
            "IVP602",
            bare[0],
            bericht="Bij dit besluit staat niet op welke wet het rust."
            if len(bare) == 1
            else f"Bij {len(bare)} besluiten staat niet op welke wet ze rusten.",
            hoe="Voeg toe: grondslag: [politiewet-38b].",
        )


def _groundless(besluit: Besluit) -> bool:
    return bool(besluit.orgaan) and by_raad(besluit) and not besluit.grondslag and not besluit.grondslag.afwezig


RULES: Rules = (
    (
        Rule(
            "IVP601",
            "geen-raadsbesluit",
            LET_OP,
            "Artikel 38b van de Politiewet 2012 legt het vaststellen van de doelen voor veiligheid bij de raad.",
            bron="rv-politiewet",
            zekerheid="bevestigd",
            volledigheid=True,
            verantwoording=True,
            fout="""\
besluiten:
  - orgaan: college
    soort: vaststellen
    datum: 2026-12-15
""",
            goed="""\
besluiten:
  - orgaan: raad
    soort: vaststellen
    gepland: 2027-01
    grondslag: [politiewet-38b]
""",
            herstel="Voeg het besluit van de raad toe, genomen of gepland.",
        ),
        without_raad,
    ),
    (
        Rule(
            "IVP608",
            "gemeente-zonder-besluit",
            LET_OP,
            "Een gezamenlijk plan geldt in een gemeente pas als haar eigen raad het heeft vastgesteld.",
            bron="rv-politiewet",
            zekerheid="afgeleid",
            volledigheid=True,
            verantwoording=True,
            fout="""\
gemeenten:
  - {id: voorbeeldstad, naam: Voorbeeldstad}
  - {id: proefdorp, naam: Proefdorp}
besluiten:
  - gemeenten: [voorbeeldstad]
    orgaan: raad
    datum: 2026-12-15
""",
            goed="""\
gemeenten:
  - {id: voorbeeldstad, naam: Voorbeeldstad}
  - {id: proefdorp, naam: Proefdorp}
besluiten:
  - gemeenten: [voorbeeldstad]
    orgaan: raad
    datum: 2026-12-15
  - gemeenten: [proefdorp]
    orgaan: raad
    gepland: 2027-01
""",
            herstel="Voeg het besluit van de andere raad toe.",
        ),
        None,
    ),
    (
        Rule(
            "IVP602",
            "besluit-zonder-grondslag",
            TIP,
            "Een besluit van de raad noemt de wet waar het op rust; voor de doelen is dat artikel 38b van de Politiewet 2012.",
            bron="rv-politiewet",
            zekerheid="afgeleid",
            volledigheid=True,
            fout="""\
besluiten:
  - orgaan: raad
    soort: vaststellen
    gepland: 2027-01
""",
            goed="""\
besluiten:
  - orgaan: raad
    soort: vaststellen
    gepland: 2027-01
    grondslag: [politiewet-38b]
""",
            herstel="Voeg bij het besluit de grondslag toe.",
        ),
        without_ground,
    ),
)
