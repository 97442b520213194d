"""A code quality report as GitLab describes it: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format."""

from __future__ import annotations

import json
from typing import Any

import pytest
from jsonschema import Draft7Validator

from ivpgen.diagnostics import Place
from ivpgen.report.checked import Checked
from ivpgen.report.gitlab import report
from tests.report.hostile import HOSTILE
from tests.report.made import SOURCE, checked, diagnostic, set_aside

# The keys that GitLab names, as it words them.
SCHEMA = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "additionalProperties": False,
        "properties": {
            "description": {"type": "string", "minLength": 1},
            "check_name": {"type": "string", "pattern": "^IVP[1-9][0-9]{2} "},
            "fingerprint": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "properties": {
                    "path": {"type": "string", "pattern": "^[^/.]"},
                    "lines": {"type": "object", "required": ["begin"], "properties": {"begin": {"minimum": 1}}},
                },
            },
        },
    },
}


def issues(*plans: Checked) -> list[dict[str, Any]]:
    made = report(plans)
    assert made.isascii()
    found = json.loads(made)
    Draft7Validator(SCHEMA).validate(found)
    assert isinstance(found, list)
    return found


def test_an_issue() -> None:
    (one,) = issues(checked(diagnostic()))
    assert one["description"] == "De bevinding “hardrijder” bestaat niet. Bedoel je “hardrijders”?"
    assert one["check_name"] == "IVP301 onbekende-verwijzing"
    assert one["location"] == {"path": "plan/plan.yaml", "lines": {"begin": 5}}


@pytest.mark.parametrize(("niveau", "severity"), [("fout", "major"), ("let op", "minor"), ("tip", "info")])
def test_severities(niveau: str, severity: str) -> None:
    assert issues(checked(diagnostic(niveau=niveau)))[0]["severity"] == severity


def test_every_issue_has_its_own_fingerprint_that_stays_when_lines_move() -> None:
    found = issues(checked(diagnostic(), diagnostic()), checked(diagnostic(), prefix="b/"))
    assert len({one["fingerprint"] for one in found}) == 3
    moved = checked(diagnostic(place=Place("plan.yaml", 6, 19, 6, 29)), texts={"plan.yaml": "\n" + SOURCE})
    assert issues(moved)[0]["fingerprint"] == found[0]["fingerprint"]


@pytest.mark.parametrize("prefix", ["/home/iemand/geheim/plan/", "C:\\geheim\\plan/", "../plan/"])
def test_a_plan_from_elsewhere_keeps_its_own_folder_only(prefix: str) -> None:
    (one,) = issues(checked(diagnostic(), prefix=prefix))
    assert one["location"]["path"].endswith("plan.yaml")
    assert "/home" not in one["location"]["path"]


def test_what_the_plan_sets_aside_is_no_issue() -> None:
    assert issues(checked(aside=[set_aside(diagnostic())])) == []


@pytest.mark.parametrize("said", HOSTILE)
def test_hostile_texts_stay_texts_on_one_line(said: str) -> None:
    (one,) = issues(checked(diagnostic(said or "x", place=Place(f"a{said}.yaml", 1), hoe=said), prefix="map/"))
    assert "\n" not in one["description"] + one["location"]["path"]
    assert not any("\ud800" <= mark <= "\udfff" for mark in one["description"] + one["location"]["path"])
