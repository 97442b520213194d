"""What is to be done in an uitvoeringsplan and how far it is, in the few numbers and rows that a paper has room for."""

from __future__ import annotations

from datetime import date

from ivpgen.documents.measures import actiepunten, measures
from ivpgen.documents.texts import Gegevens
from ivpgen.plan.moments import parse
from ivpgen.plan.planmap import Stuk
from ivpgen.plan.work import Voortgang

DEVIATES = ("verschoven", "vervallen", "vervangen", "niet gelukt")
ORDER = ("gereed", "loopt", "doorlopend", "gepland", *DEVIATES)
_OTHER = "Ander werk"
_UNTOLD = "geen stand"


def work(data: Gegevens, stuk: Stuk) -> Gegevens:
    """`rijen` are the measures; `per_prioriteit` counts them; `afwijkend`, `gereed`, `nieuw` are some of them.

    `standen` are the words of progress that occur, in the order of a report; `per` is the last day that anything was told.
    """
    rows = list(measures(actiepunten(data)))
    groups: dict[str, list[Gegevens]] = {}
    for one in rows:
        for name in [str(ref["naam"]) for ref in one["prioriteiten"]["lijst"]][:1] or [_OTHER]:
            groups.setdefault(name, []).append(one)
    found = {_status(one) for one in rows}
    statuses = [one for one in ORDER if one in found]
    statuses += sorted(found - {*ORDER, _UNTOLD}) + ([_UNTOLD] if _UNTOLD in found else [])
    return {
        "rijen": rows,
        "standen": statuses,
        "per_prioriteit": [
            {
                "naam": name,
                "aantal": len(own),
                "nieuw": sum(_is_new(one) for one in own),
                "standen": [sum(_status(one) == status for one in own) for status in statuses],
            }
            for name, own in sorted(groups.items(), key=lambda pair: pair[0] == _OTHER)
        ],
        "totaal": [sum(_status(one) == status for one in rows) for status in statuses],
        "afwijkend": [one for one in rows if _status(one) in DEVIATES],
        "gereed": [one for one in rows if _status(one) == "gereed"],
        "nieuw": [one for one in rows if _is_new(one)],
        "zonder_trekker": sum(not one["trekker"]["lijst"] for one in rows),
        "zonder_planning": sum(not one["planning"] for one in rows),
        "verteld": found - {_UNTOLD} != set(),
        "per": _told(stuk),
    }


def _status(part: Gegevens) -> str:
    return str(part["status"]) or _UNTOLD


def _is_new(part: Gegevens) -> bool:
    return str(part["soort"]) == "nieuw"


def _told(stuk: Stuk) -> str:
    days: list[date] = [one.datum.tot for one in stuk.delen if isinstance(one, Voortgang) and one.datum.tot]
    return str(parse(max(days).isoformat())) if days else ""
