"""What a fix is: its record, the edits that it proposes, and the function that finds them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple, TypeAlias

from ivpgen.fixing.draft import Draft


class Edit(NamedTuple):
    """`old`, which stands at the character `start` of a file, becomes `new`; an insertion has an empty `old`."""

    file: str
    start: int
    old: str
    new: str

    @property
    def end(self) -> int:
        """The character behind what is replaced."""
        return self.start + len(self.old)


class Proposal(NamedTuple):
    """Edits that only make sense together, by the fix with this name; `wat` says in Dutch what they do."""

    naam: str
    wat: str
    edits: tuple[Edit, ...]


class Fix(NamedTuple):
    """The record of one fix.

    `naam` says what it mends, `soort` is the noun for one and for several of them. `onthult` marks a fix that makes readable
    what was not read before: what it brings to light in that text is no reason to refuse it. `voor` and `na` are the parts of a
    plan before and after (as the examples of a rule: see `rules/record.py`), `blijft` parts that look alike and are left alone.
    `telt_edits` says that a proposal counts for as many as it has edits.
    """

    naam: str
    soort: tuple[str, str]
    wat: str
    waarom_veilig: str
    voor: str
    na: str
    blijft: str
    onthult: bool = False
    telt_edits: bool = False


Finder: TypeAlias = Callable[[Draft], Iterable[Proposal]]
