"""The last hand on a tree, so that every writer can walk it."""

from __future__ import annotations

import pytest
from lxml import etree

from ivpgen.html.tidy import run_on, sources, tidy
from ivpgen.html.tree import parse


def tidied(body: str) -> str:
    root = parse(f"<html><body>{body}</body></html>")
    tidy(root)
    inside = root.find("body")
    assert inside is not None
    return "".join(etree.tostring(one, encoding="unicode") for one in inside)


def test_notes_go_to_the_end_and_equal_ones_are_one() -> None:
    note = '<span class="voetnoot"><b>N</b></span>'
    assert tidied(f"<p>a{note} b{note} c<span class='voetnoot'>M</span></p>") == (
        '<p>a<a role="doc-noteref" href="#noot-1"/> b<a role="doc-noteref" href="#noot-1"/> c'
        '<a role="doc-noteref" href="#noot-2"/></p>'
        '<section role="doc-endnotes"><aside role="doc-footnote" id="noot-1"><b>N</b></aside>'
        '<aside role="doc-footnote" id="noot-2">M</aside></section>'
    )


def test_a_note_follows_its_word_at_once() -> None:
    assert tidied('<p>woord <span class="voetnoot">n</span> verder</p>').startswith('<p>woord<a role="doc-noteref"')


def test_a_note_in_a_note_stands_between_brackets() -> None:
    made = tidied('<p>a<span class="voetnoot">b<span class="voetnoot"><em>c</em></span></span></p>')
    assert '<aside role="doc-footnote" id="noot-1">b<span> (<em>c</em>)</span></aside>' in made
    assert made.count("doc-noteref") == 1


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<p> </p><p>a</p>", "<p>a</p>"),
        ("<ul><li> </li></ul><p>a</p>", "<p>a</p>"),
        ("<p><span></span><strong/></p><p>a</p>", "<p>a</p>"),
        ("<p>a<span/> b</p>", "<p>a b</p>"),
        ("<p><br/></p>", "<p><br/></p>"),
        ('<section id="s"><h1>a</h1></section>', '<section id="s"><h1>a</h1></section>'),
    ],
)
def test_what_is_empty_goes_and_the_text_behind_it_stays(body: str, expected: str) -> None:
    assert tidied(body) == expected


TABLE = "<table><thead><tr><th>a</th><th>b</th><th>c</th></tr></thead><tbody>{}</tbody></table>"


def test_columns_in_which_nobody_says_anything_go() -> None:
    rows = "<tr><th>1</th><td/><td>x</td></tr><tr><th>2</th><td> </td><td/></tr>"
    assert tidied(TABLE.format(rows)) == (
        "<table><thead><tr><th>a</th><th>c</th></tr></thead><tbody>"
        "<tr><th>1</th><td>x</td></tr><tr><th>2</th><td>–</td></tr></tbody></table>"
    )


def test_a_column_with_a_dash_on_purpose_stays() -> None:
    rows = "<tr><th>1</th><td>–</td><td>x</td></tr>"
    assert tidied(TABLE.format(rows)).count("<th>b</th>") == 1


def test_a_table_without_rows_goes() -> None:
    assert tidied(TABLE.format("") + "<p>a</p>") == "<p>a</p>"


def test_a_division_only_carries_a_source() -> None:
    assert tidied('<div data-bron="b"><p>a</p><p>c</p></div>') == '<p data-bron="b">a</p><p>c</p>'
    assert tidied('<div data-bron="b"><p data-bron="d">a</p></div>') == '<p data-bron="d">a</p>'
    assert "<div" not in tidied("<div><div><p>a</p></div><ul><li>b</li></ul></div>")


def test_a_box_in_a_cell_is_a_marked_paragraph() -> None:
    made = tidied(
        '<table><tbody><tr><td><aside class="gat"><p data-bron="b">x <em>y</em></p></aside></td></tr></tbody></table>'
    )
    assert '<td><p data-bron="b"><span class="gat">x <em>y</em></span></p></td>' in made
    assert '<aside class="gat"><p>x</p></aside>' in tidied('<aside class="gat"><p>x</p></aside>')


def test_a_table_in_a_cell_is_written_out() -> None:
    inner = "<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table>"
    made = tidied(f"<ul><li>voor{inner}</li></ul>")
    assert (
        made
        == "<ul><li>voor<p><strong>a</strong> – <strong>b</strong></p><p><span>1</span> – <span>2</span></p></li></ul>"
    )


def test_lists_are_at_most_three_deep() -> None:
    deep = "<ul><li>1<ul><li>2<ul><li>3<ul><li>4<ul><li>5</li></ul></li><li>4b</li></ul></li></ul></li></ul></li></ul>"
    made = parse(f"<html>{tidied(deep)}</html>")
    assert max(len(list(one.iterancestors("ul"))) for one in made.iter("ul")) == 2
    assert "".join(map(str, made.itertext())) == "123454b"


def test_chapters_of_a_short_document_run_on() -> None:
    root = parse("<html><body><h1>a</h1><h1 class='ongenummerd'>b</h1></body></html>")
    run_on(root)
    assert [one.get("class") for one in root.iter("h1")] == [None, "ongenummerd doorlopend"]


def test_the_sources_of_a_tree() -> None:
    assert sources(parse('<html><p data-bron="a"><span data-bron="b"/></p></html>')) == {"a", "b"}


def test_a_short_document_has_no_list_of_tables() -> None:
    root = parse(
        '<html><body><nav class="inhoud"/><nav class="tabellen"/><nav class="figuren"/><h1>a</h1></body></html>'
    )
    run_on(root)
    assert [nav.get("class") for nav in root.iter("nav")] == ["inhoud"]


@pytest.mark.parametrize(("count", "listed"), [(5, []), (6, ["tabellen"])])
def test_more_than_five_tables_have_a_list(count: int, listed: list[str]) -> None:
    table = "<table><caption>a</caption><tbody><tr><td>1</td></tr></tbody></table>"
    root = parse(f'<html><body><nav class="tabellen"/><nav class="figuren"/>{table * count}</body></html>')
    tidy(root)
    assert [nav.get("class") for nav in root.iter("nav")] == listed
