from __future__ import annotations

import io
import zipfile

import docx
import pytest

from ivpgen.html.tree import parse
from ivpgen.ooxml import opening
from ivpgen.ooxml.opening import Onleesbaar
from ivpgen.word import write
from ivpgen.word.archive import pack
from ivpgen.word.house_style import open_house_style
from ivpgen.word.wml import W, child
from tests.word.house_styles import english, own
from tests.word.sample import image, sample
from tests.word.structure import Docx, problems


def changed(name: str, content: bytes | None) -> bytes:
    with zipfile.ZipFile(io.BytesIO(own())) as archive:
        files = {entry.filename: archive.read(entry) for entry in archive.infolist()}
    if content is None:
        del files[name]
    else:
        files[name] = content
    return pack(files)


def types(old: bytes, new: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(own())) as archive:
        return archive.read("[Content_Types].xml").replace(old, new)


def tracked(content: str, name: str = "document") -> bytes:
    names = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    inside = f"<w:body>{content}</w:body>" if name == "document" else content
    return f"<w:{name} {names}>{inside}</w:{name}>".encode()


def commented() -> bytes:
    document = docx.Document()
    document.add_comment(document.add_paragraph("Tekst").runs, "Klopt dit?", author="iemand")
    data = io.BytesIO()
    document.save(data)
    return data.getvalue()


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (b"", "geen Word-bestand"),
        (b"%PDF-1.7", "geen Word-bestand"),
        (own()[:4000], "geen Word-bestand"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "wachtwoord"),
        (pack({"los.txt": b"x"}), "geen Word-bestand"),
        (changed("[Content_Types].xml", types(b"wordprocessingml.document.main", b"macroEnabled.main")), "macro's"),
        (
            changed("[Content_Types].xml", types(b"wordprocessingml.document.main", b"spreadsheetml.sheet.main")),
            "gewoon Word",
        ),
        (changed("word/styles.xml", None), "geen stijlen"),
        (changed("word/styles.xml", b"<w:styles"), "beschadigd"),
        (changed("word/document.xml", b"<html/>"), "gewoon Word"),
        (
            changed("word/document.xml", tracked("<w:p><w:ins w:id='1' w:author='a'><w:r/></w:ins></w:p>")),
            "wijzigingen",
        ),
        (changed("word/document.xml", tracked("<w:p><w:pPr><w:pPrChange w:id='1'/></w:pPr></w:p>")), "wijzigingen"),
        (changed("word/header1.xml", tracked("<w:p><w:del w:id='1'/></w:p>", "hdr")), "wijzigingen"),
        (commented(), "opmerkingen"),
        (changed("_rels/.rels", None), "beschadigd"),
        (changed("word/_rels/document.xml.rels", None), "geen stijlen"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_is_no_house_style_is_said_in_dutch(data: bytes, word: str) -> None:
    with pytest.raises(Onleesbaar) as said:
        open_house_style(data)
    assert word in said.value.bericht
    assert said.value.hoe


@pytest.mark.parametrize(("limit", "value"), [("_MOST_BYTES", 10_000), ("_MOST_PARTS", 5)])
def test_a_zip_bomb_is_not_unpacked(monkeypatch: pytest.MonkeyPatch, limit: str, value: int) -> None:
    monkeypatch.setattr(opening, limit, value)
    with pytest.raises(Onleesbaar, match="te groot"):
        open_house_style(own())


def test_only_what_a_new_document_needs_is_kept() -> None:
    document = open_house_style(english()).document
    kinds = {relation.reltype.rpartition("/")[2] for relation in document.rels.values()}
    assert kinds == {"styles", "numbering", "settings", "fontTable", "theme", "header", "footer"}


def test_a_house_style_without_lists_gets_an_empty_list_part() -> None:
    document = open_house_style(changed("word/_rels/document.xml.rels", _without_numbering())).document
    assert document.numbering_part.element.tag == f"{W}numbering"
    assert len(document.numbering_part.element) == 0


def _without_numbering() -> bytes:
    with zipfile.ZipFile(io.BytesIO(own())) as archive:
        rels = archive.read("word/_rels/document.xml.rels").decode()
    return "<Relationship ".join(each for each in rels.split("<Relationship ") if "numbering" not in each).encode()


def test_footnotes_of_the_old_text_go_and_their_separators_stay() -> None:
    with zipfile.ZipFile(io.BytesIO(own())) as archive:
        footnotes = archive.read("word/footnotes.xml")
    old = b'<w:footnote w:id="7"><w:p><w:r><w:t>Oude noot</w:t></w:r></w:p></w:footnote></w:footnotes>'
    data = changed("word/footnotes.xml", footnotes.replace(b"</w:footnotes>", old))
    made = write(parse(sample()), house_style=data, image=image).data
    assert b"Oude noot" not in Docx(made).files["word/footnotes.xml"]
    assert problems(made) == []


def test_a_house_style_of_almost_nothing_will_do() -> None:
    bare = b'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body/></w:document>'
    made = write(parse(sample()), house_style=changed("word/document.xml", bare), image=image).data
    document = Docx(made)
    assert problems(made) == []
    # A4 and margins of 2.5 cm; header and footer were in nobody's use.
    assert {child(each, "pgSz").get(f"{W}w") for each in document.document.iter(f"{W}sectPr")} == {"11906", "16838"}
    assert {child(each, "pgMar").get(f"{W}left") for each in document.document.iter(f"{W}sectPr")} == {"1418"}
    assert not [name for name in document.files if "header" in name or "footer" in name]


def test_header_and_footer_count_also_when_an_earlier_section_says_them() -> None:
    with zipfile.ZipFile(io.BytesIO(own())) as archive:
        document = archive.read("word/document.xml").decode()
    start, end = document.index("<w:sectPr>"), document.index("</w:sectPr>") + len("</w:sectPr>")
    first = document[start:end].replace("<w:titlePg/>", '<w:pgNumType w:start="5"/>')
    last = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1" w:right="700" w:bottom="1" w:left="700"/></w:sectPr>'
    two = f"{document[:start]}<w:p><w:pPr>{first}</w:pPr></w:p>{last}{document[end:]}"
    made = Docx(write(parse(sample()), house_style=changed("word/document.xml", two.encode()), image=image).data)
    sections = list(made.document.iter(f"{W}sectPr"))
    assert all(each.find(f"{W}headerReference") is not None for each in sections)
    assert {child(each, "pgMar").get(f"{W}left") for each in sections} == {"700"}
