"""The traps of YAML: each has its own message, at the place of the mistake."""

from __future__ import annotations

import pytest

from ivpgen.source.nodes import compose

QUOTES = "aanhalingstekens"


@pytest.mark.parametrize(
    ("text", "line", "column", "words", "mend"),
    [
        ("a:\n\tb: c", 2, 1, "een tab", "spaties"),
        ("a:\n  - b\n\t- c", 3, 1, "een tab", "spaties"),
        ("eenheid: %", 1, 10, "niet met %", "procent"),
        ("eenheid: %s", 1, 10, "niet met %", "procent"),
        ("2028: > 61", 1, 7, "Na “>”", '"> 61"'),
        ("2028: >61", 1, 7, "Na “>”", '"> 61"'),
        ("2028: | 61", 1, 7, "Na “|”", '"| 61"'),
        ("trekker: -", 1, 10, "streepje", '"-"'),
        ("a: 1\ntrekker: - \nb: 2", 2, 10, "streepje", '"-"'),
        ("partners: - politie", 1, 11, "streepje", "eigen regel"),
        ("lijst:\n  - *Samen* sterk", 2, 5, "opsommingsteken *", "“- ”"),
        ("lijst:\n  - & samen", 2, 5, "opsommingsteken &", "“- ”"),
        ("lijst:\n  * Samen\n  * Sterk", 2, 3, "geen opsommingsteken", "streepje"),
        ("missie: **Veilig** voor allen", 1, 9, "niet met **Veilig**", QUOTES),
        ("colofon: @proefdorp", 1, 10, "niet met @", QUOTES),
        ("lijst:\n  - @proefdorp", 2, 5, "niet met @", QUOTES),
        ("titel: `Veilig`", 1, 8, "niet met `", QUOTES),
        ("titel: Veilig: een plan", 1, 8, "“Veilig: ”", QUOTES),
        ("titel: Ons motto: samen veilig", 1, 12, "“motto: ”", QUOTES),
        ("- tekst: Drie doelen: minder, beter", 1, 15, "“doelen: ”", QUOTES),
        ("titel: 'Veilig", 1, 8, "aanhalingsteken", "hetzelfde teken"),
        ("titel: 'zo'n plan'", 1, 12, "", ""),
        ('titel: "c:\\quatsch"', 1, 0, "\\", "enkele"),
        ("a: [b, c", 1, 0, "niet goed afgesloten", "streepje"),
        ("a: {b: c", 1, 0, "niet goed afgesloten", "eigen regel"),
        ("a: b\n---\nc: d", 2, 0, "twee YAML-documenten", "één"),
        ("a:\n  b: c\n d: e", 3, 2, "springt anders in", "onder elkaar"),
        ("a:\n  - b\n - c", 3, 2, "springt anders in", "onder elkaar"),
        ("a: 1\nlosse tekst\nb: 2", 2, 0, "geen sleutel", "sleutel: "),
    ],
)
def test_a_trap_has_its_own_message(text: str, line: int, column: int, words: str, mend: str) -> None:
    node, (finding,) = compose(text, "plan.yaml")
    assert node is None
    assert finding.code == "IVP102"
    assert words in finding.bericht
    assert mend in finding.hoe
    assert finding.place.file == "plan.yaml"
    if column:
        assert (finding.place.line, finding.place.column) == (line, column)
    assert finding.place.end_column > finding.place.column


@pytest.mark.parametrize(
    "text",
    [
        "url: https://voorbeeld.nl/a:b",
        "tijd: 12:30",
        "titel: Veilig:een plan",
        'titel: "Veilig: een plan"',
        "tekst: |\n  Ons motto: samen.\n  - *vet* & meer\n  % en @",
        "tekst: >\n  Ons motto: samen.\n",
        "naam: Jan & Piet * 2 % @ huis",
        "naam: R&D",
        "getal: -5",
        "a: b # commentaar: met dubbele punt\t",
        "a: {b: 'Voorkomen, ingrijpen', c: [x, y]}",
        'jaren: {2015: "4,2", 2016: "4,3"}',
        "email: x@y.nl",
        "a: 5 > 3",
    ],
)
def test_what_is_no_trap_is_read(text: str) -> None:
    node, findings = compose(text, "plan.yaml")
    assert node is not None
    assert findings == []


def test_a_long_piece_of_a_cut_sentence_is_shown_in_short() -> None:
    _, (finding,) = compose("{tekst: Voorkomen, " + "woord " * 20 + "einde}", "f")
    assert len(finding.bericht) < 130
    assert "…" in finding.bericht
