from __future__ import annotations

import pytest
from lxml import etree

from ivpgen.resources import template_path
from ivpgen.word.styles import Styles
from ivpgen.word.wml import W_NAMESPACE, W, value
from tests.word.structure import Docx

SPARE = Docx(template_path("huisstijl.docx").read_bytes()).styles


def stylesheet(*definitions: str) -> etree._Element:
    return etree.fromstring(f'<w:styles xmlns:w="{W_NAMESPACE}">{"".join(definitions)}</w:styles>')


def styles(*definitions: str) -> Styles:
    return Styles(stylesheet(*definitions), lambda: SPARE, lambda number: f"9{number}")


def style(style_id: str, name: str, kind: str = "paragraph", more: str = "", attributes: str = "") -> str:
    return f'<w:style w:type="{kind}" w:styleId="{style_id}" {attributes}><w:name w:val="{name}"/>{more}</w:style>'


@pytest.mark.parametrize("name", ["heading 1", "Heading 1", "HEADING 1", "Kop 1", "kop 1"])
def test_styles_are_found_by_name_in_english_or_dutch_whatever_the_case(name: str) -> None:
    found = styles(style("x1", name))
    assert found.id("heading 1") == "x1"
    assert found.missing == []


def test_an_alias_is_a_name_too() -> None:
    assert styles(style("a", "Streamer", more='<w:aliases w:val="Opvallend,Kader"/>')).id("Kader") == "a"


def test_a_style_of_another_kind_is_not_it() -> None:
    found = styles(style("Tabel", "Tabel"), style("tn", "Table Normal", "table", attributes='w:default="1"'))
    assert found.id("Tabel", "table") == "Tabel-ivpgen"
    assert found.missing_own == ["Tabel (ivpgen)"]


def test_a_missing_style_is_taken_over_with_what_it_is_based_on() -> None:
    root = stylesheet(style("N", "Normal", attributes='w:default="1"'))
    found = Styles(root, lambda: SPARE, lambda number: f"9{number}")
    assert found.id("Let op") == "Letop"
    assert found.id("list bullet") == "Lijstopsomteken"
    assert found.id("Let op") == "Letop"
    taken = {value(each, "w:name"): value(each, "w:basedOn") for each in root.iterfind(f"{W}style")}
    assert taken == {"Normal": None, "Let op": "Kader", "Kader": "N", "List Bullet": "N"}
    assert found.numbering("Lijstopsomteken") == ("93", None)
    assert found.missing_own == ["Kader", "Let op"]
    assert found.missing == ["Lijst opsom.teken"]


def test_the_default_style_counts_as_normal_under_any_name() -> None:
    assert styles(style("Basis", "Basistekst", attributes='w:default="1"')).id("Normal") == "Basis"


def test_properties_are_inherited_and_a_circle_ends() -> None:
    found = styles(
        style("a", "A", more='<w:basedOn w:val="b"/>'),
        style(
            "b",
            "B",
            more='<w:basedOn w:val="a"/><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="7"/></w:numPr></w:pPr>',
        ),
        style("c", "C", more='<w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr>'),
    )
    assert found.numbering("a") == ("7", "1")
    assert found.numbering("c") is None
    assert found.setting("a", "tabs") is None


def test_the_width_of_a_letter_follows_size_and_font() -> None:
    found = styles(
        style("a", "A", more='<w:rPr><w:rFonts w:ascii="Verdana"/><w:sz w:val="20"/></w:rPr>'),
        style("b", "B", more='<w:rPr><w:rFonts w:ascii="Calibri"/><w:sz w:val="20"/></w:rPr>'),
        style("c", "C", more='<w:basedOn w:val="b"/><w:rPr><w:sz w:val="40"/></w:rPr>'),
    )
    assert found.letter("a") > found.letter("b")
    assert found.letter("c") == 2 * found.letter("b")


def test_known_names() -> None:
    found = styles()
    assert found.has("Status loopt", "character")
    assert not found.has("Status weet ik niet", "character")
    assert found.missing == found.missing_own == []
