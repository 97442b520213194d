"""The cover: the house style's own first page where it has one, and what of ours still follows it."""

from __future__ import annotations

import pytest
from lxml import etree

from ivpgen.html.tree import parse
from ivpgen.word import WordResult, write
from ivpgen.word.wml import NSMAP, P, W, child
from tests.word.covers import BOX, control, cover, cover_lines, line, logo_only, plain_cover, with_body, words
from tests.word.house_styles import english
from tests.word.sample import image, sample
from tests.word.structure import Docx, problems

TITLE, SUBTITLE = "Samen veilig in Voorbeeldstad", "Integraal veiligheidsplan 2027–2030"
PERIOD = '<meta name="ivpgen:periode" content="2027-2030"/>'


def made(house_style: bytes, html: str | None = None) -> WordResult:
    return write(parse(html or sample()), house_style=house_style, image=image)


def about_the_cover(result: WordResult) -> list[str]:
    return [each for each in result.meldingen if "omslag" in each.lower() and "mist" not in each]


def test_placeholders_and_controls_on_the_cover_are_filled_in_text_boxes_and_over_runs_too() -> None:
    result = made(cover(), sample().replace("</head>", f"{PERIOD}</head>"))
    assert cover_lines(result.data) == [
        *(TITLE, SUBTITLE, TITLE, SUBTITLE),
        "Gemeente Voorbeeldstad",
        "Looptijd 2027-2030",
        "Concept van 24 november 2026",
        "Versie 0.9",
    ]
    assert about_the_cover(result) == []


def test_a_line_of_which_nothing_is_known_is_left_out() -> None:
    bare = sample()
    for name in ("status", "datum"):
        start = bare.index(f'<meta name="ivpgen:{name}"')
        bare = bare[:start] + bare[bare.index(">", start) + 1 :]
    lines = cover_lines(made(cover(), bare).data)
    assert "Gemeente Voorbeeldstad" in lines
    assert not [each for each in lines if each.startswith(("Looptijd", " van"))]


def test_the_cover_keeps_its_logo_box_section_and_margins() -> None:
    document = Docx(made(cover()).data)
    (first, second, *_) = document.document.iter(f"{W}sectPr")
    assert (child(first, "pgMar").get(f"{W}left"), child(second, "pgMar").get(f"{W}left")) == ("1134", "1417")
    assert b"1E5631" in document.files["word/document.xml"]
    pictures = [name for name in document.files if name.startswith("word/media/")]
    assert len(pictures) == 3, "two of the document, one of the cover"


def test_controls_become_text_so_that_word_does_not_fill_them_otherwise() -> None:
    document = Docx(made(cover()).data).document
    assert [each.tag for each in document.iter(f"{W}tag", f"{W}alias", f"{W}dataBinding")] == []


def test_a_cover_ends_at_its_page_break_and_nothing_after_it_comes_along() -> None:
    result = made(plain_cover())
    assert cover_lines(result.data)[:3] == [TITLE, "Gemeente Voorbeeldstad", "Samen sterk"]
    text = "".join(map(str, Docx(result.data).document.itertext()))
    assert "niet dit" not in text
    assert "vorige gebruiker" not in text


def test_only_texts_of_the_plan_that_the_cover_does_not_show_come_after_it() -> None:
    html = sample().replace('<p class="omslag-regel">24 n', '<p class="omslag-regel" data-bron="plan.yaml#x">24 n')
    lines = cover_lines(made(plain_cover(), html).data)
    assert lines == [TITLE, "Gemeente Voorbeeldstad", "Samen sterk", "24 november 2026"]


def test_the_places_of_texts_of_the_plan_are_marked_on_the_cover_of_a_house_style() -> None:
    def marks(data: bytes) -> set[str | None]:
        starts = Docx(data).document.iter(f"{W}bookmarkStart")
        return {each.get(f"{W}name") for each in starts if (each.get(f"{W}name") or "").startswith("_ivp")}

    assert marks(made(cover()).data) == marks(made(english()).data)


def test_a_picture_alone_is_kept_and_our_own_cover_follows_without_the_old_text() -> None:
    result = made(logo_only())
    assert cover_lines(result.data) == [
        *(TITLE, SUBTITLE),
        *("Gemeente Voorbeeldstad", "Concept, versie 0.9", "24 november 2026"),
    ]
    assert about_the_cover(result) != []
    assert "Oud veiligheidsplan" not in "".join(map(str, Docx(result.data).document.itertext()))


@pytest.mark.parametrize(
    "blocks",
    [
        [line(words("Handleiding bij deze huisstijl"))],
        [line(words("{{ afdeling }}"))],
        [line(words("Inleiding"), style="Heading1"), line(words("{{ titel }}"))],
        [line(words("Voorblad")), line("<w:r><w:br w:type='page'/></w:r>"), line(words("{{ titel }}"))],
    ],
    ids=["text", "unknown", "after a heading", "after a page break"],
)
def test_without_a_placeholder_or_picture_on_its_first_page_ours_is_used(blocks: list[etree._Element]) -> None:
    lines = cover_lines(made(with_body(*blocks)).data)
    assert lines[0] == TITLE
    assert lines[1] == SUBTITLE
    assert len(lines) == 5


def test_what_is_not_known_stays_and_is_said() -> None:
    house_style = with_body(
        line(words("{{ titel }} {{ afdeling }}")), line(control("Dossier", "[dossier]", "/x/dossier"))
    )
    result = made(house_style)
    assert cover_lines(result.data)[:2] == [f"{TITLE} {{{{ afdeling }}}}", "[dossier]"]
    first, second = about_the_cover(result)
    assert "{{ afdeling }}" in first
    assert "“Dossier”" in second
    assert next(Docx(result.data).document.iter(f"{W}dataBinding"), None) is None
    assert problems(result.data) == []


def test_a_control_around_paragraphs_becomes_one_paragraph() -> None:
    block = etree.fromstring(
        '<w:sdt xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:sdtPr><w:tag w:val="titel"/></w:sdtPr>'
        "<w:sdtContent><w:p><w:r><w:t>[ti</w:t></w:r><w:r><w:t>tel]</w:t></w:r></w:p><w:p><w:r><w:t>meer</w:t></w:r></w:p></w:sdtContent></w:sdt>"
    )
    assert cover_lines(made(with_body(block)).data)[0] == TITLE
    assert "meer" not in cover_lines(made(with_body(block)).data)


def test_marks_notes_and_numbers_of_the_old_text_do_not_come_along() -> None:
    mark = '<w:bookmarkStart w:id="1" w:name="oud"/><w:bookmarkEnd w:id="1"/><w:r><w:footnoteReference w:id="7"/></w:r>'
    two = [etree.fromstring(BOX), etree.fromstring(BOX), line(words("{{ gemeente }}"), mark)]
    data = made(with_body(*two)).data
    assert problems(data, floats=True) == []
    document = Docx(data)
    assert b'"oud"' not in document.files["word/document.xml"]


def test_a_text_that_looks_like_a_placeholder_is_not_filled_in_again() -> None:
    html = sample().replace(f">{SUBTITLE}<", ">{{ titel }}<")
    assert "{{ titel }}" in cover_lines(made(cover(), html).data)


def test_the_same_cover_gives_the_same_bytes() -> None:
    assert made(cover()).data == made(cover()).data


def test_empty_lines_before_the_page_break_are_left_out() -> None:
    empty = [etree.fromstring(f'<w:p xmlns:w="{NSMAP["w"]}"/>') for _ in range(3)]
    document = Docx(made(with_body(line(words("{{ titel }}")), *empty)).data)
    first = next(document.document.iter(P))
    assert first.find("w:pPr/w:sectPr", NSMAP) is None or "Samen veilig" in "".join(map(str, first.itertext()))
    assert problems(made(with_body(line(words("{{ titel }}")), *empty)).data) == []
