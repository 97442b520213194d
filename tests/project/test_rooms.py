"""The arrows between the rooms of `docs/development/architecture.md`, read from the import statements."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[2] / "src" / "ivpgen"

# Anybody may use these; they use nobody.
GROUND = {"__version__", "diagnostics", "patterns", "phrases", "processes", "resources"}

# Room: what it may import besides itself and the ground. Both pipelines run from left to right in the architecture.
MAY_IMPORT: dict[str, set[str]] = {
    "diagnostics": set(),
    "patterns": set(),
    "phrases": set(),
    "processes": set(),
    "resources": set(),
    "source": set(),
    "method": set(),
    "plan": {"source", "method", "figures"},
    "figures": {"source", "method"},
    "rules": {"source", "method", "plan", "house_style"},
    "fixing": {"source", "method", "plan", "rules"},
    "access": {"ooxml"},
    "indicators": {"source", "method", "plan", "figures", "rules", "fixing"},
    "report": {
        "source",
        "method",
        "plan",
        "rules",
        "access",
        "house_style",
        "figures",
        "indicators",
        "library",
        "comparing",
        "progress",
    },
    "charts": {"ooxml"},
    "documents": {"source", "method", "plan", "charts"},
    "assessment": {"source", "method", "plan", "rules", "documents"},
    "progress": {"source", "method", "plan", "rules", "indicators", "charts", "documents"},
    "html": {"documents"},
    "library": {"source", "method", "plan", "rules", "documents", "charts", "html"},
    "ooxml": set(),
    "word": {"html", "source", "ooxml"},
    "house_style": {"ooxml", "word"},
    "partners": {"source", "method", "plan", "figures", "rules", "fixing", "documents", "assessment"},
    "start": {"source", "method", "plan"},
    "comparing": {"source", "method", "plan", "documents"},
    "rollover": {"source", "method", "plan", "rules", "fixing", "indicators", "start"},
    "office": set(),
    "rendering": {
        "comparing",
        "source",
        "plan",
        "rules",
        "charts",
        "documents",
        "partners",
        "assessment",
        "library",
        "progress",
        "html",
        "office",
        "ooxml",
        "word",
        "house_style",
    },
}
ON_TOP = {"__init__", "__main__", "cli"}

TERMINAL = {"typer", "click", "rich", "shellingham"}
HEAVY = {"docx", "lxml", "jinja2", "rich"}


def modules() -> list[Path]:
    return sorted(PACKAGE.rglob("*.py"))


def room(module: Path) -> str:
    first = module.relative_to(PACKAGE).parts[0]
    return first.removesuffix(".py")


def imports(module: Path) -> Iterator[tuple[str, int]]:
    """Every dotted name that a module imports, with its line: `from a import b` yields `a.b`."""
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from ((f"{node.module}.{alias.name}", node.lineno) for alias in node.names)


def test_every_room_has_a_place_in_the_architecture() -> None:
    rooms = {room(module) for module in modules()}
    assert rooms <= MAY_IMPORT.keys() | ON_TOP
    described = (PACKAGE.parents[1] / "docs" / "development" / "architecture.md").read_text(encoding="utf-8")
    assert [name for name in rooms - ON_TOP if f"`{name}/`" not in described and f"/{name}.py`" not in described] == []


@pytest.mark.parametrize("module", modules(), ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_arrows_go_one_way(module: Path) -> None:
    here = room(module)
    if here in ON_TOP:
        return
    allowed = MAY_IMPORT[here] | GROUND | {here}
    wrong = [
        f"{module.relative_to(PACKAGE)}:{line} imports {name}"
        for name, line in imports(module)
        if name.startswith("ivpgen.") and name.split(".")[1] not in allowed
    ]
    assert wrong == []


def test_only_cli_and_report_know_the_terminal() -> None:
    wrong = []
    for module in modules():
        if room(module) in {"cli", "report"}:
            continue
        tree = ast.parse(module.read_text(encoding="utf-8"))
        wrong += [
            f"{module.relative_to(PACKAGE)}:{line} {name}" for name, line in imports(module) if top(name) in TERMINAL
        ]
        wrong += [
            f"{module.relative_to(PACKAGE)}:{node.lineno} {node.func.id}"
            for node in ast.walk(tree)
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in {"print", "input"}
        ]
    assert wrong == []


def test_only_the_rooms_that_render_import_the_heavy_libraries() -> None:
    rendering = {"documents", "html", "ooxml", "access", "word", "house_style", "start", "rendering"}
    wrong = [
        f"{module.relative_to(PACKAGE)}:{line} {name}"
        for module in modules()
        if room(module) not in rendering
        for name, line in imports(module)
        if top(name) in HEAVY
    ]
    assert wrong == []


def top(dotted: str) -> str:
    return dotted.partition(".")[0]
