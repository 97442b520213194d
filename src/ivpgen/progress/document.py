"""The data of a document on progress: its head, and its chapters as every document has them."""

from __future__ import annotations

from datetime import date
from typing import Any

from ivpgen.diagnostics import Onbruikbaar
from ivpgen.documents.abbreviations import annex
from ivpgen.documents.charts import Charts, charts
from ivpgen.documents.head import head
from ivpgen.documents.options import Options
from ivpgen.documents.plain import Plain
from ivpgen.documents.sections import hoofdstuk, onderdeel
from ivpgen.documents.terms import terms
from ivpgen.documents.texts import Gegevens, Tekst
from ivpgen.plan.moments import Moment, parse
from ivpgen.plan.planmap import Planmap
from ivpgen.progress.evaluation import evaluation
from ivpgen.progress.one_page import one_page
from ivpgen.progress.report import progress_report
from ivpgen.progress.table import VERSLAGEN, Verslag
from ivpgen.progress.time import Tijdvak, time_of


def document(
    planmap: Planmap, plain: Plain, naam: str, periode: Moment | None = None, today: date | None = None
) -> Gegevens:
    """The context of the template of a document by its name in the table; `periode` only matters to one of a time.

    Raises Onbruikbaar where it isn't known which time a report is about.
    """
    verslag = VERSLAGEN[naam]
    plan = plain.editie.plan.plan
    term = terms(plan)
    drawing = charts(plain.editie, None, "", wens="geen" if plan.grafieken == "geen" else "beeld")
    time = _time(plain, verslag, periode, today)
    day = time.dag if time else today or plan.peildatum.tot
    doc = _head(plain, verslag, time, day)
    chapters = [
        _chapter(titel, f"{naam}-{deel}", **opties)
        for deel, titel, opties in _chapters(planmap, plain, naam, time, day, drawing)
    ]
    short = Options(plain, plain.editie.plan)("afkortingen", None)["afkortingen"]
    if verslag.omslag and short:
        chapters.append(annex(short))
    return {
        "doc": doc,
        "hoofdstukken": chapters,
        "afkortingen": short,
        "papier": {"opzet": ""},
        "term": term,
        "tabellen": None,
        "grafieken": drawing,
        "peiljaar": time.jaar if time else None,
        "eindjaar": str(plan.periode.eind.year) if plan.periode.eind else "einde periode",
    }


def _chapters(
    planmap: Planmap, plain: Plain, naam: str, time: Tijdvak | None, day: date | None, drawing: Charts
) -> list[tuple[str, str, Gegevens]]:
    if naam == "status":
        return one_page(planmap, plain, day)
    if time is None:
        raise Onbruikbaar(
            "Het plan zegt niet over welke tijd het gaat.",
            hoe="Noem bij periode: het jaar van en tot, of gebruik --periode.",
        )
    return progress_report(plain, time, drawing) if naam == "voortgangsrapportage" else evaluation(plain, time, drawing)


def _time(plain: Plain, verslag: Verslag, periode: Moment | None, today: date | None) -> Tijdvak | None:
    """A report is of the time that was asked for; an evaluation of the whole period, up to the day if one is given."""
    if verslag.tijdvak:
        return time_of(plain.editie, periode, today)
    return time_of(plain.editie, plain.editie.plan.plan.periode, today) if verslag.naam == "evaluatie" else None


def _chapter(titel: str, naam: str, *, liggend: bool = False, **opties: Any) -> Gegevens:
    return hoofdstuk(
        titel, naam, [onderdeel(naam, f"voortgang/{naam}.html.j2", **opties)], klassen="liggend" if liggend else ""
    )


def _head(plain: Plain, verslag: Verslag, time: Tijdvak | None, day: date | None) -> Gegevens:
    """Cover and properties: those of the plan, under the name of the document and with its day."""
    of_plan = head(plain.editie, plain.editie.plan, naam="integraal veiligheidsplan")
    title = of_plan["titelregel"]
    shown = str(parse(day.isoformat())) if day else ""
    about = f" {time.tekst}" if time and verslag.tijdvak else ""
    lines = [
        Tekst(of_plan["gemeente"] if of_plan["gemeente"] != str(title) else ""),
        Tekst(of_plan["periode"] if of_plan["periode"] not in f"{title}{about}" else ""),
        Tekst(f"Stand op {shown}" if shown else ""),
    ]
    name = f"{verslag.titel}{about}"
    return {
        **of_plan,
        "titel": f"{name} – {of_plan['titel']}",
        "titelregel": Tekst(name),
        "ondertitel": title,
        "omslag": [line for line in lines if line] if verslag.omslag else [],
        "regel": ", ".join(str(line) for line in lines if line),
        "met_omslag": verslag.omslag,
        "periode": time.tekst if time else of_plan["periode"],
        "omschrijving": f"{verslag.titel}: {of_plan['omschrijving']}",
        "trefwoorden": f"{verslag.titel.lower()}, {of_plan['trefwoorden']}",
        "kenmerk": f"{of_plan['kenmerk']}-{verslag.naam}{f'-{time.van}-{time.tot}' if about and time else ''}",
        "status": "Concept",
        "datum": day.isoformat() if day else "",
        "kop": f"{name}: {of_plan['kop']}",
        "nummering": "automatisch" if verslag.omslag else "geen",
    }
