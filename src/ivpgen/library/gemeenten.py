"""The gemeenten of a plan with what the list of gemeenten knows of them."""

from __future__ import annotations

from collections.abc import Iterable

from ivpgen.library.record import Row
from ivpgen.method import gemeenten as known
from ivpgen.plan.governance import Gemeente
from ivpgen.plan.numerals import parse

UNKNOWN_SIZE = "onbekend"
SIZES = (
    (20_000, "minder dan 20.000"),
    (50_000, "20.000 tot 50.000"),
    (100_000, "50.000 tot 100.000"),
    (250_000, "100.000 tot 250.000"),
    (10**9, "250.000 en meer"),
)
"""Classes of size: below how many inhabitants, and what the class is called. Bounds of CBS, of which the smallest are joined."""


def rows(gemeenten: Iterable[Gemeente]) -> list[Row]:
    """Their rows in the table `gemeente`; a gemeente that isn't in the list has no province and regions."""
    return [_row(one) for one in gemeenten]


def size(inwoners: int | None) -> str:
    """The class of a number of inhabitants."""
    if inwoners is None:
        return UNKNOWN_SIZE
    return next(name for bound, name in SIZES if inwoners < bound or bound == SIZES[-1][0])


def _row(gemeente: Gemeente) -> Row:
    name = str(gemeente.naam or gemeente.id)
    listed = known.zoek(str(gemeente.code)).gemeente if gemeente.code else known.zoek(name).gemeente
    said = gemeente.inwoners.waarde if gemeente.inwoners else ""
    number = parse(said.removeprefix("circa ").removeprefix("ca. ")) if said else None
    inwoners = int(number) if number is not None and 0 <= number < 10**9 else None
    return (
        str(gemeente.code or (listed.code if listed else "")),
        name,
        inwoners,
        size(inwoners),
        listed.provincie if listed else "",
        listed.veiligheidsregio if listed else "",
        listed.politie_eenheid if listed else "",
    )
