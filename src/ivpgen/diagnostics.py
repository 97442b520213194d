"""What every room may say about a plan: a place, a finding, and the refusal that ends a command."""

from __future__ import annotations

from typing import NamedTuple


class Place(NamedTuple):
    """Where something stands: `file` relative to the plan's folder (posix), the rest 1-based, end exclusive."""

    file: str
    line: int = 1
    column: int = 1
    end_line: int = 1
    end_column: int = 1


class Finding(NamedTuple):
    """One thing that is wrong or could be better; level, name and why are in the record of the rule `code`.

    `bericht` is a Dutch sentence that stands alone, `hoe` says how to mend it, `zie` is the other side of a two-sided fault,
    `gewicht` overrides the level of the record where one rule speaks in two tones.
    """

    code: str
    place: Place
    bericht: str
    hoe: str = ""
    zie: Place | None = None
    gewicht: str | None = None


class Onbruikbaar(Exception):
    """Input that no command can work with; `bericht` is for the user and ends the command with exit code 2."""

    def __init__(self, bericht: str, *, hoe: str = "") -> None:
        super().__init__(bericht)
        self.bericht = bericht
        self.hoe = hoe
