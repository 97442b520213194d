"""`ivpgen check`: which plans, which form, which exit code."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from ivpgen.cli.check import FORMATS
from ivpgen.cli.exitcode import ExitCode
from ivpgen.plan.planmap import Planmap
from ivpgen.rules.check import Outcome, check
from ivpgen.rules.profiles import PROFIELEN
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


@pytest.mark.parametrize(
    ("form", "service", "named"),
    [
        ("github", "GITHUB_WORKSPACE", "::error file=plan/plan.yaml,line=7,"),
        ("sarif", "GITHUB_WORKSPACE", '"uri": "plan/plan.yaml"'),
        ("gitlab", "CI_PROJECT_DIR", '"path": "plan/plan.yaml"'),
        ("junit", "BUILD_SOURCESDIRECTORY", "plan/plan.yaml:7:1: fout:"),
    ],
)
def test_files_are_named_as_the_service_names_them(
    ivpgen: Command, plan: Path, monkeypatch: pytest.MonkeyPatch, form: str, service: str, named: str
) -> None:
    write(plan, FAULTY)
    assert named in ivpgen("check", "--format", form, "plan").out
    # A step may run in a folder below the one that the names of the service start from.
    monkeypatch.setenv(service, str(plan.parent))
    monkeypatch.chdir(plan)
    assert named in ivpgen("check", "--format", form).out
    assert places(ivpgen("check").out) == ["plan.yaml:7:1"]


def test_github_gets_a_page_beside_what_other_steps_said(
    ivpgen: Command, plan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(plan, FAULTY)
    page = plan.parent / "samenvatting.md"
    page.write_text("# Eerder\n", encoding="utf-8")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(page))
    ivpgen("check", "--format", "json", "plan")
    assert page.read_text(encoding="utf-8") == "# Eerder\n"
    assert "::error " in ivpgen("check", "--format", "github", "plan").out
    assert page.read_text(encoding="utf-8").startswith("# Eerder\n## Controle van het veiligheidsplan\n")
    assert "| fout | IVP201 | plan/plan.yaml:7 |" in page.read_text(encoding="utf-8")


def test_a_page_that_cannot_be_written_is_no_fault_of_the_plan(
    ivpgen: Command, plan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(plan))
    code, out, err = ivpgen("check", "--format", "github", "plan")
    assert (code, out != "") == (ExitCode.CLEAN, True)
    assert err.startswith("let op: De samenvatting voor GitHub is niet te schrijven")


@pytest.mark.parametrize(
    ("arguments", "shown", "left_out"),
    [
        ([], {"IVP201", "IVP901"}, set()),
        (["--select", "IVP2"], {"IVP201"}, {"IVP901"}),
        (["--select", "IVP5,onbekende-sleutel", "--select", "IVP9xx"], {"IVP201", "IVP901"}, set()),
        (["--ignore", "nog-in-te-vullen"], {"IVP201"}, {"IVP901"}),
        (["--select", "IVP", "--ignore", "ivp20, IVP901"], set(), {"IVP201", "IVP901"}),
    ],
)
def test_select_and_ignore(
    ivpgen: Command, plan: Path, arguments: list[str], shown: set[str], left_out: set[str]
) -> None:
    write(plan, FAULTY + "inleiding: pm\n")
    code, out, _ = ivpgen("check", "--format", "json", *arguments, "plan")
    made = json.loads(out)
    both = {"IVP201", "IVP901"}
    assert {one["code"] for one in made["diagnostics"]} & both == shown
    assert made["weggelaten"].keys() & both == left_out
    assert code == (ExitCode.FINDINGS if "IVP201" in shown else ExitCode.CLEAN)
    said = ivpgen("check", *arguments, "plan").out.replace("\n", " ")
    assert ("weggelaten met --select of --ignore" in said) == bool(made["weggelaten"])


@pytest.mark.parametrize("option", ["--select", "--ignore"])
@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("IVP311x", "Bedoel je IVP311"),
        ("prioriteit-zonder-doelen", "Bedoel je prioriteit-zonder-doel"),
        ("xyz", "ivpgen explain --all"),
        (",", "noemt geen regel"),
        ("", "noemt geen regel"),
    ],
)
def test_a_rule_that_does_not_exist(ivpgen: Command, plan: Path, option: str, value: str, said: str) -> None:
    code, out, err = ivpgen("check", option, value, "plan")
    assert (code, out) == (ExitCode.UNUSABLE, "")
    assert err.startswith(f"fout: {option} ")
    assert said in err.replace("\n   ", " ")


def test_what_keeps_a_plan_from_being_read_cannot_be_left_out(ivpgen: Command, plan: Path) -> None:
    write(plan, "ivpgen: 1\ntitel: {\n")
    for arguments in (["--select", "IVP9"], ["--ignore", "IVP1"]):
        code, out, _ = ivpgen("check", *arguments, "plan")
        assert code == ExitCode.FINDINGS
        assert "fout[IVP102]" in out


@pytest.mark.parametrize(
    ("fail_on", "codes"),
    [("fout", (1, 0, 0)), ("let-op", (1, 1, 0)), ("tip", (1, 1, 1)), ("nooit", (0, 0, 0))],
)
def test_fail_on(ivpgen: Command, folder: Path, fail_on: str, codes: tuple[int, int, int]) -> None:
    write(folder / "fout", PLAN + "verkeerd: x\n")
    write(folder / "letop", PLAN.replace("tot: 2030", "tot: 2032"))
    write(folder / "tip", PLAN + "inleiding: pm\n")
    only = ("--select", "IVP201,IVP212,IVP901", "--fail-on", fail_on)
    assert tuple(ivpgen("check", *only, name).code for name in ("fout", "letop", "tip")) == codes


def test_an_unknown_threshold(ivpgen: Command, plan: Path) -> None:
    code, _, err = ivpgen("check", "--fail-on", "letop", "plan")
    assert code == ExitCode.UNUSABLE
    assert "--fail-on kent “letop” niet.\n   Bedoel je let-op? Kies uit: fout, let-op, tip, nooit." in err


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


@pytest.mark.parametrize("form", FORMATS)
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


def test_the_help_says_what_each_profile_does(ivpgen: Command) -> None:
    shown = " ".join(ivpgen("check", "--help").out.split())
    assert [one.naam for one in PROFIELEN.values() if one.zin not in shown] == []


def test_the_help_of_all_commands_loads_no_rules() -> None:
    probe = "import sys; sys.argv[1:] = ['--help']; from ivpgen.cli import main; main(); print(*sys.modules, file=sys.stderr)"
    run = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True, check=True)
    assert not [name for name in run.stderr.split() if name.startswith("ivpgen.rules")]
