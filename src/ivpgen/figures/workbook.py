"""The first sheet of an Excel workbook (xlsx) as rows of text, each value as a person sees it; openpyxl reads it."""

from __future__ import annotations

import io
import warnings
import zipfile
import zlib
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any, NamedTuple

from ivpgen.figures.opening import Stuk
from ivpgen.figures.records import Onleesbaar
from ivpgen.figures.text import reading, unreadable

MOST_BYTES = 20 * 1024**2
MOST_UNPACKED = 100 * 1024**2
MOST_ROWS = 50_000
MOST_COLUMNS = 200
BROKEN = (
    AttributeError, EOFError, IndexError, KeyError, NotImplementedError, OSError, OverflowError, RecursionError, RuntimeError,
    SyntaxError, TypeError, ValueError, zipfile.BadZipFile, zlib.error,
)  # fmt: skip
"""What openpyxl raises for a file that isn't as it should be; the faults of its XML parsers are a SyntaxError."""
_SAVE_AGAIN = "Open het in Excel en bewaar het opnieuw als xlsx."


class Rij(NamedTuple):
    """A row by its number, with its fields as text; a percentage carries its sign."""

    regel: int
    velden: list[str]


def rows(stuk: Stuk) -> Iterator[Rij]:
    """The rows that hold something; raises Onleesbaar for a broken, dangerous or too large workbook, and for a formula without a value."""
    data = safe(stuk)
    from openpyxl import load_workbook

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            shown = load_workbook(io.BytesIO(data), read_only=True, data_only=True)
            written = load_workbook(io.BytesIO(data), read_only=True, data_only=False)
            yield from _rows(stuk.naam, _sheet(shown), _sheet(written))
    except BROKEN:
        raise Onleesbaar(f"{stuk.naam} is geen Excel-bestand (xlsx) dat te lezen is.", hoe=_SAVE_AGAIN) from None


def safe(stuk: Stuk) -> bytes:
    """The bytes of a workbook that may be handed to a parser; raises Onleesbaar for one that is too large, broken or dangerous."""
    data = _bytes(stuk)
    _refuse_danger(stuk.naam, data)
    return data


def _rows(naam: str, shown: Any, written: Any) -> Iterator[Rij]:
    for at, (cells, formulas) in enumerate(zip(shown.iter_rows(), written.iter_rows(), strict=True), start=1):
        if at > MOST_ROWS or len(cells) > MOST_COLUMNS:
            raise Onleesbaar(
                f"{naam} heeft meer dan {MOST_ROWS} rijen of {MOST_COLUMNS} kolommen; zo veel leest ivpgen niet uit Excel.",
                hoe="Bewaar het blad als csv.",
                regel=at,
            )
        fields = [_text(naam, at, cell, formula) for cell, formula in zip(cells, formulas, strict=True)]
        if any(fields):
            yield Rij(at, fields)


def _sheet(workbook: Any) -> Any:
    sheet = workbook.worksheets[0]
    # A file may claim a million rows; without the claim only those that are there are read.
    sheet.reset_dimensions()
    return sheet


def _text(naam: str, row: int, cell: Any, formula: Any) -> str:
    value = cell.value
    if value is None:
        if getattr(formula, "data_type", "n") == "f":
            raise Onleesbaar(
                f"Cel {formula.coordinate} van {naam} is een formule zonder uitkomst.",
                hoe=f"{_SAVE_AGAIN} Of zet er het getal zelf neer.",
                regel=row,
            )
        return ""
    if cell.data_type == "e" or (
        isinstance(value, str) and value.startswith("#") and value.endswith(("!", "?", "N/A"))
    ):
        raise Onleesbaar(
            f"In cel {cell.coordinate} van {naam} staat de fout {value}.",
            hoe="Herstel de formule, of zet er het getal zelf neer.",
            regel=row,
        )
    if isinstance(value, bool):
        return "ja" if value else "nee"
    if isinstance(value, int | float):
        return _number(value, str(cell.number_format))
    if isinstance(value, datetime | date | time | timedelta):
        raise Onleesbaar(
            f"In cel {cell.coordinate} van {naam} staat een datum; ivpgen verwacht daar een jaar of een getal.",
            hoe="Zet de celeigenschappen op Standaard en typ het jaar of getal opnieuw.",
            regel=row,
        )
    return str(value).strip()


def _number(value: int | float, form: str) -> str:
    """A number with a decimal comma, as precise as Excel keeps it (15 digits), times 100 where it is shown as a percentage."""
    percent = "%" in form.partition(";")[0]
    exact = Decimal(format(value, ".15g")) * (100 if percent else 1)
    plain = format(exact, "f")
    trimmed = plain.rstrip("0").rstrip(".") if "." in plain else plain
    return trimmed.replace(".", ",") + ("%" if percent else "")


def _bytes(stuk: Stuk) -> bytes:
    if stuk.grootte > MOST_BYTES:
        raise Onleesbaar(
            f"{stuk.naam} is groter dan 20 MB; zo veel leest ivpgen niet uit Excel.", hoe="Bewaar het blad als csv."
        )
    try:
        with reading(stuk) as stream:
            return stream.read(MOST_BYTES + 1)
    except (OSError, EOFError, zipfile.BadZipFile, zlib.error):
        raise unreadable(stuk) from None


def _refuse_danger(naam: str, data: bytes) -> None:
    """A workbook that unpacks to too much, or whose XML brings entities of its own, never reaches a parser."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
            if sum(entry.file_size for entry in entries) > MOST_UNPACKED or len(entries) > 1_000:
                raise Onleesbaar(f"{naam} is uitgepakt veel te groot.", hoe="Bewaar het blad met de cijfers als csv.")
            for entry in entries:
                if entry.filename.endswith((".xml", ".rels")) and b"<!DOCTYPE" in archive.read(entry):
                    raise Onleesbaar(f"{naam} bevat iets wat niet in een Excel-bestand hoort.", hoe=_SAVE_AGAIN)
    except BROKEN:
        raise Onleesbaar(f"{naam} is beschadigd of niet compleet.", hoe=_SAVE_AGAIN) from None
