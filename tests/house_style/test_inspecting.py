"""What an inspection of a house style finds, and that it says how to mend it."""

from __future__ import annotations

import pytest

from ivpgen.diagnostics import Onbruikbaar
from ivpgen.house_style import Report, inspect
from ivpgen.house_style.records import FOUND, LET_OP, MISSING, TIP, StyleReport
from tests.house_style.made import coloured, parts, replaced
from tests.word.covers import cover, logo_only, plain_cover
from tests.word.house_styles import HOUSE_STYLES, dark_header_rows, dutch, english, margins, own

PAGE_A4, MARGINS = 'w:w="11906" w:h="16838"', 'w:right="1418" w:bottom="1418" w:left="1418"'


def said(report: Report, niveau: str = LET_OP) -> list[str]:
    return [fault.bericht for fault in report.fouten if fault.niveau == niveau]


def named(report: Report, shown: str) -> StyleReport:
    return next(style for style in report.stijlen if style.getoond == shown)


def test_ours_is_clean_and_complete() -> None:
    report = inspect(own())
    assert report.fouten == ()
    assert {style.staat for style in report.stijlen} == {FOUND}
    assert [page.papier for page in report.bladzijden] == ["A4"]
    assert report.taal == "nl-NL"


@pytest.mark.parametrize("made", HOUSE_STYLES.values(), ids=HOUSE_STYLES)
def test_every_fault_says_how_to_mend_it(made: object) -> None:
    assert callable(made)
    report = inspect(made())
    assert report.clean == (not said(report))
    assert all(fault.hoe and fault.bericht.endswith(".") for fault in report.fouten)


def test_dutch_names_are_found_and_what_is_missing_is_named() -> None:
    report = inspect(dutch())
    assert named(report, "Kop 1").staat == FOUND
    assert [style.getoond for style in report.stijlen if style.staat == MISSING] == [
        *("Inhopg 2", "Lijst opsom.teken 2", "Lijstnummering", "Kader", "Status loopt")
    ]
    assert said(report) == []
    assert "mist 5 van de" in said(report, TIP)[0]


def test_a_heading_that_is_missing_counts() -> None:
    report = inspect(replaced("word/styles.xml", '<w:name w:val="heading 2"/>', '<w:name w:val="Iets anders"/>'))
    assert said(report) == ["De huisstijl mist “Kop 2”; die krijgen de vorm van ivpgen."]


def test_a_style_that_says_nothing_itself_is_said_to_inherit() -> None:
    report = inspect(own())
    assert named(report, "Tabelkop getal").erft == "Tabelkop"
    assert named(report, "Kop 1").erft == ""


def test_letters_colour_and_contrast_of_a_style() -> None:
    heading = named(inspect(english()), "Kop 2")
    assert (heading.lettertype, heading.grootte, heading.vet) == ("Calibri", 13, True)
    (ground,) = heading.gronden
    assert (ground.kleur, ground.achtergrond, ground.nodig, ground.reads) == ("4F81BD", "FFFFFF", 4.5, False)
    assert ground.contrast == pytest.approx(4.0, abs=0.05)


def test_large_letters_need_less_contrast() -> None:
    assert said(inspect(coloured("heading 1", "7F7F7F"))) == []
    assert len(said(inspect(coloured("heading 4", "7F7F7F")))) == 1


def test_a_dark_header_row_with_dark_letters() -> None:
    found = said(inspect(dark_header_rows()))
    assert any("“Tabelkop” heeft in de kopregel van Tabel te weinig contrast" in one for one in found)
    fault = next(fault for fault in inspect(dark_header_rows()).fouten if "kopregel van Tabel " in fault.bericht)
    assert "tabelstijl “Tabel”" in fault.hoe
    assert "Veldnamenrij" in fault.hoe


def test_a_link_in_a_box_must_stand_out_there_too() -> None:
    dark = replaced("word/styles.xml", 'w:fill="E9F0F4"', 'w:fill="3A4A55"')
    assert any("“Hyperlink” heeft in Kader te weinig contrast" in one for one in said(inspect(dark)))


@pytest.mark.parametrize(
    ("old", "new", "word"),
    [
        (PAGE_A4, 'w:w="12240" w:h="15840"', "Letter"),
        (PAGE_A4, 'w:w="10000" w:h="10000"', "176 × 176 mm"),
        (MARGINS, 'w:right="3000" w:bottom="1418" w:left="3000"', "10,4 cm"),
    ],
)
def test_paper_and_margins(old: str, new: str, word: str) -> None:
    found = said(inspect(replaced("word/document.xml", old, new)))
    assert any(word in one for one in found)


def test_header_and_footer_without_page_number_or_with_something_unknown() -> None:
    report = inspect(english())
    assert [story.soort for story in report.kop_en_voet] == ["koptekst", "voettekst"]
    assert any("{{ afdeling }}" in one for one in said(report))
    assert any("geen nummer" in one for one in said(report))
    assert not any("geen nummer" in one for one in said(inspect(own())))


def test_each_header_and_footer_is_shown_with_where_it_stands_and_the_gutter_counts() -> None:
    report = inspect(margins())
    assert {(story.soort, story.waar) for story in report.kop_en_voet} >= {
        ("koptekst", ""),
        ("koptekst", "eerste bladzijde"),
        ("koptekst", "even bladzijden"),
    }
    assert report.bladzijden[0].tekst == pytest.approx(125, abs=0.5)


def test_a_tab_beyond_the_edge_of_the_paper() -> None:
    (found,) = said(inspect(margins()))
    assert "tabstop op 15,9 cm, voorbij de rand van het papier" in found
    assert said(inspect(own())) == []


def test_a_text_box_that_floats_on_the_cover() -> None:
    assert any("staat een tekstvak dat los op de bladzijde ligt" in one for one in said(inspect(cover())))
    assert not any("tekstvak" in one for one in said(inspect(plain_cover())))


def test_what_becomes_of_the_cover() -> None:
    assert inspect(cover()).omslag.startswith("de eerste bladzijde")
    assert inspect(logo_only()).omslag.startswith("de afbeelding")
    assert inspect(own()).omslag.startswith("die van ivpgen")


def test_a_logo_without_alternative_text() -> None:
    silent = replaced("word/document.xml", 'descr="Logo van de gemeente Voorbeeldstad"', 'descr=""', cover())
    assert any("1 afbeelding geen alternatieve tekst" in one for one in said(inspect(silent)))
    assert not any("alternatieve tekst" in one for one in said(inspect(cover())))


def test_taste_is_a_tip_and_leaves_it_clean() -> None:
    for old, new, word in (
        ('w:ascii="Calibri"', 'w:ascii="Gemeenteletter"', "Gemeenteletter"),
        ('<w:sz w:val="20"/>', '<w:sz w:val="16"/>', "8,0 punten"),
        ('w:after="160" w:line="288"', 'w:after="160" w:line="240"', "regelafstand"),
    ):
        report = inspect(replaced("word/styles.xml", old, new))
        assert report.clean
        assert any(word in one for one in said(report, TIP))


def test_what_can_not_be_a_house_style() -> None:
    with pytest.raises(Onbruikbaar, match="geen Word-bestand"):
        inspect(b"geen zip")
    assert "word/styles.xml" in parts(own())
