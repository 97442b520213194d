"""Sentences: where they end, which are too long, too passive, too full."""

from __future__ import annotations

import pytest

from ivpgen.diagnostics import Finding
from ivpgen.rules.language.sentences import sentences
from tests.rules.conftest import Checked


def found(checked: Checked, example: str, code: str) -> list[Finding]:
    return [one.finding for one in checked(example + "\n").diagnostics if one.finding.code == code]


def words(count: int) -> str:
    return " ".join(["woorden", *["buurt"] * (count - 1)])


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Een. Twee! Drie? Vier", ["Een.", "Twee!", "Drie?", "Vier"]),
        ("Bijv. de school, o.a. in art. 13 en ca. 40 keer. Dan verder.", None),
        ("Hij zei: doe het; zij niet. Klaar.", ["Hij zei:", "doe het;", "zij niet.", "Klaar."]),
        ("Een (met twee.) Drie “vier.” Vijf.", ["Een (met twee.)", "Drie “vier.”", "Vijf."]),
        ("Eerste\nregel.\n\nTweede", ["Eerste\nregel.", "Tweede"]),
        ("Wij doen:\n\n- een\n- twee\n1. drie", ["Wij doen:", "- een", "- twee", "1. drie"]),
        ("# Kop\nTekst die loopt.", ["# Kop", "Tekst die loopt."]),
        ("| a | b |\n| c | d |", ["| a | b |", "| c | d |"]),
        ("Het is 2,5 en 1.000. In 2025 3.", ["Het is 2,5 en 1.000.", "In 2025 3."]),
        ("", [""]),
        ("   ", ["   "]),
    ],
)
def test_where_sentences_end(text: str, parts: list[str] | None) -> None:
    if parts is None:
        parts = [text[: text.index(" Dan")], "Dan verder."]
    assert [text[start:end] for start, end in sentences(text)] == parts


@pytest.mark.parametrize(("count", "long"), [(35, False), (36, True)])
def test_a_sentence_of_more_than_35_words_is_long(checked: Checked, count: int, long: bool) -> None:
    messages = [one.bericht for one in found(checked, f"inleiding: {words(count)}. Kort.", "IVP902")]
    assert messages == (["Deze zin heeft 36 woorden."] if long else [])


@pytest.mark.parametrize(("count", "long"), [(30, False), (31, True)])
def test_sentences_of_the_summary_are_shorter(checked: Checked, count: int, long: bool) -> None:
    assert len(found(checked, f"samenvatting: {words(count)}.", "IVP902")) == long


@pytest.mark.parametrize(
    "text",
    [
        f"{words(30)}; {words(30)}: {words(30)}.",
        f"|\n  - {words(20)}\n  - {words(20)}\n",
        f"|\n  | {words(20)} | {words(20)} |\n  | --- | --- |\n",
        f"|\n  ```\n  {words(50)}\n  ```\n",
    ],
)
def test_parts_that_a_reader_takes_in_apart_are_no_long_sentence(checked: Checked, text: str) -> None:
    text = text if text.startswith("|") else f'"{text}"'
    assert found(checked, f"inleiding: {text}", "IVP902") == []


def test_the_place_of_a_long_sentence_is_its_first_line(checked: Checked) -> None:
    (one,) = found(checked, f"inleiding: |\n  Kort. W{words(20)[1:]}\n  {words(20)}. Kort.", "IVP902")
    assert (one.place.line, one.place.column) == (10, 9)


@pytest.mark.parametrize(("count", "long"), [(20, False), (21, True)])
def test_a_paragraph_of_more_than_200_words_is_long(checked: Checked, count: int, long: bool) -> None:
    text = "inleiding: |\n" + f"  {words(10)}.\n" * count
    assert len(found(checked, text, "IVP969")) == long


def test_a_long_list_is_no_paragraph(checked: Checked) -> None:
    assert found(checked, "inleiding: |\n" + f"  - {words(10)}.\n" * 25, "IVP969") == []


def test_the_second_paragraph_is_shown_at_its_own_first_line(checked: Checked) -> None:
    (one,) = found(checked, "inleiding: |\n  Kort.\n\n" + f"  {words(10)}.\n" * 21, "IVP969")
    assert one.place.line == 12


@pytest.mark.parametrize(("count", "long"), [(25, False), (26, True)])
def test_many_words_between_brackets(checked: Checked, count: int, long: bool) -> None:
    assert len(found(checked, f"inleiding: De boa ({words(count)}) komt.", "IVP970")) == long


PASSIVE = "Er wordt gewerkt, er worden signalen gedeeld en er {} afspraken gemaakt."


@pytest.mark.parametrize(
    ("text", "count"),
    [
        (PASSIVE.format("worden"), 1),
        (PASSIVE.format("werden"), 1),
        (PASSIVE.format("zijn"), 0),
        ("Er wordt gewerkt. Er worden signalen gedeeld. Er worden afspraken gemaakt.", 0),
        ("Het wordt stil, het wordt donker en het wordt koud.", 0),
        ("De antwoorden in woorden: wij worden groot.", 0),
    ],
)
def test_three_passive_forms_in_a_sentence(checked: Checked, text: str, count: int) -> None:
    assert len(found(checked, f'inleiding: "{text}"', "IVP903")) == count


def test_each_passive_sentence_is_said(checked: Checked) -> None:
    text = PASSIVE.format("worden")
    first, second = found(checked, f"inleiding: {text} Kort. {text}", "IVP903")
    assert first.place.column < second.place.column


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Het plan gaat over het versterken van de wijk en het verminderen van de overlast.", 1),
        ("Het plan gaat over het versterken van de wijk. En over het verminderen van de overlast.", 0),
        ("In het noorden van de gemeente en het midden van de kern is het rustig.", 0),
        ("Wij zijn het eens met het werken van de boa.", 0),
    ],
)
def test_verbs_made_nouns(checked: Checked, text: str, count: int) -> None:
    assert len(found(checked, f"inleiding: {text}", "IVP963")) == count


CLAUSES = (
    "De boa, die wij kennen, spreekt jongeren aan, omdat zij roken, zodat zij stoppen, waardoor het rustig wordt{}."
)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        (CLAUSES.format(""), 1),
        (CLAUSES.replace(", waardoor", " en").format(""), 0),
        (CLAUSES.replace(", omdat", ". Dat is, omdat").format(""), 0),
        (CLAUSES.format(" " + words(20)), 0),
    ],
)
def test_four_clauses_in_a_sentence_that_is_not_long_already(checked: Checked, text: str, count: int) -> None:
    assert len(found(checked, f"inleiding: {text}", "IVP964")) == count


ROW = "Wij werken met {} en sport."


@pytest.mark.parametrize(("count", "long"), [(5, False), (7, True)])
def test_more_than_six_things_in_a_row(checked: Checked, count: int, long: bool) -> None:
    text = ROW.format(", ".join(f"groep {letter}" for letter in "abcdefgh"[:count]))
    assert len(found(checked, f"inleiding: {text}\nlezers: Voor de raad, de inwoners en wie wil.", "IVP965")) == long


@pytest.mark.parametrize(
    "text",
    [
        "Als a, als b, als c, als d, als e, als f, als g, dan h en i.",
        "In 2025, (a), in b, (c), in d, (e), in f, (g) en h.",
        "a, b, c, d, e, f, g, h",
    ],
)
def test_what_is_no_row_of_things(checked: Checked, text: str) -> None:
    assert found(checked, f'inleiding: "{text}"', "IVP965") == []


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Wij praten met OM, GGD, GGZ, IND, RIEC en CCV.", 1),
        ("Wij praten met OM, GGD, GGZ, IND en RIEC.", 0),
        ("Wij praten met OM, IND en GGD. Ook met GGZ, RIEC en CCV.", 0),
        ("OM, OM, OM, OM, OM en GGD praten.", 0),
        ("Met A-OM, B/GGD, xGGZ, RIECs, OM, CCV, IND en GGD-GHOR.", 0),
    ],
)
def test_six_abbreviations_in_a_sentence(checked: Checked, text: str, count: int) -> None:
    assert len(found(checked, f"inleiding: {text}", "IVP973")) == count
