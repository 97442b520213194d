"""Whether a plan is no worse after some edits than before: the plan is read and checked again, in memory."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence

from ivpgen.fixing.draft import Draft
from ivpgen.fixing.edits import apply, fits
from ivpgen.fixing.record import Edit, Proposal
from ivpgen.fixing.table import BY_NAME

_MOST_TRIALS = 60
"""So often is a plan read again to find out which of several proposals spoils it."""


class Accepted:
    """The proposals that can be kept of those that were made for one draft, and what the draft becomes."""

    def __init__(self, draft: Draft, proposals: Sequence[Proposal]) -> None:
        self._base = draft
        self._trials = _MOST_TRIALS
        self.draft = draft
        self.kept: list[Proposal] = []
        self.refused: list[Proposal] = []
        self._keep(proposals)

    def _keep(self, proposals: Sequence[Proposal]) -> None:
        if not proposals:
            return
        after = self._after(proposals) if self._trials > 0 else None
        self._trials -= 1
        if after is not None and is_sound(self.draft, after, _lines(self._base, proposals)):
            self.kept += proposals
            self.draft = after
        elif len(proposals) == 1 or self._trials <= 0:
            self.refused += proposals
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


def by_file(proposals: Iterable[Proposal]) -> dict[str, list[Edit]]:
    """The edits of some proposals per file."""
    found: dict[str, list[Edit]] = {}
    for proposal in proposals:
        for edit in proposal.edits:
            found.setdefault(edit.file, []).append(edit)
    return found


def is_sound(before: Draft, after: Draft, lines: Collection[tuple[str, int]] | None) -> bool:
    """Whether nothing became worse.

    Of edits that change what is read already (`lines` is None), no new finding of any kind may come, and no reference may come to
    lead elsewhere. Edits that make readable what wasn't may bring to light what is wrong in it, but no new fault of the file, and
    no fault of form on one of the edited `lines` (file and number).
    """
    if lines is None:
        new = Counter(_kinds(after)) - Counter(_kinds(before))
        return not new and not before.followed - after.followed
    unread = Counter(_of_files(after)) - Counter(_of_files(before))
    return not unread and not Counter(_of_form(after, lines)) - Counter(_of_form(before, lines))


def _kinds(draft: Draft) -> Iterator[tuple[str, str]]:
    return ((finding.code, finding.place.file) for finding in draft.findings)


def _of_files(draft: Draft) -> Iterator[str]:
    return (finding.code for finding in draft.findings if finding.code < "IVP200")


def _of_form(draft: Draft, lines: Collection[tuple[str, int]]) -> Iterator[tuple[str, str, int]]:
    for finding in draft.findings:
        if finding.code.startswith("IVP2") and finding.place[:2] in lines:
            yield finding.code, finding.place.file, finding.place.line


def _lines(base: Draft, proposals: Iterable[Proposal]) -> set[tuple[str, int]] | None:
    """The lines that are edited, None for edits that reveal nothing; those that do never add a line."""
    if not all(BY_NAME[one.naam].onthult for one in proposals):
        return None
    edits = (edit for one in proposals for edit in one.edits)
    return {(edit.file, base.texts[edit.file].count("\n", 0, edit.start) + 1) for edit in edits}
