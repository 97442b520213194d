from __future__ import annotations

import pytest

from ivpgen.html.to_markdown import to_markdown
from ivpgen.html.tree import UnknownElement
from tests.html.shown import document, from_markdown


def markdown(body: str) -> str:
    return to_markdown(document(body)).data.decode()


def again(body: str) -> str:
    """What a reader of Markdown makes of it."""
    return from_markdown(markdown(body))


@pytest.mark.parametrize(
    "text",
    ["# geen kop", "1. geen lijst", "- geen punt", "+ ook niet", "> geen citaat", "*ster* en _streep_", "[a](b)", "`code`", "~~weg~~", "a | b", "<b>vet</b>", "&amp; blijft", "\\ blijft", "---", "=== x", "a_b_c", "![x](y)", "12) x"],
)  # fmt: skip
def test_text_stays_text(text: str) -> None:
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    assert again(f"<p>{escaped}</p>").split("\n", 1)[1].strip() == f"<p>{escaped}</p>"


def test_chapters_come_below_the_title() -> None:
    body = '<header class="omslag"><p class="titel">Plan</p><p class="ondertitel">Samen</p></header><h1>Eén</h1><h2>Twee</h2>'
    assert markdown(body) == "# Plan\n\nSamen\n\n## 1 Eén\n\n### 1.1 Twee\n"


def test_a_document_without_a_cover_has_its_title() -> None:
    assert markdown("<p>x</p>") == "# Plan\n\nx\n"


def test_a_cell_with_blocks_stays_on_one_line() -> None:
    body = '<table><caption>A</caption><thead><tr><th scope="col">X|Y</th></tr></thead><tbody><tr><td><p>een</p><ul><li>twee</li><li>drie</li></ul></td></tr></tbody></table>'
    assert markdown(body).split("\n\n")[1:] == [
        "**Tabel 1. A**",
        "| X\\|Y |\n| --- |\n| een<br>- twee<br>- drie |\n",
    ]


def test_columns_of_figures_are_aligned_to_the_right() -> None:
    body = '<table><thead><tr><th scope="col">Jaar</th><th scope="col">N</th></tr></thead><tbody><tr><th scope="row">2025</th><td class="getal">3</td></tr></tbody></table>'
    assert "| --- | ---: |" in markdown(body)


def test_lists_nest_and_keep_their_numbers() -> None:
    made = again('<ol start="3"><li>a<ul><li>b</li></ul></li><li><p>c</p><p>d</p></li></ol>')
    assert '<ol start="3">' in made
    assert "<ul>\n<li>b</li>\n</ul>" in made.replace("<p>b</p>", "b")
    assert "<p>d</p>" in made


def test_notes_are_numbered_in_order_of_reference() -> None:
    body = (
        '<p>Eén<a role="doc-noteref" href="#y"/> twee<a role="doc-noteref" href="#x"/></p><section role="doc-endnotes">'
        '<aside role="doc-footnote" id="x">tweede</aside><aside role="doc-footnote" id="y"><p>eerste</p><p>vervolg</p></aside></section>'
    )
    assert markdown(body).split("\n\n")[1:] == ["Eén[^1] twee[^2]", "[^1]: eerste", "    vervolg", "[^2]: tweede\n"]


def test_marks_hug_their_words() -> None:
    assert "een **twee** drie" in markdown("<p>een<strong> twee </strong>drie</p>")
    assert "**een**\\\n**twee**" in markdown("<p><strong>een<br/>twee</strong></p>")


def test_code_may_hold_backticks() -> None:
    assert "<code>a`b</code>" in again("<p><code>a`b</code></p>")
    assert "<code>`</code>" in again("<p><code>`</code></p>")


def test_terms_boxes_and_quotes() -> None:
    assert "- **Bibob**: een wet" in markdown("<dl><dt>Bibob</dt><dd>een wet</dd></dl>")
    assert "> Nog in te vullen" in markdown('<aside class="gat"><p>Nog in te vullen</p></aside>')
    assert "> a\n>\n> b" in markdown("<blockquote><p>a</p><p>b</p></blockquote>")


def test_links_keep_their_address_and_a_link_inside_says_what_it_points_at() -> None:
    made = markdown(
        '<p><a href="https://a.example/(x)">hier</a> en <a href="#b"/></p><section class="bijlage" id="b"><h1>B</h1></section>'
    )
    assert "[hier](<https://a.example/(x)>) en bijlage A" in made


def test_an_element_that_the_model_does_not_have_is_refused() -> None:
    with pytest.raises(UnknownElement):
        markdown("<marquee>x</marquee>")
