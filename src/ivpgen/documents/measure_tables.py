"""Measures in tables: which columns, which rows, and what a row says without a column for it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from ivpgen.documents.measures import KOPPEN, elsewhere
from ivpgen.documents.terms import Term
from ivpgen.documents.texts import Gegevens, Later, capitalised

KOLOMMEN = ("maatregel", "resultaat", "trekker", "partners", "planning")
_BREED = {
    "code": 9,
    "maatregel": 32,
    "titel": 32,
    "resultaat": 22,
    "trekker": 17,
    "partners": 20,
    "planning": 16,
    "omvang": 12,
    "middelen": 16,
}
_VEEL_ONDER = 3
_EXTRA = 18
_BLOKKEN = frozenset({"resultaat"})
_NOOIT_ONDER = frozenset({"maatregel", "nieuwe_planning", "status", "code"})


def measure_tables(stuk: Gegevens, term: Callable[[str], Term]) -> MeasureTables:
    """The tables of a file, in the words of its plan."""
    one, other = term("maatregel"), term("actiepunt")
    names = (one.enkelvoud, other.enkelvoud, other.meervoud)
    maatregel, actiepunt, actiepunten = map(capitalised, names)
    return MeasureTables(stuk, maatregel=maatregel, actiepunt=actiepunt, actiepunten=actiepunten)


class MeasureTables:
    """Makes the tables of measures of one document, with the plan's own columns and headings.

    `maatregel` and `actiepunt` are what the plan calls one, `actiepunten` more of these. Without a column for measures they are bullets in the row of their actiepunt.
    """

    def __init__(self, stuk: Gegevens, *, maatregel: str, actiepunt: str, actiepunten: str) -> None:
        tabel = stuk.get("tabel") or {}
        chosen = [str(column) for column in tabel["kolommen"]["lijst"]] if tabel else []
        self.kolommen = chosen or list(KOLOMMEN)
        self.actiepunten = actiepunten
        self.bullets = "maatregel" not in self.kolommen and "titel" in self.kolommen
        self.naamkolom = "titel" if self.bullets else "maatregel"
        if self.naamkolom not in self.kolommen:
            self.kolommen.insert(0, self.naamkolom)
        self.koppen: dict[str, Any] = {
            "maatregel": maatregel,
            "titel": actiepunt,
            **(tabel["koppen"]["per"] if tabel else {}),
        }

    def blocks(self, actiepunten: Iterable[Gegevens], bij: str) -> list[Gegevens]:
        """The actiepunten of a group called `bij`: each that needs a heading with its tables, each run of others as one table."""
        made: list[Gegevens] = []
        run: list[Gegevens] = []
        for one in actiepunten:
            if self._is_row(one):
                run.append(one)
                continue
            made += self._run(run, bij)
            run = []
            under = self._said_above(one, bij) if one.get("soort_deel") == "actiepunt" else []
            made.append(
                {"actiepunt": one, "tabellen": self._tables(one) if "maatregelen" in one else [], "onder": under}
            )
        return made + self._run(run, bij)

    def _is_row(self, one: Gegevens) -> bool:
        if one.get("soort_deel") != "actiepunt" or one["onderdelen"]["lijst"] or one["maatregelen"]["kop"]:
            return False
        return self.bullets or not (one["maatregelen"]["lijst"] or one["tekst"] or one["toelichting"])

    def _run(self, parts: list[Gegevens], bij: str) -> list[Gegevens]:
        titel = f"{self.actiepunten}: {bij}" if bij else self.actiepunten
        return [{"actiepunt": None, "tabellen": [self._table(None, parts, titel, bij)], "onder": []}] if parts else []

    def _tables(self, actiepunt: Gegevens) -> list[Gegevens]:
        """The tables of one actiepunt: one per onderdeel that it has, and one for what belongs to none."""
        measures = [one for one in actiepunt["maatregelen"]["lijst"] if not elsewhere(one)]
        elders = [one for one in actiepunt["maatregelen"]["lijst"] if elsewhere(one)]
        made = []
        for onderdeel in actiepunt["onderdelen"]["lijst"]:
            own = [one for one in measures if str(one["onderdeel"]) and str(one["onderdeel"]) == str(onderdeel["id"])]
            measures = [one for one in measures if one not in own]
            made.append({**self._table(actiepunt, own, str(onderdeel["naam_of_titel"])), "onderdeel": onderdeel})
        alone = not actiepunt["maatregelen"]["lijst"] and any(
            filled(actiepunt, key) for key in KOPPEN if key not in {"prioriteiten", "code", "maatregel"}
        )
        rest = measures or ([actiepunt] if alone else [])
        return [*made, {**self._table(actiepunt, rest, str(actiepunt["naam_of_titel"])), "elders": elders}]

    def _table(self, actiepunt: Gegevens | None, parts: list[Gegevens], titel: str, bij: str = "") -> Gegevens:
        """The rows of `parts`, measures of `actiepunt` or with None actiepunten themselves."""
        columns = [
            column
            for column in self.kolommen
            if column == self.naamkolom or any(filled(part, column) for part in parts)
        ]
        rows = [self._row(part, actiepunt or part, columns, bij) for part in parts]
        return {
            "titel": titel,
            "rijen": rows,
            "kolommen": self._widths(columns, full=any(len(row["onder"]) >= _VEEL_ONDER for row in rows)),
            "naamkolom": self.naamkolom,
            "van_actiepunten": actiepunt is None,
            "elders": [],
            "onderdeel": None,
            "met_code": "code" in columns,
        }

    def _row(self, part: Gegevens, actiepunt: Gegevens, columns: Iterable[str], bij: str = "") -> Gegevens:
        hidden = {*columns, *_NOOIT_ONDER, *({"onderdeel"} if actiepunt["onderdelen"]["lijst"] else ())}
        under = [
            key
            for key in KOPPEN
            if key not in hidden and said_here(part, key, actiepunt) and not _is_group(part, key, bij)
        ]
        bullets = part["maatregelen"]["lijst"] if self.bullets and part is actiepunt else []
        return {
            "deel": part,
            **self._under(under),
            "bullets": [self._row(one, part, ()) for one in bullets if not elsewhere(one)],
            "elders": [one for one in bullets if elsewhere(one)],
        }

    def _under(self, keys: Iterable[str]) -> Gegevens:
        named = [{"veld": key, "kop": self.kop(key).removesuffix("?")} for key in keys]
        return {
            "onder": [one for one in named if one["veld"] not in _BLOKKEN],
            "blokken": [one for one in named if one["veld"] in _BLOKKEN],
        }

    def _said_above(self, actiepunt: Gegevens, bij: str) -> list[Gegevens]:
        """What an actiepunt says itself and its measures don't show: they leave out what they only inherit."""
        measures = [one for one in actiepunt["maatregelen"]["lijst"] if not elsewhere(one)]
        if not measures:
            return []
        keys = [
            key
            for key in KOPPEN
            if key not in {*_NOOIT_ONDER, "gemeenten", "bronnen"}
            and filled(actiepunt, key)
            and _says(actiepunt, key)
            and not _is_group(actiepunt, key, bij)
            and not (key in self.kolommen and all(_same(one[key], actiepunt[key]) for one in measures))
        ]
        made: list[Gegevens] = [{"deel": actiepunt, **self._under(keys)}]
        return made if keys else []

    def kop(self, column: str) -> str:
        """The heading of a column."""
        return self.koppen.get(column) or KOPPEN.get(column, column.replace("_", " ").capitalize())

    def _widths(self, columns: list[str], *, full: bool) -> list[Gegevens]:
        """The columns with their share of the page; `full` when rows say much under their name."""
        shares = {column: _BREED.get(column, 14) for column in columns}
        if full:
            shares[self.naamkolom] += _EXTRA
        total = sum(shares.values())
        return [
            {"veld": column, "kop": self.kop(column), "breedte": round(100 * share / total)}
            for column, share in shares.items()
        ]


def filled(part: Gegevens, key: str) -> bool:
    """Whether a part has something to show under a key."""
    value = part.get(key)
    if key == "was" and value:
        return any(one["id"] != "nieuw" for one in value["lijst"])
    if isinstance(value, Later):
        return bool(value["gezegd"])
    if isinstance(value, dict):
        return bool(value.get("lijst") or value.get("afwezig") or value.get("kop"))
    return bool(value) or getattr(value, "afwezig", None) is not None


def said_here(part: Gegevens, key: str, actiepunt: Gegevens) -> bool:
    """Whether a key without a column has to go under the row: it is filled, and not only the actiepunt's own repeated."""
    if not filled(part, key):
        return False
    if key == "prioriteiten" and part is not actiepunt and _ids(part[key]) == _ids(actiepunt[key]):
        return False
    return part is actiepunt or key not in actiepunt or not _same(part[key], actiepunt[key])


def _is_group(part: Gegevens, key: str, bij: str) -> bool:
    """Whether a link up goes to nothing but the group that a part stands in."""
    if key not in {"prioriteiten", "doelen", "velden"} or part[key]["afwezig"]:
        return False
    names = [str(one.get("naam") or one["naam_of_titel"]) for one in part[key]["lijst"]]
    return names == [bij] or (key == "prioriteiten" and len(names) == 1)


def _says(part: Gegevens, key: str) -> bool:
    """Whether a part says a key itself, not what it inherits."""
    value = part[key]
    if isinstance(value, dict):
        return bool(value["gezegd"])
    return str(getattr(value, "bron", "")).startswith(str(part["pad"]))


def _same(one: Any, other: Any) -> bool:
    """Whether two values print the same."""
    if one is other:
        return True
    if isinstance(one, Later):
        return False
    if isinstance(one, dict) and "gezegd" in one:
        return all(one[key] == other[key] for key in ("lijst", "kop", "afwezig"))
    return bool(one == other) and getattr(one, "afwezig", None) == getattr(other, "afwezig", None)


def _ids(reeks: Gegevens) -> list[str]:
    return [one["id"] for one in reeks["lijst"]]
