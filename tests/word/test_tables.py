from __future__ import annotations

from ivpgen.word.wml import NSMAP, VAL, W, child
from tests.word.conftest import Written
from tests.word.structure import text

TABLE = (
    '<table id="t" data-beschrijving="Wat erin staat"><caption>Maatregelen</caption>'
    '<thead><tr><th scope="col">Wat</th><th scope="col">Euro</th></tr></thead>'
    '<tbody><tr><td>Camera’s</td><td class="getal">15.000</td></tr><tr><th scope="row">Totaal</th><td class="getal"></td></tr>'
    "</tbody></table>"
)


def test_a_table_with_all_that_a_reader_and_a_screen_reader_need(written: Written) -> None:
    document = written(TABLE)
    assert document.paragraphs() == [
        ("caption", "Tabel 1. Maatregelen"),
        ("Tabelkop", "Wat"),
        ("Tabelkop getal", "Euro"),
        ("Tabeltekst", "Camera’s"),
        ("Tabelgetal", "15.000"),
        ("Tabelrijkop", "Totaal"),
        ("Tabelgetal", ""),
    ]
    properties = document.document.find(".//w:tblPr", NSMAP)
    assert properties is not None
    assert child(properties, "tblStyle").get(VAL) == "Tabel"
    assert child(properties, "tblCaption").get(VAL) == "Maatregelen"
    assert child(properties, "tblDescription").get(VAL) == "Wat erin staat"
    look = child(properties, "tblLook")
    assert (look.get(f"{W}firstRow"), look.get(f"{W}firstColumn"), look.get(VAL)) == ("1", "0", "0620")
    rows = list(document.document.iter(f"{W}tr"))
    assert [row.find("w:trPr/w:tblHeader", NSMAP) is not None for row in rows] == [True, False, False]


def test_the_kinds_of_table_have_their_styles(written: Written) -> None:
    document = written(
        '<table class="smal"><tbody><tr><td>a</td></tr></tbody></table>'
        '<table class="sleutel"><tbody><tr><th scope="row">a</th><td>b</td></tr></tbody></table>'
    )
    assert [each.get(VAL) for each in document.document.iter(f"{W}tblStyle")] == ["Tabelsmal", "Tabelsleutel"]
    assert [each.get(f"{W}firstColumn") for each in document.document.iter(f"{W}tblLook")] == ["0", "1"]
    assert document.paragraphs()[2:] == [("Tabelkop", "a"), ("Tabeltekst", "b")]


def test_small_text_in_a_cell_has_the_cell_s_own_small_style(written: Written) -> None:
    document = written(
        '<table><tbody><tr><td><p>a</p><p class="klein">b</p><p class="bron">c</p></td></tr></tbody></table>'
    )
    assert document.paragraphs() == [("Tabeltekst", "a"), ("Tabelklein", "b"), ("Tabelklein", "c")]


def test_a_box_in_a_cell_leaves_the_next_cell_alone(written: Written) -> None:
    document = written(
        '<table><tbody><tr><td><aside class="gat"><p>a</p></aside></td><td><p>b</p></td></tr>'
        "<tr><td><h4>c</h4><blockquote>d</blockquote></td><td>e</td></tr></tbody></table>"
    )
    assert document.paragraphs() == [
        ("Gat", "a"),
        ("Tabeltekst", "b"),
        ("heading 4", "c"),
        ("Quote", "d"),
        ("Tabeltekst", "e"),
    ]
    spaced = [text(each) for each in document.document.iter(f"{W}p") if each.find("w:pPr/w:spacing", NSMAP) is not None]
    assert spaced == ["a"]


def test_tables_that_touch_are_kept_apart(written: Written) -> None:
    document = written(2 * "<table><tbody><tr><td>a</td></tr></tbody></table>")
    body = document.document.find(f"{W}body")
    assert body is not None
    assert [str(each.tag).removeprefix(W) for each in body] == ["tbl", "p", "tbl", "sectPr"]


def test_air_follows_a_table_but_no_source_line(written: Written) -> None:
    table = "<table><tbody><tr><td>a</td></tr></tbody></table>"
    document = written(f'{table}<p>b</p>{table}<p class="bron">c</p>')
    spacing = {text(each): each.find("w:pPr/w:spacing", NSMAP) is not None for each in document.document.iter(f"{W}p")}
    assert spacing == {"a": False, "b": True, "c": False}


def test_widths_can_be_chosen(written: Written) -> None:
    columns = '<colgroup><col style="width: 25%"/><col style="width: 75%"/></colgroup>'
    document = written(f"<table>{columns}<tbody><tr><td>a</td><td>b</td></tr></tbody></table>")
    assert [int(each.get(f"{W}w", "")) for each in document.document.iter(f"{W}gridCol")] == [2267, 6803]


def test_rows_that_are_too_short_are_filled_up(written: Written) -> None:
    document = written("<table><tbody><tr><td>a</td></tr><tr><td>b</td><td>c</td></tr></tbody></table>")
    assert [len(row.findall(f"{W}tc")) for row in document.document.iter(f"{W}tr")] == [2, 2]


def test_cells_hold_text_blocks_or_both_and_end_in_a_paragraph(written: Written) -> None:
    document = written(
        "<table><tbody><tr><td>a<br/>b</td><td><p>c</p><p>d</p></td><td>e<ul><li>f</li></ul></td><td><p/></td></tr></tbody></table>"
    )
    cells = list(document.document.iter(f"{W}tc"))
    assert [[text(each) for each in cell.iterfind(f"{W}p")] for cell in cells] == [
        ["a\nb"],
        ["c", "d"],
        ["e", "f"],
        [""],
    ]
    assert all(cell[-1].tag == f"{W}p" for cell in cells)
