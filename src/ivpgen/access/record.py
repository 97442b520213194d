"""What a rule for Word files is, and what it finds."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from ivpgen.access.place import Plek

if TYPE_CHECKING:
    from ivpgen.access.document import Document

FOUT, LET_OP = "fout", "let op"

NORM, CCV, PRAKTIJK, ARCHIEF, WOO = "EN 301 549", "CCV", "goede praktijk", "archivering", "Woo en AVG"
"""What a rule rests on. Only the first is what the law asks of a document."""


class Regel(NamedTuple):
    """The record of one rule; `code` is T and the number of the rule in the list of 27.

    `clausules` are those of EN 301 549 chapter 10, empty where the rule rests on something else (`grond`). `toetst` and
    `toetst_niet` say what a file alone can show and what a person must look at. `zekerheid` is about the step from the
    source to this test: bevestigd, afgeleid, achtergrond or eigen.
    """

    code: str
    naam: str
    niveau: str
    waarom: str
    toetst: str
    toetst_niet: str = ""
    clausules: tuple[str, ...] = ()
    grond: str = NORM
    zekerheid: str = "afgeleid"

    @property
    def wcag(self) -> tuple[str, ...]:
        """The criteria of WCAG 2.1 that the clauses repeat: 10.1.3.1 is 1.3.1."""
        return tuple(clausule.removeprefix("10.") for clausule in self.clausules)


class Bevinding(NamedTuple):
    """One thing that is wrong in a document, at every place where it is so; no places means the file as a whole.

    `bericht` and `hoe` are Dutch. `gewicht` overrides the level of the rule's record.
    """

    code: str
    bericht: str
    hoe: str
    plekken: tuple[Plek, ...] = ()
    gewicht: str | None = None


def found_at(
    code: str, bericht: str, hoe: str, plekken: Collection[Plek], gewicht: str | None = None
) -> Iterator[Bevinding]:
    """The finding at these places; nothing where there are none, for without places it would be about the file as a whole."""
    if plekken:
        yield Bevinding(code, bericht, hoe, tuple(plekken), gewicht)


Check: TypeAlias = "Callable[[Document], Iterable[Bevinding]]"
Regels: TypeAlias = Sequence[tuple[Regel, Check]]
