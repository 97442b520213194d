"""An own table in Excel: values as a person sees them, formulas by their outcome, or refused."""

from __future__ import annotations

import io
import zipfile
from datetime import date
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from ivpgen.figures import NIET_GEPUBLICEERD, Onleesbaar, lees
from tests.figures.made import laid

HEAD = ("indicator", "gebied", "jaar", "waarde", "eenheid")


def saved(*rows: tuple[str | float | date | None, ...], forms: dict[str, str] | None = None) -> bytes:
    """A workbook whose first sheet has these rows."""
    workbook = openpyxl.Workbook()
    sheet = workbook.worksheets[0]
    for row in rows:
        sheet.append(row)
    for cell, form in (forms or {}).items():
        sheet[cell].number_format = form
    data = io.BytesIO()
    workbook.save(data)
    return data.getvalue()


def changed(data: bytes, **replaced: bytes) -> bytes:
    """The workbook with a part of its first sheet replaced: `old` by `new`."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as before, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as after:
        for name in before.namelist():
            content = before.read(name)
            if name == "xl/worksheets/sheet1.xml":
                assert replaced["old"] in content
                content = content.replace(replaced["old"], replaced["new"])
            after.writestr(name, content)
    return made.getvalue()


def read(folder: Path, data: bytes) -> list[tuple[str, int, Decimal | None]]:
    cells = lees(laid(folder, "eigen.xlsx", data)).cellen()
    return [(cel.gebied, cel.periode.jaar, cel.waarde) for cel in cells]


def refused(folder: Path, data: bytes) -> Onleesbaar:
    with pytest.raises(Onleesbaar) as refusal:
        read(folder, data)
    assert refusal.value.hoe
    return refusal.value


def test_numbers_as_they_were_typed(tmp_path: Path) -> None:
    data = saved(
        HEAD, ("halt", "Zeist", 2025, 7, ""), ("halt", "NL", "2025", 0.1 + 0.2, ""), ("halt", "NL", 2024, "7,5", "")
    )
    assert read(tmp_path, data) == [
        ("GM0355", 2025, Decimal(7)),
        ("NL", 2025, Decimal("0.3")),
        ("NL", 2024, Decimal("7.5")),
    ]


def test_a_percentage_is_what_is_shown(tmp_path: Path) -> None:
    data = saved(HEAD, ("onveilig", "Zeist", 2025, 0.342, "procent"), forms={"D2": "0.0%"})
    assert read(tmp_path, data) == [("GM0355", 2025, Decimal("34.2"))]


def test_a_percentage_under_another_unit_is_refused(tmp_path: Path) -> None:
    refusal = refused(tmp_path, saved(HEAD, ("halt", "Zeist", 2025, 0.34, "per 1.000"), forms={"D2": "0%"}))
    assert (refusal.regel, refusal.bericht) == (2, "De waarde is een percentage en de eenheid “per 1.000”.")


def test_a_formula_counts_by_its_outcome(tmp_path: Path) -> None:
    data = saved(HEAD, ("halt", "Zeist", 2025, "=3+4", ""))
    data = changed(data, old=b"<f>3+4</f><v></v>", new=b"<f>3+4</f><v>7</v>")
    assert read(tmp_path, data) == [("GM0355", 2025, Decimal(7))]


def test_a_formula_without_an_outcome_is_refused_by_its_cell(tmp_path: Path) -> None:
    refusal = refused(tmp_path, saved(HEAD, ("halt", "Zeist", 2024, 1, ""), ("halt", "Zeist", 2025, "=3+4", "")))
    assert refusal.bericht == "Cel D3 van eigen.xlsx is een formule zonder uitkomst."
    assert refusal.regel == 3


def test_a_faulty_formula_is_refused(tmp_path: Path) -> None:
    data = changed(
        saved(HEAD, ("halt", "Zeist", 2025, "=1/0", "")),
        old=b'<c r="D2"><f>1/0</f><v></v></c>',
        new=b'<c r="D2" t="e"><f>1/0</f><v>#DIV/0!</v></c>',
    )
    assert refused(tmp_path, data).bericht == "In cel D2 van eigen.xlsx staat de fout #DIV/0!."


def test_a_date_is_no_year(tmp_path: Path) -> None:
    assert "staat een datum" in refused(tmp_path, saved(HEAD, ("halt", "Zeist", date(2025, 1, 1), 7, ""))).bericht


def test_empty_cells_and_rows(tmp_path: Path) -> None:
    data = saved(HEAD, ("halt", "Zeist", 2025, None, ""), (), ("halt", "Zeist", 2024, ".", ""))
    cells = list(lees(laid(tmp_path, "eigen.xlsx", data)).cellen())
    assert [(cel.regel, cel.waarde, cel.ontbreekt) for cel in cells] == [
        (2, None, NIET_GEPUBLICEERD),
        (4, None, NIET_GEPUBLICEERD),
    ]


def test_a_workbook_of_something_else(tmp_path: Path) -> None:
    assert "geen tabel met eigen indicatoren" in refused(tmp_path, saved(("Onderwerp", "2025"), ("x", 1))).bericht
    assert "is leeg" in refused(tmp_path, saved()).bericht


def test_a_damaged_workbook(tmp_path: Path) -> None:
    good = saved(HEAD, ("halt", "Zeist", 2025, 7, ""))
    for data in (good[:-40], good[:2000], changed(good, old=b"</sheetData>", new=b"")):
        assert "eigen.xlsx" in refused(tmp_path, data).bericht


def test_entities_never_reach_a_parser(tmp_path: Path) -> None:
    good = saved(HEAD, ("halt", "Zeist", 2025, 7, ""))
    bomb = b'<!DOCTYPE worksheet [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><worksheet'
    assert "niet in een Excel-bestand hoort" in refused(tmp_path, changed(good, old=b"<worksheet", new=bomb)).bericht


def test_a_claim_of_a_million_rows_costs_nothing(tmp_path: Path) -> None:
    data = changed(saved(HEAD, ("halt", "Zeist", 2025, 7, "")), old=b'ref="A1:E2"', new=b'ref="A1:XFD1048576"')
    assert read(tmp_path, data) == [("GM0355", 2025, Decimal(7))]


def test_too_many_rows_or_bytes(tmp_path: Path) -> None:
    good = saved(HEAD, ("halt", "Zeist", 2025, 7, ""))
    assert "meer dan 50000 rijen" in refused(tmp_path, changed(good, old=b'<row r="2"', new=b'<row r="90000"')).bericht
    assert (
        "veel te groot"
        in refused(tmp_path, changed(good, old=b"</sheetData>", new=b"</sheetData>" + b" " * 110_000_000)).bericht
    )
