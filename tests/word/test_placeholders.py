from __future__ import annotations

import pytest
from lxml import etree

from ivpgen.html.tree import parse
from ivpgen.word import write
from ivpgen.word.placeholders import fill, in_words, values
from tests.word.house_styles import english
from tests.word.sample import image, sample
from tests.word.structure import Docx, text

WML = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def header(*pieces: str) -> etree._Element:
    runs = "".join(f"<w:r><w:t>{piece}</w:t></w:r>" for piece in pieces)
    return etree.fromstring(f"<w:hdr {WML}><w:p>{runs}</w:p></w:hdr>")


@pytest.mark.parametrize(
    ("pieces", "filled"),
    [
        (["{{ titel }}"], "Samen veilig"),
        (["{{titel}} en {{ Titel }}"], "Samen veilig en Samen veilig"),
        (["a {", "{ ti", "tel }", "} b"], "a Samen veilig b"),
        (["{{ titel }", "} {{ ver", "sie }}"], "Samen veilig 0.9"),
        (["{{ onbekend }} {{ titel }}"], "{{ onbekend }} Samen veilig"),
        (["{ titel }", "{{ }}", "niets"], "{ titel }{{ }}niets"),
    ],
)
def test_placeholders_are_filled_also_when_word_split_them(pieces: list[str], filled: str) -> None:
    root = header(*pieces)
    unknown = fill(root, {"titel": "Samen veilig", "versie": "0.9"})
    assert text(root) == filled
    assert unknown == (["{{ onbekend }}"] if "onbekend" in filled else [])


def test_what_is_filled_in_is_never_filled_in_again() -> None:
    root = header("{{ titel }}")
    fill(root, {"titel": "{{ versie }} <b>", "versie": "0.9"})
    assert text(root) == "{{ versie }} <b>"


def test_placeholders_have_the_names_of_the_head() -> None:
    meta = {
        "title": "T",
        "author": "Gemeente X",
        "ivpgen:status": "concept",
        "ivpgen:versie": "0.9",
        "ivpgen:datum": "2026-05-01",
    }
    found = values(meta)
    assert {name: found[name] for name in ("titel", "kop", "gemeente", "status", "versie", "datum", "versieregel")} == {
        "titel": "T",
        "kop": "T",
        "gemeente": "Gemeente X",
        "status": "concept",
        "versie": "0.9",
        "datum": "1 mei 2026",
        "versieregel": "Concept, versie 0.9, 1 mei 2026",
    }
    assert values({"title": "T", "ivpgen:kop": "Kort", "ivpgen:status": "vastgesteld"})["versieregel"] == "Vastgesteld"
    assert values({"title": "T", "ivpgen:kop": "Kort"})["kop"] == "Kort"
    assert values({})["versieregel"] == ""


@pytest.mark.parametrize(
    ("date", "words"),
    [("2026-05-01", "1 mei 2026"), ("2026-12-31", "31 december 2026"), ("2026-13-01", "2026-13-01"), ("", "")],
)
def test_dates_are_written_as_a_dutch_reader_does(date: str, words: str) -> None:
    assert in_words(date) == words


def test_header_and_footer_of_any_house_style_are_filled_and_the_rest_is_said() -> None:
    made = write(parse(sample()), house_style=english(), image=image)
    document = Docx(made.data)
    assert text(document.parts["word/header1.xml"]) == "Gemeente Voorbeeldstad\t\t{{ afdeling }}"
    assert text(document.parts["word/footer1.xml"]) == "Versie 0.9 van 24 november 2026, Samen veilig in Voorbeeldstad"
    assert "{{ afdeling }}" in made.meldingen[0]


def test_the_own_house_style_says_title_version_and_page(house_style: bytes) -> None:
    document = Docx(write(parse(sample()), house_style=house_style, image=image).data)
    assert text(document.parts["word/header1.xml"]) == "Samen veilig in Voorbeeldstad\tGemeente Voorbeeldstad"
    assert text(document.parts["word/footer1.xml"]) == "Concept, versie 0.9, 24 november 2026\tPagina 2 van 2"
    codes = [(each.text or "").strip() for each in document.parts["word/footer1.xml"].iter("{*}instrText")]
    assert codes == ["PAGE", "NUMPAGES"]
