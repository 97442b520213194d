"""The chain: what must be linked, what silences a rule, and which figures contradict each other."""

from __future__ import annotations

import pytest

from ivpgen.diagnostics import Finding
from ivpgen.method import catalogus
from tests.rules.conftest import Checked


def found(checked: Checked, example: str, code: str) -> list[Finding]:
    return [one.finding for one in checked(example + "\n").diagnostics if one.finding.code == code]


@pytest.mark.parametrize(
    "text",
    [
        "bevindingen: [{id: b, tekst: X, gevolg: regulier}]",
        "bevindingen: [{id: b, tekst: X, gevolg: {niet: Geen rol.}}]",
        "bevindingen: [{id: b, tekst: X, gevolg: pm}]",
        "bevindingen: [{id: b, tekst: X}]\nprioriteiten: [{titel: P, bevindingen: [b]}]",
        "bevindingen: [{id: b, tekst: X}]\nthemas: [{thema: woonoverlast, bevindingen: [b]}]",
        "prioriteiten: [{titel: P, bevindingen: [{tekst: X}]}]",
    ],
)
def test_a_finding_with_a_consequence_on_either_side(checked: Checked, text: str) -> None:
    assert found(checked, text, "IVP310") == []


def test_a_long_finding_is_named_in_short(checked: Checked) -> None:
    (one,) = found(checked, f"bevindingen: [{{tekst: {'woord ' * 40}}}]", "IVP310")
    assert len(one.bericht) < 160
    assert "…" in one.bericht


@pytest.mark.parametrize(
    "more",
    [
        "bevindingen: [b]",
        "bevindingen: {niet: Uit het akkoord.}",
        "onderbouwing: De grootste klacht.",
        "onderbouwing: pm",
        "niet: Vervallen.",
    ],
)
def test_a_priority_with_a_reason(checked: Checked, more: str) -> None:
    text = f"bevindingen: [{{id: b, tekst: X}}]\nprioriteiten: [{{id: p, titel: P, {more}}}]"
    assert found(checked, text, "IVP311") == []


@pytest.mark.parametrize(
    "text",
    [
        "bevindingen: [{tekst: X, gevolg: p}]\nprioriteiten: [{id: p, titel: P}]",
        "bevindingen: [{id: b, tekst: X}]\nthemas: [{thema: woonoverlast, prioriteiten: [p], bevindingen: [b]}]\nprioriteiten: [{id: p, titel: P}]",
        "bevindingen: [{id: b, tekst: X}]\nthemas: [{thema: woonoverlast, bevindingen: [b]}]\nprioriteiten: [{titel: P, themas: [woonoverlast]}]",
    ],
)  # fmt: skip
def test_a_priority_that_a_finding_leads_to(checked: Checked, text: str) -> None:
    assert found(checked, text, "IVP311") == []


@pytest.mark.parametrize(
    "text",
    [
        "prioriteiten: [{id: p, titel: P, doelen: [{tekst: D}]}]",
        "prioriteiten: [{id: p, titel: P, doelen: pm}]",
        "prioriteiten: [{id: p, titel: P}]\ndoelen: [{tekst: D, prioriteiten: [p]}]",
        "prioriteiten: [{id: p, titel: P, actiepunten: [{titel: A, doelen: [{tekst: D}]}]}]",
        "prioriteiten: [{id: p}]\n# uitvoering/2027.yaml\nactiepunten: [{titel: A, prioriteiten: [p], doelen: [{tekst: D}]}]",
        "prioriteiten: [{id: p}]\nactiepunten: [{titel: A, prioriteiten: [p], maatregelen: [{maatregel: M, doelen: [{tekst: D}]}]}]",
        "prioriteiten: [{id: p, titel: P}, {id: q, titel: Q, valt_onder: p, doelen: [{tekst: D}]}]",
        "prioriteiten: [{id: p, titel: P, themas: [woonoverlast]}]\nthemas: [{thema: woonoverlast, doelen: [{tekst: D}]}]",
        "prioriteiten: [{id: p, titel: P}]\nthemas: [{thema: woonoverlast, prioriteiten: [p], doelen: [{tekst: D}]}]",
        "prioriteiten: [{id: p, titel: P, themas: [woonoverlast]}]\ndoelen: [{tekst: D, themas: [woonoverlast]}]",
    ],
)  # fmt: skip
def test_a_priority_with_a_goal_somewhere(checked: Checked, text: str) -> None:
    assert found(checked, text, "IVP312") == []


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("doelen:\n - {id: a, tekst: A}", [10]),
        ("doelen:\n - id: a\n   tekst: A\n   subdoelen:\n    - {id: b, tekst: B}\n    - {id: c, tekst: C}", [10]),
        ("doelen:\n - id: a\n   subdoelen:\n    - {id: b, tekst: B, indicatoren: [i]}\n    - {id: c, tekst: C}", [13]),
        ("doelen:\n - id: a\n   indicatoren: [i]\n   subdoelen:\n    - {id: b, tekst: B}", []),
        ("doelen:\n - {id: a, tekst: A, indicatoren: {niet: Niet te meten.}, subdoelen: [{tekst: B}]}", []),
        ("doelen:\n - {id: a, tekst: A, subdoelen: [b]}\n - {id: b, tekst: B, indicatoren: [i]}", []),
        ("doelen:\n - {id: a, tekst: A}\nprioriteiten: [{titel: P, doelen: [a], indicatoren: [i]}]", []),
        ("prioriteiten:\n - {titel: P, indicatoren: {niet: X}, doelen: [{tekst: A}]}", []),
        ("velden: {jeugd-en-veiligheid: {indicatoren: [i], doelen: [{tekst: A}]}}", []),
        ("themas: [{thema: woonoverlast, doelen: [{tekst: A}]}]", [9]),
        ("doelen:\n - {id: a, tekst: A}\nactiepunten: [{titel: X, doelen: [a], indicatoren: [i]}]", []),
        ("actiepunten: [{titel: X, doelen: [{tekst: A}]}]", [9]),
        ("doelen:\n - {id: a, niet: Vervallen.}", []),
    ],
)
def test_goals_are_measured_at_any_level(checked: Checked, text: str, lines: list[int]) -> None:
    assert [one.place.line for one in found(checked, f"{text}\nindicatoren: [{{id: i, naam: I}}]", "IVP313")] == lines


FIGURES = """\
indicatoren:
  - id: i
    naam: I
    {more}
    waarden:
      2024: 60
      2025: 64
"""


@pytest.mark.parametrize(
    ("more", "codes"),
    [
        ("soort: effect", {"IVP320", "IVP322"}),
        ("soort: context", {"IVP320"}),
        ("bbv: winkeldiefstallen", set()),
        ("bron: Dorpspeiling van 2025", {"IVP322"}),
        ("bron: {onbekend: X}", {"IVP322"}),
        ("bronnen: [Een boek]", {"IVP322"}),
        ("streefwaarden: {niet: X}", {"IVP320"}),
        ("streefwaarde: pm", {"IVP320"}),
        ('streefwaarde: "< 50"', {"IVP320", "IVP321"}),
        ('{streefwaarde: "< 50", nulmeting: {jaar: 2024}}', {"IVP320"}),
        ('{streefwaarde: "< 50", nulmeting: {jaar: 2019}}', {"IVP320", "IVP321"}),
        ('{streefwaarde: "< 50", nulmeting: {jaar: 2019, waarde: 71}}', {"IVP320"}),
        ('{streefwaarde: "< 50", nulmeting: 2024}', {"IVP320", "IVP321"}),
        ('{streefwaarde: "< 50", nulmeting: {onbekend: X}}', {"IVP320"}),
        ('{streefwaarde: "< 50", reeks: {misdrijf: [1.1.1]}}', {"IVP320"}),
        ('{streefwaarde: "-20% t.o.v. 2024"}', {"IVP320"}),
        ("{streefwaarde: ja, eenheid: ja/nee}", {"IVP320"}),
        ("{streefwaarde: PM}", {"IVP320"}),
        ("niet: Er zijn geen cijfers.", set()),
    ],
)
def test_what_an_indicator_needs(checked: Checked, more: str, codes: set[str]) -> None:
    body = more[1:-1] if more.startswith("{") else more
    text = FIGURES.replace("    {more}\n", "".join(f"    {line}\n" for line in _keys(body)))
    outcome = checked(text)
    assert {one.finding.code for one in outcome.diagnostics} & {"IVP320", "IVP321", "IVP322"} == codes


def _keys(body: str) -> list[str]:
    """The keys of a flow mapping on lines of their own."""
    parts: list[str] = []
    depth = 0
    for piece in body.split(", "):
        if depth:
            parts[-1] += f", {piece}"
        else:
            parts.append(piece)
        depth += piece.count("{") + piece.count("[") - piece.count("}") - piece.count("]")
    return parts


@pytest.mark.parametrize(
    ("richting", "target", "code"),
    [
        ("omlaag", '"< 55"', ""),
        ("omlaag", "55", ""),
        ("omlaag", "omlaag", ""),
        ("omlaag", "gelijk", ""),
        ("omlaag", "40-50", ""),
        ("omlaag", '"-20% t.o.v. 2025"', ""),
        ("omlaag", "64", ""),
        ("omlaag", "PM", ""),
        ("omlaag", "omhoog", "IVP323"),
        ("omlaag", "min. 50", "IVP323"),
        ("omlaag", '"+5% t.o.v. 2025"', "IVP323"),
        ("omlaag", "70", "IVP323"),
        ("omlaag", "max. 70", "IVP323"),
        ("omlaag", "70-80", "IVP323"),
        ("omlaag", "{waarde: 70, noot: Eerst stijgt het nog.}", ""),
        ("omhoog", "> 70".join('""'), ""),
        ("omhoog", "max. 80", "IVP323"),
        ("omhoog", "60", "IVP323"),
        ("omhoog", "50-60", "IVP323"),
        ("gelijk", "gelijk", ""),
        ("gelijk", "min. 64", ""),
        ("gelijk", "omlaag", "IVP323"),
        ("geen", "omlaag", ""),
        ("geen", "100", ""),
    ],
)
def test_a_target_and_the_good_side(checked: Checked, richting: str, target: str, code: str) -> None:
    text = (
        f"indicatoren:\n  - id: i\n    richting: {richting}\n    waarden: {{2025: 64}}\n"
        f"    nulmeting: {{jaar: 2025}}\n    streefwaarden: {{2030: {target}}}\n"
    )
    codes = {one.finding.code for one in checked(text).diagnostics} & {"IVP323", "IVP324"}
    assert codes == ({code} if code else set())


@pytest.mark.parametrize(
    ("indicator", "line"),
    [
        ("waarden: {2024: 82, 2025: 51}\n    streefwaarden: {2028: 70, 2030: 65}\n    richting: omlaag", 12),
        ("waarden: {2024: 82, 2026: 51}\n    streefwaarde: max. 65", 12),
        ("waarden: {2026: 51}\n    streefwaarde: min. 40", 12),
        ("waarden: {2024: 82, 2025: 51}\n    nulmeting: {jaar: 2024}\n    streefwaarde: 65", 13),
        ("waarden: {2024: 82, 2025: 60}\n    streefwaarde: -20% t.o.v. 2024", 12),
        ("waarden: {2025: 51}\n    streefwaarde: 60-65\n    richting: omlaag", 12),
    ],
)
def test_a_target_that_was_met_before_the_plan_began(checked: Checked, indicator: str, line: int) -> None:
    (one,) = found(checked, f"indicatoren:\n  - id: i\n    {indicator}", "IVP324")
    assert one.place.line == line


@pytest.mark.parametrize(
    "indicator",
    [
        "waarden: {2025: 65}\n    streefwaarde: max. 65",
        "waarden: {2024: 82, 2025: {waarde: 51, tot_en_met: mei 2025}}\n    streefwaarde: max. 65",
        "waarden: {2024: 82, 2028: 51}\n    streefwaarde: max. 65",
        "waarden: {2025: 51}\n    streefwaarde: {waarde: max. 65, noot: Zo houden.}",
        "waarden: {2025: 51}\n    soort: context\n    streefwaarde: max. 65",
        "waarden: {2025: 51}\n    richting: gelijk\n    streefwaarde: 65",
        "waarden: {2025: 51}\n    streefwaarde: 65",
        "waarden: {2025: bijna 51}\n    streefwaarde: max. 65",
    ],
)
def test_a_target_that_was_not(checked: Checked, indicator: str) -> None:
    assert found(checked, f"indicatoren:\n  - id: i\n    {indicator}", "IVP324") == []


@pytest.mark.parametrize(
    ("value", "relative", "base", "wrong"),
    [
        ("49", "-20% t.o.v. 2024", "61", False),
        ("48,8", "-20% t.o.v. 2024", "61", False),
        ("51", "-20% t.o.v. 2024", "61", True),
        ("7,0", "-10% t.o.v. 2024", "7,8", False),
        ("55", "-5 procentpunt t.o.v. 2024", "60", False),
        ("54", "-5 procentpunt t.o.v. 2024", "60", False),
        ("48", "-20% t.o.v. 2024", "61", False),
        ("52", "-5 procentpunt t.o.v. 2024", "60", True),
        ("52", "-20% t.o.v. 2024", "{waarde: 61, ook_gepubliceerd: [{waarde: 65, noot: X}]}", False),
        ("49", "-20% t.o.v. 2024", "bijna 61", False),
    ],
)
def test_a_value_and_its_change(checked: Checked, value: str, relative: str, base: str, wrong: bool) -> None:
    base = base if base.startswith("{") else f'"{base}"'
    text = (
        f"indicatoren:\n  - id: i\n    waarden: {{2024: {base}}}\n"
        f'    streefwaarden: {{2030: {{waarde: "{value}", relatief: "{relative}"}}}}'
    )
    assert len(found(checked, text, "IVP325")) == wrong


@pytest.mark.parametrize(("value", "wrong"), [("48", 0), ("49", 0), ("50", 1), ("47", 1)])
def test_a_count_is_exact_and_may_be_rounded_either_way(checked: Checked, value: str, wrong: int) -> None:
    target = f'{{waarde: {value}, relatief: "-20% t.o.v. 2024"}}'
    text = f"indicatoren: [{{id: i, eenheid: aantal, waarden: {{2024: 61}}, streefwaarde: {target}}}]"
    assert len(found(checked, text, "IVP325")) == wrong


def test_what_the_change_would_be_is_said(checked: Checked) -> None:
    text = 'indicatoren: [{id: i, waarden: {2024: 1.000}, streefwaarde: {waarde: 700, relatief: "-20% t.o.v. 2024"}}]'
    (one,) = found(checked, text, "IVP325")
    assert one.bericht == "“-20% t.o.v. 2024” is 800, want in 2024 was het 1.000; hier staat 700."
    assert one.zie is not None


@pytest.mark.parametrize(
    ("change", "wrong"), [("-8%", False), ("-7,6%", False), ("-5", False), ("-10%", True), ("+8%", True)]
)
def test_a_change_between_two_known_years(checked: Checked, change: str, wrong: bool) -> None:
    text = (
        "indicatoren: [{id: i, waarden: {2023: 66, 2024: 61}, "
        f'veranderingen: [{{van: 2023, tot: 2024, waarde: "{change}"}}]}}]'
    )
    assert len(found(checked, text, "IVP325")) == wrong


@pytest.mark.parametrize(
    ("indicator", "wrong"),
    [
        ("waarden: {2025: 61}, streefwaarde: -20% t.o.v. 2019", True),
        ("waarden: {2019: 80}, streefwaarde: -20% t.o.v. 2019", False),
        ("waarden: {2025: 61}, nulmeting: {jaar: 2019, waarde: 80}, streefwaarde: -20% t.o.v. 2019", False),
        ("waarden: {2019: {onbekend: X}}, streefwaarde: -20% t.o.v. 2019", False),
        ("streefwaarde: -20% t.o.v. 2019", False),
        ("waarden: {2025: 61}, reeks: {misdrijf: [1.1.1]}, streefwaarde: -20% t.o.v. 2019", False),
    ],
)
def test_a_change_against_a_year_without_a_value(checked: Checked, indicator: str, wrong: bool) -> None:
    assert len(found(checked, f"indicatoren: [{{id: i, {indicator}}}]", "IVP326")) == wrong


@pytest.mark.parametrize(
    ("indicator", "wrong"),
    [
        ("waarden: {2025: {waarde: 61, ook_gepubliceerd: [{waarde: 63}]}}", True),
        ("waarden: {2025: {waarde: 61, ook_gepubliceerd: [{waarde: 61}]}}", False),
        ("waarden: {2025: {waarde: 61, noot: X, ook_gepubliceerd: [{waarde: 63}]}}", False),
        ("waarden: {2025: {waarde: 61, bijgesteld: {reden: X}, ook_gepubliceerd: [{waarde: 63}]}}", False),
        ("waarden: {2025: 61}, nulmeting: {jaar: 2025, waarde: 63}", True),
        ("waarden: {2025: 61}, nulmeting: {jaar: 2025, waarde: 63, noot: X}", False),
        (
            "waarden: {2025: {waarde: 61, ook_gepubliceerd: [{waarde: 63, noot: X}]}}, nulmeting: {jaar: 2025, waarde: 63}",
            False,
        ),
    ],
)
def test_two_numbers_for_one_thing(checked: Checked, indicator: str, wrong: bool) -> None:
    assert len(found(checked, f"indicatoren: [{{id: i, {indicator}}}]", "IVP327")) == wrong


def table(unit: str, *rows: str) -> str:
    return f"tabellen:\n  - id: t\n    eenheid: {unit}\n    kolommen: [A, B]\n    rijen:\n" + "\n".join(
        f"      - {{{row}}}" for row in rows
    )


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        (table("aantal", "naam: X, A: 1, B: 4", "naam: Y, A: 2, B: 5", "naam: Totaal, A: 3, B: 9"), 0),
        (table("aantal", "naam: X, A: 10, B: 4", "naam: Y, A: 20, B: 5", "naam: Totaal, A: 29, B: 10"), 1),
        (table("aantal", "naam: X, A: 81, B: 1", "naam: Y, A: 104, B: 1", "naam: Totaal, A: 1.254, B: 5"), 0),
        (table("aantal", "naam: X, A: 100, B: 1", "naam: Y, A: 100, B: 1", "naam: Totaal, A: 204, B: 2"), 1),
        (table("aantal", "naam: X, A: 100, B: 1", 'naam: Y, A: "-", B: 1', "naam: Totaal, A: 104, B: 2"), 0),
        (table("aantal", "naam: X, A: 9, B: 1", "naam: Y, A: 9, B: 1", "naam: Totaal, A: 17, B: 2, noot: Eén telt dubbel."), 0),
        (table("procent", "naam: X, A: 33, B: 1", "naam: Y, A: 33, B: 1", "naam: Totaal, A: 20, B: 1"), 0),
        (table("x 1.000 euro", "naam: X, A: 33, B: 1", "naam: Y, A: 33, B: 1", "naam: Totaal, A: 67, B: 2"), 0),
        ("tabellen: [{id: t, eenheid: aantal, kolommen: [2024, 2025, Totaal], rijen: [{naam: X, 2024: 3, 2025: 4, Totaal: 6}]}]", 1),
        ("middelen: [{post: A, bedragen: {2027: 10.000}}, {post: B, bedragen: {2027: 5.000}}, {post: Totaal, bedragen: {2027: 12.000}}]", 1),
        (
            "middelen: [{post: A, bedragen: {2027: 10}}, {post: B, bedragen: {2027: 5}}, {post: Totaal, bedragen: {2027: 15}}]",
            0,
        ),
        (
            "middelen: [{bedragen: {2027: 9}}, {ruimer_dan_plan: ja, bedragen: {2027: 5}}, {bedragen: {2027: 5}}, {post: Totaal, bedragen: {2027: 14}}]",
            0,
        ),
        ("middelen: [{post: A, bedragen: [{jaar: 2027, lasten: 812, baten: 64, saldo: -748}]}]", 0),
        ("middelen: [{post: A, bedragen: [{jaar: 2027, lasten: 812, baten: 64, saldo: 748}]}]", 0),
        ("middelen: [{post: A, bedragen: [{jaar: 2027, lasten: 812, baten: 64, saldo: -848}]}]", 1),
    ],
)  # fmt: skip
def test_sums(checked: Checked, text: str, wrong: int) -> None:
    assert len(found(checked, text, "IVP329")) == wrong


WORK = "# uitvoering/2027.yaml\nactiepunten:\n"


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("  - {titel: A}", 1),
        ("  - {titel: A, velden: [fysieke-veiligheid]}", 0),
        ("  - {titel: A, digitaal: [regierol-digitaal]}", 0),
        ("  - {titel: A, maatregelen: [{maatregel: M, themas: [woonoverlast]}]}", 0),
        ("  - {titel: A, maatregelen: [{maatregel: M, themas: [woonoverlast]}, {maatregel: N}]}", 1),
        ("  - {titel: A, zie: het jaarplan van de regio}", 0),
    ],
)
def test_work_without_a_link(checked: Checked, text: str, wrong: int) -> None:
    assert len(found(checked, WORK + text, "IVP330")) == wrong


@pytest.mark.parametrize(
    ("text", "berichten"),
    [
        ("  - {titel: A}", ["“A” heeft geen trekker."]),
        ("  - {titel: A, trekker: Wegbeheerder}", []),
        ("  - {titel: A, trekker: pm}", []),
        ("  - {titel: A, trekker: X y, maatregelen: [{maatregel: M}]}", []),
        (
            "  - {titel: A, maatregelen: [{maatregel: M}, {maatregel: N}]}",
            ["Geen van de maatregelen van “A” heeft een trekker."],
        ),
        ("  - {titel: A, maatregelen: [{maatregel: M, trekker: X y}, {maatregel: N}]}", ["“N” heeft geen trekker."]),
        ("  - {titel: A, voortgang: [{status: vervallen}]}", []),
        ("  - {titel: A, voortgang: [{status: loopt}]}", ["“A” heeft geen trekker."]),
        ("standaard: {trekker: X y}", []),
    ],
)
def test_work_without_a_lead(checked: Checked, text: str, berichten: list[str]) -> None:
    body = text if text.startswith("  ") else f"  - {{titel: A}}\n{text}"
    assert [one.bericht for one in found(checked, WORK + body, "IVP331")] == berichten


def test_putting_off_is_counted_over_the_years_and_said_in_the_last(checked: Checked) -> None:
    moved = "voortgang: [{status: verschoven, nieuwe_planning: 2028}]"
    year = f"actiepunten: [{{id: a, titel: A, maatregelen: [{{id: m, maatregel: M, {moved}}}]}}]\n"
    (one,) = found(checked, f"# uitvoering/2027.yaml\n{year}# uitvoering/2028.yaml\n{year}", "IVP332")
    assert one.place.file == "uitvoering/2028.yaml"
    assert one.bericht == "“M” is al 2 keer verschoven."


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("partners: [{id: p, naam: P}]", "IVP340"),
        ("partners: [{naam: P}]", ""),
        ("partners: [{id: p, naam: P}]\norganisatie: {overleggen: [{naam: O, deelnemers: [p]}]}", ""),
        ("partners: [{id: p, naam: P}, {id: g, naam: G, leden: [p]}]\nafstemming: [{met: g}]", ""),
        ("bronnen: [{id: b, naam: B}]\nmiddelen: [{post: X, bedragen: [{bron: b, jaar: 2027}]}]", ""),
        ("indicatoren: [{id: i, naam: I, niet_vergelijken_met: [j]}, {id: j, naam: J, soort: context}]", "IVP342"),
        ("indicatoren: [{bbv: winkeldiefstallen}]", ""),
        ("indicatoren: [{id: i, naam: I}]\nbijlagen: [{titel: X, indicatoren: [i]}]", ""),
    ],
)
def test_what_is_never_used(checked: Checked, text: str, code: str) -> None:
    codes = {one.finding.code for one in checked(text + "\n").diagnostics} & {"IVP340", "IVP341", "IVP342"}
    assert codes == ({code} if code else set())


def test_many_unused_things_are_one_finding(checked: Checked) -> None:
    text = "partners:\n" + "\n".join(f"  - {{id: p{number}, naam: P{number}}}" for number in range(5))
    (one,) = found(checked, text, "IVP340")
    assert one.bericht == "5 partners doen nergens in het plan mee: P0, P1, P2 en 2 meer."
    assert one.place.line == 10


def test_a_gemeente_is_only_told_of_what_she_adds(checked: Checked) -> None:
    text = (
        "gemeenten: [{id: a, naam: A}, {id: b, naam: B}]\npartners: [{id: p, naam: P}]\n"
        "per_gemeente: {a: {partners: [{id: q, naam: Q}]}}"
    )
    assert [one.bericht for one in found(checked, text, "IVP340")] == [
        "De partner “P” doet nergens in het plan mee.",
        "De partner “Q” doet nergens in het plan mee.",
    ]


def test_what_only_one_gemeente_uses_is_used(checked: Checked) -> None:
    text = (
        "gemeenten: [{id: a, naam: A}, {id: b, naam: B}]\npartners: [{id: p, naam: P}]\n"
        "per_gemeente: {a: {afstemming: [{met: p}]}}"
    )
    assert found(checked, text, "IVP340") == []


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("middelen: [{post: X, bedragen: {2026: 1}}]", "IVP350"),
        ("middelen: [{post: X, bedragen: {vanaf 2030: 1, 2027: 1, op termijn: 1}}]", ""),
        ("middelen: [{post: X, bedragen: [{jaar: 2025, begroot: 1}]}]", "IVP350"),
        ("middelen: [{post: X, bedragen: [{bron: De begroting, jaar: 2025, begroot: 1}]}]", ""),
        ("middelen: [{post: X, bedragen: [{jaar: 2025, gerealiseerd: 1}]}]", ""),
        ("periode: {van: 2027, tot: 2030, verlengd_tot: 2031}\nmiddelen: [{post: X, bedragen: {2031: 1}}]", ""),
        ("# uitvoering/2026.yaml\nperiode: 2026\nmiddelen: [{post: X, bedragen: {2026: 1}}]", "IVP351"),
        ("# uitvoering/2026.yaml\nplan: Het oude plan\nperiode: 2026", ""),
        ("# uitvoering/x.yaml\nperiode: {van: 2030-07, tot: 2031-06}", ""),
        ("# uitvoering/x.yaml\ntitel: Zonder periode", ""),
        ("# uitvoering/a.yaml\nperiode: 2027\n# uitvoering/b.yaml\nperiode: 2030", "IVP352"),
        ("# uitvoering/a.yaml\nperiode: 2027-2029\n# uitvoering/b.yaml\nperiode: 2030", ""),
    ],
)
def test_years(checked: Checked, text: str, code: str) -> None:
    codes = {one.finding.code for one in checked(text + "\n").diagnostics} & {"IVP350", "IVP351", "IVP352"}
    assert codes == ({code} if code else set())


def test_a_gap_of_years_is_one_finding(checked: Checked) -> None:
    (one,) = found(checked, "# uitvoering/a.yaml\nperiode: 2027\n# uitvoering/b.yaml\nperiode: 2030", "IVP352")
    assert one.bericht.startswith("Voor 2028 en 2029 is er geen uitvoeringsplan")


@pytest.mark.parametrize(
    ("velden", "findings"),
    [
        ("", ["let op"]),
        ("velden: De velden staan in de analyse.", []),
        ("velden: pm", []),
        ("velden: {jeugd-en-veiligheid: {beeld: X}}", ["let op"] * 4),
        ("velden: {jeugd-en-veiligheid: {}}", ["let op"]),
        ("velden: {wonen: {naam: Wonen, beeld: X}}", ["tip"]),
        ("methode: {eigen: doelenboom}", ["tip"]),
    ],
)
def test_the_five_velden(checked: Checked, velden: str, findings: list[str]) -> None:
    outcome = checked(velden + "\n")
    assert [one.niveau for one in outcome.diagnostics if one.finding.code == "IVP401"] == findings


CORE = [item.slug for item in catalogus.digitale_items() if item.kern]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 1),
        ("digitale_veiligheid: {niet: Er is een eigen plan.}", 0),
        ("digitale_veiligheid: De gemeente heeft drie taken.", 1),
        ("digitale_veiligheid: {regierol-digitaal: {inzet: X}}", 1),
        (f"digitale_veiligheid: {{{', '.join(f'{slug}: pm' for slug in CORE[2:])}}}", 2),
        (
            f"digitale_veiligheid: {{{', '.join(f'{slug}: pm' for slug in CORE[1:])}}}\nactiepunten: [{{digitaal: {CORE[0]}}}]",
            0,
        ),
    ],
)
def test_the_items_of_digital_safety(checked: Checked, text: str, count: int) -> None:
    assert len(found(checked, text, "IVP501")) == count
