"""Slips of the keyboard, and what only looks like one."""

from __future__ import annotations

import pytest

from ivpgen.diagnostics import Finding
from tests.rules.conftest import Checked

CODES = {"IVP907", "IVP908", "IVP909", "IVP971", "IVP972"}


def found(checked: Checked, example: str) -> list[Finding]:
    return [one.finding for one in checked(example).diagnostics if one.finding.code in CODES]


@pytest.mark.parametrize(
    ("text", "code", "shown"),
    [
        ("De raad stelt de de doelen vast.", "IVP907", "de de"),
        ("Dit is is een een plan.", "IVP907", "een een"),
        ("De raad , die kiest.", "IVP908", " ,"),
        ("Is dat zo ?", "IVP908", " ?"),
        ("Eerst dit. Dan dat .", "IVP908", " ."),
        ("De raad,, die kiest.", "IVP909", ",,"),
        ("Klaar.. En verder.", "IVP909", ".."),
        ("Klaar,. En verder.", "IVP909", ",."),
        ("Ongehoord!! Echt.", "IVP909", "!!"),
        ("De raad  kiest.", "IVP971", "d  k"),
        ("Eerst.  Dan.", "IVP971", ".  D"),
        ("Scholen, sport, winkels...", "IVP972", "..."),
        ("Scholen, sport …", "IVP972", " …"),
    ],
)
def test_a_slip_is_shown_where_it_stands(checked: Checked, text: str, code: str, shown: str) -> None:
    (one,) = found(checked, f"inleiding: |\n  Eerst een gewone zin.\n\n  {text}\n")
    assert (one.code, one.place.line, one.place.end_column - one.place.column) == (code, 12, len(shown))
    assert text.startswith(shown, one.place.column - 3)


@pytest.mark.parametrize(
    "text",
    [
        "Het plan gaat in in 2027, en hij zei dat dat mag; die die dat doen, doen het.",
        "Als ze dat had had hij het gezien. Bla-bla bla-de de-bla.",
        "Kies 1, 2 of 3; noem o.a. de school, enz. en zo. Het is 10.000 of 2,5.",
        "Hé?! Nee...en niet zo. [...] is weggelaten.",
        "Zie ./plan.yaml en ../plan.yaml voor de rest.",
        "De code is `a  b ,, c ..` in het bestand.",
        "Bel 06 12 12 12 nu.",
    ],
)
def test_what_only_looks_like_a_slip(checked: Checked, text: str) -> None:
    assert found(checked, f"inleiding: |\n  {text}\n") == []


def test_lists_tables_and_line_ends_have_their_spaces(checked: Checked) -> None:
    text = (
        "inleiding: |\n  Regel met einde:  \n  en verder.\n\n  - punt\n    - dieper punt\n      en verder\n  1.  getal\n\n"
        "  | Kop  | a a |\n  | ---- | --- |\n  | a    | b , |\n"
    )
    assert found(checked, text) == []


def test_a_line_of_code_is_no_text(checked: Checked) -> None:
    assert found(checked, "inleiding: |\n  Typ dit:\n\n      cd  de de .. ...\n\n  En klaar.\n") == []


def test_a_double_word_over_two_lines_is_found(checked: Checked) -> None:
    (one,) = found(checked, "inleiding: >\n  De raad stelt de\n  de doelen vast.\n")
    assert (one.code, one.place.line) == ("IVP907", 10)


def test_a_title_may_have_slips_as_well(checked: Checked) -> None:
    (one,) = found(checked, "prioriteiten: [{id: p, titel: Veilig in in de de buurt}]\n")
    assert one.bericht == "Hier staat twee keer “de”."


def test_the_end_of_one_text_and_the_begin_of_the_next_are_no_double_word(checked: Checked) -> None:
    assert found(checked, "lezers: Dit plan is van de raad\ninleiding: raad en college samen\n") == []
