"""Files that other programs write, or that are broken: mended or refused, never a crash."""

from __future__ import annotations

import copy
import random

import pytest
from lxml import etree

from ivpgen.diagnostics import Onbruikbaar
from ivpgen.html.tree import parse
from ivpgen.ooxml.opening import Onleesbaar
from ivpgen.word import write
from ivpgen.word.archive import pack
from ivpgen.word.house_style import open_house_style
from ivpgen.word.wml import W, child
from tests.house_style.made import parts, replaced
from tests.word.house_styles import HOUSE_STYLES, own
from tests.word.sample import image, sample
from tests.word.structure import Docx, problems

DOCUMENT, RELATIONS = "word/document.xml", "word/_rels/document.xml.rels"

KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"


def made(house_style: bytes) -> bytes:
    return write(parse(sample(2)), house_style=house_style, image=image).data


def test_margins_with_decimals_are_rounded() -> None:
    data = made(replaced(DOCUMENT, 'w:left="1418"', 'w:left="1440.0000000000002"'))
    assert {child(each, "pgMar").get(f"{W}left") for each in Docx(data).document.iter(f"{W}sectPr")} == {"1440"}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('w:left="1418"', 'w:left="breed"'),
        ('w:left="1418"', 'w:left="9000"'),
        ('w:w="11906"', 'w:w=""'),
        ('w:w="11906" w:h="16838"', ""),
        ('r:id="rId6"', 'r:id="rId1"'),
        ('r:id="rId6"', 'r:id="rId99"'),
    ],
)
def test_paper_and_references_that_can_not_be_are_put_right(old: str, new: str) -> None:
    data = made(replaced(DOCUMENT, old, new))
    assert problems(data) == []
    assert {child(each, "pgSz").get(f"{W}w") for each in Docx(data).document.iter(f"{W}sectPr")} == {"11906", "16838"}


def test_a_list_without_a_number_is_left_out() -> None:
    assert problems(made(replaced("word/numbering.xml", '<w:num w:numId="2"', '<w:num w:numId="x"'))) == []


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        (DOCUMENT, "<w:body>", "<w:bodies>"),
        (RELATIONS, 'Target="styles.xml"', 'Target="header1.xml"'),
        (RELATIONS, 'relationships/header"', 'relationships/styles"'),
        (RELATIONS, f'Type="{KIND}footnotes"', 'Type=""'),
    ],
)
def test_parts_that_are_not_what_they_are_called_are_refused(name: str, old: str, new: str) -> None:
    data = replaced(name, old, new)
    if "bodies" in new:
        data = replaced(name, "</w:body>", "</w:bodies>", data)
    with pytest.raises(Onleesbaar, match="beschadigd"):
        open_house_style(data)


@pytest.mark.parametrize("seed", range(40))
def test_a_damaged_file_gives_a_document_or_a_message(seed: int) -> None:
    chance = random.Random(seed)
    files = parts(HOUSE_STYLES[chance.choice(["marges", "omslag", "omslag van tekst"])]())
    for _ in range(3):
        name = chance.choice(sorted(name for name in files if name.endswith((".xml", ".rels"))))
        root = etree.fromstring(files[name])
        elements = list(root.iter())
        one, other = chance.choice(elements), chance.choice(elements)
        parent = one.getparent()
        match chance.randrange(3):
            case 0 if parent is not None:
                parent.remove(one)
            case 1 if one.attrib:
                one.set(chance.choice(sorted(map(str, one.attrib))), chance.choice(["", "-1", "abc", "1.5"]))
            case _:
                one.append(copy.deepcopy(other))
        files[name] = etree.tostring(root)
    refused, written = None, b""
    try:
        written = made(pack(files))
    except Onbruikbaar as refusal:
        refused = refusal
    if refused is None:
        assert "Veiligheidsanalyse" in "".join(map(str, Docx(written).document.itertext()))
    else:
        assert refused.bericht.endswith(".")
        assert refused.hoe


def test_a_sound_file_is_left_as_it_is() -> None:
    document = open_house_style(own()).document
    assert etree.tostring(document.element) == etree.tostring(etree.fromstring(parts(own())[DOCUMENT]))
