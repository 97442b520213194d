"""SARIF that the standard's own schema accepts, with places, names and suppressions that hold."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft4Validator

from ivpgen.diagnostics import Place
from ivpgen.plan.load import load
from ivpgen.report.checked import Checked
from ivpgen.report.sarif import report
from ivpgen.rules.check import check
from tests.report.hostile import HOSTILE
from tests.report.made import SOURCE, checked, diagnostic, set_aside

SCHEMA = json.loads((Path(__file__).parent / "schemas" / "sarif-schema-2.1.0.json").read_text(encoding="utf-8"))
Draft4Validator.check_schema(SCHEMA)
VALIDATOR = Draft4Validator(SCHEMA)


def run_of(*plans: Checked) -> dict[str, Any]:
    """The only run of a report that the schema accepts."""
    made = report(plans)
    assert made.isascii()
    log = json.loads(made)
    VALIDATOR.validate(log)
    (run,) = log["runs"]
    assert isinstance(run, dict)
    return run


def prints(*plans: Checked) -> list[str]:
    return [one["partialFingerprints"]["ivpgen/v1"] for one in run_of(*plans)["results"]]


def test_a_result() -> None:
    run = run_of(checked(diagnostic()))
    (result,) = run["results"]
    assert (result["ruleId"], result["level"]) == ("IVP301", "error")
    assert result["message"]["text"] == "De bevinding “hardrijder” bestaat niet.\nBedoel je “hardrijders”?"
    assert result["locations"] == [
        {
            "physicalLocation": {
                "artifactLocation": {"uri": "plan/plan.yaml", "uriBaseId": "%SRCROOT%"},
                "region": {"startLine": 5, "startColumn": 19, "endLine": 5, "endColumn": 29},
            }
        }
    ]
    assert run["columnKind"] == "unicodeCodePoints"


@pytest.mark.parametrize(("niveau", "level"), [("fout", "error"), ("let op", "warning"), ("tip", "note")])
def test_levels(niveau: str, level: str) -> None:
    assert run_of(checked(diagnostic(niveau=niveau)))["results"][0]["level"] == level


def test_the_rules_that_were_found_are_described_once_and_pointed_at() -> None:
    found = [diagnostic(code="IVP312"), diagnostic(), diagnostic(code="IVP312", niveau="tip")]
    run = run_of(checked(*found), checked(aside=[set_aside(diagnostic(code="IVP901"))]))
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == ["IVP301", "IVP312", "IVP901"]
    assert [rules[one["ruleIndex"]]["id"] for one in run["results"]] == [one["ruleId"] for one in run["results"]]
    assert all(rule["help"]["text"].startswith("Een prioriteit moet") and "helpUri" not in rule for rule in rules)


def test_what_the_plan_sets_aside_is_suppressed_in_the_source_with_its_reason() -> None:
    results = run_of(checked(diagnostic(), aside=[set_aside(diagnostic())]))["results"]
    assert [one["suppressions"] for one in results] == [
        [],
        [
            {
                "kind": "inSource",
                "status": "accepted",
                "justification": "De raad koos dit zelf. (wie: griffie; tot: 1 januari 2028)",
            }
        ],
    ]


def test_the_other_side_of_a_fault_is_a_related_location() -> None:
    (result,) = run_of(checked(diagnostic(zie=Place("b c.yaml", 4, 9, 4, 16))))["results"]
    (related,) = result["relatedLocations"]
    assert related["physicalLocation"]["artifactLocation"]["uri"] == "plan/b%20c.yaml"
    assert related["physicalLocation"]["region"]["startLine"] == 4


def test_a_place_of_which_the_end_is_not_known_has_a_begin_only() -> None:
    (result,) = run_of(checked(diagnostic(place=Place("plan.yaml", 3, 2))))["results"]
    assert result["locations"][0]["physicalLocation"]["region"] == {"startLine": 3, "startColumn": 2}


@pytest.mark.parametrize("prefix", ["/home/iemand/geheim/plan/", "C:/Users/iemand/plan/", "../geheim/plan/"])
def test_no_folder_of_the_machine_is_told(prefix: str) -> None:
    run = run_of(checked(diagnostic(), prefix=prefix, name="plan"), checked(diagnostic()))
    first, second = [one["locations"][0]["physicalLocation"]["artifactLocation"] for one in run["results"]]
    assert first == {"uri": "plan.yaml", "uriBaseId": "PLAN1"}
    assert second == {"uri": "plan/plan.yaml", "uriBaseId": "%SRCROOT%"}
    assert list(run["originalUriBaseIds"]) == ["PLAN1"]
    assert "geheim" not in json.dumps(run)
    assert "iemand" not in json.dumps(run)


def test_a_fingerprint_stays_when_lines_move() -> None:
    moved = Place("plan.yaml", 8, 19, 8, 29)
    before = prints(checked(diagnostic()))
    assert before == prints(checked(diagnostic(place=moved), texts={"plan.yaml": f"# een\n# twee\n# drie\n{SOURCE}"}))


def test_fingerprints_tell_findings_apart() -> None:
    other = Place("plan.yaml", 5, 5, 5, 16)
    found = [diagnostic(), diagnostic(), diagnostic(place=other), diagnostic(code="IVP312")]
    made = prints(checked(*found), checked(diagnostic(), prefix="b/"))
    assert len(set(made)) == len(made) == 5


def test_a_fingerprint_needs_no_text() -> None:
    assert (
        len(prints(checked(diagnostic(place=Place("weg.yaml", 9)), diagnostic(place=Place("plan.yaml", 99, 7))))) == 2
    )


@pytest.mark.parametrize("said", HOSTILE)
def test_hostile_texts_stay_texts(said: str) -> None:
    one = diagnostic(said or "x", place=Place(f"{said}.yaml", 1, 1, 1, 2), hoe=said, zie=Place(f"{said}.yaml", 1))
    run = run_of(checked(one, prefix=f"{said}/", name=said, aside=[set_aside(one, said, said, said)]))
    for result in run["results"]:
        text = result["message"]["text"]
        assert "](" not in text.replace("\\](", "")
        assert "{" not in text.replace("{{", "")
        assert all(mark in "/%-._~" or (mark.isascii() and mark.isalnum()) for mark in uri(result))
        assert not any("\ud800" <= mark <= "\udfff" for mark in text)


def uri(result: dict[str, Any]) -> str:
    return str(result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"])


def test_columns_count_code_points(tmp_path: Path) -> None:
    """What `columnKind` says, on a line with characters of more than one byte and more than one UTF-16 unit."""
    line = "    - {id: één, tekst: 🙂👩‍👧é, veld: onbestaand}"
    head = "ivpgen: 1\ntitel: T\nperiode: {van: 2027, tot: 2030}\ngemeenten: [{id: g, naam: G}]\n"
    text = f"{head}bevindingen:\n{line}\n"
    (tmp_path / "plan.yaml").write_text(text, encoding="utf-8")
    planmap = load(tmp_path)
    run = run_of(Checked("plan", "", check(planmap), planmap.folder.texts))
    (region,) = [
        one["locations"][0]["physicalLocation"]["region"]
        for one in run["results"]
        if one["ruleId"] == "IVP301" and "onbestaand" in one["message"]["text"]
    ]
    assert line[region["startColumn"] - 1 : region["endColumn"] - 1] == "onbestaand"


def test_nothing_found_is_a_run_without_results() -> None:
    assert run_of(checked())["results"] == []
    assert run_of()["results"] == []
