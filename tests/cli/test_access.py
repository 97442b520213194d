"""`ivpgen access`: which files, which form, which exit code."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from ivpgen.cli.exitcode import ExitCode
from tests.access.made import file, p
from tests.cli.conftest import Command

GREY = p("Een zin in lichte letters.", run_properties='<w:color w:val="999999"/>')


def laid(folder: Path, **files: bytes) -> None:
    for name, data in files.items():
        (folder / f"{name}.docx").write_bytes(data)


def test_a_good_file(ivpgen: Command, folder: Path) -> None:
    laid(folder, goed=file())
    code, out, err = ivpgen("access", "goed.docx")
    assert (code, err) == (ExitCode.CLEAN, "")
    assert out.startswith("Geen bevindingen.")


def test_a_fault_with_its_place_its_clause_and_the_way_to_mend_it(ivpgen: Command, folder: Path) -> None:
    laid(folder, fout=file(GREY))
    code, out, err = ivpgen("access", "fout.docx")
    assert (code, err) == (ExitCode.FINDINGS, "")
    assert out.startswith(
        "fout.docx: fout[T18] De tekst in 999999 op FFFFFF (stijl Normal) heeft een\n   contrast van 2,8.\n"
    )
    assert "     Hoe het staat: “Een zin in lichte letters.”\n" in out
    assert "   Neem een donkerder kleur" in out
    assert "   EN 301 549: 10.1.4.3 (WCAG 2.1: 1.4.3)\n" in out
    assert max(map(len, out.splitlines())) <= 80


def test_good_practice_is_not_shown_as_law(ivpgen: Command, folder: Path) -> None:
    laid(folder, klein=file(p("Een zin.", run_properties='<w:sz w:val="16"/>')))
    code, out, _ = ivpgen("access", "klein.docx")
    assert code == ExitCode.CLEAN
    assert "let op[T24]" in out
    assert "Geen eis van EN 301 549: goede praktijk" in out


def test_json(ivpgen: Command, folder: Path) -> None:
    laid(folder, fout=file(GREY, GREY))
    code, out, _ = ivpgen("access", "--format", "json", "fout.docx")
    assert code == ExitCode.FINDINGS
    said = json.loads(out)
    assert said["versie"] == 1
    (one,) = said["bevindingen"]
    assert (one["code"], one["level"], one["bestand"], one["en301549"]) == ("T18", "fout", "fout.docx", ["10.1.4.3"])
    assert (
        one["plekken"] == [{"koppen": ["Hoe het staat"], "citaat": "Een zin in lichte letters.", "deel": "tekst"}] * 2
    )


def test_several_files_of_which_one_cannot_be_read(ivpgen: Command, folder: Path) -> None:
    laid(folder, goed=file(), kapot=b"x")
    code, out, err = ivpgen("access", "goed.docx", "kapot.docx")
    assert code == ExitCode.UNUSABLE
    assert out.startswith("Geen bevindingen.")
    assert err.startswith("fout: Het bestand kapot.docx is geen Word-bestand")


@pytest.mark.parametrize("name", ["weg.docx", ".", "a\0b"])
def test_no_file(ivpgen: Command, folder: Path, name: str) -> None:
    code, out, err = ivpgen("access", name)
    assert (code, out) == (ExitCode.UNUSABLE, "")
    assert err.startswith("fout: ")


def test_text_of_the_file_does_nothing_in_a_terminal(ivpgen: Command, folder: Path) -> None:
    laid(folder, raar=file(p("Kop\u202e&#x9b;31m tekst", run_properties='<w:color w:val="999999"/>')))
    out = ivpgen("access", "raar.docx").out
    assert "\u202e" not in out
    assert "\x9b" not in out
