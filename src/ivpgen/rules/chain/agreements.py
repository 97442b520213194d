"""What a measure says of its agreements: which goal it serves, what comes out of it, when it happens."""

from __future__ import annotations

from collections.abc import Iterator

from ivpgen.diagnostics import Finding
from ivpgen.plan.aims import Doel
from ivpgen.plan.continuity import history
from ivpgen.plan.work import Werk
from ivpgen.rules.chain.gathered import gathered
from ivpgen.rules.chain.work import OVER, actiepunten, rows
from ivpgen.rules.context import Context, Rules
from ivpgen.rules.record import TIP, Rule

_RUNNING = frozenset({"regulier", "lopend"})
_GOES_ON = ("doorlopend", "jaarlijks", "hele jaar", "elk jaar", "continu", "permanent")


def without_goal(context: Context) -> Iterator[Finding]:
    """New work that only names velden or themas, none of which has a goal, in a plan that does have goals.

    What serves a priority serves her goals; running work needs none.
    """
    aiming = {
        (soort, name.rpartition("/")[2])
        for stuk in context.editie.stukken()
        for (soort, name), delen in context.index.of(stuk).items()
        if soort in {"veld", "thema"} and any(getattr(deel, "doelen", ()) for deel in delen)
    }
    if not any(True for _ in context.delen(Doel)):
        return
    found = []
    for werk in _to_do(context):
        if werk.gezegd("soort")[0] in _RUNNING or werk.gezegd("doelen")[0] or werk.gezegd("doelen")[0].afwezig:
            continue
        names = [
            *(("veld", str(name)) for name in werk.gezegd("velden")[0]),
            *(("thema", str(name)) for name in werk.gezegd("themas")[0]),
        ]
        elsewhere = werk.plek.pad[0] == "prioriteiten" or any(
            werk.gezegd(veld)[0] for veld in ("prioriteiten", "uitgangspunten", "digitaal", "onderdeel_van")
        )
        if names and not elsewhere and not aiming.intersection(names):
            found.append(werk)
    yield from gathered(
        context,
        "IVP333",
        found,
        one="{} hoort bij geen doel, ook niet via een prioriteit of thema.",
        many="{} maatregelen horen bij geen doel, ook niet via een prioriteit of thema: {}.",
        hoe="Noem bij doelen waar het aan bijdraagt, of schrijf soort: regulier als het gewoon werk is.",
    )


def without_result(context: Context) -> Iterator[Finding]:
    """Work that doesn't say what there is when it is done: no resultaat, omvang or indicator. Work that goes on needs none."""
    yield from gathered(
        context,
        "IVP334",
        [werk for werk in _to_do(context) if not (_goes_on(werk) or _has_result(werk))],
        one="Bij {} staat niet wat het oplevert.",
        many="Bij {} maatregelen staat niet wat ze opleveren: {}.",
        hoe="Schrijf bij resultaat wat er klaar of anders is, of bij omvang hoeveel, of zeg met niet: waarom dat er niet is.",
    )


def without_planning(context: Context) -> Iterator[Finding]:
    """Work without a moment, where other work in the plan has one."""
    waiting = [werk for werk in _to_do(context) if not (_goes_on(werk) or _has_planning(werk))]
    if waiting and any(werk.noemt("planning") for werk in context.delen(Werk)):
        yield from gathered(
            context,
            "IVP335",
            waiting,
            one="Bij {} staat niet wanneer het gebeurt.",
            many="Bij {} maatregelen staat niet wanneer ze gebeuren: {}.",
            hoe="Schrijf bij planning een jaar, kwartaal of maand, of doorlopend.",
        )


def _to_do(context: Context) -> Iterator[Werk]:
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
            "IVP333",
            "maatregel-zonder-doel",
            TIP,
            "Van een nieuwe maatregel die aan geen doel bijdraagt, is later niet te zeggen of zij heeft geholpen.",
            bron="ccv-doelen",
            zekerheid="afgeleid",
            volledigheid=True,
            vragen=("logische-lijn",),
            verantwoording=True,
            fout="""\
doelen:
  - id: minder-hinder
    tekst: Minder inwoners hebben hinder van te hard rijden.
# uitvoering/2027.yaml
actiepunten:
  - id: hekken
    titel: Hekken plaatsen rond het sportpark
    velden: [veilige-woon-en-leefomgeving]
    soort: nieuw
""",
            goed="""\
doelen:
  - id: minder-vernieling
    tekst: Er wordt minder vernield op het sportpark.
# uitvoering/2027.yaml
actiepunten:
  - id: hekken
    titel: Hekken plaatsen rond het sportpark
    velden: [veilige-woon-en-leefomgeving]
    doelen: [minder-vernieling]
    soort: nieuw
""",
            herstel="Noem het doel waar de maatregel aan bijdraagt, of schrijf soort: regulier.",
        ),
        without_goal,
    ),
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
