"""Reports on work: what contradicts, what is late, and which words explain it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from ivpgen.diagnostics import Finding
from ivpgen.plan.load import load
from ivpgen.rules import check
from tests.rules.conftest import Checked

WORK = """\
{head}
# uitvoering/2027.yaml
periode: 2027
actiepunten:
  - id: nota
    titel: Nota schrijven
    planning: 2027-K2
    {more}
    voortgang: [{reports}]
"""


def found(checked: Checked, reports: str, code: str, more: str = "soort: nieuw", head: str = "") -> list[Finding]:
    """The findings of one rule on a measure that is planned for the second quarter of 2027."""
    diagnostics = checked(WORK.format(head=head, more=more, reports=reports)).diagnostics
    assert [one.finding for one in diagnostics if one.niveau == "fout"] == []
    return [one.finding for one in diagnostics if one.finding.code == code]


@pytest.mark.parametrize(
    ("report", "wrong"),
    [
        ("status: loopt, percentage: 100", True),
        ("status: loopt, percentage: 100%", True),
        ("status: gepland, percentage: 100", True),
        ("status: loopt, percentage: 99", False),
        ("status: loopt, percentage: bijna klaar", False),
        ("status: gereed, percentage: 90", True),
        ("status: gereed, percentage: 90, toelichting: De rest komt niet meer.", False),
        ("status: gereed, percentage: 100", False),
        ("status: gereed, percentage: 110", False),
        ("status: vervallen, percentage: 40, reden: R", False),
        ("status: verschoven, percentage: 40, nieuwe_planning: 2028", False),
    ],
)
def test_a_percentage_and_a_status(checked: Checked, report: str, wrong: bool) -> None:
    assert len(found(checked, f"{{datum: 2027-06-30, {report}}}", "IVP711")) == wrong


@pytest.mark.parametrize(
    ("second", "wrong"),
    [("40", True), ("60", False), ("70", False), ("40, reden: Opnieuw begonnen.", False)],
)
def test_a_percentage_that_falls(checked: Checked, second: str, wrong: bool) -> None:
    first = "{datum: 2027-03-31, status: loopt, percentage: 60}"
    assert len(found(checked, f"{first}, {{datum: 2027-06-30, percentage: {second}}}", "IVP717")) == wrong


@pytest.mark.parametrize(
    ("reports", "wrong"),
    [
        ("{datum: 2027-06-30}, {datum: 2027-03-31}", True),
        ("{datum: 2027-K2}, {datum: 2027-K1}", True),
        ("{datum: 2027-06-30}, {datum: 2027-K2}", False),
        ("{datum: 2027}, {datum: 2027-03-31}", False),
        ("{datum: voorjaar}, {datum: 2027-03-31}", False),
        ("{datum: 2027-03-31}, {datum: 2027-03-31}", False),
    ],
)
def test_reports_in_order(checked: Checked, reports: str, wrong: bool) -> None:
    assert len(found(checked, reports, "IVP712")) == wrong


def test_the_order_holds_over_two_years(checked: Checked) -> None:
    text = """\
# uitvoering/2027.yaml
periode: 2027
actiepunten: [{id: a, titel: A, voortgang: [{datum: 2027-12-31, status: loopt}]}]
# uitvoering/2028.yaml
periode: 2028
actiepunten: [{id: a, voortgang: [{datum: 2027-06-30, status: gereed}]}]
"""
    (one,) = [one.finding for one in checked(text).diagnostics if one.finding.code == "IVP712"]
    assert (one.place.file, one.place.line) == ("uitvoering/2028.yaml", 2)


@pytest.mark.parametrize("light", ["groen", "Oranje", "{tijd: rood, geld: geel}", "n.v.t.", "pm"])
def test_lights_that_are_known(checked: Checked, light: str) -> None:
    assert found(checked, f"{{status: loopt, stoplicht: {light}, bijsturing: B}}", "IVP713") == []


def test_each_light_is_looked_at(checked: Checked) -> None:
    report = "{status: loopt, stoplicht: {tijd: blauw, geld: groen, kwaliteit: paars}}"
    assert [one.bericht.split("”")[0] for one in found(checked, report, "IVP713")] == ["“blauw", "“paars"]


@pytest.mark.parametrize(
    ("reports", "wrong"),
    [
        ("{status: loopt}", 0),
        ("{status: loopt}, {status: gereed}", 0),
        ("{datum: 2027-03-31, status: loopt}, {status: gereed}", 1),
        ("{datum: 2027-03-31, status: loopt}, {datum: {onbekend: X}, status: gereed}", 0),
    ],
)
def test_a_report_without_a_date_beside_others(checked: Checked, reports: str, wrong: int) -> None:
    assert len(found(checked, reports, "IVP714")) == wrong


@pytest.mark.parametrize(
    ("day", "more", "wrong"),
    [
        ("2026-06-30", "soort: nieuw", True),
        ("2026-12-01", "soort: nieuw", False),
        ("2027-02-01", "soort: nieuw", False),
        ("{waarde}", "soort: nieuw", False),
    ],
)
def test_a_report_of_long_before_its_plan(checked: Checked, day: str, more: str, wrong: bool) -> None:
    day = "zomer" if day == "{waarde}" else day
    assert len(found(checked, f"{{datum: {day}, status: loopt}}", "IVP716", more)) == wrong


@pytest.mark.parametrize(
    ("day", "expected"), [(None, []), (date(2027, 3, 1), [7]), (date(2027, 6, 30), []), (date(2030, 1, 1), [])]
)
def test_a_report_of_after_the_day_that_is_asked_for(tmp_path: Path, day: date | None, expected: list[int]) -> None:
    (tmp_path / "uitvoering").mkdir()
    head = (
        "ivpgen: 1\ntitel: T\nperiode: {van: 2027, tot: 2030}\npeildatum: 2026-12-31\ngemeenten: [{id: a, naam: A}]\n"
    )
    (tmp_path / "plan.yaml").write_text(head, encoding="utf-8")
    (tmp_path / "uitvoering" / "2027.yaml").write_text(
        "titel: U\nperiode: 2027\nactiepunten:\n  - id: a\n    titel: A\n    voortgang:\n"
        "      - {datum: 2027-06-30, status: loopt, toelichting: T}\n",
        encoding="utf-8",
    )
    outcome = check(load(tmp_path), vandaag=day)
    assert [one.finding.place.line for one in outcome.diagnostics if one.finding.code == "IVP715"] == expected


def test_many_reports_of_after_the_day_are_told_at_once(checked: Checked) -> None:
    reports = ", ".join(f"{{datum: 2027-0{month}-01, status: loopt}}" for month in range(3, 8))
    text = WORK.format(head="", more="soort: nieuw", reports=reports).replace(
        "periode", "peildatum: 2027-03-31\nperiode"
    )
    (one,) = [one.finding for one in checked(text).diagnostics if one.finding.code == "IVP715"]
    assert "4 berichten van na 31 maart 2027" in one.bericht


@pytest.mark.parametrize("status", ["vervallen", "niet gelukt"])
@pytest.mark.parametrize("why", ["reden: R", "toelichting: T", "noot: N", "reden: pm", "bijsturing: B"])
def test_what_stopped_with_a_reason(checked: Checked, status: str, why: str) -> None:
    assert found(checked, f"{{status: {status}, {why}}}", "IVP721") == []
    assert len(found(checked, f"{{status: {status}}}", "IVP721")) == 1
    assert found(checked, f"{{status: {status}}}", "IVP721", "toelichting: De subsidie is gestopt.") == []


@pytest.mark.parametrize("by", ["door: nota", "door: {niet: Niets.}", "reden: R", "toelichting: T"])
def test_what_was_replaced_by_something(checked: Checked, by: str) -> None:
    assert found(checked, f"{{status: vervangen, {by}}}", "IVP722") == []
    assert len(found(checked, "{status: vervangen}", "IVP722")) == 1


@pytest.mark.parametrize(
    ("report", "more", "wrong"),
    [
        ("status: verschoven", "soort: nieuw", True),
        ("status: verschoven, reden: De adviseur is ziek.", "soort: nieuw", True),
        ("status: verschoven, reden: Het wordt 2028.", "soort: nieuw", False),
        ("status: verschoven, nieuwe_planning: 2028", "soort: nieuw", False),
        ("status: verschoven, nieuwe_planning: pm", "soort: nieuw", False),
        ("status: verschoven", "nieuwe_planning: 2028", False),
    ],
)
def test_what_was_put_off_to_some_day(checked: Checked, report: str, more: str, wrong: bool) -> None:
    assert len(found(checked, f"{{datum: 2027-03-31, {report}}}", "IVP723", more)) == wrong


def test_what_a_later_file_goes_on_with_was_put_off_to_then(checked: Checked) -> None:
    text = WORK.format(head="", more="soort: nieuw", reports="{datum: 2027-06-30, status: verschoven}")
    text += "# uitvoering/2028.yaml\nperiode: 2028\nactiepunten: [{id: nota, planning: 2028}]\n"
    assert "IVP723" not in {one.finding.code for one in checked(text).diagnostics}


@pytest.mark.parametrize(
    ("report", "wrong"),
    [
        ("status: verschoven, nieuwe_planning: 2027-K4", False),
        ("status: verschoven, nieuwe_planning: 2027", False),
        ("status: verschoven, nieuwe_planning: 2027-K1", True),
        ("status: loopt, nieuwe_planning: 2027-K1", False),
        ("status: verschoven, nieuwe_planning: voorjaar", False),
        ("status: verschoven, nieuwe_planning: 2027-K1, noot: Naar voren gehaald.", False),
    ],
)
def test_a_new_planning_is_later(checked: Checked, report: str, wrong: bool) -> None:
    assert len(found(checked, f"{{datum: 2027-02-01, {report}}}", "IVP724")) == wrong


@pytest.mark.parametrize(
    ("report", "wrong"),
    [
        ("status: loopt, stoplicht: rood", True),
        ("status: loopt, stoplicht: rood, toelichting: Het loopt uit.", True),
        ("status: loopt, stoplicht: rood, bijsturing: We huren iemand in.", False),
        ("status: loopt, stoplicht: rood, bijsturing: {niet: We wachten af.}", False),
        ("status: verschoven, stoplicht: rood, nieuwe_planning: 2028", False),
        ("status: gereed, stoplicht: rood", False),
        ("status: loopt, stoplicht: {tijd: groen, geld: oranje}", True),
        ("status: loopt, stoplicht: oranje, toelichting: Het loopt uit.", False),
        ("status: loopt, stoplicht: groen", False),
    ],
)
def test_a_light_and_what_is_done_about_it(checked: Checked, report: str, wrong: bool) -> None:
    assert len(found(checked, f"{{datum: 2027-06-30, {report}}}", "IVP725")) == wrong


def test_only_the_last_light_asks_for_an_answer(checked: Checked) -> None:
    reports = (
        "{datum: 2027-03-31, status: loopt, stoplicht: rood}, {datum: 2027-06-30, status: loopt, stoplicht: groen}"
    )
    assert found(checked, reports, "IVP725") == []


@pytest.mark.parametrize(
    ("report", "code"),
    [
        ("datum: 2027-03-31, status: gereed", "IVP731"),
        ("datum: 2027-03-31, status: gereed, toelichting: Het ging snel.", ""),
        ("datum: 2027-04-01, status: gereed", ""),
        ("datum: 2027-09-30, status: gepland", "IVP732"),
        ("datum: 2027-06-30, status: gepland", ""),
        ("datum: 2027-09-30, status: gepland, reden: R", ""),
        ("datum: 2027-09-30, status: loopt", "IVP733"),
        ("datum: 2027-09-30, percentage: 50", "IVP733"),
        ("datum: 2027-09-30, status: loopt, nieuwe_planning: 2027-K4", ""),
        ("datum: 2027-09-30, status: loopt, bijsturing: B", ""),
        ("datum: 2027-09-30, status: doorlopend", ""),
        ("datum: 2027-09-30, status: gereed", ""),
        ("datum: 2027-09-30, status: verschoven", ""),
    ],
)
def test_a_status_and_the_time_that_was_agreed(checked: Checked, report: str, code: str) -> None:
    late = ("IVP731", "IVP732", "IVP733")
    codes = [one for one in late if found(checked, f"{{{report}}}", one)]
    assert codes == ([code] if code else [])


@pytest.mark.parametrize(
    ("day", "reports", "wrong"),
    [
        ("2027-07-01", "{datum: 2027-03-31, status: loopt, toelichting: Het gaat goed.}", True),
        ("2027-06-30", "{datum: 2027-03-31, status: loopt}", False),
        ("2028-01-01", "{datum: 2027-03-31, status: verschoven, nieuwe_planning: 2027-K4}", True),
        ("2027-12-01", "{datum: 2027-03-31, status: verschoven, nieuwe_planning: 2027-K4}", False),
        ("2028-01-01", "{datum: 2027-06-30, status: gereed}", False),
        ("2028-01-01", "{status: loopt, toelichting: Het gaat goed.}", False),
    ],
)
def test_silence_after_the_planning(checked: Checked, day: str, reports: str, wrong: bool) -> None:
    hits = found(checked, reports, "IVP733", head=f"peildatum: {day}")
    assert [hit.bericht for hit in hits] == (
        ["Over “Nota schrijven” is na het eind van de planning niets gemeld."] if wrong else []
    )


def test_work_that_nobody_reported_on_counts_where_others_do(checked: Checked) -> None:
    text = """\
peildatum: 2027-12-31
# uitvoering/2027.yaml
actiepunten:
  - {id: a, titel: A, planning: 2027-K1%s}
  - {id: b, titel: B, planning: 2027-K1}
  - {id: c, titel: C, planning: 2027-K1, toelichting: Hoort bij A.}
"""
    reported = text % ", voortgang: [{datum: 2027-03-31, status: gereed}]"
    assert [one.finding.place.line for one in checked(reported).diagnostics if one.finding.code == "IVP733"] == [3]
    assert "IVP733" not in {one.finding.code for one in checked(text % "").diagnostics}
