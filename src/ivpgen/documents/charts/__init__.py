"""The charts of a document: what is drawn, and the words beside each picture."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date

from ivpgen.charts.alternative import alternative
from ivpgen.charts.kinds import Grafiek, Lijngrafiek, Puntgrafiek, Staafgrafiek
from ivpgen.documents.charts.indicators import indicator_chart
from ivpgen.documents.charts.weighing import weighing
from ivpgen.documents.charts.work import calendar, statuses
from ivpgen.documents.state import gemeenten, names
from ivpgen.documents.texts import Gegevens, Tekst
from ivpgen.plan.planmap import Editie

SRC = "grafiek:"
"""What the address of a chart begins with in a tree; its name follows."""


class Charts:
    """The charts that a document asks for, gathered in `grafieken` by their address while its template is filled.

    What a template prints of each: `naam`, `src`, `alt`, `titel`, `bronnen`, `voorlopig`.
    """

    def __init__(
        self,
        gebied: Callable[[str], str],
        peiljaar: int | None,
        eindjaar: str,
        periode: tuple[date, date] | None,
        wens: str,
    ) -> None:
        """`gebied` names an area by its code, and the own one by ""; `wens` is what the plan says of charts.

        `geen` draws nothing; where the plan asks for charts in so many words the work is drawn as well.
        """
        self._gebied, self._peiljaar, self._eindjaar, self._periode, self._wens = (
            gebied,
            peiljaar,
            eindjaar,
            periode,
            wens,
        )
        self.grafieken: dict[str, Grafiek] = {}

    def indicatoren(self, indicatoren: Iterable[Gegevens]) -> list[Gegevens]:
        """The charts of indicators, each once."""
        unique = {id(one): one for one in indicatoren if one.get("soort_deel") == "indicator"}
        made = []
        for one in unique.values() if self._wens != "geen" else ():
            grafiek = indicator_chart(one, self._gebied, self._peiljaar, self._eindjaar)
            if grafiek is not None:
                bronnen = list(dict.fromkeys(str(bron["naam"]) for bron in one["bron"]["lijst"]))
                name = str(one["id"] or one["pad"].rpartition("/")[2])
                made.append(self._add(name, grafiek, one["naam_of_titel"], alt=one["alt"], bronnen=bronnen))
        return made

    def weging(self, bevindingen: Iterable[Gegevens], assen: Iterable[str]) -> list[Gegevens]:
        """The matrix of scored findings, where they have two axes."""
        grafiek = weighing(bevindingen, [*assen]) if self._wens != "geen" else None
        return [self._add("weging", grafiek, Tekst(grafiek.titel))] if grafiek else []

    def planning(self, rijen: Iterable[Gegevens]) -> list[Gegevens]:
        """The calendar of the measures in the period of the document."""
        wanted = self._wens in {"beeld", "word"} and self._periode
        grafiek = calendar(rijen, *self._periode) if wanted and self._periode else None
        return [self._add("planning", grafiek, Tekst(grafiek.titel))] if grafiek else []

    def voortgang(self, rijen: Iterable[Gegevens], titel: str) -> list[Gegevens]:
        """How far the measures are, per priority."""
        grafiek = statuses(rijen, titel) if self._wens in {"beeld", "word"} else None
        return [self._add(f"voortgang-{len(self.grafieken)}", grafiek, Tekst(grafiek.titel))] if grafiek else []

    def _add(
        self, name: str, grafiek: Grafiek, titel: Tekst, *, alt: Tekst | None = None, bronnen: Iterable[str] = ()
    ) -> Gegevens:
        src = f"{SRC}{name}"
        self.grafieken[src] = grafiek
        return {
            "naam": name,
            "src": src,
            "alt": alt or Tekst(alternative(grafiek)),
            "titel": titel,
            "bronnen": [*bronnen],
            "voorlopig": _provisional(grafiek),
        }


def charts(
    editie: Editie, peiljaar: int | None, eindjaar: str, periode: tuple[date, date] | None = None, *, wens: str = ""
) -> Charts:
    """The charts of a document of an edition; areas are called as their gemeente is, the own area as the plan's.

    `wens` is for a document that asks for other charts than the plan does.
    """
    by_code = {str(one.gemeen.code): str(one.naam or one.id) for one in gemeenten(editie) if one.gemeen.code}
    together = editie.plan.plan.samenwerking
    own = names(editie)
    whole = str(together.naam) if together and together.naam and len(own) > 1 else " en ".join(own)
    return Charts(
        lambda code: by_code.get(code) or code or whole,
        peiljaar,
        eindjaar,
        periode,
        wens or str(editie.plan.plan.grafieken),
    )


def _provisional(grafiek: Grafiek) -> bool:
    """Whether anything is drawn that isn't final."""
    if isinstance(grafiek, Staafgrafiek):
        return any(one.voorlopig for one in grafiek.staven)
    if isinstance(grafiek, Lijngrafiek | Puntgrafiek):
        return any(one.voorlopig and one.waarde is not None for reeks in grafiek.reeksen for one in reeks.punten)
    return False
