"""What a measure says of its agreements: what comes out of it, and when it happens."""

from __future__ import annotations

from collections.abc import Iterator

from ivpgen.diagnostics import Finding
from ivpgen.plan.continuity import history
from ivpgen.plan.work import Werk
from ivpgen.rules.chain.gathered import gathered
from ivpgen.rules.chain.work import OVER, actiepunten, rows
from ivpgen.rules.context import Context, Rules
from ivpgen.rules.record import TIP, Rule

_GOES_ON = ("doorlopend", "jaarlijks", "hele jaar", "elk jaar", "continu", "permanent")


def without_result(context: Context) -> Iterator[Finding]:
    """Work that doesn't say what there is when it is done: no resultaat, omvang or indicator. Work that goes on needs none."""
    yield from gathered(
        context,
        "IVP334",
        lambda edition: [werk for werk in to_do(edition) if not (_goes_on(werk) or _has_result(werk))],
        one="Bij {} staat niet wat het oplevert.",
        many="Bij {} maatregelen staat niet wat ze opleveren: {}.",
        hoe="Schrijf bij resultaat wat er klaar of anders is, of bij omvang hoeveel, of zeg met niet: waarom dat er niet is.",
    )


def without_planning(context: Context) -> Iterator[Finding]:
    """Work without a moment, where other work in the plan has one."""
    yield from gathered(
        context,
        "IVP335",
        _waiting,
        one="Bij {} staat niet wanneer het gebeurt.",
        many="Bij {} maatregelen staat niet wanneer ze gebeuren: {}.",
        hoe="Schrijf bij planning een jaar, kwartaal of maand, of doorlopend.",
    )


def _waiting(context: Context) -> list[Werk]:
    waiting = [werk for werk in to_do(context) if not (_goes_on(werk) or _has_planning(werk))]
    return waiting if waiting and any(werk.noemt("planning") for werk in context.delen(Werk)) else []


def to_do(context: Context) -> Iterator[Werk]:
    """The work that is still to be done, of files that may be held to completeness."""
    concept = {stuk.document.file for stuk in context.editie.uitvoering if stuk.plan.status == "concept"}
    for actiepunt in actiepunten(context):
        if actiepunt.plek.bestand not in concept:
            for werk in rows(actiepunt):
                entries = history(werk)
                if not entries or entries[-1].status not in OVER:
                    yield werk


def _goes_on(werk: Werk) -> bool:
    planning = werk.gezegd("planning")[0].tekst
    return werk.gezegd("soort")[0] == "regulier" or any(word in planning for word in _GOES_ON)


def _has_result(werk: Werk) -> bool:
    for veld in ("resultaat", "omvang", "indicatoren"):
        said, _ = werk.gezegd(veld)
        if said or getattr(said, "afwezig", None) is not None:
            return True
    return False


def _has_planning(werk: Werk) -> bool:
    planning = werk.gezegd("planning")[0]
    moved = werk.gezegd("nieuwe_planning")[0] or any(entry.nieuwe_planning for entry in history(werk))
    return bool(planning or planning.afwezig or moved)


RULES: Rules = (
    (
        Rule(
            "IVP334",
            "maatregel-zonder-resultaat",
            TIP,
            "Een maatregel is zo concreet als kan; wie erbij schrijft wat er aan het eind ligt of anders is, kan haar afvinken.",
            bron="ccv-up-3",
            zekerheid="afgeleid",
            volledigheid=True,
            vragen=("concreet",),
            verantwoording=True,
            fout="""\
# uitvoering/2027.yaml
actiepunten:
  - id: training
    titel: Medewerkers trainen op signalen van ondermijning
    velden: [integriteit-en-veiligheid]
    trekker: Adviseur veiligheid
    planning: 2027-K2
""",
            goed="""\
# uitvoering/2027.yaml
actiepunten:
  - id: training
    titel: Medewerkers trainen op signalen van ondermijning
    velden: [integriteit-en-veiligheid]
    trekker: Adviseur veiligheid
    resultaat: Negentig medewerkers hebben de training gevolgd
    planning: 2027-K2
""",
            herstel="Schrijf het resultaat of de omvang erbij.",
        ),
        without_result,
    ),
    (
        Rule(
            "IVP335",
            "maatregel-zonder-planning",
            TIP,
            "Een uitvoeringsplan legt taken en termijnen vast; zonder termijn is niet te zien of iets te laat is.",
            bron="kb-2010",
            zekerheid="afgeleid",
            volledigheid=True,
            vragen=("concreet",),
            verantwoording=True,
            fout="""\
# uitvoering/2027.yaml
actiepunten:
  - id: training
    titel: Medewerkers trainen op signalen van ondermijning
    planning: 2027-K2
  - id: meldkaart
    titel: Meldkaart voor ondernemers maken
""",
            goed="""\
# uitvoering/2027.yaml
actiepunten:
  - id: training
    titel: Medewerkers trainen op signalen van ondermijning
    planning: 2027-K2
  - id: meldkaart
    titel: Meldkaart voor ondernemers maken
    planning: 2027-K3
""",
            herstel="Noem een jaar, kwartaal of maand, of schrijf doorlopend.",
        ),
        without_planning,
    ),
)
