"""Whatever file it is: findings or a message, never a traceback."""

from __future__ import annotations

import io
import random
import shutil
import subprocess
import zipfile
from pathlib import Path

import docx
import pytest

from ivpgen.access import Bevinding, brief, check
from ivpgen.ooxml.opening import Onleesbaar
from ivpgen.word.archive import pack
from tests.access.made import file, p
from tests.ooxml.made import NAMES, TYPES

WAT = "Het bestand x.docx"
DEEP = "<w:tbl><w:tr><w:tc>" * 200 + "<w:p/>" + "</w:tc></w:tr></w:tbl>" * 200


def tried(data: bytes) -> list[Bevinding] | str:
    """The findings, or the message of a refusal."""
    try:
        return check(data, WAT)
    except Onleesbaar as refusal:
        return f"{refusal.bericht}|{refusal.hoe}"


def python_docx() -> bytes:
    document = docx.Document()
    document.add_heading("Heading", 1)
    document.add_paragraph("Some text")
    document.add_table(rows=2, cols=2)
    data = io.BytesIO()
    document.save(data)
    return data.getvalue()


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"PK\x03\x04",
        random.Random(7).randbytes(5000),
        b"\xd0\xcf\x11\xe0" + bytes(2000),
        file()[:-100],
        file()[:3000],
        pack({"word/document.xml": b"<w/>"}),
        file(replaced={"[Content_Types].xml": TYPES.replace("document.main", "macroEnabled.main")}),
        file(replaced={"word/document.xml": "<w:document"}),
        file(replaced={"word/styles.xml": "<w:styles"}),
        file(replaced={"word/_rels/document.xml.rels": "geen xml"}),
    ],
)
def test_what_cannot_be_read_is_refused_by_its_name(data: bytes) -> None:
    message = tried(data)
    assert isinstance(message, str)
    bericht, hoe = message.split("|")
    assert bericht.startswith(WAT)
    assert hoe


@pytest.mark.parametrize(
    "body",
    [
        "",
        "<w:p>",
        "<w:tbl/>",
        "<w:tbl><w:tr/></w:tbl>",
        "<w:tbl><w:tr><w:tc/></w:tr></w:tbl>",
        DEEP,
        "<w:sdt/>" + "<w:sdt><w:sdtContent>" * 100 + p("diep") + "</w:sdtContent></w:sdt>" * 100,
        p(
            '<w:r><w:fldChar w:fldCharType="end"/><w:fldChar w:fldCharType="separate"/><w:instrText>TOC</w:instrText></w:r>'
        ),
        p('<w:r><w:fldChar w:fldCharType="begin"/></w:r>' * 500),
        p(
            '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText> HYPERLINK \\l </w:instrText><w:fldChar w:fldCharType="separate"/>'
            '<w:t>x</w:t><w:fldChar w:fldCharType="end"/></w:r>'
        ),
        p('<w:r><w:drawing/><w:pict/><w:object/></w:r><w:hyperlink/><w:hyperlink r:id="weg"/>'),
        p(
            "<w:r><w:drawing><wp:inline><wp:docPr/><a:graphic><a:graphicData/></a:graphic></wp:inline></w:drawing></w:r>"
        ),
        p(
            "tekst",
            properties='<w:outlineLvl w:val="x"/><w:numPr/><w:jc/><w:shd/><w:framePr/><w:spacing w:line="1e999"/>',
        ),
        p(
            "tekst",
            run_properties='<w:sz w:val="nan"/><w:color/><w:color w:val="#12"/><w:shd w:val="pctx"/><w:rStyle w:val="Weg"/>',
        ),
        p("tekst", "Bestaatniet"),
        p("\u202e​ rtl 😀 " + "x" * 100_000),
        p("- " * 20_000),
        p("A" * 50_000),
    ],
)
def test_odd_content_gives_findings_or_a_message(body: str) -> None:
    assert tried(file(body)) is not None


@pytest.mark.parametrize(
    "part",
    [
        {
            "word/styles.xml": f"<w:styles {NAMES}><w:style/><w:style w:styleId='a'><w:basedOn w:val='a'/></w:style></w:styles>"
        },
        {"word/document.xml": "<html/>"},
        {"word/document.xml": f"<w:document {NAMES}/>"},
        {"core.xml": "<leeg/>"},
        {"word/footer1.xml": "<leeg/>"},
        {"word/charts/chart1.xml": "<leeg/>"},
    ],
)
def test_odd_parts_give_findings(part: dict[str, str]) -> None:
    assert isinstance(tried(file(p("<w:r><w:t>x</w:t></w:r>"), replaced=part)), list)


def test_entities_do_not_grow() -> None:
    bomb = '<!DOCTYPE w [<!ENTITY a "lolololol">' + "".join(
        f'<!ENTITY {chr(98 + number)} "{f"&{chr(97 + number)};" * 10}">' for number in range(8)
    )
    text = f"{bomb}]><w:document {NAMES}><w:body><w:p><w:r><w:t>&i;</w:t></w:r></w:p></w:body></w:document>"
    assert tried(file(replaced={"word/document.xml": text})) is not None


def test_any_change_of_a_byte_gives_findings_or_a_message() -> None:
    data, chance = file(p("Een zin.")), random.Random(3)
    for _ in range(150):
        changed = bytearray(data)
        for _ in range(3):
            changed[chance.randrange(len(changed))] = chance.randrange(256)
        assert tried(bytes(changed)) is not None


def test_any_cut_of_the_text_gives_findings_or_a_message() -> None:
    with zipfile.ZipFile(io.BytesIO(file(p("Een zin.")))) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    for name in ("word/document.xml", "word/styles.xml", "_rels/.rels", "[Content_Types].xml"):
        for end in range(0, len(parts[name]), max(1, len(parts[name]) // 15)):
            assert tried(pack({**parts, name: parts[name][:end]})) is not None


def test_the_default_template_of_python_docx_has_its_known_faults() -> None:
    codes = {one.code for one in check(python_docx())}
    assert {"T01", "T10", "T11", "T12", "T25", "T26"} <= codes


def test_a_file_of_pandoc_is_read(tmp_path: Path) -> None:
    if shutil.which("pandoc") is None:
        pytest.skip("pandoc is not installed: .ci/run does that")
    (tmp_path / "x.md").write_text(
        "# Kop\n\nTekst met [hier](https://example.org).\n\n| a | b |\n|---|---|\n| 1 | 2 |\n", "utf-8"
    )
    subprocess.run(["pandoc", "-o", tmp_path / "x.docx", tmp_path / "x.md"], check=True)
    codes = {one.code for one in check((tmp_path / "x.docx").read_bytes())}
    assert {"T01", "T12", "T17"} <= codes


def test_a_file_of_libreoffice_is_read(tmp_path: Path) -> None:
    if shutil.which("soffice") is None:
        pytest.skip("LibreOffice is not installed: .ci/run does that")
    (tmp_path / "x.docx").write_bytes(file(p("- een"), p("- twee")))
    home = f"-env:UserInstallation=file://{tmp_path}/home"
    command = [
        "soffice",
        home,
        "--headless",
        "--convert-to",
        "docx:MS Word 2007 XML",
        "--outdir",
        tmp_path / "uit",
        tmp_path / "x.docx",
    ]
    subprocess.run([str(each) for each in command], check=True, capture_output=True)
    made = tmp_path / "uit" / "x.docx"
    assert made.exists()
    assert "T14" in {one.code for one in check(made.read_bytes())}


def test_brief_names_the_documents_in_which_something_is_found() -> None:
    bad = file(title="")
    assert brief({"goed.docx": file(), "plaatje.png": b"x", "fout.docx": bad}) == [
        "fout.docx is op 1 punt nog niet goed toegankelijk; zie ivpgen access fout.docx."
    ]
