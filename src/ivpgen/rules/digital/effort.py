"""Measures and money for digital safety."""

from __future__ import annotations

from collections.abc import Iterator

from ivpgen.diagnostics import Finding
from ivpgen.plan.means import Middel
from ivpgen.rules.context import Context, Rules
from ivpgen.rules.digital.subjects import KEY, answered, by_work, items, name, prose
from ivpgen.rules.editions import lacking, within
from ivpgen.rules.mentions import said_by
from ivpgen.rules.record import TIP, Rule

_BUDGET = "structureel-budget-digitaal"
_ENOUGH = 4
_MONEY = ("budget", "euro", "geld", "begroting", "middelen", "fte", "financi", "kosten", "betaal")
_DIGITAL = ("digita", "cyber", "online", "informatieveilig", "informatiebeveilig", "ict", "phishing")


def only_one_without_measure(context: Context) -> Iterator[Finding]:
    """The one item without a measure, where all others that say what is done have one."""
    said = answered(context)
    if len(said) < _ENOUGH:
        return
    at_work = by_work(context)
    bare = [(slug, item) for slug, item in said.items() if not item.maatregelen and slug not in at_work]
    if len(bare) == 1:
        slug, item = bare[0]
        yield context.finding(
            "IVP511",
            item,
            key=True,
            bericht=f"Alle onderwerpen van digitale veiligheid hebben een maatregel, behalve “{name(slug, item)}”.",
            hoe=f"Noem bij maatregelen de id van een maatregel, of zet bij een maatregel digitaal: [{slug}].",
        )


def without_money(context: Context) -> Iterator[Finding]:
    """Digital safety without a budget in a plan that does say what there is for the rest."""
    some = lacking(context, lambda edition: not _asks_for_money(edition) or _paid(edition))
    if some:
        yield context.finding(
            "IVP509",
            context.plan,
            KEY,
            key=True,
            bericht=f"Het plan noemt geld, maar niet voor digitale veiligheid{within(context, some)}.",
            hoe=f"Noem een post bij middelen, of schrijf bij {_BUDGET} waar het geld vandaan komt.",
        )


def _asks_for_money(context: Context) -> bool:
    middelen = context.plan.middelen
    return bool(answered(context)) and bool(middelen) and middelen.afwezig is None


def _paid(context: Context) -> bool:
    if _BUDGET in items(context) or any(word in prose(context) for word in _MONEY):
        return True
    said = said_by(*context.delen(Middel), context.plan.middelen.kop)
    return any(word in said for word in _DIGITAL)


RULES: Rules = (
    (
        Rule(
            "IVP509",
            "digitale-veiligheid-zonder-budget",
            TIP,
            "Gemeenten spraken af structureel geld vrij te maken voor digitale weerbaarheid; zonder post is niet te zien of dat er is.",
            bron="resolutie",
            zekerheid="bevestigd",
            volledigheid=True,
            verantwoording=True,
            vragen=("budget-opgenomen",),
            fout="""\
digitale_veiligheid:
  cyberweerbare-inwoners:
    inzet: De bibliotheek houdt elke week spreekuur.
middelen:
  - post: Wegversmallingen
    eenheid: euro
    bedragen:
      2027: 40.000
""",
            goed="""\
digitale_veiligheid:
  cyberweerbare-inwoners:
    inzet: De bibliotheek houdt elke week spreekuur.
middelen:
  - post: Digitaal spreekuur in de bibliotheek
    eenheid: euro
    bedragen:
      2027: 8.000
""",
            herstel="Noem bij middelen wat er voor digitale veiligheid is, of schrijf waarom niets.",
        ),
        without_money,
    ),
    (
        Rule(
            "IVP511",
            "digitaal-onderwerp-zonder-maatregel",
            TIP,
            "Als elk ander onderwerp een maatregel heeft, valt het ene zonder op: misschien is de verwijzing vergeten.",
            fout="""\
digitale_veiligheid:
  eigen-huis-op-orde: {inzet: De systemen worden elk jaar getoetst., maatregelen: [toets]}
  oefenen-digitaal: {inzet: De gemeente oefent elk jaar., maatregelen: [oefening]}
  cyberweerbare-inwoners: {inzet: De bibliotheek helpt inwoners., maatregelen: [spreekuur]}
  jeugd-online: {inzet: Scholen geven elk jaar les.}
prioriteiten:
  - id: online
    titel: Online oplichting
    actiepunten:
      - titel: Weerbaar
        maatregelen:
          - {id: toets, maatregel: Toets van de systemen}
          - {id: oefening, maatregel: Oefening met de veiligheidsregio}
          - {id: spreekuur, maatregel: Spreekuur in de bibliotheek}
""",
            goed="""\
digitale_veiligheid:
  eigen-huis-op-orde: {inzet: De systemen worden elk jaar getoetst., maatregelen: [toets]}
  oefenen-digitaal: {inzet: De gemeente oefent elk jaar., maatregelen: [oefening]}
  cyberweerbare-inwoners: {inzet: De bibliotheek helpt inwoners., maatregelen: [spreekuur]}
  jeugd-online: {inzet: Scholen geven elk jaar les., maatregelen: [spreekuur]}
prioriteiten:
  - id: online
    titel: Online oplichting
    actiepunten:
      - titel: Weerbaar
        maatregelen:
          - {id: toets, maatregel: Toets van de systemen}
          - {id: oefening, maatregel: Oefening met de veiligheidsregio}
          - {id: spreekuur, maatregel: Spreekuur in de bibliotheek}
""",
            herstel="Verbind het onderwerp met een maatregel.",
        ),
        only_one_without_measure,
    ),
)
