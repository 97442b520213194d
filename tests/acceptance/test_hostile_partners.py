"""The sheets of partners over every hostile plan, and every hostile file as a sheet."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from ivpgen.diagnostics import Onbruikbaar
from ivpgen.partners.exported import bladen, workbook
from ivpgen.plan.load import load
from ivpgen.rendering.partner_sheets import partner_sheets
from tests.acceptance.promise import broken_promises, holds, run_here
from tests.hostile.build import build
from tests.hostile.outside import SECRET
from tests.partners.filled import YEAR, plan

hostile = pytest.mark.xdist_group("hostile-partners")


@pytest.fixture(scope="module")
def inputs(tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[Path]]:
    folder = tmp_path_factory.mktemp("vijandig")
    yield build(folder)
    shutil.rmtree(folder)


@hostile
def test_a_table_of_any_plan_comes_back_or_there_is_a_message(inputs: list[Path], tmp_path: Path) -> None:
    before, wrong = holds(inputs[0].parent), {}
    table = tmp_path / "tabel.xlsx"
    for path in inputs:
        table.unlink(missing_ok=True)
        answer = run_here("partners", "export", "--table", table, path)
        found = broken_promises(answer)
        if answer.code == 0:
            back = run_here("partners", "import", table, path)
            found += broken_promises(back)
            if back.code == 0 and "hetzelfde als het plan" not in back.out:
                found.append(back.out)
        if SECRET in answer.out + answer.err:
            found.append("reached outside the folder")
        if found:
            wrong[path.name] = found
    assert wrong == {}
    assert holds(inputs[0].parent) == before


@hostile
def test_the_sheets_of_any_plan_are_made_or_there_is_a_message(inputs: list[Path]) -> None:
    made, refused = 0, []
    for path in inputs:
        try:
            planmap = load(path)
            sheets = bladen(planmap, partners=(), periode=None, vandaag=None, openbaar=False)[:2]
            files, _ = partner_sheets(planmap, sheets, ("docx",))
            files |= {sheet.pad: workbook(sheet) for sheet in sheets}
        except Onbruikbaar as refusal:
            refused.append(refusal.bericht)
        else:
            made += len(files)
            assert not [name for name in files if ".." in name or name.startswith("/")]
    assert made > 20
    assert all(refused)


@hostile
def test_any_file_as_a_sheet_ends_with_a_message(inputs: list[Path], tmp_path: Path) -> None:
    folder, wrong = plan(tmp_path / "plan"), {}
    files = [Path(base, name) for base, _, names in os.walk(inputs[0].parent) for name in sorted(names)]
    files = [path for path in files if path.is_file() and os.access(path, os.R_OK)]
    assert len(files) > 300
    for path in files:
        sheet = tmp_path / "terug.xlsx"
        shutil.copyfile(path, sheet)
        answer = run_here("partners", "import", sheet, "--apply", folder)
        found = broken_promises(answer) + ([f"exit code {answer.code}"] if answer.code != 2 else [])
        if found:
            wrong[path.name] = found
    assert wrong == {}
    assert (folder / "uitvoering" / "2027.yaml").read_text(encoding="utf-8") == YEAR
