from __future__ import annotations

from lxml import etree

from ivpgen.html.tree import parse
from ivpgen.word import write
from ivpgen.word.wml import NSMAP, VAL, R, W, child
from tests.word.conftest import Written
from tests.word.house_styles import english
from tests.word.sample import image
from tests.word.structure import Docx, text

COVER = '<header class="omslag"><p class="titel">T</p><p class="ondertitel">O</p><p class="omslag-regel">R</p></header>'
WIDE = '<section class="liggend"><p>breed</p></section>'


def sections(document: Docx) -> list[str]:
    """In order: what closes each section, its paper, and whether its first page is apart."""
    found = []
    for section in document.document.iter(f"{W}sectPr"):
        size = child(section, "pgSz")
        paper = "liggend" if int(size.get(f"{W}w", "0")) > int(size.get(f"{W}h", "0")) else "staand"
        parent = section.getparent()
        assert parent is not None
        paragraph = parent.getparent()
        closes = "einde" if paragraph is None or parent.tag == f"{W}body" else text(paragraph)
        found.append(f"{closes}: {paper}{', eerste pagina apart' if section.find(f'{W}titlePg') is not None else ''}")
    return found


def test_one_section_when_nothing_asks_for_more(written: Written) -> None:
    assert sections(written("<p>a</p>")) == ["einde: staand"]


def test_the_cover_is_a_page_of_its_own_without_header(written: Written) -> None:
    document = written(COVER + "<p>a</p>")
    assert sections(document) == ["R: staand, eerste pagina apart", "einde: staand"]
    assert document.paragraphs() == [("Title", "T"), ("Subtitle", "O"), ("Omslagregel", "R"), ("Normal", "a")]


def test_landscape_stands_between_portrait(written: Written) -> None:
    document = written(f"<p>voor</p>{WIDE}<p>na</p>")
    assert sections(document) == ["voor: staand", "breed: liggend", "einde: staand"]


def test_landscape_at_the_start_or_the_end_leaves_no_empty_page(written: Written) -> None:
    assert sections(written(WIDE)) == ["einde: liggend"]
    assert sections(written(f"<p>a</p>{WIDE}")) == ["a: staand", "einde: liggend"]
    assert sections(written(f"<p>a</p>{WIDE}{WIDE}<p>b</p>")) == [
        "a: staand",
        "breed: liggend",
        "breed: liggend",
        "einde: staand",
    ]


def test_a_section_that_ends_in_a_table_is_closed_without_an_empty_line(written: Written) -> None:
    table = "<table><tbody><tr><td>a</td></tr></tbody></table>"
    document = written(f'{table}<section class="liggend">{table}</section><p>b</p>')
    closers = [
        paragraph.find("w:pPr/w:spacing", NSMAP)
        for paragraph in document.document.iter(f"{W}p")
        if paragraph.find("w:pPr/w:sectPr", NSMAP) is not None
    ]
    assert [None if each is None else each.get(f"{W}line") for each in closers] == ["20", "20"]
    widths = [sum(int(each.get(f"{W}w", "0")) for each in grid) for grid in document.document.iter(f"{W}tblGrid")]
    assert widths == [9070, 14002]


def test_landscape_keeps_header_and_footer_with_the_tab_at_its_own_margin(written: Written) -> None:
    document = written(f"<p>a</p>{WIDE}<p>b</p>")
    wanted = {"headerReference": ["header1.xml", "header1-liggend.xml", "header1.xml"]}
    wanted["footerReference"] = [each.replace("header", "footer") for each in wanted["headerReference"]]
    relations = document.relations("word/document.xml")
    for kind, names in wanted.items():
        found = [relations[each.get(f"{R}id", "")].get("Target") for each in document.document.iter(f"{W}{kind}")]
        assert found == names
    tabs = document.parts["word/footer1-liggend.xml"].find(".//w:tabs", NSMAP)
    assert tabs is not None
    assert [(tab.get(VAL), tab.get(f"{W}pos")) for tab in tabs] == [("clear", "9070"), ("right", "14002")]
    assert text(document.parts["word/header1.xml"]) == text(document.parts["word/header1-liggend.xml"])


def test_paper_and_margins_are_those_of_the_house_style() -> None:
    root = parse(f'<html lang="nl-NL"><head><title>t</title></head><body>{COVER}<p>a</p></body></html>')
    document = Docx(write(root, house_style=english(), image=image).data)
    for section in document.document.iter(f"{W}sectPr"):
        assert child(section, "pgSz").get(f"{W}w") == "12240"
        assert child(section, "pgMar").get(f"{W}left") == "2268"


def test_the_text_of_the_house_style_is_gone_with_all_that_hung_on_it() -> None:
    root = parse('<html lang="nl-NL"><head><title>t</title></head><body><p>a</p></body></html>')
    document = Docx(write(root, house_style=english(), image=image).data)
    everything = b"".join(document.files.values())
    assert b"Vorige gebruiker" not in everything
    assert b"vorige gebruiker" not in everything
    assert b"python-docx" not in everything
    assert not [name for name in document.files if "custom" in name.lower() or "thumbnail" in name]


def test_a_new_page_can_be_asked_for(written: Written) -> None:
    document = written('<p>a</p><section class="nieuwe-pagina"><p>b</p><p>c</p></section>')
    breaks = [
        paragraph.find("w:pPr/w:pageBreakBefore", NSMAP) is not None for paragraph in document.document.iter(f"{W}p")
    ]
    assert breaks == [False, True, False]


def test_section_properties_stand_in_the_order_of_the_schema(written: Written) -> None:
    section = next(iter(written(COVER + "<p>a</p>").document.iter(f"{W}sectPr")))
    names = [etree.QName(each).localname for each in section]
    assert names == ["headerReference", "footerReference", "type", "pgSz", "pgMar", "cols", "titlePg"]
