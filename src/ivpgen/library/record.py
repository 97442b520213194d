"""What a library knows of one plan, before it has a number in the file."""

from __future__ import annotations

from typing import NamedTuple

Row = tuple[str | int | float | None, ...]
Rows = dict[str, list[Row]]
"""Per table of `schema.OF_A_PLAN` its rows without the column `plan`; items are counted from 0, and others refer to those numbers.

Of `item` the rows come in the order of their numbers and without `id`.
"""


class Record(NamedTuple):
    """One plan: `kop` is its row in the table `plan` from the column `gemeenten` on."""

    kop: Row
    rijen: Rows

    @property
    def identiteit(self) -> tuple[object, ...]:
        """What two folders with the same plan have in common: gemeenten, kind, begin and end."""
        _, _, soort, _, van, tot, *_ = self.kop
        return (*sorted(str(row[0] or row[1]) for row in self.rijen["gemeente"]), soort, van, tot)


class Geweigerd(NamedTuple):
    """A folder with a plan.yaml that is not in the library, and why."""

    pad: str
    reden: str
    vingerafdruk: str = ""
