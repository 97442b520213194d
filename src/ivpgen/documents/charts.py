"""The charts of a document: which indicators are drawn, how, and with which words beside the picture."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal
from itertools import pairwise

from ivpgen.charts.alternative import alternative
from ivpgen.charts.kinds import Grafiek, Lijngrafiek, Punt, Puntgrafiek, Reeks, Staaf, Staafgrafiek, Streef
from ivpgen.documents.state import gemeenten, names
from ivpgen.documents.texts import Gegevens, Tekst
from ivpgen.plan.planmap import Editie
from ivpgen.plan.values import target

SRC = "grafiek:"
"""What the address of a chart begins with in a tree; its name follows."""
_FEWEST = 2
"""Values below which there is nothing to draw over the years."""
_PARTS_OF_SCHOOL_MARKS = "rapportcijfer"


class Charts:
    """The charts that a document asks for, gathered while its template is filled."""

    def __init__(
        self, gebied: Callable[[str], str], peiljaar: int | None, eindjaar: str, *, geen: bool = False
    ) -> None:
        """`gebied` names an area by its code, and the own one by ""; with `geen` nothing is drawn."""
        self._gebied, self._peiljaar, self._eindjaar, self._geen = gebied, peiljaar, eindjaar, geen
        self.grafieken: dict[str, Grafiek] = {}

    def of(self, indicatoren: Iterable[Gegevens]) -> list[Gegevens]:
        """What a template prints per chart: `naam`, `src`, `alt`, `titel`, `bronnen`, `voorlopig`; each indicator once."""
        if self._geen:
            return []
        unique = {id(one): one for one in indicatoren if one.get("soort_deel") == "indicator"}
        return [made for one in unique.values() if (made := self._made(one))]

    def _made(self, indicator: Gegevens) -> Gegevens | None:
        grafiek = self._chart(indicator)
        if grafiek is None:
            return None
        name = str(indicator["id"] or indicator["pad"].rpartition("/")[2])
        src = f"{SRC}{name}"
        self.grafieken[src] = grafiek
        shown = [punt for reeks in _series(grafiek) for punt in reeks.punten if punt.waarde is not None]
        return {
            "naam": name,
            "src": src,
            "alt": indicator["alt"] or Tekst(alternative(grafiek)),
            "titel": indicator["naam_of_titel"],
            "bronnen": list(dict.fromkeys(str(bron["naam"]) for bron in indicator["bron"]["lijst"])),
            "voorlopig": any(punt.voorlopig for punt in shown),
        }

    def _chart(self, indicator: Gegevens) -> Grafiek | None:
        kind = str(indicator["grafiek"])
        if kind not in {"lijn", "staaf", "punt"}:
            return None
        titel, eenheid = str(indicator["naam_of_titel"]), str(indicator["eenheid"])
        own = Reeks(self._gebied(str(indicator["gebied"])), tuple(self._points(indicator["waarden"]["per"])))
        others = [
            Reeks(
                str(one["naam"]) or self._gebied(str(one["gebied"])),
                tuple(self._points(one["waarden"]["per"])),
                eigen=False,
            )
            for one in indicator["vergelijking"]["lijst"]
        ]
        series = tuple(_on_one_calendar([own, *(one for one in others if one.punten)]))
        if not any(one.waarde is not None for one in own.punten):
            return None
        if kind == "staaf":
            return _bars(titel, eenheid, series)
        if kind == "punt":
            return Puntgrafiek(titel, series, eenheid)
        if sum(one.waarde is not None for one in own.punten) < _FEWEST:
            return None
        targets = tuple(self._targets(indicator))
        return Lijngrafiek(titel, series, eenheid, targets, vanaf_nul=_PARTS_OF_SCHOOL_MARKS not in eenheid)

    def _points(self, values: dict[str, Gegevens]) -> Iterator[Punt]:
        """The years up to the peildatum, in order; one of which only a part is known has no value to compare."""
        for year in sorted(one for one in values if one.isdecimal()):
            value = values[year]
            if self._peiljaar is None or int(year) <= self._peiljaar:
                known = None if value["tot_en_met"] else _float(value["getal"])
                yield Punt(int(year), known, bool(value["voorlopig"]))

    def _targets(self, indicator: Gegevens) -> Iterator[Streef]:
        per = dict(indicator["streefwaarden"]["per"])
        if indicator["streefwaarde"]:
            per.setdefault(self._eindjaar, indicator["streefwaarde"])
        for year, value in per.items():
            number = _asked(indicator, value)
            if year.isdecimal() and number is not None:
                yield Streef(int(year), number, f"{year}: {value['waarde'] or value['relatief']}")


def charts(editie: Editie, peiljaar: int | None, eindjaar: str) -> Charts:
    """The charts of a document of an edition; areas are called as their gemeente is, the own area as the plan's."""
    by_code = {str(one.gemeen.code): str(one.naam or one.id) for one in gemeenten(editie) if one.gemeen.code}
    together = editie.plan.plan.samenwerking
    own = names(editie)
    whole = str(together.naam) if together and together.naam and len(own) > 1 else " en ".join(own)
    return Charts(
        lambda code: by_code.get(code) or (code or whole),
        peiljaar,
        eindjaar,
        geen=editie.plan.plan.grafieken == "geen",
    )


def _series(grafiek: Grafiek) -> tuple[Reeks, ...]:
    return grafiek.reeksen if isinstance(grafiek, Lijngrafiek | Puntgrafiek) else ()


def _on_one_calendar(series: list[Reeks]) -> Iterator[Reeks]:
    """The series with a gap for each year in between that has no value: a line may not bridge what wasn't published."""
    for reeks in series:
        known = {punt.jaar: punt for punt in reeks.punten}
        step = _rhythm(sorted(known))
        years = range(min(known), max(known) + 1, step) if known else range(0)
        yield reeks._replace(punten=tuple(known.get(year, Punt(year, None)) for year in years))


def _rhythm(years: list[int]) -> int:
    """Every how many years a figure is published: two where no odd or no even year occurs, else one."""
    steps = {later - earlier for earlier, later in pairwise(years)}
    return 2 if steps and all(step % 2 == 0 for step in steps) else 1


def _bars(titel: str, eenheid: str, series: tuple[Reeks, ...]) -> Staafgrafiek | None:
    """The areas in the last year that all have; without others the own area over the years."""
    if len(series) == 1:
        known = [punt for punt in series[0].punten if punt.waarde is not None]
        bars = tuple(Staaf(str(punt.jaar), punt.waarde or 0, eigen=True, voorlopig=punt.voorlopig) for punt in known)
        return Staafgrafiek(titel, bars, eenheid, gesorteerd=False)
    years = set.intersection(*({p.jaar for p in one.punten if p.waarde is not None} for one in series))
    if not years:
        return None
    year = max(years)
    bars = tuple(
        Staaf(one.naam, punt.waarde or 0, eigen=one.eigen, voorlopig=punt.voorlopig)
        for one in series
        for punt in one.punten
        if punt.jaar == year
    )
    return Staafgrafiek(f"{titel}, {year}", bars, eenheid)


def _asked(indicator: Gegevens, value: Gegevens) -> float | None:
    """The number to draw a target at; None for a direction or words."""
    doel = target(str(value["waarde"] or value["relatief"]))
    if doel.soort != "relatief":
        return _float(doel.grens) if doel.soort in {"getal", "hoogstens", "minstens", "tussen"} else None
    base = indicator["waarden"]["per"].get(doel.jaar)
    number = base["getal"] if base else None
    if number is None or doel.grens is None:
        return None
    return float(number + doel.grens if doel.richting == "punt" else number * (1 + doel.grens / 100))


def _float(number: Decimal | None) -> float | None:
    return None if number is None else float(number)
