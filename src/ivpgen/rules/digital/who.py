"""Who answers for digital safety, and with whom the gemeente works on it."""

from __future__ import annotations

from collections.abc import Iterator

from ivpgen.diagnostics import Finding
from ivpgen.patterns import pattern
from ivpgen.plan.goals import DigitaalItem, Prioriteit
from ivpgen.plan.work import Werk
from ivpgen.rules.context import Context, Rules
from ivpgen.rules.digital.subjects import KEY, answered, items, prose
from ivpgen.rules.editions import lacking, within
from ivpgen.rules.mentions import said_by
from ivpgen.rules.record import LET_OP, TIP, Rule

_DIGITAL = ("digita", "cyber", "online", "informatie", "ict")
_OWNER = pattern(
    r"\b(?:burgemeesters?|wethouders?|portefeuillehouders?|ciso|gemeentesecretaris|verantwoordelijk\w*|trekkers?|"
    r"eigenaar|college stelt|regisseur|directie|opdrachtgever)\b"
)
_PARTNER = pattern(
    r"\b(?:ibd|informatiebeveiligingsdienst|politie\w*|veiligheidsregio\w*|om|openbaar ministerie|ccv|banken|bibliothe\w+|"
    r"scholen|school|onderwijs|pvo|platform veilig ondernemen|onderneme\w+|halt|ggd|welzijn\w*|leveranciers?|provincie|"
    r"samenwerkings\w+|buurgemeenten?|driehoek|vng|ncsc|waterschap|partners?|samen met)\b"
)


def without_owner(context: Context) -> Iterator[Finding]:
    """Digital safety for which nobody answers: not at an item, a measure, a portefeuille, or in words."""
    some = lacking(context, lambda edition: not answered(edition) or _owned(edition))
    if some:
        yield context.finding(
            "IVP505",
            context.plan,
            KEY,
            key=True,
            bericht=f"Wie er verantwoordelijk is voor digitale veiligheid, staat nergens{within(context, some)}.",
            hoe="Noem bij een onderwerp de portefeuillehouder, of zet digitale veiligheid bij een van de portefeuillehouders.",
        )


def without_partner(context: Context) -> Iterator[Finding]:
    """Digital safety with nobody to work with: at no item or measure, and not in words."""
    some = lacking(context, lambda edition: not answered(edition) or _shared(edition))
    if some:
        yield context.finding(
            "IVP506",
            context.plan,
            KEY,
            key=True,
            bericht=f"Met wie de gemeente samenwerkt aan digitale veiligheid, staat nergens{within(context, some)}.",
            hoe="Noem bij de onderwerpen de partners, zoals de politie, de veiligheidsregio of de Informatiebeveiligingsdienst.",
        )


def _owned(context: Context) -> bool:
    plan = context.plan
    if any(item.portefeuillehouder or item.portefeuillehouder.afwezig for item in items(context).values()):
        return True
    if plan.portefeuillehouders.afwezig:
        return True
    held = said_by(plan.portefeuillehouders)
    if any(word in held for word in _DIGITAL):
        return True
    return any(part.gezegd("trekker")[0] for part in _linked(context)) or bool(_OWNER.search(prose(context)))


def _shared(context: Context) -> bool:
    if any(item.partners or item.partners.afwezig for item in items(context).values()):
        return True
    return any(part.gezegd("partners")[0] for part in _linked(context)) or bool(_PARTNER.search(prose(context)))


def _linked(context: Context) -> list[Werk | Prioriteit]:
    """The measures of the items, from either side, and the priorities that treat one."""
    found: list[Werk | Prioriteit] = [work for work in context.delen(Werk) if work.digitaal]
    for verwijzing, deel, _ in context.verwijzingen:
        if isinstance(verwijzing.deel, DigitaalItem) and isinstance(deel, Werk | Prioriteit):
            found.append(deel)
    return found


RULES: Rules = (
    (
        Rule(
            "IVP505",
            "digitale-veiligheid-zonder-eigenaar",
            LET_OP,
            "Digitale veiligheid raakt veel afdelingen. Als niemand er in het bestuur voor staat, blijft het onderwerp liggen.",
            bron="nhsv-ivp",
            zekerheid="afgeleid",
            volledigheid=True,
            fout="""\
digitale_veiligheid:
  eigen-huis-op-orde:
    inzet: De systemen worden elk jaar getoetst.
""",
            goed="""\
digitale_veiligheid:
  eigen-huis-op-orde:
    inzet: De systemen worden elk jaar getoetst.
    portefeuillehouder: wethouder Bedrijfsvoering
""",
            herstel="Noem een portefeuillehouder voor digitale veiligheid.",
        ),
        without_owner,
    ),
    (
        Rule(
            "IVP506",
            "digitale-veiligheid-zonder-partners",
            TIP,
            "De gemeente kan digitale veiligheid niet alleen aan; zij verbindt partijen en bereidt zich met hen voor.",
            bron="bantema",
            zekerheid="afgeleid",
            volledigheid=True,
            fout="""\
digitale_veiligheid:
  eigen-huis-op-orde:
    inzet: De systemen worden elk jaar getoetst.
""",
            goed="""\
digitale_veiligheid:
  eigen-huis-op-orde:
    inzet: De systemen worden elk jaar getoetst.
    partners: [Informatiebeveiligingsdienst]
""",
            herstel="Noem bij de onderwerpen met wie de gemeente samenwerkt.",
        ),
        without_partner,
    ),
)
