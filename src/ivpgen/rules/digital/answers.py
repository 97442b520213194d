"""What an item of digital safety says: something, and something of the gemeente itself."""

from __future__ import annotations

from collections.abc import Iterator

from ivpgen.diagnostics import Finding
from ivpgen.patterns import pattern
from ivpgen.rules.context import Context, Rules
from ivpgen.rules.digital.subjects import answered, by_work, items, name, says_something
from ivpgen.rules.mentions import said_by
from ivpgen.rules.record import LET_OP, TIP, Rule

_FEW, _LONG = 12, 120
_REFERS = pattern(
    r"\b(?:zie|conform|volgens|volg(?:t|en)|verwij\w+|aansluit\w*|sluit\w*|geldt|gelden|staat|staan|opgenomen|uitgewerkt|via)\b"
)
_REGIONAL = pattern(
    r"\b(?:regiona\w+|regio-?|veiligheidsregio\W?s?|politie-?eenheid)\b[^.]{0,40}"
    r"(?:beleid|plan\b|agenda|programma|aanpak|visie|strategie|kader)"
    r"|\bregio(?:plan|beleid|visie|agenda)"
    r"|(?:beleid|plan|agenda|programma|visie|strategie) van de (?:veiligheids)?regio\b"
)


def only_regional(context: Context) -> Iterator[Finding]:
    """An item that only points at the region: short, a word that refers, a regional plan, and no measure."""
    found = answered(context)
    at_work = by_work(context) if found else set()
    for slug, item in found.items():
        if item.maatregelen or slug in at_work or (item.inzet is not None and len("".join(item.inzet.tekst)) > _LONG):
            continue
        text = said_by(item.inzet, item.beeld, item.tekst, item.toelichting)
        if len(text.split()) <= _FEW and _REFERS.search(text) and _REGIONAL.search(text):
            yield context.finding(
                "IVP504",
                item,
                *(("inzet",) if item.inzet is not None else ()),
                bericht=f"Bij “{name(slug, item)}” staat alleen een verwijzing naar regionaal beleid.",
                hoe="Schrijf wat de eigen gemeente doet, of welk lokaal risico er is; de verwijzing mag blijven staan.",
            )


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
        only_regional,
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
