"""What the work agrees: results, moments, who takes part, and that it stands there once."""

from __future__ import annotations

import pytest

from ivpgen.diagnostics import Finding
from tests.rules.conftest import Checked


def found(checked: Checked, example: str, code: str) -> list[Finding]:
    """The findings of one rule, in a plan that is understood as it is meant."""
    diagnostics = checked(example + "\n").diagnostics
    assert [one.finding for one in diagnostics if one.niveau == "fout"] == []
    return [one.finding for one in diagnostics if one.finding.code == code]


@pytest.mark.parametrize(
    "more",
    [
        "resultaat: Er hangen lampen",
        "resultaat: pm",
        "resultaat: {onbekend: Volgt uit het onderzoek.}",
        "omvang: {aantal: 12, eenheid: controles}",
        "indicatoren: [{id: i, naam: I}]",
        "soort: regulier",
        "planning: doorlopend",
        "voortgang: [{status: gereed}]",
        "niet: Vervallen.",
    ],
)
def test_work_with_a_result_or_that_needs_none(checked: Checked, more: str) -> None:
    assert found(checked, f"actiepunten: [{{titel: A, {more}}}]", "IVP334") == []


@pytest.mark.parametrize("code", ["IVP334", "IVP335"])
def test_a_concept_may_be_incomplete(checked: Checked, code: str) -> None:
    text = "# uitvoering/2027.yaml\n%sactiepunten: [{titel: A}, {titel: B, planning: 2027, resultaat: R}]"
    assert found(checked, text % "status: concept\n", code) == []
    assert len(found(checked, text % "", code)) == 1


def test_many_measures_without_a_result_are_told_at_once_at_their_list(checked: Checked) -> None:
    work = ", ".join(f"{{titel: Werk {n}}}" for n in range(5))
    (one,) = found(checked, f"# uitvoering/2027.yaml\nperiode: 2027\nactiepunten: [{work}]", "IVP334")
    assert (one.place.file, one.place.line) == ("uitvoering/2027.yaml", 2)
    assert one.bericht == "Bij 5 maatregelen staat niet wat ze opleveren: “Werk 0”, “Werk 1”, “Werk 2” en 2 meer."


@pytest.mark.parametrize(
    "more",
    [
        "planning: 2027",
        "planning: pm",
        "planning: {niet: Als er geld is.}",
        "planning: najaar 2027",
        "nieuwe_planning: 2028",
        "voortgang: [{status: verschoven, nieuwe_planning: 2028}]",
        "voortgang: [{status: vervallen, reden: R}]",
        "soort: regulier",
    ],
)
def test_work_with_a_planning_or_that_needs_none(checked: Checked, more: str) -> None:
    assert found(checked, f"actiepunten: [{{titel: A, {more}}}, {{titel: B, planning: 2027}}]", "IVP335") == []


def test_a_planning_is_inherited(checked: Checked) -> None:
    text = "actiepunten: [{titel: A, planning: 2027, maatregelen: [{maatregel: M}]}]"
    assert found(checked, text, "IVP335") == []


def test_where_no_work_has_a_planning_none_is_asked_for(checked: Checked) -> None:
    assert found(checked, "actiepunten: [{titel: A}, {titel: B}]", "IVP335") == []


@pytest.mark.parametrize(
    ("planning", "codes"),
    [
        ("2027-K2", set()),
        ("{van: 2026-10, tot: 2027-03}", set()),
        ("doorlopend", set()),
        ("{pm: Volgt.}", set()),
        ("2026", {"IVP338"}),
        ("2032", {"IVP338"}),
        ("2031-K1", {"IVP339"}),
        ("2028", {"IVP339"}),
        ("vanaf 2028-02", {"IVP339"}),
    ],
)
def test_planned_for_a_time_that_the_plan_is_for(checked: Checked, planning: str, codes: set[str]) -> None:
    text = (
        "periode: {van: 2027, tot: 2030, verlengd_tot: 2031}\n# uitvoering/2027.yaml\n"
        f"periode: 2027\nactiepunten: [{{titel: A, planning: {planning}}}]\n"
    )
    assert {one.finding.code for one in checked(text).diagnostics} & {"IVP338", "IVP339"} == codes


@pytest.mark.parametrize(
    "head",
    ["periode: 2027\nplan: vorig", "periode: 2035", ""],
)
def test_a_file_of_another_time_is_not_told_of_its_work(checked: Checked, head: str) -> None:
    past = "voorgangers: [{id: vorig, titel: V}]\n"
    text = f"{past}# uitvoering/x.yaml\n{head}\nactiepunten: [{{titel: A, planning: 2035}}]\n"
    codes = {one.finding.code for one in checked(text).diagnostics}
    assert codes & {"IVP338", "IVP339"} == ({"IVP338"} if not head else set())


def test_a_planning_that_ends_before_it_begins_is_no_planning(checked: Checked) -> None:
    text = "actiepunten: [{titel: A, planning: {van: 2028, tot: 2027}}]\n"
    assert "fout" in {one.niveau for one in checked(text).diagnostics if one.finding.code == "IVP203"}


TWICE = "actiepunten:\n  - titel: X\n    maatregelen:\n      - {id: a, maatregel: Controles%s}\n      - {id: b, maatregel: controles.%s}"


@pytest.mark.parametrize(
    ("one", "other", "wrong"),
    [
        ("", "", True),
        (", gebied: [Noord]", ", gebied: [Zuid]", False),
        (", planning: 2027-K1", ", planning: 2027-K4", False),
        (", gebied: [Noord]", ", gebied: [Noord]", True),
        ("", ", doelgroep: [jeugd]", False),
    ],
)
def test_two_measures_with_one_text(checked: Checked, one: str, other: str, wrong: bool) -> None:
    hits = found(checked, TWICE % (one, other), "IVP347")
    assert [hit.place.line for hit in hits] == ([13] if wrong else [])
    assert all(hit.zie is not None and hit.zie.line == 12 for hit in hits)


LATER = """\
# uitvoering/2027.yaml
periode: 2027
actiepunten: [{id: a, titel: Spreekuur}]
# uitvoering/2028.yaml
periode: 2028
actiepunten: [%s]
"""


@pytest.mark.parametrize(
    ("work", "wrong"),
    [
        ("{id: b, titel: Spreekuur}", True),
        ("{id: a, titel: Spreekuur}", False),
        ("{titel: Spreekuur}", False),
        ("{id: b, titel: Spreekuur, was: [a]}", False),
        ("{id: b, titel: Spreekuur, was: nieuw}", False),
        ("{id: b, titel: Spreekuur, gebied: [Noord]}", False),
    ],
)
def test_the_same_measure_under_another_id(checked: Checked, work: str, wrong: bool) -> None:
    assert len(found(checked, LATER % work, "IVP348")) == wrong


PAST = """\
voorgangers: [{id: v, titel: V, prioriteiten: [{id: oud, titel: Oud}]}]
prioriteiten: [{id: nieuw, titel: Nieuw, was: [oud]%s}]
%s
"""


@pytest.mark.parametrize(
    ("more", "rest", "wrong"),
    [
        ("", "bevindingen: [{id: b, tekst: B, gevolg: oud}]", True),
        ("", "bevindingen: [{id: b, tekst: B, gevolg: nieuw}]", False),
        ("", "terugblik: {prioriteiten: [{prioriteit: oud, oordeel: behaald}]}", False),
        ("}, {id: oud, titel: Gesplitst", "bevindingen: [{id: b, tekst: B, gevolg: oud}]", False),
        ("", "actiepunten: [{titel: A, prioriteiten: [oud]}]", True),
    ],
)
def test_a_reference_by_an_old_name(checked: Checked, more: str, rest: str, wrong: bool) -> None:
    hits = found(checked, PAST % (more, rest), "IVP349")
    assert [hit.bericht for hit in hits] == (["“oud” heet nu “nieuw”."] if wrong else [])


THREE = (
    "partners: [%s]\nprioriteiten: [{titel: A, trekker: %s}, {titel: B, partners: [%s]}, {titel: C, partners: [%s]}]"
)


@pytest.mark.parametrize(
    ("partners", "names", "hoe"),
    [
        ("", ("Team Wegen", "team wegen", "Team Wegen"), "met een id"),
        ("{id: wegen, naam: Team Wegen}", ("Team Wegen",) * 3, "wegen."),
        ("", ("Team Wegen", "Team Water", "Team Wegen"), ""),
        ("{id: wegen, naam: Team Wegen}", ("wegen",) * 3, ""),
        ("", ("raad",) * 3, ""),
    ],
)
def test_a_name_that_is_typed_in_three_places(
    checked: Checked, partners: str, names: tuple[str, str, str], hoe: str
) -> None:
    hits = found(checked, THREE % (partners, *names), "IVP336")
    assert len(hits) == bool(hoe)
    assert all(hoe in hit.hoe for hit in hits)


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("prioriteiten: [{titel: P, trekker: Halt BV, partners: [Halt BV]}]", True),
        ("prioriteiten: [{titel: P, trekker: Halt BV, partners: [Halt BV, De school]}]", False),
        ("prioriteiten: [{titel: P, trekker: Halt BV, partners: {niet: Alleen Halt.}}]", False),
        ("prioriteiten: [{titel: P, partners: [Halt BV], actiepunten: [{titel: A, trekker: Halt BV}]}]", False),
    ],
)
def test_a_trekker_who_is_the_only_partner(checked: Checked, text: str, wrong: bool) -> None:
    assert len(found(checked, text, "IVP337")) == wrong
