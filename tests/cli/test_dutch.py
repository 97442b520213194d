"""Everything that typer says is Dutch."""

from __future__ import annotations

import re

import pytest

from ivpgen.cli.app import COMMANDS
from ivpgen.cli.exitcode import ExitCode
from ivpgen.report.plain import columns
from tests.cli.conftest import Command

ENGLISH = re.compile(
    r"\b(usage|options?|arguments?|commands?|required|default|show|exit|message|error|missing|no such|invalid|try|value|install|the|this|for|help for)\b",
    re.IGNORECASE,
)
OURS = re.compile(r"--[a-z-]+|ivpgen \w+|github|gitlab|final")


def assert_dutch(text: str) -> None:
    assert text.strip()
    assert ENGLISH.findall(OURS.sub("", text)) == []


@pytest.mark.parametrize("arguments", [[], *([name] for name in COMMANDS)])
def test_help(ivpgen: Command, arguments: list[str]) -> None:
    code, out, err = ivpgen(*arguments, "--help")
    assert (code, err) == (ExitCode.CLEAN, "")
    assert_dutch(out)
    assert out.startswith(f"Gebruik: {' '.join(['ivpgen', *arguments])} [OPTIES]")
    assert max(columns(line) for line in out.splitlines()) <= 80
    for heading in ("Opties:", "Opdrachten:" if arguments in ([], ["library"], ["partners"]) else "Argumenten:"):
        assert heading in out.splitlines()


def test_the_help_names_every_command(ivpgen: Command) -> None:
    shown = ivpgen("--help").out.partition("Opdrachten:\n")[2].partition("\n\n")[0]
    assert re.findall(r"^  (\S+)", shown, re.MULTILINE) == list(COMMANDS)


def test_without_a_command(ivpgen: Command) -> None:
    assert ivpgen() == (ExitCode.UNUSABLE, ivpgen("--help").out, "")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["chek"], "De opdracht “chek” bestaat niet.\n   Bedoel je check?"),
        (["xyz"], "De opdracht “xyz” bestaat niet.\n   Kies uit: new, "),
        (["--formaat", "json"], "De optie --formaat bestaat niet."),
        (["check", "--formaat", "json"], "De optie --formaat bestaat niet. Bedoel je --format?"),
        (["check", "--xyz"], "De optie --xyz bestaat niet."),
        (["check", "-x"], "De optie -x bestaat niet."),
        (["check", "--\x1b[31m"], "De optie --␛[31m bestaat niet."),
        (["check", "--format"], "De optie --format mist een waarde."),
        (["render", "--final=ja"], "De optie --final krijgt geen waarde."),
        (["render", "--help=ja"], "De optie --help krijgt geen waarde."),
        (["render", "een", "twee"], "“twee” is hier te veel.\n   Zie: ivpgen render --help"),
        (
            ["check", "--format", "xml"],
            "--format kent “xml” niet.\n   Kies uit: text, json, sarif, github, gitlab, junit.",
        ),
        (
            ["check", "--format", "jsn"],
            "--format kent “jsn” niet.\n   Bedoel je json? Kies uit: text, json, sarif, github, gitlab, junit.",
        ),
        (
            ["check", "--profile", "streng"],
            "--profile kent “streng” niet.\n   Kies uit: concept, ccv, rekenkamer, final.",
        ),
        (
            ["check", "--date", "31-3-2027"],
            "--date kent “31-3-2027” niet als datum.\n   Schrijf een dag als 2027-03-31.",
        ),
        (["check", "--date", "2027-02-30"], "--date kent “2027-02-30” niet als datum."),
        (["schema", "plannen"], "SOORT kent “plannen” niet."),
    ],
)
def test_a_command_line_that_cannot_be_understood(ivpgen: Command, arguments: list[str], said: str) -> None:
    code, out, err = ivpgen(*arguments)
    assert (code, out) == (ExitCode.UNUSABLE, "")
    assert f"fout: {said}" in err
    assert_dutch(err)


def test_a_usage_error_shows_the_usage_and_where_to_read_on(ivpgen: Command) -> None:
    usage, _, see = ivpgen("check", "--xyz").err.splitlines()
    assert usage == "Gebruik: ivpgen check [OPTIES] [PAD …]"
    assert see == "Zie: ivpgen check --help"
