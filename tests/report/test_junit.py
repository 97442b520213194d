"""JUnit XML in the shape that Jenkins' schema allows, with a failure where a rule holds the plan up."""

from __future__ import annotations

from xml.etree.ElementTree import Element, fromstring

import pytest

from ivpgen.diagnostics import Place
from ivpgen.report.checked import Checked
from ivpgen.report.junit import report
from tests.report.hostile import HOSTILE
from tests.report.made import checked, diagnostic, set_aside

# Of the schema of Jenkins (junit-10.xsd): which elements may stand where, which attributes they must and may have.
ALLOWED: dict[str, tuple[set[str], set[str], set[str]]] = {
    "testsuites": ({"testsuite"}, set(), {"name", "tests", "failures", "errors", "time"}),
    "testsuite": (
        {"testcase", "properties", "system-out", "system-err"},
        {"name", "tests", "failures", "errors"},
        {"skipped", "time", "timestamp", "hostname", "id", "package"},
    ),
    "testcase": ({"skipped", "error", "failure", "system-out", "system-err"}, {"name"}, {"classname", "time"}),
    "failure": (set(), set(), {"type", "message"}),
    "skipped": (set(), set(), {"type", "message"}),
    "system-out": (set(), set(), set()),
}
CODES = ("IVP301", "IVP311", "IVP330")


def suites(*plans: Checked) -> list[Element]:
    made = report(plans)
    assert made.isascii()
    root = fromstring(made)
    assert root.tag == "testsuites"
    for element in root.iter():
        children, required, optional = ALLOWED[element.tag]
        assert {child.tag for child in element} <= children
        assert required <= set(element.attrib) <= required | optional
    for suite in root:
        cases = suite.findall("testcase")
        assert suite.get("tests") == str(len(cases))
        assert suite.get("failures") == str(len(suite.findall("testcase/failure")))
        assert suite.get("skipped") == str(len(suite.findall("testcase/skipped")))
        assert all(len(case.findall("failure")) <= 1 for case in cases)
    assert root.get("tests") == str(len(root.findall("testsuite/testcase")))
    assert root.get("failures") == str(len(root.findall("testsuite/testcase/failure")))
    return list(root)


def test_a_suite_per_plan_and_a_case_per_rule_that_ran() -> None:
    first, second = suites(checked(ran=CODES), checked(ran=CODES[:2], name="b"))
    assert [case.get("name") for case in first] == [
        "IVP301 onbekende-verwijzing",
        "IVP311 prioriteit-zonder-aanleiding",
        "IVP330 actiepunt-zonder-verband",
    ]
    assert (first.get("name"), second.get("name"), len(second)) == ("plan", "b", 2)


def test_a_rule_that_holds_the_plan_up_fails_once_with_all_its_places() -> None:
    (suite,) = suites(checked(diagnostic(), diagnostic(place=Place("plan.yaml", 2, 1, 2, 3)), ran=CODES))
    (failure,) = suite.findall("testcase/failure")
    assert failure.attrib == {"type": "fout", "message": "2 meldingen"}
    assert (failure.text or "").splitlines() == [
        "plan/plan.yaml:5:19: fout: De bevinding “hardrijder” bestaat niet. Bedoel je “hardrijders”?",
        "plan/plan.yaml:2:1: fout: De bevinding “hardrijder” bestaat niet. Bedoel je “hardrijders”?",
    ]


@pytest.mark.parametrize(
    ("niveau", "profiel", "drempel", "fails"),
    [
        ("let op", "concept", None, False),
        ("let op", "final", None, True),
        ("tip", "final", None, False),
        ("tip", "concept", "tip", True),
        ("fout", "concept", "nooit", False),
    ],
)
def test_what_fails_follows_the_threshold(niveau: str, profiel: str, drempel: str | None, fails: bool) -> None:
    (suite,) = suites(checked(diagnostic(niveau=niveau), profiel=profiel, drempel=drempel, ran=CODES))
    assert len(suite.findall("testcase/failure")) == fails
    assert len(suite.findall("testcase/system-out")) == (not fails)


def test_a_rule_of_which_all_is_set_aside_is_skipped_with_the_reason() -> None:
    (suite,) = suites(checked(aside=[set_aside(diagnostic())], ran=CODES))
    (skipped,) = suite.findall("testcase/skipped")
    assert skipped.get("message") == (
        "Uitgezet bij controle, plan/plan.yaml:5: De raad koos dit zelf. (wie: griffie; tot: 1 januari 2028)"
    )


def test_a_rule_of_which_some_is_set_aside_is_not_skipped() -> None:
    (suite,) = suites(checked(diagnostic(), aside=[set_aside(diagnostic())], ran=CODES))
    assert suite.findall("testcase/skipped") == []
    assert "Uitgezet bij controle" in (suite.findtext("testcase/system-out") or "")


def test_no_folder_of_the_machine_is_told() -> None:
    one = checked(diagnostic(), prefix="/home/iemand/geheim/plan/", name="plan", ran=CODES)
    assert "geheim" not in report([one])


@pytest.mark.parametrize("name", ["../a.b/plan.v2", ".", "/abs/plan", "C:\\plan"])
def test_the_name_of_a_plan_makes_no_packages(name: str) -> None:
    (suite,) = suites(checked(name=name, ran=CODES))
    assert {(case.get("classname") or "").count(".") for case in suite} == {1}


@pytest.mark.parametrize("said", HOSTILE)
def test_hostile_texts_stay_texts(said: str) -> None:
    one = diagnostic(said, place=Place(f"{said}.yaml", 1), hoe=said)
    tip = diagnostic(said, place=Place(f"{said}.yaml", 1), hoe=said, niveau="tip", code="IVP330")
    (suite,) = suites(checked(one, tip, name=said, prefix=f"{said}/", aside=[set_aside(one, said, said, said)]))
    (failure,) = suite.findall("testcase/failure")
    if said and said.isprintable():
        assert failure.get("message") == said
        assert f"{said}/{said}.yaml:1:1: fout: {said}" in (failure.text or "")


def test_nothing_checked_is_no_suite() -> None:
    assert suites() == []
