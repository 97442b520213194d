"""The CCV-checklist filled in from a plan: what rules find, what the plan says, what is left to a person."""

from __future__ import annotations

from pathlib import Path

from ivpgen.assessment.checklist import Antwoord, checklist
from ivpgen.assessment.places import Parts
from ivpgen.documents.plain import Plain
from ivpgen.documents.terms import terms
from ivpgen.method import catalogus
from ivpgen.rules.check import check
from ivpgen.rules.choice import Keuze
from ivpgen.rules.record import TIP, Rule
from ivpgen.rules.table import BY_CODE
from tests.documents.build import planned

WITH_GOAL = """
prioriteiten:
  - id: verkeer
    titel: Veilig verkeer
    doelen:
      - id: hinder
        tekst: Minder inwoners hebben hinder van te hard rijden.
"""


def answers(
    folder: Path, plan: str, keuze: Keuze | None = None, rules: dict[str, Rule] | None = None
) -> dict[str, Antwoord]:
    """The answers by the slug of their question."""
    loaded = planned(folder, plan)
    plains = [Plain(editie) for editie in loaded.edities]
    assert loaded.plan is not None
    outcome = check(loaded, keuze=keuze) if keuze else check(loaded)
    made = checklist(outcome, plains, Parts(plains, terms(loaded.plan)), BY_CODE if rules is None else rules)
    return {answer.vraag.slug: answer for onderdeel in made for answer in onderdeel.antwoorden}


def named(slug: str, **more: object) -> dict[str, Rule]:
    """The rule about goals without an indicator, as the only one, answering one question."""
    return {"IVP313": BY_CODE["IVP313"]._replace(vragen=(slug,), **more)}  # type: ignore[arg-type]


def test_every_question_of_the_catalogue_has_an_answer_in_its_order(tmp_path: Path) -> None:
    assert list(answers(tmp_path, "")) == [vraag.slug for vraag in catalogus.ccv_vragen()]


def test_what_a_rule_finds_is_said_with_its_place(tmp_path: Path) -> None:
    made = answers(tmp_path, WITH_GOAL, rules=named("doelen-opgenomen"))["doelen-opgenomen"]
    assert made.oordeel == "nog niet"
    assert made.uitleg == "Doel zonder indicator (IVP313): 1 keer gemeld."
    assert [(plek.bestand, plek.regel, plek.soort, str(plek.naam)) for plek in made.plekken] == [
        ("plan.yaml", 15, "Doel", "Minder inwoners hebben hinder van te hard rijden.")
    ]
    assert not made.mens


def test_silence_of_the_rules_is_a_yes_with_where_the_plan_says_so(tmp_path: Path) -> None:
    plan = WITH_GOAL + "        indicatoren: [hinder]\nindicatoren:\n  - id: hinder\n    naam: Hinder\n"
    made = answers(tmp_path, plan, rules=named("doelen-opgenomen"))["doelen-opgenomen"]
    assert (made.oordeel, made.uitleg) == ("ja", "Gevonden in:")
    assert [(plek.soort, str(plek.naam), plek.wat) for plek in made.plekken] == [
        ("Prioriteit", "Veilig verkeer", "doel")
    ]


def test_what_the_plan_switches_off_is_a_no_with_its_reason(tmp_path: Path) -> None:
    off = "controle:\n  uit:\n    - regel: IVP313\n      reden: De monitor begint in 2028.\n"
    made = answers(tmp_path, WITH_GOAL + off, rules=named("doelen-opgenomen"))["doelen-opgenomen"]
    assert made.oordeel == "nee, met reden"
    assert [str(reden) for reden in made.redenen] == ["De monitor begint in 2028."]
    assert made.redenen[0].bron == "plan.yaml#controle/uit/0/reden"


def test_what_the_plan_leaves_out_is_a_no_with_its_reason(tmp_path: Path) -> None:
    made = answers(tmp_path, "terugblik:\n  niet: Dit is ons eerste plan.\n", rules=named("terugblik-opgenomen"))
    answer = made["terugblik-opgenomen"]
    assert (answer.oordeel, [str(reden) for reden in answer.redenen]) == ("nee, met reden", ["Dit is ons eerste plan."])


def test_what_is_still_to_come_is_not_yet(tmp_path: Path) -> None:
    made = answers(tmp_path, "terugblik: pm\n", rules=named("terugblik-opgenomen"))["terugblik-opgenomen"]
    assert (made.oordeel, made.uitleg) == ("nog niet", "Dit komt nog:")


def test_silence_without_any_place_is_no_yes(tmp_path: Path) -> None:
    made = answers(tmp_path, "", rules=named("terugblik-opgenomen"))["terugblik-opgenomen"]
    assert (made.oordeel, made.mens) == ("beoordeel zelf", True)


def test_a_rule_that_was_not_asked_judges_nothing(tmp_path: Path) -> None:
    without = Keuze(None, frozenset({"IVP313"}))
    made = answers(tmp_path, WITH_GOAL, without, named("doelen-opgenomen"))["doelen-opgenomen"]
    assert (made.oordeel, made.uitleg) == ("niet beoordeeld", "Deze controle is gedaan zonder IVP313.")


def test_a_plan_that_was_taken_over_is_not_judged_on_what_is_missing(tmp_path: Path) -> None:
    made = answers(tmp_path, f"overgenomen: ja\n{WITH_GOAL}", rules=named("doelen-opgenomen"))["doelen-opgenomen"]
    assert made.oordeel == "niet beoordeeld"
    assert "overgenomen" in made.uitleg


def test_a_plan_of_which_a_file_cannot_be_read_is_not_judged_on_what_is_missing(tmp_path: Path) -> None:
    (tmp_path / "uitvoering").mkdir()
    (tmp_path / "uitvoering" / "2027.yaml").write_text("titel: {\n", encoding="utf-8")
    made = answers(tmp_path, WITH_GOAL, rules=named("doelen-opgenomen"))["doelen-opgenomen"]
    assert made.oordeel == "niet beoordeeld"
    assert "niet alles" in made.uitleg.lower()


def test_questions_for_people_have_boxes(tmp_path: Path) -> None:
    made = answers(tmp_path, WITH_GOAL, rules=named("doelen-afrekenbaar", niveau=TIP))
    assert (made["concreet"].oordeel, made["concreet"].mens) == ("beoordeel zelf", True)
    assert (made["doelen-afrekenbaar"].oordeel, made["doelen-afrekenbaar"].mens) == ("nog niet", True)
    assert made["budget-opgenomen"].uitleg == "Hiervoor heeft de controle geen regel."


def test_an_answer_names_a_few_places_and_counts_the_rest(tmp_path: Path) -> None:
    goals = "".join(f"  - id: d{number}\n    tekst: Doel {number} van dit plan.\n" for number in range(7))
    made = answers(tmp_path, f"doelen:\n{goals}", rules=named("doelen-opgenomen"))["doelen-opgenomen"]
    assert (len(made.plekken), made.meer) == (4, 3)
    assert made.uitleg.endswith("7 keer gemeld.")
