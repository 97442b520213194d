"""The JSON of `ivpgen figures` in its three forms, held against its schema."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator

import ivpgen.report as report_package
from tests.cli.conftest import Command
from tests.cli.test_figures_update import NEW, NEWER, OLD, PLAN
from tests.figures.made import (
    JSON_3,
    JSON_4,
    LABEL_NAME,
    LABELS,
    METADATA,
    METADATA_NAME,
    OWN,
    RAW,
    RAW_NAME,
    laid,
    zip_of,
)
from tests.hostile.figure_files import files

SCHEMA: dict[str, Any] = json.loads(
    (Path(report_package.__file__).parent / "schema" / "figures.schema.json").read_text(encoding="utf-8")
)
VALIDATOR = Draft7Validator(SCHEMA)
FILES = {
    LABEL_NAME: LABELS,
    RAW_NAME: RAW,
    METADATA_NAME: METADATA,
    "3.json": JSON_3,
    "4.json": JSON_4,
    "halt.csv": OWN,
    "47018NED.zip": zip_of({RAW_NAME: RAW, METADATA_NAME: METADATA}),
}


def answers(ivpgen: Command, folder: Path) -> dict[str, Any]:
    """What is said of files, of a plan, and of a newer file of it."""
    laid(folder, "p/plan.yaml", PLAN.encode())
    laid(folder, "p/cijfers/47018NED.csv", OLD)
    laid(folder, NEWER, NEW)
    names = [str(laid(folder, name, data)) for name, data in FILES.items()]
    said = {
        "bestanden": ivpgen("figures", "--format", "json", *names)[1],
        "indicatoren": ivpgen("figures", "--format", "json", "p")[1],
        "vernieuwing": ivpgen("figures", "--format", "json", "--update", NEWER, "p")[1],
    }
    return {form: json.loads(out) for form, out in said.items()}


def defined(schema: dict[str, Any]) -> dict[str, Any]:
    """The properties of a definition, those of its parts included."""
    schema = SCHEMA["definitions"][schema["$ref"].rpartition("/")[2]] if "$ref" in schema else schema
    found = dict(schema.get("properties", {}))
    for part in (*schema.get("allOf", ()), *schema.get("anyOf", ())):
        found |= defined(part)
    return found


def undescribed(value: Any, schema: dict[str, Any], where: str) -> list[str]:
    """The keys of a value, however deep, that the schema doesn't name."""
    if "$ref" in schema:
        schema = SCHEMA["definitions"][schema["$ref"].rpartition("/")[2]]
    if isinstance(value, list):
        items = schema.get("items", {})
        return [one for item in value for one in undescribed(item, items, where)]
    if not isinstance(value, dict) or "additionalProperties" in schema:
        return []
    known = defined(schema)
    wrong = [f"{where}/{key}" for key in value if key not in known]
    return wrong + [
        one for key, inner in value.items() if key in known for one in undescribed(inner, known[key], f"{where}/{key}")
    ]


def test_the_schema_describes_all_that_is_said_in_each_form(ivpgen: Command, folder: Path) -> None:
    Draft7Validator.check_schema(SCHEMA)
    made = answers(ivpgen, folder)
    assert len(made["bestanden"]["bestanden"]) >= 6
    assert made["indicatoren"]["indicatoren"]
    assert made["vernieuwing"]["wijzigingen"]
    assert made["vernieuwing"]["nalezen"]
    for form, said in made.items():
        VALIDATOR.validate(said)
        assert undescribed(said, SCHEMA["definitions"][form], form) == []


def test_hostile_files_are_described_as_well(ivpgen: Command, folder: Path) -> None:
    names = [str(laid(folder, name, data)) for name, data in files()]
    made = json.loads(ivpgen("figures", "--format", "json", *names)[1])
    assert made["diagnostics"]
    wrong = {
        f"{'/'.join(map(str, one.path))}: {one.message[:90]}"
        for one in VALIDATOR.evolve(
            schema=SCHEMA["definitions"]["bestanden"] | {"definitions": SCHEMA["definitions"]}
        ).iter_errors(made)
    }
    assert wrong == set()


@pytest.mark.parametrize(
    ("form", "key", "wrong"),
    [
        ("bestanden", "sha256", "abc"),
        ("bestanden", "voorlopig", -1),
        ("bestanden", "voorstel", None),
        ("indicatoren", "regel", 0),
        ("indicatoren", "verandering", "minder"),
        ("vernieuwing", "wijzigingen", [{"jaar": "2025"}]),
    ],
)
def test_the_schema_refuses_what_is_never_said(
    ivpgen: Command, folder: Path, form: str, key: str, wrong: object
) -> None:
    made = answers(ivpgen, folder)[form]
    target = made if form == "vernieuwing" else made[form][0]
    assert key in target
    target[key] = wrong
    assert not VALIDATOR.is_valid(made)
