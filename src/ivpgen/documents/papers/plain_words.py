"""What residents get to read of a plan: goals, work that they notice, and the words that need explaining."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from ivpgen.documents.measures import actiepunten, measures
from ivpgen.documents.plain import Plain
from ivpgen.documents.texts import Gegevens

_INSIDE = ("medewerker", "ambtenar", "bestuurder", "raadsleden", "collegeleden")
_MOST = 12
"""More measures than this nobody reads in a summary."""


def noticed(plain: Plain) -> Gegevens:
    """From the latest uitvoeringsplan the measures that say whom they are for, else the new ones: `rijen`, and its `periode`."""
    yearly = [one for one in plain.editie.uitvoering if one.plan.periode.van]
    if not yearly:
        return {"rijen": [], "periode": "", "meer": 0}
    stuk = max(yearly, key=lambda one: str(one.plan.periode.van))
    rows = list(measures(actiepunten(plain.stuk(stuk))))
    found = [one for one in rows if _is_for_residents(one)] or [one for one in rows if str(one["soort"]) == "nieuw"]
    return {"rijen": found[:_MOST], "periode": str(stuk.plan.periode), "meer": len(found) - _MOST}


def _is_for_residents(part: Gegevens) -> bool:
    """Whether a measure says that it is for somebody outside the organisation."""
    first = next(iter(part["doelgroep"]["lijst"]), "")
    return bool(first) and not str(first).lower().startswith(_INSIDE)


def explained(data: Gegevens, said: Iterable[Any]) -> dict[str, Gegevens]:
    """The `begrippen` of the plan whose word occurs in these texts."""
    running = " ".join(str(one) for one in said).lower()
    return {
        word: meaning
        for word, meaning in data["begrippen"]["per"].items()
        if re.search(rf"(?<!\w){re.escape(word.lower())}(?!\w)", running)
    }


def texts(data: Gegevens) -> Iterator[Any]:
    """What a summary prints of the plan's own words."""
    if data["samenvatting"]:
        yield from data["samenvatting"]["tekst"]
    for one in data["prioriteiten"]["lijst"]:
        yield one["naam_of_titel"]
        for doel in one["doelen"]["lijst"]:
            yield from doel["tekst"]
