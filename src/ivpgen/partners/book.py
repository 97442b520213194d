"""Rows of measures → the Excel file that somebody fills in; the same rows give the same bytes."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any, NamedTuple

from ivpgen.partners.columns import BLAD, HERKOMST, KOP_RIJ, VERBORGEN, Herkomst, Kolom

if TYPE_CHECKING:
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

_LONG_AGO = datetime(2020, 1, 1)
LONGEST = 32_000
"""A cell of Excel holds 32,767 characters."""


class Boek(NamedTuple):
    """What a workbook holds: title, what its reader should know, columns, per row a text by column, and lists of choices."""

    titel: str
    auteur: str
    uitleg: str
    kolommen: Sequence[Kolom]
    rijen: Sequence[Mapping[str, str]]
    keuzes: Mapping[str, Sequence[str]]
    herkomst: Herkomst


def book(boek: Boek) -> bytes:
    """The workbook: only the cells that may be filled in are unlocked, and what the plan knows a measure by is hidden."""
    import xlsxwriter

    data = io.BytesIO()
    made = xlsxwriter.Workbook(data, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    made.set_properties(
        {"title": boek.titel, "author": boek.auteur, "created": _LONG_AGO, "comments": "Gemaakt met ivpgen"}
    )
    sheet = made.add_worksheet(BLAD)
    _fill(made, sheet, boek)
    hidden = made.add_worksheet(HERKOMST)
    for number, (name, value) in enumerate(boek.herkomst._asdict().items()):
        hidden.write_string(number, 0, name)
        hidden.write_string(number, 1, value)
    hidden.protect()
    hidden.very_hidden()
    made.close()
    return data.getvalue()


def _fill(made: Workbook, sheet: Worksheet, boek: Boek) -> None:
    base = {"font_name": "Calibri", "font_size": 11, "valign": "top"}
    grid = {**base, "text_wrap": True, "border": 1, "border_color": "#8C8C8C"}
    head = made.add_format({**grid, "bold": True, "bg_color": "#1F3A5F", "font_color": "#FFFFFF"})
    fixed = made.add_format({**grid, "bg_color": "#F2F2F2"})
    free: dict[str, Any] = {**grid, "locked": False, "bg_color": "#FFFBE6"}
    # Text, or Excel would make a date of 2028-04.
    formats = {name: made.add_format({**free, "num_format": form}) for name, form in _FORMS.items()}
    plain_free = made.add_format(free)
    hidden = sum(kolom in VERBORGEN for kolom in boek.kolommen)
    sheet.write_string(0, hidden, boek.titel, made.add_format({**base, "bold": True, "font_size": 14}))
    sheet.write_string(1, hidden, boek.uitleg, made.add_format(base))
    for at, kolom in enumerate(boek.kolommen):
        sheet.set_column(at, at, kolom.breedte, None, {"hidden": kolom in VERBORGEN})
        sheet.write_string(KOP_RIJ - 1, at, kolom.kop, head)
    for number, row in enumerate(boek.rijen, start=KOP_RIJ):
        for at, kolom in enumerate(boek.kolommen):
            form = formats.get(kolom.naam, plain_free) if kolom.vrij else fixed
            said = row.get(kolom.naam, "")[:LONGEST]
            if said:
                sheet.write_string(number, at, said, form)
            else:
                sheet.write_blank(number, at, None, form)
    if boek.rijen:
        _validate(sheet, boek, KOP_RIJ, KOP_RIJ + len(boek.rijen) - 1)
        sheet.autofilter(KOP_RIJ - 1, 0, KOP_RIJ + len(boek.rijen) - 1, len(boek.kolommen) - 1)
    sheet.freeze_panes(KOP_RIJ, hidden + 2)
    sheet.protect("", {"format_columns": True, "format_rows": True, "select_locked_cells": True, "autofilter": True})
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(KOP_RIJ - 1)
    sheet.set_footer("&L&A&RBladzijde &P van &N")


def _validate(sheet: Worksheet, boek: Boek, first: int, last: int) -> None:
    for at, kolom in enumerate(boek.kolommen):
        if kolom.naam in boek.keuzes:
            options: dict[str, Any] = {
                "validate": "list",
                "source": list(boek.keuzes[kolom.naam]),
                "error_title": kolom.kop,
                "error_message": "Kies uit de lijst.",
            }
        elif kolom.vrij and kolom.naam in _RULES:
            options = _RULES[kolom.naam]
        else:
            continue
        sheet.data_validation(first, at, last, at, options)


_FORMS = {
    "percentage": '0"%"',
    "datum": "dd-mm-yyyy",
    **dict.fromkeys(("nieuwe_planning", "planning", "code", "taakveld"), "@"),
}
_RULES: dict[str, dict[str, Any]] = {
    "percentage": {
        "validate": "decimal",
        "criteria": "between",
        "minimum": 0,
        "maximum": 100,
        "error_title": "Percentage",
        "error_message": "Vul een getal van 0 tot en met 100 in.",
    },
    "datum": {
        "validate": "date",
        "criteria": ">=",
        "value": _LONG_AGO,
        "error_title": "Datum",
        "error_message": "Vul een datum in, zoals 30-06-2027.",
    },
    "nieuwe_planning": {
        "validate": "any",
        "input_title": "Nieuwe planning",
        "input_message": "Bijvoorbeeld 2028, 2028-K2 of 30-06-2028.",
    },
}
