from __future__ import annotations

from ivpgen.word.wml import NSMAP, W
from tests.word.conftest import Written
from tests.word.structure import text


def test_call_outs_quotes_and_terms_have_their_styles(written: Written) -> None:
    document = written(
        '<aside class="kader"><p>a</p><p class="bron">b</p></aside><aside class="gat">c</aside><aside class="let-op"><p>d</p></aside>'
        "<blockquote><p>e</p></blockquote><dl><dt>f</dt><dd>g</dd><dd><p>h</p></dd></dl>"
        '<p class="citaat">i</p><p class="inleiding">j</p><p class="noot">k</p><p class="klein">l</p>'
    )
    assert document.paragraphs() == [
        ("Kader", "a"),
        ("Kader", "b"),
        ("Gat", "c"),
        ("Let op", "d"),
        ("Quote", "e"),
        ("Begrip", "f"),
        ("Begripsomschrijving", "g"),
        ("Begripsomschrijving", "h"),
        ("Quote", "i"),
        ("Inleiding", "j"),
        ("Noot", "k"),
        ("Klein", "l"),
    ]


def test_a_box_stays_on_one_page_and_lets_go_of_what_follows(written: Written) -> None:
    document = written('<p>a</p><aside class="kader"><p>b</p><p>c</p><p>d</p></aside><p>e</p>')
    kept = {text(each): each.find("w:pPr/w:keepNext", NSMAP) is not None for each in document.document.iter(f"{W}p")}
    assert kept == {"a": False, "b": True, "c": True, "d": False, "e": False}


def test_an_empty_box_leaves_the_text_before_it_alone(written: Written) -> None:
    document = written('<p>a</p><p>b</p><aside class="kader"/>')
    assert document.document.find(".//w:keepNext", NSMAP) is None


def test_a_rule_stands_above_what_follows(written: Written) -> None:
    document = written("<p>a</p><hr/><p>b</p><p>c</p>")
    ruled = {text(each): each.find("w:pPr/w:pBdr/w:top", NSMAP) is not None for each in document.document.iter(f"{W}p")}
    assert ruled == {"a": False, "b": True, "c": False}
