"""Targets that point the wrong way, or that were met before the plan began."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from ivpgen.diagnostics import Finding
from ivpgen.phrases import dutch
from ivpgen.plan.analysis import Indicator
from ivpgen.plan.values import Doelwaarde, Waarde
from ivpgen.rules.chain.figures import at, baseline, explained, last_before
from ivpgen.rules.context import Context, Rules
from ivpgen.rules.form.targets import asked, targets
from ivpgen.rules.record import LET_OP, Rule

_UP, _DOWN = "omhoog", "omlaag"
_OTHER = {_UP: _DOWN, _DOWN: _UP}


def against_direction(context: Context) -> Iterator[Finding]:
    """A target that asks for the bad side, by its form or held against the baseline. A note explains it."""
    for indicator in context.delen(Indicator):
        for target in targets(indicator):
            bericht = _contradiction(indicator, target)
            if bericht:
                yield context.finding(
                    "IVP323",
                    target,
                    "relatief" if target.relatief else "waarde",
                    bericht=bericht,
                    hoe="Verbeter de streefwaarde of de richting, of leg het uit in een noot.",
                )


def already_met(context: Context) -> Iterator[Finding]:
    """The latest target that the last value before the period already betters; one finding for each indicator."""
    begin = context.plan.periode.van
    if begin is None:
        return
    for indicator in context.delen(Indicator):
        last = last_before(indicator, begin.year)
        if last is None or indicator.soort == "context":
            continue
        year, value = last
        for target in reversed(list(targets(indicator))):
            if target.afwezig or explained(target) or _contradiction(indicator, target):
                continue
            if _met(indicator, asked(indicator, target), value):
                yield context.finding(
                    "IVP324",
                    target,
                    bericht=f"De streefwaarde “{_text(target)}” was al gehaald voor het plan begon: {dutch(value)} in {year}.",
                    hoe="Kies een scherpere streefwaarde, schrijf gelijk als het zo moet blijven, of leg het uit in een noot.",
                )
                break


def _contradiction(indicator: Indicator, target: Waarde) -> str:
    """How a target contradicts the good side of its indicator; empty when it doesn't, or when a note explains it."""
    good, begin = str(indicator.richting), baseline(indicator)
    if good not in {_UP, _DOWN, "gelijk"} or target.afwezig or explained(target):
        return ""
    doel = asked(indicator, target)
    side = _direction(doel)
    bound = doel.soort in {"hoogstens", "minstens"}
    if side and side not in {good, "gelijk"} and not (bound and good == "gelijk"):
        return f"“{_text(target)}” vraagt {side}, maar de goede kant is {good}."
    if good in _OTHER and begin is not None and _worse(doel, begin, good):
        side = "hoger" if good == _DOWN else "lager"
        return f"De streefwaarde “{_text(target)}” is {side} dan de nulmeting van {dutch(begin)}, maar de goede kant is {good}."
    return ""


def _text(target: Waarde) -> str:
    return target.relatief or target.waarde


def _direction(doel: Doelwaarde) -> str:
    """The side that a target asks for by its form; empty for a number or a range."""
    if doel.soort == "richting":
        return doel.richting
    if doel.soort == "relatief" and doel.grens:
        return _UP if doel.grens > 0 else _DOWN
    return {"hoogstens": _DOWN, "minstens": _UP}.get(doel.soort, "")


def _worse(doel: Doelwaarde, begin: Decimal, good: str) -> bool:
    """Whether a target lies on the bad side of where the indicator begins."""
    bound = doel.boven if doel.soort == "tussen" and good == _UP else doel.grens
    if doel.soort not in {"getal", "hoogstens", "minstens", "tussen"} or bound is None:
        return False
    return bound > begin if good == _DOWN else bound < begin


def _met(indicator: Indicator, doel: Doelwaarde, value: Decimal) -> bool:
    """Whether a value is better than a target asks; as good as asked is to be kept up, and not yet met."""
    good, bound = str(indicator.richting), doel.grens
    if bound is None or good in {"gelijk", "geen"}:
        return False
    if doel.soort == "relatief":
        known = at(indicator, doel.jaar)
        base = known[0].waarde if known else baseline(indicator)
        if base is None:
            return False
        bound = base + bound if doel.richting == "punt" else base * (1 + bound / 100)
    begin = baseline(indicator)
    if good not in _OTHER and doel.soort == "getal" and begin is not None and begin != bound:
        good = _DOWN if bound < begin else _UP
    good = _direction(doel) or good
    if doel.soort == "tussen":
        bound = doel.boven if good == _DOWN and doel.boven is not None else bound
    if good == _DOWN:
        return value < bound
    return good == _UP and value > bound


RULES: Rules = (
    (
        Rule(
            "IVP323",
            "streefwaarde-tegen-richting",
            LET_OP,
            "Een streefwaarde aan de verkeerde kant is bijna altijd een tikfout of een omgedraaide richting, en verandert wat het plan belooft.",
            fout="""\
indicatoren:
  - id: inbraak
    naam: Woninginbraken
    richting: omlaag
    waarden:
      2025: 61
    nulmeting:
      jaar: 2025
    streefwaarden:
      2030: 75
""",
            goed="""\
indicatoren:
  - id: inbraak
    naam: Woninginbraken
    richting: omlaag
    waarden:
      2025: 61
    nulmeting:
      jaar: 2025
    streefwaarden:
      2030: "< 55"
""",
            herstel="Verbeter de streefwaarde of de richting.",
        ),
        against_direction,
    ),
    (
        Rule(
            "IVP324",
            "streefwaarde-al-gehaald",
            LET_OP,
            "Een doel dat voor het begin al is gehaald, stuurt niets en is later geen prestatie.",
            bron="ccv-doelen",
            zekerheid="afgeleid",
            fout="""\
indicatoren:
  - id: autodiefstal
    naam: Diefstal uit auto
    richting: omlaag
    waarden:
      2024: 82
      2025: 51
    nulmeting:
      jaar: 2024
    streefwaarden:
      2030: "< 65"
""",
            goed="""\
indicatoren:
  - id: autodiefstal
    naam: Diefstal uit auto
    richting: omlaag
    waarden:
      2024: 82
      2025: 51
    nulmeting:
      jaar: 2025
    streefwaarden:
      2030: "< 45"
""",
            herstel="Kies een scherpere streefwaarde, of schrijf gelijk.",
        ),
        already_met,
    ),
)
