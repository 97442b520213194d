from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from ivpgen.plan.load import load
from ivpgen.rendering import render
from tests.documents.made import planmap


def sidecars(name: str) -> dict[str, Any]:
    files = render(planmap(name), to=["html", "md"], metadata=True).files
    return {path: json.loads(data) for path, data in files.items() if path.endswith(".metadata.json")}


def of(folder: Path, text: str) -> dict[str, Any]:
    (folder / "plan.yaml").write_text(text, "utf-8")
    made: dict[str, Any] = json.loads(render(load(folder), to=["md"], metadata=True).files["ivp.metadata.json"])
    return made


def test_every_document_has_one_that_names_its_files() -> None:
    found = sidecars("examples/voorbeeldstad")
    assert list(found) == [
        "ivp.metadata.json",
        "uitvoeringsplan-2027.metadata.json",
        "uitvoeringsplan-2028.metadata.json",
    ]
    assert [one["naam"] for one in found["ivp.metadata.json"]["bestanden"]] == ["ivp.html", "ivp.md"]


def test_an_ivp_is_of_the_council_and_an_uitvoeringsplan_a_yearly_plan() -> None:
    found = sidecars("examples/voorbeeldstad")
    categories = {
        path: one["classificatiecollectie"]["informatiecategorieen"][0]["label"] for path, one in found.items()
    }
    assert categories["ivp.metadata.json"] == "Vergaderstukken decentrale overheden"
    assert categories["uitvoeringsplan-2027.metadata.json"] == "Jaarplannen en jaarverslagen"


def test_title_publisher_date_and_decision_are_those_of_the_plan(tmp_path: Path) -> None:
    made = of(
        tmp_path,
        "gemeenten:\n  - naam: Amsterdam\nperiode: 2027-2030\ntitel: Veilig\n"
        "besluiten:\n  - orgaan: raad\n    soort: vaststellen\n    datum: 2027-03-16\n",
    )
    assert made["titelcollectie"]["officieleTitel"].startswith("Veilig")
    assert made["publisher"] == {
        "resource": "https://identifier.overheid.nl/tooi/id/gemeente/gm0363",
        "label": "Gemeente Amsterdam",
    }
    assert made["creatiedatum"] == "2027-03-16"
    (adoption,) = made["documenthandelingen"]
    assert adoption["atTime"] == "2027-03-16"
    assert adoption["wasAssociatedWith"] == {"label": "raad"}
    assert adoption["soortHandeling"]["label"] == "vaststelling"


def test_what_the_plan_does_not_say_is_left_out(tmp_path: Path) -> None:
    made = of(tmp_path, "gemeenten:\n  - naam: Nergenshuizen\nperiode: 2027-2030\n")
    assert made["publisher"] == {"label": "Gemeente Nergenshuizen"}
    assert made.keys().isdisjoint({"creatiedatum", "documenthandelingen"})


def test_a_decision_in_a_month_has_no_day(tmp_path: Path) -> None:
    made = of(
        tmp_path,
        "gemeenten:\n  - naam: Amsterdam\nperiode: 2027-2030\nbesluiten:\n  - orgaan: raad\n    soort: vaststellen\n    datum: 2027-03\n",
    )
    (adoption,) = made["documenthandelingen"]
    assert "atTime" not in adoption


def test_a_joint_document_names_all_gemeenten_and_no_publisher() -> None:
    found = sidecars("examples/samen")
    joint, own = found["ivp.metadata.json"], found["waterdam/ivp.metadata.json"]
    assert "publisher" not in joint
    assert [one["label"] for one in joint["opstellers"]] == [
        "Gemeente Waterdam",
        "Gemeente Heidebeek",
        "Gemeente Zandhove",
    ]
    assert own["publisher"]["label"] == "Gemeente Waterdam"
    assert joint["identifiers"] != own["identifiers"]
