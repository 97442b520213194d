"""What an actiepunt or maatregel doesn't say itself: from an earlier file, from above it, from the file's own standard."""

from __future__ import annotations

from typing import Any

import pytest

from ivpgen.plan.continuity import history
from ivpgen.plan.planmap import Planmap
from ivpgen.plan.work import Actiepunt, Maatregel, Werk
from tests.plan.conftest import Read

PRIORITY = "prioriteiten: [{id: p, titel: Jeugd, trekker: school, partners: [politie, halt]}]\n"


def work(planmap: Planmap, name: str, file: str = "uitvoering/2027.yaml") -> Werk:
    """The actiepunt or maatregel with an id, in one file."""
    assert planmap.findings == []
    (found,) = [
        deel
        for stuk in planmap.edities[0].stukken()
        if stuk.document.file == file
        for deel in stuk.delen
        if isinstance(deel, Actiepunt | Maatregel) and deel.id == name
    ]
    return found


def said(deel: Werk, veld: str) -> Any:
    value = deel.gezegd(veld)[0]
    return list(value) if isinstance(value, tuple) and not hasattr(value, "tekst") else str(value)


def test_a_measure_inherits_from_its_actiepunt_and_that_from_its_priority(read: Read) -> None:
    planmap = read(
        f"{PRIORITY}# uitvoering/2027.yaml\nstandaard: {{soort: regulier, taakveld: '1.2'}}\n"
        "actiepunten: [{id: a, prioriteiten: [p], themas: [t], planning: 2027, maatregelen: [\n"
        "  {id: m, maatregel: M}, {id: n, maatregel: N, trekker: oov, partners: [], soort: nieuw, planning: 2028}]}]\n"
    )
    actiepunt, erft, zegt = work(planmap, "a"), work(planmap, "m"), work(planmap, "n")
    assert said(actiepunt, "titel") == "Jeugd"
    assert said(actiepunt, "trekker") == ["school"]
    assert {
        veld: said(erft, veld) for veld in ("prioriteiten", "themas", "trekker", "partners", "soort", "taakveld")
    } == {
        "prioriteiten": ["p"],
        "themas": ["t"],
        "trekker": ["school"],
        "partners": ["politie", "halt"],
        "soort": "regulier",
        "taakveld": "1.2",
    }
    assert str(erft.gezegd("planning")[0]) == "2027"
    assert {veld: said(zegt, veld) for veld in ("trekker", "partners", "soort")} == {
        "trekker": ["oov"],
        "partners": [],
        "soort": "nieuw",
    }
    assert str(zegt.gezegd("planning")[0]) == "2028"


def test_an_actiepunt_of_two_priorities_takes_nothing_from_either(read: Read) -> None:
    planmap = read(
        "prioriteiten: [{id: p, titel: P, trekker: x y}, {id: q, titel: Q, trekker: z z}]\n"
        "# uitvoering/2027.yaml\nactiepunten: [{id: a, prioriteiten: [p, q]}]\n"
    )
    assert said(work(planmap, "a"), "trekker") == []
    assert said(work(planmap, "a"), "titel") == ""


def test_an_actiepunt_in_a_priority_belongs_to_it(read: Read) -> None:
    planmap = read(
        "prioriteiten: [{id: p, titel: P, trekker: oov, actiepunten: [{id: a, titel: A, maatregelen: [{id: m, maatregel: M}]}]}]\n"
    )
    for name in ("a", "m"):
        deel = work(planmap, name, "plan.yaml")
        assert said(deel, "prioriteiten") == ["p"]
        assert said(deel, "trekker") == ["oov"]


def test_a_text_of_the_actiepunt_is_not_that_of_its_measures(read: Read) -> None:
    planmap = read("actiepunten: [{id: a, titel: A, toelichting: T, noot: N, maatregelen: [{id: m, maatregel: M}]}]\n")
    measure = work(planmap, "m", "plan.yaml")
    assert measure.gezegd("toelichting")[0] == ()
    assert said(measure, "noot") == ""


YEARS = """\
{priority}# uitvoering/2027.yaml
periode: 2027
actiepunten: [{{id: a, titel: A, prioriteiten: [p], maatregelen: [
  {{id: m, maatregel: M, resultaat: R, partners: [om], planning: 2027-K2, voortgang: [{{status: loopt}}]}}]}}]
# uitvoering/2028.yaml
periode: 2028
actiepunten: [{{id: a, maatregelen: [{{id: m, partners: [riec], voortgang: [{{status: verschoven}}]}}, {{id: n, maatregel: N}}]}}]
# uitvoering/2029.yaml
periode: 2029
actiepunten: [{{id: a, maatregelen: [{{id: m, voortgang: [{{status: gereed}}]}}]}}]
"""


def test_the_same_id_in_a_later_year_goes_on(read: Read) -> None:
    planmap = read(YEARS.format(priority=PRIORITY))
    later = work(planmap, "m", "uitvoering/2028.yaml")
    assert said(later, "maatregel") == "M"
    assert said(later, "partners") == ["riec"]
    assert later.gezegd("resultaat")[0].tekst == ("R",)
    assert str(later.gezegd("planning")[0]) == "2e kwartaal 2027"
    assert said(work(planmap, "m", "uitvoering/2029.yaml"), "partners") == ["riec"]
    assert said(work(planmap, "m"), "partners") == ["om"]


def test_history_follows_and_an_earlier_year_never_sees_a_later(read: Read) -> None:
    planmap = read(YEARS.format(priority=PRIORITY))
    statuses = {
        year: [entry.status for entry in history(work(planmap, "m", f"uitvoering/{year}.yaml"))]
        for year in (2027, 2028, 2029)
    }
    assert statuses == {
        2027: ["loopt"],
        2028: ["loopt", "verschoven"],
        2029: ["loopt", "verschoven", "gereed"],
    }


def test_what_goes_on_still_inherits_from_its_priority(read: Read) -> None:
    planmap = read(YEARS.format(priority=PRIORITY))
    new = work(planmap, "n", "uitvoering/2028.yaml")
    assert said(new, "trekker") == ["school"]
    assert said(new, "prioriteiten") == ["p"]
    assert said(work(planmap, "a", "uitvoering/2029.yaml"), "titel") == "A"


@pytest.mark.parametrize("veld", ["was", "onderdelen", "maatregelen"])
def test_structure_and_identity_are_never_taken_over(read: Read, veld: str) -> None:
    planmap = read(
        "# uitvoering/2027.yaml\nactiepunten: [{id: a, titel: A, was: nieuw, onderdelen: [{id: o}], maatregelen: [{id: m, maatregel: M}]}]\n"
        "# uitvoering/2028.yaml\nactiepunten: [{id: a}]\n"
    )
    assert len(work(planmap, "a", "uitvoering/2028.yaml").gezegd(veld)[0]) == 0


def test_an_action_of_the_plan_goes_on_in_its_first_year(read: Read) -> None:
    planmap = read(
        "prioriteiten: [{id: p, titel: P, actiepunten: [{id: a, titel: A, maatregelen: [{id: m, maatregel: M, trekker: oov}]}]}]\n"
        "# uitvoering/2027.yaml\nactiepunten: [{id: a, maatregelen: [{id: m}]}]\n"
    )
    measure = work(planmap, "m")
    assert (said(measure, "maatregel"), said(measure, "trekker"), said(measure, "prioriteiten")) == (
        "M",
        ["oov"],
        ["p"],
    )
