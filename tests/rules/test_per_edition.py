"""What a joint plan lacks is asked of the edition of each gemeente, and said once."""

from __future__ import annotations

import pytest

from tests.rules.conftest import Checked

JOINT = "gemeenten: [{id: a, naam: Aadorp}, {id: b, naam: Beek}]\n"


def found(checked: Checked, example: str, code: str) -> list[tuple[int, str]]:
    """The lines and messages of one rule, in a joint plan that is understood as it is meant."""
    diagnostics = checked(JOINT + example + "\n").diagnostics
    assert [one.finding for one in diagnostics if one.niveau == "fout"] == []
    return [(one.finding.place.line, one.finding.bericht) for one in diagnostics if one.finding.code == code]


def test_what_all_lack_is_said_once_without_names(checked: Checked) -> None:
    assert found(checked, "prioriteiten:\n  - {id: p, titel: P}", "IVP312") == [
        (8, "De prioriteit “P” heeft geen doel.")
    ]


def test_what_one_gemeente_fills_in_the_other_lacks(checked: Checked) -> None:
    text = "prioriteiten:\n  - {id: p, titel: P}\nper_gemeente: {a: {prioriteiten: [{id: p, doelen: [{tekst: Minder D}]}]}}"
    assert found(checked, text, "IVP312") == [(8, "In de uitgave van Beek: de prioriteit “P” heeft geen doel.")]


def test_what_each_gemeente_fills_in_lacks_nowhere(checked: Checked) -> None:
    text = """\
prioriteiten: [{id: p, titel: P}]
per_gemeente:
  a: {prioriteiten: [{id: p, doelen: [{tekst: Minder D}]}]}
  b: {prioriteiten: [{id: p, doelen: [{tekst: Minder E}]}]}"""
    assert found(checked, text, "IVP312") == []


def test_what_only_one_gemeente_has_is_not_called_hers(checked: Checked) -> None:
    text = "per_gemeente:\n  a:\n    prioriteiten:\n      - {id: p, titel: P}"
    assert found(checked, text, "IVP312") == [(10, "De prioriteit “P” heeft geen doel.")]


def test_a_joint_finding_has_a_consequence_where_one_gemeente_takes_it_up(checked: Checked) -> None:
    text = (
        "bevindingen: [{id: b1, tekst: B}]\nper_gemeente: {a: {prioriteiten: [{id: p, titel: P, bevindingen: [b1]}]}}"
    )
    assert found(checked, text, "IVP310") == []


@pytest.mark.parametrize(
    ("local", "number"), [("", 1), ("per_gemeente: {a: {actiepunten: [{id: x, resultaat: R}]}}", 0)]
)
def test_a_tip_is_silent_where_one_gemeente_fills_it_in(checked: Checked, local: str, number: int) -> None:
    text = f"# uitvoering/2027.yaml\nactiepunten: [{{id: x, titel: X}}]\n{local}"
    assert len(found(checked, text, "IVP334")) == number


def test_joint_and_local_work_without_a_result_is_counted_once(checked: Checked) -> None:
    text = """\
# uitvoering/2027.yaml
actiepunten:
  - {id: x, titel: X}
  - {id: y, titel: Y}
  - {id: z, titel: Z, gemeenten: [a]}"""
    assert found(checked, text, "IVP334") == [(1, "Bij 3 maatregelen staat niet wat ze opleveren: “X”, “Y” en “Z”.")]
