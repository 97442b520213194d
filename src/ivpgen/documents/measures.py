"""The actiepunten and maatregelen of a file: all of them, by who leads, over the year, and how far they are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from ivpgen.documents.texts import Gegevens
from ivpgen.plan.moments import Moment, parse

KOPPEN = {
    "maatregel": "Maatregel",
    "resultaat": "Resultaat",
    "trekker": "Trekker",
    "partners": "Partners",
    "planning": "Planning",
    "prioriteiten": "Prioriteit",
    "doelen": "Doel",
    "velden": "Veld",
    "themas": "Thema",
    "uitgangspunten": "Uitgangspunt",
    "onderdeel": "Onderdeel",
    "soort": "Soort",
    "keten": "Keten",
    "benadering": "Benadering",
    "doelgroep": "Doelgroep",
    "gebied": "Gebied",
    "omvang": "Omvang",
    "indicatoren": "Indicator",
    "nieuwe_planning": "Nieuwe planning",
    "middelen": "Middelen",
    "taakveld": "Taakveld",
    "digitaal": "Digitale veiligheid",
    "was": "Eerder",
    "onderdeel_van": "Onderdeel van",
    "gemeenten": "Geldt voor",
    "bronnen": "Bron",
    "status": "Status",
    "code": "Nr.",
}
"""What a document calls the keys of a measure."""

_ALTIJD = frozenset({"doorlopend", "continu", "hele jaar", "het hele jaar", "hele periode", "de hele periode"})
_SEIZOENEN = {
    "begin": (1, 3),
    "voorjaar": (3, 6),
    "lente": (3, 6),
    "zomer": (6, 9),
    "medio": (4, 9),
    "half": (4, 9),
    "najaar": (9, 12),
    "herfst": (9, 12),
    "eind": (10, 12),
    "einde": (10, 12),
}
"""The months that a season may mean; a winter lies in two years."""


def actiepunten(stuk: Gegevens) -> Iterator[Gegevens]:
    """All actiepunten of a file, those that stand in a priority first."""
    for prioriteit in stuk["prioriteiten"]["lijst"]:
        if prioriteit.get("soort_deel") == "prioriteit" and str(prioriteit["pad"]).startswith(str(stuk["pad"])):
            yield from (one for one in prioriteit["actiepunten"]["lijst"] if one.get("soort_deel") == "actiepunt")
    yield from (one for one in stuk["actiepunten"]["lijst"] if one.get("soort_deel") == "actiepunt")


def measures(parts: Iterable[Gegevens]) -> Iterator[Gegevens]:
    """The rows of actiepunten: their measures, or themselves."""
    for actiepunt in parts:
        own = [
            one
            for one in actiepunt["maatregelen"]["lijst"]
            if one.get("soort_deel") == "maatregel" and not elsewhere(one)
        ]
        yield from own or ([actiepunt] if not actiepunt["maatregelen"]["lijst"] else [])


def progress(stuk: Gegevens) -> list[Gegevens]:
    """Per actiepunt and measure with progress of this file its entries, in order."""
    rows = []
    for actiepunt in actiepunten(stuk):
        for deel in (
            actiepunt,
            *(one for one in actiepunt["maatregelen"]["lijst"] if one["soort_deel"] == "maatregel"),
        ):
            if deel["voortgang"]["lijst"] or deel["voortgang"]["kop"]:
                rows.append({"deel": deel, "standen": deel["voortgang"]["lijst"]})
    return rows


def by_leader(parts: Iterable[Gegevens]) -> list[Gegevens]:
    """Per leader the measures, the busiest first; those without one last."""
    found: dict[str, list[Gegevens]] = {}
    for part in parts:
        for name in [str(one["naam"]) for one in part["trekker"]["lijst"]] or [""]:
            found.setdefault(name, []).append(part)
    ordered = sorted(found.items(), key=lambda pair: (pair[0] == "", -len(pair[1]), pair[0].lower()))
    return [{"trekker": name or "Nog geen trekker", "maatregelen": list_} for name, list_ in ordered]


def over_time(parts: Iterable[Gegevens], van: date, tot: date) -> Gegevens:
    """A column per quarter of the period (per year when it is longer than two), and per measure where it runs."""
    years = range(van.year, tot.year + 1)
    if len(years) <= 2:
        columns = [
            (f"{q}e kw. {year}" if len(years) > 1 else f"{q}e kwartaal", date(year, 3 * q - 2, 1), _last(year, 3 * q))
            for year in years
            for q in (1, 2, 3, 4)
        ]
    else:
        columns = [(str(year), date(year, 1, 1), date(year, 12, 31)) for year in years]
    columns = [column for column in columns if column[2] >= van and column[1] <= tot]
    rows = []
    for part in parts:
        said = part.get("verschoven_naar") or part["nieuwe_planning"] or part["planning"]
        found = span(part.get("moment"), van, tot)
        cells = [found is not None and found[0] <= last and found[1] >= first for _, first, last in columns]
        rows.append({"deel": part, "cellen": cells, "afspraak": str(said)})
    return {"kolommen": [name for name, _, _ in columns], "rijen": rows}


def span(moment: Moment | None, van: date, tot: date) -> tuple[date, date] | None:
    """From when to when a measure runs; None when its words don't say."""
    if moment is None:
        return None
    words = moment.tekst.lower()
    if words in _ALTIJD:
        return van, tot
    season = _SEIZOENEN.get(words.split(" ")[0]) if moment.tot else None
    if season and moment.tot:
        return date(moment.tot.year, season[0], 1), _last(moment.tot.year, season[1])
    return (moment.van or van, moment.tot or tot) if moment.van or moment.tot else None


def _last(year: int, month: int) -> date:
    return parse(f"{year}-{month:02d}").tot or date(year, month, 28)


def elsewhere(part: Gegevens) -> bool:
    """Whether a measure is only named here: it stands elsewhere, or nobody knows it."""
    return part.get("soort_deel") == "onbekend" or (
        part["afwezig"] is not None and part["afwezig"].soort == "zie" and not part["maatregel"]
    )
