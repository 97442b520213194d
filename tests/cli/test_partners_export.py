from __future__ import annotations

import io
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from openpyxl import load_workbook

from ivpgen.access import brief
from ivpgen.partners.columns import BLAD, KOP_RIJ
from tests.acceptance.promise import holds, run_here, word_text
from tests.partners.filled import YEAR, exported, filled, plan

EXAMPLES = Path(__file__).parents[2] / "examples"


def made(folder: Path) -> dict[str, bytes]:
    out = folder / "uit"
    return {path.relative_to(out).as_posix(): path.read_bytes() for path in sorted(out.rglob("*")) if path.is_file()}


def test_each_partner_and_leader_gets_a_sheet_to_read_and_one_to_fill_in(tmp_path: Path) -> None:
    folder = plan(tmp_path)
    assert run_here("partners", "export", folder).code == 0
    assert [*made(folder)] == [f"partners/{who}.{form}" for who in ("halt", "politie") for form in ("docx", "xlsx")]


def test_a_sheet_has_only_the_measures_of_its_partner(tmp_path: Path) -> None:
    folder = plan(tmp_path)
    assert run_here("partners", "export", folder).code == 0
    files = made(folder)
    halt, police = word_text(files["partners/halt.docx"]), word_text(files["partners/politie.docx"])
    assert ("Buurtpreventie" in halt, "Controles" in halt) == (True, False)
    assert ("Buurtpreventie" in police, "Controles" in police) == (True, True)


def test_the_same_plan_gives_the_same_files(tmp_path: Path) -> None:
    folder = plan(tmp_path)
    assert run_here("partners", "export", folder).code == 0
    first = made(folder)
    assert run_here("partners", "export", folder).code == 0
    assert made(folder) == first


def test_what_is_not_public_is_in_no_public_sheet(tmp_path: Path) -> None:
    folder = plan(tmp_path)
    assert run_here("partners", "export", "--public", folder).code == 0
    for name, data in made(folder).items():
        shown = word_text(data) if name.endswith("docx") else str([*load_workbook(io.BytesIO(data))[BLAD].values])
        assert "Geheime actie" not in shown


def test_an_unknown_partner_is_refused_with_those_that_there_are(tmp_path: Path) -> None:
    folder = plan(tmp_path)
    before = holds(folder)
    done = run_here("partners", "export", "--partner", "brandweer", folder)
    assert (done.code, holds(folder)) == (2, before)
    assert "Kies uit: halt, politie." in " ".join(done.err.split())


def test_a_file_that_can_not_be_written_leaves_nothing_behind(tmp_path: Path) -> None:
    folder = plan(tmp_path)
    (folder / "uit" / "partners" / "politie.xlsx").mkdir(parents=True)
    done = run_here("partners", "export", folder)
    assert (done.code, made(folder)) == (2, {})


def test_a_leader_without_a_definition_and_the_members_of_a_group_have_sheets(tmp_path: Path) -> None:
    year = YEAR.replace("partners: [halt]", "partners: [keten]").replace(
        "        planning: 2027-K3", "        trekker: Jan de Vries\n        planning: 2027-K3"
    )
    folder = plan(tmp_path, year)
    main = folder / "plan.yaml"
    main.write_text(
        main.read_text(encoding="utf-8") + "  - {id: keten, naam: De keten, soort: groep, leden: [halt]}\n",
        encoding="utf-8",
    )
    assert run_here("partners", "export", folder).code == 0
    files = made(folder)
    assert {name.split("/")[1].split(".")[0] for name in files} == {"halt", "jan-de-vries", "keten", "politie"}
    roles = [row[5] for row in load_workbook(io.BytesIO(files["partners/halt.xlsx"]))[BLAD].values][KOP_RIJ:]
    assert roles == ["partner (via De keten)"]


@pytest.mark.parametrize("name", ["voorbeeldstad", "samen", "klein"])
def test_the_sheets_of_the_examples_are_accessible(name: str, tmp_path: Path) -> None:
    from ivpgen.partners.exported import bladen
    from ivpgen.plan.load import load
    from ivpgen.rendering.partner_sheets import partner_sheets

    planmap = load(EXAMPLES / name)
    sheets = bladen(planmap, partners=(), periode=None, vandaag=None, openbaar=False)
    files, said = partner_sheets(planmap, sheets[:12], ("docx", "html", "md"))
    assert said == []
    assert {pad: found for pad, data in files.items() if pad.endswith("docx") and (found := brief({pad: data}))} == {}
    assert all(data for data in files.values())


def test_each_gemeente_of_a_joint_plan_has_its_own_sheets(tmp_path: Path) -> None:
    from ivpgen.partners.exported import bladen
    from ivpgen.plan.load import load

    sheets = bladen(load(EXAMPLES / "samen"), partners=["politie"], periode=None, vandaag=None, openbaar=False)
    assert [one.pad for one in sheets] == [
        f"{folder}partners/politie" for folder in ("", "waterdam/", "heidebeek/", "zandhove/")
    ]


def test_check_loads_nothing_of_it() -> None:
    code = "import sys; sys.argv = ['ivpgen', 'check', sys.argv[1]]; from ivpgen.cli import main; main(); print(*sys.modules, file=sys.stderr)"
    done = subprocess.run(
        [sys.executable, "-c", code, str(EXAMPLES / "klein")], capture_output=True, text=True, check=True
    )
    loaded = set(done.stderr.split())
    assert not [name for name in loaded if name.startswith(("ivpgen.partners", "openpyxl", "xlsxwriter"))]


def test_a_workbook_that_unpacks_to_too_much_or_has_entities_is_refused(tmp_path: Path) -> None:
    folder = plan(tmp_path / "plan")
    data = filled(exported(folder), {0: {"Status": "loopt"}})
    for name, extra in (("bom", b"<a>" + b" " * 150_000_000), ("entiteit", b"<!DOCTYPE a [<!ENTITY b 'c'>]><a/>")):
        path = tmp_path / f"{name}.xlsx"
        with (
            zipfile.ZipFile(io.BytesIO(data)) as source,
            zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as target,
        ):
            for entry in source.namelist():
                target.writestr(entry, source.read(entry))
            target.writestr("xl/worksheets/extra.xml", extra)
        done = run_here("partners", "import", path, "--apply", folder)
        assert done.code == 2
        assert (folder / "uitvoering" / "2027.yaml").read_text(encoding="utf-8") == YEAR


def test_a_sheet_that_was_filled_in_is_not_overwritten(tmp_path: Path) -> None:
    folder = plan(tmp_path)
    assert run_here("partners", "export", folder).code == 0
    path = folder / "uit" / "partners" / "halt.xlsx"
    path.write_bytes(filled(path.read_bytes(), {0: {"Status": "loopt"}}))
    before = made(folder)
    done = run_here("partners", "export", folder)
    assert (done.code, made(folder)) == (2, before)
    assert "is al ingevuld" in " ".join(done.err.split())
    assert run_here("partners", "export", "--partner", "politie", folder).code == 0


def test_a_table_that_is_there_is_only_replaced_by_the_same(tmp_path: Path) -> None:
    folder, path = plan(tmp_path / "plan"), tmp_path / "tabel.xlsx"
    assert [run_here("partners", "export", "--table", path, folder).code for _ in range(2)] == [0, 0]
    path.write_bytes(filled(path.read_bytes(), {0: {"Planning": "2028"}}))
    before = path.read_bytes()
    assert (run_here("partners", "export", "--table", path, folder).code, path.read_bytes()) == (2, before)


def test_the_sheet_to_read_comes_in_other_forms(tmp_path: Path) -> None:
    folder = plan(tmp_path)
    done = run_here("partners", "export", "--partner", "halt", "--to", "html", "--to", "md", folder)
    assert done.code == 0
    assert [*made(folder)] == ["partners/halt.html", "partners/halt.md", "partners/halt.xlsx"]
    assert "Buurtpreventie" in made(folder)["partners/halt.md"].decode()
    assert run_here("partners", "export", "--to", "doc", folder).code == 2
