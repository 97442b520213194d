"""The calendar of a plan, from its start to the next one, with the real command: each step uses what the one before left."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

from ivpgen.fixing.work_places import places
from ivpgen.plan.continuity import history
from ivpgen.plan.load import load
from tests.acceptance.promise import Answer, broken_promises, run_here, word_text
from tests.partners.filled import filled

EXAMPLES = Path(__file__).parents[2] / "examples"


def _step(*arguments: object) -> Answer:
    answer = run_here(*arguments)
    assert answer.code == 0, answer
    assert broken_promises(answer) == []
    return answer


def _document(folder: Path, name: str, *more: object) -> str:
    """The text of a document of the plan, made anew."""
    _step("render", "--document", name, *more, folder)
    found = sorted((folder / "uit").glob(f"{name}*.docx"))
    assert found, name
    return word_text(found[-1].read_bytes())


def _last(folder: Path, stem: str, name: str) -> tuple[str, str]:
    """Day and status of the last report on a measure."""
    [place] = [one for one in places(load(folder)) if (one.stem, one.id) == (stem, name)]
    entry = history(place.werk)[-1]
    return entry.datum.tekst, str(entry.status)


def _round(folder: Path, who: str, day: str, rows: dict[int, dict[str, Any]]) -> None:
    """A partner is sent a sheet, fills it in, and it is read back; a second time changes nothing."""
    _step("partners", "export", "--partner", who, "--date", day, folder)
    back = folder.parent / f"{who}-{day}.xlsx"
    back.write_bytes(filled((folder / "uit" / "partners" / f"{who}.xlsx").read_bytes(), rows))
    before = _texts(folder)
    assert "te verwerken" in _step("partners", "import", back, folder).out
    assert _texts(folder) == before
    assert "in het plan gezet" in _step("partners", "import", back, "--apply", folder).out
    after = _texts(folder)
    assert after != before
    _step("partners", "import", back, "--apply", folder)
    assert _texts(folder) == after


def _texts(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*.yaml"))}


def test_a_new_plan_has_its_papers_at_once(tmp_path: Path) -> None:
    folder = tmp_path / "nieuw"
    _step("new", folder, "--gemeente", "Zeist", "--periode", "2027-2030")
    for name in ("startnotitie", "ivp", "raadsvoorstel", "raadsbesluit", "uitvoeringsplan-2027"):
        assert "Zeist" in _document(folder, name)


def test_a_plan_lives_from_one_year_to_the_next(tmp_path: Path) -> None:
    folder = shutil.copytree(EXAMPLES / "voorbeeldstad", tmp_path / "plan")
    (folder / "uitvoering" / "2028.yaml").unlink()
    for name in ("startnotitie", "ivp", "raadsvoorstel", "raadsbesluit", "uitvoeringsplan-2027"):
        assert "Voorbeeldstad" in _document(folder, name)

    first = {"Status": "loopt", "Percentage": 55, "Toelichting": "Weer een stap verder."}
    _round(folder, "economie", "2027-10-31", {0: first})
    assert _last(folder, "2027", "pandenregister") == ("2027-10-31", "loopt")
    last = {"Status": "verschoven", "Percentage": 80, "Nieuwe planning": "2028-K1", "Reden": "Twee panden resten."}
    _round(folder, "economie", "2027-12-31", {0: last})
    assert _last(folder, "2027", "pandenregister") == ("2027-12-31", "verschoven")
    assert "Twee panden resten." in _document(folder, "voortgangsrapportage", "--periode", "2027")

    _step("rollover", "2028", folder)
    assert (folder / "uitvoering" / "2028.yaml").is_file()
    assert _last(folder, "2028", "pandenregister") == ("2027-12-31", "verschoven")
    assert "Voorbeeldstad" in _document(folder, "uitvoeringsplan-2028")
    assert "Voorbeeldstad" in _document(folder, "evaluatie", "--date", "2030-12-31")


def test_the_table_of_a_year_goes_out_and_comes_back(tmp_path: Path) -> None:
    folder = shutil.copytree(EXAMPLES / "voorbeeldstad", tmp_path / "plan")
    table = tmp_path / "maatregelen.xlsx"
    _step("partners", "export", "--table", table, "--periode", "2028", folder)
    before = _texts(folder)
    _step("partners", "import", table, "--apply", folder)
    assert _texts(folder) == before
    table.write_bytes(filled(table.read_bytes(), {0: {"Planning": "2028-K3"}}))
    assert "1 cel overgenomen" in _step("partners", "import", table, "--apply", folder).out
    changed = [name for name, data in _texts(folder).items() if data != before[name]]
    assert changed == ["uitvoering/2028.yaml"]
