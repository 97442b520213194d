"""Colours in which a text can't be read give way to ours; everything else of the house style stays."""

from __future__ import annotations

import pytest

from ivpgen.house_style import inspect, readable
from ivpgen.word.wml import NSMAP, W, value
from tests.house_style.made import coloured, parts, replaced, style
from tests.house_style.validated import faults
from tests.word.house_styles import HOUSE_STYLES, dark_header_rows, english, own
from tests.word.structure import problems


def low(data: bytes) -> list[str]:
    return [fault.bericht for fault in inspect(data).fouten if "contrast" in fault.bericht]


def test_a_house_style_that_can_be_read_stays_as_it_is() -> None:
    assert readable(own()) == (own(), ())


@pytest.mark.parametrize("made", HOUSE_STYLES.values(), ids=HOUSE_STYLES)
def test_afterwards_everything_can_be_read(made: object) -> None:
    assert callable(made)
    data, names = readable(made())
    assert low(data) == []
    assert bool(names) == bool(low(made()))
    assert faults(data) == []


def test_only_colours_change_and_only_of_the_styles_that_are_named() -> None:
    data, names = readable(english())
    assert names == ("Kop 2", "Kop 3", "Kop 4", "Ondertitel", "Bijschrift")
    before, after = style(english(), "heading 2"), style(data, "heading 2")
    assert value(after, "w:rPr/w:sz") == value(before, "w:rPr/w:sz") == "26"
    assert value(after, "w:rPr/w:color") == "17425B"
    colour = after.find("w:rPr/w:color", NSMAP)
    assert colour is not None
    assert len(colour.attrib) == 1, "no colour of the theme is left"
    changed = {name for name, content in parts(data).items() if content != parts(english())[name]}
    assert changed == {"word/styles.xml"}


def test_a_header_row_gets_our_background() -> None:
    data, names = readable(dark_header_rows())
    assert {"Tabel", "Tabel smal", "Tabelkop"} <= set(names)
    assert problems(data) == []


def test_the_same_house_style_gives_the_same_bytes() -> None:
    assert readable(coloured("heading 3", "AAAAAA")) == readable(coloured("heading 3", "AAAAAA"))


def test_a_text_on_white_does_not_get_the_dark_background_that_ours_has() -> None:
    subtitle = style(readable(english())[0], "Subtitle")
    assert value(subtitle, "w:rPr/w:color") == "17425B"
    assert subtitle.find("w:pPr/w:shd", NSMAP) is None


def test_a_box_in_which_links_can_not_be_read_gets_our_background() -> None:
    dark = replaced("word/styles.xml", 'w:fill="E9F0F4"', 'w:fill="3A4A55"')
    data, names = readable(dark)
    assert "Kader" in names
    shading = style(data, "Kader").find("w:pPr/w:shd", NSMAP)
    assert shading is not None
    assert shading.get(f"{W}fill") == "E9F0F4"
    assert low(data) == []
