"""The documents on progress: made when they are asked for, sound in Word, accessible, the same for the same input, and true."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from ivpgen import access, rendering
from ivpgen.diagnostics import Onbruikbaar
from ivpgen.plan.load import load
from ivpgen.plan.planmap import Planmap
from ivpgen.progress.table import VERSLAGEN
from ivpgen.rules.record import files
from tests.documents.made import planmap
from tests.word.structure import problems

DAY = date(2027, 11, 15)
PLAN = """\
# plan.yaml
ivpgen: 1
titel: Proef
periode: {van: 2027, tot: 2030}
gemeenten: [{id: proef, naam: Proef}]
indicatoren:
  - id: overlast
    naam: Meldingen van overlast
    eenheid: aantal
    waarden: {2025: 400, 2026: {waarde: 200, bijgesteld: {reden: dubbel geteld}}, 2027: {waarde: 90, tot_en_met: 2027-06}}
    nulmeting: {jaar: 2025}
    streefwaarden: {2030: "< 300"}
prioriteiten:
  - id: wijk
    titel: Een rustige wijk
    doelen: [{id: rust, tekst: Minder overlast., indicatoren: [overlast]}]
middelen:
  - post: Toezicht
    prioriteiten: [wijk]
    bedragen: [{jaar: 2027, begroot: 20.000, gerealiseerd: 18.500}]
evaluatie: {momenten: [{wanneer: 2027-10, aan: raad, vorm: raadsbrief}]}
# uitvoering/2027.yaml
titel: Jaarplan 2027
periode: 2027
verslag: {tekst: Een druk jaar., pluspunten: [De wijk deed mee.]}
actiepunten:
  - id: werk
    titel: Werk
    prioriteiten: [wijk]
    maatregelen:
      - id: lampen
        maatregel: Lampen
        planning: 2027-K1
        voortgang:
          - {datum: 2027-02-01, status: gepland}
          - {datum: 2027-05-01, status: loopt, bijsturing: Extra ploeg.}
      - id: hek
        maatregel: Hek
        planning: 2027-K2
        voortgang: [{datum: 2027-06-01, status: vervallen, reden: De eigenaar plaatst het zelf.}]
      - id: geheim
        maatregel: Verborgen camera
        openbaar: nee
        voortgang: [{datum: 2027-06-01, status: gereed}]
      - id: later
        maatregel: Later werk
        voortgang: [{datum: 2027-09-01, status: gereed}]
"""


def lay(tmp_path: Path, text: str = PLAN, *, public: bool = False) -> Planmap:
    for name, content in files(text).items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(content, encoding="utf-8")
    return load(tmp_path, public=public)


def markdown(plan: Planmap, name: str, periode: str | None = None, day: date | None = None) -> str:
    made = rendering.render(plan, documents=[name], periode=periode, vandaag=day, to=["md"]).files
    return " ".join(next(data for path, data in made.items() if path.endswith(".md")).decode().split())


@pytest.mark.parametrize("example", ["voorbeeldstad", "samen", "klein"])
def test_they_are_sound_and_accessible_in_word_and_the_same_each_time(example: str) -> None:
    first, again = (
        rendering.render(planmap(f"examples/{example}"), documents=[*VERSLAGEN], vandaag=DAY).files for _ in range(2)
    )
    assert first == again
    assert {name: found for name, data in first.items() if (found := problems(data))} == {}
    assert access.brief(first) == []


def test_a_plain_render_makes_none_of_them(tmp_path: Path) -> None:
    assert list(rendering.render(lay(tmp_path)).files) == ["ivp.docx", "uitvoeringsplan-2027.docx"]


def test_the_time_stands_in_the_name_of_a_report(tmp_path: Path) -> None:
    plan = lay(tmp_path)
    made = rendering.render(plan, documents=["voortgangsrapportage"], periode="2027-K2", to=["md"]).files
    assert [name for name in made if name.endswith(".md")] == ["voortgangsrapportage-2027-K2.md"]


def test_a_time_that_cannot_be_read_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Onbruikbaar, match="ooit"):
        rendering.render(lay(tmp_path), documents=["voortgangsrapportage"], periode="ooit")


def test_a_report_tells_of_its_time_only(tmp_path: Path) -> None:
    said = markdown(lay(tmp_path), "voortgangsrapportage", "2027-K2")
    assert "● Loopt" in said
    assert "Was: gepland" in said
    assert "1 februari 2027" not in said
    assert "1 september 2027" not in said
    assert "Later dan afgesproken" in said
    assert "Extra ploeg." in said
    assert "De eigenaar plaatst het zelf." in said


def test_a_report_says_what_the_figures_bear(tmp_path: Path) -> None:
    said = markdown(lay(tmp_path), "voortgangsrapportage", "2027")
    assert "Nu al gehaald" in said
    assert "200 in 2026" in said
    assert "Van 2027 is een deel bekend" in said
    assert "De waarde van 2026 is bijgesteld: dubbel geteld." in said
    assert "18.500" in said
    assert "Raadsbrief" in said


def test_an_evaluation_puts_goal_figures_and_work_side_by_side_and_leaves_the_judgement_open(tmp_path: Path) -> None:
    said = markdown(lay(tmp_path), "evaluatie")
    assert "1 van 1 gehaald" in said
    assert "Gereed in 2027" in said
    assert "Niet doorgegaan, en waarom" in said
    assert "De wijk deed mee." in said
    assert "nog in te vullen: behaald, deels of niet" in said
    assert "Nog in te vullen: de conclusie over het hele plan" in said


def test_what_is_not_public_is_in_none_of_them(tmp_path: Path) -> None:
    plan = lay(tmp_path, public=True)
    for name in VERSLAGEN:
        assert "Verborgen camera" not in markdown(plan, name, day=DAY)
    assert "Verborgen camera" in markdown(lay(tmp_path), "evaluatie")


def test_a_plan_without_any_work_yields_gaps_and_no_facts(tmp_path: Path) -> None:
    bare = lay(tmp_path, "# plan.yaml\nivpgen: 1\ntitel: Kaal\nperiode: {van: 2027, tot: 2030}\n")
    assert "Nog in te vullen: de maatregelen" in markdown(bare, "voortgangsrapportage")
    assert "Nog in te vullen: de prioriteiten van het plan" in markdown(bare, "evaluatie")


def test_a_plan_without_a_time_asks_for_one(tmp_path: Path) -> None:
    bare = lay(tmp_path, "# plan.yaml\nivpgen: 1\ntitel: Kaal\n")
    with pytest.raises(Onbruikbaar, match="over welke tijd"):
        rendering.render(bare, documents=["voortgangsrapportage"])
