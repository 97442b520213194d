"""The JSON is the versioned form that the handleiding promises."""

from __future__ import annotations

import json
from pathlib import Path

from markdown_it import MarkdownIt

from ivpgen.diagnostics import Place
from ivpgen.report.json import report
from tests.report.made import checked, diagnostic

HANDLEIDING = Path(__file__).parents[2] / "docs" / "handleiding" / "controleren.md"


def documented() -> dict[str, object]:
    tokens = MarkdownIt("commonmark").parse(HANDLEIDING.read_text(encoding="utf-8"))
    (example,) = [json.loads(token.content) for token in tokens if token.info == "json"]
    assert isinstance(example, dict)
    return example


def test_the_example_of_the_handleiding() -> None:
    place = Place("plan.yaml", 48, 19, 48, 29)
    made = json.loads(report([checked(diagnostic(place=place), prefix="")]))
    assert made == documented()
    assert list(made["diagnostics"][0]) == list(documented()["diagnostics"][0])  # type: ignore[index]


def test_all_plans_are_in_one_list() -> None:
    made = json.loads(report([checked(diagnostic()), checked(diagnostic(niveau="tip"), prefix="")]))
    assert [(one["bestand"], one["level"]) for one in made["diagnostics"]] == [
        ("plan/plan.yaml", "fout"),
        ("plan.yaml", "tip"),
    ]


def test_nothing_found() -> None:
    assert json.loads(report([])) == {"versie": 1, "diagnostics": []}


def test_any_text_survives_any_pipe() -> None:
    hostile = '\x1b[31m \udc80 🙂 \u202e " \\ \n </script>'
    made = report([checked(diagnostic(hostile))])
    assert made.isascii()
    assert json.loads(made)["diagnostics"][0]["bericht"] == hostile
