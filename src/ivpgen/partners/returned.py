"""A file that came back → its rows as they were filled in; openpyxl reads it, and nothing in it is trusted."""

from __future__ import annotations

import io
import re
import warnings
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from ivpgen.diagnostics import Onbruikbaar
from ivpgen.figures.opening import Stuk
from ivpgen.figures.records import Onleesbaar
from ivpgen.figures.workbook import BROKEN, safe
from ivpgen.partners.columns import BLAD, HERKOMST, INVULLEN, KOLOMMEN, KOP_RIJ, VERSIE, Herkomst, Kolom
from ivpgen.partners.table import KOLOMMEN as TABELKOLOMMEN
from ivpgen.partners.table import TABEL

MOST_BYTES = 5_000_000
MOST_ROWS, MOST_COLUMNS = 5_000, 60
_AGAIN = "Vraag om het bestand zoals het is verstuurd, of maak het opnieuw met: ivpgen partners export."
_MERGED = re.compile(rb'<(?:\w+:)?mergeCell\b[^>]*\bref="([A-Z0-9:]+)"')


class Cel(NamedTuple):
    """A cell: where (`K5`), its value as openpyxl gives it, how it is shown, and whether it is a formula."""

    plek: str
    waarde: Any
    vorm: str = ""
    formule: bool = False


class Terug(NamedTuple):
    """A returned file: its name, what its hidden sheet says, and per row of measures its cells by column."""

    bestand: str
    herkomst: Herkomst
    rijen: list[Mapping[str, Cel]]


def read(path: Path) -> Terug:
    """What a returned file says; raises Onbruikbaar for a file that isn't one, or whose columns are no longer what they were."""
    data = _bytes(path)
    _refuse_merged(path.name, data)
    from openpyxl import load_workbook

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            book = load_workbook(io.BytesIO(data), read_only=True, data_only=False)
            if BLAD not in book.sheetnames or HERKOMST not in book.sheetnames:
                raise Onbruikbaar(f"{path.name} is geen ingevuld partnerblad van ivpgen.", hoe=_AGAIN)
            herkomst = _origin(path.name, _cells(path.name, book[HERKOMST]))
            kolommen = TABELKOLOMMEN if herkomst.partner == TABEL else KOLOMMEN
            return Terug(path.name, herkomst, _rows(path.name, list(_cells(path.name, book[BLAD])), kolommen))
    except BROKEN as error:
        raise Onbruikbaar(f"{path.name} is geen Excel-bestand (xlsx) dat te lezen is.", hoe=_AGAIN) from error


def is_filled(path: Path) -> bool:
    """Whether somebody filled in the sheet of a partner that lies at a path: what should not be lost."""
    if not path.is_file():
        return False
    try:
        sheet = read(path)
    except Onbruikbaar:
        return False
    free = [kolom.naam for kolom in INVULLEN]
    return any(row[name].waarde not in (None, "") for row in sheet.rijen for name in free if name in row)


def _bytes(path: Path) -> bytes:
    try:
        if not path.is_file():
            raise Onbruikbaar(f"Het bestand {path} bestaat niet.", hoe="Noem een Excel-bestand (xlsx).")
        size = path.stat().st_size
    except (OSError, ValueError) as error:
        raise Onbruikbaar(f"Het bestand {path} is niet te lezen.") from error
    if size > MOST_BYTES:
        raise Onbruikbaar(f"{path.name} is groter dan {MOST_BYTES // 1_000_000} MB; zo groot is geen partnerblad.")
    try:
        return safe(Stuk(path.name, size, lambda: path.open("rb")))
    except Onleesbaar as error:
        raise Onbruikbaar(error.bericht, hoe=_AGAIN) from error


def _refuse_merged(naam: str, data: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for entry in archive.namelist():
            if entry.startswith("xl/worksheets/") and (found := _MERGED.search(archive.read(entry))):
                raise Onbruikbaar(
                    f"{naam}, cel {found[1].decode()}: hier zijn cellen samengevoegd.",
                    hoe="Splits ze weer (Start, Samenvoegen) en vul elke rij apart in.",
                )


def _cells(naam: str, sheet: Any) -> Iterator[list[Any]]:
    # A file may claim a million rows; without the claim only those that are there are read.
    sheet.reset_dimensions()
    for number, row in enumerate(sheet.iter_rows(), start=1):
        if number > MOST_ROWS or len(row) > MOST_COLUMNS:
            raise Onbruikbaar(f"{naam} heeft meer rijen of kolommen dan een partnerblad heeft.", hoe=_AGAIN)
        yield list(row)


def _origin(naam: str, rows: Iterator[list[Any]]) -> Herkomst:
    said = {str(row[0].value): str(row[1].value or "") for row in rows if len(row) > 1 and row[0].value is not None}
    missing = [field for field in Herkomst._fields if field not in said]
    if missing:
        raise Onbruikbaar(f"In {naam} is niet meer te zien bij welk plan het hoort.", hoe=_AGAIN)
    if said["versie"] != VERSIE:
        raise Onbruikbaar(f"{naam} is gemaakt met een andere versie van ivpgen.", hoe=_AGAIN)
    return Herkomst(**{field: said[field] for field in Herkomst._fields})


def _rows(naam: str, rows: list[list[Any]], kolommen: Sequence[Kolom]) -> list[Mapping[str, Cel]]:
    heads = (
        {str(cell.value or "").strip(): at for at, cell in enumerate(rows[KOP_RIJ - 1])} if len(rows) >= KOP_RIJ else {}
    )
    missing = [kolom.kop for kolom in kolommen if kolom.kop not in heads]
    if missing:
        raise Onbruikbaar(
            f"{naam}, blad {BLAD}, rij {KOP_RIJ}: de kolom “{missing[0]}” ontbreekt.",
            hoe="Zet de kolommen terug zoals ze waren.",
        )
    places = {kolom.naam: heads[kolom.kop] for kolom in kolommen}
    found: list[Mapping[str, Cel]] = []
    for number, row in enumerate(rows[KOP_RIJ:], start=KOP_RIJ + 1):
        cells = {name: _cell(row, at, number) for name, at in places.items()}
        if any(cell.waarde not in (None, "") for cell in cells.values()):
            found.append(cells)
    return found


def _cell(row: list[Any], at: int, number: int) -> Cel:
    plek = f"{_letters(at)}{number}"
    if at >= len(row) or row[at].value is None:
        return Cel(plek, None)
    cell = row[at]
    return Cel(plek, cell.value, str(cell.number_format or ""), cell.data_type == "f")


def _letters(at: int) -> str:
    """0 → A, 26 → AA."""
    made, at = "", at + 1
    while at:
        at, rest = divmod(at - 1, 26)
        made = chr(65 + rest) + made
    return made
