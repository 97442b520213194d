"""The measures of an uitvoeringsplan as a calendar, and how far they are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date

from ivpgen.charts.kinds import Balk, Deel, Planning, Voortgang
from ivpgen.documents.measures import span
from ivpgen.documents.texts import Gegevens

_FEWEST, _MOST = 2, 25
"""Measures of a calendar that can be read on a page on its side."""
_LONGEST = 46
_ORDER = ("gereed", "doorlopend", "loopt", "gepland", "verschoven", "vervangen", "niet gelukt", "vervallen")
_NO_PRIORITY = "Overig"


def calendar(rijen: Iterable[Gegevens], van: date, tot: date) -> Planning | None:
    """A bar for each measure of which is known when it runs; None where they are few, or too many for a page."""
    bars = []
    for row in rijen:
        part = row["deel"]
        found = span(part.get("moment"), van, tot)
        if found is not None and found[0] <= tot and found[1] >= van:
            bars.append(Balk(_short(str(part["naam_of_titel"])), _month(found[0]), _month(found[1])))
    if not _FEWEST <= len(bars) <= _MOST:
        return None
    return Planning("Planning in beeld", tuple(_apart(bars)), _month(van), _month(tot))


def statuses(rijen: Iterable[Gegevens], titel: str) -> Voortgang | None:
    """How many measures of each priority have which status, in the order from done to dropped."""
    counted: dict[str, Counter[str]] = {}
    for row in rijen:
        part = row["deel"]
        if status := str(part["status"]):
            priorities = [str(one["naam"]) for one in part["prioriteiten"]["lijst"]] or [_NO_PRIORITY]
            counted.setdefault(_short(priorities[0]), Counter())[status] += 1
    found = {status for counts in counted.values() for status in counts}
    order = [*(one for one in _ORDER if one in found), *sorted(found - {*_ORDER})]
    if sum(sum(counts.values()) for counts in counted.values()) < _FEWEST:
        return None
    rows = tuple((name, tuple(Deel(one, counts[one]) for one in order)) for name, counts in counted.items())
    return Voortgang(f"{titel} in beeld", rows)


def _apart(bars: list[Balk]) -> Iterable[Balk]:
    """Bars with names that differ: a calendar has a row per name."""
    seen: Counter[str] = Counter()
    for bar in bars:
        seen[bar.naam] += 1
        yield bar if seen[bar.naam] == 1 else bar._replace(naam=f"{bar.naam} ({seen[bar.naam]})")


def _month(day: date) -> int:
    return day.year * 12 + day.month - 1


def _short(name: str) -> str:
    return name if len(name) <= _LONGEST else f"{name[: _LONGEST - 1].rsplit(' ', 1)[0]} …"
