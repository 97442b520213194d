"""Annotations that GitHub understands, whatever the plan says."""

from __future__ import annotations

import re
from urllib.parse import unquote

import pytest

from ivpgen.diagnostics import Place
from ivpgen.report.github import report
from tests.report.hostile import HOSTILE
from tests.report.made import checked, diagnostic

COMMAND = re.compile(r"::(?P<command>error|warning|notice) (?P<properties>[^:]*)::(?P<message>.*)")


def read(line: str) -> tuple[str, dict[str, str], str]:
    """A workflow command as GitHub reads it: split first, then unescaped."""
    found = COMMAND.fullmatch(line)
    assert found, line
    properties = dict(pair.split("=", 1) for pair in found["properties"].split(","))
    return found["command"], {key: unquote(value) for key, value in properties.items()}, unquote(found["message"])


def test_an_annotation() -> None:
    first, *summary = report([checked(diagnostic())]).splitlines()
    assert first == (
        "::error file=plan/plan.yaml,line=5,endLine=5,col=19,endColumn=29,title=IVP301 onbekende-verwijzing"
        "::De bevinding “hardrijder” bestaat niet.%0ABedoel je “hardrijders”?"
    )
    assert summary[0] == "1 fout."


@pytest.mark.parametrize(("niveau", "command"), [("fout", "error"), ("let op", "warning"), ("tip", "notice")])
def test_levels(niveau: str, command: str) -> None:
    assert read(report([checked(diagnostic(niveau=niveau))]).splitlines()[0])[0] == command


def test_columns_only_make_sense_on_one_line() -> None:
    _, properties, _ = read(report([checked(diagnostic(place=Place("plan.yaml", 1, 2, 3, 4)))]).splitlines()[0])
    assert properties == {"file": "plan/plan.yaml", "line": "1", "endLine": "3", "title": "IVP301 onbekende-verwijzing"}


def test_hostile_texts_stay_data() -> None:
    file = "a,line=1::b%0A\nc.yaml"
    bericht = "100% zeker\n::error::nee\r\n::set-output name=x::y \x1b[31m"
    made = report([checked(diagnostic(bericht, place=Place(file, 1), hoe="zo, en: zo"), prefix="")])
    assert [line for line in made.splitlines() if line.startswith("::")] == [made.splitlines()[0]]
    command, properties, message = read(made.splitlines()[0])
    assert command == "error"
    assert properties["file"] == file
    assert message == bericht.replace("\x1b", "␛") + "\nzo, en: zo"


@pytest.mark.parametrize("said", HOSTILE)
def test_any_text_is_one_annotation(said: str) -> None:
    one = diagnostic(said or "x", place=Place(f"{said}.yaml", 1), hoe=said)
    made = report([checked(one, prefix=f"{said}/", name=said)])
    lines = made.splitlines()
    assert [line for line in lines if line.lstrip().startswith(("::", "##"))] == lines[:1]
    _, properties, _ = read(lines[0])
    assert list(properties) == ["file", "line", "endLine", "col", "endColumn", "title"]


def test_the_summary_is_no_command() -> None:
    made = report([checked(name="\n::error::nee", prefix="")])
    assert not any(line.lstrip().startswith("::") for line in made.splitlines())
