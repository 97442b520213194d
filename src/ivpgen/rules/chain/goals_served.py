"""Goals that no work contributes to, in a plan whose work names the goals that it serves."""

from __future__ import annotations

from collections.abc import Iterator

from ivpgen.diagnostics import Finding
from ivpgen.plan.aims import Doel
from ivpgen.plan.goals import Prioriteit, Themablok, Veld
from ivpgen.plan.lists import Reeks
from ivpgen.plan.work import Werk
from ivpgen.rules.chain.gathered import gathered
from ivpgen.rules.chain.goals import Tree, spread, tree_of
from ivpgen.rules.context import Context, Rules
from ivpgen.rules.record import TIP, Rule


def without_work(context: Context) -> Iterator[Finding]:
    """Goals that nothing is done for: no work names them, nor a goal above or below, nor are they treated as a theme.

    Silent where no work names goals, and for the goals of a priority whose work doesn't, or that has none (which is said of her).
    """
    yield from gathered(
        context,
        "IVP316",
        _unserved,
        one="Aan het doel {} draagt geen maatregel bij.",
        many="Aan {} doelen draagt geen maatregel bij: {}.",
        hoe="Noem het doel bij de maatregel die eraan bijdraagt, of leg uit waarom er nog niets voor gebeurt.",
    )


def _unserved(context: Context) -> list[Doel]:
    if not any(isinstance(holder, Werk) for holder in _named_by(context)):
        return []
    tree = tree_of(context)
    served = _served(context, tree)
    return [
        doel
        for doel in context.delen(Doel)
        if id(doel) not in served
        and id(doel) not in tree.above
        and doel.afwezig is None
        and _expected(context, doel, tree)
    ]


def _named_by(context: Context) -> Iterator[object]:
    """What refers to goals, or holds them."""
    for verwijzing, deel, _ in context.verwijzingen:
        if verwijzing.veld == "doelen" and isinstance(deel, Doel):
            yield verwijzing.deel


def _served(context: Context, tree: Tree) -> set[int]:
    """The goals, by identity, that work or a treated theme contributes to, with all above and below them."""
    start = [
        doel
        for doel in context.delen(Doel)
        if any(
            isinstance(holder, Werk) or (isinstance(holder, Themablok | Veld) and holder.inzet is not None)
            for holder in tree.holders.get(id(doel), ())
        )
    ]
    return spread(start, tree.above) | spread(start, tree.below)


def _expected(context: Context, doel: Doel, tree: Tree) -> bool:
    """Whether work for a goal may be expected: it stands by itself, or in a priority whose work does name goals."""
    holders = tree.holders.get(id(doel), ())
    priorities = [holder for holder in holders if isinstance(holder, Prioriteit)]
    if not priorities:
        return not holders and not (doel.prioriteiten or doel.themas or doel.velden)
    names = {str(prioriteit.id) for prioriteit in priorities if prioriteit.id}
    aiming: set[str] = set()
    for werk in context.delen(Werk):
        said: Reeks[object] = werk.gezegd("doelen")[0]
        if said:
            aiming |= {str(name).rpartition("/")[2] for name in werk.gezegd("prioriteiten")[0]}
    return bool(names & aiming)


RULES: Rules = (
    (
        Rule(
            "IVP316",
            "doel-zonder-maatregel",
            TIP,
            "De lijn loopt van doel naar aanpak; een doel waar niemand iets voor doet, wordt hooguit bij toeval gehaald.",
            bron="ccv-up-3",
            zekerheid="afgeleid",
            volledigheid=True,
            vragen=("logische-lijn",),
            verantwoording=True,
            fout="""\
doelen:
  - id: minder-hinder
    tekst: Minder inwoners hebben hinder van te hard rijden.
  - id: minder-inbraak
    tekst: Er wordt minder ingebroken.
# uitvoering/2027.yaml
actiepunten:
  - id: komgrenzen
    titel: Snelheid eruit bij de komgrens
    doelen: [minder-hinder]
""",
            goed="""\
doelen:
  - id: minder-hinder
    tekst: Minder inwoners hebben hinder van te hard rijden.
  - id: minder-inbraak
    tekst: Er wordt minder ingebroken.
# uitvoering/2027.yaml
actiepunten:
  - id: komgrenzen
    titel: Snelheid eruit bij de komgrens
    doelen: [minder-hinder]
  - id: sloten
    titel: Korting op goede sloten
    doelen: [minder-inbraak]
""",
            herstel="Noem het doel bij een maatregel, of leg uit waarom er nog niets voor gebeurt.",
        ),
        without_work,
    ),
)
