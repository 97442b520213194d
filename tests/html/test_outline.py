from __future__ import annotations

import pytest

from ivpgen.html.outline import Outline, outline
from ivpgen.html.tree import parse


def counted(body: str, numbering: str = "automatisch") -> Outline:
    head = f'<head><meta name="ivpgen:nummering" content="{numbering}"/></head>'
    return outline(parse(f"<html>{head}<body>{body}</body></html>"))


def numbers(body: str, numbering: str = "automatisch") -> list[str]:
    return [heading.number for heading in counted(body, numbering).headings]


def test_headings_count_to_the_third_level() -> None:
    body = "<h1>a</h1><h2>b</h2><h3>c</h3><h4>d</h4><h3>e</h3><h2>f</h2><h3>g</h3><h1>h</h1><h2>i</h2>"
    assert numbers(body) == ["1", "1.1", "1.1.1", "", "1.1.2", "1.2", "1.2.1", "2", "2.1"]


def test_what_stands_under_a_heading_without_a_number_has_none_either() -> None:
    body = '<h1 class="ongenummerd">v</h1><h2>w</h2><h1>a</h1><h2 class="ongenummerd">b</h2><h3>c</h3><h2>d</h2>'
    assert numbers(body) == ["", "", "1", "", "", "1.1"]


def test_annexes_have_letters_and_a_count_of_their_own() -> None:
    body = "<h1>a</h1>" + 2 * '<section class="bijlage"><h1>b</h1><h2>c</h2></section>' + "<h1>d</h1>"
    assert numbers(body) == ["1", "Bijlage A", "A.1", "Bijlage B", "B.1", "2"]
    assert numbers(27 * '<section class="bijlage"><h1>b</h1></section>')[-1] == "Bijlage AA"


@pytest.mark.parametrize("numbering", ["codes", "geen"])
def test_numbers_can_be_left_out(numbering: str) -> None:
    assert numbers("<h1>a</h1><h2>b</h2>", numbering) == ["", ""]


def test_a_link_goes_to_the_heading_of_a_section_and_never_twice_to_the_same() -> None:
    found = counted(
        '<section id="s"><h1>a</h1><h2>b</h2></section><section><h2 id="eigen">c</h2></section><p id="kop-2"/>'
    )
    ids = [heading.id for heading in found.headings]
    assert ids[0] == "s"
    assert ids[2] == "eigen"
    assert len({*ids, "kop-2"}) == 4


def test_tables_figures_and_notes_count_each_for_themselves() -> None:
    found = counted(
        '<table id="t1"><caption>a</caption></table><table/><figure id="f1"><figcaption>b</figcaption></figure>'
        '<table id="t2"><caption>c</caption></table>'
        '<p><a role="doc-noteref" href="#n2"/><a role="doc-noteref" href="#n1"/><a role="doc-noteref" href="#n2"/></p>'
    )
    assert [(caption.kind, caption.number, caption.id) for caption in found.captions] == [
        ("Tabel", 1, "t1"),
        ("Figuur", 1, "f1"),
        ("Tabel", 2, "t2"),
    ]
    assert found.notes == {"n2": 1, "n1": 2}


def test_what_running_text_calls_things() -> None:
    found = counted(
        '<h1 id="h">Kop</h1><h2 id="p">Sub</h2><h1 id="z" class="ongenummerd">Zonder</h1>'
        '<section class="bijlage" id="b"><h1>x</h1><h2 id="bp">y</h2></section><table id="t"><caption>a</caption></table>'
    )
    assert {each: found.numbered[each].reference for each in ("h", "p", "z", "b", "bp", "t")} == {
        "h": "hoofdstuk 1",
        "p": "paragraaf 1.1",
        "z": "Zonder",
        "b": "bijlage A",
        "bp": "paragraaf A.1",
        "t": "tabel 1",
    }


def test_only_ids_that_exist_are_targets() -> None:
    assert counted(
        '<p id="hier"/><p><a href="#hier">a</a><a href="#daar">b</a><a href="https://x">c</a></p>'
    ).targets == {"hier"}
