"""Our own documents: nothing is found in any of them, in any house style that is good itself."""

from __future__ import annotations

import io
from functools import cache

import docx
import pytest
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt

from ivpgen import rendering
from ivpgen.access import check
from ivpgen.html.tree import parse
from ivpgen.word import write
from tests.documents.made import EXAMPLES, files, planmap
from tests.word.house_styles import HOUSE_STYLES
from tests.word.sample import image, sample

# Pale headings, small captions and no page numbers; rendering a plan darkens the headings, the rest is up to the municipality.
FAULTS_OF_PYTHON_DOCX = {"T18", "T24", "T25"}


@cache
def house_style(name: str) -> bytes:
    """A house style of the tests; the English ones with captions of 10 points and page numbers."""
    data = HOUSE_STYLES[name]()
    return mended(data) if name == "engels" else data


def mended(data: bytes) -> bytes:
    document = docx.Document(io.BytesIO(data))
    document.styles["Caption"].font.size = Pt(10)
    run = document.sections[0].footer.paragraphs[0].add_run(", pagina ")
    number = OxmlElement("w:fldSimple")
    number.set(qn("w:instr"), " PAGE ")
    run._r.addnext(number)
    saved = io.BytesIO()
    document.save(saved)
    return saved.getvalue()


@pytest.mark.parametrize("example", EXAMPLES)
def test_nothing_is_found_in_the_documents_of_the_examples(example: str) -> None:
    for path, data in files(example).items():
        assert check(data) == [], path


@pytest.mark.parametrize("name", ["nederlands", "engels"])
@pytest.mark.parametrize("example", EXAMPLES)
def test_nor_in_other_house_styles(example: str, name: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    style = tmp_path_factory.mktemp("huisstijl") / "huisstijl.docx"
    style.write_bytes(house_style(name))
    for path, data in rendering.render(planmap(example), house_style=style).files.items():
        assert check(data) == [], path


@pytest.mark.parametrize("name", ["engels", "dotx"])
def test_a_house_style_with_faults_of_its_own_gives_just_those(name: str) -> None:
    data = write(parse(sample()), house_style=HOUSE_STYLES[name](), image=image).data
    own = write(parse(sample()), house_style=HOUSE_STYLES["eigen"](), image=image).data
    assert {one.code for one in check(data)} - {one.code for one in check(own)} == FAULTS_OF_PYTHON_DOCX
