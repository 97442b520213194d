"""`ivpgen progress`: what asks for attention, and a report put in the plan."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from ivpgen.cli.exitcode import ExitCode
from tests.cli.conftest import Command

WORK = """\
periode: 2027
actiepunten:
  - id: lampen
    titel: Nieuwe lampen bij het station
    trekker: Team Beheer
    planning: 2027-K2 # afgesproken in maart
    voortgang:
      - datum: 2027-06-01
        status: loopt
"""


@pytest.fixture
def work(plan: Path) -> Path:
    (plan / "uitvoering").mkdir()
    (plan / "uitvoering/2027.yaml").write_text(WORK, encoding="utf-8")
    return plan / "uitvoering/2027.yaml"


def test_the_list_names_who_leads_what_is_late_and_where_it_stands(ivpgen: Command, work: Path) -> None:
    code, out, err = ivpgen("progress", "--date", "2027-09-30", "plan")
    assert (code, err) == (ExitCode.CLEAN, "")
    assert "Team Beheer\n  Te laat (30 juni 2027): “Nieuwe lampen bij het station”\n" in out
    assert "lampen – loopt op 1 juni 2027; plan/uitvoering/2027.yaml:3" in out
    assert max(map(len, out.splitlines())) <= 80


def test_json_has_what_asks_for_attention_and_every_measure(ivpgen: Command, work: Path) -> None:
    told = json.loads(ivpgen("progress", "--date", "2027-09-30", "--format", "json", "plan").out)
    assert [(one["id"], one["waarom"]) for one in told["aandacht"]] == [("lampen", "te laat")]
    assert [one["id"] for one in told["maatregelen"]] == ["lampen"]
    assert told["status"] == {"loopt": 1}


def test_without_a_day_it_asks_for_one(ivpgen: Command, work: Path) -> None:
    code, _, err = ivpgen("progress", "plan")
    assert code == ExitCode.UNUSABLE
    assert "--date" in err


def test_set_adds_a_report_and_keeps_every_other_byte(ivpgen: Command, work: Path) -> None:
    code, out, err = ivpgen("progress", "--set", "lampen", "gereed", "--op", "2027-09-30", "plan")
    assert (code, err) == (ExitCode.CLEAN, "")
    assert out.startswith("“Nieuwe lampen bij het station”: gereed op 2027-09-30.")
    assert work.read_text(encoding="utf-8") == WORK + "      - datum: 2027-09-30\n        status: gereed\n"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--set", "lampen", "klaar", "--op", "2027-09-30"), "gereed"),
        (("--set", "lampen", "gereed"), "--op"),
        (("--set", "lampen", "gereed", "--op", "2027-05-01"), "2027-06-01"),
        (("--set", "lampn", "gereed", "--op", "2027-09-30"), "Bedoel je lampen?"),
        (("--set", "lampen", "verschoven", "--op", "2027-09-30"), "--nieuwe-planning"),
        (
            ("--set", "lampen", "verschoven", "--op", "2027-09-30", "--nieuwe-planning", "2028-13", "--reden", "x"),
            "2028-13",
        ),
        (("--set", "lampen", "loopt", "--op", "2027-09-30", "--percentage", "140"), "0 tot en met 100"),
        (("--set", "lampen", "loopt", "--op", "2027-09-30", "--stoplicht", "paars"), "paars"),
        (("--set", "lampen", "loopt", "--op", "2027-09-30", "--toelichting", "a\x07b"), "geen tekst"),
        (("--percentage", "40"), "--set"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_changes(
    ivpgen: Command, work: Path, arguments: tuple[str, ...], said: str
) -> None:
    code, _, err = ivpgen("progress", *arguments, "plan")
    assert code == ExitCode.UNUSABLE
    assert said in " ".join(err.split())
    assert work.read_text(encoding="utf-8") == WORK


def test_a_file_that_cannot_be_written_stays_as_it_was(ivpgen: Command, work: Path) -> None:
    work.chmod(0o400)
    code, _, err = ivpgen("progress", "--set", "lampen", "gereed", "--op", "2027-09-30", "plan")
    work.chmod(0o600)
    assert code == ExitCode.UNUSABLE
    assert "niet te schrijven" in err
    assert work.read_text(encoding="utf-8") == WORK
