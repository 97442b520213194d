"""Priorities of which nobody knows what is done: no approach, and no work."""

from __future__ import annotations

from collections.abc import Iterator

from ivpgen.diagnostics import Finding
from ivpgen.plan.aims import Doel
from ivpgen.plan.content import Hoofdstuk
from ivpgen.plan.goals import Prioriteit, Themablok
from ivpgen.plan.model import Indeling
from ivpgen.plan.work import Werk
from ivpgen.rules.chain.gathered import gathered
from ivpgen.rules.chain.priorities import chosen
from ivpgen.rules.context import Context, Rules
from ivpgen.rules.record import LET_OP, Rule

OF_OTHERS = frozenset({"regionaal", "landelijk"})
"""Priorities of this scale are carried out elsewhere."""


def without_approach(context: Context) -> Iterator[Finding]:
    """A priority without an approach of her own or of one below her, a treated theme or any work, in whatever edition."""
    if context is not context.edities[0] or all(_says_how(one) for other in context.edities for one in chosen(other)):
        return
    known: set[str] = set()
    for other in context.edities:
        known |= worked_on(other) | _approached(other)
    yield from gathered(
        context,
        "IVP317",
        lambda edition: [one for one in chosen(edition) if one.id not in known and _should_say(one)],
        one="Bij de prioriteit {} staat niet wat er gaat gebeuren: geen aanpak en geen maatregel.",
        many="Bij {} prioriteiten staat niet wat er gaat gebeuren, geen aanpak en geen maatregel: {}.",
        hoe="Schrijf bij aanpak in een paar zinnen wat je gaat doen en met wie; de uitwerking mag in het uitvoeringsplan.",
    )


def worked_on(context: Context) -> set[str]:
    """The ids of the priorities that work, a goal of work or a part of an uitvoeringsplan is for."""
    found: set[str] = set()
    by_goal: dict[int, set[str]] = {}
    for verwijzing, deel, _ in context.verwijzingen:
        holder = verwijzing.deel
        if isinstance(deel, Prioriteit):
            if isinstance(holder, Werk | Indeling):
                found.add(str(deel.id))
            elif isinstance(holder, Doel):
                by_goal.setdefault(id(holder), set()).add(str(deel.id))
        elif isinstance(deel, Doel) and isinstance(holder, Prioriteit):
            by_goal.setdefault(id(deel), set()).add(str(holder.id))
    for prioriteit in context.delen(Prioriteit):
        if prioriteit.actiepunten:
            found.add(str(prioriteit.id))
        for doel in prioriteit.doelen:
            by_goal.setdefault(id(doel), set()).add(str(prioriteit.id))
    for verwijzing, deel, _ in context.verwijzingen:
        if isinstance(deel, Doel) and isinstance(verwijzing.deel, Werk):
            found |= by_goal.get(id(deel), set())
    return found - {""}


def _should_say(prioriteit: Prioriteit) -> bool:
    """Whether a priority lacks an approach that may be expected here: that of the regio or the land is made elsewhere."""
    return prioriteit.schaal not in OF_OTHERS and not _says_how(prioriteit)


def _says_how(prioriteit: Prioriteit) -> bool:
    actiepunten = prioriteit.actiepunten
    return bool(
        prioriteit.aanpak is not None
        or actiepunten
        or actiepunten.afwezig
        or actiepunten.kop
        or prioriteit.tekst
        or prioriteit.toelichting
    )


def _approached(context: Context) -> set[str]:
    """The priorities that are treated elsewhere: above one with an approach, by a theme with inzet, in a chapter of their own."""
    treated = {
        id(deel)
        for deel in (*context.delen(Themablok), *context.delen(Prioriteit))
        if getattr(deel, "inzet", None) is not None or (isinstance(deel, Prioriteit) and _says_how(deel))
    }
    found = {str(prioriteit.id) for prioriteit in context.delen(Prioriteit) if id(prioriteit) in treated}
    for verwijzing, deel, _ in context.verwijzingen:
        holder = verwijzing.deel
        if isinstance(holder, Prioriteit) and verwijzing.veld == "themas" and id(deel) in treated:
            found.add(str(holder.id))
        elif isinstance(deel, Prioriteit) and (
            (verwijzing.veld == "valt_onder" and id(holder) in treated)
            or (isinstance(holder, Themablok) and id(holder) in treated)
            or (isinstance(holder, Hoofdstuk) and holder.tekst)
        ):
            found.add(str(deel.id))
    return found - {""}


RULES: Rules = (
    (
        Rule(
            "IVP317",
            "prioriteit-zonder-aanpak",
            LET_OP,
            "Een prioriteit is een belofte van extra inzet; de raad en de partners willen weten welke, al is het op hoofdlijnen.",
            bron="ccv-afbakening",
            zekerheid="achtergrond",
            volledigheid=True,
            vragen=("aanpak-per-prioriteit", "logische-lijn"),
            fout="""\
prioriteiten:
  - id: verkeer
    titel: Veilig verkeer
    onderbouwing: Het is de grootste klacht van inwoners.
    doelen:
      - tekst: In 2030 heeft minder dan 30 procent van de inwoners vaak hinder.
""",
            goed="""\
prioriteiten:
  - id: verkeer
    titel: Veilig verkeer
    onderbouwing: Het is de grootste klacht van inwoners.
    doelen:
      - tekst: In 2030 heeft minder dan 30 procent van de inwoners vaak hinder.
    aanpak: Smalle wegen bij de komgrens, en elk kwartaal een controle door de politie.
""",
            herstel="Schrijf de aanpak op hoofdlijnen bij de prioriteit, of koppel er een actiepunt aan.",
        ),
        without_approach,
    ),
)
