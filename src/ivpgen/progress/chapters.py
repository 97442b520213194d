"""In which chapter a finding stands: how many there are of each level, chapter by chapter."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from yaml.nodes import ScalarNode

from ivpgen.diagnostics import Place
from ivpgen.documents.sections import ONDERDELEN
from ivpgen.documents.texts import capitalised
from ivpgen.plan.planmap import Planmap, Stuk
from ivpgen.rules.check import Diagnostic, Outcome
from ivpgen.rules.profiles import OPEN
from ivpgen.rules.record import FOUT, LET_OP, TIP

WHOLE = "Het plan als geheel"


class Hoofdstuk(NamedTuple):
    """How many findings stand in a chapter, by level; places that are open count apart."""

    naam: str
    fouten: int
    let_op: int
    tips: int
    open: int


def per_chapter(planmap: Planmap, outcome: Outcome) -> list[Hoofdstuk]:
    """The chapters with findings, in the order of the plan."""
    levels: dict[str, Counter[str]] = {}
    for one in outcome.diagnostics:
        kind = "open" if one.rule.naam == OPEN else one.niveau
        levels.setdefault(chapter(planmap, one.finding.place), Counter())[kind] += 1
    order = {titel: number for number, titel in enumerate(one.titel for one in ONDERDELEN.values())}
    names = sorted(levels, key=lambda name: (name != WHOLE, order.get(name, len(order))))
    return [Hoofdstuk(one, *(levels[one][kind] for kind in (FOUT, LET_OP, TIP, "open"))) for one in names]


def open_places(outcome: Outcome) -> list[Diagnostic]:
    """The places that are still to be filled in."""
    return [one for one in outcome.diagnostics if one.rule.naam == OPEN]


def chapter(planmap: Planmap, place: Place) -> str:
    """The chapter of the document that a place belongs to; of an uitvoeringsplan its title."""
    for editie in planmap.edities:
        for stuk in editie.stukken():
            root = _root(stuk, place)
            if root is None:
                continue
            if stuk.document.file != editie.plan.document.file:
                return str(stuk.plan.titel) or capitalised(f"uitvoeringsplan {stuk.stem}")
            return ONDERDELEN[root].titel if root in ONDERDELEN else _HEADS.get(root, WHOLE)
    return place.file if place.file != planmap.folder.plan else WHOLE


_HEADS = {
    "bevindingen": ONDERDELEN["analyse"].titel,
    "actiepunten": "Maatregelen",
    "voorgangers": ONDERDELEN["terugblik"].titel,
}
"""Root keys that are no chapter by themselves, and where they are printed."""


def _root(stuk: Stuk, place: Place) -> str | None:
    """The root key of a file under which a place stands; "" before the first; None where it stands in another file."""
    found = "" if place.file == stuk.document.file else None
    for key, value in stuk.document.root.value:
        if not isinstance(key, ScalarNode):
            continue
        if key.start_mark.name == place.file and key.start_mark.line + 1 <= place.line:
            found = str(key.value)
        elif value.start_mark.name == place.file and key.start_mark.name != place.file:
            return str(key.value)
    return found
