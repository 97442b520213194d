"""The metadata file beside a raw data set: several tables in one CSV, each under a line with only its name."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from ivpgen.figures.names import Rol
from ivpgen.figures.records import Onleesbaar

_TYPES = {
    "geodimension": Rol.GEBIED,
    "geodetail": Rol.GEBIED,
    "timedimension": Rol.PERIODE,
}
_YEAR = re.compile(r"[12][0-9]{3}")
_PROVISIONAL = {
    "voorlopig": True,
    "naadervoorlopig": True,
    "naderevoorlopig": True,
    "nadervoorlopig": True,
    "definitief": False,
}


class Kolom(NamedTuple):
    """A subject as DataProperties describes it; `naam` has its groups before it."""

    naam: str
    eenheid: str
    decimalen: int | None


class Metadata(NamedTuple):
    """What the file says about the table. `jaar` is that of a table of one year, else 0. `labels` is dimension → code → title; `status` is period code → provisional."""

    nummer: str
    titel: str
    catalogus: str
    jaar: int
    rollen: dict[str, Rol]
    onderwerpen: dict[str, Kolom]
    labels: dict[str, dict[str, str]]
    status: dict[str, bool]


NO_METADATA = Metadata("", "", "", 0, {}, {}, {}, {})


def read(lines: Iterable[str]) -> Metadata:
    """Read the sections; `lines` keep their line ends, as fields hold line breaks. Raises Onleesbaar for another kind of file."""
    reader = csv.reader(lines, delimiter=";", strict=True)
    try:
        sections = dict(_sections(reader))
    except csv.Error:
        raise _broken(reader.line_num) from None
    if "TableInfos" not in sections or "DataProperties" not in sections:
        raise _broken(1)
    info = (sections.pop("TableInfos") or [{}])[0]
    rollen, onderwerpen = _properties(sections.pop("DataProperties"))
    labels = {
        name: {row["key"]: row.get("title", "") for row in rows if row.get("key")} for name, rows in sections.items()
    }
    status = {
        row["key"]: marked
        for name, rows in sections.items()
        for row in rows
        if row.get("key") and (rollen.get(name) == Rol.PERIODE or name.lower() == "perioden")
        if (marked := _provisional(row)) is not None
    }
    return Metadata(
        info.get("identifier", "").upper(),
        info.get("title", ""),
        info.get("catalog", ""),
        int(info["period"]) if _YEAR.fullmatch(info.get("period", "")) else 0,
        rollen,
        onderwerpen,
        labels,
        status,
    )


def _sections(reader: Iterable[list[str]]) -> Iterator[tuple[str, list[dict[str, str]]]]:
    name, header = "", list[str]()
    rows: list[dict[str, str]] = []
    for row in reader:
        if not any(row):
            continue
        if len(row) == 1:
            if name:
                yield name, rows
            name, header, rows = row[0].strip().lstrip("\ufeff"), [], []
        elif not header:
            header = [field.strip().lower() for field in row]
        elif name:
            rows.append({key: " ".join(field.split()) for key, field in zip(header, row, strict=False)})
    if name:
        yield name, rows


def _properties(rows: list[dict[str, str]]) -> tuple[dict[str, Rol], dict[str, Kolom]]:
    groups = {row.get("id", ""): row for row in rows if row.get("type") == "TopicGroup"}
    rollen: dict[str, Rol] = {}
    onderwerpen: dict[str, Kolom] = {}
    for row in rows:
        kind, key = row.get("type", "").lower(), row.get("key", "")
        if key and kind in _TYPES:
            rollen[key] = _TYPES[kind]
        elif key and kind == "topic" and row.get("datatype", "").lower() == "string":
            rollen[key] = Rol.NEGEREN
        elif key and kind == "topic":
            decimals = row.get("decimals", "")
            path = " / ".join([*_above(row, groups), row.get("title", "")])
            onderwerpen[key] = Kolom(path, row.get("unit", ""), int(decimals) if decimals.isdecimal() else None)
    return rollen, onderwerpen


def _above(row: dict[str, str], groups: dict[str, dict[str, str]]) -> list[str]:
    """The titles of the groups that a subject stands in, from the outside."""
    found: list[str] = []
    parent = row.get("parentid", "")
    while parent in groups and len(found) < len(groups):
        found.insert(0, groups[parent].get("title", ""))
        parent = groups[parent].get("parentid", "")
    return found


def _provisional(row: dict[str, str]) -> bool | None:
    if row.get("title", "").endswith("*"):
        return True
    status = _PROVISIONAL.get(row.get("status", "").lower().replace(" ", ""))
    # A title without a star is definite only in a list that knows stars or states; without either the file doesn't say.
    return status if status is not None else (False if row.get("title") else None)


def _broken(line: int) -> Onleesbaar:
    return Onleesbaar(
        "Het metadatabestand is niet te lezen.",
        hoe="Download de onbewerkte dataset opnieuw, of haal het metadatabestand weg.",
        regel=line,
    )
