"""All safe fixes of one plan, worked out in memory: which files they change, and how."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

from ivpgen.fixing.draft import Draft
from ivpgen.fixing.edits import apart
from ivpgen.fixing.judging import Accepted, Refusal, by_file
from ivpgen.fixing.record import Proposal
from ivpgen.fixing.sources import FixedFile, Sources
from ivpgen.fixing.table import BY_NAME, STAGES
from ivpgen.source.folder import Folder

_MOST_ROUNDS = 40


class Fixed(NamedTuple):
    """What the fixes of a plan come to.

    `done` holds the proposals by file, in the order in which they were made; one over several files stands at each.
    `refused` are those that would have made a new finding, or changed where a reference leads, each with the reason.
    """

    root: Path
    files: tuple[FixedFile, ...]
    done: tuple[tuple[str, Proposal], ...]
    refused: tuple[Refusal, ...]

    def counted(self, file: str) -> Iterator[tuple[tuple[str, str], int]]:
        """What was mended in a file, as the noun of each fix and how many."""
        counts: Counter[tuple[str, str]] = Counter()
        for name, one in self.done:
            if name == file:
                record = BY_NAME[one.naam]
                counts[record.soort] += len(one.edits) if record.telt_edits else 1
        return iter(counts.items())


def fix(path: Path | str, *, profiel: str | None = None, vandaag: date | None = None) -> Fixed:
    """The fixes of the plan at `path`; nothing is written. Raises Onbruikbaar when there is no plan there.

    A round tries the stages in their order, and starts again where one changed something: what is left when no stage does is a plan
    of which a next run would change nothing.
    """
    folder = Folder.open(Path(path))
    draft = Draft(folder.root, folder.plan, {}, profiel=profiel, vandaag=vandaag)
    sources = Sources(draft)
    done: list[tuple[str, Proposal]] = []
    refused: dict[Refusal, None] = {}
    for _ in range(_MOST_ROUNDS):
        refused.clear()
        for stage in STAGES:
            found = [one for _, find in stage for one in find(draft) if sources.hold(one, draft)]
            accepted = Accepted(draft, apart(found))
            refused |= dict.fromkeys(accepted.refused)
            if accepted.kept:
                edits = by_file(accepted.kept)
                sources.edit(edits)
                done += [
                    (file, one) for one in accepted.kept for file in dict.fromkeys(edit.file for edit in one.edits)
                ]
                draft = accepted.draft
                break
        else:
            break
    return Fixed(folder.root, sources.changed(), tuple(done), tuple(refused))
