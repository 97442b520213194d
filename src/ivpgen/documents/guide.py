"""The reading guide: which chapters a document has, and what each is about."""

from __future__ import annotations

from ivpgen.documents.sections import ONDERDELEN
from ivpgen.documents.texts import Gegevens


def fill_guide(chapters: list[Gegevens]) -> None:
    """Tell the reading guide the numbered chapters, in place; it goes where there are none."""
    told = [
        {
            "id": one["id"],
            "titel": one["titel"],
            "uitleg": ONDERDELEN[one["naam"]].uitleg if one["naam"] in ONDERDELEN else "",
        }
        for one in chapters
        if not one["ongenummerd"] and "bijlage" not in one["klassen"] and one["naam"] != "inleiding"
    ]
    for chapter in chapters:
        for part in chapter["onderdelen"]:
            if part["naam"] == "leeswijzer":
                part["opties"]["hoofdstukken"] = told
        if not told:
            chapter["onderdelen"] = [part for part in chapter["onderdelen"] if part["naam"] != "leeswijzer"]
