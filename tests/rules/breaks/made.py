"""A break of the clean plan: what is replaced in which file, and the codes that must appear."""

from __future__ import annotations

from typing import NamedTuple

YEAR, NEXT = "uitvoering/2027.yaml", "uitvoering/2028.yaml"


class Break(NamedTuple):
    """Replace `old` (once there) by `new` in a file; the codes that must appear, each at least once, and no other.

    `also` holds more replacements, each with its file, for what the plan says in several places.
    """

    name: str
    old: str
    new: str
    codes: frozenset[str]
    file: str = "plan.yaml"
    also: tuple[tuple[str, str, str], ...] = ()


def broken(
    name: str, old: str, new: str, *codes: str, file: str = "plan.yaml", also: tuple[tuple[str, str, str], ...] = ()
) -> Break:
    return Break(name, old, new, frozenset(codes), file, also)
