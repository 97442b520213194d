"""The figures of a plan in a workbook: numbers as numbers, texts as texts, the same bytes each time."""

from __future__ import annotations

import io
from pathlib import Path

import openpyxl
import pytest
from openpyxl.workbook import Workbook

from ivpgen.cli.figures_to_excel import save
from ivpgen.diagnostics import Onbruikbaar
from ivpgen.plan.load import load
from ivpgen.report.figures_book import figures_book

PLAN = """\
ivpgen: 1
titel: Veilig in Proefdorp
periode: {van: 2027, tot: 2030}
gemeenten: [{id: proefdorp, naam: Proefdorp, code: GM9998}]
bronnen:
  - {id: politie, naam: "Politie, tabel 47018NED", gedownload: 2026-09-15}
indicatoren:
  - id: inbraak
    naam: Woninginbraken
    eenheid: aantal
    gebied: GM9998
    bron: politie
    waarden:
      2024: 1.254
      2025: {waarde: "7,45", voorlopig: ja, ondergrens: 6, bovengrens: 9, noot: "=1+1 is geen formule."}
      2026: {waarde: 30, tot_en_met: 2026-06}
    nulmeting: {jaar: 2024}
    streefwaarden: {2030: "< 900"}
    vergelijking: [{naam: Nederland, waarden: {2024: 99}}]
  - bbv: winkeldiefstallen
    waarden: {2025: "2,6"}
  - naam: "Een naam: met [haken], veel te lang voor het tabblad / van Excel"
    openbaar: nee
    waarden: {2025: "=HYPERLINK(1)"}
"""


def book(folder: Path, text: str = PLAN, *, public: bool = False) -> Workbook:
    (folder / "plan.yaml").write_text(text, encoding="utf-8")
    return openpyxl.load_workbook(io.BytesIO(figures_book(load(folder, public=public))))


def rows(made: Workbook, name: str) -> list[tuple[object, ...]]:
    return [tuple(cell for cell in row if cell is not None) for row in made[name].iter_rows(values_only=True)]


def test_the_first_sheet_lists_the_indicators_and_leads_to_theirs(tmp_path: Path) -> None:
    made = book(tmp_path)
    head, *found = rows(made, "Overzicht")
    assert head[:3] == ("Blad", "Indicator", "Gemeente")
    assert [row[1] for row in found][:2] == ["Woninginbraken", "Winkeldiefstallen"]
    assert [cell.hyperlink.location for cell in made["Overzicht"]["A"][1:]] == [
        f"'{name}'!A1" for name in made.sheetnames[1:]
    ]
    assert all(sheet.freeze_panes == "A2" for sheet in made.worksheets)


def test_a_sheet_has_values_baseline_targets_comparison_and_source(tmp_path: Path) -> None:
    found = rows(book(tmp_path), "Woninginbraken")
    assert found[1:7] == [
        ("Gemeten", "Proefdorp", 2024, 1254),
        ("Gemeten", "Proefdorp", 2025, 7.45, 6, 9, "ja", "=1+1 is geen formule."),
        ("Gemeten", "Proefdorp", 2026, 30, "juni 2026"),
        ("Nulmeting", "Proefdorp", 2024, 1254),
        ("Streefwaarde", "Proefdorp", 2030, "< 900"),
        ("Vergelijking", "Nederland", 2024, 99),
    ]
    assert ("Bron", "Politie, tabel 47018NED, gedownload op 15 september 2026") in found


def test_numbers_have_the_decimals_that_the_plan_gives_them(tmp_path: Path) -> None:
    sheet = book(tmp_path)["Woninginbraken"]
    assert [sheet.cell(row, 4).number_format for row in (2, 3)] == ["#,##0", "#,##0.00"]
    assert sheet.cell(2, 3).number_format == "0"


def test_no_text_is_a_formula(tmp_path: Path) -> None:
    made = book(tmp_path)
    kinds = {cell.data_type for sheet in made.worksheets for row in sheet.iter_rows() for cell in row if cell.value}
    assert kinds == {"s", "n"}


def test_it_says_its_title_and_language_and_is_the_same_each_time(tmp_path: Path) -> None:
    made = book(tmp_path)
    assert (made.properties.title, made.properties.language) == ("Cijfers bij Veilig in Proefdorp", "nl-NL")
    assert made.properties.creator == "Proefdorp"
    assert figures_book(load(tmp_path)) == figures_book(load(tmp_path))


def test_what_is_not_public_stays_out_of_a_public_workbook(tmp_path: Path) -> None:
    assert len(book(tmp_path).sheetnames) == 4
    assert len(book(tmp_path, public=True).sheetnames) == 3


def test_a_gemeente_has_a_sheet_where_its_figures_are_its_own(tmp_path: Path) -> None:
    text = PLAN.replace(
        "gemeenten: [{id: proefdorp, naam: Proefdorp, code: GM9998}]",
        "gemeenten: [{id: aa, naam: Aa}, {id: bee, naam: Bee}]\n"
        "per_gemeente:\n  aa:\n    indicatoren:\n      - {id: inbraak, waarden: {2024: 12}}",
    )
    made = book(tmp_path, text)
    assert [name for name in made.sheetnames if "oninginbraken" in name] == ["Woninginbraken", "Aa Woninginbraken"]
    assert ("Gemeten", "GM9998", 2024, 12) in rows(made, "Aa Woninginbraken")


@pytest.mark.parametrize("name", ["cijfers.xls", "cijfers"])
def test_another_kind_of_file_is_refused(tmp_path: Path, name: str) -> None:
    book(tmp_path)
    with pytest.raises(Onbruikbaar, match="geen naam van een Excel-bestand"):
        save(str(tmp_path), str(tmp_path / name), public=False)
    assert not (tmp_path / name).exists()


def test_the_command_writes_the_file(tmp_path: Path) -> None:
    book(tmp_path)
    target = tmp_path / "uit" / "cijfers.xlsx"
    assert save(str(tmp_path), str(target), public=False) == 0
    assert target.read_bytes() == figures_book(load(tmp_path))
