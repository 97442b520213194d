"""Figures of indicators: which years, which targets, and what has to be said about a value."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.documents.build import Made, planned, shown

INDICATOR = """
peildatum: PEILDATUM
bronnen: [{id: politie, naam: "Politie, tabel 47018NED"}]
indicatoren:
  - id: inbraken
    naam: Woninginbraken
    eenheid: EENHEID
    soort: effect
    richting: omlaag
    bron: politie
    waarden:
      2021: 90
      2022: 81
      2023: 74.5
      2024: {waarde: "66", noot: Zonder pogingen.}
      2025: {waarde: 61, voorlopig: ja}
      2026: 58
      2027: 50
    nulmeting: {jaar: 2025}
    streefwaarden: {2027: "< 60", 2028: "< 55", 2030: "-25% t.o.v. 2025"}
prioriteiten:
  - id: wonen
    titel: Veilig wonen
    doelen: [{id: d, tekst: Minder inbraken., indicatoren: [inbraken]}]
"""


def figures(
    folder: Path, peildatum: str = "2026-12-31", eenheid: str = "aantal", caption: str = "Veilig wonen in cijfers"
) -> list[list[str]]:
    text = INDICATOR.replace("PEILDATUM", peildatum).replace("EENHEID", eenheid)
    return Made.of(folder, text).table(caption)


def test_the_last_years_up_to_the_peildatum_and_the_last_targets(tmp_path: Path) -> None:
    assert figures(tmp_path) == [
        ["Indicator", "Nulmeting", "2023", "2024", "2025", "2026", "Doel 2028", "Doel 2030"],
        ["Woninginbraken (aantal)", "61* (2025)", "74,5", "66", "61*", "58", "< 55", "-25% t.o.v. 2025"],
    ]


@pytest.mark.parametrize(
    ("peildatum", "years"),
    [("2025-12-31", ["2022", "2023", "2024", "2025"]), ("2030", ["2024", "2025", "2026", "2027"])],
)
def test_years_after_the_peildatum_are_not_shown(tmp_path: Path, peildatum: str, years: list[str]) -> None:
    assert figures(tmp_path, peildatum)[0][2:6] == years


def test_a_percentage_has_its_sign_and_no_unit(tmp_path: Path) -> None:
    row = figures(tmp_path, eenheid="procent")[1]
    assert row[0] == "Woninginbraken"
    assert row[2:6] == ["74,5%", "66%", "61%*", "58%"]
    assert row[6] == "< 55"


def test_notes_provisional_marks_and_source_stand_below(tmp_path: Path) -> None:
    made = Made.of(tmp_path, INDICATOR.replace("PEILDATUM", "2026-12-31").replace("EENHEID", "aantal"))
    chapter = shown(made.chapter("Prioriteiten"))
    assert "* voorlopig cijfer" in chapter
    assert "Bron: Politie, tabel 47018NED" in chapter
    assert made.notes() == ["Zonder pogingen."]


def test_all_years_and_targets_stand_in_the_annex(tmp_path: Path) -> None:
    made = Made.of(tmp_path, INDICATOR.replace("PEILDATUM", "2025-12-31").replace("EENHEID", "aantal"))
    annex = dict(row[:2] for row in made.table("Woninginbraken")[1:])
    assert annex["Waarden"].startswith("2021: 90; 2022: 81; 2023: 74,5; 2024: 66; 2025: 61*; 2026: 58; 2027: 50")
    assert annex["Nulmeting"] == "61* (2025)"
    assert annex["Streefwaarden"] == "2027: < 60; 2028: < 55; 2030: -25% t.o.v. 2025"


def test_a_target_without_a_year_is_for_the_end_of_the_period(tmp_path: Path) -> None:
    made = Made.of(
        tmp_path,
        """
        prioriteiten:
          - id: wonen
            titel: Veilig wonen
            indicatoren: [{id: i, naam: Meldingen, waarden: {2025: 10}, streefwaarde: omlaag}]
        """,
    )
    assert made.table("Veilig wonen in cijfers")[0][-1] == "Doel 2030"
    assert made.table("Veilig wonen in cijfers")[1][-1] == "omlaag"


def test_everything_that_can_be_said_about_a_value(tmp_path: Path) -> None:
    made = Made.of(
        tmp_path,
        """
        prioriteiten:
          - id: wonen
            titel: Veilig wonen
            indicatoren:
              - id: i
                naam: Meldingen
                waarden:
                  2022: n.v.t.
                  2023: "< 10.000"
                  2024: {waarde: 12, circa: ja, tot_en_met: 2024-08}
                  2025:
                    waarde: 1.254
                    ook_gepubliceerd: [{waarde: 1.249, volgens: [Jaarverslag van de politie], noot: Eerste telling.}]
                    bijgesteld: {datum: 2026-02, reden: Dubbele meldingen zijn eruit.}
        """,
    )
    assert made.table("Veilig wonen in cijfers")[1][1:] == [
        "n.v.t.",
        "< 10.000",
        "circa 12 (t/m augustus 2024)",
        "1.254",
    ]
    assert made.notes() == [
        "Ook gepubliceerd: 1.249 volgens Jaarverslag van de politie. Eerste telling.",
        "Bijgesteld op februari 2026: Dubbele meldingen zijn eruit.",
    ]


def test_a_missing_year_is_no_nought(tmp_path: Path) -> None:
    made = Made.of(
        tmp_path,
        """
        prioriteiten:
          - id: wonen
            titel: Veilig wonen
            indicatoren:
              - {id: a, naam: Elk jaar, waarden: {2023: 5, 2024: 6, 2025: 7}}
              - {id: b, naam: Om het jaar, waarden: {2023: 5, 2025: 0}}
        """,
    )
    assert made.table("Veilig wonen in cijfers")[2] == ["Om het jaar", "5", "–", "0"]


def test_indicators_of_goals_and_subgoals_come_once(tmp_path: Path) -> None:
    made = Made.of(
        tmp_path,
        """
        indicatoren:
          - {id: a, naam: Inbraken, waarden: {2025: 5}}
          - {id: b, naam: Overvallen, waarden: {2025: 1}}
        prioriteiten:
          - id: wonen
            titel: Veilig wonen
            indicatoren: [b]
            doelen:
              - tekst: Minder misdaad.
                indicatoren: [a]
                subdoelen: [{tekst: Minder inbraken., indicatoren: [a, b]}]
        """,
    )
    assert [row[0] for row in made.table("Veilig wonen in cijfers")[1:]] == ["Inbraken", "Overvallen"]


def test_two_documents_of_one_run_have_each_their_own_years(tmp_path: Path) -> None:
    work = """
        ivpgen: 1
        periode: 2027
        prioriteiten:
          - id: extra
            titel: Extra
            indicatoren: [{id: j, naam: Controles, waarden: {2026: 1, 2027: 2, 2028: 3}, streefwaarde: omhoog}]
        actiepunten: [{titel: Werk, prioriteiten: [extra], maatregelen: [{maatregel: Controleren}]}]
        """
    plan = INDICATOR.replace("PEILDATUM", "2026-12-31").replace("EENHEID", "aantal")
    loaded = planned(tmp_path, plan, {"uitvoering/2027.yaml": work})
    for _ in range(2):
        assert Made(loaded).table("Veilig wonen in cijfers")[0][5] == "2026"
        yearly = Made(loaded, "uitvoeringsplan-2027.docx").table("Extra in cijfers")[0]
        assert yearly == ["Indicator", "2026", "2027", "2028", "Doel 2027"]


def test_a_table_of_the_plan_is_as_it_was_given(tmp_path: Path) -> None:
    made = Made.of(
        tmp_path,
        """
        bronnen: [{id: politie, naam: Politie}]
        analyse: {tekst: Zo staat het ervoor.}
        tabellen:
          - titel: Misdrijven per kern
            eenheid: aantal
            naamkolom: Kern
            kolommen: ["2025", "2024"]
            bron: politie
            rijen:
              - {naam: Dorp, 2024: 4, 2025: 3, 2023: 9, noot: Met het buitengebied.}
              - {naam: Stad, 2024: 41}
        """,
    )
    assert made.table("Misdrijven per kern (aantal)") == [
        ["Kern", "2025", "2024", "2023"],
        ["Dorp", "3", "4", "9"],
        ["Stad", "–", "41", "–"],
    ]
    assert made.notes() == ["Met het buitengebied."]
    assert "Bron: Politie" in made.text
