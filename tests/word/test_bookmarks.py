from __future__ import annotations

import hashlib

from ivpgen.word.wml import W
from tests.word.conftest import Written
from tests.word.structure import Docx, text


def marked(document: Docx) -> dict[str, str]:
    """The text between start and end of every bookmark, by name."""
    found: dict[str, str] = {}
    open_marks: dict[str, str] = {}
    for each in document.document.iter(f"{W}bookmarkStart", f"{W}bookmarkEnd", f"{W}t"):
        if each.tag == f"{W}bookmarkStart":
            open_marks[each.get(f"{W}id", "")] = each.get(f"{W}name", "")
            found[each.get(f"{W}name", "")] = ""
        elif each.tag == f"{W}bookmarkEnd":
            del open_marks[each.get(f"{W}id", "")]
        else:
            for name in open_marks.values():
                found[name] += each.text or ""
    assert not open_marks
    return found


def hidden(source: str) -> str:
    return f"_ivp{hashlib.sha1(source.encode()).hexdigest()[:12]}"


def test_every_text_of_the_plan_has_a_hidden_bookmark(written: Written) -> None:
    document = written(
        '<h1 data-bron="a">kop</h1><p data-bron="b">alinea</p><ul><li data-bron="c">punt<p>meer</p></li></ul>'
        '<table><caption data-bron="d">bijschrift</caption><tbody><tr data-bron="e"><td data-bron="f">cel</td><td>x</td></tr>'
        '</tbody></table><aside class="kader" data-bron="g"><p>een</p><p>twee</p></aside><p>los <span data-bron="h">stuk</span></p>'
        '<figure data-bron="i"><img src="afbeeldingen/wapen.png" alt="wapen"/><figcaption>figuur</figcaption></figure>'
        '<dl data-bron="j"><dt>k</dt><dd data-bron="l">m</dd></dl><ol data-bron="n"><li>o</li><li>p</li></ol>'
    )
    found = marked(document)
    assert {source: found[hidden(source)] for source in "abcdefghijln"} == {
        "a": "kop",
        "b": "alinea",
        "c": "puntmeer",
        "d": "Tabel 1. bijschrift",
        "e": "cel",
        "f": "cel",
        "g": "eentwee",
        "h": "stuk",
        "i": "Figuur 1. figuur",
        "j": "km",
        "l": "m",
        "n": "op",
    }


def test_a_text_that_is_printed_twice_has_two_bookmarks(written: Written) -> None:
    found = marked(written('<p data-bron="plan.yaml#a">een</p><p data-bron="plan.yaml#a">twee</p>'))
    assert found == {hidden("plan.yaml#a"): "een", f"{hidden('plan.yaml#a')}_2": "twee"}


def test_an_element_without_content_leaves_no_bookmark(written: Written) -> None:
    assert marked(written('<section data-bron="a"></section><p data-bron="b"/><p>c</p>')) == {}


def test_names_of_targets_do_not_move_when_other_text_does(written: Written) -> None:
    once = marked(written('<p id="x">x</p><p><a href="#x">l</a></p>'))
    later = marked(
        written('<h1 id="y">y</h1><p id="z">z</p><p id="x">x</p><p><a href="#x">l</a><a href="#z">l</a></p>')
    )
    assert once.keys() < later.keys()
    assert all(later[name] == "x" for name in once)


def test_the_id_of_a_section_is_at_its_heading(written: Written) -> None:
    found = marked(written('<section id="s"><h1>Kop</h1><p>tekst</p></section><p><a href="#s">l</a></p>'))
    assert sorted(found.values()) == ["Kop", "Kop"]
    assert sorted(name[:4] for name in found) == ["_Ref", "_Toc"]


def test_an_id_that_nothing_points_at_has_no_bookmark(written: Written) -> None:
    assert marked(written('<p id="x">x</p>')) == {}
    assert text(written('<p id="x">x</p>').document) == "x"
