from __future__ import annotations

import pytest

from ivpgen.html.tree import parse
from ivpgen.word import ImageError, write
from ivpgen.word.wml import W
from tests.word.conftest import Written
from tests.word.sample import png
from tests.word.structure import PICTURE, Docx, problems

_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
CENTIMETRE = 360_000


def with_image(house_style: bytes, body: str, data: bytes) -> Docx:
    root = parse(f'<html lang="nl-NL"><head><title>t</title></head><body>{body}</body></html>')
    made = write(root, house_style=house_style, image=lambda src: data).data
    assert problems(made) == []
    return Docx(made)


def sizes(document: Docx) -> list[tuple[float, float]]:
    return [
        (round(int(each.get("cx", "")) / CENTIMETRE, 1), round(int(each.get("cy", "")) / CENTIMETRE, 1))
        for each in document.document.iter(f"{_WP}extent")
    ]


def test_a_figure_is_a_picture_with_its_caption_below(written: Written) -> None:
    document = written(
        '<figure id="f"><img src="afbeeldingen/wapen.png" alt="Wapen &amp; kroon"/><figcaption>Wapen</figcaption></figure>'
    )
    assert document.paragraphs() == [("Figuur", PICTURE), ("Figuurbijschrift", "Figuur 1. Wapen")]
    assert [each.get("descr") for each in document.document.iter(f"{_WP}docPr")] == ["Wapen & kroon"]


def test_a_picture_keeps_its_size_until_the_page_is_full(house_style: bytes) -> None:
    body = '<p><img src="a" alt="b"/></p>'
    assert sizes(with_image(house_style, body, png(300, 150))) == [(5.1, 2.5)]
    assert sizes(with_image(house_style, body, png(3000, 30))) == [(16.0, 0.2)]
    wide = with_image(house_style, f'<p>a</p><section class="liggend">{body}</section>', png(3000, 30))
    assert sizes(wide) == [(24.7, 0.2)]
    (tall,) = sizes(with_image(house_style, body, png(30, 3000)))
    assert 15 < tall[1] < 20


def test_the_same_picture_is_stored_once_and_numbered_twice(house_style: bytes) -> None:
    document = with_image(house_style, '<p>a <img src="a" alt="b"/> c <img src="a" alt="b"/></p>', png(30, 30))
    assert len([name for name in document.files if name.startswith("word/media/")]) == 1
    assert [each.get("id") for each in document.document.iter(f"{_WP}docPr")] == ["1", "2"]
    assert document.paragraphs() == [("Normal", f"a {PICTURE} c {PICTURE}")]


def test_a_picture_without_a_text_is_decoration(house_style: bytes) -> None:
    document = with_image(house_style, '<p><img src="a" alt=""/></p>', png(30, 30))
    properties = next(document.document.iter(f"{_WP}docPr"))
    assert properties.get("descr") is None
    assert [
        each.get("val")
        for each in properties.iter("{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative")
    ] == ["1"]


@pytest.mark.parametrize("data", [b"", b"geen beeld", png(30, 30)[:20], b"<svg xmlns='http://www.w3.org/2000/svg'/>"])
def test_what_word_cannot_show_is_said(house_style: bytes, data: bytes) -> None:
    root = parse('<html><body><p><img src="afbeeldingen/kaart.svg" alt="b"/></p></body></html>')
    with pytest.raises(ImageError) as said:
        write(root, house_style=house_style, image=lambda src: data)
    assert said.value.src == "afbeeldingen/kaart.svg"


def test_pictures_are_drawn_in_the_line_of_text(written: Written) -> None:
    document = written('<p><img src="afbeeldingen/wapen.png" alt="b"/></p>')
    assert [each.tag for each in document.document.iter(f"{_WP}inline", f"{_WP}anchor")] == [f"{_WP}inline"]
    assert next(document.document.iter(f"{W}drawing")) is not None
