"""Measured values and targets: kept as written, understood where they can be."""

import re
from decimal import Decimal
from functools import lru_cache
from typing import Annotated, NamedTuple

from ivpgen.plan.grammar import Afwezigbaar
from ivpgen.plan.lists import Reeks
from ivpgen.plan.moments import Moment
from ivpgen.plan.numerals import parse
from ivpgen.plan.words import JaNee, Regel, Verwijst

GEEN_WAARDE = frozenset({"n.v.t.", "pm", "niet beschikbaar", "niet ingevuld", "-", "–", "onbekend"})
_BOUND = re.compile(
    r"(<=|>=|<|>|≤|≥|min\.|max\.|minimaal|maximaal|hoogstens|ten hoogste|minstens|ten minste|minder dan|meer dan|lager dan|hoger dan|onder|boven)\s*(.+)"
)
_RANGE = re.compile(r"([\d.,]+)\s*(?:-|–|tot|à)\s*([\d.,]+)\s*%?")
_RELATIVE = re.compile(
    r"([-−+]?)\s*([\d.,]+)\s*(%|procentpunt)\s*(?:t\.o\.v\.|ten opzichte van|vergeleken met)\s*(\d{4})"
)
_LOWER = frozenset({"<", "<=", "≤", "max.", "maximaal", "hoogstens", "ten hoogste", "minder dan", "lager dan", "onder"})
_STRICT = frozenset({"<", ">", "minder dan", "lager dan", "onder", "meer dan", "hoger dan", "boven"})
_DIRECTIONS = {
    "omhoog": "omhoog", "stijgende trend": "omhoog", "stijgend": "omhoog", "hoger": "omhoog",
    "omlaag": "omlaag", "dalende trend": "omlaag", "dalend": "omlaag", "lager": "omlaag",
    "gelijk": "gelijk", "stabiel": "gelijk", "handhaven": "gelijk", "gelijkblijvend": "gelijk",
}  # fmt: skip


class Doelwaarde(NamedTuple):
    """What a target asks. `soort`: getal, hoogstens, minstens, tussen, relatief, richting, geen or woorden.

    `grens` is the number (the lower one of a range, the percentage of a relative target), `boven` the upper one of a range,
    `strikt` says that the bound itself isn't enough, `jaar` is the year a relative target compares with.
    """

    soort: str
    grens: Decimal | None = None
    boven: Decimal | None = None
    strikt: bool = False
    richting: str = ""
    jaar: str = ""


@lru_cache(4096)
def target(text: str) -> Doelwaarde:
    """The target that `text` says; words that say none are `woorden`."""
    text = text.strip()
    lower = text.lower()
    if lower in GEEN_WAARDE:
        return Doelwaarde("geen")
    if lower in _DIRECTIONS:
        return Doelwaarde("richting", richting=_DIRECTIONS[lower])
    number = parse(text)
    if number is not None:
        return Doelwaarde("getal", number)
    relative = _RELATIVE.fullmatch(lower)
    if relative:
        amount = parse(relative[2])
        if amount is not None:
            signed = -amount if relative[1] in {"-", "−"} else amount
            return Doelwaarde(
                "relatief", signed, jaar=relative[4], richting="punt" if relative[3] != "%" else "procent"
            )
    bound = _BOUND.fullmatch(lower)
    if bound:
        number = parse(bound[2])
        if number is not None:
            return Doelwaarde("hoogstens" if bound[1] in _LOWER else "minstens", number, strikt=bound[1] in _STRICT)
    between = _RANGE.fullmatch(text)
    if between:
        low, high = parse(between[1]), parse(between[2])
        if low is not None and high is not None:
            return Doelwaarde("tussen", low, high)
    return Doelwaarde("woorden")


class Gepubliceerd(Afwezigbaar, vorm="waarde"):
    """The same value as published elsewhere."""

    waarde: Regel = Regel()
    volgens: Reeks[Annotated[str, Verwijst(("bron",), vrij=True)]] = Reeks()

    @property
    def getal(self) -> Decimal | None:
        """The number, None when it is words."""
        return parse(self.waarde)


class Bijstelling(Afwezigbaar, vorm="reden"):
    """When and why a value was corrected later."""

    datum: Moment = Moment()
    reden: Regel = Regel()


class Waarde(Afwezigbaar, vorm="waarde", naam="waarde"):
    """A measured value or a target: a number, a bound or words, with what has to be said about it."""

    waarde: Regel = Regel()
    jaar: Moment = Moment()
    voorlopig: JaNee = False
    circa: JaNee = False
    tot_en_met: Moment = Moment()
    ondergrens: Regel = Regel()
    bovengrens: Regel = Regel()
    relatief: Regel = Regel()
    ook_gepubliceerd: Reeks[Gepubliceerd] = Reeks()
    bijgesteld: Bijstelling | None = None
    bronnen: Reeks[Annotated[str, Verwijst(("bron",), vrij=True)]] = Reeks()

    @property
    def getal(self) -> Decimal | None:
        """The number, None when it is a bound, words or absent."""
        return parse(self.waarde.removeprefix("circa ").removeprefix("ca. "))

    @property
    def marge(self) -> tuple[Decimal, Decimal] | None:
        """The bounds of the 95% margin of a sample, None when it has none or they aren't in order."""
        if not (self.ondergrens and self.bovengrens):
            return None
        low, high = parse(self.ondergrens), parse(self.bovengrens)
        return (low, high) if low is not None and high is not None and low <= high else None

    @property
    def doel(self) -> Doelwaarde:
        """What it asks as a target."""
        return target(self.relatief or self.waarde)
