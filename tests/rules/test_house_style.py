"""The house style of a plan speaks in a check too."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from ivpgen.diagnostics import Finding
from ivpgen.plan.load import load
from ivpgen.rules import check
from ivpgen.rules.record import files
from tests.house_style.made import coloured
from tests.word.house_styles import own


def found(folder: Path, data: bytes, plan: str = "huisstijl: stijl.docx\n", name: str = "stijl.docx") -> list[Finding]:
    (folder / "plan.yaml").write_text(files(plan)["plan.yaml"], encoding="utf-8")
    (folder / name).write_bytes(data)
    codes = {"IVP942", "IVP943"}
    return [one.finding for one in check(load(folder)).diagnostics if one.finding.code in codes]


def test_pale_text_in_the_house_style_is_said_where_the_plan_names_it(tmp_path: Path) -> None:
    (finding,) = found(tmp_path, coloured("heading 1", "C8C8C8"))
    assert finding.code == "IVP942"
    line = (tmp_path / "plan.yaml").read_text(encoding="utf-8").split("\n")[finding.place.line - 1]
    assert line[finding.place.column - 1 :] == "stijl.docx"
    assert "Kop 1" in finding.bericht
    assert "ivpgen style stijl.docx" in finding.hoe


def test_the_file_in_the_folder_counts_when_none_is_named(tmp_path: Path) -> None:
    (finding,) = found(tmp_path, coloured("heading 1", "C8C8C8"), "", "huisstijl.docx")
    assert (finding.code, finding.place.line) == ("IVP942", 1)


@pytest.mark.parametrize("data", [b"geen Word", b"PK\x03\x04 stuk"])
def test_a_file_that_is_no_house_style_is_said(tmp_path: Path, data: bytes) -> None:
    (finding,) = found(tmp_path, data)
    assert finding.code == "IVP943"


def test_a_house_style_that_reads_well_is_silent(tmp_path: Path) -> None:
    assert found(tmp_path, own()) == []


def test_without_a_house_style_nothing_that_reads_word_is_loaded(tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_text(files("")["plan.yaml"], encoding="utf-8")
    code = (
        "import sys; from ivpgen.plan.load import load; from ivpgen.rules import check; "
        f"check(load({str(tmp_path)!r})); sys.exit('lxml' in sys.modules or 'docx' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
