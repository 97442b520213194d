"""The data of the integraal veiligheidsplan."""

from __future__ import annotations

from collections.abc import Callable

from ivpgen.documents.chapters import Chapters
from ivpgen.documents.charts import charts
from ivpgen.documents.head import head
from ivpgen.documents.measure_tables import measure_tables
from ivpgen.documents.options import Options, all_indicators
from ivpgen.documents.plain import Plain
from ivpgen.documents.sections import onderdeel
from ivpgen.documents.terms import Term, terms
from ivpgen.documents.texts import Gegevens, Tekst
from ivpgen.plan.planmap import Stuk


def ivp(plain: Plain) -> Gegevens:
    """The context of the template: head, chapters, and what its helpers need."""
    editie = plain.editie
    stuk = editie.plan.deel_a or editie.plan
    options = Options(plain, stuk)
    data = options.data
    data["indicatoren"]["lijst"] = all_indicators(plain, stuk)
    term = terms(stuk.plan)
    chapters = Chapters(data, options, term)
    if editie.plan.deel_b is not None:
        chapters.lokaal = gathered(plain, editie.plan.deel_b, term)
    peiljaar = stuk.plan.peildatum.tot.year if stuk.plan.peildatum.tot else None
    eindjaar = str(stuk.plan.periode.eind.year) if stuk.plan.periode.eind else "einde periode"
    return {
        "doc": head(editie, editie.plan, naam="integraal veiligheidsplan"),
        "hoofdstukken": chapters.build(work(chapters, data), after="prioriteiten"),
        "term": term,
        "tabellen": measure_tables(data, term),
        "grafieken": charts(editie, peiljaar, eindjaar),
        "peiljaar": peiljaar,
        "eindjaar": eindjaar,
    }


def gathered(plain: Plain, deel_b: Stuk, term: Callable[[str], Term]) -> list[Gegevens]:
    """What a gemeente adds to a joint document, as the parts of one chapter."""
    options = Options(plain, deel_b)
    options.data["indicatoren"]["lijst"] = all_indicators(plain, deel_b)
    chapters = Chapters(options.data, options, term, altijd=frozenset())
    return chapters.all_parts(work(chapters, options.data))


def work(chapters: Chapters, data: Gegevens) -> list[Gegevens]:
    """The chapter with the actiepunten at the root of a file; none where it has none."""
    titel = chapters.titel("actiepunt")
    items = [one for one in data["actiepunten"]["lijst"] if one["soort_deel"] == "actiepunt"]
    part = onderdeel("groep", titel=Tekst(titel), deel=None, actiepunten=items, doelen=[])
    return [*chapters.opening(), *([chapters.chapter(titel, [part])] if items else [])]
