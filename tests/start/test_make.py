"""A made plan is good YAML, treats everything the method asks for and refers only to what it holds."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ivpgen.method import catalogus
from ivpgen.method.gemeenten import Gemeente, gemeenten, zoek
from ivpgen.plan.load import load
from ivpgen.source.nodes import compose
from ivpgen.source.tree import build
from ivpgen.start import CI, make


@dataclass(frozen=True)
class Jaren:
    van: int = 2027
    tot: int = 2030


def known(name: str) -> Gemeente:
    found = zoek(name).gemeente
    assert found is not None
    return found


ZWOLLE = known("Zwolle")
JOINT: list[Gemeente | str] = [known("Den Haag"), known("Bergen (L.)"), "Nieuwstad: #1"]
PIPELINES: dict[CI, str] = {
    "github": ".github/workflows/veiligheidsplan.yml",
    "gitlab": ".gitlab-ci.yml",
    "azure": "azure-pipelines.yml",
}
KNOWN_WORDS = {"raad", "college", "burgemeester", "driehoek", "gemeente", "inwoners", "ondernemers"}


def read(text: str) -> Any:
    """The plain data of a YAML text that has no duplicate keys, traps or other faults."""
    node, findings = compose(text, "bestand.yaml")
    assert findings == []
    assert node is not None
    return build(node)


def plans(files: dict[str, str]) -> dict[str, Any]:
    """The data of the plan's own YAML files; pipelines left out."""
    return {path: read(text) for path, text in files.items() if re.match(r"plan|uitvoering/|lokaal/", path)}


def values_of(key: str, data: Any) -> Iterator[str]:
    """Every text under `key`, at any depth, alone or in a list."""
    if isinstance(data, dict):
        for name, value in data.items():
            if name == key and isinstance(value, str | list):
                yield from [value] if isinstance(value, str) else (item for item in value if isinstance(item, str))
            yield from values_of(key, value)
    elif isinstance(data, list):
        for item in data:
            yield from values_of(key, item)


@pytest.fixture(scope="module", params=["one", "joint", "outside the list"])
def files(request: pytest.FixtureRequest) -> dict[str, str]:
    who: dict[str, list[Gemeente | str]] = {"one": [ZWOLLE], "joint": JOINT, "outside the list": ["Voorbeeldstad"]}
    return make(who[request.param], Jaren(), ci="github")


def test_the_usual_files(files: dict[str, str]) -> None:
    assert {path for path in files if not path.startswith("lokaal/")} == {
        "plan.yaml",
        "uitvoering/2027.yaml",
        "teksten/inleiding.md",
        "LEESMIJ.md",
        ".gitignore",
        ".vscode/settings.json",
        ".vscode/extensions.json",
        ".github/workflows/veiligheidsplan.yml",
    }


def test_texts_are_narrow_and_clean(files: dict[str, str]) -> None:
    for path, text in files.items():
        assert text.endswith("\n"), path
        assert not re.search(r"\t|[ ]+$|[«»]|\n\n\n", text, re.MULTILINE), path
        assert [line for line in text.splitlines() if len(line) > 120] == [], path


def test_a_made_folder_loads_without_a_fault(files: dict[str, str], tmp_path: Path) -> None:
    for path, text in files.items():
        target = tmp_path / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
    loaded = load(tmp_path)
    assert list(loaded.findings) == []


def test_the_schema_is_found_from_where_the_file_stands(files: dict[str, str]) -> None:
    schemas = {path: re.findall(r"schema=(\S+)", files[path].splitlines()[0])[0] for path in plans(files)}
    assert schemas.pop("plan.yaml") == ".ivpgen/plan.schema.json"
    assert schemas.pop("uitvoering/2027.yaml") == "../.ivpgen/uitvoeringsplan.schema.json"
    assert set(schemas.values()) <= {"../.ivpgen/lokaal.schema.json"}
    settings_json = json.loads(files[".vscode/settings.json"])
    assert set(settings_json["yaml.schemas"]) == {
        f".ivpgen/{name}.schema.json" for name in ("plan", "uitvoeringsplan", "lokaal")
    }
    assert json.loads(files[".vscode/extensions.json"])["recommendations"] == ["redhat.vscode-yaml"]


def test_every_field_theme_and_digital_item_is_there(files: dict[str, str]) -> None:
    plan = read(files["plan.yaml"])
    for veld in catalogus.velden():
        themas = plan["velden"][veld.slug]["themas"]
        assert [block["thema"] for block in themas] == [thema.slug for thema in veld.themas]
    assert len(plan["velden"]) == 5
    assert set(plan["digitale_veiligheid"]) - {"tekst"} == {item.slug for item in catalogus.digitale_items()}
    for item in catalogus.digitale_items():
        assert item.vraag in files["plan.yaml"]
    assert [stap["stap"] for stap in plan["proces"]["stappen"]] == [stap.naam for stap in catalogus.stappen()]


def test_an_edition_brings_its_own_themes() -> None:
    plan = read(make([ZWOLLE], Jaren(), editie="2010")["plan.yaml"])
    slugs = {block["thema"] for veld in plan["velden"].values() for block in veld["themas"]}
    assert "twaalfminners" in slugs
    assert "veilig-toerisme" not in slugs
    assert plan["methode"] == {"kernbeleid": "2010"}


def test_everything_that_is_referred_to_exists(files: dict[str, str]) -> None:
    data = plans(files)
    plan = data["plan.yaml"]

    def ids(key: str) -> set[str]:
        return {item.get("id", item.get("bbv")) for item in plan[key]}

    goals = {goal["id"] for priority in plan["prioriteiten"] for goal in priority["doelen"]}
    partners = ids("partners") | KNOWN_WORDS
    targets = {
        "bron": ids("bronnen"),
        "bronnen": ids("bronnen"),
        "indicatoren": ids("indicatoren"),
        "bevindingen": ids("bevindingen"),
        "prioriteiten": ids("prioriteiten"),
        "doelen": goals,
        "middelen": ids("middelen"),
        "gemeenten": ids("gemeenten"),
        "velden": set(plan["velden"]),
        "veld": set(plan["velden"]),
        "themas": catalogus.themaslugs(),
        "thema": catalogus.themaslugs(),
        "digitaal": {item.slug for item in catalogus.digitale_items()},
        "grondslag": {wet.slug for wet in catalogus.wetten()},
        "bbv": {item.slug for item in catalogus.bbv_indicatoren()},
        "gevolg": ids("prioriteiten") | {"regulier", "strategisch", "afgeschaald"},
    } | dict.fromkeys(("trekker", "partners", "deelnemers", "aan", "met"), partners)
    used = 0
    for key, there in targets.items():
        found = [value for value in values_of(key, data) if value != "pm"]
        assert set(found) - there == set(), key
        used += len(found)
    assert used > 50


def test_places_to_fill_in_can_be_counted(files: dict[str, str]) -> None:
    for path, text in files.items():
        data = read(text) if path in plans(files) else None
        gaps = re.findall(r"\[nog invullen: [^\]]+\]", text)
        if path.endswith("inleiding.md"):
            assert len(gaps) == 2
        elif data is not None:
            assert len(gaps) + text.count(": pm") >= 3, path
    assert "[nog invullen" not in files[".github/workflows/veiligheidsplan.yml"]


def test_what_the_list_knows_is_filled_in() -> None:
    plan = read(make([ZWOLLE], Jaren())["plan.yaml"])
    assert plan["gemeenten"] == [{"id": "zwolle", "naam": "Zwolle", "code": "GM0193", "inwoners": "pm"}]
    names = {partner["id"]: partner["naam"] for partner in plan["partners"]}
    assert names["politie"] == "Politie, eenheid Oost-Nederland"
    assert names["veiligheidsregio"] == "Veiligheidsregio IJsselland"
    assert plan["indicatoren"][0]["gebied"] == "GM0193"
    assert plan["titel"] == "Integraal veiligheidsplan 2027-2030"
    assert plan["ondertitel"] == "Gemeente Zwolle"
    assert "samenwerking" not in plan


def test_the_years_follow_the_period() -> None:
    plan = read(make([ZWOLLE], Jaren(2026, 2029))["plan.yaml"])
    assert plan["periode"] == {"van": "2026", "tot": "2029"}
    assert plan["peildatum"] == "2025-12-31"
    count, mark, budget = plan["indicatoren"]
    assert list(count["waarden"]) == ["2021", "2022", "2023", "2024"]
    assert count["nulmeting"] == {"jaar": "2024"}
    assert list(mark["waarden"]) == ["2021", "2023"]
    assert list(count["streefwaarden"]) == list(mark["streefwaarden"]) == ["2029"]
    assert list(budget["waarden"]) == list(count["waarden"])
    assert list(plan["middelen"][0]["bedragen"]) == ["2026", "2027", "2028", "2029"]


def test_a_joint_plan_has_a_decision_and_a_file_per_gemeente() -> None:
    files = make(JOINT, Jaren(), titel="Samen veilig", samenwerking="Kust en heuvel")
    plan, work = read(files["plan.yaml"]), read(files["uitvoering/2027.yaml"])
    ids = ["den-haag", "bergen-limburg", "nieuwstad-1"]
    assert plan["titel"] == "Samen veilig"
    assert plan["samenwerking"]["naam"] == "Kust en heuvel"
    assert [gemeente["id"] for gemeente in plan["gemeenten"]] == ids
    assert [gemeente["naam"] for gemeente in plan["gemeenten"]] == ["Den Haag", "Bergen", "Nieuwstad: #1"]
    assert "code" not in plan["gemeenten"][2]
    for document in (plan, work):
        assert [decision["gemeenten"] for decision in document["besluiten"]] == [[name] for name in ids]
    assert plan["per_gemeente"] == {name: {"bestand": f"lokaal/{name}.yaml"} for name in ids}
    assert {path for path in files if path.startswith("lokaal/")} == {f"lokaal/{name}.yaml" for name in ids}
    assert read(files["lokaal/bergen-limburg.yaml"])["indicatoren"][0]["gebied"] == "GM0893"
    joint_ids = {"woninginbraken", "prioriteit-1"}
    for name in ids:
        local = read(files[f"lokaal/{name}.yaml"])
        assert {item["id"] for key in ("indicatoren", "prioriteiten") for item in local[key]} == joint_ids
        assert not {"ivpgen", "titel", "periode"} & local.keys()


def test_both_bergens_can_make_a_plan_together() -> None:
    plan = read(make([known("Bergen NH"), known("Bergen L")], Jaren())["plan.yaml"])
    assert [gemeente["id"] for gemeente in plan["gemeenten"]] == ["bergen-noord-holland", "bergen-limburg"]


@pytest.mark.parametrize("ci", sorted(PIPELINES))
@pytest.mark.parametrize("who", [[ZWOLLE], JOINT])
def test_a_pipeline_checks_renders_and_keeps_the_documents(ci: CI, who: list[Gemeente | str]) -> None:
    files = make(who, Jaren(), ci=ci, pakket="ivpgen==0.1.0")
    text = files[PIPELINES[ci]]
    data = read(text)
    assert isinstance(data, dict)
    assert "ivpgen check" in text
    assert "ivpgen render" in text
    assert "uit" in [*values_of("publish", data)] or "uit/" in [*values_of("path", data), *values_of("paths", data)]
    assert [*values_of("IVPGEN", data)] == ["ivpgen==0.1.0"]
    assert f"`{PIPELINES[ci]}`" in files["LEESMIJ.md"]
    assert set(files) & set(PIPELINES.values()) == {PIPELINES[ci]}


def test_without_ci_there_is_no_pipeline() -> None:
    assert not set(make([ZWOLLE], Jaren())) & set(PIPELINES.values())


def test_same_question_same_answer() -> None:
    assert make(JOINT, Jaren(), ci="gitlab") == make(JOINT, Jaren(), ci="gitlab")


@pytest.mark.parametrize(
    ("who", "period", "edition"),
    [
        ([], Jaren(), "2021"),
        ([" "], Jaren(), "2021"),
        ([ZWOLLE, ZWOLLE], Jaren(), "2021"),
        (["Aa", "aa!"], Jaren(), "2021"),
        ([ZWOLLE], Jaren(2030, 2027), "2021"),
        ([ZWOLLE], Jaren(), "1999"),
    ],
)
def test_what_cannot_be_made_is_refused(who: list[Gemeente | str], period: Jaren, edition: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        make(who, period, editie=edition)


def test_every_gemeente_has_an_id_of_its_own_and_keeps_its_name() -> None:
    plan = read(make(gemeenten(), Jaren())["plan.yaml"])
    assert [gemeente["naam"] for gemeente in plan["gemeenten"]] == [item.naam for item in gemeenten()]
    assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", gemeente["id"]) for gemeente in plan["gemeenten"])


@pytest.mark.parametrize(
    ("name", "identifier"),
    [
        ("PM", "gemeente-pm"),
        ("Raad", "gemeente-raad"),
        ("Politie", "gemeente-politie"),
        ("2027", "gemeente-2027"),
        ("🙂", "eigen-gemeente"),
        ("Écône aan Zee", "econe-aan-zee"),
        ("../../etc", "etc"),
    ],
)
def test_an_id_never_means_something_else(name: str, identifier: str) -> None:
    assert read(make([name], Jaren())["plan.yaml"])["gemeenten"][0]["id"] == identifier


@settings(max_examples=60, deadline=None)
@given(st.text(min_size=1), st.text(), st.text())
def test_any_name_title_and_package_gives_sound_files(name: str, titel: str, samenwerking: str) -> None:
    cleaned = " ".join("".join(mark if mark.isprintable() else " " for mark in name).split())
    if not cleaned:
        with pytest.raises(ValueError, match="lege naam"):
            make([name], Jaren())
        return
    files = make([name, ZWOLLE], Jaren(), titel=titel, samenwerking=samenwerking) if cleaned != "Zwolle" else {}
    for path, data in plans(files).items():
        if path == "plan.yaml":
            assert data["gemeenten"][0]["naam"] == cleaned
            assert data["besluiten"][0]["gemeenten"] == [data["gemeenten"][0]["id"]]
