"""The plans that documents are made of in the tests, each read and rendered once per process."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from lxml import etree

from ivpgen import rendering
from ivpgen.plan.load import load
from ivpgen.plan.planmap import Planmap

ROOT = Path(__file__).parents[2]
EXAMPLES = sorted(path.relative_to(ROOT).as_posix() for path in (ROOT / "examples").iterdir() if path.is_dir())
FIXTURES = sorted(
    path.relative_to(ROOT).as_posix()
    for kind in ("grammar", "needs", "cases")
    for path in (ROOT / "tests" / "plans" / kind).iterdir()
)
PLANS = [*EXAMPLES, *FIXTURES]


@cache
def planmap(name: str) -> Planmap:
    """A plan by its path from the root of the project."""
    return load(ROOT / name)


@cache
def files(name: str) -> dict[str, bytes]:
    """Its documents as Word files, by their path below the output folder."""
    return rendering.render(planmap(name)).files


@cache
def pages(name: str) -> dict[str, bytes]:
    """Its documents as pages for a browser, by their path below the output folder."""
    return rendering.render(planmap(name), to=("html",)).files


@cache
def trees(name: str) -> dict[str, etree._Element]:
    """Its documents as HTML trees, by the same paths."""
    loaded = planmap(name)
    return {one.pad: rendering.tree(loaded, one) for one in rendering.assignments(loaded)}
