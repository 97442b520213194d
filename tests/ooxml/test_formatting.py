from __future__ import annotations

import pytest
from lxml import etree

from ivpgen.ooxml.formatting import Formatting
from ivpgen.ooxml.opening import read_parts
from tests.ooxml.made import NAMES, parts
from tests.word.house_styles import dutch, english, own

THEME = (
    '<a:clrScheme name="x"><a:dk1><a:sysClr val="windowText" lastClr="101010"/></a:dk1>'
    '<a:lt1><a:srgbClr val="FFFFFF"/></a:lt1><a:accent1><a:srgbClr val="4F81BD"/></a:accent1></a:clrScheme>'
    '<a:fontScheme name="x"><a:majorFont><a:latin typeface="Verdana"/></a:majorFont>'
    '<a:minorFont><a:latin typeface="Calibri"/></a:minorFont></a:fontScheme>'
)
DEFAULTS = (
    '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi"/><w:sz w:val="22"/></w:rPr></w:rPrDefault>'
    '<w:pPrDefault><w:pPr><w:spacing w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>'
    '<w:style w:type="paragraph" w:default="1" w:styleId="Standaard"><w:name w:val="Normal"/></w:style>'
)


def style(style_id: str, content: str, kind: str = "paragraph", name: str = "", based_on: str = "Standaard") -> str:
    return (
        f'<w:style w:type="{kind}" w:styleId="{style_id}"><w:name w:val="{name or style_id}"/>'
        f'<w:basedOn w:val="{based_on}"/>{content}</w:style>'
    )


def formatting(styles: str = "", settings: str = "") -> Formatting:
    return Formatting(parts(DEFAULTS + styles, theme=THEME, settings=settings))


def element(xml: str) -> etree._Element:
    tag, _, rest = xml.partition(">")
    slash = "/" if tag.endswith("/") else ""
    return etree.fromstring(f"{tag.removesuffix('/')} {NAMES}{slash}>{rest}")


def test_defaults_and_theme_hold_where_nothing_else_is_said() -> None:
    look = formatting().look()
    assert (look.font, look.size) == ("Calibri", 11)
    assert look.line_spacing == pytest.approx(1.15)
    assert (look.colour, look.shading, look.align, look.bold) == ("000000", "FFFFFF", "left", False)


def test_a_file_without_styles_and_theme_has_words_own_defaults() -> None:
    found = parts()
    del found["word/styles.xml"], found["word/theme.xml"]
    look = Formatting(found).look("Kop1")
    assert (look.font, look.size, look.line_spacing) == ("Times New Roman", 10, 1)


def test_styles_inherit_the_nearest_wins_and_the_run_wins_from_all() -> None:
    found = formatting(
        style("A", '<w:pPr><w:jc w:val="both"/></w:pPr><w:rPr><w:color w:val="AA0000"/><w:sz w:val="30"/></w:rPr>')
        + style("B", '<w:rPr><w:sz w:val="40"/></w:rPr>', based_on="A")
    )
    look = found.look("B")
    assert (look.size, look.colour, look.align) == (20, "AA0000", "both")
    direct = found.look(
        "B",
        element('<w:rPr><w:color w:val="00AA00"/><w:i/></w:rPr>'),
        element('<w:pPr><w:jc w:val="left"/></w:pPr>'),
    )
    assert (direct.colour, direct.italic, direct.align, direct.size) == ("00AA00", True, "left", 20)


def test_styles_in_a_circle_end() -> None:
    found = formatting(style("A", "", based_on="B") + style("B", "<w:rPr><w:b/></w:rPr>", based_on="A"))
    assert found.look("A").bold


def test_bold_in_a_bold_style_is_not_bold_unless_it_is_said_directly() -> None:
    found = formatting(
        style("A", "<w:rPr><w:b/></w:rPr>") + style("S", "<w:rPr><w:b/></w:rPr>", "character", based_on="")
    )
    assert not found.look("A", element('<w:rPr><w:rStyle w:val="S"/></w:rPr>')).bold
    assert found.look("A", element('<w:rPr><w:rStyle w:val="S"/><w:b/></w:rPr>')).bold
    assert not found.look("A", element('<w:rPr><w:b w:val="0"/></w:rPr>')).bold
    assert found.look("S").bold


@pytest.mark.parametrize(
    ("properties", "colour"),
    [
        ('<w:color w:val="FF0000" w:themeColor="accent1"/>', "4F81BD"),
        ('<w:color w:val="FF0000" w:themeColor="text1"/>', "101010"),
        ('<w:color w:val="FF0000" w:themeColor="nothing"/>', "FF0000"),
        ('<w:color w:val="auto"/>', "000000"),
        ('<w:color w:val="rood"/>', "000000"),
    ],
)
def test_colours_come_from_the_theme_where_it_has_them(properties: str, colour: str) -> None:
    assert formatting().look(None, element(f"<w:rPr>{properties}</w:rPr>")).colour == colour


def test_settings_may_map_theme_colours_otherwise() -> None:
    found = formatting(settings='<w:clrSchemeMapping w:t1="light1" w:bg1="dark1"/>')
    assert found.look(None, element('<w:rPr><w:color w:themeColor="text1"/></w:rPr>')).colour == "FFFFFF"


@pytest.mark.parametrize(
    ("paragraph", "run", "shading"),
    [
        ('<w:shd w:val="clear" w:fill="17425B"/>', "", "17425B"),
        ('<w:shd w:val="clear" w:fill="17425B"/>', '<w:highlight w:val="yellow"/>', "FFFF00"),
        ('<w:shd w:val="pct50" w:color="000000" w:fill="FFFFFF"/>', "", "808080"),
        ('<w:shd w:val="solid" w:color="112233" w:fill="FFFFFF"/>', "", "112233"),
        ('<w:shd w:val="clear" w:fill="auto"/>', "", "FFFFFF"),
        ('<w:shd w:val="clear" w:themeFill="accent1"/>', "", "4F81BD"),
    ],
)
def test_what_is_behind_a_text(paragraph: str, run: str, shading: str) -> None:
    look = formatting().look(None, element(f"<w:rPr>{run}</w:rPr>"), element(f"<w:pPr>{paragraph}</w:pPr>"))
    assert look.shading == shading


def test_automatic_text_on_a_dark_ground_is_white() -> None:
    look = formatting().look(None, None, element('<w:pPr><w:shd w:val="clear" w:fill="17425B"/></w:pPr>'))
    assert look.colour == "FFFFFF"


@pytest.mark.parametrize(
    ("spacing", "multiple"),
    [
        ('w:line="240" w:lineRule="auto"', 1.0),
        ('w:line="360"', 1.5),
        ('w:line="264" w:lineRule="exact"', 1.0),
        ('w:line="20" w:lineRule="atLeast"', 1.0),
        ('w:line="veel"', 1.15),
    ],
)
def test_line_spacing_is_a_multiple_of_a_single_line(spacing: str, multiple: float) -> None:
    look = formatting().look(None, None, element(f"<w:pPr><w:spacing {spacing}/></w:pPr>"))
    assert look.line_spacing == pytest.approx(multiple)


def test_a_table_style_and_its_first_row() -> None:
    found = formatting(
        style(
            "T",
            '<w:tcPr><w:shd w:val="clear" w:fill="EEEEEE"/></w:tcPr><w:tblStylePr w:type="firstRow"><w:rPr><w:b/>'
            '<w:color w:val="FFFFFF"/></w:rPr><w:tcPr><w:shd w:val="clear" w:fill="17425B"/></w:tcPr></w:tblStylePr>',
            "table",
        )
    )
    first = found.look(None, table="T", conditions=["firstRow"])
    assert (first.colour, first.shading, first.bold) == ("FFFFFF", "17425B", True)
    other = found.look("T")
    assert (other.colour, other.shading, other.bold) == ("000000", "EEEEEE", False)
    cell = element('<w:tcPr><w:shd w:val="clear" w:fill="auto"/></w:tcPr>')
    assert found.look(None, table="T", cell_properties=cell).shading == "FFFFFF"


def test_styles_are_found_by_words_own_name_whatever_the_file_calls_them() -> None:
    for data, style_id in ((own(), "Kop1"), (dutch(), "Kop1"), (english(), "Heading1")):
        assert Formatting(read_parts(data, "Het bestand")).by_name["heading 1"].id == style_id
    found = formatting(style("x", "", name="Mijn kop,Kop 2"))
    assert found.by_name["mijn kop"].id == "x"
    assert found.name("x") == "mijn kop"
    assert found.name("weg") == found.name(None) == "normal"


def test_a_setting_is_found_in_what_a_style_is_based_on() -> None:
    found = formatting(style("A", "<w:pPr><w:keepNext/></w:pPr>") + style("B", "", based_on="A"))
    assert found.setting("B", "pPr/keepNext") is not None
    assert found.setting(None, "pPr/keepNext") is None


def test_the_look_of_real_house_styles() -> None:
    look = Formatting(read_parts(own(), "De huisstijl")).look("Titel")
    assert (look.font, look.size, look.colour, look.shading, look.bold) == ("Calibri", 34, "FFFFFF", "17425B", True)
    second = Formatting(read_parts(english(), "De huisstijl")).look("Heading2")
    assert (second.colour, second.size, second.font) == ("4F81BD", 13, "Calibri")
