"""The report as a whole: what its cover says, and that what it prints of the plan says where it came from."""

from __future__ import annotations

from pathlib import Path

from ivpgen.assessment import assessment
from tests.assessment.made import checked
from tests.documents.build import THREE


def test_the_cover_names_plan_gemeente_period_status_profile_and_day(tmp_path: Path) -> None:
    made = checked(tmp_path, "status: concept\npeildatum: 2026-12-31\n")
    doc = assessment(made.planmap, made.outcome)["doc"]
    assert [str(doc["titelregel"]), str(doc["ondertitel"])] == ["Controlerapport", "Veilig in Proefdorp"]
    assert [str(line) for line in doc["omslag"]] == [
        "Gemeente Proefdorp",
        "2027-2030",
        "Status van het plan: concept",
        "Profiel van de controle: concept",
        "Stand op 31 december 2026",
    ]
    assert (doc["ondertitel"].bron, doc["datum"]) == ("plan.yaml#titel", "2026-12-31")


def test_of_a_joint_plan_every_gemeente_is_named(tmp_path: Path) -> None:
    made = checked(tmp_path, "", head=THREE)
    facts = {name: str(value) for name, value in assessment(made.planmap, made.outcome)["doc"]["gegevens"]}
    assert facts["Gemeenten"] == "Proefdorp, Teststad en Vorveld"


def test_chapters_of_a_plan_that_cannot_be_read_are_only_about_what_was_found(tmp_path: Path) -> None:
    from ivpgen.plan.load import load
    from ivpgen.rules.check import check

    (tmp_path / "plan.yaml").write_text("titel: {\n", encoding="utf-8")
    loaded = load(tmp_path)
    chapters = [one["titel"] for one in assessment(loaded, check(loaded))["hoofdstukken"]]
    assert chapters == ["In het kort", "Wat beter kan", "Afkortingen"]
