"""The JSON is the versioned form that the handleiding promises."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from jsonschema import Draft7Validator
from markdown_it import MarkdownIt

from ivpgen import report as report_package
from ivpgen.diagnostics import Place
from ivpgen.report.checked import Checked
from ivpgen.report.json import report
from tests.report.hostile import HOSTILE
from tests.report.made import checked, diagnostic, set_aside, to_fill_in

HANDLEIDING = Path(__file__).parents[2] / "docs" / "handleiding" / "controleren.md"
SCHEMA = Path(report_package.__file__).parent / "schema" / "check.schema.json"


def documented() -> dict[str, object]:
    tokens = MarkdownIt("commonmark").parse(HANDLEIDING.read_text(encoding="utf-8"))
    (example,) = [json.loads(token.content) for token in tokens if token.info == "json"]
    assert isinstance(example, dict)
    return example


def test_the_example_of_the_handleiding() -> None:
    place = Place("plan.yaml", 48, 19, 48, 29)
    other = diagnostic(
        "De prioriteit “Veilig verkeer” volgt uit geen bevinding.",
        place=Place("plan.yaml", 44, 5, 44, 7),
        niveau="let op",
        code="IVP311",
        naam="prioriteit-zonder-aanleiding",
        hoe="Noem bij bevindingen waar zij uit volgt.",
    )
    made = json.loads(
        report([checked(diagnostic(place=place), prefix="", aside=[set_aside(other)], left_out=[diagnostic()] * 3)])
    )
    assert made == documented()
    assert list(made["diagnostics"][0]) == list(documented()["diagnostics"][0])  # type: ignore[index]
    assert list(made["onderdrukt"][0]) == list(documented()["onderdrukt"][0])  # type: ignore[index]


def test_all_plans_are_in_one_list() -> None:
    made = json.loads(report([checked(diagnostic()), checked(diagnostic(niveau="tip"), prefix="")]))
    assert [(one["bestand"], one["level"]) for one in made["diagnostics"]] == [
        ("plan/plan.yaml", "fout"),
        ("plan.yaml", "tip"),
    ]


def test_the_second_place_of_a_two_sided_fault() -> None:
    made = json.loads(report([checked(diagnostic(zie=Place("b.yaml", 4, 9, 4, 16)), diagnostic())]))
    first, second = made["diagnostics"]
    assert first["zie"] == {"bestand": "plan/b.yaml", "regel": 4, "kolom": 9, "eindregel": 4, "eindkolom": 16}
    assert second["zie"] is None


@pytest.mark.parametrize(
    ("tot", "said"),
    [
        ("2028-01-01", "2028-01-01"),
        ("1-1-2028", "2028-01-01"),
        ("2028", "2028"),
        ("na de verkiezingen", None),
        ("", ""),
    ],
)
def test_the_end_of_an_exception(tot: str, said: str | None) -> None:
    made = json.loads(report([checked(aside=[set_aside(diagnostic(), tot=tot)])]))
    assert made["onderdrukt"][0]["tot"] == (tot if said is None else said)


def test_nothing_found() -> None:
    assert json.loads(report([])) == {"versie": 1, "diagnostics": [], "onderdrukt": [], "weggelaten": {}}


@pytest.mark.parametrize(
    "plans",
    [
        [],
        [checked()],
        [checked(diagnostic(zie=Place("b.yaml", 1)), diagnostic(niveau="let op"), to_fill_in(3))],
        [checked(aside=[set_aside(diagnostic()), set_aside(diagnostic(), tot="", wie="")], left_out=[diagnostic()])],
    ],
    ids=["nothing", "clean", "findings", "set aside"],
)
def test_the_schema_describes_all_and_only_what_is_said(plans: list[Checked]) -> None:
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    Draft7Validator.check_schema(schema)
    made = json.loads(report(plans))
    Draft7Validator(schema).validate(made)
    known = schema["definitions"]
    assert set(made) == set(schema["properties"])
    for one in made["diagnostics"]:
        assert set(one) == set(known["melding"]["required"])
    for one in made["onderdrukt"]:
        assert set(one) == set(known["melding"]["required"]) | set(known["onderdrukt"]["allOf"][1]["required"])


@pytest.mark.parametrize(
    ("key", "value"), [("level", "waarschuwing"), ("regel", 0), ("code", "IVP1"), ("zie", "plan.yaml"), ("hoe", None)]
)
def test_the_schema_refuses_what_is_never_said(key: str, value: object) -> None:
    made = json.loads(report([checked(diagnostic())]))
    made["diagnostics"][0][key] = value
    assert not Draft7Validator(json.loads(SCHEMA.read_text(encoding="utf-8"))).is_valid(made)


def test_any_text_survives_any_pipe() -> None:
    hostile = '\x1b[31m \udc80 🙂 \u202e " \\ \n </script>'
    made = report([checked(diagnostic(hostile))])
    assert made.isascii()
    assert json.loads(made)["diagnostics"][0]["bericht"] == hostile


@pytest.mark.parametrize("said", HOSTILE)
def test_every_text_comes_out_as_it_went_in(said: str) -> None:
    one = diagnostic(said, hoe=said, place=Place(f"{said}.yaml", 1))
    made = report([checked(one, aside=[set_aside(one, said, said)])])
    assert made.isascii()
    (found,), (aside,) = json.loads(made)["diagnostics"], json.loads(made)["onderdrukt"]
    assert (found["bericht"], found["hoe"], found["bestand"]) == (said, said, f"plan/{said}.yaml")
    assert (aside["reden"], aside["wie"]) == (said, said)
