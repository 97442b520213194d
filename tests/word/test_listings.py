from __future__ import annotations

from collections.abc import Callable

from ivpgen.html.tree import parse
from ivpgen.word import WordResult, write
from ivpgen.word.wml import NSMAP, VAL, W
from tests.word.conftest import Written
from tests.word.house_styles import english
from tests.word.sample import image
from tests.word.structure import Docx, problems, text

LISTS = '<nav class="inhoud"/><nav class="tabellen"/><nav class="figuren"/>'


def tables(count: int) -> str:
    return "".join(
        f'<table id="t{number}"><caption>Cijfers {number}</caption><tbody><tr><td>1</td></tr></tbody></table><p>x</p>'
        for number in range(1, count + 1)
    )


def figures(count: int) -> str:
    one = '<figure><img src="afbeeldingen/wapen.png" alt="Het wapen"/><figcaption>Wapen</figcaption></figure>'
    return one * count


def entries(document: Docx) -> list[str]:
    return [shown for style, shown in document.paragraphs() if style == "table of figures"]


def titles(document: Docx) -> list[str]:
    return [shown for style, shown in document.paragraphs() if style == "TOC Heading"]


def test_tables_get_a_list_in_a_field_of_word_with_an_entry_each(written: Written) -> None:
    document = written(f"{LISTS}<h1>Cijfers</h1>{tables(6)}")
    assert titles(document) == ["Inhoudsopgave", "Tabellen"]
    assert entries(document) == [f"Tabel {number}. Cijfers {number}" for number in range(1, 7)]
    codes = [code.text.strip() for code in document.document.iter(f"{W}instrText") if code.text]
    assert r'TOC \h \z \c "Tabel"' in codes
    assert not any(code.startswith("PAGEREF") for code in codes)


def test_a_list_without_entries_is_not_there(written: Written) -> None:
    document = written(f"{LISTS}<h1>Cijfers</h1><p>Geen.</p>")
    assert titles(document) == ["Inhoudsopgave"]
    assert entries(document) == []


def test_figures_get_a_list_of_their_own(written: Written) -> None:
    document = written(f"{LISTS}<h1>Beelden</h1>{figures(6)}{tables(2)}")
    assert titles(document) == ["Inhoudsopgave", "Tabellen", "Figuren"]
    assert entries(document)[2:] == [f"Figuur {number}. Wapen" for number in range(1, 7)]


def test_every_entry_links_to_its_caption(result: Callable[[str], WordResult]) -> None:
    data = result(f'{LISTS}<h1>Cijfers</h1><p>Zie <a href="#t2"/>.</p>{tables(7)}').data
    document = Docx(data)
    assert problems(data) == []
    places = {start.get(f"{W}name"): start.getparent() for start in document.document.iter(f"{W}bookmarkStart")}
    links = [link for link in document.document.iter(f"{W}hyperlink") if text(link).startswith("Tabel ")]
    assert len(links) == 7
    for link in links:
        caption = places[link.get(f"{W}anchor")]
        assert caption is not None
        assert text(caption) == text(link)


def test_page_numbers_stand_behind_entries_where_they_are_known(house_style: bytes) -> None:
    root = parse(f"<html lang='nl-NL'><head><title>t</title></head><body>{LISTS}<h1>C</h1>{tables(6)}</body></html>")
    document = Docx(write(root, house_style=house_style, image=image, pages={"tabel 2": 14}).data)
    assert entries(document)[0] == "Tabel 1. Cijfers 1"
    assert entries(document)[1].replace("\t", "") == "Tabel 2. Cijfers 214"


def test_a_document_that_asks_for_no_list_has_no_bookmarks_for_it(written: Written) -> None:
    document = written(f"<h1>Cijfers</h1>{tables(6)}")
    names = [start.get(f"{W}name", "") for start in document.document.iter(f"{W}bookmarkStart")]
    assert len([name for name in names if name.startswith("_Toc")]) == 1


def test_the_list_runs_on_behind_the_contents_in_any_house_style(house_style: bytes) -> None:
    root = parse(f"<html lang='nl-NL'><head><title>t</title></head><body>{LISTS}<h1>C</h1>{tables(6)}</body></html>")
    for style in (house_style, english()):
        data = write(root, house_style=style, image=image).data
        document = Docx(data)
        assert problems(data) == []
        title = next(one for one in document.document.iter(f"{W}p") if text(one) == "Tabellen")
        own = title.find("w:pPr/w:pageBreakBefore", NSMAP)
        by_style = document.styles.find(".//w:style[@w:styleId='Kopvaninhoudsopgave']/w:pPr/w:pageBreakBefore", NSMAP)
        assert by_style is None or (own is not None and own.get(VAL) == "0")
