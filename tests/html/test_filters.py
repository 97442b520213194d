"""What a template may ask of a value."""

from __future__ import annotations

from typing import Any

import pytest
from markupsafe import Markup

from ivpgen.documents.texts import Reden, Tekst
from ivpgen.html import filters

BRON = "plan.yaml#visie/titel"


def test_a_text_carries_its_source_and_is_escaped() -> None:
    assert filters.text(Tekst("a < b & {{ c }}", BRON)) == f'<span data-bron="{BRON}">a &lt; b &amp; {{{{ c }}}}</span>'
    assert filters.text("a < b") == "a &lt; b"
    assert filters.text(Tekst("", BRON)) == ""
    assert filters.text(Markup("<em>a</em>")) == "<em>a</em>"


def test_a_text_with_a_note_has_a_footnote() -> None:
    text = Tekst("2027", BRON)
    text.noot = Tekst("Bij <benadering>.", "x")
    assert filters.text(text).endswith(
        '<span class="voetnoot"><span data-bron="x">Bij &lt;benadering&gt;.</span></span>'
    )


@pytest.mark.parametrize(
    ("soort", "reden", "expected"),
    [
        ("pm", "", '<span class="gat" data-bron="b">[nog in te vullen]</span>'),
        ("pm", "na <mei>", '<span class="gat" data-bron="b">[nog in te vullen: na &lt;mei&gt;]</span>'),
        ("niet", "", '<span data-bron="b">niet opgenomen</span>'),
        ("niet", "geen geld", 'niet opgenomen<span class="voetnoot"><span data-bron="b">geen geld</span></span>'),
        ("onbekend", "weg", 'niet bekend<span class="voetnoot"><span data-bron="b">weg</span></span>'),
        ("zie", "wonen", 'zie <span data-bron="b">Veilig wonen</span>'),
    ],
)
def test_why_a_text_is_not_there(soort: str, reden: str, expected: str) -> None:
    assert filters.text(Tekst("", BRON, Reden(soort, Tekst(reden, "b"), "Veilig wonen"))) == expected


def test_a_gap_says_what_it_is_when_nobody_gave_a_reason() -> None:
    gap = Reden("pm", Tekst("", "b"))
    assert filters.absent(gap, "beeld") == '<span class="gat" data-bron="b">[nog in te vullen: beeld]</span>'
    assert 'class="gat"' in filters.block(Tekst("", BRON, gap), 2)
    assert 'class="gat"' in filters.inline(Tekst("", BRON, gap))


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("regulier", "regulier."),
        ("Klaar.", "Klaar."),
        ("Echt?", "Echt?"),
        ("Hij zei “ja.”", "Hij zei “ja.”"),
        ("", ""),
        (Markup("<p>Blok.</p>"), "<p>Blok.</p>"),
        (
            Markup('niet bekend<span class="voetnoot"><span>Weg.</span></span>'),
            'niet bekend<span class="voetnoot"><span>Weg.</span></span>.',
        ),
        (Markup('Klaar.<span class="voetnoot">noot</span>'), 'Klaar.<span class="voetnoot">noot</span>'),
    ],
)
def test_a_sentence_ends_with_one_stop(value: Any, expected: str) -> None:
    assert filters.sentence(value) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("Minder overlast in de straat.", "Minder overlast in de straat"),
        ("Minstens een 7,3 voor veiligheid: 7,3.", "Minstens een 7,3 voor veiligheid: 7,3"),
        ("Stichting De Brug B.V.", "Stichting De Brug B.V."),
        ("Vuurwerk, lawaai en zo enz.", "Vuurwerk, lawaai en zo enz."),
        ("politie", "politie"),
    ],
)
def test_a_sentence_in_a_list_loses_its_stop(value: str, expected: str) -> None:
    made = filters.without_stop(Tekst(value, BRON))
    assert str(made) == expected
    assert made.bron == BRON


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("regulier", "Regulier"),
        ("niet gelukt", "Niet gelukt"),
        ("een zin van de schrijver", "een zin van de schrijver"),
        (Markup('<span data-bron="b">raad</span>'), '<span data-bron="b">Raad</span>'),
        ("", ""),
    ],
)
def test_a_word_begins_with_a_capital(value: Any, expected: str) -> None:
    assert filters.capital(value) == expected


def test_a_heading_always_begins_with_a_capital() -> None:
    made = filters.heading(Tekst("startbijeenkomst met onze partners", BRON))
    assert (str(made), made.bron) == ("Startbijeenkomst met onze partners", BRON)


@pytest.mark.parametrize(
    ("value", "expected"), [("strategisch", "Strategisch thema"), ("regulier", "Regulier werk"), ("eigen", "Eigen")]
)
def test_the_name_of_a_tier(value: str, expected: str) -> None:
    assert filters.tier(value) == expected
    assert filters.tier(Markup(f'<span data-bron="b">{value}</span>')) == f'<span data-bron="b">{expected}</span>'


def test_anchors_are_short_and_differ() -> None:
    assert filters.anchor("a") != filters.anchor("b")
    assert len(filters.anchor("plan.yaml#prioriteiten/wonen")) == 8


def point(text: str, titel: str = "") -> dict[str, Any]:
    return {"tekst": [text], "toelichting": [], "titel": titel}


def test_short_points_make_one_list_and_long_ones_stand_alone() -> None:
    points = [point("Kort."), point("Ook kort."), point("Een.\n\nTwee."), point("Weer kort.")]
    assert [(run["lang"], len(run["punten"])) for run in filters.runs(points)] == [(False, 2), (True, 1), (False, 1)]
    assert filters.runs([point("lang " * 60, "Titel")])[0]["lang"]
