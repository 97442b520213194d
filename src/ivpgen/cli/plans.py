"""Reading and checking one plan for a command, and how its files are named on the screen."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from ivpgen.plan.load import load
from ivpgen.plan.planmap import Planmap

if TYPE_CHECKING:
    from ivpgen.report.checked import Checked
    from ivpgen.rules.choice import Keuze


class Wensen(NamedTuple):
    """How somebody wants plans to be checked; what isn't said is left to the rules."""

    profiel: str | None = None
    vandaag: date | None = None
    keuze: Keuze | None = None
    drempel: str | None = None


GEEN_WENSEN = Wensen()


def read(path: str, wensen: Wensen = GEEN_WENSEN, *, base: str = "") -> tuple[Planmap, Checked]:
    """The plan at `path` and what a check of it found; raises Onbruikbaar when there is none.

    Files are named as seen from the folder `base`, by default the current one, so that they can be clicked and found.
    """
    planmap = load(path)
    return planmap, checked(planmap, path, wensen, base=base)


def checked(planmap: Planmap, path: str, wensen: Wensen = GEEN_WENSEN, *, base: str = "") -> Checked:
    """What a check of the plan that was read from `path` finds; further as in `read`."""
    from ivpgen.report.checked import Checked
    from ivpgen.rules.check import check
    from ivpgen.rules.choice import ALLES

    profiel, vandaag, keuze, drempel = wensen
    outcome = check(planmap, profiel=profiel, vandaag=vandaag, keuze=keuze or ALLES, drempel=drempel)
    place = prefix(planmap.folder.root, base)
    return Checked(path, place, outcome, planmap.folder.texts, bool(planmap.edities))


def prefix(root: Path, base: str = "") -> str:
    """What leads to the files in `root` from the folder `base`: relative where it lies below, "" where it is the same."""
    shown = root
    if root.is_absolute() or base:
        absolute, below = Path(os.path.abspath(root)), Path(os.path.abspath(base))
        shown = absolute.relative_to(below) if absolute.is_relative_to(below) else root
    return "" if shown == Path() else f"{shown.as_posix().rstrip('/')}/"
