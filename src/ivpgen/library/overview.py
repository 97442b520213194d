"""The data of a document about many plans: an overview of a region to publish, or plans compared."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ivpgen.charts.alternative import alternative
from ivpgen.charts.kinds import Grafiek, Staaf, Staafgrafiek
from ivpgen.documents.charts import SRC
from ivpgen.documents.sections import hoofdstuk, onderdeel
from ivpgen.documents.terms import terms
from ivpgen.documents.texts import Gegevens, Tekst
from ivpgen.library.compare import Rij
from ivpgen.library.scope import Gekozen
from ivpgen.library.stats import Tabel, Telling

_MADE = "Samengesteld met ivpgen uit de plannen zelf"
_MOST_BARS = 12
_MOST_ROWS = 40
"""Rows of a table that somebody still reads; the csv has them all."""
_EXPLAINED = {
    "themas": "Een thema telt als prioriteit als het plan dat zegt, of als een prioriteit van het plan erover gaat. Een gezamenlijk plan "
    "kan een thema per gemeente anders behandelen en telt dan in meer kolommen.",
    "prioriteiten": "Alleen de prioriteiten van een plan als geheel zijn geteld, niet die van één gemeente in een gezamenlijk plan.",
    "doelen": "Een doel is meetbaar als het zelf, of een subdoel, een indicator met een streefwaarde heeft.",
    "maatregelen": "De stand is die van het laatste bericht over een maatregel.",
    "digitaal": "Behandeld betekent dat het plan het onderwerp uitwerkt, of zegt onder welke prioriteit het dat doet.",
    "meldingen": "Een melding is geen oordeel over een gemeente: zij zegt waar de tekst van het plan iets mist of tegenspreekt.",
}
_CHARTED = {
    "themas": (2, "Thema’s die het vaakst prioriteit zijn"),
    "doelen": (1, "Plannen naar meetbaarheid van de doelen"),
}
"""The tables with a chart: which column it draws, and what it is called."""


def overview(telling: Telling, auteur: str = "") -> tuple[Gegevens, dict[str, Grafiek]]:
    """The document with all counts, and its charts by their address."""
    charts: dict[str, Grafiek] = {}
    chapters = [_chapter("In het kort", "kort", telling=telling, hoofdpunten=_in_short(telling))]
    for one in telling.tabellen:
        if one.rijen:
            picture = _chart(one, charts)
            chapters.append(
                _chapter(
                    one.titel,
                    "tabel",
                    naam=one.naam,
                    tabel=one._replace(rijen=one.rijen[:_MOST_ROWS]),
                    meer=max(0, len(one.rijen) - _MOST_ROWS),
                    uitleg=_EXPLAINED[one.naam],
                    grafiek=picture,
                )
            )
    return _document("Veiligheidsplannen in beeld", telling.wie, telling.jaren, chapters, auteur), charts


def comparison(
    rijen: Sequence[Rij], subjects: Sequence[str], gekozen: Gekozen, auteur: str = ""
) -> tuple[Gegevens, dict[str, Grafiek]]:
    """The document that puts plans side by side, a chapter per subject."""
    grouped: dict[str, list[Rij]] = {}
    for one in rijen:
        grouped.setdefault(one.onderwerp, []).append(one)
    chapters = [
        _chapter(name, "vergelijking", naam=f"vergelijking-{at}", rijen=several)
        for at, (name, several) in enumerate(grouped.items(), 1)
    ]
    about = f"{', '.join(subjects)}: {gekozen.wie}"
    return _document("Veiligheidsplannen vergeleken", about, gekozen.jaren, chapters, auteur), {}


def _in_short(telling: Telling) -> list[str]:
    tables = {one.naam: one for one in telling.tabellen}
    said = []
    common = [row for row in tables["themas"].rijen if isinstance(row[2], int) and row[2] > 0][:3]
    if common:
        named = "; ".join(f"{row[0]} ({row[2]} van {telling.plannen} plannen)" for row in common)
        said.append(f"Het vaakst prioriteit: {named}.")
    every = tables["doelen"].rijen[0]
    said.append(f"In {every[1]} van {telling.plannen} plannen zijn alle doelen meetbaar.")
    digital = tables["digitaal"].rijen
    if digital:
        said.append(f"Van digitale veiligheid komt “{digital[0][0]}” het vaakst aan bod: in {digital[0][1]} plannen.")
    return said


def _chart(one: Tabel, charts: dict[str, Grafiek]) -> Gegevens | None:
    if one.naam not in _CHARTED:
        return None
    column, title = _CHARTED[one.naam]
    rows = [(str(row[0]), row[column]) for row in one.rijen]
    bars = [Staaf(name, float(value), eigen=True) for name, value in rows if isinstance(value, int | float)]
    if one.naam == "themas":
        bars = [bar for bar in bars if bar.waarde][:_MOST_BARS]
    if len(bars) < 2:
        return None
    drawn = Staafgrafiek(title, tuple(bars), "aantal plannen", gesorteerd=one.naam == "themas")
    charts[f"{SRC}{one.naam}"] = drawn
    return {
        "naam": one.naam,
        "src": f"{SRC}{one.naam}",
        "alt": Tekst(alternative(drawn)),
        "titel": Tekst(title),
        "bronnen": [],
        "voorlopig": False,
    }


def _chapter(titel: str, sjabloon: str, *, naam: str = "", **opties: Any) -> Gegevens:
    return hoofdstuk(
        titel, naam or sjabloon, [onderdeel(naam or sjabloon, f"bibliotheek-{sjabloon}.html.j2", **opties)]
    )


def _document(name: str, about: str, years: str, chapters: list[Gegevens], auteur: str) -> Gegevens:
    """`auteur` is who publishes it; without one the document says what made it."""
    name = f"{name} {years}".strip()
    return {
        "doc": {
            "titel": f"{name}: {about}",
            "titelregel": Tekst(name),
            "ondertitel": Tekst(about),
            "omslag": [Tekst(auteur or _MADE)],
            "auteur": auteur or _MADE,
            "gemeente": "",
            "periode": years,
            "omschrijving": f"{name}: {about}",
            "trefwoorden": "integrale veiligheid, veiligheidsplannen, overzicht",
            "status": "",
            "versie": "",
            "kenmerk": "",
            "datum": "",
            "kop": name,
            "nummering": "automatisch",
        },
        "hoofdstukken": chapters,
        "term": terms(),
        "tabellen": None,
        "peiljaar": None,
        "eindjaar": "",
    }
