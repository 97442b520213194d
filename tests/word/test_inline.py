from __future__ import annotations

from collections.abc import Callable

from ivpgen.word import WordResult
from ivpgen.word.wml import NSMAP, VAL, W
from tests.word.conftest import Written
from tests.word.structure import Docx, text


def runs(document: Docx) -> list[tuple[str, str]]:
    """Text and properties (local names, with values) of every run with text."""
    found = []
    for run in document.document.iter(f"{W}r"):
        properties = run.find(f"{W}rPr")
        said = (
            []
            if properties is None
            else [f"{str(each.tag).removeprefix(W)}={each.get(VAL, '')}".rstrip("=") for each in properties]
        )
        if content := "".join(each.text or "" for each in run.iterfind(f"{W}t")):
            found.append((content, " ".join(said)))
    return found


def test_text_without_marks_is_one_run(written: Written) -> None:
    assert runs(written("<p>\n  Eén\n  zin. </p>")) == [("Eén zin.", "")]


def test_marks_become_run_properties_in_the_order_of_the_schema(written: Written) -> None:
    body = "<p>a <strong>b <em>c</em></strong> <s>d</s> H<sub>2</sub>O m<sup>2</sup> <code>e</code></p>"
    assert runs(written(body)) == [
        ("a ", ""),
        ("b ", "b bCs"),
        ("c", "b bCs i iCs"),
        (" ", ""),
        ("d", "strike"),
        (" H", ""),
        ("2", "vertAlign=subscript"),
        ("O m", ""),
        ("2", "vertAlign=superscript"),
        (" ", ""),
        ("e", "rStyle=HTMLCode"),
    ]


def test_white_space_collapses_across_marks_and_goes_at_both_ends(written: Written) -> None:
    document = written("<p> <em> a </em> b<br/> c <strong> d </strong> </p>")
    assert document.paragraphs() == [("Normal", "a b\nc d")]


def test_the_no_break_space_stays(written: Written) -> None:
    assert written("<p>\u20ac\u00a015.000 \u00a0</p>").paragraphs() == [("Normal", "\u20ac\u00a015.000 \u00a0")]


def test_spans_get_their_character_style(written: Written) -> None:
    body = (
        '<p><span class="gat">a</span><span class="status-niet-gelukt">b</span>'
        '<span class="status-onbekend-woord">c</span><span data-bron="x">d</span><abbr title="e">f</abbr></p>'
    )
    assert [style for _, style in runs(written(body))] == [
        "rStyle=Gatintekst",
        "rStyle=Statusnietgelukt",
        "rStyle=Status",
        "",
        "",
    ]


def test_another_language_is_marked_wherever_it_is_said(written: Written) -> None:
    body = (
        '<p>a <span lang="en">b</span></p><section lang="de"><p>c</p><ul><li>d</li></ul></section>'
        '<blockquote lang="fr">e</blockquote><p lang="fy">f</p><p lang="en-US">g</p><p>h</p>'
    )
    assert runs(written(body)) == [
        ("a ", ""),
        ("b", "lang=en-GB"),
        ("c", "lang=de-DE"),
        ("d", "lang=de-DE"),
        ("e", "lang=fr-FR"),
        ("f", "lang=fy-NL"),
        ("g", "lang=en-US"),
        ("h", ""),
    ]


def test_links_inside_and_outside(written: Written) -> None:
    document = written(
        '<p id="doel">a</p><p><a href="#doel">b</a> <a href="https://x.example/é è?a=1&amp;b=2">c</a> '
        '<a href="mailto:a@b.nl">d</a> <a href="https://x.example/"/></p>'
    )
    links = list(document.document.iter(f"{W}hyperlink"))
    start = document.document.find(".//w:bookmarkStart", NSMAP)
    assert start is not None
    assert links[0].get(f"{W}anchor") == start.get(f"{W}name")
    assert [text(link) for link in links] == ["b", "c", "d", "https://x.example/"]
    targets = [
        each.get("Target", "") for each in document.relations("word/document.xml").values() if each.get("TargetMode")
    ]
    assert targets == ["https://x.example/%C3%A9%20%C3%A8?a=1&b=2", "mailto:a@b.nl", "https://x.example/"]


def test_the_same_address_is_related_once(written: Written) -> None:
    document = written(50 * '<p><a href="https://x.example/">a</a></p>')
    external = [each for each in document.relations("word/document.xml").values() if each.get("TargetMode")]
    assert len(external) == 1


def test_a_link_to_nowhere_keeps_its_text_and_is_said(result: Callable[[str], WordResult]) -> None:
    made = result('<p><a href="#weg">hier</a> en <a href="javascript:alert(1)">daar</a></p>')
    assert Docx(made.data).paragraphs() == [("Normal", "hier en daar")]
    assert not list(Docx(made.data).document.iter(f"{W}hyperlink"))
    assert [said.split("(")[1].split(")")[0] for said in made.meldingen] == ["#weg", "javascript:alert"]


def test_cross_references_follow_the_number_of_what_they_point_at(written: Written) -> None:
    document = written(
        '<p><a href="#t"/>, <a href="#h"/>, <a href="#z"/>, <a href="#b"/></p><h1 id="h">Eerst</h1>'
        '<h2 class="ongenummerd" id="z">Zonder</h2>'
        '<table id="t"><caption>c</caption><tbody><tr><td>a</td></tr></tbody></table>'
        '<section class="bijlage" id="b"><h1>d</h1></section>'
    )
    assert document.paragraphs()[0] == ("Normal", "tabel 1, hoofdstuk 1, Zonder, Bijlage A")
    codes = [(each.text or "").split() for each in document.document.iter(f"{W}instrText")][:4]
    assert [(code[0], code[2:]) for code in codes] == [
        ("REF", ["\\h", "\\*", "Lower"]),
        ("REF", ["\\r", "\\h"]),
        ("REF", ["\\h"]),
        ("REF", ["\\r", "\\h"]),
    ]
