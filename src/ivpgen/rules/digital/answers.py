"""What an item of digital safety says: something of its own, and when, where that is what was agreed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from ivpgen.diagnostics import Finding
from ivpgen.plan.goals import DigitaalItem
from ivpgen.rules.context import Context, Rules
from ivpgen.rules.digital.subjects import answered, by_work, items, name, says_something
from ivpgen.rules.mentions import said_by
from ivpgen.rules.record import LET_OP, TIP, Rule

_FEW = 12
_REFERS = re.compile(
    r"\b(?:zie|conform|volgens|volg(?:t|en)|verwij\w+|aansluit\w*|sluit\w*|geldt|gelden|staat|staan|opgenomen|uitgewerkt|via)\b"
)
_REGIONAL = re.compile(
    r"\b(?:regiona\w+|regio-?|veiligheidsregio\W?s?|politie-?eenheid)\b[^.]{0,40}"
    r"(?:beleid|plan\b|agenda|programma|aanpak|visie|strategie|kader)"
    r"|\bregio(?:plan|beleid|visie|agenda)"
)
_WHEN = re.compile(
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


def answers(context: Context) -> Iterator[Finding]:
    """An item that only points at the region, or that leaves open when what was agreed comes back."""
    found = answered(context)
    if not found:
        return
    at_work = by_work(context)
    for slug, item in found.items():
        has_measures = slug in at_work or bool(item.maatregelen)
        if has_measures:
            continue
        text = said_by(item.inzet, item.beeld, item.tekst, item.toelichting)
        if _only_regional(text):
            yield _at(
                "IVP504",
                context,
                item,
                f"Bij “{name(slug, item)}” staat alleen een verwijzing naar regionaal beleid.",
                "Schrijf wat de eigen gemeente doet, of welk lokaal risico er is; de verwijzing mag blijven staan.",
            )
        elif slug in _RHYTHMS and not _WHEN.search(text):
            rhythm = _RHYTHMS[slug]
            yield _at(rhythm.code, context, item, rhythm.bericht, rhythm.hoe)


def empty(context: Context) -> Iterator[Finding]:
    """An item that names a partner or a person, but not what is done; one that is to come or left out says so."""
    said = items(context)
    if not said:
        return
    at_work = by_work(context)
    for slug, item in said.items():
        to_come = item.afwezig or (item.inzet is not None and item.inzet.afwezig)
        if not to_come and not says_something(item) and not item.maatregelen and slug not in at_work:
            yield context.finding(
                "IVP513",
                item,
                key=True,
                bericht=f"Bij “{name(slug, item)}” staat niet wat de gemeente doet.",
                hoe="Schrijf het bij inzet, of schrijf niet: met de reden.",
            )


def _only_regional(text: str) -> bool:
    return len(text.split()) <= _FEW and bool(_REFERS.search(text) and _REGIONAL.search(text))


def _at(code: str, context: Context, item: DigitaalItem, bericht: str, hoe: str) -> Finding:
    below = ("inzet",) if item.inzet is not None else ()
    return context.finding(code, item, *below, bericht=bericht, hoe=hoe)


RULES: Rules = (
    (
        Rule(
            "IVP504",
            "alleen-regionaal-digitaal-beleid",
            LET_OP,
            "De risico's en de mensen die ze raken verschillen per gemeente; wie alleen naar de regio verwijst, laat de eigen keuze open.",
            bron="nhsv-ivp",
            zekerheid="bevestigd",
            fout="""\
digitale_veiligheid:
  cyberweerbare-inwoners:
    inzet: Zie het regionale beleidsplan van de politie-eenheid.
""",
            goed="""\
digitale_veiligheid:
  cyberweerbare-inwoners:
    inzet: Naast wat in het regionale beleidsplan staat, houdt de bibliotheek elke week spreekuur voor ouderen.
    partners: [Bibliotheek]
""",
            herstel="Schrijf erbij wat de eigen gemeente doet.",
        ),
        answers,
    ),
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
        None,
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
    (
        Rule(
            "IVP513",
            "digitaal-onderwerp-zonder-inzet",
            TIP,
            "Een partner of portefeuillehouder zegt wie, maar niet wat; een lezer kan er dan niets van verwachten.",
            bron="project",
            zekerheid="achtergrond",
            volledigheid=True,
            fout="""\
digitale_veiligheid:
  jeugd-online:
    partners: [De scholen]
""",
            goed="""\
digitale_veiligheid:
  jeugd-online:
    inzet: De scholen geven elk jaar les over geldezels.
    partners: [De scholen]
""",
            herstel="Schrijf bij inzet wat de gemeente doet, of zeg waarom niet.",
        ),
        empty,
    ),
)
