"""Goals that nobody can measure: without an indicator at any level below, or one of what they stand in."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from ivpgen.diagnostics import Finding
from ivpgen.phrases import shortened
from ivpgen.plan.aims import Doel
from ivpgen.plan.goals import Prioriteit, Themablok, Veld
from ivpgen.plan.lists import Reeks
from ivpgen.plan.parts import Basis
from ivpgen.plan.work import Werk
from ivpgen.rules.chain.per_edition import per_edition
from ivpgen.rules.context import Context, Rules
from ivpgen.rules.record import LET_OP, Rule


class Tree(NamedTuple):
    """Goals by identity: their subgoals, the goals above them, and what else holds them (priorities, themes, work)."""

    below: dict[int, list[Doel]]
    above: dict[int, list[Doel]]
    holders: dict[int, list[Basis]]


def without_indicator(context: Context) -> Iterator[Finding]:
    """The highest goal of each branch that is measured nowhere; what is below it is not named again."""
    if context.plan.indicatoren.afwezig is not None:
        return
    tree = tree_of(context)
    doelen = list(context.delen(Doel))
    own = [doel for doel in doelen if _has_own(doel) or doel.subdoelen.afwezig is not None]
    measured_below = spread(own, tree.above)
    held = [doel for doel in doelen if any(map(_has_own, tree.holders.get(id(doel), ())))]
    measured = measured_below | spread([*own, *held], tree.below)
    for doel in doelen:
        highest = all(id(parent) in measured_below for parent in tree.above.get(id(doel), ()))
        if highest and doel.afwezig is None and id(doel) not in measured:
            yield context.finding(
                "IVP313",
                doel,
                bericht=f"Het doel “{_short(doel)}” heeft geen indicator.",
                hoe="Noem bij indicatoren waaraan je het afleest, of niet: met de reden.",
            )


def tree_of(context: Context) -> Tree:
    tree = Tree({}, {}, {})
    inside: list[tuple[Basis, Reeks[Any]]] = [
        *((doel, doel.subdoelen) for doel in context.delen(Doel)),
        *((prioriteit, prioriteit.doelen) for prioriteit in context.delen(Prioriteit)),
        *((thema, thema.doelen) for thema in context.delen(Themablok)),
        *((veld, veld.doelen) for veld in context.delen(Veld)),
        *((werk, werk.doelen) for werk in context.delen(Werk)),
    ]
    for holder, doelen in inside:
        for doel in doelen:
            if isinstance(doel, Doel):
                _hang(tree, holder, doel)
    for verwijzing, deel, _ in context.verwijzingen:
        if isinstance(deel, Doel) and verwijzing.veld in {"doelen", "subdoelen"} and verwijzing.deel.plek.pad:
            _hang(tree, verwijzing.deel, deel)
    return tree


def _hang(tree: Tree, holder: Basis, doel: Doel) -> None:
    if isinstance(holder, Doel):
        tree.below.setdefault(id(holder), []).append(doel)
        tree.above.setdefault(id(doel), []).append(holder)
    else:
        tree.holders.setdefault(id(doel), []).append(holder)


def _has_own(deel: Basis) -> bool:
    indicatoren = getattr(deel, "indicatoren", ())
    return bool(indicatoren) or getattr(indicatoren, "afwezig", None) is not None


def spread(start: list[Doel], along: dict[int, list[Doel]]) -> set[int]:
    """The goals, by identity, that can be reached from some goals; these included."""
    reached: set[int] = set()
    stack = list(start)
    while stack:
        doel = stack.pop()
        if id(doel) not in reached:
            reached.add(id(doel))
            stack += along.get(id(doel), ())
    return reached


def _short(doel: Doel) -> str:
    return shortened(doel.titel or doel.naam_of_titel or doel.code)


RULES: Rules = (
    (
        Rule(
            "IVP313",
            "doel-zonder-indicator",
            LET_OP,
            "Of een doel is gehaald, moet aan het eind van de periode af te lezen zijn aan iets wat gemeten wordt.",
            bron="ccv-doelen",
            zekerheid="bevestigd",
            volledigheid=True,
            vragen=("doelen-afrekenbaar",),
            fout="""\
doelen:
  - id: d1
    tekst: Minder inwoners hebben hinder van te hard rijden.
""",
            goed="""\
indicatoren:
  - id: te-hard
    naam: Inwoners die vaak hinder hebben van te hard rijden
doelen:
  - id: d1
    tekst: Minder inwoners hebben hinder van te hard rijden.
    indicatoren: [te-hard]
""",
            herstel="Koppel een indicator, of zeg waarom er geen is.",
        ),
        per_edition(without_indicator),
    ),
)
