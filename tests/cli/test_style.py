"""`ivpgen style`: the report, the exit codes, and the file to start from."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from ivpgen.cli.exitcode import ExitCode
from tests.cli.conftest import Command
from tests.word.covers import cover
from tests.word.house_styles import HOUSE_STYLES, english, own


def test_a_house_style_that_is_fine(ivpgen: Command, folder: Path) -> None:
    (folder / "huisstijl.docx").write_bytes(own())
    code, out, err = ivpgen("style", "huisstijl.docx")
    assert (code, err) == (ExitCode.CLEAN, "")
    assert out.startswith("Huisstijl huisstijl.docx\n")
    assert "A4, marges boven 30, rechts 25, onder 25, links 25 mm" in out
    assert out.endswith("Deze huisstijl is bruikbaar zoals zij is.\n")


def test_a_house_style_with_something_to_mend(ivpgen: Command, folder: Path) -> None:
    (folder / "huisstijl.docx").write_bytes(english())
    code, out, _ = ivpgen("style", "huisstijl.docx")
    assert code == ExitCode.FINDINGS
    assert "  Kop 2                    Calibri            13  #4F81BD   4,0  te weinig\n" in out
    assert "let op: De stijl “Kop 2” heeft te weinig contrast" in out
    assert "punten om te herstellen." in out


@pytest.mark.parametrize("made", HOUSE_STYLES.values())
def test_lines_fit_in_eighty_columns_without_colour(ivpgen: Command, folder: Path, made: object) -> None:
    assert callable(made)
    (folder / "huisstijl.docx").write_bytes(made())
    out = ivpgen("style", "huisstijl.docx").out
    assert max(map(len, out.splitlines())) <= 80
    assert "\x1b" not in out


def test_json(ivpgen: Command, folder: Path) -> None:
    (folder / "huisstijl.docx").write_bytes(cover())
    code, out, _ = ivpgen("style", "--format", "json", "huisstijl.docx")
    assert code == ExitCode.FINDINGS
    found = json.loads(out)
    assert (found["versie"], found["bestand"]) == (1, "huisstijl.docx")
    assert found["bladzijden"][0]["papier"] == "A4"
    heading = next(style for style in found["stijlen"] if style["naam"] == "heading 2")
    assert heading["gronden"][0]["genoeg"] is False
    assert {"level", "soort", "stijl", "bericht", "hoe"} == found["diagnostics"][0].keys()


@pytest.mark.parametrize(
    ("data", "word"),
    [(b"", "geen Word-bestand"), (b"%PDF-1.7", "geen Word-bestand"), (b"\xd0\xcf\x11\xe0" + bytes(99), "wachtwoord")],
)
def test_no_house_style(ivpgen: Command, folder: Path, data: bytes, word: str) -> None:
    (folder / "huisstijl.docx").write_bytes(data)
    code, out, err = ivpgen("style", "huisstijl.docx")
    assert (code, out) == (ExitCode.UNUSABLE, "")
    assert word in err


@pytest.mark.parametrize("path", ["weg.docx", ".", "x" * 300, "a\x00b"])
def test_no_file(ivpgen: Command, folder: Path, path: str) -> None:
    code, out, err = ivpgen("style", path)
    assert (code, out) == (ExitCode.UNUSABLE, "")
    assert err.startswith("fout: ")


def test_a_new_one_passes(ivpgen: Command, folder: Path) -> None:
    made = ivpgen("style", "--new", "stijl/nieuw.docx", "--colour", "#7A003C", "--font", "Verdana")
    assert made.code == ExitCode.CLEAN
    assert made.out.startswith("Gemaakt: stijl/nieuw.docx\n")
    code, out, _ = ivpgen("style", "stijl/nieuw.docx")
    assert code == ExitCode.CLEAN
    assert "#7A003C" in out
    assert "Verdana" in out


@pytest.mark.parametrize(
    ("arguments", "word"),
    [
        (["--colour", "#FFCC00", "nieuw.docx"], "#907300"),
        (["--colour", "geel", "nieuw.docx"], "geen kleur"),
        (["--font", "", "--heading-font", "x" * 40, "nieuw.docx"], "lettertype"),
        (["nieuw.doc"], "eindigt niet op .docx"),
        (["er.docx"], "bestaat al"),
    ],
)
def test_a_new_one_that_is_refused_leaves_nothing(
    ivpgen: Command, folder: Path, arguments: list[str], word: str
) -> None:
    (folder / "er.docx").write_bytes(b"van mij")
    code, out, err = ivpgen("style", "--new", *arguments)
    assert (code, out) == (ExitCode.UNUSABLE, "")
    assert word in " ".join(err.split())
    assert [path.name for path in folder.iterdir()] == ["er.docx"]
    assert (folder / "er.docx").read_bytes() == b"van mij"


def test_a_colour_without_new(ivpgen: Command, folder: Path) -> None:
    code, _, err = ivpgen("style", "--colour", "#17425B", "huisstijl.docx")
    assert code == ExitCode.UNUSABLE
    assert "horen bij --new" in err
