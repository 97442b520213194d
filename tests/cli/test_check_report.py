"""`ivpgen check --report`: which files, what they replace, and what the command says and returns."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from ivpgen.cli.exitcode import ExitCode
from tests.cli.conftest import PLAN, Command

FAULTY = PLAN + "verkeerd: x\n"


def test_a_report_in_each_form_that_is_asked_for(ivpgen: Command, plan: Path) -> None:
    code, _, err = ivpgen(
        "check", "plan", "--report", "uit/rapport.docx", "--report", "rapport.html", "--report", "r.md"
    )
    assert code == ExitCode.CLEAN
    assert [line.split(" (")[0] for line in err.splitlines()] == [
        "Rapport: uit/rapport.docx",
        "Rapport: rapport.html",
        "Rapport: r.md",
    ]
    assert Path("uit/rapport.docx").read_bytes()[:2] == b"PK"
    assert Path("rapport.html").read_text("utf-8").startswith("<!DOCTYPE html>")
    assert Path("r.md").read_text("utf-8").startswith("# Controlerapport\n")


def test_the_report_is_written_when_the_plan_fails(ivpgen: Command, plan: Path) -> None:
    (plan / "plan.yaml").write_text(FAULTY, encoding="utf-8")
    code, out, _ = ivpgen("check", "plan", "--report", "r.md")
    assert code == ExitCode.FINDINGS
    assert "fout[IVP201]" in out
    assert "Onbekende sleutel" in Path("r.md").read_text("utf-8")


def test_a_plan_that_cannot_be_read_has_a_report_of_what_was_found(ivpgen: Command, plan: Path) -> None:
    (plan / "plan.yaml").write_text("titel: {\n", encoding="utf-8")
    assert ivpgen("check", "plan", "--report", "r.md").code == ExitCode.FINDINGS
    text = Path("r.md").read_text("utf-8")
    assert "Het plan is nog niet te lezen" in text
    assert "IVP102" in text


def test_standard_output_stays_what_the_format_says(ivpgen: Command, plan: Path) -> None:
    out = ivpgen("check", "plan", "--report", "r.md", "--format", "json").out
    assert json.loads(out)["versie"]


def test_the_report_says_what_was_left_out_and_for_which_day(ivpgen: Command, plan: Path) -> None:
    (plan / "plan.yaml").write_text(FAULTY, encoding="utf-8")
    ivpgen("check", "plan", "--report", "r.md", "--ignore", "IVP2", "--date", "2028-03-31", "--profile", "rekenkamer")
    text = Path("r.md").read_text("utf-8")
    assert "Stand op 31 maart 2028" in text
    assert "| Profiel van de controle | rekenkamer |" in text
    assert "Eén melding staat niet in dit rapport" in text


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["plan", "ander", "--report", "r.md"], "--report maakt een rapport over één plan, en hier staan er 2."),
        (["plan", "--report", "r.pdf"], "--report kent de vorm van “r.pdf” niet."),
        (["plan", "--report", "r"], "--report kent de vorm van “r” niet."),
        (["plan", "--report", "plan/plan.yaml/r.md"], "is een bestand; daar kan geen rapport in."),
        (["plan", "--report", "map.md"], "map.md is een map"),
        (["plan", "--report", "r.md", "--diff"], "--diff controleert niet; er is dan geen rapport."),
    ],
)
def test_what_cannot_be_asked(ivpgen: Command, plan: Path, arguments: list[str], said: str) -> None:
    Path("map.md").mkdir()
    code, _, err = ivpgen("check", *arguments)
    assert code == ExitCode.UNUSABLE
    assert said in " ".join(err.split())
    assert sorted(path.name for path in Path().iterdir()) == ["map.md", "plan"]


@pytest.mark.parametrize("name", ["teksten/visie.md", "huisstijl.docx"])
def test_a_file_of_the_plan_is_never_replaced(ivpgen: Command, plan: Path, name: str) -> None:
    (plan / "teksten").mkdir()
    (plan / name).write_bytes(b"van ons")
    code, _, err = ivpgen("check", "plan", "--report", f"plan/{name}")
    assert code == ExitCode.UNUSABLE
    assert "hoort bij het plan zelf" in " ".join(err.split())
    assert (plan / name).read_bytes() == b"van ons"


def test_one_that_cannot_be_written_keeps_the_others_from_being_written(ivpgen: Command, plan: Path) -> None:
    Path("map.html").mkdir()
    assert ivpgen("check", "plan", "--report", "r.md", "--report", "map.html").code == ExitCode.UNUSABLE
    assert not Path("r.md").exists()


def test_without_the_option_neither_word_nor_templates_are_loaded(plan: Path) -> None:
    script = (
        "import sys; sys.argv = ['ivpgen', 'check', 'plan']\n"
        "from ivpgen.cli import main\n"
        "main()\n"
        "print(sorted({'jinja2', 'lxml', 'docx', 'ivpgen.assessment'} & set(sys.modules)))"
    )
    ran = subprocess.run([sys.executable, "-c", script], cwd=plan.parent, capture_output=True, text=True, check=True)
    assert ran.stdout.splitlines()[-1] == "[]"
