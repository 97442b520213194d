from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ivpgen.html.tree import NotWellFormed, classes, meta, parse, text


def test_a_document_becomes_a_tree() -> None:
    root = parse('<!DOCTYPE html>\n<html lang="nl-NL"><body><p>Vrij &amp; <em>blij</em></p><!-- weg --></body></html>')
    assert root.tag == "html"
    assert [element.tag for element in root.iter()] == ["html", "body", "p", "em"]
    assert text(root) == "Vrij & blij"


@pytest.mark.parametrize(
    ("xhtml", "line"),
    [
        ("<html>\n<body>\n<p>a</body></html>", 3),
        ("<html>\n<p>R&D</p></html>", 2),
        ("", 1),
        ("<html/><html/>", 1),
        ("<html>\n<p>a&nbsp;b</p></html>", 2),
        ('<!DOCTYPE html [<!ENTITY a "b">]>\n<html>\n<p>&a;</p></html>', 3),
        ('<!DOCTYPE html SYSTEM "file:///etc/passwd">\n<html>&weg;</html>', 2),
    ],
)
def test_what_is_not_well_formed_is_said_with_its_line(xhtml: str, line: int) -> None:
    with pytest.raises(NotWellFormed) as said:
        parse(xhtml)
    assert said.value.line == line
    assert said.value.column >= 1
    assert said.value.reason


def test_entities_are_never_expanded() -> None:
    bomb = "".join(f'<!ENTITY e{n} "&e{n - 1};&e{n - 1};&e{n - 1};&e{n - 1};">' for n in range(1, 30))
    with pytest.raises(NotWellFormed):
        parse(f'<!DOCTYPE html [<!ENTITY e0 "ha">{bomb}]><html><p>&e29;</p></html>')


@given(st.text())
def test_any_text_can_stand_in_a_document(content: str) -> None:
    escaped = content.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\r", "&#13;")
    root = parse(f"<p>{escaped}</p>")
    kept = [
        sign
        for sign in content
        if sign in "\t\n\r" or "\x20" <= sign <= "\ud7ff" or "\ue000" <= sign <= "\ufffd" or sign > "\uffff"
    ]
    assert (root.text or "") == "".join(kept)


def test_white_space_collapses_but_the_no_break_space_stays() -> None:
    assert text(parse("<p>\n  1.000\u00a0 inwoners\t en <b> meer </b></p>")) == "1.000\u00a0 inwoners en meer"


def test_the_head_says_what_the_document_is() -> None:
    root = parse(
        "<html><head><title> Samen  veilig </title><meta name='author' content='Gemeente X'/>"
        "<meta name='ivpgen:versie' content=' '/></head></html>"
    )
    assert meta(root) == {"title": "Samen veilig", "author": "Gemeente X"}


def test_classes() -> None:
    assert classes(parse("<p class=' a  b '/>")) == {"a", "b"}
    assert classes(parse("<p/>")) == frozenset()
