"""The overviews of an uitvoeringsplan: who leads what, when it runs, and what goes on as before."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from ivpgen.documents.chapters import Chapters
from ivpgen.documents.measures import by_leader, over_time
from ivpgen.documents.sections import onderdeel
from ivpgen.documents.terms import Term
from ivpgen.documents.texts import Gegevens


def overviews(
    chapters: Chapters, rows: list[Gegevens], term: Callable[[str], Term], van: date | None, tot: date | None
) -> list[Gegevens]:
    """The chapters for which the measures say enough; `van` and `tot` are the period."""
    made = []
    if any(one["trekker"]["lijst"] for one in rows):
        part = onderdeel("trekkers", rijen=by_leader(rows))
        made.append(chapters.chapter("Overzicht van trekkers", [part], naam="trekkers"))
    planning = over_time(rows, van, tot) if van and tot else {"rijen": []}
    if any(any(row["cellen"]) for row in planning["rijen"]):
        made.append(chapters.chapter("Planning", [onderdeel("planning", **planning)], naam="planning", liggend=True))
    running = [one for one in rows if one["soort"] in {"lopend", "regulier"}]
    if running:
        word = term("maatregel").meervoud
        verb = "is" if len(running) == 1 else "zijn"
        share = (
            f"Alle {word} zijn lopend of regulier werk."
            if len(running) == len(rows)
            else f"Naast nieuwe {word} gaat het bestaande werk door: "
            f"{len(running)} van de {len(rows)} {word} {verb} lopend of regulier werk."
        )
        part = onderdeel("lopend", rijen=running, aandeel=share)
        made.append(chapters.chapter("Lopend werk", [part], naam="lopend"))
    return made
