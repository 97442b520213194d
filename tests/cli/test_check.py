"""`ivpgen check`: which plans, which form, which exit code."""

from __future__ import annotations

import json
import re
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from ivpgen.cli.exitcode import ExitCode
from ivpgen.plan.planmap import Planmap
from ivpgen.rules.check import Outcome, check
from tests.cli.conftest import PLAN, Command
from tests.documents.made import ROOT

FAULTY = PLAN + "verkeerd: x\n"


def write(folder: Path, text: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "plan.yaml").write_text(text, encoding="utf-8")
    return folder


def places(out: str) -> list[str]:
    return re.findall(r"^(\S+:\d+:\d+): fout\[IVP201\]", out, re.MULTILINE)


def test_a_sound_plan(ivpgen: Command, plan: Path) -> None:
    code, out, err = ivpgen("check", "plan")
    assert (code, err) == (ExitCode.CLEAN, "")
    assert "fout[" not in out


def test_a_fault(ivpgen: Command, plan: Path) -> None:
    write(plan, FAULTY)
    code, out, err = ivpgen("check", "plan")
    assert (code, err) == (ExitCode.FINDINGS, "")
    assert places(out) == ["plan/plan.yaml:7:1"]
    assert "    7 | verkeerd: x\n      | ^^^^^^^^\n" in out


def test_yaml_that_cannot_be_read_is_a_finding(ivpgen: Command, plan: Path) -> None:
    write(plan, "ivpgen: 1\ntitel: {\n")
    code, out, err = ivpgen("check", "plan")
    assert (code, err) == (ExitCode.FINDINGS, "")
    assert "fout[IVP102]" in out


def test_the_current_folder_is_the_default(ivpgen: Command, plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(plan, FAULTY)
    monkeypatch.chdir(plan)
    for arguments in ([], ["."], ["plan.yaml"], ["./plan.yaml"]):
        assert places(ivpgen("check", *arguments).out) == ["plan.yaml:7:1"]


def test_names_lead_to_the_files_from_the_current_folder(ivpgen: Command, plan: Path) -> None:
    write(plan, FAULTY)
    write(plan.parent / "b" / "c", FAULTY)
    absolute = plan.parent / "b" / "c"
    assert places(ivpgen("check", "plan", "plan/", absolute).out) == ["plan/plan.yaml:7:1", "b/c/plan.yaml:7:1"]


def test_a_plan_is_checked_once(ivpgen: Command, plan: Path) -> None:
    write(plan, FAULTY)
    assert places(ivpgen("check", "plan", "plan").out) == ["plan/plan.yaml:7:1"]


def test_files_elsewhere_keep_their_whole_name(
    ivpgen: Command, plan: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    elsewhere = write(tmp_path_factory.mktemp("elders"), FAULTY)
    assert places(ivpgen("check", elsewhere).out) == [f"{elsewhere}/plan.yaml:7:1"]


@pytest.mark.parametrize("path", ["/", "leeg", "weg", "weg.yaml", "tekst.txt"])
def test_no_plan(ivpgen: Command, folder: Path, path: str) -> None:
    (folder / "leeg").mkdir()
    (folder / "tekst.txt").write_text(PLAN, encoding="utf-8")
    code, out, err = ivpgen("check", path)
    assert (code, out) == (ExitCode.UNUSABLE, "")
    assert err.startswith("fout: ")
    assert path in err


def test_one_of_several_is_no_plan(ivpgen: Command, plan: Path) -> None:
    write(plan, FAULTY)
    code, out, err = ivpgen("check", "weg", "plan")
    assert code == ExitCode.UNUSABLE
    assert places(out) == ["plan/plan.yaml:7:1"]
    assert err.startswith("fout: weg bestaat niet.")


def test_json(ivpgen: Command, plan: Path) -> None:
    write(plan, FAULTY)
    code, out, err = ivpgen("check", "--format", "json", "plan")
    assert (code, err) == (ExitCode.FINDINGS, "")
    (found,) = [one for one in json.loads(out)["diagnostics"] if one["code"] == "IVP201"]
    assert (found["bestand"], found["regel"], found["kolom"], found["eindkolom"]) == ("plan/plan.yaml", 7, 1, 9)


def test_github(ivpgen: Command, plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(plan, FAULTY)
    assert "::error file=plan/plan.yaml,line=7," in ivpgen("check", "--format", "github", "plan").out
    # A step may run in a folder below the one that GitHub's names start from.
    monkeypatch.setenv("GITHUB_WORKSPACE", str(plan.parent))
    monkeypatch.chdir(plan)
    assert "::error file=plan/plan.yaml,line=7," in ivpgen("check", "--format", "github").out
    assert places(ivpgen("check").out) == ["plan.yaml:7:1"]


@pytest.mark.parametrize("profile", ["concept", "ccv", "rekenkamer", "final"])
def test_profiles(ivpgen: Command, plan: Path, monkeypatch: pytest.MonkeyPatch, profile: str) -> None:
    seen: list[str | None] = []

    def spy(planmap: Planmap, *, profiel: str | None, vandaag: date | None, **rest: Any) -> Outcome:
        seen.append(profiel)
        return check(planmap, profiel=profiel, vandaag=vandaag, **rest)

    monkeypatch.setattr(sys.modules["ivpgen.rules.check"], "check", spy)
    ivpgen("check", "--profile", profile, "plan")
    ivpgen("check", "plan")
    assert seen == [profile, None]


def test_final_is_stricter(ivpgen: Command, plan: Path) -> None:
    write(plan, PLAN + "inleiding: pm\n")
    assert ivpgen("check", "plan").code == ExitCode.CLEAN
    assert ivpgen("check", "--profile", "final", "plan").code == ExitCode.FINDINGS


@pytest.mark.parametrize("status", ["200", "40", "x", "0", "-1", ""])
def test_width_of_an_output_that_is_no_terminal(
    ivpgen: Command, plan: Path, monkeypatch: pytest.MonkeyPatch, status: str
) -> None:
    write(plan, PLAN + "een_heel_lange_sleutel_die_er_niet_is: x\n")
    monkeypatch.setenv("COLUMNS", status)
    longest = max(len(line) for line in ivpgen("check", "plan").out.splitlines())
    assert longest <= (int(status) if status in {"200", "40"} else 80) + len("een_heel_lange_sleutel_die_er_niet_is”")


@pytest.mark.parametrize("form", ["text", "json", "github"])
def test_several_processors_say_what_one_says(
    ivpgen: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, form: str
) -> None:
    monkeypatch.chdir(tmp_path)
    examples = [str(ROOT / "examples" / name) for name in ("voorbeeldstad", "samen", "klein")]
    faulty = [str(write(tmp_path / name, FAULTY)) for name in ("b", "a")]
    paths = [*examples, "nergens", *faulty]
    said = []
    for processors in (1, 3):
        monkeypatch.setattr("ivpgen.processes.cores", lambda processors=processors: processors)
        said.append(ivpgen("check", "--format", form, *paths))
    assert said[0] == said[1]
    assert said[0].code == ExitCode.UNUSABLE
    assert "nergens" in said[0].err
