"""The indicators of a report: where each began, where it is, and how it stands against its targets, in honest words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from ivpgen.documents.figures import of_goals
from ivpgen.documents.plain import Plain
from ivpgen.documents.texts import Gegevens
from ivpgen.indicators.aims import Doelstand, baseline, standings
from ivpgen.indicators.statements import difference, measured
from ivpgen.plan.analysis import Indicator
from ivpgen.plan.cited_figures import shown, unit, with_unit
from ivpgen.plan.lists import Tafel


class Doelregel(NamedTuple):
    """Targets of which the same can be said: each with its year, the judgement, and what that rests on."""

    oordeel: str
    doelen: tuple[str, ...]
    uitleg: str


class Meetregel(NamedTuple):
    """An indicator: its data, what it began with, the last whole year, the change since the beginning, and its targets.

    `opmerkingen` say what a reader must know of the figures: provisional, a part of a year, corrected.
    """

    deel: Gegevens
    nulmeting: str
    laatste: str
    verandering: str
    doelen: tuple[Doelregel, ...]
    laatste_oordeel: str
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

    def _shown(self, targets: Sequence[Doelstand]) -> list[Doelstand]:
        """Those of the year and before, the next one and the last."""
        past = [one for one in targets if one.jaar and int(one.jaar) <= self._jaar]
        coming = [one for one in targets if one not in past]
        return [*past, *coming[:1], *coming[1:][-1:]]

    def _row(self, deel: Gegevens, model: Indicator) -> Meetregel:
        known = Tafel(
            {year: one for year, one in model.waarden.items() if not year.isdecimal() or int(year) <= self._jaar}
        )
        until = model.model_copy(update={"waarden": known})
        eenheid = unit(until)
        figures = measured(until.waarden)
        first = baseline(until, figures)
        last = figures[-1] if figures else None
        targets = standings(until, self._eindjaar)
        change = difference(first, last, eenheid) if first and last and first.jaar < last.jaar else None
        provisional = " (voorlopig)" if last and last.voorlopig else ""
        return Meetregel(
            deel,
            f"{with_unit(first.waarde, eenheid)} in {first.jaar}" if first else "",
            f"{with_unit(last.waarde, eenheid)} in {last.jaar}{provisional}" if last else "",
            _change(change.soort, change.woorden) if change else "",
            tuple(_alike(self._shown(targets))),
            targets[-1].oordeel if targets else "",
            tuple(_remarks(until, eenheid)),
        )


def of_priority(prioriteit: Gegevens) -> list[Gegevens]:
    """The indicators of a priority: those of its goals first, then its own, then those of its actiepunten."""
    goals = of_goals(one for one in prioriteit["doelen"]["lijst"] if one.get("soort_deel") == "doel")
    return [*goals, *prioriteit["indicatoren"]["lijst"]]


def _alike(targets: Iterable[Doelstand]) -> list[Doelregel]:
    found: dict[tuple[str, str], list[str]] = {}
    for one in targets:
        said = f"{one.doel} in {one.jaar}" if one.jaar else one.doel
        found.setdefault((one.oordeel, one.uitleg), []).append(said)
    return [Doelregel(oordeel, tuple(said), uitleg) for (oordeel, uitleg), said in found.items()]


def _change(soort: str, woorden: str) -> str:
    return f"{woorden} (kan toeval zijn)" if soort == "binnen toeval" else woorden


def _remarks(indicator: Indicator, eenheid: str) -> Iterator[str]:
    for year, one in sorted(indicator.waarden.items()):
        if one.tot_en_met:
            yield f"Van {year} is een deel bekend: {shown(one, eenheid)}. Dat is met geen heel jaar te vergelijken."
        if one.bijgesteld:
            why = f": {str(one.bijgesteld.reden).rstrip('.')}" if one.bijgesteld.reden else ""
            yield f"De waarde van {year} is bijgesteld{why}."
