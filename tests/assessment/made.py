"""Parts of the assessment of small plans, for tests to look at."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from ivpgen.assessment.chain import Cel, Keten
from ivpgen.assessment.editions import Uitgave, editions
from ivpgen.assessment.gaps import Gaps
from ivpgen.assessment.places import Parts
from ivpgen.documents.plain import Plain
from ivpgen.documents.terms import terms
from ivpgen.plan.planmap import Planmap
from ivpgen.rules.check import Outcome, check
from tests.documents.build import ONE, planned


class Checked(NamedTuple):
    planmap: Planmap
    outcome: Outcome
    plains: list[Plain]
    parts: Parts


def checked(folder: Path, plan: str, files: Mapping[str, str] | None = None, *, head: str = ONE) -> Checked:
    """A small plan with what was found in it."""
    loaded = planned(folder, plan, files, head=head)
    assert loaded.plan is not None
    plains = [Plain(editie) for editie in loaded.edities]
    return Checked(loaded, check(loaded), plains, Parts(plains, terms(loaded.plan)))


def chains(folder: Path, plan: str, files: Mapping[str, str] | None = None, *, head: str = ONE) -> tuple[Uitgave, ...]:
    """The chains of a small plan, edition by edition."""
    made = checked(folder, plan, files, head=head)
    return editions(made.plains, Gaps(made.outcome, made.parts))


def shown(keten: Keten) -> list[list[str]]:
    """The cells of a chain as text: names, gaps between brackets, remarks."""
    return [[cell(one) for one in row] for row in keten.rijen]


def cell(one: Cel) -> str:
    """The text of a cell; `^` marks what a row above tells as well."""
    names = ["^" * link.herhaald + str(link.deel["naam_of_titel"]) for link in one.schakels]
    gap = [f"[{one.gat.tekst}{' ' if one.gat.code else ''}{one.gat.code}]"] if one.gat else []
    reason = [f"({one.reden.soort}: {one.reden.reden})"] if one.reden else []
    return "; ".join([*names, *gap, *reason, *([one.noot] if one.noot else [])])
