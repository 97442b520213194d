"""Which proposals can be kept: the plan is read and checked again in memory, and may not be worse."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from ivpgen.fixing.comparing import LOST, worse
from ivpgen.fixing.draft import Draft
from ivpgen.fixing.edits import apply, fits
from ivpgen.fixing.record import Edit, Proposal
from ivpgen.fixing.table import BY_NAME

_MOST_TRIALS = 60
"""So often is a plan read again to find out which of several proposals spoils it."""


class Refusal(NamedTuple):
    """A proposal that isn't kept, with the reason in Dutch."""

    proposal: Proposal
    waarom: str


class Accepted:
    """The proposals that can be kept of those that were made for one draft, and what the draft becomes."""

    def __init__(self, draft: Draft, proposals: Sequence[Proposal]) -> None:
        self._base = draft
        self._trials = _MOST_TRIALS
        self.draft = draft
        self.kept: list[Proposal] = []
        self.refused: list[Refusal] = []
        self._keep(proposals)

    def _keep(self, proposals: Sequence[Proposal]) -> None:
        if not proposals:
            return
        after = self._after(proposals) if self._trials > 0 else None
        self._trials -= 1
        found = worse(self.draft, after, _lines(self._base, proposals)) if after is not None else []
        if after is not None and not found:
            self.kept += proposals
            self.draft = after
        elif len(proposals) == 1 or self._trials <= 0:
            self.refused += (Refusal(one, _reason(found if len(proposals) == 1 else [])) for one in proposals)
        else:
            middle = len(proposals) // 2
            self._keep(proposals[:middle])
            self._keep(proposals[middle:])

    def _after(self, more: Sequence[Proposal]) -> Draft | None:
        """The base with all that is kept and these; None where something else stands there than they say."""
        texts = self._base.texts
        edits = by_file((*self.kept, *more))
        if any(file not in texts or not fits(texts[file], found) for file, found in edits.items()):
            return None
        return self._base.with_texts({file: apply(texts[file], found) for file, found in edits.items()})


def _reason(found: list[str]) -> str:
    if found == [LOST]:
        return f"{LOST[0].upper()}{LOST[1:]}."
    return f"Dat geeft een nieuwe melding: {', '.join(found)}." if found else "Er is te veel om elk apart te proberen."


def by_file(proposals: Iterable[Proposal]) -> dict[str, list[Edit]]:
    """The edits of some proposals per file."""
    found: dict[str, list[Edit]] = {}
    for proposal in proposals:
        for edit in proposal.edits:
            found.setdefault(edit.file, []).append(edit)
    return found


def _lines(base: Draft, proposals: Iterable[Proposal]) -> set[tuple[str, int]] | None:
    """The lines that are edited, None for edits that reveal nothing; those that do never add a line."""
    if not all(BY_NAME[one.naam].onthult for one in proposals):
        return None
    edits = (edit for one in proposals for edit in one.edits)
    return {(edit.file, base.texts[edit.file].count("\n", 0, edit.start) + 1) for edit in edits}
