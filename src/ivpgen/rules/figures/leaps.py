"""Dips, and leaps in the last year, that nothing explains; peaks are looked at with the method (IVP446)."""

from __future__ import annotations

from collections.abc import Iterator

from ivpgen.diagnostics import Finding
from ivpgen.phrases import listed, shortened
from ivpgen.plan.analysis import Indicator
from ivpgen.rules.context import Context, Rules
from ivpgen.rules.figures.points import SMALL, Jaar, by_chance, counts, resting_on, years
from ivpgen.rules.record import TIP, Rule

_TIMES = 3
"""Times the root of the sum: plans have hundreds of pairs of years, of which chance alone makes some differ by two."""


def leaps(context: Context) -> Iterator[Finding]:
    """Counts that half as much or more goes away from or comes to, in one finding for all indicators."""
    found = [
        (indicator, leap)
        for indicator in context.delen(Indicator)
        if indicator.afwezig is None and counts(indicator) and not _explained(indicator)
        for leap in _leaps(years(indicator))
    ]
    if not found:
        return
    told = {
        id(one): (bevinding, " ".join((*bevinding.tekst, *bevinding.toelichting)))
        for bevinding, those in resting_on(context)
        for one in those
    }
    found = [
        (indicator, leap)
        for indicator, leap in found
        if id(indicator) not in told or not (told[id(indicator)][0].duiding or leap[1].jaar in told[id(indicator)][1])
    ]
    if found:
        names = listed(
            [f"“{shortened(one.naam_of_titel)}” (van {before} naar {after})" for one, (before, after) in found]
        )
        indicator, (_, after) = found[0]
        yield context.finding(
            "IVP824",
            indicator,
            "waarden",
            after.jaar,
            key=True,
            bericht=f"Zonder uitleg {'verandert dit cijfer' if len(found) == 1 else 'veranderen deze cijfers'} sterk in één jaar: {names}.",
            hoe="Zoek uit wat erachter zit, en schrijf het bij duiding of als noot bij de waarde. Soms is alleen anders geteld.",
        )


def _leaps(points: list[Jaar]) -> Iterator[tuple[Jaar, Jaar]]:
    """The years with their predecessor that dip between two others, or with which the series leaps at its end."""
    for before, at, after in zip(points, points[1:], points[2:], strict=False):
        if _far(before, at) and _far(at, after) and at.getal < before.getal and at.getal < after.getal:
            yield before, at
    if len(points) > 2:
        earlier, before, last = points[-3:]
        # What follows a peak or a dip is no leap of its own.
        if _far(before, last) and not _far(earlier, before):
            yield before, last


def _far(one: Jaar, other: Jaar) -> bool:
    low, high = sorted((one.getal, other.getal))
    quiet = other.waarde.noot or other.waarde.bijgesteld is not None or one.waarde.noot
    return high >= SMALL and low >= 0 and high * 2 >= low * 3 and not by_chance(low, high, _TIMES) and not quiet


def _explained(indicator: Indicator) -> bool:
    return bool(indicator.duiding or indicator.toelichting or indicator.noot or indicator.waarden.kop)


_EXAMPLE = """\
indicatoren:
  - id: fietsen
    naam: Fietsdiefstallen
    eenheid: aantal
    waarden:
      2023: 182
      2024: 175
      2025: 96
"""

RULES: Rules = (
    (
        Rule(
            "IVP824",
            "sprong-zonder-uitleg",
            TIP,
            "Achter een plotselinge sprong of een dal zit soms een andere manier van tellen, en geen verandering op straat.",
            bron="ccv-analyse",
            zekerheid="afgeleid",
            volledigheid=True,
            vragen=("verhaal-achter-cijfers",),
            fout=_EXAMPLE,
            goed=f"{_EXAMPLE}    duiding: Sinds 2025 telt de politie alleen aangiften mee.\n",
            herstel="Leg de sprong uit bij duiding of in een noot.",
        ),
        leaps,
    ),
)
