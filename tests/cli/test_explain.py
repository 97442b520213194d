"""`ivpgen explain`: one rule, some, or all; and `check` doesn't pay for it."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from ivpgen.cli.exitcode import ExitCode
from ivpgen.rules.table import BY_CODE
from tests.cli.conftest import Command

PROBE = """
import sys
sys.argv = ["ivpgen", "check", *sys.argv[1:]]
from ivpgen.cli import main
main()
print(*sorted(sys.modules), file=sys.stderr)
"""


def explained(out: str) -> list[str]:
    """The codes that were explained, in order."""
    return re.findall(r"^(?:## )?(IVP\d{3}) [a-z0-9-]+$", out, re.MULTILINE)


@pytest.mark.parametrize(
    ("arguments", "codes"),
    [
        (["IVP311"], ["IVP311"]),
        (["ivp311"], ["IVP311"]),
        (["prioriteit-zonder-aanleiding"], ["IVP311"]),
        (["IVP401", "IVP311", "IVP401"], ["IVP401", "IVP311"]),
        (["IVP401,IVP311"], ["IVP401", "IVP311"]),
        (["IVP10"], [f"IVP10{number}" for number in range(1, 10)]),
    ],
)
@pytest.mark.parametrize("form", ["text", "markdown"])
def test_the_rules_that_are_asked_for(ivpgen: Command, arguments: list[str], codes: list[str], form: str) -> None:
    code, out, err = ivpgen("explain", "--format", form, *arguments)
    assert (code, err) == (ExitCode.CLEAN, "")
    assert explained(out) == codes


def test_all_rules(ivpgen: Command) -> None:
    assert explained(ivpgen("explain", "--all").out) == sorted(BY_CODE)
    assert ivpgen("explain", "--all", "--format", "markdown").out.startswith("# De regels\n")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "Welke regel?"),
        (["--all", "IVP311"], "--all legt alle regels al uit."),
        (["IVP999"], "CODE noemt een regel die er niet is: “IVP999”."),
        (["IVP311", "prioriteit-zonder-doelen"], "Bedoel je prioriteit-zonder-doel"),
        (["\x1b[31m"], "“␛[31m”"),
        ([""], "CODE noemt geen regel."),
        (["--format", "html", "IVP311"], "--format kent “html” niet."),
    ],
)
def test_what_can_not_be_explained(ivpgen: Command, arguments: list[str], said: str) -> None:
    code, out, err = ivpgen("explain", *arguments)
    assert (code, out) == (ExitCode.UNUSABLE, "")
    assert said in err.replace("\n   ", " ")


def test_a_terminal_that_is_wide_gets_lines_that_can_be_followed(
    ivpgen: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "300")
    out = ivpgen("explain", "--all").out
    assert 80 < max(len(line) for line in out.splitlines() if " " in line.strip()) <= 100


@pytest.mark.parametrize(
    ("form", "loaded"),
    [
        ("text", {"text"}),
        ("json", {"json"}),
        ("sarif", {"sarif", "service_names"}),
        ("junit", {"junit", "service_names"}),
    ],
)
def test_a_check_loads_what_its_form_needs_and_no_more(tmp_path: Path, form: str, loaded: set[str]) -> None:
    (tmp_path / "plan.yaml").write_text("ivpgen: 1\ntitel: Veilig\n", encoding="utf-8")
    run = subprocess.run(
        [sys.executable, "-c", PROBE, "--format", form, str(tmp_path)],
        capture_output=True,
        text=True,
        check=True,
        env=os.environ | {"NO_COLOR": "1"},
    )
    modules = run.stderr.splitlines()[-1].split()
    forms = {
        "text",
        "json",
        "sarif",
        "github",
        "gitlab",
        "junit",
        "service_names",
        "explained",
        "explain_text",
        "explain_markdown",
    }
    # What goes wrong is told as text in every form; here nothing does.
    assert {name.removeprefix("ivpgen.report.") for name in modules} & {f"{one}" for one in forms} - {
        "json"
    } == loaded - {"json"}
    assert ("ivpgen.report.json" in modules) == (form == "json")
