from __future__ import annotations

import pytest

from ivpgen.html.tree import UnknownElement
from ivpgen.word.wml import NSMAP, VAL, W
from tests.word.conftest import Written
from tests.word.structure import Docx


def numbers(document: Docx) -> list[tuple[str, str, str] | None]:
    """List, level and first number of every paragraph that has a list of its own."""
    found: list[tuple[str, str, str] | None] = []
    for paragraph in document.document.iter(f"{W}p"):
        entry = paragraph.find("w:pPr/w:numPr", NSMAP)
        if entry is None:
            found.append(None)
            continue
        level, number = (entry.find(f"{W}{name}") for name in ("ilvl", "numId"))
        assert level is not None
        assert number is not None
        start = document.numbering.find(f"w:num[@w:numId='{number.get(VAL)}']/w:lvlOverride/w:startOverride", NSMAP)
        found.append((number.get(VAL, ""), level.get(VAL, ""), "" if start is None else start.get(VAL, "")))
    return found


def test_bullets_are_three_deep_by_style(written: Written) -> None:
    document = written("<ul><li>a<ul><li>b<ul><li>c</li></ul></li></ul></li><li>d</li></ul>")
    assert document.paragraphs() == [
        ("List Bullet", "a"),
        ("List Bullet 2", "b"),
        ("List Bullet 3", "c"),
        ("List Bullet", "d"),
    ]
    assert numbers(document) == [None, None, None, None]


def test_every_numbered_list_counts_anew(written: Written) -> None:
    document = written('<ol><li>a</li><li>b<ol><li>c</li></ol></li></ol><p>x</p><ol start="4"><li>d</li></ol>')
    found = numbers(document)
    first, second, nested, _, other = found
    assert first == second
    assert first is not None
    assert nested is not None
    assert other is not None
    assert len({first[0], nested[0], other[0]}) == 3
    assert [first[1:], nested[1:], other[1:]] == [("0", "1"), ("1", "1"), ("0", "4")]


def test_further_paragraphs_of_an_item_have_no_bullet(written: Written) -> None:
    document = written(
        '<ul><li><p>a</p><p>b</p></li><li>c<ol><li><p>d</p><p>e</p></li></ol><p class="bron">f</p></li></ul>'
    )
    assert document.paragraphs() == [
        ("List Bullet", "a"),
        ("List Continue", "b"),
        ("List Bullet", "c"),
        ("List Number 2", "d"),
        ("List Continue 2", "e"),
        ("Bron", "f"),
    ]


def test_lists_in_cells_and_boxes_have_the_style_of_those(written: Written) -> None:
    document = written(
        "<table><tbody><tr><td>a<ul><li>b<ul><li>c</li></ul></li></ul></td></tr></tbody></table>"
        '<aside class="kader"><ol><li>d</li></ol></aside>'
    )
    assert document.paragraphs() == [("Tabeltekst", "a"), ("Tabeltekst", "b"), ("Tabeltekst", "c"), ("Kader", "d")]
    indents = [each.get(f"{W}left") for each in document.document.iterfind(".//w:p/w:pPr/w:ind", NSMAP)]
    assert indents == ["284", "568", "568"]
    assert [found is not None for found in numbers(document)] == [False, True, True, True]


def test_air_follows_a_list(written: Written) -> None:
    document = written("<ul><li>a</li></ul><p>b</p><p>c</p>")
    spacing = [paragraph.find("w:pPr/w:spacing", NSMAP) is not None for paragraph in document.document.iter(f"{W}p")]
    assert spacing == [False, True, False]


def test_a_fourth_level_is_refused(written: Written) -> None:
    with pytest.raises(UnknownElement):
        written("<ul><li>a<ul><li>b<ul><li>c<ul><li>d</li></ul></li></ul></li></ul></li></ul>")
