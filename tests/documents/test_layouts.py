"""How the work of a year is divided over chapters, and which priorities are told in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.documents.build import Made, planned, shown
from tests.documents.year import ONE, PLAN, work


def layout(tmp_path: Path, text: str) -> Made:
    return work(
        tmp_path,
        text
        + """
actiepunten:
  - titel: In de wijk
    prioriteiten: [wonen]
    doelen: [rustig]
    velden: [veilige-woon-en-leefomgeving]
    maatregelen: [{maatregel: Schouw, trekker: Wijkteam}]
  - titel: Eed en gelofte
    velden: [integriteit-en-veiligheid]
    maatregelen: [{maatregel: Iedereen legt de eed af}]
  - titel: Vuurwerk opruimen
    maatregelen: [{maatregel: Vegen op nieuwjaarsdag}]
""",
    )


@pytest.mark.parametrize(
    ("indeling", "chapters"),
    [
        ("", ["Veilig wonen", "Integriteit en veiligheid", "Overige activiteiten"]),
        ("indeling: prioriteiten", ["Veilig wonen", "Integriteit en veiligheid", "Overige activiteiten"]),
        ("indeling: velden", ["Veilige woon- en leefomgeving", "Integriteit en veiligheid", "Overige activiteiten"]),
        ("indeling: doelen", ["Minder overlast in de straat.", "Overige activiteiten"]),
        ("indeling: geen", ["Maatregelen"]),
        (
            "indeling: [{prioriteit: wonen, titel: Wat we op straat doen, inleiding: We beginnen klein.}, {veld: integriteit-en-veiligheid}]",
            ["Wat we op straat doen", "Integriteit en veiligheid", "Overige activiteiten"],
        ),
        (
            "indeling: [{doel: rustig}]",
            ["Minder overlast in de straat.", "Integriteit en veiligheid", "Overige activiteiten"],
        ),
        ("indeling: [{prioriteit: verkeer}]", ["Veilig verkeer", "Veilige woon- en leefomgeving"]),
    ],
)
def test_the_work_is_laid_out_as_the_plan_asks(tmp_path: Path, indeling: str, chapters: list[str]) -> None:
    made = layout(tmp_path, indeling)
    start = made.chapters.index(chapters[0])
    assert made.chapters[start : start + len(chapters)] == chapters
    for text in ("Schouw", "Iedereen legt de eed af", "Vegen op nieuwjaarsdag"):
        assert (
            sum(
                row[0].startswith(text)
                for caption in made.tables()
                for row in made.table(caption)
                if caption in {"In de wijk", "Eed en gelofte", "Vuurwerk opruimen"}
            )
            == 1
        )
    if "inleiding" in indeling:
        assert "We beginnen klein." in shown(made.chapter("Wat we op straat doen"))


def test_a_group_without_work_says_so(tmp_path: Path) -> None:
    made = layout(tmp_path, "indeling: [{prioriteit: verkeer}]")
    assert "Hiervoor zijn in deze periode geen maatregelen opgenomen." in shown(made.chapter("Veilig verkeer"))


def test_a_priority_of_the_plan_is_not_told_again(tmp_path: Path) -> None:
    made = work(
        tmp_path,
        "prioriteiten: [wonen]\n" + ONE,
        PLAN.replace("titel: Veilig wonen", "titel: Veilig wonen\n    onderbouwing: Inwoners vragen om rust."),
    )
    assert made.chapters.count("Veilig wonen") == 1
    assert "Prioriteiten" not in made.chapters
    assert "Inwoners vragen om rust." not in made.text
    assert [shown(one) for one in made.chapter("Inleiding").iter("li")] == ["Veilig wonen"]


def test_a_priority_of_the_year_is_told_in_its_group(tmp_path: Path) -> None:
    made = work(
        tmp_path,
        """
prioriteiten:
  - id: jaarwisseling
    titel: Een rustige jaarwisseling
    onderbouwing: Vorig jaar waren er zes branden.
    aanpak: Meer toezicht in de wijken.
actiepunten:
  - titel: Toezicht
    prioriteiten: [jaarwisseling]
    maatregelen: [{maatregel: Extra boa's}]
""",
    )
    assert made.chapters.count("Een rustige jaarwisseling") == 1
    chapter = shown(made.chapter("Een rustige jaarwisseling"))
    assert "Vorig jaar waren er zes branden." in chapter
    assert "Extra boa's" in chapter
    assert made.text.count("Vorig jaar waren er zes branden.") == 1


def test_a_row_that_says_much_under_its_name_gets_room_for_it(tmp_path: Path) -> None:
    short = "{maatregel: Schouw, trekker: OOV, planning: 2027}"
    full = "{maatregel: Schouw, trekker: OOV, planning: 2027, soort: nieuw, doelgroep: [jeugd], gebied: [Centrum]}"
    widths = {}
    for name, measure in (("short", short), ("full", full)):
        uitvoering = f"periode: 2027\nactiepunten: [{{titel: Wijk, maatregelen: [{measure}]}}]"
        made = Made(planned(tmp_path / name, "", {"uitvoering/2027.yaml": uitvoering}), "uitvoeringsplan-2027.docx")
        table = next(one for one in made.root.iter("table") if shown(one[0]) == "Wijk")
        widths[name] = [int(col.get("style", "").split()[1].rstrip("%")) for col in table.iter("col")]
    assert widths["full"][0] > widths["short"][0] + 10
    assert all(97 <= sum(each) <= 103 for each in widths.values())
