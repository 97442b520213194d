"""The papers around a plan: what each says, what it marks as a gap, and that it makes nothing up."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from lxml import etree

from ivpgen import rendering
from ivpgen.documents.papers.table import PAPIEREN
from ivpgen.html.tree import text
from ivpgen.plan.planmap import Planmap
from ivpgen.rendering.assignments import chosen
from tests.documents.build import THREE, planned
from tests.documents.made import planmap
from tests.documents.sources import normal

NAMES = [name for name in PAPIEREN if name != "veiligheidsanalyse"]
FORMS = {"startbijeenkomst-werkblad"}
"""Papers that are forms to fill in: all of it is open."""
YEAR = "ivpgen: 1\ntitel: Jaarplan 2027\nperiode: 2027\n"


def tree(plan: Planmap, name: str, gemeente: str | None = None) -> etree._Element:
    """The paper of this name in an edition."""
    found = next(one for one in chosen(plan, [name], None) if one.editie.gemeente == gemeente)
    return rendering.tree(plan, found)


@cache
def example(name: str, paper: str, gemeente: str | None = None) -> str:
    return normal(text(tree(planmap(f"examples/{name}"), paper, gemeente)))


def said(folder: Path, plan: str, paper: str, years: dict[str, str] | None = None) -> str:
    """What a paper of a plan with these lines says."""
    return normal(text(tree(planned(folder, plan, years or {}), paper)))


def gaps(root: etree._Element) -> list[str]:
    return [normal(text(one)) for one in root.iter("span", "aside") if "gat" in (one.get("class") or "")]


@pytest.mark.parametrize("paper", [name for name in NAMES if not PAPIEREN[name].jaarlijks and name not in FORMS])
def test_a_plan_that_says_nothing_gets_papers_with_their_gaps_marked(tmp_path: Path, paper: str) -> None:
    assert gaps(tree(planned(tmp_path, ""), paper))


@pytest.mark.parametrize("paper", ["collegevoorstel", "raadsinformatiebrief"])
def test_an_empty_uitvoeringsplan_gets_papers_with_their_gaps_marked(tmp_path: Path, paper: str) -> None:
    assert gaps(tree(planned(tmp_path, "", {"uitvoering/2027.yaml": YEAR}), paper))


@pytest.mark.parametrize("paper", NAMES)
def test_every_text_with_a_source_is_a_text_of_the_plan(paper: str) -> None:
    root = tree(planmap("examples/voorbeeldstad"), paper)
    named = [one.get("data-bron") or "" for one in root.iter() if one.get("data-bron")]
    assert named
    assert {name.partition("#")[0].partition("/")[0] for name in named} <= {"plan.yaml", "uitvoering"}


def test_a_startnotitie_has_the_steps_of_the_plan_or_else_the_usual_ones(tmp_path: Path) -> None:
    assert "Keuze van prioriteiten" in example("voorbeeldstad", "startnotitie")
    assert "Gebruikelijke stappen" not in example("voorbeeldstad", "startnotitie")
    usual = said(tmp_path, "", "startnotitie")
    assert "Gebruikelijke stappen naar een plan" in usual
    assert "analyserapport" in usual.lower()


def test_the_setup_that_others_thought_of_is_told_small_and_not_as_their_text() -> None:
    root = tree(planmap("examples/voorbeeldstad"), "startbijeenkomst-programma")
    [small] = [one for one in root.iter("p") if one.get("class") == "klein"]
    assert "Opgezet naar “Gemeenten actief aan de slag" in text(small)
    assert "De tekst is niet van deze uitgever" in text(small)
    [author] = [one.get("content") for one in root.iter("meta") if one.get("name") == "author"]
    assert author == "Gemeente Voorbeeldstad"


def test_a_startnotitie_names_the_one_that_it_is_built_after() -> None:
    assert (
        'Opgezet naar "Startnotitie Integraal Veiligheidsprogramma 2016-2018" (gemeente Nieuwegein, 2015)'
        in example("voorbeeldstad", "startnotitie")
    )


@pytest.mark.parametrize("paper", ["raadsvoorstel", "raadsbesluit", "collegevoorstel", "publiekssamenvatting"])
def test_what_we_set_up_ourselves_names_nobody_else(paper: str) -> None:
    assert "Opgezet naar" not in example("klein" if paper != "collegevoorstel" else "voorbeeldstad", paper)


def test_the_programme_is_the_plan_s_own_or_else_that_of_the_method(tmp_path: Path) -> None:
    assert "Prioriteiten noemen, met de reden erbij" in example("voorbeeldstad", "startbijeenkomst-programma")
    assert "Iedere deelnemer noemt prioriteiten met achtergrond" in said(tmp_path, "", "startbijeenkomst-programma")


def test_every_participant_has_a_sheet_with_its_role() -> None:
    root = tree(planmap("examples/voorbeeldstad"), "startbijeenkomst-voorbereiding")
    sheets = [one for one in root.iter("section") if (one.get("id") or "").startswith("blad-")]
    assert len(sheets) == 11
    assert "Ondermijnende criminaliteit" in text(sheets[0])


def test_subjects_are_weighed_on_the_axes_of_the_plan() -> None:
    said = example("voorbeeldstad", "startbijeenkomst-werkblad")
    assert "Beïnvloedbaarheid" in said or "Beinvloedbaarheid" in said
    assert "Het aantal woninginbraken daalde van 118" in said


def test_without_findings_the_themes_of_the_method_are_weighed(tmp_path: Path) -> None:
    said_ = said(tmp_path, "", "startbijeenkomst-werkblad")
    assert "Verkeersveiligheid" in said_
    assert "Invloed van de gemeente" in said_


def test_a_raadsbesluit_is_the_decision_block_of_the_raad() -> None:
    said = example("voorbeeldstad", "raadsbesluit")
    assert "De raad van de gemeente Voorbeeldstad;" in said
    assert "gelezen het voorstel van burgemeester en wethouders van [nog in te vullen: datum van het voorstel];" in said
    assert "gelet op artikel 38b Politiewet 2012;" in said
    assert 'het integraal veiligheidsplan "Dichtbij en doortastend" (2027-2030) vast te stellen.' in said
    assert "openbare vergadering van 16 maart 2027" in said


def test_a_decision_that_is_planned_has_no_date_yet() -> None:
    said = example("samen", "raadsbesluit", "zandhove")
    assert "vergadering van [nog in te vullen: datum] (gepland: januari 2026)" in said


def test_each_gemeente_has_its_own_decision_and_together_they_have_none() -> None:
    plan = planmap("examples/samen")
    made = [one.pad for one in chosen(plan, ["raadsvoorstel"], None)]
    assert "raadsvoorstel.docx" not in made
    assert {"waterdam/raadsvoorstel.docx", "waterdam/raadsbesluit.docx", "zandhove/raadsbesluit.docx"} <= {*made}
    assert "Amendement inzet in het havengebied" in example("samen", "raadsbesluit", "waterdam")
    assert "Amendement" not in example("samen", "raadsbesluit", "heidebeek")
    assert "De raad van de gemeente Heidebeek;" in example("samen", "raadsbesluit", "heidebeek")


def test_a_decision_of_another_kind_keeps_its_own_words(tmp_path: Path) -> None:
    plan = (
        "besluiten: [{orgaan: raad, soort: kennisnemen}, {orgaan: raad, soort: bekrachtigen, tekst: Met een brief.}]\n"
    )
    made = said(tmp_path, plan, "raadsbesluit")
    assert "kennis te nemen van het integraal veiligheidsplan" in made
    assert "bekrachtigen. Met een brief." in made
    assert "vast te stellen" not in made


def test_a_raadsvoorstel_says_which_money_is_not_certain() -> None:
    said = example("voorbeeldstad", "raadsvoorstel")
    assert "Zonder nieuw besluit stopt het jongerenwerk" in said
    assert "Verbouwing van de fietsenstalling: gevraagd, nog niet toegekend" in said
    assert "Regisseur ondermijning en Bibob: " not in said


def test_a_collegevoorstel_counts_the_measures_and_names_the_new_ones() -> None:
    said = example("voorbeeldstad", "collegevoorstel")
    assert "Het plan telt 46 maatregelen, waarvan 23 nieuw." in said
    assert 'het "Uitvoeringsplan 2027" vast te stellen' in said


def test_a_brief_tells_what_deviates_and_why() -> None:
    said = example("voorbeeldstad", "raadsinformatiebrief")
    assert "De stand is die van 30 september 2027" in said
    assert "verschoven naar 2e kwartaal 2028. Bezoeken kosten meer tijd dan gedacht" in said


def test_the_counts_of_a_brief_add_up() -> None:
    root = tree(planmap("examples/voorbeeldstad"), "raadsinformatiebrief")
    table = next(one for one in root.iter("table") if "Stand per" in text(one))
    rows = [[int(text(cell)) for cell in row.findall("td")] for row in table.iterfind("tbody/tr")]
    assert [sum(column) for column in zip(*rows[:-1], strict=True)] == rows[-1]
    assert sum(rows[-1]) == 46


def test_a_summary_explains_only_the_words_that_it_uses(tmp_path: Path) -> None:
    plan = (
        "samenvatting: Tegen ondermijning werken we samen.\n"
        "begrippen: {ondermijning: Criminelen die meedoen in de gewone wereld., damocles: Een pand sluiten.}\n"
    )
    made = said(tmp_path, plan, "publiekssamenvatting")
    assert "gewone wereld" in made
    assert "Een pand sluiten" not in made


def test_a_part_that_is_left_out_on_purpose_gives_its_reason(tmp_path: Path) -> None:
    made = said(tmp_path, "communicatie: {niet: Dat regelt de regio.}\n", "raadsvoorstel")
    assert "Niet opgenomen: Dat regelt de regio." in made
    assert "wie hoort wat" not in made


def test_a_joint_edition_has_the_papers_that_need_no_council(tmp_path: Path) -> None:
    loaded = planned(tmp_path, "", {}, head=THREE)
    assert "startnotitie.docx" in [one.pad for one in chosen(loaded, ["startnotitie"], None)]
