"""ivpgen's own house style: up to date, Dutch, readable."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path
from types import ModuleType

import pytest
from lxml import etree

from ivpgen.word.wml import NSMAP, VAL, W, child, value
from tests.word.structure import Docx, problems

ROOT = Path(__file__).parents[2]
SMALLEST = 20
LEAST_CONTRAST = 4.5


@pytest.fixture(scope="module")
def maker() -> ModuleType:
    spec = importlib.util.spec_from_file_location("make_house_style", ROOT / "tools" / "make_house_style.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def docx(house_style: bytes) -> Docx:
    return Docx(house_style)


def test_it_is_made_from_its_sources(maker: ModuleType, docx: Docx) -> None:
    made = Docx(maker.house_style())
    assert made.files == docx.files, "run tools/make_house_style.py"


def test_its_structure_is_sound(house_style: bytes) -> None:
    assert problems(house_style) == []


def test_it_is_small(house_style: bytes) -> None:
    assert len(house_style) < 12_000


def test_it_is_a4_with_room_in_the_margins(docx: Docx) -> None:
    section = next(docx.document.iter(f"{W}sectPr"))
    assert (child(section, "pgSz").get(f"{W}w"), child(section, "pgSz").get(f"{W}h")) == ("11906", "16838")
    assert child(section, "pgMar").get(f"{W}left") == child(section, "pgMar").get(f"{W}right") == "1418"


def test_no_text_is_small_or_cramped(docx: Docx) -> None:
    sizes = [
        int(each.get(VAL, "0"))
        for each in docx.styles.iter(f"{W}sz")
        if each.getparent() is not None and _is_text(each)
    ]
    assert min(sizes) >= SMALLEST
    default = docx.styles.find("w:docDefaults/w:pPrDefault/w:pPr/w:spacing", NSMAP)
    assert default is not None
    assert int(default.get(f"{W}line", "0")) >= 276
    for style in docx.styles.iterfind(f"{W}style"):
        size = int(value(style, "w:rPr/w:sz") or "22")
        spacing = style.find("w:pPr/w:spacing", NSMAP)
        if spacing is not None and size <= 22 and value(style, "w:name") not in ("Figuur", "Omslagbeeld"):
            assert int(spacing.get(f"{W}line", "288")) >= 276, value(style, "w:name")


def test_text_stands_out_from_what_is_behind_it(docx: Docx) -> None:
    by_id = {style.get(f"{W}styleId", ""): style for style in docx.styles.iterfind(f"{W}style")}
    tints = {str(each.get(f"{W}fill")) for each in docx.styles.iter(f"{W}shd")} - {"17425B"}
    for style_id, style in by_id.items():
        colour = _inherited(by_id, style, "w:rPr/w:color", VAL) or "22313D"
        behind = _inherited(by_id, style, "w:pPr/w:shd", f"{W}fill") or style_shade(style) or "FFFFFF"
        assert contrast(colour, behind) >= LEAST_CONTRAST, style_id
    for status in (style for style in by_id.values() if (value(style, "w:name") or "").startswith("Status ")):
        for tint in tints:
            assert contrast(value(status, "w:rPr/w:color") or "22313D", tint) >= LEAST_CONTRAST, (
                value(status, "w:name"),
                tint,
            )


def test_headings_stay_with_their_text_and_lines_are_not_left_alone(docx: Docx) -> None:
    assert docx.styles.find("w:docDefaults/w:pPrDefault/w:pPr/w:widowControl", NSMAP) is not None
    for style in docx.styles.iterfind(f"{W}style"):
        if (value(style, "w:name") or "").startswith(("heading", "caption", "Tabelkop", "TOC Heading")) and value(
            style, "w:basedOn"
        ) == "Standaard":
            assert style.find("w:pPr/w:keepNext", NSMAP) is not None, value(style, "w:name")


def test_nothing_in_it_is_centred_or_justified(docx: Docx) -> None:
    assert {each.get(VAL) for each in docx.styles.iter(f"{W}jc")} == {"right"}


def test_every_font_has_a_stand_in_of_the_same_width(docx: Docx) -> None:
    fonts = {str(each.get(f"{W}ascii")) for each in docx.styles.iter(f"{W}rFonts")}
    known = {str(each.get(f"{W}name")): value(each, "w:altName") for each in docx.parts["word/fontTable.xml"]}
    assert fonts <= known.keys()
    assert all(known.values())


def test_no_style_is_left_that_nothing_uses(docx: Docx) -> None:
    code = "".join(file.read_text() for file in (ROOT / "src" / "ivpgen" / "word").glob("*.py")).lower()
    generated = re.compile(
        r"(heading|toc) \d|list (bullet|number|continue)( \d)?|status .+|normal table|no list|default paragraph font"
    )
    for name in docx.style_names().values():
        in_header = name in ("header", "footer")
        assert in_header or generated.fullmatch(name.lower()) or f'"{name.lower()}"' in code, name


def _is_text(size: etree._Element) -> bool:
    return next(size.iterancestors(f"{W}style", f"{W}docDefaults"), None) is not None


def style_shade(style: etree._Element) -> str | None:
    shade = style.find("w:rPr/w:shd", NSMAP)
    return None if shade is None else shade.get(f"{W}fill")


def _inherited(by_id: dict[str, etree._Element], style: etree._Element | None, path: str, attribute: str) -> str | None:
    while style is not None:
        found = style.find(path, NSMAP)
        if found is not None:
            return found.get(attribute)
        style = by_id.get(value(style, "w:basedOn") or "")
    return None


def contrast(one: str, other: str) -> float:
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    channels = [int(colour[index : index + 2], 16) / 255 for index in (0, 2, 4)]
    linear = [each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
