"""The indicators of a report: where each began, where it is, and how it stands against its targets, in honest words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from ivpgen.documents.figures import of_goals
from ivpgen.documents.plain import Plain
from ivpgen.documents.texts import Gegevens
from ivpgen.indicators.aims import Doelstand, baseline, standings
from ivpgen.indicators.statements import difference, measured
from ivpgen.plan.analysis import Indicator
from ivpgen.plan.cited_figures import shown, unit, with_unit
from ivpgen.plan.lists import Tafel


class Meetregel(NamedTuple):
    """An indicator: its data, what it began with, the last whole year, the change since the beginning, and its targets.

    `opmerkingen` say what a reader must know of the figures: provisional, a part of a year, corrected.
    """

    deel: Gegevens
    nulmeting: str
    laatste: str
    verandering: str
    doelen: tuple[Doelstand, ...]
    opmerkingen: tuple[str, ...]


class Meetregels:
    """The indicators of one edition, with the values of up to a year."""

    def __init__(self, plain: Plain, jaar: int, eindjaar: int | None) -> None:
        self._jaar, self._eindjaar = jaar, eindjaar
        self._models = {
            plain.bron(deel): deel
            for stuk in plain.editie.stukken()
            for deel in stuk.delen
            if isinstance(deel, Indicator) and deel.plek.pad[:1] != ("voorgangers",)
        }

    def of(self, parts: Iterable[Gegevens]) -> list[Meetregel]:
        """The rows of these indicators, each once; those of which nothing is known left out."""
        unique = {str(one["pad"]): one for one in parts if one.get("soort_deel") == "indicator"}
        rows = [self._row(deel, model) for pad, deel in unique.items() if (model := self._models.get(pad))]
        return [one for one in rows if one.nulmeting or one.laatste or one.doelen or one.opmerkingen]

    def _row(self, deel: Gegevens, model: Indicator) -> Meetregel:
        known = Tafel(
            {year: one for year, one in model.waarden.items() if not year.isdecimal() or int(year) <= self._jaar}
        )
        until = model.model_copy(update={"waarden": known})
        eenheid = unit(until)
        figures = measured(until.waarden)
        first = baseline(until, figures)
        last = figures[-1] if figures else None
        change = difference(first, last, eenheid) if first and last and first.jaar < last.jaar else None
        provisional = " (voorlopig)" if last and last.voorlopig else ""
        return Meetregel(
            deel,
            f"{with_unit(first.waarde, eenheid)} in {first.jaar}" if first else "",
            f"{with_unit(last.waarde, eenheid)} in {last.jaar}{provisional}" if last else "",
            _change(change.soort, change.woorden) if change else "",
            tuple(standings(until, self._eindjaar)),
            tuple(_remarks(until, eenheid)),
        )


def of_priority(prioriteit: Gegevens) -> list[Gegevens]:
    """The indicators of a priority: those of its goals first, then its own, then those of its actiepunten."""
    goals = of_goals(one for one in prioriteit["doelen"]["lijst"] if one.get("soort_deel") == "doel")
    return [*goals, *prioriteit["indicatoren"]["lijst"]]


def _change(soort: str, woorden: str) -> str:
    return f"{woorden} (kan toeval zijn)" if soort == "binnen toeval" else woorden


def _remarks(indicator: Indicator, eenheid: str) -> Iterator[str]:
    for year, one in sorted(indicator.waarden.items()):
        if one.tot_en_met:
            yield f"Van {year} is een deel bekend: {shown(one, eenheid)}. Dat is met geen heel jaar te vergelijken."
        if one.bijgesteld:
            why = f": {str(one.bijgesteld.reden).rstrip('.')}" if one.bijgesteld.reden else ""
            yield f"De waarde van {year} is bijgesteld{why}."
