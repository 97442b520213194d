"""What no header or footer shows comes into the footer, below what stands there."""

from __future__ import annotations

import io

import docx
import pytest
from lxml import etree

from ivpgen.house_style import inspect, with_page_footers
from ivpgen.house_style.page_footers import NUMBER, TITLE, VERSION
from ivpgen.html.tree import parse
from ivpgen.word import write
from ivpgen.word.archive import pack
from tests.house_style.made import parts, replaced
from tests.house_style.validated import faults
from tests.word.covers import cover, plain_cover
from tests.word.house_styles import FLOATING, HOUSE_STYLES, english, margins, own
from tests.word.sample import image, sample
from tests.word.structure import problems

WHOLE = "{{ kop }}, {{ versieregel }}, pagina [PAGE] van [NUMPAGES]"


def footers(data: bytes) -> dict[str, str]:
    """The text of the footers in use by the kind of page."""
    return {one.waar: one.tekst for one in inspect(data).kop_en_voet if one.soort == "voettekst"}


def without_numbers(data: bytes) -> bytes:
    """The same without any page number, where footers have complex fields."""
    files = parts(data)
    for name in files:
        if name.startswith("word/footer"):
            files[name] = files[name].replace(b" PAGE ", b" SECTION ")
    return pack(files)


def test_a_house_style_whose_pages_say_what_they_are_stays_as_it_is() -> None:
    assert with_page_footers(own()) == (own(), ())


@pytest.mark.parametrize("made", HOUSE_STYLES.values(), ids=HOUSE_STYLES)
def test_afterwards_nothing_lacks_and_documents_are_sound(made: object, request: pytest.FixtureRequest) -> None:
    assert callable(made)
    data, _ = with_page_footers(made())
    assert with_page_footers(data) == (data, ())
    assert faults(data) == []
    written = write(parse(sample()), house_style=data, image=image).data
    assert problems(written, floats=request.node.callspec.id in FLOATING) == []
    assert faults(written) == []


def test_the_municipality_keeps_its_own_footer_and_the_number_comes_below() -> None:
    data, added = with_page_footers(english())
    assert added == (NUMBER,)
    assert footers(data)[""] == footers(english())[""] + " Pagina [PAGE] van [NUMPAGES]"


def test_only_what_lacks_is_added() -> None:
    data, added = with_page_footers(cover())
    assert added == (NUMBER, TITLE)
    assert footers(data)[""] == "{{ versieregel }} {{ kop }}, pagina [PAGE] van [NUMPAGES]"


def test_a_footer_is_made_where_there_is_none() -> None:
    assert footers(plain_cover()) == {}
    data, added = with_page_footers(plain_cover())
    assert added == (NUMBER, TITLE, VERSION)
    assert footers(data) == {"": WHOLE}
    (name,) = (name for name in parts(data) if name.startswith("word/footer"))
    assert b'w:pStyle w:val="Footer"' in parts(data)[name]


def test_even_pages_with_a_footer_of_their_own_get_it_too_and_the_first_page_does_not() -> None:
    before = without_numbers(margins())
    data, added = with_page_footers(before)
    assert added == (NUMBER,)
    for kind in ("", "even bladzijden"):
        assert footers(data)[kind].endswith("Pagina [PAGE] van [NUMPAGES]")
    assert footers(data)["eerste bladzijde"] == footers(before)["eerste bladzijde"]


def test_a_number_in_a_footer_that_the_text_does_not_get_is_no_number() -> None:
    document = docx.Document(io.BytesIO(own()))
    later = document.add_section()
    later.footer.is_linked_to_previous = False
    later.footer.paragraphs[0].text = "{{ versieregel }}"
    saved = io.BytesIO()
    document.save(saved)
    data, added = with_page_footers(saved.getvalue())
    assert added == (NUMBER,)
    written = write(parse(sample()), house_style=data, image=image).data
    assert footers(written)[""].endswith("Pagina [PAGE] van [NUMPAGES]")


def test_an_empty_paragraph_at_the_end_gives_way() -> None:
    files = parts(without_numbers(own()))
    empty = etree.fromstring(files["word/footer1.xml"])
    for each in list(empty):
        empty.remove(each)
    etree.SubElement(empty, empty.tag.replace("}ftr", "}p"))
    data, _ = with_page_footers(pack({**files, "word/footer1.xml": etree.tostring(empty)}))
    assert len(etree.fromstring(parts(data)["word/footer1.xml"])) == 1


def test_pages_that_are_counted_anew_are_not_said_to_be_of_a_total() -> None:
    anew = replaced("word/document.xml", "<w:pgMar ", '<w:pgNumType w:start="0"/><w:pgMar ', without_numbers(own()))
    assert footers(with_page_footers(anew)[0])[""].endswith(" Pagina [PAGE]")


def test_the_same_house_style_gives_the_same_bytes() -> None:
    assert with_page_footers(plain_cover()) == with_page_footers(plain_cover())
