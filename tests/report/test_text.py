"""What a person reads after a check."""

from __future__ import annotations

import unicodedata

import pytest

from ivpgen.diagnostics import Place
from ivpgen.report.plain import columns
from ivpgen.report.text import brief, full, notice
from tests.report.hostile import HOSTILE
from tests.report.made import SOURCE, checked, diagnostic, set_aside, to_fill_in

LONG = (
    "Deze zin is zo lang dat hij in een smalle terminal over meer dan een regel verdeeld moet worden, woord voor woord."
)


def test_a_fault_in_full() -> None:
    assert full([checked(diagnostic())], width=80) == (
        "plan/plan.yaml:5:19: fout[IVP301] De bevinding “hardrijder” bestaat niet.\n"
        "    5 |     bevindingen: [hardrijder]\n"
        "      |                   ^^^^^^^^^^\n"
        "   Bedoel je “hardrijders”?\n"
        "\n"
        "1 fout.\n"
        "Los de fouten op en controleer opnieuw. Een document maken kan intussen al: wat\n"
        "ontbreekt is dan gemarkeerd."
    )


def test_both_sides_of_a_fault() -> None:
    shown = full([checked(diagnostic(zie=Place("plan.yaml", 4, 9, 4, 16), hoe=""))], width=80)
    assert "   zie ook plan/plan.yaml:4:9\n    4 |   - id: verkeer\n      |         ^^^^^^^\n" in shown


def test_a_file_that_could_not_be_read_has_no_source_line() -> None:
    shown = full([checked(diagnostic(hoe=""), texts={"ander.yaml": SOURCE})], width=80)
    assert shown.splitlines()[1] == ""


@pytest.mark.parametrize("width", [40, 80, 120])
def test_lines_fit(width: int) -> None:
    found = [diagnostic(LONG, niveau=niveau, hoe=LONG) for niveau in ("fout", "let op", "tip")]
    plan = checked(*found, to_fill_in(2), prefix="")
    for text in (full([plan], width=width), full([plan, plan], width=width), brief(plan, width=width)):
        assert max(columns(line) for line in text.splitlines()) <= width
    assert max(columns(line) for line in notice("fout", LONG, LONG, width=width).splitlines()) <= width


def test_the_place_is_never_broken() -> None:
    plan = checked(diagnostic(LONG), prefix="een map met een lange naam en spaties, diep in de schijf/")
    first, second, *_ = full([plan], width=40).splitlines()
    assert first == "een map met een lange naam en spaties, diep in de schijf/plan.yaml:5:19:"
    assert second.startswith("   fout[IVP301] Deze zin")


def test_colour_only_adds_codes() -> None:
    found = checked(diagnostic(LONG), diagnostic(niveau="let op"), diagnostic(niveau="tip"))
    for coloured, bare in (
        (full([found], width=60, colour=True), full([found], width=60)),
        (brief(found, width=60, colour=True), brief(found, width=60)),
    ):
        assert "\x1b[1;31mfout[IVP301]\x1b[0m" in coloured
        assert "\x1b" not in bare
        for code in ("\x1b[1;31m", "\x1b[1;33m", "\x1b[1;36m", "\x1b[1m", "\x1b[0m"):
            coloured = coloured.replace(code, "")
        assert coloured == bare


def test_what_a_plan_says_is_no_markup() -> None:
    hostile = "\x1b[31mrood\x1b]0;titel\x07 [/red] %s {0} \u202egnissalg"
    plan = checked(
        diagnostic(hostile, hoe=hostile, place=Place(hostile, 1, 1, 1, 5)),
        texts={hostile: f"{hostile}: x"},
        name=hostile,
        prefix=hostile,
    )
    for text in (full([plan], width=80), brief(plan, width=80), notice("fout", hostile, hostile, width=80)):
        assert not set(text) & {"\x1b", "\x07", "\u202e"}
        assert "[/red] %s {0}" in text


def test_a_message_that_holds_a_book_is_cut() -> None:
    assert len(full([checked(diagnostic("x" * 100_000))], width=80)) < 2_000


def test_places_to_fill_in_are_counted_not_listed() -> None:
    found = [to_fill_in(line) for line in range(2, 100)] + [to_fill_in(7, "uitvoering/2027.yaml")]
    shown = full([checked(*found)], width=80)
    assert shown.startswith(
        "Nog in te vullen:\n   plan/plan.yaml:2:1 en 97 andere\n   plan/uitvoering/2027.yaml:7:1\n\n"
        "Geen meldingen.\nNog 99 plekken in te vullen.\n"
    )
    assert "Hier moet nog iets" not in shown
    assert "ivpgen render plan" in shown


def test_places_that_hold_the_plan_up_are_listed() -> None:
    shown = full([checked(to_fill_in(2, niveau="fout"), profiel="final")], width=80)
    assert "plan/plan.yaml:2:1: fout[IVP390] Hier moet nog iets." in shown
    assert "profiel final" in shown.replace("\n", " ")


@pytest.mark.parametrize(
    ("niveaus", "said"),
    [
        ([], "Geen meldingen."),
        (["fout"], "1 fout."),
        (["fout", "fout", "tip"], "2 fouten en 1 tip."),
        (["fout", "let op", "tip", "tip"], "1 fout, 1 keer let op en 2 tips."),
        (["let op"], "1 keer let op."),
    ],
)
def test_the_counts(niveaus: list[str], said: str) -> None:
    assert said in full([checked(*(diagnostic(niveau=niveau) for niveau in niveaus))], width=80).splitlines()


def test_what_the_plan_sets_aside_is_listed_with_who_and_why() -> None:
    aside = [set_aside(diagnostic()), set_aside(diagnostic(place=Place("plan.yaml", 4, 3, 4, 5)))]
    shown = full([checked(aside=aside)], width=80)
    assert shown.startswith(
        "Uitgezet bij controle:\n"
        "   IVP301 onbekende-verwijzing: plan/plan.yaml:4:3, plan/plan.yaml:5:19\n"
        "      De raad koos dit zelf. (wie: griffie; tot: 1 januari 2028)\n\n"
    )
    assert "2 meldingen uitgezet bij controle." in shown


def test_an_exception_with_many_places_names_the_first() -> None:
    aside = [set_aside(diagnostic(place=Place("plan.yaml", line, 1, line, 2))) for line in range(1, 15)]
    shown = full([checked(aside=aside)], width=1000)
    assert "plan/plan.yaml:1:1, " in shown
    assert "plan/plan.yaml:10:1 en 4 andere\n" in shown


def test_an_exception_without_owner_or_end_says_so() -> None:
    shown = full([checked(aside=[set_aside(diagnostic(), "Zo.", "", "")])], width=80)
    assert "      Zo. (wie: niet gezegd; tot: niet gezegd)\n" in shown


def test_what_was_left_out_on_request_is_counted_and_named() -> None:
    left_out = [diagnostic(), diagnostic(), diagnostic(niveau="tip", code="IVP330")]
    said = full([checked(left_out=left_out)], width=200)
    assert "3 meldingen weggelaten met --select of --ignore, waaronder 2 fouten (IVP301, IVP330)." in said
    many = [diagnostic(niveau="tip", code=f"IVP33{number}") for number in range(7)]
    said = full([checked(left_out=many)], width=200)
    assert "(IVP330, IVP331, IVP332, IVP333, IVP334 en 2 andere)." in said
    assert "weggelaten" not in full([checked()], width=80)


def test_with_a_threshold_of_ones_own_the_summary_names_it() -> None:
    said = full([checked(diagnostic(niveau="tip"), drempel="tip")], width=200)
    assert "Los op wat zo zwaar weegt als --fail-on zegt (tip) en controleer opnieuw." in said
    assert full([checked(diagnostic(), drempel="nooit")], width=80).endswith("ivpgen render plan")


def test_a_profile_that_weighs_heavier_says_so_when_the_plan_fails() -> None:
    said = "In het profiel rekenkamer weegt verantwoording een stap zwaarder."
    assert said in full([checked(diagnostic(), profiel="rekenkamer")], width=200)
    assert said not in full([checked(profiel="rekenkamer")], width=200)


def test_several_plans() -> None:
    shown = full([checked(diagnostic()), checked(name="b", prefix="b/"), checked(diagnostic(niveau="tip"))], width=200)
    assert "3 plannen gecontroleerd, 1 daarvan zakt: 1 fout en 1 tip." in shown.splitlines()


def test_the_command_that_is_proposed_can_be_pasted() -> None:
    assert "Maak de documenten: ivpgen render 'mijn plan'" in full([checked(name="mijn plan")], width=80)
    assert full([checked(name=".", prefix="")], width=80).endswith("ivpgen render")


def test_in_brief() -> None:
    found = [
        diagnostic(),
        diagnostic("Zo kan het ook.", niveau="let op"),
        diagnostic(niveau="tip"),
        to_fill_in(2),
        to_fill_in(3),
    ]
    assert brief(checked(*found), width=80) == (
        "plan/plan.yaml:5:19: fout[IVP301] De bevinding “hardrijder” bestaat niet.\n"
        "plan/plan.yaml:5:19: let op[IVP301] Zo kan het ook.\n"
        "Verder: 1 tip en 2 plekken in te vullen; zie ivpgen check."
    )
    assert brief(checked(), width=80) == ""


def test_a_notice() -> None:
    assert notice("fout", "Er is geen plan.", "Maak er een.", width=80) == "fout: Er is geen plan.\n   Maak er een."
    assert notice("let op", "Zo.", width=80, colour=True) == "\x1b[1;33mlet op:\x1b[0m Zo."


def test_a_plan_that_yields_no_document_is_not_said_to() -> None:
    said = full([checked(diagnostic())._replace(maakbaar=False)], width=80)
    assert "Los de fouten op en controleer opnieuw." in said
    assert "intussen" not in said


@pytest.mark.parametrize("said", HOSTILE)
def test_no_text_of_a_plan_moves_the_cursor(said: str) -> None:
    one = diagnostic(said or "x", hoe=said, place=Place(f"{said}.yaml", 1, 1, 1, 2), zie=Place(f"{said}.yaml", 1))
    plan = checked(one, name=said, prefix=f"{said}/", texts={f"{said}.yaml": said}, aside=[set_aside(one, said, said)])
    shown = full([plan], width=80)
    assert not [mark for mark in shown if mark != "\n" and unicodedata.category(mark) in {"Cc", "Cs", "Zl", "Zp"}]
    assert shown.count("Uitgezet bij controle:") == 1


def test_of_many_tips_of_one_rule_the_rest_is_named_by_its_place() -> None:
    many = [
        diagnostic(
            f"Zin {line}.", place=Place("plan.yaml", line, 1, line, 2), niveau="tip", code="IVP902", naam="lange-zin"
        )
        for line in range(1, 21)
    ]
    other = diagnostic("Kort.", place=Place("plan.yaml", 30, 1, 30, 2), niveau="tip", code="IVP904", naam="ambtelijk")
    said = full([checked(*many, other)], width=80)
    assert [f"Zin {line}." in said for line in range(1, 21)] == [True] * 5 + [False] * 15
    assert "Kort." in said
    assert "IVP902 lange-zin: plan/plan.yaml:6:1, plan/plan.yaml:7:1" in said
    assert "en 5 andere plekken" in " ".join(said.split())
    assert "21 tips" in said


def test_what_is_more_than_a_tip_is_always_shown_in_full() -> None:
    many = [
        diagnostic(f"Fout {line}.", place=Place("plan.yaml", line, 1, line, 2), niveau="let op")
        for line in range(1, 21)
    ]
    said = full([checked(*many)], width=80)
    assert all(f"Fout {line}." in said for line in range(1, 21))
