from __future__ import annotations

import io
import shutil
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from ivpgen.partners.columns import BLAD, KOP_RIJ
from ivpgen.partners.table import tabelrijen
from ivpgen.plan.load import load
from tests.acceptance.promise import run_here as run
from tests.partners.filled import YEAR, filled, plan

EXAMPLES = Path(__file__).parents[2] / "examples"


def table(tmp_path: Path, rows: dict[int, dict[str, Any]], year: str = YEAR) -> tuple[Path, Path]:
    """A plan, and its table with changed cells."""
    folder, path = plan(tmp_path / "plan", year), tmp_path / "tabel.xlsx"
    assert run("partners", "export", "--table", path, folder).code == 0
    path.write_bytes(filled(path.read_bytes(), rows))
    return folder, path


def after(folder: Path) -> str:
    return (folder / "uitvoering" / "2027.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["voorbeeldstad", "samen", "klein"])
def test_a_table_that_nobody_changed_changes_nothing(name: str, tmp_path: Path) -> None:
    folder = shutil.copytree(EXAMPLES / name, tmp_path / name)
    path = tmp_path / "tabel.xlsx"
    assert run("partners", "export", "--table", path, folder).code == 0
    done = run("partners", "import", path, "--apply", folder)
    assert (done.code, "hetzelfde als het plan" in done.out) == (0, True)
    for file in sorted((EXAMPLES / name).rglob("*.yaml")):
        assert (folder / file.relative_to(EXAMPLES / name)).read_bytes() == file.read_bytes()


def test_the_same_plan_gives_the_same_table(tmp_path: Path) -> None:
    folder = plan(tmp_path / "plan")
    made = []
    for name in ("een.xlsx", "twee.xlsx"):
        assert run("partners", "export", "--table", tmp_path / name, folder).code == 0
        made.append((tmp_path / name).read_bytes())
    assert made[0] == made[1]


CHANGED: dict[str, tuple[dict[str, Any], str, str]] = {
    "a text in quotes": ({"Maatregel": "Buurtteams: tien"}, "'Buurtpreventie'", "'Buurtteams: tien'"),
    "a moment": ({"Planning": "2027-K4"}, "        planning: 2027\n", "        planning: 2027-K4\n"),
    "a list": ({"Partners": "halt; politie"}, "partners: [halt]", "partners: [halt, politie]"),
    "a key that was inherited": (
        {"Trekker": "halt"},
        "      - id: buurt   # van de wijkagent\n",
        "      - id: buurt   # van de wijkagent\n        trekker: halt\n",
    ),
    "a key that was not there": (
        {"Resultaat": "Tien teams\nin vijf wijken"},
        "      - id: buurt   # van de wijkagent\n",
        "      - id: buurt   # van de wijkagent\n        resultaat: |\n          Tien teams\n          in vijf wijken\n",
    ),
}


@pytest.mark.parametrize("name", CHANGED)
def test_a_changed_cell_is_an_edit_and_every_other_byte_stays(name: str, tmp_path: Path) -> None:
    cells, was, becomes = CHANGED[name]
    folder, path = table(tmp_path, {0: cells})
    assert run("partners", "import", path, folder).code == 0
    assert after(folder) == YEAR
    done = run("partners", "import", path, "--apply", folder)
    assert done.code == 0
    assert "1 cel overgenomen" in done.out
    assert after(folder) == YEAR.replace(was, becomes, 1)
    again = run("partners", "import", path, "--apply", folder)
    assert (again.code, after(folder)) == (0, YEAR.replace(was, becomes, 1))
    assert "hetzelfde als het plan" in again.out


def test_another_status_is_a_report_of_the_day(tmp_path: Path) -> None:
    folder, path = table(tmp_path, {1: {"Status": "loopt", "Percentage": 20}})
    assert run("partners", "import", path, "--date", "2027-09-30", "--apply", folder).code == 0
    entry = "        voortgang:\n          - datum: 2027-09-30\n            status: loopt\n            percentage: 20\n"
    was = "        planning: 2027-K3\n"
    assert after(folder) == YEAR.replace(was, was + entry)


REFUSED: dict[str, tuple[dict[str, Any], str]] = {
    "a partner that nobody knows": ({"Trekker": "polisie"}, "Bedoel je politie?"),
    "a kind that does not exist": ({"Soort": "oud"}, "Kies uit: nieuw, lopend, regulier."),
    "an emptied cell": ({"Maatregel": None}, "iets weghalen doe je in het plan zelf"),
    "a postponement without reason": ({"Status": "verschoven"}, "met een nieuwe planning en een reden"),
    "a formula": ({"Maatregel": "=A1"}, "Hier staat een formule."),
    "another id": ({"Sleutel": "x"}, "staat niet (meer) in het plan"),
    "another hash": ({"Stempel": "x", "Planning": "2028"}, "veranderd sinds de tabel is gemaakt"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_can_not_be_taken_over_is_refused_with_its_cell(name: str, tmp_path: Path) -> None:
    cells, said = REFUSED[name]
    folder, path = table(tmp_path, {0: cells, 1: {"Planning": "2027-K4"}})
    done = run("partners", "import", path, "--apply", folder)
    shown = " ".join(done.err.split())
    assert (done.code, after(folder)) == (2, YEAR)
    assert said in shown
    assert f"tabel.xlsx, blad {BLAD}, cel " in shown


def test_a_new_row_is_refused_with_a_hint(tmp_path: Path) -> None:
    folder, path = table(tmp_path, {3: {"Maatregel": "Nog iets"}})
    done = run("partners", "import", path, "--apply", folder)
    assert (done.code, after(folder)) == (2, YEAR)
    assert "Voeg een nieuwe maatregel toe in het YAML-bestand zelf" in " ".join(done.err.split())


def test_an_edit_that_brings_a_fault_is_refused_as_a_whole(tmp_path: Path) -> None:
    folder, path = table(tmp_path, {0: {"Indicatoren": "weg"}, 1: {"Planning": "2027-K4"}})
    done = run("partners", "import", path, "--apply", folder)
    assert (done.code, after(folder)) == (2, YEAR)
    assert "Hiermee krijgt het plan een fout in uitvoering/2027.yaml" in " ".join(done.err.split())


@pytest.mark.parametrize("name", ["voorbeeldstad", "samen", "klein"])
def test_every_text_that_can_be_changed_reads_back_as_it_was_typed(name: str, tmp_path: Path) -> None:
    folder = shutil.copytree(EXAMPLES / name, tmp_path / name)
    path = tmp_path / "tabel.xlsx"
    assert run("partners", "export", "--table", path, folder).code == 0
    sheet = load_workbook(io.BytesIO(path.read_bytes()))[BLAD]
    heads = {str(cell.value): int(cell.column) for cell in sheet[KOP_RIJ] if cell.column}
    rows, wanted = {}, {}
    for at in range(KOP_RIJ + 1, sheet.max_row + 1):
        key = str(sheet.cell(at, heads["Sleutel"]).value)
        said = f"Nieuw: “{at}” & 'meer' \"nog\" # niet weg"
        rows[at - KOP_RIJ - 1] = {"Maatregel": said}
        wanted[key] = said
    path.write_bytes(filled(path.read_bytes(), rows))
    done = run("partners", "import", path, "--apply", folder)
    assert (done.code, done.err) == (0, "")
    found = {one.rij.sleutel: one.gegevens["naam"] for one in tabelrijen(load(folder), None, None, alle=True)}
    assert {key: found[key] for key in wanted} == wanted
