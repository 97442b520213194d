"""Actiepunten and maatregelen for a document: grouped, in tables, by who leads, over the year."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from ivpgen.documents.texts import Gegevens, Later
from ivpgen.plan.moments import parse

KOLOMMEN = ("maatregel", "resultaat", "trekker", "partners", "planning")
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
_BREED = {
    "code": 7,
    "maatregel": 32,
    "resultaat": 22,
    "trekker": 17,
    "partners": 20,
    "planning": 14,
    "omvang": 12,
    "middelen": 16,
}
_BLOKKEN = frozenset({"resultaat"})
_NOOIT_ONDER = frozenset({"maatregel", "nieuwe_planning", "status", "code"})


class MeasureTables:
    """Makes the tables of measures of one document, with the plan's own columns and headings."""

    def __init__(self, stuk: Gegevens, term: str) -> None:
        tabel = stuk.get("tabel") or {}
        chosen = [str(column) for column in tabel["kolommen"]["lijst"]] if tabel else []
        self.kolommen = chosen or list(KOLOMMEN)
        self.koppen: dict[str, Any] = {"maatregel": term, **(tabel["koppen"]["per"] if tabel else {})}

    def tables(self, actiepunt: Gegevens) -> list[Gegevens]:
        """The tables of one actiepunt: one per onderdeel that it has, and one for what belongs to none."""
        measures = [one for one in actiepunt["maatregelen"]["lijst"] if not _elsewhere(one)]
        elders = [one for one in actiepunt["maatregelen"]["lijst"] if _elsewhere(one)]
        made = []
        for onderdeel in actiepunt["onderdelen"]["lijst"]:
            own = [one for one in measures if one["onderdeel"] and str(one["onderdeel"]) == str(onderdeel["id"])]
            measures = [one for one in measures if one not in own]
            made.append({**self._table(actiepunt, own, str(onderdeel["naam_of_titel"])), "onderdeel": onderdeel})
        alone = not actiepunt["maatregelen"]["lijst"] and any(
            filled(actiepunt, key) for key in KOPPEN if key not in {"prioriteiten", "code", "maatregel"}
        )
        rest = measures or ([actiepunt] if alone else [])
        return [
            *made,
            {**self._table(actiepunt, rest, str(actiepunt["naam_of_titel"])), "onderdeel": None, "elders": elders},
        ]

    def _table(self, actiepunt: Gegevens, parts: list[Gegevens], titel: str) -> Gegevens:
        columns = [
            column for column in self.kolommen if column == "maatregel" or any(filled(part, column) for part in parts)
        ]
        if "maatregel" not in columns:
            columns.insert(0, "maatregel")
        rows = []
        for part in parts:
            hidden = {*columns, *_NOOIT_ONDER, *({"onderdeel"} if actiepunt["onderdelen"]["lijst"] else ())}
            under = [key for key in KOPPEN if key not in hidden and said_here(part, key, actiepunt)]
            named = [{"veld": key, "kop": self.kop(key)} for key in under]
            rows.append(
                {
                    "deel": part,
                    "onder": [one for one in named if one["veld"] not in _BLOKKEN],
                    "blokken": [one for one in named if one["veld"] in _BLOKKEN],
                }
            )
        return {
            "titel": titel,
            "rijen": rows,
            "kolommen": self._widths(columns),
            "elders": [],
            "met_code": "code" in columns,
        }

    def kop(self, column: str) -> str:
        """The heading of a column."""
        return self.koppen.get(column) or KOPPEN.get(column, column.replace("_", " ").capitalize())

    def _widths(self, columns: list[str]) -> list[Gegevens]:
        total = sum(_BREED.get(column, 14) for column in columns)
        return [
            {"veld": column, "kop": self.kop(column), "breedte": round(100 * _BREED.get(column, 14) / total)}
            for column in columns
        ]


def filled(part: Gegevens, key: str) -> bool:
    """Whether a part has something to show under a key."""
    value = part.get(key)
    if isinstance(value, Later):
        return bool(value["gezegd"])
    if isinstance(value, dict):
        return bool(value.get("lijst") or value.get("afwezig") or value.get("kop"))
    return bool(value) or getattr(value, "afwezig", None) is not None


def said_here(part: Gegevens, key: str, actiepunt: Gegevens) -> bool:
    """Whether a key without a column has to go under the row: it is filled, and not only the actiepunt's own repeated."""
    if not filled(part, key) or (
        key == "prioriteiten" and part is not actiepunt and _ids(part[key]) == _ids(actiepunt[key])
    ):
        return False
    return part is actiepunt or key not in actiepunt or not _same(part[key], actiepunt[key])


def _same(one: Any, other: Any) -> bool:
    """Whether two values print the same."""
    return one is other or (not isinstance(one, Later) and one == other)


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
            if one.get("soort_deel") == "maatregel" and not _elsewhere(one)
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
            if deel["voortgang"]["lijst"]:
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
        moment = part.get("moment")
        begin, end = (moment.van, moment.tot) if moment is not None else (None, None)
        dated = begin is not None or end is not None
        cells = [dated and (begin or van) <= last and (end or tot) >= first for _, first, last in columns]
        rows.append({"deel": part, "cellen": cells, "afspraak": str(said)})
    return {"kolommen": [name for name, _, _ in columns], "rijen": rows}


def _last(year: int, month: int) -> date:
    return parse(f"{year}-{month:02d}").tot or date(year, month, 28)


def _elsewhere(part: Gegevens) -> bool:
    return part.get("soort_deel") == "onbekend" or (
        part["afwezig"] is not None and part["afwezig"].soort == "zie" and not part["maatregel"]
    )


def _ids(reeks: Gegevens) -> list[str]:
    return [one["id"] for one in reeks["lijst"]]
