"""All files of a plan are put in their place, or none."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from ivpgen.diagnostics import Onbruikbaar
from ivpgen.fixing import writing
from ivpgen.fixing.run import Fixed, fix
from ivpgen.fixing.writing import put
from tests.fixing.conftest import Lay, texts

PLAN = "samenvating: Kort.\n# uitvoering/2027.yaml\nTitle: Jaarplan\n"


@pytest.fixture
def folder(lay: Lay) -> Path:
    return lay(PLAN)


@pytest.fixture
def fixed(folder: Path) -> Fixed:
    found = fix(folder)
    assert len(found.files) == 2
    return found


def test_files_keep_their_rights(folder: Path, fixed: Fixed) -> None:
    (folder / "plan.yaml").chmod(0o640)
    put(fixed.files)
    assert stat.S_IMODE((folder / "plan.yaml").stat().st_mode) == 0o640
    assert "samenvatting: Kort." in texts(folder)["plan.yaml"]
    assert sorted(texts(folder)) == ["plan.yaml", "uitvoering/2027.yaml"]


@pytest.mark.parametrize("name", ["plan.yaml", "uitvoering/2027.yaml"])
def test_one_file_that_is_read_only_holds_up_all(folder: Path, fixed: Fixed, name: str) -> None:
    before = texts(folder)
    (folder / name).chmod(0o444)
    with pytest.raises(Onbruikbaar, match=r"niet te schrijven; er is niets veranderd\."):
        put(fixed.files)
    assert texts(folder) == before


def test_a_file_that_was_changed_meanwhile_holds_up_all(folder: Path, fixed: Fixed) -> None:
    (folder / "plan.yaml").write_text("ivpgen: 1\n", encoding="utf-8")
    before = texts(folder)
    with pytest.raises(Onbruikbaar, match="intussen veranderd"):
        put(fixed.files)
    assert texts(folder) == before


def test_a_file_that_went_away_holds_up_all(folder: Path, fixed: Fixed) -> None:
    (folder / "uitvoering/2027.yaml").unlink()
    before = texts(folder)
    with pytest.raises(Onbruikbaar):
        put(fixed.files)
    assert texts(folder) == before


def test_what_was_written_is_put_back_when_the_next_fails(
    folder: Path, fixed: Fixed, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = texts(folder)
    real = os.replace

    def refuse(source: str, target: Path) -> None:
        if Path(target).name == "2027.yaml":
            raise PermissionError("open in an editor")
        real(source, target)

    monkeypatch.setattr("os.replace", refuse)
    with pytest.raises(Onbruikbaar, match=r"2027\.yaml is niet te herstellen; er is niets veranderd\."):
        put(fixed.files)
    assert texts(folder) == before


def test_nothing_to_put_is_no_fault() -> None:
    writing.put(())
