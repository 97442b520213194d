"""How far the work is: the report of a year, the look back on the year before, the overviews."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.documents.build import Made, planned, shown
from tests.documents.made import planmap

FIRST = """
ivpgen: 1
titel: Jaarplan 2027
periode: 2027
verslag: {tekst: Van de vier maatregelen zijn er twee klaar.}
actiepunten:
  - id: wijk
    titel: In de wijk
    prioriteiten: [wonen]
    maatregelen:
      - id: schouw
        maatregel: Elke maand een schouw
        planning: 2027-K1
        trekker: Wijkteam
        voortgang:
          - datum: 2027-06-30
            status: verschoven
            percentage: 40
            stoplicht: {tijd: rood, geld: groen}
            reden: De wijkbeheerder was ziek.
            nieuwe_planning: 2027-K4
            bijsturing: De buren helpen mee.
          - {datum: 2027-12-31, status: gereed, percentage: "100%"}
      - {maatregel: Verlichting, voortgang: [{status: vervangen, door: schouw, noot: Zie de raadsbrief.}]}
      - {maatregel: Groenplan, trekker: [Wijkteam, Beheer]}
"""
SECOND = """
ivpgen: 1
titel: Jaarplan 2028
periode: 2028
vervolg_op: "2027"
terugblik: {tekst: Het eerste jaar was leerzaam.}
actiepunten: [{titel: Op straat, prioriteiten: [wonen], maatregelen: [{maatregel: Controles}]}]
"""
PLAN = "prioriteiten: [{id: wonen, titel: Veilig wonen}]"


def yearly(folder: Path) -> tuple[Made, Made]:
    loaded = planned(folder, PLAN, {"uitvoering/2027.yaml": FIRST, "uitvoering/2028.yaml": SECOND})
    return Made(loaded, "uitvoeringsplan-2027.docx"), Made(loaded, "uitvoeringsplan-2028.docx")


def test_the_report_of_the_year_follows_its_text(tmp_path: Path) -> None:
    first, _ = yearly(tmp_path)
    chapter = first.chapter("Verslag")
    assert shown(chapter).startswith("Verslag Van de vier maatregelen zijn er twee klaar.")
    assert first.table("Stand van zaken") == [
        ["Maatregel", "Stand", "Toelichting"],
        [
            "Elke maand een schouw",
            "▲ Verschoven (40%) 30 juni 2027 ✔ Gereed (100%) 31 december 2027",
            (
                "Bijsturing: De buren helpen mee. Nieuwe planning: 4e kwartaal 2027 "
                "Reden: De wijkbeheerder was ziek. Tijd: rood; Geld: groen"
            ),
        ],
        ["Verlichting", "✖ Vervangen", "Vervangen door: Elke maand een schouw Zie de raadsbrief."],
    ]


def test_the_next_plan_looks_back_on_the_year_before(tmp_path: Path) -> None:
    _, second = yearly(tmp_path)
    chapter = second.chapter("Terugblik")
    assert "Het eerste jaar was leerzaam." in shown(chapter)
    assert [row[0] for row in second.table("Wat er is gedaan: Jaarplan 2027")[1:]] == [
        "Elke maand een schouw",
        "Verlichting",
    ]
    assert "Verslag" not in second.chapters


def test_progress_without_a_text_stands_alone(tmp_path: Path) -> None:
    work = FIRST.replace("verslag: {tekst: Van de vier maatregelen zijn er twee klaar.}\n", "")
    made = Made(planned(tmp_path, PLAN, {"uitvoering/2027.yaml": work}), "uitvoeringsplan-2027.docx")
    assert "Stand van zaken" in made.tables()


def test_every_status_has_its_sign() -> None:
    made = Made(planmap("tests/plans/needs/n10-progress"), "uitvoeringsplan-2027.docx")
    states = " ".join(row[1] for row in made.table("Stand van zaken")[1:])
    for sign in (
        "○ Gepland",
        "● Loopt",
        "✔ Gereed",
        "▲ Verschoven",
        "✖ Vervallen",
        "✖ Vervangen",
        "✖ Niet gelukt",
        "● Doorlopend",
    ):
        assert sign in states


def test_who_leads_what_the_busiest_first_and_nobody_last(tmp_path: Path) -> None:
    first, _ = yearly(tmp_path)
    assert first.table("Wie trekt wat") == [
        ["Trekker", "Aantal", "Maatregelen"],
        ["Wijkteam", "2", "Elke maand een schouw Groenplan"],
        ["Beheer", "1", "Groenplan"],
        ["Nog geen trekker", "1", "Verlichting"],
    ]


PLANNING = """
ivpgen: 1
periode: PERIODE
actiepunten:
  - titel: In de wijk
    prioriteiten: [wonen]
    maatregelen:
      - {maatregel: A, planning: 2027-K2}
      - {maatregel: B, planning: {van: 2027-05, tot: 2027-10-01}}
      - {maatregel: C, planning: doorlopend}
      - {maatregel: D, planning: najaar 2027}
      - {maatregel: E, planning: vanaf 2027-10}
      - {maatregel: F, planning: jaarlijks in de zomer}
      - {maatregel: G, planning: 2027-K1, voortgang: [{status: verschoven, nieuwe_planning: 2027-K3}]}
      - {maatregel: H}
"""


def test_the_planning_in_quarters(tmp_path: Path) -> None:
    work = PLANNING.replace("PERIODE", "2027")
    made = Made(planned(tmp_path, PLAN, {"uitvoering/2027.yaml": work}), "uitvoeringsplan-2027.docx")
    assert made.table("Planning van de maatregelen") == [
        ["Maatregel", "1e kwartaal", "2e kwartaal", "3e kwartaal", "4e kwartaal", "Afspraak"],
        ["A", "–", "●", "–", "–", "2e kwartaal 2027"],
        ["B", "–", "●", "●", "●", "mei 2027 tot en met 1 oktober 2027"],
        ["C", "●", "●", "●", "●", "doorlopend"],
        ["D", "–", "–", "●", "●", "najaar 2027"],
        ["E", "–", "–", "–", "●", "vanaf oktober 2027"],
        ["F", "–", "–", "–", "–", "jaarlijks in de zomer"],
        ["G", "–", "–", "●", "–", "3e kwartaal 2027"],
        ["H", "–", "–", "–", "–", "–"],
    ]
    assert made.chapter("Planning").get("class") == "liggend"


@pytest.mark.parametrize(
    ("periode", "columns"),
    [
        ("{van: 2027, tot: 2028}", ["1e kw. 2027", "2e kw. 2027", "3e kw. 2027", "4e kw. 2027", "1e kw. 2028"]),
        ("{van: 2027-07, tot: 2027-12}", ["3e kwartaal", "4e kwartaal", "Afspraak"]),
        ("{van: 2027, tot: 2030}", ["2027", "2028", "2029", "2030", "Afspraak"]),
    ],
)
def test_the_planning_has_the_columns_of_its_period(tmp_path: Path, periode: str, columns: list[str]) -> None:
    work = PLANNING.replace("PERIODE", periode)
    made = Made(planned(tmp_path, PLAN, {"uitvoering/plan.yaml": work}), "uitvoeringsplan-plan.docx")
    assert made.table("Planning van de maatregelen")[0][1 : 1 + len(columns)] == columns


def test_a_planning_that_no_moment_fits_is_no_chart(tmp_path: Path) -> None:
    work = "ivpgen: 1\nperiode: 2027\nactiepunten: [{titel: A, maatregelen: [{maatregel: B, planning: ooit}]}]"
    made = Made(planned(tmp_path, PLAN, {"uitvoering/2027.yaml": work}), "uitvoeringsplan-2027.docx")
    assert "Planning" not in made.chapters
    assert "ooit" in made.text


@pytest.mark.parametrize(
    ("soorten", "sentence"),
    [
        (["nieuw", "regulier", "nieuw"], "1 van de 3 maatregelen is lopend of regulier werk."),
        (["lopend", "regulier", "nieuw"], "2 van de 3 maatregelen zijn lopend of regulier werk."),
        (["lopend", "regulier"], "Alle maatregelen zijn lopend of regulier werk."),
    ],
)
def test_running_work_beside_what_is_new(tmp_path: Path, soorten: list[str], sentence: str) -> None:
    rows = "".join(f"\n      - {{maatregel: Werk {n}, soort: {soort}}}" for n, soort in enumerate(soorten))
    work = f"ivpgen: 1\nperiode: 2027\nactiepunten:\n  - titel: Werk\n    maatregelen:{rows}"
    made = Made(planned(tmp_path, PLAN, {"uitvoering/2027.yaml": work}), "uitvoeringsplan-2027.docx")
    assert sentence in shown(made.chapter("Lopend werk"))
    assert len(made.table("Lopend en regulier werk")) == 1 + sum(soort != "nieuw" for soort in soorten)


def test_the_former_plan_and_what_became_of_its_priorities(tmp_path: Path) -> None:
    made = Made.of(
        tmp_path,
        """
        voorgangers:
          - titel: Veilig in 2026
            periode: {van: 2023, tot: 2026}
            prioriteiten: [{id: oud-wonen, titel: Veilige straten}]
        terugblik:
          pluspunten: [De wijkagent is zichtbaar.]
          verbeterpunten: [{titel: Cijfers, tekst: Die kwamen te laat.}]
          prioriteiten:
            - {prioriteit: oud-wonen, oordeel: deels, vervolg: voortgezet, tekst: De inbraken daalden.}
            - {prioriteit: Vuurwerk, oordeel: niet, vervolg: vervallen}
        prioriteiten: [{id: wonen, titel: Veilig wonen, was: [oud-wonen]}]
        """,
    )
    assert made.headings(2)[:5] == [
        "Wat goed ging",
        "Wat beter kan",
        "De prioriteiten van de vorige periode",
        "Veilig in 2026",
        "Veilig wonen",
    ]
    assert made.table("Prioriteiten van de vorige periode")[1:] == [
        ["Veilige straten", "Deels behaald", "Voortgezet", "De inbraken daalden."],
        ["Vuurwerk", "Niet behaald", "Vervallen", "–"],
    ]
    assert made.text.count("De inbraken daalden.") == 1


def test_a_chapter_per_priority_can_look_back(tmp_path: Path) -> None:
    made = Made.of(
        tmp_path,
        """
        voorgangers: [{titel: Oud, prioriteiten: [{id: oud-wonen, titel: Veilige straten}]}]
        terugblik: {prioriteiten: [{prioriteit: oud-wonen, oordeel: behaald, tekst: De inbraken daalden.}]}
        prioriteiten: [{id: wonen, titel: Veilig wonen, was: [oud-wonen]}]
        hoofdstukken: [{titel: Per prioriteit, per: prioriteiten, inhoud: [terugblik]}]
        """,
    )
    assert "Oordeel: behaald. De inbraken daalden." in shown(made.chapter("Per prioriteit"))
