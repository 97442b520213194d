"""What is mended in a house style from elsewhere, and what is said of it."""

from __future__ import annotations

from ivpgen.rendering.examined_style import examined
from ivpgen.resources import template_path
from tests.word.covers import cover
from tests.word.house_styles import english


def test_each_thing_that_is_mended_is_said_once_with_the_styles_by_name() -> None:
    meldingen: list[str] = []
    examined(english(), "huisstijl.docx", meldingen)
    said = list(meldingen)
    examined(english(), "huisstijl.docx", meldingen)
    assert meldingen == said
    assert "De huisstijl heeft stijlen met te kleine letters, die nu 10 punten groot zijn: “Bijschrift”." in said
    assert "In kop- en voettekst van de huisstijl ontbreekt: paginanummer. Dat staat nu in de voettekst." in said
    assert not any("geen nummer" in one for one in said)


def test_a_text_box_on_the_cover_is_said_with_the_way_to_mend_it() -> None:
    meldingen: list[str] = []
    examined(cover(), "huisstijl.docx", meldingen)
    (found,) = (one for one in meldingen if "tekstvak" in one)
    assert "Zet de tekst in gewone alinea's" in found


def test_a_house_style_that_is_good_comes_back_as_it_was() -> None:
    meldingen: list[str] = []
    own = template_path("huisstijl.docx").read_bytes()
    assert examined(own, "huisstijl.docx", meldingen) == own
    assert meldingen == []
