from __future__ import annotations

from collections.abc import Callable

from ivpgen.html.tree import parse
from ivpgen.word import WordResult, write
from ivpgen.word.wml import NSMAP, VAL, W
from tests.word.conftest import Written
from tests.word.house_styles import english
from tests.word.sample import image
from tests.word.structure import Docx, problems, text

BODY = (
    '<nav class="inhoud"/><h1 class="ongenummerd">Voorwoord</h1><h1>Inleiding</h1><h2>Lezers</h2><h3>Raad</h3><h4>Griffie</h4>'
    '<section class="bijlage"><h1>Bronnen</h1><h2>Cijfers</h2></section>'
)


def direct(document: Docx) -> dict[str, tuple[str, str] | None]:
    """Direct numbering of every heading: level and list."""
    found: dict[str, tuple[str, str] | None] = {}
    names = document.style_names()
    for paragraph in document.document.iter(f"{W}p"):
        style = paragraph.find("w:pPr/w:pStyle", NSMAP)
        if style is not None and names[style.get(VAL, "")].startswith("heading"):
            entry = paragraph.find("w:pPr/w:numPr", NSMAP)
            found[text(paragraph)] = None if entry is None else (entry[0].get(VAL, ""), entry[1].get(VAL, ""))
    return found


def test_numbers_come_from_the_style_or_are_said_directly(written: Written) -> None:
    assert direct(written(BODY)) == {
        "Voorwoord": ("0", "0"),
        "Inleiding": None,
        "Lezers": None,
        "Raad": None,
        "Griffie": None,
        "Bronnen": ("0", "2"),
        "Cijfers": ("1", "2"),
    }


def test_a_house_style_without_numbered_headings_gets_them(house_style: bytes) -> None:
    root = parse(f'<html lang="nl-NL"><head><title>t</title></head><body>{BODY}</body></html>')
    document = Docx(write(root, house_style=english(), image=image).data)
    found = direct(document)
    assert found["Voorwoord"] is None
    assert found["Griffie"] is None
    assert [
        entry[0] for entry in map(found.get, ["Inleiding", "Lezers", "Raad", "Bronnen", "Cijfers"]) if entry
    ] == list("01201")
    definitions = {}
    for heading in ("Inleiding", "Bronnen"):
        entry = found[heading]
        assert entry is not None
        number = document.numbering.find(f"w:num[@w:numId='{entry[1]}']/w:abstractNumId", NSMAP)
        assert number is not None
        level = document.numbering.find(f"w:abstractNum[@w:abstractNumId='{number.get(VAL)}']/w:lvl/w:lvlText", NSMAP)
        assert level is not None
        definitions[heading] = level.get(VAL)
    assert definitions == {"Inleiding": "%1", "Bronnen": "Bijlage %1"}


def test_without_numbering_no_heading_has_a_number(house_style: bytes) -> None:
    head = '<head><title>t</title><meta name="ivpgen:nummering" content="codes"/></head>'
    root = parse(f'<html lang="nl-NL">{head}<body>{BODY}</body></html>')
    document = Docx(write(root, house_style=house_style, image=image).data)
    assert {entry for entry in direct(document).values() if entry} == {("0", "0")}
    assert ("toc 1", "Inleiding") in document.paragraphs()


def test_h1_starts_a_page_in_any_house_style(house_style: bytes) -> None:
    root = parse('<html lang="nl-NL"><head><title>t</title></head><body><h1>a</h1><p>b</p></body></html>')
    breaks = {}
    for name, style in (("own", house_style), ("english", english())):
        document = Docx(write(root, house_style=style, image=image).data)
        direct_break = document.document.find(".//w:pageBreakBefore", NSMAP) is not None
        style_break = document.styles.find(".//w:style[@w:styleId='Kop1']/w:pPr/w:pageBreakBefore", NSMAP) is not None
        breaks[name] = (direct_break, style_break)
    assert breaks == {"own": (False, True), "english": (True, False)}


def test_a_chapter_can_run_on_instead(result: Callable[[str], WordResult]) -> None:
    data = result(
        '<h1>a</h1><p>b</p><h1 class="doorlopend">c</h1><section class="bijlage"><h1 class="doorlopend">d</h1></section>'
    ).data
    document = Docx(data)
    off = {
        text(paragraph): [each.get(VAL) for each in paragraph.iterfind("w:pPr/w:pageBreakBefore", NSMAP)]
        for paragraph in document.document.iter(f"{W}p")
    }
    assert off == {"a": [], "b": [], "c": ["0"], "d": ["0"]}
    first = document.document.find(".//w:p[3]/w:pPr", NSMAP)
    assert first is not None
    assert [str(each.tag).removeprefix(W) for each in first] == ["pStyle", "pageBreakBefore", "spacing"]
    assert problems(data) == []


def test_the_contents_are_filled_in_and_every_entry_is_a_link(written: Written) -> None:
    document = written(BODY)
    entries = [entry for entry in document.paragraphs() if entry[0].lower().startswith("toc")]
    assert entries == [
        ("TOC Heading", "Inhoudsopgave"),
        ("toc 1", "Voorwoord"),
        ("toc 1", "1\tInleiding"),
        ("toc 2", "1.1\tLezers"),
        ("toc 3", "1.1.1\tRaad"),
        ("toc 1", "Bijlage A\tBronnen"),
        ("toc 2", "A.1\tCijfers"),
    ]
    contents = document.document.find(".//w:sdtContent", NSMAP)
    assert contents is not None
    anchors = [link.get(f"{W}anchor") for link in contents.iter(f"{W}hyperlink")]
    headings = [
        start.get(f"{W}name")
        for start in document.document.iter(f"{W}bookmarkStart")
        if (start.get(f"{W}name") or "").startswith("_Toc")
    ]
    assert anchors == [name for name in headings if name in anchors]
    assert len(set(anchors)) == 6
    codes = [each.text for each in contents.iter(f"{W}instrText")]
    assert codes == [r' TOC \o "1-3" \h \z \u ']


def test_page_numbers_only_where_they_are_known(house_style: bytes) -> None:
    root = parse(
        '<html lang="nl-NL"><head><title>t</title></head><body><nav class="inhoud"/><h1 id="a">A</h1><h1 id="b">B</h1></body></html>'
    )
    data = write(root, house_style=house_style, image=image, pages={"b": 12}).data
    assert [entry for entry in Docx(data).paragraphs() if entry[0] == "toc 1"] == [
        ("toc 1", "1\tA"),
        ("toc 1", "2\tB\t12"),
    ]
    assert problems(data) == []


def test_word_is_never_made_to_ask_anything_on_opening(house_style: bytes) -> None:
    for style in (house_style, english()):
        root = parse(f'<html lang="nl-NL"><head><title>t</title></head><body>{BODY}</body></html>')
        document = Docx(write(root, house_style=style, image=image).data)
        assert document.parts["word/settings.xml"].find(f"{W}updateFields") is None
        assert not [each for each in document.document.iter(f"{W}fldChar") if each.get(f"{W}dirty")]


def test_a_document_without_headings_has_no_contents(written: Written) -> None:
    assert written('<nav class="inhoud"/><p>a</p>').paragraphs() == [("Normal", "a")]
