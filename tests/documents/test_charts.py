"""Charts in documents: drawn once, with words beside them, in every form; nothing is drawn that wasn't published."""

from __future__ import annotations

import io
import re
import zipfile
from base64 import b64decode
from pathlib import Path

import pytest

from ivpgen import rendering
from ivpgen.access import check
from ivpgen.charts.kinds import Deel, Grafiek, Lijngrafiek, Matrix, Planning, Puntgrafiek, Staafgrafiek, Voortgang
from ivpgen.house_style.start_file import start_file
from ivpgen.rendering.forms import PICTURED, WORD
from ivpgen.rendering.making import maker
from ivpgen.resources import template_path
from tests.documents.build import planned
from tests.documents.printed import Printed
from tests.word.structure import PICTURE, problems

PLAN = """
peildatum: 2026-12-31
grafieken: beeld
bronnen: [{id: politie, naam: "Politie, tabel 47018NED"}]
indicatoren:
  - id: inbraken
    naam: Woninginbraken
    eenheid: aantal
    bron: politie
    grafiek: lijn
    waarden:
      2021: 90
      2023: 74
      2024: {waarde: 66, tot_en_met: 2024-06}
      2025: {waarde: 61, voorlopig: ja}
      2027: 50
    streefwaarden: {2028: "< 55", 2030: "-25% t.o.v. 2021", 2029: omlaag}
    vergelijking:
      - naam: Nederland
        waarden: {2021: 88, 2025: 80}
bevindingen: [{id: b, tekst: Inbraken dalen., indicatoren: [inbraken], gevolg: wonen}]
prioriteiten:
  - id: wonen
    titel: Veilig wonen
    doelen: [{id: d, tekst: Minder inbraken., indicatoren: [inbraken]}]
"""


def charts(folder: Path, plan: str = PLAN) -> dict[str, Grafiek]:
    made = planned(folder, plan)
    found: dict[str, Grafiek] = {}
    rendering.tree(made, next(iter(rendering.assignments(made))), charts=found)
    return found


def test_a_chart_is_drawn_where_it_is_first_needed_and_referred_to_after_that(tmp_path: Path) -> None:
    data = rendering.render(planned(tmp_path, PLAN)).files["ivp.docx"]
    assert problems(data) == []
    printed = Printed(data)
    assert printed.text.count(PICTURE) == 1
    assert "Zie ook figuur 1: Woninginbraken." in printed
    assert "Lijngrafiek van Woninginbraken (aantal). Proefdorp: van 90 in 2021 naar 61 (voorlopig) in 2025" in printed
    assert "Bron: Politie, tabel 47018NED. Open punt of *: voorlopig cijfer. De cijfers staan in tabel 2." in printed


def test_a_page_shows_it_as_svg_and_markdown_beside_the_text(tmp_path: Path) -> None:
    files = rendering.render(planned(tmp_path, PLAN), to=("html", "md")).files
    assert b'src="data:image/svg+xml;base64,' in files["ivp.html"]
    assert files["grafieken/inbraken.svg"].startswith(b"<svg")
    assert b"](<grafieken/inbraken.svg>)" in files["ivp.md"]


def test_years_without_a_value_part_years_and_years_after_the_peildatum_are_no_points(tmp_path: Path) -> None:
    (chart,) = charts(tmp_path).values()
    assert isinstance(chart, Lijngrafiek)
    own, other = chart.reeksen
    assert {one.jaar: one.waarde for one in own.punten} == {2021: 90, 2022: None, 2023: 74, 2024: None, 2025: 61}
    assert [one.voorlopig for one in own.punten] == [False, False, False, False, True]
    assert (own.naam, other.naam) == ("Proefdorp", "Nederland")


def test_targets_are_drawn_where_they_name_a_number(tmp_path: Path) -> None:
    (chart,) = charts(tmp_path).values()
    assert isinstance(chart, Lijngrafiek)
    assert [(one.jaar, one.waarde, one.tekst) for one in chart.streef] == [
        (2028, 55.0, "2028: < 55"),
        (2030, 67.5, "2030: -25% t.o.v. 2021"),
    ]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("grafieken: beeld", "grafieken: geen"),
        ("    grafiek: lijn\n", ""),
        ("grafiek: lijn", "grafiek: geen"),
        ("      2021: 90\n      2023: 74\n", ""),
    ],
)
def test_nothing_is_drawn_where_nobody_asks_or_one_value_is_left(tmp_path: Path, old: str, new: str) -> None:
    assert PLAN.count(old) == 1
    assert charts(tmp_path, PLAN.replace(old, new)) == {}


def test_bars_compare_areas_in_the_last_year_that_all_have(tmp_path: Path) -> None:
    (chart,) = charts(tmp_path, PLAN.replace("grafiek: lijn", "grafiek: staaf")).values()
    assert isinstance(chart, Staafgrafiek)
    assert chart.titel == "Woninginbraken, 2025"
    assert [(one.naam, one.waarde, one.eigen, one.voorlopig) for one in chart.staven] == [
        ("Proefdorp", 61.0, True, True),
        ("Nederland", 80.0, False, False),
    ]


def test_bars_of_one_area_are_its_years_in_order(tmp_path: Path) -> None:
    alone = PLAN.replace("grafiek: lijn", "grafiek: staaf").partition("    vergelijking:")
    rest = alone[2].partition("bevindingen:")
    (chart,) = charts(tmp_path, f"{alone[0]}bevindingen:{rest[2]}").values()
    assert isinstance(chart, Staafgrafiek)
    assert [one.naam for one in chart.staven] == ["2021", "2023", "2025"]


def test_dots_where_the_plan_asks_for_these(tmp_path: Path) -> None:
    (chart,) = charts(tmp_path, PLAN.replace("grafiek: lijn", "grafiek: punt")).values()
    assert isinstance(chart, Puntgrafiek)


def test_the_alternative_text_of_the_plan_comes_first(tmp_path: Path) -> None:
    own = PLAN.replace("    grafiek: lijn\n", "    grafiek: lijn\n    alt: Het aantal inbraken daalt elk jaar.\n")
    printed = Printed(rendering.render(planned(tmp_path, own)).files["ivp.docx"])
    assert "Het aantal inbraken daalt elk jaar." in printed
    assert "Lijngrafiek van" not in printed


def test_every_second_year_is_no_gap(tmp_path: Path) -> None:
    biennial = PLAN.replace("2024: {waarde: 66, tot_en_met: 2024-06}", "2019: 95")
    (chart,) = charts(tmp_path, biennial).values()
    assert isinstance(chart, Lijngrafiek)
    assert [one.jaar for one in chart.reeksen[0].punten] == [2019, 2021, 2023, 2025]


def test_the_colour_is_that_of_the_headings_of_the_house_style(tmp_path: Path) -> None:
    style = tmp_path / "paars.docx"
    style.write_bytes(start_file("6A1B9A", "Arial"))
    plan = planned(tmp_path / "plan", PLAN)
    purple = rendering.render(plan, house_style=style, to=("html",)).files["ivp.html"]
    ours = rendering.render(plan, to=("html",)).files["ivp.html"]
    assert "6A1B9A" in svg(purple)
    assert "6A1B9A" not in svg(ours)


def svg(page: bytes) -> str:
    found = re.search(rb"data:image/svg\+xml;base64,([^\"]+)", page)
    assert found is not None
    return b64decode(found[1]).decode().upper()


SCORED = """
bevindingen:
  - {id: a, tekst: Er wordt vaker opgelicht., titel: Oplichting, scores: {urgentie: 4, invloed: 3}, gevolg: online}
  - {id: b, tekst: Er wordt weinig ingebroken., themas: [woninginbraak], scores: {urgentie: 2, invloed: 3}, gevolg: regulier}
  - {id: c, tekst: Dit is een lange bevinding zonder thema en zonder titel., scores: {urgentie: 3, invloed: "2,5"}, gevolg: regulier}
prioriteiten: [{id: online, titel: Online}]
"""


def test_scored_findings_are_a_matrix_in_which_priorities_stand_out(tmp_path: Path) -> None:
    (chart,) = charts(tmp_path, SCORED).values()
    assert isinstance(chart, Matrix)
    assert (chart.x_as, chart.y_as) == ("urgentie", "invloed")
    assert [(one.naam, one.x, one.y, one.eigen) for one in chart.plaatsen] == [
        ("Oplichting", 4.0, 3.0, True),
        ("Woninginbraak", 2.0, 3.0, False),
        ("Dit is een lange bevinding …", 3.0, 2.5, False),
    ]


def test_scores_on_one_axis_or_of_two_findings_are_no_matrix(tmp_path: Path) -> None:
    assert charts(tmp_path / "axis", SCORED.replace(", invloed: 3", "").replace(', invloed: "2,5"', "")) == {}
    assert charts(tmp_path / "few", SCORED.replace(", scores: {urgentie: 2, invloed: 3}", "")) == {}


YEAR = """
ivpgen: 1
titel: Uitvoeringsplan 2027
periode: 2027
actiepunten:
  - id: veilig
    titel: Veilig online
    prioriteiten: [online]
    maatregelen:
      - {id: a, maatregel: Spreekuur, planning: doorlopend, voortgang: [{datum: 2027-06, status: doorlopend}]}
      - {id: b, maatregel: Campagne, planning: 2027-K2, voortgang: [{datum: 2027-06, status: gereed}]}
      - {id: c, maatregel: Lessen, planning: {van: 2027-09, tot: 2027-11}}
      - {id: d, maatregel: Later bepaald}
"""


def of_the_year(folder: Path, wish: str) -> dict[str, Grafiek]:
    made = planned(folder, f"{SCORED}{wish}", {"uitvoering/2027.yaml": YEAR.encode()})
    found: dict[str, Grafiek] = {}
    rendering.tree(made, [*rendering.assignments(made)][1], charts=found)
    return found


def test_the_work_of_a_year_is_drawn_where_the_plan_asks_for_charts(tmp_path: Path) -> None:
    assert of_the_year(tmp_path / "silent", "") == {}
    assert of_the_year(tmp_path / "no", "grafieken: geen\n") == {}
    progress, calendar = sorted(
        of_the_year(tmp_path / "yes", "grafieken: beeld\n").values(), key=lambda one: one.titel
    )[::-1]
    assert isinstance(progress, Voortgang)
    assert progress.rijen == (("Online", (Deel("gereed", 1), Deel("doorlopend", 1))),)
    assert isinstance(calendar, Planning)
    january = 2027 * 12
    assert [(bar.naam, bar.van - january, bar.tot) for bar in calendar.balken] == [
        ("Spreekuur", 0, january + 11),
        ("Campagne", 3, january + 5),
        ("Lessen", 8, january + 10),
    ]


def test_word_draws_the_charts_itself_where_the_plan_wants_to_edit_them(tmp_path: Path) -> None:
    made = planned(tmp_path, PLAN.replace("grafieken: beeld", "grafieken: word"))
    files = rendering.render(made, to=("docx", "html")).files
    assert problems(files["ivp.docx"]) == []
    assert check(files["ivp.docx"]) == []
    with zipfile.ZipFile(io.BytesIO(files["ivp.docx"])) as package:
        names = package.namelist()
        text = package.read("word/document.xml").decode()
    assert {"word/charts/grafiek1.xml", "word/embeddings/grafiek1.xlsx", "word/charts/_rels/grafiek1.xml.rels"} <= {
        *names
    }
    assert not [name for name in names if name.startswith("word/media/")]
    assert 'descr="Lijngrafiek van Woninginbraken' in text
    assert b"data:image/svg+xml" in files["ivp.html"]
    assert rendering.render(made).files["ivp.docx"] == files["ivp.docx"]


def test_libreoffice_is_given_pictures_whatever_word_draws(tmp_path: Path) -> None:
    made = planned(tmp_path, PLAN.replace("grafieken: beeld", "grafieken: word"))
    opdracht = next(iter(rendering.assignments(made)))
    style = template_path("huisstijl.docx").read_bytes()
    files = maker(made, [opdracht], {None: style}, None)(opdracht, {WORD, PICTURED}, {}).files
    parts = {form: zipfile.ZipFile(io.BytesIO(data)).namelist() for form, data in files.items()}
    assert "word/charts/grafiek1.xml" in parts[WORD]
    assert not [name for name in parts[PICTURED] if "chart" in name]
    assert [name for name in parts[PICTURED] if name.startswith("word/media/")]


def test_a_margin_is_drawn_and_stands_behind_the_value_in_the_table(tmp_path: Path) -> None:
    plan = PLAN.replace("grafiek: lijn", "grafiek: punt").replace(
        "2021: 90\n", "2021: {waarde: 90, ondergrens: 84, bovengrens: 96}\n"
    )
    (chart,) = charts(tmp_path, plan).values()
    assert isinstance(chart, Puntgrafiek)
    assert [(one.onder, one.boven) for one in chart.reeksen[0].punten if one.jaar in {2021, 2023}] == [
        (84, 96),
        (None, None),
    ]
    assert "90 (84–96)" in Printed(rendering.render(planned(tmp_path / "again", plan)).files["ivp.docx"])
