"""Whatever the model accepts, an editor accepts too: plans changed at random."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from ivpgen.plan.load import load
from ivpgen.plan.model import Plan
from tests.plan.editor import ROOT, as_text, faults, typed

Path = tuple[str | int, ...]

# What a schrijver may leave behind somewhere, on purpose or by accident.
LEFT_BEHIND: list[Any] = [
    None, "", "pm", "PM", "n.v.t.", "een zin met spaties", "korte-naam", "-", 0, 1, 2027, 4.2, True, False, "ja", "nee", "Ja",
    [], {}, ["pm"], ["tekst"], [2027], [None], [{}], [[]], [{"id": "x"}], {"id": "x"}, {"naam": "x"}, {"titel": "x"},
    {"tekst": "x"}, {"tekst": "x", "lijst": ["x"]}, {"lijst": []}, {"lijst": {}}, {"lijst": "x"}, {"niet": "reden"},
    {"pm": None}, {"onbekend": ""}, {"zie": "x"}, {"niet": {}}, {"pm": "x", "noot": "y"}, {"van": 2027}, {"van": 2027, "tot": 2030},
    {"van": None}, {"waarde": 3, "circa": "ja"}, {"2027": 3}, {"2027": {"waarde": 3}}, {"jaar": 2027, "lasten": 3}, {"a": "b"},
]  # fmt: skip


@cache
def corpus() -> list[Any]:
    """The fixture plans with their includes and local parts worked in, as an editor types them."""
    found = []
    for family in ("grammar", "needs", "cases"):
        for path in sorted((ROOT / "tests" / "plans" / family).iterdir()):
            for edition in load(path).edities:
                found += [retyped(stuk.document.data) for stuk in edition.stukken()]
    return found


def retyped(data: Any) -> Any:
    if isinstance(data, dict):
        return {key: retyped(value) for key, value in data.items()}
    if isinstance(data, list):
        return [retyped(value) for value in data]
    if isinstance(data, tuple):
        return "\n".join(data)
    return typed(data) if isinstance(data, str) else data


def paths(data: Any, here: Path = ()) -> Iterator[Path]:
    if here:
        yield here
    steps: Any = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for step, value in steps:
        yield from paths(value, (*here, step))


def at(data: Any, path: Path) -> Any:
    for step in path:
        data = data[step]
    return data


def changed(data: Any, path: Path, value: Any) -> Any:
    """The data with another value at a path; the rest is shared, not copied."""
    if not path:
        return value
    step, *below = path
    made = data.copy()
    made[step] = changed(data[step], tuple(below), value)
    return made


@cache
def places() -> list[tuple[int, Path]]:
    return [(number, path) for number, plan in enumerate(corpus()) for path in paths(plan)]


def accepted(data: Any) -> bool:
    try:
        Plan.model_validate(as_text(data))
    except ValidationError:
        return False
    return True


def test_the_fixtures_are_where_the_search_begins() -> None:
    assert len(corpus()) > 100
    assert [plan["titel"] for plan in corpus() if not accepted(plan) or faults(plan, "uitvoeringsplan")] == []


@st.composite
def changed_plans(draw: st.DrawFn) -> Any:
    number, path = draw(st.sampled_from(places()))
    plan = corpus()[number]
    here = at(plan, path)
    other = draw(st.sampled_from(places()))
    value = draw(
        st.sampled_from(LEFT_BEHIND)
        | st.just(at(corpus()[other[0]], other[1]))
        | st.sampled_from([[here], {"tekst": here}, {"lijst": here}, {"waarde": here}])
        | st.text(max_size=12)
        | st.integers(0, 3000)
    )
    if isinstance(here, dict) and draw(st.booleans()):
        names = [name for _, names in places_of(other) for name in names]
        return changed(plan, path, {**here, draw(st.sampled_from(names or ["tekst"])): value})
    return changed(plan, path, value)


def places_of(other: tuple[int, Path]) -> list[tuple[Path, list[str]]]:
    """The keys that stand beside a place elsewhere: keys that mean something somewhere."""
    beside = at(corpus()[other[0]], other[1][:-1])
    return [(other[1], [key for key in beside if isinstance(key, str)])] if isinstance(beside, dict) else []


@pytest.mark.filterwarnings("default")
@settings(max_examples=300, deadline=None)
@given(changed_plans())
def test_what_the_model_accepts_an_editor_accepts(plan: Any) -> None:
    assume(accepted(plan))
    assert faults(plan, "uitvoeringsplan") == []
