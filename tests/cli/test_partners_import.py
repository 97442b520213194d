from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from ivpgen.partners.columns import BLAD, HERKOMST, KOP_RIJ
from tests.acceptance.promise import run_here as run
from tests.partners.filled import YEAR, exported, filled, plan

LOOPT = {"Status": "loopt", "Percentage": 60, "Stand op": datetime(2027, 9, 30)}


def year(folder: Path) -> str:
    return (folder / "uitvoering" / "2027.yaml").read_text(encoding="utf-8")


def sheet(
    tmp_path: Path, rows: dict[int, dict[str, Any]], also: Callable[[Any], None] | None = None, who: str = "politie"
) -> tuple[Path, str]:
    """A plan, and the path of the filled sheet of a partner in it."""
    folder = plan(tmp_path / "plan")
    path = tmp_path / f"{who}.xlsx"
    path.write_bytes(filled(exported(folder, who), rows, also))
    return folder, str(path)


def test_without_apply_it_says_what_changes_and_where_and_writes_nothing(tmp_path: Path) -> None:
    folder, path = sheet(tmp_path, {0: LOOPT})
    done = run("partners", "import", path, str(folder))
    assert done.code == 0
    assert "uitvoering/2027.yaml:9 A1 Buurtpreventie" in done.out
    assert "- loopt (40%), 31 maart 2027" in done.out
    assert "+ loopt (60%), 30 september 2027" in done.out
    assert year(folder) == YEAR


def test_with_apply_the_report_is_appended_and_every_other_byte_stays(tmp_path: Path) -> None:
    folder, path = sheet(tmp_path, {0: {**LOOPT, "Toelichting": "Er zijn: twee teams.\nEen volgt."}})
    assert run("partners", "import", path, "--apply", str(folder)).code == 0
    entry = """\
          - datum: 2027-09-30
            status: loopt
            percentage: 60
            toelichting: |
              Er zijn: twee teams.
              Een volgt.
"""
    assert year(folder) == YEAR.replace("            percentage: 40\n", f"            percentage: 40\n{entry}")


def test_importing_twice_changes_nothing(tmp_path: Path) -> None:
    folder, path = sheet(tmp_path, {0: LOOPT, 1: {"Status": "gepland", "Toelichting": "In het najaar"}})
    assert run("partners", "import", path, "--apply", str(folder)).code == 0
    after = year(folder)
    again = run("partners", "import", path, "--apply", str(folder))
    assert (again.code, year(folder)) == (0, after)
    assert "2 meldingen staan al in het plan." in again.out


def test_a_row_without_a_day_has_that_of_the_sheet_or_the_one_asked_for(tmp_path: Path) -> None:
    folder, path = sheet(tmp_path, {1: {"Status": "loopt"}})
    assert "30 juni 2027" in run("partners", "import", path, str(folder)).out
    assert "1 oktober 2027" in run("partners", "import", path, "--date", "2027-10-01", str(folder)).out


REFUSED: dict[str, tuple[dict[str, Any], str]] = {
    "an unknown status": ({"Status": "bijna"}, "cel K5: “bijna” is geen status."),
    "a near status": ({"Status": "lopt"}, "Bedoel je loopt?"),
    "no status": ({"Percentage": 50}, "cel K5: De status ontbreekt."),
    "a status that only the plan can say": ({"Status": "vervangen"}, "geen status"),
    "a day before the last": ({"Status": "loopt", "Stand op": datetime(2027, 1, 1)}, "cel N5"),
    "a day that may be two": ({"Status": "loopt", "Stand op": "06/07/2027"}, "kan 6-7 en 7-6 betekenen"),
    "a day that does not exist": ({"Status": "loopt", "Stand op": "31-02-2027"}, "is geen dag"),
    "a share of one": ({"Status": "loopt", "Percentage": 0.4}, "0,4 procent zijn, of 40 procent"),
    "more than all": ({"Status": "loopt", "Percentage": 140}, "geen percentage"),
    "a formula": ({"Status": "loopt", "Percentage": "=40+2"}, "cel L5: Hier staat een formule."),
    "done but not wholly": ({**LOOPT, "Status": "gereed"}, "spreekt elkaar tegen"),
    "done and planned anew": ({"Status": "gereed", "Nieuwe planning": "2028", "Reden": "x"}, "spreken elkaar tegen"),
    "postponed to nowhere": ({"Status": "verschoven"}, "zonder nieuwe planning"),
    "planned anew for no reason": ({"Status": "loopt", "Nieuwe planning": "2028"}, "zonder reden"),
    "planned in the past": ({**LOOPT, "Nieuwe planning": "2026", "Reden": "x"}, "voor de dag van de melding"),
    "a planning in words": ({"Status": "loopt", "Nieuwe planning": "ooit", "Reden": "x"}, "te begrijpen"),
    "a fixed column": ({**LOOPT, "Planning": "2029"}, "De kolom Planning is veranderd"),
    "another id": ({**LOOPT, "Sleutel": "uitvoering/2027.yaml#weg"}, "staat niet (meer) in het plan"),
    "another hash": ({**LOOPT, "Stempel": "0"}, "is bij deze maatregel veranderd"),
    "no id": ({**LOOPT, "Sleutel": None}, "hoort niet bij een maatregel"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_contradicts_or_can_not_be_understood_is_refused_with_its_cell(name: str, tmp_path: Path) -> None:
    row, said = REFUSED[name]
    folder, path = sheet(tmp_path, {0: row, 1: {"Status": "loopt"}})
    done = run("partners", "import", path, "--apply", str(folder))
    assert done.code == 2
    assert said in " ".join(done.err.split())
    assert f"politie.xlsx, blad {BLAD}, cel " in " ".join(done.err.split())
    assert year(folder) == YEAR


def test_a_measure_that_changed_in_the_plan_since_the_export_is_refused(tmp_path: Path) -> None:
    folder, path = sheet(tmp_path, {1: LOOPT})
    text = YEAR.replace("planning: 2027-K3", "planning: 2027-K4")
    (folder / "uitvoering" / "2027.yaml").write_text(text, encoding="utf-8")
    done = run("partners", "import", path, "--apply", str(folder))
    assert (done.code, year(folder)) == (2, text)
    assert "veranderd sinds het blad is gemaakt" in " ".join(done.err.split())


def test_a_change_elsewhere_in_the_plan_is_no_reason_to_refuse(tmp_path: Path) -> None:
    folder, path = sheet(tmp_path, {1: LOOPT})
    text = YEAR.replace("'Buurtpreventie'", "'Buurtpreventie en meer'")
    (folder / "uitvoering" / "2027.yaml").write_text(text, encoding="utf-8")
    assert run("partners", "import", path, "--apply", str(folder)).code == 0
    assert year(folder).count("percentage: 60") == 1


def test_two_sheets_that_say_different_things_of_one_measure_are_both_refused(tmp_path: Path) -> None:
    folder, police = sheet(tmp_path, {0: LOOPT})
    _, halt = sheet(tmp_path, {0: {**LOOPT, "Percentage": 70}}, who="halt")
    done = run("partners", "import", police, halt, "--apply", str(folder))
    assert (done.code, year(folder)) == (2, YEAR)
    assert "iets anders" in " ".join(done.err.split())


def test_two_sheets_that_say_the_same_are_one_report(tmp_path: Path) -> None:
    folder, police = sheet(tmp_path, {0: LOOPT})
    _, halt = sheet(tmp_path, {0: LOOPT}, who="halt")
    assert run("partners", "import", police, halt, "--apply", str(folder)).code == 0
    assert year(folder).count("percentage: 60") == 1


def test_one_faulty_sheet_holds_up_all(tmp_path: Path) -> None:
    folder, police = sheet(tmp_path, {1: LOOPT})
    _, halt = sheet(tmp_path, {0: {"Status": "lopt"}}, who="halt")
    assert run("partners", "import", police, halt, "--apply", str(folder)).code == 2
    assert year(folder) == YEAR


def _other_plan(book: Any) -> None:
    book[HERKOMST]["B2"].value = "gm0001-ivp-2027-2030"


def _older_form(book: Any) -> None:
    book[HERKOMST]["B1"].value = "0"


def _no_origin(book: Any) -> None:
    del book[HERKOMST]


def _no_column(book: Any) -> None:
    book[BLAD].delete_cols(11)


def _merged(book: Any) -> None:
    book[BLAD].merge_cells(f"K{KOP_RIJ + 1}:K{KOP_RIJ + 2}")


def _other_partner(book: Any) -> None:
    book[HERKOMST]["B4"].value = "halt"


@pytest.mark.parametrize(
    ("also", "said"),
    [
        (_other_plan, "hoort bij een ander plan"),
        (_older_form, "andere versie van ivpgen"),
        (_no_origin, "geen ingevuld partnerblad"),
        (_no_column, "de kolom “Status” ontbreekt"),
        (_merged, "cel K5:K6: hier zijn cellen samengevoegd"),
        (_other_partner, "is niet (meer) van halt"),
    ],
)
def test_a_sheet_that_is_no_longer_what_was_sent_is_refused(
    also: Callable[[Any], None], said: str, tmp_path: Path
) -> None:
    folder, path = sheet(tmp_path, {1: LOOPT}, also)
    done = run("partners", "import", path, "--apply", str(folder))
    assert (done.code, year(folder)) == (2, YEAR)
    assert said in " ".join(done.err.split())


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"geen excel", b"\x00" * 9], ids=["empty", "cut", "text", "nul"])
def test_what_is_no_workbook_ends_with_a_message(data: bytes, tmp_path: Path) -> None:
    folder = plan(tmp_path / "plan")
    path = tmp_path / "stuk.xlsx"
    path.write_bytes(data)
    done = run("partners", "import", str(path), str(folder))
    assert done.code == 2
    assert done.err.startswith("fout: ")


def test_a_public_sheet_comes_back_as_well(tmp_path: Path) -> None:
    folder = plan(tmp_path / "plan")
    path = tmp_path / "politie.xlsx"
    path.write_bytes(filled(exported(folder, openbaar=True), {1: LOOPT}))
    assert run("partners", "import", str(path), "--apply", str(folder)).code == 0
    assert year(folder).count("percentage: 60") == 1


@pytest.mark.parametrize("part", ["xl/styles.xml", "xl/workbook.xml", "xl/worksheets/sheet1.xml"])
def test_a_workbook_that_misses_a_part_ends_with_a_message(part: str, tmp_path: Path) -> None:
    folder = plan(tmp_path / "plan")
    path = tmp_path / "stuk.xlsx"
    with (
        zipfile.ZipFile(io.BytesIO(filled(exported(folder), {1: LOOPT}))) as source,
        zipfile.ZipFile(path, "w") as target,
    ):
        for name in source.namelist():
            if name != part:
                target.writestr(name, source.read(name))
    done = run("partners", "import", str(path), str(folder))
    assert done.code == 2
    assert done.err.startswith("fout: ")
