"""Letters that are too small become 10 points; everything else of the house style stays."""

from __future__ import annotations

import pytest
from lxml import etree

from ivpgen.house_style import inspect, large_enough
from ivpgen.word.archive import pack
from ivpgen.word.wml import VAL, W, child, value
from tests.house_style.made import parts, style
from tests.house_style.validated import faults
from tests.word.house_styles import HOUSE_STYLES, english, own


def small(data: bytes) -> list[str]:
    return [one.getoond for one in inspect(data).stijlen if one.grootte < 10]


def sized(name: str, half_points: str) -> bytes:
    """Our own house style with one style in another size."""
    files = parts(without_size(name))
    root = etree.fromstring(files["word/styles.xml"])
    one = next(each for each in root.iterfind(f"{W}style") if value(each, "w:name") == name)
    run = one.find(f"{W}rPr")
    if run is None:
        run = etree.SubElement(one, f"{W}rPr")
    etree.SubElement(run, f"{W}sz", {VAL: half_points})
    return pack({**files, "word/styles.xml": etree.tostring(root)})


def without_size(name: str) -> bytes:
    """Our own house style with one style that says no size."""
    files = parts(own())
    root = etree.fromstring(files["word/styles.xml"])
    one = next(each for each in root.iterfind(f"{W}style") if value(each, "w:name") == name)
    for size in [*one.iterfind(f"{W}rPr/{W}sz"), *one.iterfind(f"{W}rPr/{W}szCs")]:
        run = size.getparent()
        assert run is not None
        run.remove(size)
    return pack({**files, "word/styles.xml": etree.tostring(root)})


def test_a_house_style_with_large_letters_stays_as_it_is() -> None:
    assert large_enough(own()) == (own(), ())


@pytest.mark.parametrize("made", HOUSE_STYLES.values(), ids=HOUSE_STYLES)
def test_afterwards_no_style_is_small(made: object) -> None:
    assert callable(made)
    data, names = large_enough(made())
    assert small(data) == []
    assert bool(names) == bool(small(made()))
    assert faults(data) == []


def test_only_the_size_changes_and_only_of_the_styles_that_are_named() -> None:
    data, names = large_enough(english())
    assert names == ("Bijschrift",)
    before, after = style(english(), "caption"), style(data, "caption")
    assert (value(before, "w:rPr/w:sz"), value(after, "w:rPr/w:sz"), value(after, "w:rPr/w:szCs")) == ("18", "20", "20")
    assert value(before, "w:rPr/w:color") == value(after, "w:rPr/w:color")
    assert {name for name, content in parts(data).items() if content != parts(english())[name]} == {"word/styles.xml"}


def test_a_style_that_follows_another_one_comes_along_by_itself() -> None:
    tiny = sized("Tabeltekst", "14")
    assert {"Tabeltekst", "Tabelgetal"} <= set(small(tiny))
    data, names = large_enough(tiny)
    assert "Tabeltekst" in names
    assert "Tabelgetal" not in names
    assert small(data) == []


def test_a_link_has_the_size_of_the_text_that_it_stands_in() -> None:
    data, names = large_enough(sized("Normal", "16"))
    assert "Standaard" in names
    assert "Hyperlink" not in names
    assert value(style(data, "Hyperlink"), "w:rPr/w:sz") is None


def test_a_table_style_that_makes_its_text_small_is_enlarged() -> None:
    files = parts(without_size("Tabeltekst"))
    root = etree.fromstring(files["word/styles.xml"])
    table = next(each for each in root.iterfind(f"{W}style") if value(each, "w:name") == "Tabel")
    run = etree.Element(f"{W}rPr")
    etree.SubElement(run, f"{W}sz", {VAL: "15"})
    table.insert(table.index(child(table, "tblPr")), run)
    data, names = large_enough(pack({**files, "word/styles.xml": etree.tostring(root)}))
    assert names == ("Tabel",)
    assert value(style(data, "Tabel"), "w:rPr/w:sz") == "20"
    assert faults(data) == []


def test_the_same_house_style_gives_the_same_bytes() -> None:
    assert large_enough(english()) == large_enough(english())
