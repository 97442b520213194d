"""What uitvoeringsplannen leave out as a whole: trekkers, priorities, running work, the joint or the local part."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ivpgen.diagnostics import Finding
from ivpgen.plan.planmap import Stuk
from ivpgen.plan.work import Werk
from ivpgen.rules.chain.approach import worked_on
from ivpgen.rules.chain.gathered import gathered
from ivpgen.rules.chain.priorities import chosen
from ivpgen.rules.context import Context, Rules
from ivpgen.rules.record import TIP, Rule

_RUNNING = frozenset({"regulier", "lopend"})
_OF_OTHERS = frozenset({"regionaal", "landelijk"})
_RUNNING_WORK = re.compile(
    r"regulier|going concern|gewoon werk|gewone werk|doorlopend|lopend(?:e)? (?:werk|beleid|activiteit|zaken)|bestaand beleid|basistaken",
    re.IGNORECASE,
)
_LOCAL = re.compile(r"lokaal|lokale|per gemeente|eigen deel|elke gemeente", re.IGNORECASE)


def priority_without_work(context: Context) -> Iterator[Finding]:
    """Priorities that no uitvoeringsplan does anything for, where these do work for others. One without an approach is told of already."""
    if not _for_all(context):
        return
    done: set[str] = set()
    for other in context.edities:
        done |= worked_on(other)
    if not done:
        return
    parents = {str(one.valt_onder).rpartition("/")[2] for one in chosen(context) if one.id in done}
    yield from gathered(
        context,
        "IVP742",
        [
            prioriteit
            for prioriteit in chosen(context)
            if prioriteit.id
            and prioriteit.id not in done | parents
            and prioriteit.plek.bestand == context.editie.plan.document.file
            and prioriteit.schaal not in _OF_OTHERS
            and prioriteit.aanpak is not None
            and not (prioriteit.jaren or prioriteit.actiepunten.afwezig)
        ],
        one="Voor de prioriteit {} staat er in geen uitvoeringsplan een actiepunt.",
        many="Voor {} prioriteiten staat er in geen uitvoeringsplan een actiepunt: {}.",
        hoe="Voeg een actiepunt toe met deze prioriteit, of schrijf bij de prioriteit actiepunten: met niet: en de reden.",
    )


def without_running_work(context: Context) -> Iterator[Finding]:
    """Uitvoeringsplannen that hold work for priorities only; said once, at the last one."""
    stukken = _for_all(context)
    if not stukken:
        return
    for other in context.edities:
        texts = (context.planmap.folder.texts.get(stuk.document.file, "") for stuk in other.editie.uitvoering)
        if any(map(_RUNNING_WORK.search, texts)) or any(_running(werk) for werk in other.delen(Werk)):
            return
    if any(isinstance(deel, Werk) for deel in stukken[-1].delen):
        yield Finding(
            "IVP743",
            context.at(stukken[-1], ("actiepunten",), key=True),
            "Het gewone werk staat niet in het uitvoeringsplan: alles hoort bij een prioriteit.",
            "Neem ook op wat gewoon doorgaat, met soort: regulier, of zeg in de inleiding waar dat staat.",
        )


def one_sided(context: Context) -> Iterator[Finding]:
    """A joint plan whose uitvoeringsplannen hold only joint work, or only that of the gemeenten by themselves."""
    local = context.edities[1:]
    if context is not context.edities[0] or not local:
        return
    joint = {context.place(werk) for werk in _work(context)}
    own = [(other, werk) for other in local for werk in _work(other) if other.place(werk) not in joint]
    stukken = [stuk for other in context.edities for stuk in other.editie.uitvoering if stuk.plan.status != "concept"]
    if bool(joint) == bool(own) or not stukken:
        return
    if any(_LOCAL.search(context.planmap.folder.texts.get(stuk.document.file, "")) for stuk in stukken if joint):
        return
    bericht = "alleen wat de gemeenten samen doen" if joint else "alleen wat de gemeenten elk voor zich doen"
    yield Finding(
        "IVP744",
        context.at(stukken[0], ("actiepunten",), key=True),
        f"In de uitvoeringsplannen bij dit gezamenlijke plan staat {bericht}.",
        "Voeg toe wat een gemeente zelf doet, met gemeenten: bij het actiepunt; of zeg waar dat staat."
        if joint
        else "Voeg toe wat de gemeenten samen doen, of zeg waar dat staat.",
    )


def _for_all(context: Context) -> list[Stuk]:
    """The uitvoeringsplannen that are for the whole of this plan, and finished enough to be held to it."""
    return [
        stuk
        for stuk in context.editie.uitvoering
        if stuk.plan.status != "concept" and not stuk.plan.prioriteiten and not stuk.plan.plan
    ]


def _work(context: Context) -> Iterator[Werk]:
    return (werk for werk in context.delen(Werk) if werk.plek.pad[0] != "standaard")


def _running(werk: Werk) -> bool:
    """Whether work goes on as it did, or is for another theme than the priorities."""
    return werk.soort in _RUNNING or bool((werk.velden or werk.themas) and not werk.gezegd("prioriteiten")[0])


RULES: Rules = (
    (
        Rule(
            "IVP742",
            "prioriteit-zonder-actiepunt",
            TIP,
            "Het uitvoeringsplan werkt elke prioriteit uit in actiepunten en maatregelen; blijft er een leeg, dan gebeurt er niets voor.",
            bron="ccv-up-3",
            zekerheid="bevestigd",
            volledigheid=True,
            vragen=("logische-lijn",),
            verantwoording=True,
            fout="""\
prioriteiten:
  - id: verkeer
    titel: Veilig verkeer
    aanpak: De gemeente versmalt de wegen.
  - id: wonen
    titel: Veilig wonen
    aanpak: De wijkagent geeft advies over sloten.
# uitvoering/2027.yaml
actiepunten:
  - id: komgrenzen
    titel: Snelheid eruit bij de komgrens
    prioriteiten: [verkeer]
""",
            goed="""\
prioriteiten:
  - id: verkeer
    titel: Veilig verkeer
    aanpak: De gemeente versmalt de wegen.
  - id: wonen
    titel: Veilig wonen
    aanpak: De wijkagent geeft advies over sloten.
# uitvoering/2027.yaml
actiepunten:
  - id: komgrenzen
    titel: Snelheid eruit bij de komgrens
    prioriteiten: [verkeer]
  - id: sloten
    titel: Advies over sloten
    prioriteiten: [wonen]
""",
            herstel="Voeg een actiepunt toe voor deze prioriteit.",
        ),
        priority_without_work,
    ),
    (
        Rule(
            "IVP743",
            "gewoon-werk-ontbreekt",
            TIP,
            "Een uitvoeringsplan bevat ook de overige thema's; het meeste werk aan veiligheid gaat gewoon door en vraagt ook tijd.",
            bron="ccv-up-3",
            zekerheid="bevestigd",
            volledigheid=True,
            fout="""\
prioriteiten:
  - id: verkeer
    titel: Veilig verkeer
# uitvoering/2027.yaml
actiepunten:
  - id: komgrenzen
    titel: Snelheid eruit bij de komgrens
    prioriteiten: [verkeer]
""",
            goed="""\
prioriteiten:
  - id: verkeer
    titel: Veilig verkeer
# uitvoering/2027.yaml
actiepunten:
  - id: komgrenzen
    titel: Snelheid eruit bij de komgrens
    prioriteiten: [verkeer]
  - id: vuurwerk
    titel: Vuurwerk opruimen op nieuwjaarsdag
    velden: [veilige-woon-en-leefomgeving]
    soort: regulier
""",
            herstel="Neem het gewone werk op, of zeg waar het staat.",
        ),
        without_running_work,
    ),
    (
        Rule(
            "IVP744",
            "alleen-samen-of-apart",
            TIP,
            "Bij een gezamenlijk plan horen in het uitvoeringsplan zowel de bovenlokale als de lokale maatregelen.",
            bron="ccv-up-3",
            zekerheid="bevestigd",
            volledigheid=True,
            fout="""\
gemeenten:
  - id: waterdam
    naam: Waterdam
  - id: heidebeek
    naam: Heidebeek
# uitvoering/2027.yaml
actiepunten:
  - id: controles
    titel: Samen controleren in de haven en op de hei
""",
            goed="""\
gemeenten:
  - id: waterdam
    naam: Waterdam
  - id: heidebeek
    naam: Heidebeek
# uitvoering/2027.yaml
actiepunten:
  - id: controles
    titel: Samen controleren in de haven en op de hei
  - id: parken
    titel: Een plan voor elk vakantiepark
    gemeenten: [heidebeek]
""",
            herstel="Voeg toe wat een gemeente zelf doet, of wat de gemeenten samen doen.",
        ),
        one_sided,
    ),
)
