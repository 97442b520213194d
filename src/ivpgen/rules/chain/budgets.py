"""Budget items at the two ends of the chain: paid for by nothing, or for nothing."""

from __future__ import annotations

from collections.abc import Iterator

from ivpgen.diagnostics import Finding
from ivpgen.plan.means import Middel
from ivpgen.plan.work import Werk
from ivpgen.rules.chain.gathered import gathered
from ivpgen.rules.chain.sums import is_total
from ivpgen.rules.context import Context, Rules
from ivpgen.rules.record import TIP, Rule

_EXISTING = ("bestaand", "regulier", "programma", "begroting")


def without_amount(context: Context) -> Iterator[Finding]:
    """An item that work is paid from, without an amount, capacity or a word about it."""
    yield from gathered(
        context,
        "IVP345",
        _unknown,
        one="Bij {} staat geen bedrag of capaciteit, terwijl er een maatregel uit wordt betaald.",
        many="Bij {} middelen staat geen bedrag of capaciteit, terwijl er maatregelen uit worden betaald: {}.",
        hoe="Vul bedragen of capaciteit in, schrijf pm, of zeg in de toelichting dat het binnen bestaande middelen past.",
    )


def without_purpose(context: Context) -> Iterator[Finding]:
    """An item for no priority, goal or theme and of no work, where at least half of the items say what they are for."""
    yield from gathered(
        context,
        "IVP346",
        _loose,
        one="Bij {} staat niet voor welke prioriteit, welk doel of welk thema het is.",
        many="Bij {} middelen staat niet voor welke prioriteit, welk doel of welk thema ze zijn: {}.",
        hoe="Noem bij prioriteiten, doelen of themas waar het voor is, of verwijs ernaar vanuit een maatregel.",
    )


def _unknown(context: Context) -> list[Middel]:
    used = _used_by_work(context)
    return [middel for middel in context.delen(Middel) if id(middel) in used and not _says_how_much(middel)]


def _loose(context: Context) -> list[Middel]:
    used = _used_by_work(context)
    items = [
        middel
        for middel in context.delen(Middel)
        if len(middel.plek.pad) == 2
        and middel.afwezig is None
        and not is_total(middel.post)
        and not middel.ruimer_dan_plan
    ]
    told = [middel for middel in items if _says_what_for(middel)]
    return (
        [middel for middel in items if id(middel) not in used | {*map(id, told)}] if 2 * len(told) >= len(items) else []
    )


def _used_by_work(context: Context) -> set[int]:
    return {
        id(deel)
        for verwijzing, deel, _ in context.verwijzingen
        if verwijzing.veld == "middelen" and isinstance(verwijzing.deel, Werk)
    }


def _says_how_much(middel: Middel) -> bool:
    cover = f"{middel.dekking} {middel.post}".lower()
    return bool(
        middel.afwezig
        or middel.bedragen
        or middel.bedragen.afwezig
        or middel.capaciteit
        or middel.tekst
        or middel.toelichting
        or middel.noot
        or any(word in cover for word in _EXISTING)
    )


def _says_what_for(middel: Middel) -> bool:
    links = (middel.prioriteiten, middel.doelen, middel.themas)
    return (
        any(links) or any(link.afwezig for link in links) or bool(middel.taakveld or middel.toelichting or middel.tekst)
    )


RULES: Rules = (
    (
        Rule(
            "IVP345",
            "middel-zonder-bedrag",
            TIP,
            "Een maatregel die naar geld verwijst waarvan niemand weet hoeveel het is, kan nog niet doorgaan.",
            volledigheid=True,
            vragen=("budget-opgenomen",),
            verantwoording=True,
            fout="""\
middelen:
  - id: m1
    post: Aanpak van het stationsgebied
# uitvoering/2027.yaml
actiepunten:
  - id: verlichting
    titel: Nieuwe lampen bij het station
    middelen: [m1]
""",
            goed="""\
middelen:
  - id: m1
    post: Aanpak van het stationsgebied
    bedragen:
      2027: 40.000
# uitvoering/2027.yaml
actiepunten:
  - id: verlichting
    titel: Nieuwe lampen bij het station
    middelen: [m1]
""",
            herstel="Vul een bedrag of capaciteit in, of zeg dat het binnen bestaande middelen past.",
        ),
        without_amount,
    ),
    (
        Rule(
            "IVP346",
            "middel-zonder-bestemming",
            TIP,
            "De lijn van prioriteit naar budget is alleen te volgen als bij elke post staat waar zij voor is.",
            bron="ccv-afbakening",
            zekerheid="afgeleid",
            volledigheid=True,
            vragen=("logische-lijn", "budget-opgenomen"),
            verantwoording=True,
            fout="""\
prioriteiten:
  - id: verkeer
    titel: Veilig verkeer
middelen:
  - id: m1
    post: Wegversmallingen
    prioriteiten: [verkeer]
    bedragen:
      2027: 40.000
  - id: m2
    post: Inhuur
    bedragen:
      2027: 25.000
""",
            goed="""\
prioriteiten:
  - id: verkeer
    titel: Veilig verkeer
middelen:
  - id: m1
    post: Wegversmallingen
    prioriteiten: [verkeer]
    bedragen:
      2027: 40.000
  - id: m2
    post: Inhuur
    prioriteiten: [verkeer]
    bedragen:
      2027: 25.000
""",
            herstel="Noem waar het geld voor is.",
        ),
        without_purpose,
    ),
)
