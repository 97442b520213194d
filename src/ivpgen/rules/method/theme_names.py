"""Themes as the rules on them speak of them: what they are called, which of the catalogue they are, and whose they are."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import TypeVar

from ivpgen.method import catalogus
from ivpgen.phrases import listed, shortened
from ivpgen.plan.goals import Themablok
from ivpgen.plan.parts import Basis
from ivpgen.rules.context import Context

T = TypeVar("T", bound=Basis)
_MOST = 4


def own(context: Context, kind: type[T]) -> list[T]:
    """The parts of a kind; in an edition of a gemeente only those that it adds to the joint plan."""
    joint = context.edities[0]
    known = {joint.place(deel) for deel in joint.delen(kind)} if joint is not context else set()
    return [deel for deel in context.delen(kind) if not known or context.place(deel) not in known]


def title(thema: Themablok) -> str:
    """What people call a theme: its own heading, its name, or that of the catalogue."""
    if thema.titel or thema.naam:
        return thema.titel or thema.naam
    known = catalogus.thema(thema.thema)
    return (known.naam if known is not None else thema.thema) or thema.id


def listed_titles(themas: Sequence[Themablok]) -> str:
    """The names of themes, between quotation marks; of many only the first ones and how many there are more."""
    names = [f"“{shortened(title(one))}”" for one in themas[:_MOST]]
    more = len(themas) - _MOST
    return listed([*names, f"{more} {'ander' if more == 1 else 'andere'}"]) if more > 0 else listed(names)


def kin(thema: Themablok) -> frozenset[str]:
    """The slugs that a theme answers to: its own id and thema, the thema that it is part of, and its subthemas."""
    return _family(thema.thema) | {thema.id} if thema.id else _family(thema.thema)


@cache
def _family(slug: str) -> frozenset[str]:
    if not slug:
        return frozenset()
    found = {str(slug)}
    for veld in catalogus.velden():
        for known in veld.themas:
            parts = {sub.slug for sub in known.subthemas}
            if slug == known.slug:
                found |= parts
            elif slug in parts:
                found.add(known.slug)
    return frozenset(found)
