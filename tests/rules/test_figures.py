"""Rules on figures: what they say, and when they say nothing."""

from __future__ import annotations

import pytest

from tests.rules.conftest import Checked

SERIES = """\
indicatoren:
  - id: inbraak
    naam: Woninginbraken
    eenheid: aantal
    waarden:
{values}
{more}bevindingen:
  - id: b1
    tekst: De woninginbraken.
    trend: {trend}
    {jaren}
    indicatoren: [inbraak]
"""
YEARS = "jaren: {van: 2023, tot: 2025}"


def series(trend: str, values: dict[int, object], *, jaren: str = YEARS, more: str = "") -> str:
    lines = "\n".join(f"      {year}: {value}" for year, value in values.items())
    return SERIES.format(values=lines, trend=trend, jaren=jaren, more=more)


def told(outcome: object) -> dict[str, str]:
    """The messages of this family by their code."""
    found = (one.finding for one in outcome.diagnostics)  # type: ignore[attr-defined]
    return {one.code: one.bericht for one in found if one.code.startswith("IVP8")}


@pytest.mark.parametrize(
    ("trend", "values", "code"),
    [
        ("stijgend", {2023: 92, 2024: 81, 2025: 50}, "IVP820"),
        ("dalend", {2023: 50, 2024: 70, 2025: 92}, "IVP820"),
        ("gelijk", {2023: 180, 2024: 150, 2025: 110}, "IVP820"),
        ("dalend", {2023: 92, 2024: 81, 2025: 84}, "IVP821"),
        ("dalend", {2023: 92, 2024: 95, 2025: 92}, "IVP821"),
        ("gelijk", {2023: 92, 2024: 81, 2025: 84}, ""),
        ("wisselend", {2023: 92, 2024: 70, 2025: 91}, ""),
        ("dalend", {2023: 180, 2024: 150, 2025: 110}, ""),
        ("dalend", {2022: 99, 2023: 92, 2024: 81}, ""),
        ("dalend", {2023: 92, 2024: "{waarde: 84, tot_en_met: 2024-06}", 2025: "n.v.t."}, ""),
    ],
    ids=str,
)
def test_a_trend_is_held_against_its_first_and_last_year(
    checked: Checked, trend: str, values: dict[int, object], code: str
) -> None:
    assert set(told(checked(series(trend, values)))) == ({code} if code else set())


def test_the_message_names_both_years(checked: Checked) -> None:
    found = told(checked(series("stijgend", {2023: 1204, 2024: 1100, 2025: 900})))
    assert found["IVP820"] == "De trend is stijgend, maar “Woninginbraken” gaat van 1.204 in 2023 naar 900 in 2025."


def test_small_steps_that_all_go_the_same_way_are_a_trend(checked: Checked) -> None:
    values: dict[int, object] = {2022: 41, 2023: 40, 2024: 38, 2025: 36}
    assert told(checked(series("dalend", values, jaren="jaren: {van: 2022, tot: 2025}"))) == {}


def test_without_years_a_trend_may_be_about_the_last_two(checked: Checked) -> None:
    values: dict[int, object] = {2020: 40, 2024: 130, 2025: 80}
    assert told(checked(series("dalend", values, jaren="ernst: laag"))) == {}
    assert "IVP820" in told(checked(series("dalend", {2020: 40, 2024: 80, 2025: 130}, jaren="ernst: laag")))


def test_who_explains_a_small_difference_knows_it(checked: Checked) -> None:
    text = series("dalend", {2023: 92, 2024: 81, 2025: 84})
    assert told(checked(text)) != {}
    assert told(checked(f"{text}    duiding: Ook in de buurgemeenten daalt het.\n")) == {}


def test_percentages_without_margins_are_not_judged_by_chance(checked: Checked) -> None:
    text = series("dalend", {2023: 41, 2024: 40, 2025: 39}).replace("eenheid: aantal", "eenheid: procent")
    assert told(checked(text)) == {}


def test_a_joint_plan_is_told_once_of_its_joint_figures(checked: Checked) -> None:
    plan = (
        "gemeenten:\n  - {id: aa, naam: Aa}\n  - {id: bee, naam: Bee}\n"
        + series("dalend", {2023: 92, 2024: 81, 2025: 84})
        + "per_gemeente:\n  aa:\n    indicatoren:\n      - {id: inbraak, waarden: {2023: 40, 2024: 38, 2025: 41}}\n"
    )
    found = [one.finding for one in checked(plan).diagnostics if one.finding.code.startswith("IVP82")]
    assert [one.bericht[:70] for one in found] == [
        "De trend is dalend, maar het verschil kan toeval zijn: “Woninginbraken"
    ]


THEFTS = """\
indicatoren:
  - id: fietsen
    naam: Fietsdiefstallen
    eenheid: {eenheid}
    waarden:
      2022: {}
      2023: {}
      2024: {}
      2025: {}
"""


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ((180, 175, 182, 96), "Fietsdiefstallen” (van 182 in 2024 naar 96 in 2025)"),
        ((180, 90, 176, 181), "Fietsdiefstallen” (van 180 in 2022 naar 90 in 2023)"),
        ((180, 175, 182, 210), ""),
        ((12, 9, 11, 19), ""),
        ((90, 88, 91, '{waarde: 180, noot: "Vanaf 2025 telt internet mee."}'), ""),
        ((90, 180, 91, 92), ""),
    ],
)
def test_dips_and_leaps_are_told_once_with_their_numbers(
    checked: Checked, values: tuple[object, ...], said: str
) -> None:
    found = told(checked(THEFTS.format(*values, eenheid="aantal"))).get("IVP824", "")
    assert bool(found) == bool(said)
    assert said in found


def test_a_leap_that_a_finding_names_is_explained(checked: Checked) -> None:
    text = THEFTS.format(180, 175, 182, 96, eenheid="aantal")
    finding = "bevindingen:\n  - {id: b, tekst: In 2025 ging de stalling dicht., indicatoren: [fietsen]}\n"
    assert "IVP824" in told(checked(text))
    assert "IVP824" not in told(checked(text + finding))


def test_only_counts_leap(checked: Checked) -> None:
    assert told(checked(THEFTS.format(180, 175, 182, 96, eenheid="per 1.000 inwoners"))) == {}


def test_a_percentage_target_of_a_small_count_is_told_and_a_number_is_not(checked: Checked) -> None:
    text = THEFTS.format(8, 9, 12, 11, eenheid="aantal")
    assert "IVP823" in told(checked(f'{text}    streefwaarden: {{2030: "-20% t.o.v. 2025"}}\n'))
    assert told(checked(f'{text}    streefwaarden: {{2030: "< 9"}}\n')) == {}


@pytest.mark.parametrize(
    ("codes", "whole"),
    [
        ("[0.0.0, 1.1.1]", "0.0.0"),
        ("[CRI1000, CRI1110]", "CRI1000"),
        ("[1.1.1, 1.1.2]", ""),
        ("[CRI1000, CRI2000]", ""),
    ],
)
def test_a_total_is_not_added_to_its_parts(checked: Checked, codes: str, whole: str) -> None:
    found = told(checked(f"indicatoren:\n  - {{id: a, naam: A, reeks: {{misdrijf: {codes}}}}}\n"))
    assert (f"In {whole} zit" in found.get("IVP810", "")) == bool(whole)


TWO = """\
bronnen:
  - {id: politie, naam: "Politie, misdrijven, tabel 47018NED"}
  - {id: crime, naam: "CBS, geregistreerde criminaliteit, tabel 83648NED"}
  - {id: mensen, naam: "CBS, bevolking, tabel 03759ned"}
indicatoren:
  - id: geweld
    naam: Geweld
    bron: BRON
    waarden: {2025: 4}
"""


def test_inhabitants_of_cbs_go_with_offences_of_the_police(checked: Checked) -> None:
    assert told(checked(TWO.replace("BRON", "[politie, mensen]"))) == {}
    assert "IVP811" in told(checked(TWO.replace("BRON", "[politie, crime]")))


def test_a_comparison_with_the_other_publisher_is_told(checked: Checked) -> None:
    text = TWO.replace("BRON", "politie")
    other = "    vergelijking:\n      - {naam: Nederland, waarden: {2025: 5}, bronnen: [crime]}\n"
    assert "IVP811" in told(checked(text + other))
    assert "IVP811" not in told(
        checked(f"{text}{other}    duiding: Het CBS telt anders; we kijken alleen naar de richting.\n")
    )


POLICE = """\
bronnen:
  - {id: politie, naam: "Politie, misdrijven, tabel 47018NED", gedownload: DAG}
indicatoren:
  - id: inbraak
    naam: Woninginbraken
    bron: politie
    waarden:
      2025: 74
      2026: WAARDE
"""


@pytest.mark.parametrize(
    ("day", "value", "niveau"),
    [
        ("2026-09-15", "41", "let op"),
        ("2026-09-15", "{waarde: 41, tot_en_met: 2026-08}", ""),
        ("2026-09-15", "{waarde: 41, noot: Geschat op grond van acht maanden.}", ""),
        ("2027-01-15", "74", "tip"),
        ("2027-01-15", "{waarde: 74, voorlopig: ja}", ""),
        ("2027-03-15", "74", ""),
        ("{onbekend: De datum is niet bewaard.}", "74", ""),
        ("pm", "74", ""),
    ],
)
def test_a_year_is_complete_two_months_after_it(checked: Checked, day: str, value: str, niveau: str) -> None:
    outcome = checked(POLICE.replace("DAG", day).replace("WAARDE", value))
    assert [one.niveau for one in outcome.diagnostics if one.finding.code == "IVP816"] == ([niveau] if niveau else [])


def test_a_survey_of_the_year_itself_may_be_fetched_in_that_year(checked: Checked) -> None:
    text = POLICE.replace("Politie, misdrijven, tabel 47018NED", "Gemeente, peiling")
    assert told(checked(text.replace("DAG", "2026-09-15").replace("WAARDE", "41"))) == {}


SOURCE = """\
peildatum: 2026-12-31
{status}bronnen:
  - {{id: politie, naam: "Politie, tabel 47018NED", bestand: plan.yaml{day}}}
"""


@pytest.mark.parametrize(
    ("day", "status", "codes"),
    [
        ("", "", {"IVP840"}),
        (", gedownload: pm", "", set()),
        (", gedownload: 2025-06-01", "", {"IVP841"}),
        (", gedownload: 2025-06-01, noot: Zo staan ze in het regionale beeld.", "", set()),
        (", gedownload: 2025-06-01", "status: vastgesteld\n", set()),
        (", gedownload: 2026-06-01", "", set()),
    ],
)
def test_a_file_has_a_day_and_not_an_old_one(checked: Checked, day: str, status: str, codes: set[str]) -> None:
    assert set(told(checked(SOURCE.format(day=day, status=status)))) == codes


def test_a_table_of_ones_own_needs_no_day(checked: Checked) -> None:
    text = SOURCE.format(day="", status="").replace("Politie, tabel 47018NED", "Gemeente, meldingen")
    assert told(checked(text)) == {}


def test_a_plan_that_says_that_figures_are_provisional_may_begin_with_them(checked: Checked) -> None:
    text = series("wisselend", {2024: 81, 2025: "{waarde: 74, voorlopig: ja}"}, more="    nulmeting: {jaar: 2025}\n")
    assert "IVP832" in told(checked(text))
    assert told(checked(f"{text}colofon: De cijfers over 2025 zijn voorlopig.\n")) == {}


def test_a_target_with_its_outcome_beside_the_percentage_is_clear(checked: Checked) -> None:
    text = (
        "indicatoren:\n  - {{id: a, naam: A, eenheid: procent, waarden: {{2025: 40}}, streefwaarden: {{2030: {}}}}}\n"
    )
    assert "IVP830" in told(checked(text.format('"-10% t.o.v. 2025"')))
    assert told(checked(text.format('{waarde: 36, relatief: "-10% t.o.v. 2025"}'))) == {}
    assert told(checked(text.format("36"))) == {}


def test_a_plan_without_figures_from_a_file_loads_no_reader(checked: Checked) -> None:
    import subprocess
    import sys

    code = "import ivpgen.rules.table, sys; print([name for name in sys.modules if name.startswith('ivpgen.figures')])"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"


SAID = """\
indicatoren:
  - {id: inbraak, naam: Woninginbraken, eenheid: aantal, waarden: {2023: 50, 2024: 70, 2025: 92}}
bevindingen:
  - {id: b1, tekst: "ZIN", indicatoren: [inbraak]}
"""


@pytest.mark.parametrize(
    ("sentence", "against"),
    [
        ("Het aantal woninginbraken daalt al jaren.", True),
        ("Het aantal woninginbraken stijgt.", False),
        ("Woninginbraken dalen niet.", False),
        ("Woninginbraken daalden eerst en stegen daarna.", False),
        ("Het aantal woninginbraken is hoog.", False),
    ],
)
def test_a_verb_says_a_trend_too(checked: Checked, sentence: str, against: bool) -> None:
    found = [one.finding for one in checked(SAID.replace("ZIN", sentence)).diagnostics if one.finding.code == "IVP820"]
    assert [one.place.line for one in found] == ([12] if against else [])


def test_years_that_were_fetched_too_early_are_told_once_per_source(checked: Checked) -> None:
    more = "  - {id: b, naam: Vernielingen, bron: politie, waarden: {2026: 9}}\n"
    found = told(checked(POLICE.replace("DAG", "2026-09-15").replace("WAARDE", "41") + more))
    assert found["IVP816"].startswith("“Woninginbraken” en “Vernielingen” hebben een waarde voor 2026")
