"""Priorities that the uitvoeringsplannen leave out."""

from __future__ import annotations

from collections.abc import Iterator

from ivpgen.diagnostics import Finding
from ivpgen.plan.goals import Prioriteit
from ivpgen.plan.planmap import Stuk
from ivpgen.rules.chain.approach import OF_OTHERS, worked_on
from ivpgen.rules.chain.gathered import gathered
from ivpgen.rules.chain.priorities import chosen
from ivpgen.rules.context import Context, Rules
from ivpgen.rules.record import TIP, Rule


def priority_without_work(context: Context) -> Iterator[Finding]:
    """Priorities that no uitvoeringsplan does anything for, where these do work for others. One without an approach is told of already."""
    if context is not context.edities[0]:
        return
    done: set[str] = set()
    for other in context.edities:
        done |= worked_on(other) if for_all(other) else set()
    if not done:
        return

    def left_out(edition: Context) -> list[Prioriteit]:
        parents = {str(one.valt_onder).rpartition("/")[2] for one in chosen(edition) if one.id in done}
        return [
            prioriteit
            for prioriteit in chosen(edition)
            if prioriteit.id not in {"", *done, *parents}
            and prioriteit.plek.bestand not in {stuk.document.file for stuk in edition.editie.uitvoering}
            and prioriteit.schaal not in OF_OTHERS
            and prioriteit.aanpak is not None
            and not (prioriteit.jaren or prioriteit.actiepunten.afwezig)
        ]

    yield from gathered(
        context,
        "IVP742",
        left_out,
        one="Voor de prioriteit {} staat er in geen uitvoeringsplan een actiepunt.",
        many="Voor {} prioriteiten staat er in geen uitvoeringsplan een actiepunt: {}.",
        hoe="Voeg een actiepunt toe met deze prioriteit, of schrijf bij de prioriteit actiepunten: met niet: en de reden.",
    )


def for_all(context: Context) -> list[Stuk]:
    """The uitvoeringsplannen that are for the whole of this plan, and finished enough to be held to it."""
    return [
        stuk
        for stuk in context.editie.uitvoering
        if stuk.plan.status != "concept" and not stuk.plan.prioriteiten and not stuk.plan.plan
    ]


RULES: Rules = (
    (
        Rule(
            "IVP742",
            "prioriteit-zonder-actiepunt",
            TIP,
            "Het uitvoeringsplan werkt elke prioriteit uit in actiepunten en maatregelen; blijft er een leeg, dan gebeurt er niets voor.",
            bron="ccv-up-3",
            zekerheid="afgeleid",
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
)
