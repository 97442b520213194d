"""When comes back what gemeenten agreed to do with a rhythm: exercises, the plan for incidents, the talk in the bestuur."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ivpgen.diagnostics import Finding
from ivpgen.patterns import pattern
from ivpgen.rules.context import Context, Rules
from ivpgen.rules.digital.subjects import answered, by_work
from ivpgen.rules.mentions import said_by
from ivpgen.rules.record import LET_OP, Rule

_WHEN = pattern(
    r"\b(?:20\d\d|\w*jaar(?:lijkse?)?|elke?|ieder[e]?|\w*keer|\w*maal|\w*maandelijkse?|\w*maand(?:en)?|\w*kwartaal"
    r"|\w*weken|\w*week|wekelijkse?|periodieke?|regelmatige?|vaste?|doorlopende?|continue?|voortdurend|structurele?|structureel"
    r"|voorjaar|najaar|zomer|winter)\b"
)


class _Rhythm(NamedTuple):
    """An item of which was agreed that it comes back, and what a plan that doesn't say when leaves open."""

    code: str
    bericht: str
    hoe: str


_RHYTHMS = {
    "oefenen-digitaal": _Rhythm(
        "IVP507",
        "Er staat niet wanneer of hoe vaak de gemeente een digitaal incident oefent.",
        "Noem een jaar of een ritme, bijvoorbeeld: elk najaar met de veiligheidsregio.",
    ),
    "incidentresponsplan": _Rhythm(
        "IVP508",
        "Er staat niet hoe vaak het plan voor digitale incidenten wordt bijgewerkt en vastgesteld.",
        "Noem het ritme, bijvoorbeeld: elk jaar bijgewerkt en vastgesteld door het college.",
    ),
    "bestuurlijke-agendering": _Rhythm(
        "IVP510",
        "Er staat niet hoe vaak digitale veiligheid op de agenda van het bestuur komt.",
        "Noem het ritme, bijvoorbeeld: twee keer per jaar in de driehoek en in het college.",
    ),
}


def without_rhythm(context: Context) -> Iterator[Finding]:
    """An item that leaves open when it comes back; a measure has a planning of its own."""
    said = answered(context)
    at_work = by_work(context) if said else set()
    for slug, rhythm in _RHYTHMS.items():
        item = said.get(slug)
        if item is None or item.maatregelen or slug in at_work:
            continue
        if not _WHEN.search(said_by(item.inzet, item.beeld, item.tekst, item.toelichting)):
            below = ("inzet",) if item.inzet is not None else ()
            yield context.finding(rhythm.code, item, *below, bericht=rhythm.bericht, hoe=rhythm.hoe)


RULES: Rules = (
    (
        Rule(
            "IVP507",
            "digitale-oefening-zonder-moment",
            LET_OP,
            "Gemeenten spraken af om de zoveel tijd te oefenen; een oefening zonder jaar of ritme wordt makkelijk uitgesteld.",
            bron="resolutie",
            zekerheid="afgeleid",
            volledigheid=True,
            fout="""\
digitale_veiligheid:
  oefenen-digitaal:
    inzet: De gemeente oefent samen met de veiligheidsregio.
""",
            goed="""\
digitale_veiligheid:
  oefenen-digitaal:
    inzet: De gemeente oefent elk najaar samen met de veiligheidsregio.
""",
            herstel="Noem een jaar of een ritme.",
        ),
        without_rhythm,
    ),
    (
        Rule(
            "IVP508",
            "incidentplan-zonder-ritme",
            LET_OP,
            "Gemeenten spraken af hun plan voor digitale incidenten elk jaar bij te werken en vast te stellen; systemen en namen veranderen snel.",
            bron="resolutie",
            zekerheid="bevestigd",
            volledigheid=True,
            fout="""\
digitale_veiligheid:
  incidentresponsplan:
    inzet: De gemeente heeft een plan voor digitale incidenten.
""",
            goed="""\
digitale_veiligheid:
  incidentresponsplan:
    inzet: Het college stelt het plan voor digitale incidenten elk jaar in maart opnieuw vast.
""",
            herstel="Schrijf hoe vaak het plan wordt bijgewerkt en wie het vaststelt.",
        ),
        None,
    ),
    (
        Rule(
            "IVP510",
            "digitale-agendering-zonder-ritme",
            LET_OP,
            "Gemeenten spraken af digitale veiligheid met regelmaat in het college te bespreken; zonder ritme gebeurt dat pas na een incident.",
            bron="resolutie",
            zekerheid="afgeleid",
            volledigheid=True,
            fout="""\
digitale_veiligheid:
  bestuurlijke-agendering:
    inzet: Het onderwerp komt op de agenda van de driehoek en het college.
""",
            goed="""\
digitale_veiligheid:
  bestuurlijke-agendering:
    inzet: Het onderwerp komt twee keer per jaar op de agenda van de driehoek en het college.
""",
            herstel="Noem hoe vaak het onderwerp op de agenda staat, en van wie.",
        ),
        None,
    ),
)
