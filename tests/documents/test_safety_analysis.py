"""The veiligheidsanalyse as a document of its own: per veld and theme, each finding and figure once, with its sources."""

from __future__ import annotations

from pathlib import Path

from ivpgen import rendering
from ivpgen.access import check
from tests.documents.build import planned
from tests.documents.printed import Printed
from tests.word.structure import PICTURE, problems

PLAN = """
peildatum: 2026-12-31
bronnen:
  - {id: politie, naam: "Politie, tabel 47018NED", gedownload: 2026-09-15}
indicatoren:
  - id: inbraken
    naam: Woninginbraken
    eenheid: aantal
    bron: politie
    grafiek: lijn
    waarden: {2024: 66, 2025: 61, 2027: 12345}
  - {id: los, naam: Vernielingen, eenheid: aantal, bron: politie, waarden: {2025: 31}}
  - {id: brand, naam: Branden, eenheid: aantal, waarden: {2025: 7}}
analyse:
  tekst: Agenten en wijkteam dachten mee.
  trends: [Oplichting gaat vaker online.]
bevindingen:
  - {id: a, tekst: Inbraken dalen., themas: [woninginbraak], indicatoren: [inbraken], trend: dalend, gevolg: regulier}
  - {id: b, tekst: De buurten zijn rustig., veld: veilige-woon-en-leefomgeving, gevolg: {niet: Geen reden tot zorg.}}
  - {id: c, tekst: Er wordt veel gepraat., gevolg: wonen}
velden:
  veilige-woon-en-leefomgeving:
    beeld: Professionals zien weinig problemen.
    themas:
      - {thema: woninginbraak, niveau: regulier, beeld: De wijkagent ziet oude sloten.}
      - {thema: sociale-kwaliteit, niveau: regulier, inzet: Buurtbemiddeling helpt.}
  fysieke-veiligheid:
    themas:
      - {thema: brandveiligheid, niveau: regulier, indicatoren: [brand]}
  jeugd-en-veiligheid:
    niet: De jeugd heeft een eigen plan.
prioriteiten:
  - {id: wonen, titel: Veilig wonen, aanpak: Samen met de wijk.}
"""


def made(folder: Path, plan: str = PLAN) -> Printed:
    data = rendering.render(planned(folder, plan), documents=["veiligheidsanalyse"]).files["veiligheidsanalyse.docx"]
    assert problems(data) == []
    return Printed(data)


def test_it_is_made_only_when_it_is_asked_for(tmp_path: Path) -> None:
    assert set(rendering.render(planned(tmp_path, PLAN)).files) == {"ivp.docx"}


def test_velden_stand_in_their_order_with_their_themes_below_them(tmp_path: Path) -> None:
    assert made(tmp_path).headings() == [
        "De kern",
        "De belangrijkste trends",
        "Conclusies",
        "Veilige woon- en leefomgeving",
        "Woninginbraak",
        "Jeugd en veiligheid",
        "Fysieke veiligheid",
        "Brandveiligheid",
        "Overige bevindingen",
        "Andere cijfers",
        "Bronnen",
    ]


def test_every_finding_stands_at_its_subject_once_and_among_the_conclusions(tmp_path: Path) -> None:
    text = made(tmp_path).text
    for finding in ("Inbraken dalen.", "De buurten zijn rustig.", "Er wordt veel gepraat."):
        assert text.count(finding) == 2, finding
    assert text.index("Professionals zien weinig problemen.") < text.rindex("De buurten zijn rustig.")
    assert (
        text.rindex("De buurten zijn rustig.") < text.rindex("Inbraken dalen.") < text.rindex("Er wordt veel gepraat.")
    )


def test_conclusions_say_what_follows(tmp_path: Path) -> None:
    printed = made(tmp_path)
    assert "Conclusies en wat eruit volgt" in printed
    assert "Regulier" in printed
    assert "Veilig wonen" in printed
    assert "Geen reden tot zorg" in printed


def test_figures_stand_in_a_table_and_a_chart_up_to_the_peildatum(tmp_path: Path) -> None:
    printed = made(tmp_path)
    assert printed.text.count("Cijfers: Woninginbraak") == 1
    assert printed.text.count(PICTURE) == 1
    assert "12.345" not in printed
    assert "12345" not in printed
    assert "Cijfers: Brandveiligheid" in printed
    assert "Vernielingen" in printed


def test_sources_have_the_day_on_which_they_were_fetched(tmp_path: Path) -> None:
    assert "15 september 2026" in made(tmp_path)


def test_measures_and_choices_stay_in_the_plan(tmp_path: Path) -> None:
    printed = made(tmp_path)
    assert "Samen met de wijk." not in printed
    assert "Buurtbemiddeling helpt." not in printed


def test_a_plan_without_an_analysis_gives_a_short_document(tmp_path: Path) -> None:
    assert made(tmp_path, "samenvatting: Kort.\n").headings() == []


def test_it_is_accessible(tmp_path: Path) -> None:
    data = rendering.render(planned(tmp_path, PLAN), documents=["veiligheidsanalyse"]).files["veiligheidsanalyse.docx"]
    assert check(data) == []
