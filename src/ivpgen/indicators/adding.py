"""Indicators that a file of figures suggests put in a plan: the file itself, its source, and the lines of each indicator."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from ivpgen.diagnostics import Onbruikbaar
from ivpgen.figures import Gegevensbestand
from ivpgen.figures.proposal import Voorstel, scalar
from ivpgen.fixing.appending import Written
from ivpgen.fixing.draft import Draft
from ivpgen.fixing.sources import FixedFile
from ivpgen.indicators.growing import Growing
from ivpgen.indicators.proposed_lines import lines_of
from ivpgen.indicators.replacing import laid
from ivpgen.plan.load import read
from ivpgen.rules.check import Outcome, check
from ivpgen.rules.record import TIP
from ivpgen.source.folder import Folder

_GUARDED = ("IVP1", "IVP2", "IVP8")
"""Files and YAML, shape, figures: what lines that were added may not make worse."""

_MISSING_FILE = "IVP222"
"""Not guarded: the only file that is named anew is put there together with the lines."""


class Toevoeging(NamedTuple):
    """What must be written, as in `Vervanging`; `toegevoegd` and `aangevuld` are the ids that came, and those that got a series."""

    nieuw: dict[str, bytes]
    gewijzigd: tuple[FixedFile, ...]
    toegevoegd: tuple[str, ...]
    aangevuld: tuple[str, ...]


def addition(
    folder: Folder, bestand: Gegevensbestand, path: Path, voorstel: Voorstel, wanted: Sequence[str]
) -> Toevoeging:
    """The wanted indicators of a proposal in the plan, all or none, worked out in memory.

    Raises Onbruikbaar where the file suggests no such indicator, where the plan has one that holds figures already, where the lists
    can't be added to, and where the plan would get a new finding about its YAML, its shape or its figures that is more than a tip.
    """
    draft = Draft(folder.root, folder.plan, {})
    if not draft.planmap.edities or not draft.is_whole:
        raise Onbruikbaar("Het plan is niet te lezen; er is niets veranderd.", hoe="Kijk wat er is met: ivpgen check.")
    if not path.name.isprintable():
        raise Onbruikbaar("De naam van het bestand heeft tekens die niet in een plan kunnen staan.", hoe="Hernoem het.")
    lines = lines_of(voorstel, wanted)
    name, copies = laid(folder, bestand, path, "")
    plan = Growing(draft)
    if lines.bron:
        source = {**lines.bron, "bestand": Written(scalar(name))}
        plan.append("bronnen", source, behind="indicatoren")
    new, filled = [], []
    for one, entry in lines.indicatoren.items():
        if plan.holds_indicator(one):
            plan.fill(one, entry)
            filled.append(one)
        else:
            plan.append("indicatoren", entry, behind="bronnen")
            new.append(one)
    _refuse_worse(draft, plan.draft, {voorstel.bron: path})
    return Toevoeging(copies, plan.changed(), tuple(new), tuple(filled))


def _refuse_worse(before: Draft, after: Draft, instead: Mapping[str, Path]) -> None:
    # The copy of the file isn't there yet: the figures are read from where it lies now.
    planmap = read(Folder(after.root, after.plan, dict(after.edited)), instead=instead)
    known = Counter(_guarded(before.outcome))
    new = Counter(_guarded(check(planmap))) - known
    if new:
        code, bericht = min(new)
        raise Onbruikbaar(
            f"Dan krijgt het plan een nieuwe melding ({code}): {bericht}",
            hoe="Er is niets veranderd. Neem de regels die ivpgen figures toont zelf over, en pas ze aan.",
        )


def _guarded(outcome: Outcome) -> list[tuple[str, str]]:
    return [
        (one.rule.code, one.finding.bericht)
        for one in outcome.diagnostics
        if one.rule.code.startswith(_GUARDED) and one.rule.code != _MISSING_FILE and one.niveau != TIP
    ]
