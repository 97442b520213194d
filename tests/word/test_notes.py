from __future__ import annotations

from collections.abc import Callable

import pytest

from ivpgen.html.tree import UnknownElement
from ivpgen.word import WordResult
from ivpgen.word.wml import W
from tests.word.conftest import Written
from tests.word.structure import Docx, problems, text

NOTES = (
    '<section role="doc-endnotes"><aside role="doc-footnote" id="a">Noot <em>a</em>, '
    '<a href="https://x.example/">x</a>.</aside><aside role="doc-footnote" id="b"><p>Noot b.</p><p>Tweede.</p></aside></section>'
)


def mark(note: str) -> str:
    return f'<a role="doc-noteref" href="#{note}"/>'


def notes(document: Docx) -> dict[str, list[str]]:
    return {
        note.get(f"{W}id", ""): [text(paragraph) for paragraph in note.iterfind(f"{W}p")]
        for note in document.parts["word/footnotes.xml"].iterfind(f"{W}footnote")
        if note.get(f"{W}type") is None
    }


def test_notes_stand_in_order_of_first_reference(written: Written) -> None:
    document = written(f"<p>x{mark('b')} y{mark('a')}.</p>{NOTES}")
    assert notes(document) == {"1": [" Noot b.", "Tweede."], "2": [" Noot a, x."]}
    assert document.paragraphs() == [("Normal", "x y.")]
    assert [each.get(f"{W}id") for each in document.document.iter(f"{W}footnoteReference")] == ["1", "2"]
    assert document.paragraphs(document.parts["word/footnotes.xml"])[2:] == [
        ("footnote text", " Noot b."),
        ("footnote text", "Tweede."),
        ("footnote text", " Noot a, x."),
    ]
    assert [each.get("Target") for each in document.relations("word/footnotes.xml").values()] == ["https://x.example/"]


def test_a_second_reference_repeats_the_number(result: Callable[[str], WordResult]) -> None:
    data = result(f"<p>x{mark('a')} y{mark('b')}</p><p>z{mark('a')}</p>{NOTES}").data
    document = Docx(data)
    assert len(list(document.document.iter(f"{W}footnoteReference"))) == 2
    codes = [(each.text or "").split()[0] for each in document.document.iter(f"{W}instrText")]
    assert codes == ["NOTEREF"]
    assert document.paragraphs()[1] == ("Normal", "z1")
    assert problems(data) == []


def test_notes_also_hang_on_headings_captions_and_cells(result: Callable[[str], WordResult]) -> None:
    data = result(
        f'<nav class="inhoud"/><h1>Kop{mark("a")}</h1><table><caption>c{mark("b")}</caption><tbody><tr><td>d{mark("a")}</td></tr>'
        f"</tbody></table>{NOTES}"
    ).data
    assert problems(data) == []
    assert ("toc 1", "1\tKop") in Docx(data).paragraphs()


def test_a_note_that_nothing_refers_to_is_said(result: Callable[[str], WordResult]) -> None:
    made = result(f"<p>x{mark('a')}</p>{NOTES}")
    assert made.meldingen == ("Naar voetnoot b verwijst geen tekst; zij staat niet in het document.",)
    assert problems(made.data) == []


def test_a_note_refers_to_no_other(result: Callable[[str], WordResult]) -> None:
    with pytest.raises(UnknownElement):
        result(
            f'<p>x{mark("a")}</p><section role="doc-endnotes"><aside role="doc-footnote" id="a">a{mark("b")}</aside>'
            '<aside role="doc-footnote" id="b">b</aside></section>'
        )
