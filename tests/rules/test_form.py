"""Family 2xx: what is read as written, what is doubtful, and what is a fault of form."""

from __future__ import annotations

from pathlib import Path

import pytest

from ivpgen.diagnostics import Finding
from ivpgen.documents.chapters import WERK
from ivpgen.documents.measures import KOPPEN
from ivpgen.documents.sections import ONDERDELEN
from ivpgen.plan.load import load
from ivpgen.plan.planmap import GATHERED
from ivpgen.rules import check
from ivpgen.rules.form.chapters import CHAPTERS
from tests.rules.conftest import Checked


def found(checked: Checked, example: str, code: str) -> list[Finding]:
    return [one.finding for one in checked(example).diagnostics if one.finding.code == code]


def indicator(unit: str, value: str) -> str:
    return f'indicatoren:\n  - id: i\n    eenheid: {unit}\n    waarden:\n      2025: "{value}"\n'


@pytest.mark.parametrize("value", ["1.25.000", "4,2,1", "1,234.5", "12 345", "53.", "€ 1.2.3", "12,%"])
def test_digits_that_make_no_number(checked: Checked, value: str) -> None:
    (one,) = found(checked, indicator("aantal", value), "IVP206")
    assert value in one.bericht
    assert one.place.line == 13


@pytest.mark.parametrize(
    "value",
    ["1.254.000", "-43.182", "53.8", "+3", "€ 40.000,-", "12%", "bijna 14.000", "< 10.000", "N.B.", "40/50", "PM", "-"],
)
def test_numbers_bounds_and_words_are_read(checked: Checked, value: str) -> None:
    assert found(checked, indicator("aantal", value), "IVP206") == []


@pytest.mark.parametrize("unit", ["procent", "rapportcijfer", "per 1.000 inwoners", "per 10.000 jongeren"])
@pytest.mark.parametrize("value", ["1.254", "< 1.254", "12.345"])
def test_a_dot_with_three_digits_is_doubted_where_units_are_small(checked: Checked, unit: str, value: str) -> None:
    (one,) = found(checked, indicator(unit, value), "IVP207")
    assert one.bericht.startswith(value.removeprefix("< "))
    assert unit in one.bericht


@pytest.mark.parametrize(
    ("unit", "value"),
    [("aantal", "1.254"), ("euro", "40.000"), ("procent", "1.254.000"), ("procent", "12.34"), ("", "1.254")],
)
def test_elsewhere_it_is_thousands(checked: Checked, unit: str, value: str) -> None:
    assert found(checked, indicator(unit, value), "IVP207") == []


@pytest.mark.parametrize(
    "example",
    [
        "indicatoren: [{id: i, eenheid: procent, streefwaarden: {2030: max. 1.254}}]",
        'indicatoren: [{id: i, eenheid: procent, vergelijking: [{naam: Regio, waarden: {2025: "1.254"}}]}]',
        "tabellen: [{id: t, eenheid: rapportcijfer, kolommen: [2025], rijen: [{naam: Noord, 2025: 6.812}]}]",
        "participatie: [{vorm: Peiling, uitkomst: [{antwoord: ja, waarde: 4.125, eenheid: procent}]}]",
        "middelen: [{post: Boa, capaciteit: {fte: 1.250}}]",
        "actiepunten: [{titel: X, voortgang: [{percentage: 4.125}]}]",
    ],
)
def test_doubt_reaches_every_place_with_a_small_unit(checked: Checked, example: str) -> None:
    assert len(found(checked, example + "\n", "IVP207")) == 1


@pytest.mark.parametrize("target", ["zo laag mogelijk", "55 per jaar", "half zoveel", "-20 t.o.v. vorig jaar"])
def test_a_target_that_nobody_can_hold_a_plan_to(checked: Checked, target: str) -> None:
    (one,) = found(checked, f'indicatoren: [{{id: i, streefwaarde: "{target}"}}]\n', "IVP208")
    assert target in one.bericht


def test_a_change_needs_a_year_or_a_baseline(checked: Checked) -> None:
    (one,) = found(checked, 'indicatoren: [{id: i, streefwaarde: "-20%"}]\n', "IVP208")
    assert "met welk jaar" in one.bericht
    assert found(checked, 'indicatoren: [{id: i, nulmeting: {jaar: 2025}, streefwaarde: "-20%"}]\n', "IVP208") == []


@pytest.mark.parametrize(
    "target",
    [
        "55",
        "< 55",
        "> 61",
        "min. 7,0",
        "max. 30",
        "40-50",
        "-20% t.o.v. 2011",
        "omlaag",
        "dalende trend",
        "PM",
        "n.v.t.",
    ],
)
def test_every_form_of_a_target_is_understood(checked: Checked, target: str) -> None:
    assert found(checked, f'indicatoren: [{{id: i, streefwaarde: "{target}"}}]\n', "IVP208") == []


@pytest.mark.parametrize(
    ("head", "missing"),
    [
        ("ivpgen: 1\nperiode: 2027\ngemeenten: [{naam: A}]\n", ["een titel"]),
        ("ivpgen: 1\ntitel: A\ngemeenten: [{naam: A}]\n", ["een periode"]),
        ("ivpgen: 1\ntitel: A\nperiode: 2027\n", ["een gemeente"]),
        ("ivpgen: 1\n", ["een titel", "een periode", "een gemeente"]),
        ("ivpgen: 1\ntitel: pm\nperiode: pm\ngemeenten: pm\n", []),
    ],
)
def test_the_keys_that_no_document_can_do_without(checked: Checked, head: str, missing: list[str]) -> None:
    assert sorted(one.bericht for one in found(checked, head, "IVP210")) == sorted(
        f"In het plan ontbreekt {what}." for what in missing
    )


def test_one_of_several_gemeenten_needs_an_id(checked: Checked) -> None:
    (one,) = found(checked, "gemeenten:\n  - {id: a, naam: A}\n  - {naam: B}\n", "IVP210")
    assert "De gemeente B heeft geen id" in one.bericht
    assert one.place.line == 8


def test_another_version_is_a_fault_in_every_file(checked: Checked) -> None:
    outcome = checked("# uitvoering/2027.yaml\nivpgen: 3\n")
    (one,) = [one for one in outcome.diagnostics if one.finding.code == "IVP209"]
    assert one.niveau == "fout"
    assert one.finding.place[:3] == ("uitvoering/2027.yaml", 1, 9)


def test_a_plan_without_a_version_is_read_as_the_first(tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_text("titel: A\nperiode: 2027\ngemeenten: [{naam: A}]\n", encoding="utf-8")
    (one,) = [one for one in check(load(tmp_path)).diagnostics if one.finding.code == "IVP209"]
    assert one.niveau == "let op"
    assert one.finding.place.line == 1


@pytest.mark.parametrize(
    ("periode", "codes"),
    [
        ("{van: 2027, tot: 2030}", set()),
        ("{van: 2026-09, tot: 2030-08}", set()),
        ("{van: 2027, tot: 2029}", set()),
        ("2027", set()),
        ("{van: 2027, tot: 2030, verlengd_tot: 2031}", set()),
        ("{van: 2027, tot: 2031}", {"IVP212"}),
        ("{van: 2027-03-01, tot: 2031-03-02}", {"IVP212"}),
        ("{van: 2027, tot: 2300}", {"IVP215"}),
        ("{van: 2027-01, tot: 2027-06}", {"IVP215"}),
        ("{van: 2027}", {"IVP215"}),
        ("vier jaar", {"IVP215"}),
        ("{van: 2027, tot: 2030, verlengd_tot: 2029}", {"IVP215"}),
        ("{van: 9998, tot: 9999}", set()),
    ],
)
def test_the_period_of_a_plan(checked: Checked, periode: str, codes: set[str]) -> None:
    outcome = checked(f"periode: {periode}\n")
    assert {one.finding.code for one in outcome.diagnostics} & {"IVP212", "IVP215"} == codes


@pytest.mark.parametrize(
    ("text", "suggestion"),
    [
        ("status: consept", "concept"),
        ("themas: [{thema: woninginbraak, niveau: Regulier}]", "regulier"),
        ("prioriteiten: [{titel: X, schaal: locaal}]", "lokaal"),
        ("actiepunten: [{titel: X, keten: [preventie, zorgen]}]", "zorg"),
        ("actiepunten: [{titel: X, voortgang: [{status: gereet}]}]", "gereed"),
        ("middelen: [{post: X, soort: structureeel}]", "structureel"),
        ("bevindingen: [{tekst: X, trend: stijgende}]", "stijgend"),
    ],
)
def test_an_unknown_word_comes_with_a_suggestion(checked: Checked, text: str, suggestion: str) -> None:
    (one,) = found(checked, text + "\n", "IVP205")
    assert one.hoe.startswith(f"Bedoel je “{suggestion}”?")
    assert one.place.line == 9


@pytest.mark.parametrize(
    "text",
    [
        "bronnen: [{naam: X, soort: interviews}]",
        "besluiten: [{orgaan: stuurgroep, soort: advies}]",
        "terugblik: {prioriteiten: [{prioriteit: X y, vervolg: samengevoegd}]}",
        "status: pm",
        "actiepunten: [{titel: X, keten: [pm], soort: {onbekend: Niet gezegd.}}]",
    ],
)
def test_open_lists_and_absences_are_silent(checked: Checked, text: str) -> None:
    assert found(checked, text + "\n", "IVP205") == []


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("velden: {jeugd-en-veiligheid: {niet: X, beeld: Y}}", True),
        ("velden: {niet: X, jeugd-en-veiligheid: {beeld: Y}}", True),
        ("indicatoren: [{id: i, nulmeting: {waarde: 3, onbekend: X}}]", True),
        ("prioriteiten: [{id: p, titel: X, pm: Y, aanpak: Z}]", True),
        ("velden: {jeugd-en-veiligheid: {zie: het jeugdplan, beeld: Y}}", False),
        ("indicatoren: [{id: i, naam: N, nulmeting: {jaar: 2025, pm: X}}]", False),
        ("reikwijdte: {wel: [alles], niet: [{onderwerp: A, reden: B, zie: het plan}]}", False),
        ("prioriteiten: [{id: p, titel: X, niet: Y, noot: Z}]", False),
        ("middelen: {lijst: [{post: X}], onbekend: De rest staat in de begroting.}", False),
    ],
)
def test_absent_and_filled(checked: Checked, text: str, wrong: bool) -> None:
    assert len(found(checked, text + "\n", "IVP216")) == wrong


def test_chapters_and_columns_are_those_that_documents_know(checked: Checked) -> None:
    assert {*ONDERDELEN, GATHERED, WERK} == CHAPTERS
    columns = ", ".join(KOPPEN)
    assert found(checked, f"# uitvoering/2027.yaml\ntabel: {{kolommen: [{columns}]}}\n", "IVP217") == []


@pytest.mark.parametrize(
    ("chapters", "hoe"),
    [
        ("[prioriteten]", "Bedoel je “prioriteiten”?"),
        ("[titel]", "Een eigen hoofdstuk"),
        ("[controle]", "Een eigen hoofdstuk"),
        ("[{bijlage: bron}]", "Bedoel je “bronnen”?"),
        ("[{titel: X, per: prioriteiten, inhoud: [doel]}]", "Bedoel je “doelen”?"),
    ],
)
def test_chapters_that_do_not(checked: Checked, chapters: str, hoe: str) -> None:
    (one,) = found(checked, f"hoofdstukken: {chapters}\n", "IVP218")
    assert one.hoe.startswith(hoe)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("visie: V\nhoofdstukken: [visie]", ""),
        ("visie: V\nhoofdstukken: []", ""),
        ("visie: V\nkaders: K\nevaluatie: E\nhoofdstukken: [{bijlage: kaders}]", "“visie” en “evaluatie”"),
        ("visie: {niet: X}\nmiddelen: pm\nparticipatie: []\nhoofdstukken: [inleiding]", ""),
        ("middelen: Binnen de begroting.\nhoofdstukken: [inleiding]", "“middelen”"),
        ("prioriteiten: [{id: p, titel: P}]\nhoofdstukken: [{titel: X, prioriteiten: [p]}]", ""),
        ("prioriteiten: [{id: p, titel: P}]\nhoofdstukken: [{titel: X, per: prioriteiten}]", ""),
        ("partners: [{naam: P}]\nbegrippen: {A: B}\nhoofdstukken: [inleiding]", ""),
    ],
)
def test_what_stands_in_no_chapter(checked: Checked, text: str, names: str) -> None:
    berichten = [one.bericht for one in found(checked, text + "\n", "IVP223")]
    assert berichten == ([f"Wat bij {names} staat, hoort bij geen hoofdstuk en komt achteraan."] if names else [])


@pytest.mark.parametrize(("chapters", "count"), [("[visie, lokaal]", 0), ("[visie]", 1), ("[kaders]", 2)])
def test_what_a_gemeente_adds_may_stand_in_the_chapter_that_gathers_it(
    checked: Checked, chapters: str, count: int
) -> None:
    text = (
        "gemeenten: [{id: a, naam: A}, {id: b, naam: B}]\nvisie: V\n"
        f"per_gemeente: {{a: {{evaluatie: E}}}}\nhoofdstukken: {chapters}\n"
    )
    assert len(found(checked, text, "IVP223")) == count


def test_a_head_of_an_unknown_column_is_pointed_at_by_its_key(checked: Checked) -> None:
    (one,) = found(checked, "# uitvoering/2027.yaml\ntabel:\n  koppen:\n    planing: Wanneer?\n", "IVP217")
    assert one.place[:3] == ("uitvoering/2027.yaml", 3, 5)
    assert one.hoe == "Bedoel je “planning”?"


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("inleiding: 'Zie ![Kaart](afbeeldingen/kaart.png).'", 1),
        ("inleiding: 'Zie ![Kaart](https://voorbeeld.nl/kaart.png).'", 0),
        ("inleiding: 'Zie ![Kaart](cijfers/kaart.csv).'\n# cijfers/kaart.csv\nx", 0),
        (
            "inleiding: {bestand: teksten/in.md}\n# teksten/in.md\n![Kaart](../cijfers/kaart.csv)\n# cijfers/kaart.csv\nx",
            0,
        ),
        (
            "inleiding: {bestand: teksten/in.md}\n# teksten/in.md\n![Kaart](cijfers/kaart.csv)\n# cijfers/kaart.csv\nx",
            0,
        ),
        ("afbeeldingen: [{id: k, bestand: ../kaart.png}]", 1),
        ("afbeeldingen: [{id: k, bestand: /etc/passwd}]", 1),
        ("huisstijl: huisstijl.docx", 1),
        ("afbeeldingen: [{id: k, alt: Kaart.}]", 0),
    ],
)
def test_files_that_a_plan_names(checked: Checked, text: str, missing: int) -> None:
    assert len(found(checked, text + "\n", "IVP222")) == missing


@pytest.mark.parametrize(
    ("name", "data", "code", "reason"),
    [
        ("kaart.png", b"<svg/>", "IVP224", "geen PNG"),
        ("kaart.jpg", b"\xff\xd8\xff\xc0\x00\x14\x08\x00\x14\x00\x1e\x04" + bytes(12), "IVP224", "CMYK"),
        ("kaart.png", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x40\x00\x00\x00\x00\x14", "IVP224", "16384 bij 20"),
        ("kaart.png", None, "IVP222", "staat niet in de map"),
        ("../kaart.png", None, "IVP222", "buiten de map"),
    ],
)
def test_a_picture_that_no_document_shows_is_said_at_its_name(
    checked: Checked, tmp_path: Path, name: str, data: bytes | None, code: str, reason: str
) -> None:
    if data is not None:
        (tmp_path / name).write_bytes(data)
    shown = f"![Kaart van de drie wijken van de stad]({name})"
    example = f"inleiding: |\n  Zo is het:\n\n  {shown}\nafbeeldingen:\n  - alt: Kaart van de drie wijken\n    bestand: {name}\n"
    said = [one.finding for one in checked(example).diagnostics if one.finding.code in {"IVP222", "IVP224"}]
    assert {one.code for one in said} == {code}
    assert all(reason in one.bericht for one in said)
    # The usual head has eight lines.
    assert [(one.place.line - 8, one.place.column, one.place.end_column) for one in said] == [
        (4, 43, 43 + len(name)),
        (7, 14, 14 + len(name)),
    ]
