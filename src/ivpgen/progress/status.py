"""Where a plan stands on a day, in one overview."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from ivpgen.documents.state import status as said_status
from ivpgen.plan.planmap import Editie, Planmap
from ivpgen.progress.chapters import Hoofdstuk, open_places, per_chapter
from ivpgen.progress.dates import Datum, dates
from ivpgen.progress.due import is_late
from ivpgen.progress.steps import Stap, steps
from ivpgen.progress.work import NOT_REPORTED, ORDER, Taak, of_edition, tasks
from ivpgen.rules.check import Diagnostic, Outcome


class Proces(NamedTuple):
    """A step as the plan itself calls it."""

    stap: str
    wanneer: str
    status: str


class Overzicht(NamedTuple):
    """Where a plan stands; `dag` is None where neither the plan nor anybody says which day it is: then nothing is late."""

    titel: str
    periode: str
    status: str
    dag: date | None
    stappen: tuple[Stap, ...]
    proces: tuple[Proces, ...]
    data: tuple[Datum, ...]
    open: tuple[Diagnostic, ...]
    hoofdstukken: tuple[Hoofdstuk, ...]
    maatregelen: tuple[tuple[str, int], ...]
    te_laat: int
    gezakt: bool
    profiel: str

    @property
    def volgende(self) -> Stap | None:
        """The step that is to be done now."""
        return next((one for one in self.stappen if one.volgende), None)


def overview(planmap: Planmap, outcome: Outcome, day: date | None, edition: Editie | None = None) -> Overzicht:
    """The overview of a plan that could be read, as one edition has it; without one the joint edition, with the work of all."""
    editie = edition or planmap.edities[0]
    plan = editie.plan.plan
    work = of_edition(edition) if edition else tasks(planmap)
    return Overzicht(
        str(plan.titel) or "Plan zonder titel",
        str(plan.periode),
        said_status(plan, editie),
        day,
        tuple(steps(editie, day)),
        tuple(
            Proces(str(one.stap), str(one.wanneer), str(one.status))
            for one in (plan.proces.stappen if plan.proces else ())
        ),
        tuple(dates([edition] if edition else planmap.edities, day)),
        tuple(open_places(outcome)),
        tuple(per_chapter(planmap, outcome)),
        tuple(counted(work)),
        sum(is_late(one, day) for one in work) if day else 0,
        outcome.gezakt,
        outcome.profiel,
    )


def counted(taken: Sequence[Taak]) -> list[tuple[str, int]]:
    """How many measures have each status, from done to dropped; other words of the plan after these."""
    found = Counter(one.status or NOT_REPORTED for one in taken)
    order = [*(one for one in ORDER if one in found), *sorted(set(found) - {*ORDER})]
    return [(one, found[one]) for one in order]
