"""Which measures ask for attention on a day."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from ivpgen.plan.load import load
from ivpgen.progress.due import attention
from ivpgen.progress.work import tasks

PLAN = "ivpgen: 1\ntitel: Proef\nperiode: {van: 2027, tot: 2030}\n"
DAY = date(2027, 9, 30)


def found(tmp_path: Path, work: str, day: date = DAY) -> list[tuple[str, str]]:
    (tmp_path / "uitvoering").mkdir()
    (tmp_path / "plan.yaml").write_text(PLAN, encoding="utf-8")
    (tmp_path / "uitvoering/2027.yaml").write_text(f"periode: 2027\nactiepunten:\n{work}", encoding="utf-8")
    return [(one.taak.id, one.waarom) for one in attention(tasks(load(tmp_path)), day)]


def test_what_is_late_comes_before_what_comes_and_that_before_the_silent(tmp_path: Path) -> None:
    work = """\
  - {id: stil, titel: Stil, planning: 2027, voortgang: [{datum: 2027-01-15, status: loopt}]}
  - {id: begint, titel: Begint, planning: {van: 2027-11, tot: 2028-06}}
  - {id: laat, titel: Laat, planning: 2027-K2, voortgang: [{datum: 2027-06-30, status: loopt}]}
  - {id: eindigt, titel: Eindigt, planning: 2027-10, voortgang: [{datum: 2027-09-01, status: loopt}]}
  - {id: wacht, titel: Wacht, planning: {van: 2027-K2, tot: 2027-K4}, voortgang: [{datum: 2027-08-01, status: gepland}]}
"""
    assert found(tmp_path, work) == [
        ("laat", "te laat"),
        ("wacht", "had moeten beginnen"),
        ("eindigt", "moet binnenkort klaar zijn"),
        ("begint", "begint binnenkort"),
        ("stil", "lang niets gemeld"),
    ]


def test_what_is_over_or_put_off_asks_for_nothing(tmp_path: Path) -> None:
    work = """\
  - {id: a, titel: A, planning: 2027-K2, voortgang: [{datum: 2027-06-30, status: gereed}]}
  - {id: b, titel: B, planning: 2027-K2, voortgang: [{datum: 2027-06-30, status: verschoven, reden: ziek, nieuwe_planning: 2028-K2}]}
  - {id: c, titel: C, planning: 2027-K2, voortgang: [{datum: 2027-06-30, status: doorlopend}]}
  - {id: d, titel: D, planning: 2027-K2, voortgang: [{datum: 2027-01-30, status: vervallen}]}
"""
    assert found(tmp_path, work) == []


def test_a_year_says_nothing_of_when_work_should_have_begun(tmp_path: Path) -> None:
    assert (
        found(tmp_path, "  - {id: a, titel: A, planning: 2027, voortgang: [{datum: 2027-09-01, status: gepland}]}\n")
        == []
    )


def test_work_that_goes_on_in_a_later_year_is_judged_by_its_last_agreement(tmp_path: Path) -> None:
    (tmp_path / "uitvoering").mkdir()
    (tmp_path / "uitvoering/2028.yaml").write_text(
        "periode: 2028\nactiepunten:\n  - {id: laat, planning: 2028-K2}\n", encoding="utf-8"
    )
    (tmp_path / "plan.yaml").write_text(PLAN, encoding="utf-8")
    (tmp_path / "uitvoering/2027.yaml").write_text(
        "periode: 2027\nactiepunten:\n  - {id: laat, titel: Laat, planning: 2027-K2}\n", encoding="utf-8"
    )
    (one,) = tasks(load(tmp_path))
    assert (one.naam, str(one.planning), one.plaats.file) == ("Laat", "2e kwartaal 2028", "uitvoering/2028.yaml")
    assert attention([one], DAY) == []
