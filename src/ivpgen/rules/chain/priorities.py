"""Priorities that hang in the air: without a finding or reason above them, without a goal below."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ivpgen.diagnostics import Finding
from ivpgen.plan.aims import Doel
from ivpgen.plan.analysis import Bevinding
from ivpgen.plan.goals import Prioriteit, Themablok
from ivpgen.plan.work import Actiepunt
from ivpgen.rules.chain.per_edition import per_edition
from ivpgen.rules.chain.work import actiepunten
from ivpgen.rules.context import Context, Rules
from ivpgen.rules.record import LET_OP, Rule


def without_reason(context: Context) -> Iterator[Finding]:
    """A priority that no finding leads to and that gives no reason itself."""
    led_to = {
        id(deel)
        for verwijzing, deel, _ in context.verwijzingen
        if verwijzing.veld == "gevolg" and isinstance(verwijzing.deel, Bevinding)
    }
    led_to |= {id(prioriteit) for prioriteit, thema in _themes(context) if thema.bevindingen}
    for prioriteit in chosen(context):
        bevindingen = prioriteit.bevindingen
        argued = bevindingen or bevindingen.afwezig or prioriteit.onderbouwing or id(prioriteit) in led_to
        if not argued:
            yield context.finding(
                "IVP311",
                prioriteit,
                bericht=f"Waarom “{prioriteit.naam_of_titel}” een prioriteit is, staat er niet: geen bevinding en geen onderbouwing.",
                hoe="Noem bij bevindingen waar de prioriteit uit volgt, of schrijf een onderbouwing.",
            )


def without_goal(context: Context) -> Iterator[Finding]:
    """A priority without a goal, of its own, of the plan, of its work or of a priority below it."""
    aimed = with_goals(context)
    parents = {
        id(verwijzing.deel): deel for verwijzing, deel, _ in context.verwijzingen if verwijzing.veld == "valt_onder"
    }
    above = {id(parent) for child, parent in parents.items() if child in aimed}
    for prioriteit in chosen(context):
        if id(prioriteit) not in aimed and id(prioriteit) not in above and prioriteit.doelen.afwezig is None:
            yield context.finding(
                "IVP312",
                prioriteit,
                bericht=f"De prioriteit “{prioriteit.naam_of_titel}” heeft geen doel.",
                hoe="Schrijf bij doelen wat er aan het eind van de periode anders is, of niet: met de reden.",
            )


def chosen(context: Context) -> Iterable[Prioriteit]:
    return (prioriteit for prioriteit in context.delen(Prioriteit) if prioriteit.afwezig is None)


def with_goals(context: Context) -> set[int]:
    """The priorities that have a goal, by identity."""
    found = {id(prioriteit) for prioriteit in context.delen(Prioriteit) if prioriteit.doelen}
    found |= {id(prioriteit) for prioriteit, thema in _themes(context) if thema.doelen}
    of_theme = {str(name) for doel in context.delen(Doel) for name in doel.themas}
    found |= {id(one) for one in context.delen(Prioriteit) if of_theme.intersection(map(str, one.themas))}
    for verwijzing, deel, _ in context.verwijzingen:
        if verwijzing.veld == "prioriteiten" and isinstance(verwijzing.deel, Doel):
            found.add(id(deel))
    for actiepunt in actiepunten(context):
        if _aims(actiepunt):
            prioriteiten, said_by = actiepunt.gezegd("prioriteiten")
            file = said_by.plek.bestand or actiepunt.plek.bestand
            found |= {id(context.index.find("prioriteit", str(name), file)) for name in prioriteiten}
    return found


def _themes(context: Context) -> Iterator[tuple[Prioriteit, Themablok]]:
    """Each priority with the themes that she takes up, whichever of the two says so."""
    for verwijzing, deel, _ in context.verwijzingen:
        holder = verwijzing.deel
        if verwijzing.veld == "themas" and isinstance(holder, Prioriteit) and isinstance(deel, Themablok):
            yield holder, deel
        elif verwijzing.veld == "prioriteiten" and isinstance(holder, Themablok) and isinstance(deel, Prioriteit):
            yield deel, holder


def _aims(actiepunt: Actiepunt) -> bool:
    return bool(actiepunt.doelen) or any(getattr(maatregel, "doelen", ()) for maatregel in actiepunt.maatregelen)


RULES: Rules = (
    (
        Rule(
            "IVP311",
            "prioriteit-zonder-aanleiding",
            LET_OP,
            "Prioriteiten volgen uit de terugblik en de analyse; wie een andere kiest, legt uit waarom.",
            bron="ccv-prio",
            zekerheid="bevestigd",
            volledigheid=True,
            vragen=("prioriteiten-volgen-uit-analyse", "prioriteiten-onderbouwd", "keuzen-onderbouwd", "logische-lijn"),
            fout="""\
prioriteiten:
  - id: verkeer
    titel: Veilig verkeer
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
""",
            herstel="Noem de bevindingen, of schrijf een onderbouwing.",
        ),
        per_edition(without_reason),
    ),
    (
        Rule(
            "IVP312",
            "prioriteit-zonder-doel",
            LET_OP,
            "Aan een doel is later af te lezen of de prioriteit iets heeft opgeleverd; de raad stelt juist die doelen vast.",
            bron="ccv-doelen",
            zekerheid="bevestigd",
            volledigheid=True,
            vragen=("doelen-opgenomen", "doelen-afrekenbaar", "logische-lijn"),
            fout="""\
prioriteiten:
  - id: verkeer
    titel: Veilig verkeer
    onderbouwing: Het is de grootste klacht van inwoners.
""",
            goed="""\
prioriteiten:
  - id: verkeer
    titel: Veilig verkeer
    onderbouwing: Het is de grootste klacht van inwoners.
    doelen:
      - tekst: In 2030 heeft minder dan 30 procent van de inwoners vaak hinder.
""",
            herstel="Schrijf bij doelen wat er aan het eind van de periode anders is.",
        ),
        per_edition(without_goal),
    ),
)
