"""What was spent beside what was budgeted, where the plan says so."""

from __future__ import annotations

from typing import NamedTuple

from ivpgen.documents.plain import Plain
from ivpgen.documents.texts import Gegevens
from ivpgen.plan.lists import Reeks
from ivpgen.plan.means import Middel
from ivpgen.progress.time import Tijdvak


class Post(NamedTuple):
    """An item with the amounts of the years of the time: plain data with `jaar`, `begroot`, `lasten`, `gerealiseerd`."""

    deel: Gegevens
    bedragen: tuple[Gegevens, ...]


def spent(plain: Plain, time: Tijdvak) -> list[Post]:
    """The items of which it is said what was spent in a year of the time."""
    found = []
    for stuk in plain.editie.stukken():
        for deel in stuk.delen:
            if not isinstance(deel, Middel) or not isinstance(deel.bedragen, Reeks):
                continue
            own = [
                plain.deel(one)
                for one in deel.bedragen
                if one.gerealiseerd is not None
                and (one.jaar.van is None or one.jaar.van <= time.tot)
                and (one.jaar.tot is None or one.jaar.tot >= time.van)
            ]
            if own:
                found.append(Post(plain.deel(deel), tuple(own)))
    return found
