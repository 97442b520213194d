"""What is faulty is said in Dutch at its place, all at once, and everything else of the plan is kept."""

from __future__ import annotations

from typing import NamedTuple

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ivpgen.plan.faults import validate
from ivpgen.plan.model import Plan
from ivpgen.source.nodes import compose
from ivpgen.source.tree import Document
from tests.plan.conftest import Read


class Fault(NamedTuple):
    """A line 9 of a plan, where the fault is seen and what is said of it."""

    text: str
    code: str
    column: int
    bericht: str
    hoe: str = ""


FAULTS = [
    Fault("tietel: Veilig", "IVP201", 1, "De sleutel “tietel” bestaat niet in een plan.", "Bedoel je “titel”?"),
    Fault("partners: [{id: a, nam: A}]", "IVP201", 20, "bestaat niet bij “partners”", "“naam”"),
    Fault("partners: [{id: a, kleur: A}]", "IVP201", 20, "“kleur”", "Hier kan: naam, afkorting"),
    Fault("velden: {jeugd-en-veiligheid: {beelt: X}}", "IVP201", 32, "bij “jeugd-en-veiligheid”", "“beeld”"),
    Fault("middelen: {lijst: [], kleur: X}", "IVP201", 23, "“kleur”"),
    Fault("visie: {Ons doel: veilig}", "IVP201", 9, "“Ons doel”", "aanhalingstekens"),
    Fault("soort: [a]", "IVP202", 1, "Bij “soort” hoort een korte tekst", "soort: tekst"),
    Fault("samenvatting: [a]", "IVP202", 1, "Bij “samenvatting” hoort een tekst", "samenvatting: tekst"),
    Fault("visie: {tekst: [a]}", "IVP202", 9, "Bij “tekst” hoort een tekst"),
    Fault("velden: [a]", "IVP202", 1, "Bij “velden” hoort"),
    Fault("besluiten: [a]", "IVP202", 13, "Bij “besluiten” hoort een blok met sleutels (orgaan, soort, gepland, datum, …)"),
    Fault("partners: [{id: a, naam: A}, null]", "IVP202", 30, "Dit punt van “partners” is leeg.", "streepje"),
    Fault("prioriteiten: [{titel: P, jaren: [2027-13, 2028]}]", "IVP203", 35, "2027-13"),
    Fault("prioriteiten: [{titel: P, partners: [{a: b}, politie]}]", "IVP202", 38, "Hier hoort een woord"),
    Fault("begrippen: [a]", "IVP202", 1, "Bij “begrippen” hoort een blok"),
    Fault("peildatum: [a]", "IVP202", 1, "Bij “peildatum” hoort een datum", "2027-K1"),
    Fault("peildatum: 2027-02-30", "IVP203", 12, "2027-02-30", "2027-04-18"),
    Fault("prioriteiten: [{jaren: {van: 2030, tot: 2027}}]", "IVP203", 24, "2030 - 2027"),
    Fault("overgenomen: soms", "IVP204", 14, "Bij “overgenomen” hoort ja of nee."),
    Fault("bronnen: [{naam: X, openbaar: {}}]", "", 0, ""),
]  # fmt: skip


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.text)
def test_a_fault_is_said_at_its_place(read: Read, fault: Fault) -> None:
    planmap = read(f"{fault.text}\nondertitel: blijft staan\n")
    plan = planmap.plan
    assert plan is not None
    assert plan.titel == "Veilig in Voorbeeldstad"
    assert plan.ondertitel == "blijft staan"
    if not fault.code:
        assert planmap.findings == []
        return
    (finding,) = planmap.findings
    assert (finding.code, finding.place.line, finding.place.column) == (fault.code, 9, fault.column)
    assert fault.bericht in finding.bericht
    assert fault.hoe in finding.hoe
    assert finding.bericht.endswith(".")


def test_all_faults_are_said_at_once_and_the_rest_is_kept(read: Read) -> None:
    planmap = read(
        "soort: [a]\npartners: [{id: a, naam: A}, [x], {id: b, naam: [y]}]\n"
        "indicatoren: [{id: i, naam: I, waarden: {2024: 60, 2025: [1]}, bron: {x: y}}]\npeildatum: 2027-13\n"
    )
    assert sorted({finding.place.line for finding in planmap.findings}) == [9, 10, 11, 12]
    plan = planmap.plan
    assert plan is not None
    assert [partner.id for partner in plan.partners] == ["a", "", "b"]
    (indicator,) = plan.indicatoren
    assert not isinstance(indicator, str)
    assert (indicator.id, list(indicator.waarden)) == ("i", ["2024"])


def test_no_word_of_the_library_reaches_the_reader(read: Read) -> None:
    planmap = read("\n".join(fault.text for fault in FAULTS if not fault.text.startswith("velden: {")) + "\n")
    said = " ".join(f"{finding.bericht} {finding.hoe}" for finding in planmap.findings).lower()
    for word in ("invalid", "null", "none", "input", "valid", "pydantic", "extra", "string", "dict", "field"):
        assert word not in said.split()


KEYS = sorted(Plan.model_fields)
VALUES = st.recursive(
    st.sampled_from(["", "x", "pm", "2027", "2027-13", "ja", "een zin", "~"]),
    lambda inside: st.one_of(
        st.lists(inside, max_size=3),
        st.dictionaries(
            st.sampled_from([*KEYS, "id", "tekst", "lijst", "niet", "pm", "waarde", "0"]), inside, max_size=3
        ),
    ),
    max_leaves=12,
)


def flow(value: object) -> str:
    """A value as YAML on one line."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"'{key}': {flow(inside)}" for key, inside in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(flow(inside) for inside in value) + "]"
    return value if value in {"~", "pm"} else f"'{value}'"


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.dictionaries(st.sampled_from(KEYS), VALUES, max_size=4))
def test_whatever_is_written_gives_a_plan_and_findings_with_places(data: dict[str, object]) -> None:
    node, findings = compose(flow(data), "plan.yaml")
    assert findings == []
    document = Document("plan.yaml", node)  # type: ignore[arg-type]
    plan, faults = validate(document)
    assert isinstance(plan, Plan)
    for fault in faults:
        assert fault.place.line == 1
        assert fault.code.startswith("IVP2")
        assert fault.bericht.endswith(".")
