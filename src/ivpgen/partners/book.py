"""A partner's rows → the Excel file that they fill in; the same rows give the same bytes."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any

from ivpgen.partners.columns import BLAD, HERKOMST, INVULLEN, KEUZES, KOLOMMEN, KOP_RIJ, VERBORGEN, Herkomst
from ivpgen.partners.rows import Rij

if TYPE_CHECKING:
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

_LONG_AGO = datetime(2020, 1, 1)
_LONGEST = 32_000
"""A cell of Excel holds 32,767 characters."""
_UITLEG = (
    "Vul alleen de lichte kolommen in, en alleen bij maatregelen waarover iets te melden is. "
    "Kies een status uit de lijst. Verschuift iets? Vul dan ook de nieuwe planning en de reden in. "
    "Stuur het bestand daarna terug zoals het is."
)


def book(titel: str, auteur: str, rows: Sequence[tuple[Rij, str]], herkomst: Herkomst) -> bytes:
    """The workbook; `rows` are measures with the role of this partner in them."""
    import xlsxwriter

    data = io.BytesIO()
    made = xlsxwriter.Workbook(data, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    made.set_properties({"title": titel, "author": auteur, "created": _LONG_AGO, "comments": "Gemaakt met ivpgen"})
    sheet = made.add_worksheet(BLAD)
    _fill(made, sheet, titel, rows)
    hidden = made.add_worksheet(HERKOMST)
    for number, (name, value) in enumerate(herkomst._asdict().items()):
        hidden.write_string(number, 0, name)
        hidden.write_string(number, 1, value)
    hidden.protect()
    hidden.very_hidden()
    made.close()
    return data.getvalue()


def _fill(made: Workbook, sheet: Worksheet, titel: str, rows: Sequence[tuple[Rij, str]]) -> None:
    base = {"font_name": "Calibri", "font_size": 11, "valign": "top"}
    grid = {**base, "text_wrap": True, "border": 1, "border_color": "#8C8C8C"}
    head = made.add_format({**grid, "bold": True, "bg_color": "#1F3A5F", "font_color": "#FFFFFF"})
    fixed = made.add_format({**grid, "bg_color": "#F2F2F2"})
    free: dict[str, Any] = {**grid, "locked": False, "bg_color": "#FFFBE6"}
    formats = {
        "percentage": made.add_format({**free, "num_format": '0"%"'}),
        "datum": made.add_format({**free, "num_format": "dd-mm-yyyy"}),
        # Text, or Excel would make a date of 2028-04.
        "nieuwe_planning": made.add_format({**free, "num_format": "@"}),
    }
    plain_free = made.add_format(free)
    sheet.write_string(0, len(VERBORGEN), titel, made.add_format({**base, "bold": True, "font_size": 14}))
    sheet.write_string(1, len(VERBORGEN), _UITLEG, made.add_format(base))
    for at, kolom in enumerate(KOLOMMEN):
        sheet.set_column(at, at, kolom.breedte, None, {"hidden": kolom in VERBORGEN})
        sheet.write_string(KOP_RIJ - 1, at, kolom.kop, head)
    for number, (row, rol) in enumerate(rows, start=KOP_RIJ):
        said = {"sleutel": row.sleutel, "stempel": row.stempel, "rol": rol, **row.vast}
        for at, kolom in enumerate(KOLOMMEN):
            if kolom.vrij:
                sheet.write_blank(number, at, None, formats.get(kolom.naam, plain_free))
            else:
                sheet.write_string(number, at, said[kolom.naam][:_LONGEST], fixed)
    if rows:
        _validate(sheet, KOP_RIJ, KOP_RIJ + len(rows) - 1)
    sheet.freeze_panes(KOP_RIJ, len(VERBORGEN) + 2)
    sheet.protect("", {"format_columns": True, "format_rows": True, "select_locked_cells": True})
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(KOP_RIJ - 1)
    sheet.set_footer("&L&A&RBladzijde &P van &N")


def _validate(sheet: Worksheet, first: int, last: int) -> None:
    columns = {kolom.naam: at for at, kolom in enumerate(KOLOMMEN) if kolom in INVULLEN}

    def rule(name: str, options: dict[str, Any]) -> None:
        sheet.data_validation(first, columns[name], last, columns[name], options)

    rule(
        "status",
        {
            "validate": "list",
            "source": list(KEUZES),
            "error_title": "Onbekende status",
            "error_message": "Kies een status uit de lijst.",
        },
    )
    rule(
        "percentage",
        {
            "validate": "decimal",
            "criteria": "between",
            "minimum": 0,
            "maximum": 100,
            "error_title": "Percentage",
            "error_message": "Vul een getal van 0 tot en met 100 in.",
        },
    )
    rule(
        "datum",
        {
            "validate": "date",
            "criteria": ">=",
            "value": _LONG_AGO,
            "error_title": "Datum",
            "error_message": "Vul een datum in, zoals 30-06-2027.",
        },
    )
    rule(
        "nieuwe_planning",
        {
            "validate": "any",
            "input_title": "Nieuwe planning",
            "input_message": "Bijvoorbeeld 2028, 2028-K2 of 30-06-2028.",
        },
    )
