"""The tables of measures: columns, headings, rows, levels."""

from __future__ import annotations

from pathlib import Path

from tests.documents.build import Made, shown
from tests.documents.made import planmap
from tests.documents.year import ONE, PLAN, work


def test_the_usual_columns_without_those_that_stay_empty(tmp_path: Path) -> None:
    made = work(tmp_path, ONE)
    table = made.table("In de wijk")
    assert table[0] == ["Maatregel", "Resultaat", "Trekker", "Planning"]
    assert table[1][1:] == ["Twaalf schouwen", "Wijkteam", "januari 2027 tot en met juni 2027"]
    assert table[2] == ["Verlichting nalopen", "–", "Beheer", "–"]
    assert made.notes() == ["Alleen in de kom."]


def test_a_filled_key_without_a_column_stands_under_the_row(tmp_path: Path) -> None:
    row = work(tmp_path, ONE).table("In de wijk")[1][0]
    assert row == "A1a Elke maand een schouw Soort: nieuw; omvang: circa 12 schouwen per jaar; taakveld: 1.2"


def test_columns_and_headings_of_the_plan(tmp_path: Path) -> None:
    made = work(
        tmp_path,
        """
tabel:
  kolommen: [code, maatregel, trekker, middelen, soort]
  koppen: {maatregel: Wat gaan we doen?, trekker: Wie?}
"""
        + ONE,
    )
    table = made.table("In de wijk")
    assert table[0] == ["Nr.", "Wat gaan we doen?", "Wie?", "Soort"]
    assert table[1][0] == "A1a"
    assert table[1][1] == (
        "Elke maand een schouw Planning: januari 2027 tot en met juni 2027; "
        "omvang: circa 12 schouwen per jaar; taakveld: 1.2 Resultaat: Twaalf schouwen"
    )


def test_without_a_column_for_measures_they_are_bullets(tmp_path: Path) -> None:
    own = ONE.replace("prioriteiten: [wonen]", "prioriteiten: [wonen]\n    trekker: Regisseur")
    made = work(tmp_path, "tabel: {kolommen: [titel, trekker, planning]}\n" + own)
    table = made.table("Actiepunten: Veilig wonen")
    assert table[0] == ["Actiepunt", "Trekker"]
    assert table[1][0].startswith("A1 In de wijk")
    assert table[1][1] == "Regisseur"
    bullets = [shown(one) for one in made.chapter("Veilig wonen").iter("li")]
    assert bullets[0].startswith("A1a Elke maand een schouw Trekker: Wijkteam; planning: januari 2027")
    assert "Twaalf schouwen" in bullets[0]
    assert bullets[1] == "Verlichting nalopen Trekker: Beheer"


def test_a_third_level_has_a_table_of_its_own(tmp_path: Path) -> None:
    made = work(
        tmp_path,
        """
actiepunten:
  - titel: In de wijk
    prioriteiten: [wonen]
    onderdelen:
      - {id: noord, titel: Wijk Noord, tekst: Daar wonen veel gezinnen.}
      - {id: zuid, titel: Wijk Zuid}
    maatregelen:
      - {maatregel: Schouw in Noord, onderdeel: noord, trekker: Wijkteam}
      - {maatregel: Schouw in Zuid, onderdeel: zuid}
      - {maatregel: Overal verlichting}
""",
    )
    assert made.tables()[1:4] == ["Wijk Noord", "Wijk Zuid", "In de wijk"]
    assert made.table("Wijk Noord")[1] == ["Schouw in Noord", "Wijkteam"]
    assert made.table("In de wijk")[1] == ["Overal verlichting"]
    assert "Daar wonen veel gezinnen." in made.text
    assert "Onderdeel:" not in made.text


def test_actiepunten_without_measures_are_rows_of_one_table(tmp_path: Path) -> None:
    made = work(
        tmp_path,
        """
actiepunten:
  - {code: V1, titel: Drempels in de Dorpsstraat, prioriteiten: [verkeer], resultaat: Vier drempels, trekker: Wegbeheerder}
  - {titel: Fietsroute naar de sporthal, prioriteiten: [verkeer]}
""",
    )
    assert made.table("Actiepunten: Veilig verkeer") == [
        ["Maatregel", "Resultaat", "Trekker"],
        ["V1 Drempels in de Dorpsstraat", "Vier drempels", "Wegbeheerder"],
        ["Fietsroute naar de sporthal", "–", "–"],
    ]
    assert made.headings(2).count("Drempels in de Dorpsstraat") == 0


def test_actiepunten_that_are_only_a_name_are_bullets(tmp_path: Path) -> None:
    made = work(tmp_path, "actiepunten:\n  - {titel: Buurtpreventie, prioriteiten: [wonen]}")
    chapter = made.chapter("Veilig wonen")
    assert [shown(one) for one in chapter.iter("li")] == ["Buurtpreventie"]
    assert list(chapter.iter("table")) == []


def test_what_an_actiepunt_says_itself_is_not_lost(tmp_path: Path) -> None:
    made = work(
        tmp_path,
        """
actiepunten:
  - titel: In de wijk
    toelichting: We beginnen in Noord.
    prioriteiten: [wonen, verkeer]
    doelen: [rustig]
    trekker: Team openbare orde
    bronnen: [De wijkscan van 2026]
    maatregelen:
      - {maatregel: Schouw, trekker: Wijkteam}
      - {maatregel: Verlichting, trekker: Beheer}
""",
    )
    chapter = shown(made.chapter("Veilig wonen"))
    assert "We beginnen in Noord." in chapter
    line = next(shown(one) for one in made.chapter("Veilig wonen").iter("p") if "Team openbare orde" in shown(one))
    assert (
        line
        == "Trekker: Team openbare orde; prioriteit: Veilig wonen, Veilig verkeer; doel: Minder overlast in de straat"
    )
    assert "Bron: De wijkscan van 2026" in chapter


def test_an_actiepunt_does_not_repeat_its_priority(tmp_path: Path) -> None:
    plan = PLAN.replace("titel: Veilig wonen", "titel: Veilig wonen\n    trekker: Team openbare orde")
    made = work(
        tmp_path,
        """
actiepunten:
  - titel: In de wijk
    prioriteiten: [wonen]
    maatregelen: [{maatregel: Schouw, trekker: Wijkteam}, {maatregel: Verlichting}]
""",
        plan,
    )
    assert [row[1] for row in made.table("In de wijk")[1:]] == ["Wijkteam", "Team openbare orde"]
    assert "Trekker: Team openbare orde" not in made.text


def test_a_measure_shows_what_it_inherits_in_its_columns_only(tmp_path: Path) -> None:
    made = work(
        tmp_path,
        """
standaard: {taakveld: "1.2"}
actiepunten:
  - titel: In de wijk
    prioriteiten: [wonen]
    doelen: [rustig]
    themas: [woonoverlast]
    trekker: Wijkteam
    planning: 2027
    maatregelen:
      - {maatregel: Schouw}
      - {maatregel: Verlichting, trekker: Beheer}
""",
    )
    assert made.table("In de wijk") == [
        ["Maatregel", "Trekker", "Planning"],
        ["Schouw", "Wijkteam", "2027"],
        ["Verlichting", "Beheer", "2027"],
    ]


def test_a_measure_that_stands_elsewhere_is_named_and_not_counted(tmp_path: Path) -> None:
    made = work(
        tmp_path,
        """
actiepunten:
  - titel: In de wijk
    prioriteiten: [wonen]
    maatregelen: [{id: topx, maatregel: Persoonsgerichte aanpak, trekker: Zorgteam}]
  - titel: Op straat
    prioriteiten: [verkeer]
    maatregelen: [{zie: topx}, {maatregel: Meer controles, trekker: Politie}, bestaat-niet]
""",
    )
    assert "zie Persoonsgerichte aanpak" in shown(made.chapter("Veilig verkeer"))
    assert "bestaat-niet" in shown(made.chapter("Veilig verkeer"))
    assert [row[:2] for row in made.table("Wie trekt wat")[1:]] == [["Politie", "1"], ["Zorgteam", "1"]]


def test_a_postponed_planning_stands_beside_the_first(tmp_path: Path) -> None:
    made = work(
        tmp_path,
        """
actiepunten:
  - titel: In de wijk
    prioriteiten: [wonen]
    maatregelen:
      - maatregel: Schouw
        planning: 2027-K2
        voortgang: [{datum: 2027-06-30, status: verschoven, nieuwe_planning: 2028-K1, reden: Te weinig mensen.}]
      - {maatregel: Verlichting, planning: 2027-K1, nieuwe_planning: 2027-K4}
""",
    )
    table = made.table("In de wijk")
    assert [row[-1] for row in table[1:]] == [
        "2e kwartaal 2027 Nieuw: 1e kwartaal 2028",
        "1e kwartaal 2027 Nieuw: 4e kwartaal 2027",
    ]


def test_a_measure_that_goes_on_shows_what_it_said_before() -> None:
    made = Made(planmap("tests/plans/grammar/r05-same-id-next-year"), "uitvoeringsplan-2028.docx")
    assert made.table("Aanpak van overlast door jeugd") == [
        ["Maatregel", "Resultaat", "Trekker", "Partners", "Planning"],
        ["Jongerenwerker op straat", "Minder meldingen bij de sporthal", "gemeente", "Halt", "doorlopend"],
        ["Sportavond met hulp bij huiswerk Eerder: Sportavond op vrijdag", "–", "–", "Politie", "doorlopend"],
    ]
