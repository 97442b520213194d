"""What is worse in a plan after some edits than before."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator

from ivpgen.fixing.draft import Draft

_WRONG_SHAPE = "IVP202"
_IN_A_FILE = frozenset({"IVP107", "IVP108", "IVP109", "IVP110"})
"""Faults of YAML that can be read: they are seen as soon as it can."""
LOST = "een verwijzing leidt ergens anders heen"


def worse(before: Draft, after: Draft, lines: Collection[tuple[str, int]] | None) -> list[str]:
    """The codes of new findings, or in words that a reference was lost; empty when nothing is worse.

    Of edits that change what is read already (`lines` is None), no new finding of any kind may come, and no reference may come to
    lead elsewhere. Edits that make readable what wasn't may bring to light what is wrong in it, but no file that can't be read,
    and no fault of YAML and no wrong shape on one of the edited `lines` (file and number).
    """
    if lines is None:
        new = {code for code, _ in Counter(_kinds(after)) - Counter(_kinds(before))}
        return sorted(new) or ([LOST] if before.followed - after.followed else [])
    unread = Counter(_of_files(after)) - Counter(_of_files(before))
    form = Counter(_of_form(after, lines)) - Counter(_of_form(before, lines))
    return sorted({*unread, *(code for code, _, _ in form)})


def _kinds(draft: Draft) -> Iterator[tuple[str, str]]:
    return ((finding.code, finding.place.file) for finding in draft.findings)


def _of_files(draft: Draft) -> Iterator[str]:
    return (one.code for one in draft.findings if one.code < "IVP2" and one.code not in _IN_A_FILE)


def _of_form(draft: Draft, lines: Collection[tuple[str, int]]) -> Iterator[tuple[str, str, int]]:
    for finding in draft.findings:
        # A key or word that isn't known may be uncovered; a shape that doesn't fit says that something else was meant.
        if (finding.code < "IVP2" or finding.code == _WRONG_SHAPE) and finding.place[:2] in lines:
            yield finding.code, finding.place.file, finding.place.line
