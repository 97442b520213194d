"""`ivpgen check --fix` and `--diff`: what is written, what is said where, which exit code."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from ivpgen.cli.exitcode import ExitCode
from tests.cli.conftest import PLAN, Command

SLIP = "samenvating: Dit plan kiest drie prioriteiten.\n"
MENDED = "samenvatting: Dit plan kiest drie prioriteiten.\n"


@pytest.fixture
def slip(plan: Path) -> Path:
    """The plan with a key misspelled."""
    (plan / "plan.yaml").write_text(PLAN + SLIP, encoding="utf-8")
    return plan / "plan.yaml"


def test_fix_mends_and_shows_what_is_left(ivpgen: Command, slip: Path) -> None:
    slip.write_text(PLAN + SLIP + "wensen: meer\n", encoding="utf-8")
    code, out, err = ivpgen("check", "--fix", "plan")
    assert (code, err) == (ExitCode.FINDINGS, "")
    assert slip.read_text(encoding="utf-8") == PLAN + MENDED + "wensen: meer\n"
    assert out.startswith("Hersteld in plan/plan.yaml: 1 sleutel.\nplan/plan.yaml:")
    assert out.count("fout[") == 1
    assert "plan/plan.yaml:8:1: fout[IVP201]" in out


def test_fix_of_a_sound_plan(ivpgen: Command, plan: Path) -> None:
    code, out, err = ivpgen("check", "--fix", "plan")
    assert (code, err) == (ExitCode.CLEAN, "")
    assert out.startswith("Niets te herstellen in plan/.\n")


def test_diff_shows_and_writes_nothing(ivpgen: Command, slip: Path) -> None:
    code, out, err = ivpgen("check", "--diff", "plan")
    assert (code, err) == (ExitCode.FINDINGS, "")
    assert out.startswith("--- a/plan/plan.yaml\n+++ b/plan/plan.yaml\n@@ ")
    assert f"-{SLIP}+{MENDED}" in out
    assert "IVP" not in out
    assert slip.read_text(encoding="utf-8") == PLAN + SLIP


def test_diff_of_what_needs_no_mending(ivpgen: Command, plan: Path) -> None:
    (plan / "plan.yaml").write_text(PLAN + "wensen: meer\n", encoding="utf-8")
    assert ivpgen("check", "--diff", "plan") == (ExitCode.CLEAN, "", "")


def test_fix_and_diff_do_both(ivpgen: Command, slip: Path) -> None:
    code, out, _ = ivpgen("check", "--fix", "--diff", "plan")
    assert code == ExitCode.CLEAN
    assert out.startswith("--- a/plan/plan.yaml\n")
    assert out.index("+samenvatting") < out.index("Hersteld in plan/plan.yaml: 1 sleutel.")
    assert slip.read_text(encoding="utf-8") == PLAN + MENDED


@pytest.mark.parametrize("form", ["json", "sarif", "gitlab"])
def test_other_forms_stay_what_they_are(ivpgen: Command, slip: Path, form: str) -> None:
    _, out, err = ivpgen("check", "--fix", "--format", form, "plan")
    json.loads(out)
    assert err == "Hersteld in plan/plan.yaml: 1 sleutel.\n"


def test_a_diff_in_another_form_is_refused(ivpgen: Command, slip: Path) -> None:
    code, out, err = ivpgen("check", "--diff", "--format", "json", "plan")
    assert (code, out) == (ExitCode.UNUSABLE, "")
    assert err.startswith("fout: --diff en --format json gaan niet samen.")


def test_what_would_make_things_worse_is_said(ivpgen: Command, plan: Path) -> None:
    text = PLAN + "prioriteiten:\n  - titel: Verkeer\n    trekkers: {wie: verkeer}\n"
    (plan / "plan.yaml").write_text(text, encoding="utf-8")
    _, out, _ = ivpgen("check", "--fix", "plan")
    assert "Niet hersteld in plan/plan.yaml: “trekkers” als “trekker”. Dat geeft een nieuwe melding: IVP202.\n" in out
    assert (plan / "plan.yaml").read_text(encoding="utf-8") == text


def test_a_file_that_cannot_be_written(ivpgen: Command, slip: Path) -> None:
    slip.chmod(0o444)
    code, out, err = ivpgen("check", "--fix", "plan")
    assert code == ExitCode.UNUSABLE
    assert " ".join(err.split()).startswith(f"fout: {slip} is niet te schrijven; er is niets veranderd.")
    assert "fout[IVP201]" in out
    assert slip.read_text(encoding="utf-8") == PLAN + SLIP


def test_each_plan_is_mended_on_its_own(ivpgen: Command, slip: Path, folder: Path) -> None:
    for name in ("ander", "vast"):
        (folder / name).mkdir()
        (folder / name / "plan.yaml").write_text(PLAN + SLIP, encoding="utf-8")
    (folder / "vast" / "plan.yaml").chmod(0o444)
    code, out, err = ivpgen("check", "--fix", "plan", "weg", "vast", "ander")
    assert code == ExitCode.UNUSABLE
    assert out.startswith("Hersteld in plan/plan.yaml: 1 sleutel.\nHersteld in ander/plan.yaml: 1 sleutel.\n")
    refusals = " ".join(err.split()).split("fout: ")[1:]
    assert refusals[0].startswith(f"{(folder / 'vast' / 'plan.yaml').resolve()} is niet te schrijven;")
    assert refusals[1].startswith("weg bestaat niet.")
    assert len(refusals) == 2


def test_no_plan(ivpgen: Command, folder: Path) -> None:
    for options in (["--fix"], ["--diff"], ["--fix", "--diff"]):
        code, out, err = ivpgen("check", *options, "weg")
        assert (code, out) == (ExitCode.UNUSABLE, "")
        assert err.count("fout: ") == 1


def test_a_plain_check_loads_nothing_of_it(plan: Path) -> None:
    probe = "import sys\nsys.argv = ['ivpgen', 'check', sys.argv[1]]\nfrom ivpgen.cli import main\nmain()\nprint([n for n in sys.modules if n.startswith('ivpgen.') and 'fix' in n])"
    run = subprocess.run([sys.executable, "-c", probe, str(plan)], capture_output=True, text=True, check=True)
    assert run.stdout.splitlines()[-1] == "[]"
