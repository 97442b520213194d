"""Where a plan stands: the steps of the method, the dates, the chapters with findings."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from ivpgen.plan.load import load
from ivpgen.progress.status import Overzicht, overview
from ivpgen.rules.check import check
from ivpgen.rules.record import files

BARE = "ivpgen: 1\ntitel: Proef\nperiode: {van: 2027, tot: 2030}\ngemeenten: [{id: proef, naam: Proef}]\n"
CHOSEN = (
    BARE + "bevindingen: [{id: b, tekst: Er is overlast.}]\nprioriteiten: [{id: wijk, titel: Wijk, bevindingen: [b]}]\n"
)


def told(tmp_path: Path, text: str, day: date | None = date(2027, 6, 30)) -> Overzicht:
    for name, content in files(text if text.startswith("#") else f"# plan.yaml\n{text}").items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(content, encoding="utf-8")
    planmap = load(tmp_path)
    return overview(planmap, check(planmap, vandaag=day), day)


def states(one: Overzicht) -> list[str]:
    return [step.stand for step in one.stappen]


def test_a_plan_that_is_only_named_begins_at_the_startnotitie(tmp_path: Path) -> None:
    one = told(tmp_path, BARE)
    assert states(one) == ["nog niet"] * 6
    assert one.volgende is not None
    assert one.volgende.nummer == 1
    assert "startnotitie" in one.volgende.nodig[0]


def test_a_chosen_priority_asks_for_a_goal_and_a_decision(tmp_path: Path) -> None:
    one = told(tmp_path, CHOSEN)
    assert states(one) == ["niet vastgelegd", "gedaan", "gedaan", "bezig", "nog niet", "nog niet"]
    assert one.volgende is not None
    assert "1 prioriteit zonder doel." in one.volgende.nodig
    assert any("besluit van de raad" in need for need in one.volgende.nodig)


def test_an_adopted_plan_without_a_plan_for_the_year_asks_for_one(tmp_path: Path) -> None:
    adopted = f"# plan.yaml\n{CHOSEN}besluiten: [{{orgaan: raad, datum: 2027-01-12}}]\n"
    one = told(tmp_path, f"{adopted}# uitvoering/2028.yaml\ntitel: Plan 2028\nperiode: 2028\nstatus: vastgesteld\n")
    assert states(one)[3:5] == ["gedaan", "bezig"]
    assert one.volgende is not None
    assert one.volgende.nodig == ("Een uitvoeringsplan voor 2027.",)


def test_a_joint_plan_says_who_has_yet_to_decide(tmp_path: Path) -> None:
    joint = CHOSEN.replace("[{id: proef, naam: Proef}]", "[{id: a, naam: Aa}, {id: b, naam: Bee}]")
    one = told(tmp_path, f"{joint}besluiten: [{{orgaan: raad, gemeenten: [a], datum: 2027-01-12}}]\n")
    assert (one.stappen[3].stand, one.stappen[3].nodig) == ("bezig", ("Het besluit voor Bee.",))


def test_dates_come_in_order_and_what_passed_without_word_is_marked(tmp_path: Path) -> None:
    one = told(
        tmp_path,
        BARE
        + "besluiten: [{orgaan: raad, gepland: 2027-09}]\n"
        + "evaluatie: {momenten: [{wanneer: elk voorjaar, vorm: brief}, {wanneer: 2027-03, vorm: gesprek},"
        + " {wanneer: 2027-02, vorm: rapport, gedaan: ja}]}\n",
    )
    assert [(when.wanneer, when.voorbij) for when in one.data] == [
        ("maart 2027", True),
        ("september 2027", False),
        ("31 december 2030", False),
        ("elk voorjaar", False),
    ]


def test_without_a_day_nothing_has_passed(tmp_path: Path) -> None:
    one = told(tmp_path, BARE + "besluiten: [{orgaan: raad, gepland: 2007-09}]\n", None)
    assert not any(when.voorbij for when in one.data)


def test_open_places_and_findings_are_counted_per_chapter(tmp_path: Path) -> None:
    one = told(tmp_path, CHOSEN + "visie: pm\nmiddelen: [{post: Lampen, prioriteiten: [weg]}]\n")
    by_name = {chapter.naam: chapter for chapter in one.hoofdstukken}
    assert by_name["Visie"].open == 1
    assert by_name["Middelen"].fouten == 1
    assert len(one.open) == 1
