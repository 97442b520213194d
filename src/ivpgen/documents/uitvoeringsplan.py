"""The data of an uitvoeringsplan."""

from __future__ import annotations

from collections.abc import Callable

from ivpgen.documents.chapters import Chapters
from ivpgen.documents.charts import charts
from ivpgen.documents.groups import Groups
from ivpgen.documents.head import head
from ivpgen.documents.ivp import gathered
from ivpgen.documents.measure_tables import measure_tables
from ivpgen.documents.measures import actiepunten, measures, progress
from ivpgen.documents.options import Options, all_indicators
from ivpgen.documents.overviews import overviews
from ivpgen.documents.plain import Plain
from ivpgen.documents.sections import UITVOERINGSPLAN
from ivpgen.documents.terms import terms
from ivpgen.documents.texts import Gegevens
from ivpgen.plan.goals import Prioriteit
from ivpgen.plan.planmap import Stuk


def uitvoeringsplan(plain: Plain, stuk: Stuk) -> Gegevens:
    """The context of the template: the usual parts, the work in its groups, and the overviews."""
    whole = plain.editie.plan.plan
    deel_b, merged, stuk = stuk.deel_b, stuk, stuk.deel_a or stuk
    term = terms(stuk.plan, whole)
    options = _Options(plain, stuk)
    data = options.data
    data["indicatoren"]["lijst"] = all_indicators(plain, stuk)
    tables = measure_tables(data, term)
    chapters = Chapters(data, options, term, opbouw=UITVOERINGSPLAN, altijd=frozenset({"hoofdlijnen", "gegevens"}))
    if deel_b is not None:
        chapters.lokaal = gathered(plain, deel_b, term)
    groups = Groups(plain, stuk, data, chapters)
    work = groups.build()
    elsewhere = [one for one in data["prioriteiten"]["lijst"] if not str(one.get("pad", "")).startswith(data["pad"])]
    chapters.show("prioriteiten", [*groups.prioriteiten, *elsewhere])
    rows = list(measures(actiepunten(plain.stuk(merged))))
    periode = stuk.plan.periode or whole.periode
    eindjaar = str(periode.eind.year) if periode.eind else "einde periode"
    return {
        "doc": head(plain.editie, merged, naam=term("uitvoeringsplan").enkelvoud),
        "hoofdstukken": chapters.build(
            [*chapters.opening(), *work, *overviews(chapters, rows, term, periode.van, periode.eind)], after="werk"
        ),
        "term": term,
        "tabellen": tables,
        "grafieken": charts(
            plain.editie, None, eindjaar, (periode.van, periode.eind) if periode.van and periode.eind else None
        ),
        "peiljaar": None,
        "eindjaar": eindjaar,
    }


class _Options(Options):
    """What an uitvoeringsplan adds: the headlines of the plan, and what was done."""

    def _makers(self) -> dict[str, Callable[[], Gegevens]]:
        return {**super()._makers(), "hoofdlijnen": self._hoofdlijnen}

    def _hoofdlijnen(self) -> Gegevens:
        whole = self.plain.stuk(self.plain.editie.plan)
        own = self.stuk.plan.prioriteiten
        chosen = {str(one) for one in own if not isinstance(one, Prioriteit)}
        shown = [one for one in whole["prioriteiten"]["lijst"] if not chosen or str(one.get("id")) in chosen]
        return {
            "ivp": {"titel": str(whole["titel"]) or "het integraal veiligheidsplan", "periode": str(whole["periode"])},
            "prioriteiten": shown,
        }

    def _afkortingen(self) -> Gegevens:
        """Those of the plan as well: the work names its partners by their letters."""
        own = super()._afkortingen()["afkortingen"]
        known = {str(one["kort"]) for one in own}
        whole = Options(self.plain, self.plain.editie.plan)("afkortingen", None)["afkortingen"]
        every = [*own, *(one for one in whole if str(one["kort"]) not in known)]
        return {"afkortingen": sorted(every, key=lambda one: str(one["kort"]).lower()), "gevuld": bool(every)}

    def _terugblik(self) -> Gegevens:
        before = self._before()
        made = super()._terugblik()
        if before is not None:
            rows = progress(self.plain.stuk(before))
            if rows:
                title = f"Wat er is gedaan: {before.plan.titel or before.stem}"
                return {**made, "voortgang": rows, "voortgang_titel": title, "gevuld": True}
        return made

    def _before(self) -> Stuk | None:
        """The uitvoeringsplan that this one follows."""
        name = str(self.stuk.plan.vervolg_op).rsplit("/", 1)[-1]
        editie = self.plain.editie
        return next((one for one in (*editie.uitvoering, *editie.archief) if name and one.stem == name), None)
