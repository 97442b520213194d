"""Dates in another form than the one that ivpgen compares with: 18-04-2027, 18 april 2027, 2e kwartaal 2027."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from yaml.nodes import ScalarNode

from ivpgen.fixing.draft import Draft
from ivpgen.fixing.record import Finder, Fix, Proposal
from ivpgen.fixing.scalars import replaced
from ivpgen.fixing.visiting import visits
from ivpgen.phrases import MAANDEN
from ivpgen.plan.moments import Moment

_DAY_FIRST = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4})")
_YEAR_FIRST = re.compile(r"(\d{4})([/.])(\d{1,2})\2(\d{1,2})")
_IN_WORDS = re.compile(r"(\d{1,2})\s+([a-z]+)\.?\s+(\d{4})")
_QUARTER = re.compile(r"(?:([1-4])e|(eerste|tweede|derde|vierde))\s+kwartaal\s+(?:van\s+)?(\d{4})")
_MONTHS = {name: number for number, full in enumerate(MAANDEN, 1) for name in (full, full[:3])} | {
    "mrt": 3,
    "sept": 9,
}
_ORDINALS = ("eerste", "tweede", "derde", "vierde")


def other_form(draft: Draft) -> Iterator[Proposal]:
    """A moment that can be read in one way only, in a form that ivpgen doesn't compare or that people read in two ways."""
    for visit in visits(draft):
        node = visit.node
        if isinstance(node, ScalarNode) and Moment in visit.kinds:
            new = iso_form(node.value)
            edit = replaced(node, new, draft.texts, flow=visit.flow) if new else None
            if edit:
                yield Proposal("datum", f"{node.value} als {new}", (edit,))


def iso_form(text: str) -> str | None:
    """The same day or quarter as `2027-04-18` or `2027-K2`.

    None where the form is right already, where day and month may have changed places (05-04-2027), where there is no such day, and
    for a month in words (`april 2027`), which says no more than it says.
    """
    low = text.strip().lower()
    if found := _DAY_FIRST.fullmatch(low):
        day, month, year = int(found[1]), int(found[3]), int(found[4])
        return _day(year, month, day) if day > 12 or day == month else None
    if found := _YEAR_FIRST.fullmatch(low):
        return _day(int(found[1]), int(found[3]), int(found[4]))
    if found := _QUARTER.fullmatch(low):
        return f"{found[3]}-K{found[1] or _ORDINALS.index(found[2]) + 1}"
    found = _IN_WORDS.fullmatch(low)
    if found and found[2] in _MONTHS:
        return _day(int(found[3]), _MONTHS[found[2]], int(found[1]))
    return None


def _day(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


FIXES: tuple[tuple[Fix, Finder], ...] = (
    (
        Fix(
            "datum",
            ("datum", "datums"),
            "Schrijft een datum als 2027-04-18 en een kwartaal als 2027-K2; in het document staan zij in woorden.",
            "Alleen een dag die op één manier te lezen is verandert: bij 05-04-2027 kunnen dag en maand verwisseld zijn, dus "
            "dat blijft staan, en een maand in woorden ook. Met de nieuwe vorm kan ivpgen rekenen.",
            voor="""\
besluiten:
  - orgaan: raad
    soort: kennisnemen
    gepland: 18-04-2027 # avond
  - {orgaan: college, soort: kennisnemen, gepland: "2 maart 2027"}
evaluatie:
  momenten:
    - wanneer: 2e kwartaal 2028
      aan: raad
""",
            na="""\
besluiten:
  - orgaan: raad
    soort: kennisnemen
    gepland: 2027-04-18 # avond
  - {orgaan: college, soort: kennisnemen, gepland: "2027-03-02"}
evaluatie:
  momenten:
    - wanneer: 2028-K2
      aan: raad
""",
            blijft="""\
besluiten:
  - orgaan: raad
    soort: kennisnemen
    gepland: 05-04-2027
    kenmerk: 18-04-2027
  - orgaan: college
    soort: kennisnemen
    gepland: april 2027
""",
        ),
        other_form,
    ),
)
