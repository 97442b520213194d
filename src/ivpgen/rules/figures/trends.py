"""What a finding says of a trend, held against the figures that it rests on."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ivpgen.diagnostics import Finding
from ivpgen.phrases import dutch, shortened
from ivpgen.plan.analysis import Bevinding, Indicator
from ivpgen.rules.context import Context, Rules
from ivpgen.rules.figures.points import Jaar, by_chance, counts, resting_on, steady, years
from ivpgen.rules.record import LET_OP, TIP, Rule

_UP, _DOWN = "stijgend", "dalend"
_VERBS = {
    _UP: ("stijgt", "stijgen", "steeg", "stegen", "is gestegen", "neemt toe", "nemen toe", "nam toe", "namen toe", "is toegenomen"),
    _DOWN: ("daalt", "dalen", "daalde", "daalden", "is gedaald", "neemt af", "nemen af", "nam af", "namen af", "is afgenomen"),
}  # fmt: skip
_TURNS = frozenset(
    {
        "niet", "geen", "maar", "na", "eerst", "daarna", "terwijl", "dan", "weer", "landelijk", "aandeel", "als", "zou", "zal",
    }
)  # fmt: skip
"""Words by which a verb may be about something else, another time, or nothing at all."""
_MUCH = 3
"""Times the root of the sum: a count that moves more didn't stay the same."""


class _Course(NamedTuple):
    """The first and last year that a trend is about, with those in between."""

    indicator: Indicator
    jaren: list[Jaar]

    @property
    def direction(self) -> str:
        first, last = self.jaren[0].getal, self.jaren[-1].getal
        return _UP if last > first else _DOWN if last < first else "gelijk"

    @property
    def said(self) -> str:
        first, last = self.jaren[0], self.jaren[-1]
        name = shortened(self.indicator.naam_of_titel)
        if first.getal == last.getal:
            return f"“{name}” is {dutch(first.getal)} in {first.jaar} en in {last.jaar}"
        return f"“{name}” gaat van {first} naar {last}"

    @property
    def overlaps(self) -> bool:
        """Whether both ends have a margin, and these overlap."""
        first, last = self.jaren[0].waarde.marge, self.jaren[-1].waarde.marge
        return bool(first and last and first[0] <= last[1] and last[0] <= first[1])

    @property
    def chance(self) -> bool:
        return (
            counts(self.indicator) and by_chance(self.jaren[0].getal, self.jaren[-1].getal) and not steady(self.jaren)
        )

    @property
    def much(self) -> bool:
        """Whether it can't be called the same: a count that moves by more than chance and by a quarter."""
        first, last = self.jaren[0].getal, self.jaren[-1].getal
        low, high = min(first, last), max(first, last)
        return counts(self.indicator) and not by_chance(first, last, _MUCH) and high * 4 >= low * 5


def trends(context: Context) -> Iterator[Finding]:
    """Trends that the figures contradict (IVP820), that chance explains (IVP821), or that lie within the margins (IVP822)."""
    if not any(_trend(bevinding) for bevinding in context.delen(Bevinding)):
        return
    joint = context.edities[0]
    told = (
        {joint.place(one) for one, those in resting_on(joint) if _courses(one, those)}
        if context is not joint
        else set()
    )
    for bevinding, indicatoren in resting_on(context):
        # What is said of all gemeenten together is held against their figures together, where these are known.
        if context.place(bevinding) in told:
            continue
        trend = _trend(bevinding)
        courses = _courses(bevinding, indicatoren)
        if trend not in {_UP, _DOWN, "gelijk"} or not courses:
            continue
        says = "De trend is" if bevinding.trend else "Volgens deze tekst is de trend"
        if all(_against(trend, one, dated=bool(bevinding.jaren)) for one in courses):
            yield _finding(
                context, "IVP820", bevinding, courses[0], f"{says} {trend}, maar {courses[0].said}.",
                "Verbeter de trend, of de jaren of de indicator waar zij over gaat.",
            )  # fmt: skip
        elif trend == "gelijk" or bevinding.duiding or bevinding.toelichting or _tells(bevinding, courses[0]):
            continue
        elif all(one.overlaps for one in courses):
            yield _finding(
                context, "IVP822", bevinding, courses[0],
                f"{says} {trend}, maar de marges overlappen: {courses[0].said}.",
                "Noem de trend gelijk, of zeg bij duiding waarom je toch een verschil ziet.",
            )  # fmt: skip
        elif all(one.chance or one.overlaps for one in courses):
            yield _finding(
                context, "IVP821", bevinding, courses[0],
                f"{says} {trend}, maar het verschil kan toeval zijn: {courses[0].said}.",
                "Kijk over meer jaren of tel soorten samen op, noem de trend wisselend of gelijk, of zeg bij duiding waarom je hem zo noemt.",
            )  # fmt: skip


def _trend(bevinding: Bevinding) -> str:
    """The trend that a finding has, else the one that its verbs say of its only indicator."""
    if bevinding.noemt("trend") or len(bevinding.indicatoren) != 1:
        return str(bevinding.trend)
    words = "".join(letter if letter.isalnum() else " " for letter in " ".join(bevinding.tekst).lower()).split()
    said = f" {' '.join(words)} "
    found = [trend for trend, verbs in _VERBS.items() if any(f" {verb} " in said for verb in verbs)]
    return found[0] if len(found) == 1 and _TURNS.isdisjoint(words) else ""


def _tells(bevinding: Bevinding, course: _Course) -> bool:
    """Whether a text without a trend of its own names both numbers, so that its reader can judge."""
    said = " ".join(bevinding.tekst)
    return not bevinding.trend and all(dutch(one.getal) in said for one in (course.jaren[0], course.jaren[-1]))


def _courses(bevinding: Bevinding, indicatoren: list[Indicator]) -> list[_Course]:
    """The course of every indicator; none where one of them can't be told, for that may be the one that is meant."""
    found = [_course(bevinding, indicator) for indicator in indicatoren]
    return [one for one in found if one is not None] if all(found) else []


def _course(bevinding: Bevinding, indicator: Indicator) -> _Course | None:
    """The years that a finding is about; None where the first or last of them has no number to compare."""
    points = years(indicator)
    jaren = bevinding.jaren
    if jaren:
        if jaren.van is None or jaren.tot is None:
            return None
        first, last = str(jaren.van.year), str(jaren.tot.year)
        points = [one for one in points if first <= one.jaar <= last]
        if len(points) < 2 or points[0].jaar != first or points[-1].jaar != last:
            return None
    return _Course(indicator, points) if len(points) > 1 else None


def _against(trend: str, course: _Course, *, dated: bool) -> bool:
    if trend == "gelijk":
        return course.much
    opposite = {_UP: _DOWN, _DOWN: _UP}[trend]
    # Without years a trend may be about the last ones only.
    last = _Course(course.indicator, course.jaren[-2:])
    return course.direction == opposite and (dated or last.direction == opposite)


def _finding(context: Context, code: str, bevinding: Bevinding, course: _Course, bericht: str, hoe: str) -> Finding:
    place = context.place(course.indicator, "waarden", course.jaren[-1].jaar, key=True)
    where = "trend" if bevinding.trend else "tekst"
    return context.finding(code, bevinding, where, bericht=bericht, hoe=hoe, zie=place)


def _example(trend: str, values: str) -> str:
    return f"""\
indicatoren:
  - id: inbraak
    naam: Woninginbraken
    eenheid: aantal
    waarden:
{values}
bevindingen:
  - id: b1
    tekst: Er wordt minder ingebroken dan een paar jaar geleden.
    trend: {trend}
    jaren:
      van: 2023
      tot: 2025
    indicatoren: [inbraak]
"""


_DOWNWARD = "      2023: 92\n      2024: 81\n      2025: 54"
_LITTLE = "      2023: 92\n      2024: 81\n      2025: 84"
_MARGINS = """\
      2023: {{waarde: 33, ondergrens: 30, bovengrens: 36}}
      2025: {{waarde: {}, ondergrens: {}, bovengrens: {}}}"""

RULES: Rules = (
    (
        Rule(
            "IVP820",
            "trend-tegen-cijfers",
            LET_OP,
            "Een raad die de tabel naast de tekst legt, moet er hetzelfde in lezen.",
            verantwoording=True,
            fout=_example(_UP, _DOWNWARD),
            goed=_example(_DOWN, _DOWNWARD),
            herstel="Verbeter de trend, of de jaren waar zij over gaat.",
        ),
        trends,
    ),
    (
        Rule(
            "IVP821",
            "trend-binnen-toeval",
            TIP,
            "Aantallen schommelen vanzelf: verschillen twee jaren minder dan twee keer de wortel van hun som, dan hoeft er niets veranderd te zijn.",
            fout=_example(_DOWN, _LITTLE),
            goed=_example(_DOWN, _DOWNWARD),
            herstel="Noem de trend gelijk of wisselend, of zeg bij duiding waarom je hem zo noemt.",
        ),
        None,
    ),
    (
        Rule(
            "IVP822",
            "verschil-binnen-marges",
            TIP,
            "Een steekproef geeft een uitkomst met een marge; overlappen de marges van twee jaren, dan is een verschil niet aangetoond.",
            fout=_example(_DOWN, _MARGINS.format(31, 28, 34)).replace("eenheid: aantal", "eenheid: procent"),
            goed=_example(_DOWN, _MARGINS.format(25, 22, 28)).replace("eenheid: aantal", "eenheid: procent"),
            herstel="Noem de trend gelijk, of zeg bij duiding waarom je een verschil ziet.",
        ),
        None,
    ),
)
