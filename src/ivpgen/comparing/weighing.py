"""What kind of change a changed value is: higher or lower, earlier or later, and whether a target asks more or less."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from ivpgen.comparing.things import Ding
from ivpgen.plan.moments import parse as parse_moment
from ivpgen.plan.numerals import parse
from ivpgen.plan.values import target

_MOMENTS = frozenset(
    {"planning", "nieuwe_planning", "gepland", "datum", "wanneer", "in_werking", "periode", "peildatum"}
)
_TARGETS = ("streefwaarden", "streefwaarde")
_NUMBERS = ("bedragen", "capaciteit", "lasten", "baten", "saldo", "begroot", "gerealiseerd")


class Gewogen(NamedTuple):
    """The word for a change; `strenger` says of a target whether it asks more than before, None where that isn't known."""

    wat: str
    strenger: bool | None = None


def weigh(old: Ding, new: Ding, veld: str, before: str, after: str) -> Gewogen:
    """What it is that the value under `veld` went from `before` to `after`; "" is a value that wasn't there."""
    root = veld.split("/")[0]
    if not before:
        return Gewogen("genomen" if new.soort == "besluit" and veld == "datum" else "toegevoegd")
    if not after:
        return Gewogen("vervallen")
    if new.soort == "indicator" and root in _TARGETS:
        return _target(new, before, after)
    if root in _NUMBERS or new.soort == "bedrag":
        return Gewogen(_by_number(parse(_bare(before)), parse(_bare(after))))
    if root in _MOMENTS:
        return Gewogen(_by_time(old, new, veld))
    return Gewogen("gewijzigd")


def _target(new: Ding, before: str, after: str) -> Gewogen:
    one, other = target(before), target(after)
    same = one.soort == other.soort or {one.soort, other.soort} <= {"getal", "hoogstens", "minstens"}
    word = _by_number(one.grens, other.grens) if same and one.jaar == other.jaar else "gewijzigd"
    good = str(getattr(new.deel, "richting", ""))
    if word == "gewijzigd" or good not in {"omlaag", "omhoog"}:
        return Gewogen(word)
    return Gewogen(word, (word == "verlaagd") == (good == "omlaag"))


def _by_number(before: Decimal | None, after: Decimal | None) -> str:
    if before is None or after is None or before == after:
        return "gewijzigd"
    return "verhoogd" if after > before else "verlaagd"


def _bare(shown: str) -> str:
    return shown.partition(" (")[0]


def _by_time(old: Ding, new: Ding, veld: str) -> str:
    before, after = (getattr(one.deel, veld, None) for one in (old, new))
    if before is None or after is None:
        return "gewijzigd"
    try:
        ends = [one.tot or one.van or parse_moment(str(one.tekst)).tot for one in (before, after)]
    except ValueError:
        return "gewijzigd"
    if ends[0] is None or ends[1] is None or ends[0] == ends[1]:
        return "gewijzigd"
    return "later" if ends[1] > ends[0] else "eerder"
