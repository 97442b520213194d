from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import Any

import lxml.html
import pytest
from lxml import etree

from ivpgen.html.data_uri import NotShown
from ivpgen.html.page import Page, page
from ivpgen.html.tree import UnknownElement
from tests.documents.made import EXAMPLES, pages
from tests.html.shown import document

PNG = b"\x89PNG\r\n\x1a\n"


def made(body: str, own: dict[str, str] | None = None) -> Page:
    return page(document(body), image=lambda src: PNG if src.endswith(".png") else b"II*\x00", own=own or {})


def html(body: str) -> Any:
    return lxml.html.document_fromstring(made(body).data.decode())


def one(root: Any, path: str) -> Any:
    found = root.xpath(path)
    assert len(found) == 1, f"{path}: {len(found)}"
    return found[0]


def outer(element: Any) -> str:
    return etree.tostring(element, method="html", encoding="unicode", with_tail=False)


def examples() -> list[tuple[str, Any, str]]:
    found = []
    for name in EXAMPLES:
        for path, data in pages(name).items():
            found.append((f"{name}/{path}", lxml.html.document_fromstring(data.decode()), data.decode()))
    return found


def test_the_title_is_the_only_first_heading_and_chapters_come_below() -> None:
    root = html(
        '<header class="omslag"><p class="titel">Plan</p></header><section id="a"><h1>Eén</h1><h2>Twee</h2></section>'
    )
    assert [(each.tag, each.text_content()) for each in root.iter("h1", "h2", "h3")] == [
        ("h1", "Plan"),
        ("h2", "1 Eén"),
        ("h3", "1.1 Twee"),
    ]


def test_the_contents_link_to_the_headings_with_their_numbers() -> None:
    root = html(
        '<nav class="inhoud"/><section id="a"><h1>Eén</h1><h2>Twee</h2></section><section class="bijlage" id="b"><h1>Drie</h1></section>'
    )
    nav = one(root, "//nav")
    assert [(link.get("href"), link.text_content()) for link in nav.iter("a")] == [
        ("#a", "1 Eén"),
        ("#kop-2", "1.1 Twee"),
        ("#b", "Bijlage A Drie"),
    ]
    assert one(root, "//h3").get("id") == "kop-2"
    assert one(nav, "ol/li/ol/li/a").get("href") == "#kop-2"


def test_a_list_of_tables_only_where_there_are_more_than_five() -> None:
    table = "<table><caption>Cijfers</caption><tbody><tr><td>1</td></tr></tbody></table>"
    assert html(f'<nav class="inhoud"/><nav class="tabellen"/><h1>A</h1>{table * 5}').xpath("//details") == []
    listed = one(html(f'<nav class="inhoud"/><nav class="tabellen"/><h1>A</h1>{table * 6}'), "//details")
    assert [link.text_content() for link in listed.iter("a")][-1] == "Tabel 6 Cijfers"


def test_a_note_and_its_marks_link_to_each_other() -> None:
    mark = '<a role="doc-noteref" href="#noot-1"/>'
    root = html(
        f"<p>Eén{mark} en weer{mark}</p>"
        '<section role="doc-endnotes"><aside role="doc-footnote" id="noot-1">Uitleg</aside></section>'
    )
    marks = root.xpath("//sup/a")
    assert [(each.text_content(), each.get("aria-label"), each.get("href")) for each in marks] == [
        ("1", "Voetnoot 1", "#noot-1")
    ] * 2
    note = one(root, "//section[@role='doc-endnotes']//li")
    assert note.get("id") == "noot-1"
    assert [back.get("href") for back in note.iter("a")] == [f"#{each.get('id')}" for each in marks]


def test_notes_stand_in_the_order_of_their_numbers_and_one_without_a_mark_is_said() -> None:
    result = made(
        '<p>Eén<a role="doc-noteref" href="#y"/> twee<a role="doc-noteref" href="#x"/></p><section role="doc-endnotes">'
        '<aside role="doc-footnote" id="x">tweede</aside><aside role="doc-footnote" id="y">eerste</aside>'
        '<aside role="doc-footnote" id="z">los</aside></section>'
    )
    root: Any = lxml.html.document_fromstring(result.data.decode())
    assert [item.text_content().split()[0] for item in root.xpath("//section[@role='doc-endnotes']//li")] == [
        "eerste",
        "tweede",
    ]
    assert result.meldingen == ("Naar voetnoot z verwijst geen tekst; zij staat niet in het document.",)


def test_an_empty_link_says_what_it_points_at() -> None:
    root = html(
        '<p>Zie <a href="#t"/> en <a href="#b"/>.</p><table id="t"><caption>Cijfers</caption><tbody><tr><td>1</td></tr></tbody></table>'
        '<section class="bijlage" id="b"><h1>Partners</h1></section>'
    )
    assert [(link.get("href"), link.text) for link in root.xpath("//main/p/a")] == [
        ("#t", "tabel 1"),
        ("#b", "bijlage A"),
    ]


@pytest.mark.parametrize("href", ["#nergens", "javascript:alert(1)", "bestand.docx", ""])
def test_a_link_to_nowhere_is_only_its_text_and_is_said(href: str) -> None:
    result = made(f'<p><a href="{href}">meer</a></p>')
    assert lxml.html.document_fromstring(result.data.decode()).xpath("//main/p//a") == []
    assert result.meldingen == (
        f'De verwijzing "meer" ({href}) gaat nergens heen; alleen haar tekst staat in het document.',
    )


def test_a_table_has_a_caption_headers_and_a_frame_that_scrolls_with_the_keyboard() -> None:
    root = html(
        '<table data-beschrijving="Wat er staat"><caption>Cijfers</caption><thead><tr><th scope="col">Jaar</th><th scope="col">Aantal</th></tr></thead>'
        '<tbody><tr><th scope="row">2025</th><td class="getal">3</td></tr></tbody></table>'
    )
    frame = one(root, "//div[@class='tabel']")
    assert (frame.get("role"), frame.get("tabindex")) == ("group", "0")
    assert one(root, f"//*[@id='{frame.get('aria-labelledby')}']").text_content() == "Tabel 1. Cijfers"
    assert [cell.get("scope") for cell in frame.iter("th")] == ["col", "col", "row"]
    assert one(frame, ".//thead//th[2]").get("class") == "getal"
    assert one(frame, "p").text == "Wat er staat"


def test_a_picture_is_in_the_page_with_its_text_alternative() -> None:
    root = html(
        '<figure><img src="a.png" alt="Een kaart"/><figcaption>De wijk</figcaption></figure><p><img src="b.png"/></p>'
    )
    assert [(each.get("alt"), each.get("src", "")[:22]) for each in root.iter("img")] == [
        ("Een kaart", "data:image/png;base64,"),
        ("", "data:image/png;base64,"),
    ]
    assert one(root, "//figcaption").text_content() == "Figuur 1. De wijk"


def test_a_picture_that_browsers_do_not_show_is_refused_by_name() -> None:
    with pytest.raises(NotShown) as caught:
        made('<p><img src="a.tif" alt="Kaart"/></p>')
    assert caught.value.src == "a.tif"


def test_a_box_is_a_note_and_a_gap_in_a_sentence_is_marked() -> None:
    root = html('<aside class="gat"><p>Nog in te vullen</p></aside><p>Op <span class="gat">datum</span>.</p>')
    assert one(root, "//div[@role='note']").get("class") == "gat"
    assert one(root, "//mark").text == "datum"


@pytest.mark.parametrize(
    "body",
    ["<script>1</script>", "<p><font>x</font></p>", '<aside class="vreemd"><p>x</p></aside>', '<nav class="x"/>'],
)
def test_an_element_that_the_model_does_not_have_is_refused(body: str) -> None:
    with pytest.raises(UnknownElement):
        made(body)


def test_text_is_never_markup() -> None:
    head = "<title>&lt;script&gt;x&lt;/script&gt;</title>"
    tree = document("<h1>&lt;img src=x&gt;</h1><p>A &amp;amp; B &lt;b&gt;</p>", head)
    data = page(tree, image=lambda _: PNG, own={}).data.decode()
    assert "<script" not in data
    assert "<img" not in data
    assert "A &amp;amp; B &lt;b&gt;" in data


def test_a_template_of_the_municipality_takes_the_place_of_ours() -> None:
    own = {"pagina.css.j2": "h1 { color: purple }"}
    assert "h1 { color: purple }" in made("<p>x</p>", own).data.decode()


def test_the_tree_stays_as_it_was() -> None:
    tree = document(
        '<nav class="inhoud"/><h1>A</h1><p>x<a role="doc-noteref" href="#n"/></p><section role="doc-endnotes"><aside role="doc-footnote" id="n">y</aside></section>'
    )
    before = etree.tostring(tree)
    page(tree, image=lambda _: PNG, own={})
    assert etree.tostring(tree) == before


def test_pages_of_the_examples_ask_for_nothing_outside_themselves() -> None:
    for name, root, text in examples():
        assert root.xpath("//script | //link | //iframe | //object | //form | //base | //@srcset") == [], name
        assert [each for each in root.xpath("//@src") if not each.startswith("data:")] == [], name
        assert re.findall(r"url\(|@import|expression\(", text) == [], name


def test_ids_of_the_examples_are_unique_and_links_inside_arrive() -> None:
    for name, root, _ in examples():
        ids = Counter(root.xpath("//@id"))
        assert [one for one, count in ids.items() if count > 1] == [], name
        assert {href[1:] for href in root.xpath("//a/@href") if href.startswith("#")} <= ids.keys(), name
        assert set(root.xpath("//@aria-labelledby")) <= ids.keys(), name


def test_headings_of_the_examples_skip_no_level() -> None:
    for name, root, _ in examples():
        levels = [int(each.tag[1]) for each in root.iter("h1", "h2", "h3", "h4", "h5")]
        assert levels[0] == 1, name
        assert [after for before, after in pairwise(levels) if after > before + 1] == [], name
