from __future__ import annotations

import io
from pathlib import Path

from openpyxl import load_workbook

from ivpgen.partners.columns import BLAD, HERKOMST, KOLOMMEN, KOP_RIJ, VERBORGEN
from tests.partners.filled import exported, plan


def test_the_same_plan_gives_the_same_bytes(tmp_path: Path) -> None:
    folder = plan(tmp_path)
    assert exported(folder) == exported(folder)


def test_only_the_columns_to_fill_are_unlocked_in_a_protected_sheet_without_password(tmp_path: Path) -> None:
    sheet = load_workbook(io.BytesIO(exported(plan(tmp_path))))[BLAD]
    assert sheet.protection.sheet
    assert not sheet.protection.password
    unlocked = {kolom.naam for at, kolom in enumerate(KOLOMMEN, 1) if not sheet.cell(KOP_RIJ + 1, at).protection.locked}
    assert unlocked == {kolom.naam for kolom in KOLOMMEN if kolom.vrij}


def test_ids_are_there_but_hidden_and_the_origin_is_in_a_hidden_sheet(tmp_path: Path) -> None:
    book = load_workbook(io.BytesIO(exported(plan(tmp_path))))
    sheet = book[BLAD]
    assert sheet.cell(KOP_RIJ + 1, 1).value == "uitvoering/2027.yaml#actiepunten/wijken/maatregelen/buurt"
    assert all(sheet.column_dimensions[letter].hidden for letter in "AB"[: len(VERBORGEN)])
    origin = {row[0].value: row[1].value for row in book[HERKOMST].iter_rows()}
    assert book[HERKOMST].sheet_state == "veryHidden"
    assert (origin["partner"], origin["datum"], origin["plan"]) == ("politie", "2027-06-30", "gm9999-ivp-2027-2030")


def test_the_head_stays_in_view_and_the_status_is_a_list_of_choices(tmp_path: Path) -> None:
    sheet = load_workbook(io.BytesIO(exported(plan(tmp_path))))[BLAD]
    assert sheet.freeze_panes == f"E{KOP_RIJ + 1}"
    lists = [one for one in sheet.data_validations.dataValidation if one.type == "list"]
    assert len(lists) == 1
    assert "verschoven" in str(lists[0].formula1)


def test_a_text_that_looks_like_a_formula_stays_text(tmp_path: Path) -> None:
    folder = plan(tmp_path)
    path = folder / "uitvoering" / "2027.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("'Buurtpreventie'", "'=1+1'"), encoding="utf-8")
    cell = load_workbook(io.BytesIO(exported(folder)))[BLAD].cell(KOP_RIJ + 1, 4)
    assert (cell.value, cell.data_type) == ("=1+1", "s")


def test_what_is_not_public_is_left_out_where_that_is_asked(tmp_path: Path) -> None:
    folder = plan(tmp_path)
    assert load_workbook(io.BytesIO(exported(folder)))[BLAD].max_row == KOP_RIJ + 3
    assert load_workbook(io.BytesIO(exported(folder, openbaar=True)))[BLAD].max_row == KOP_RIJ + 2
