"""Writes the folder of hostile inputs that every command must survive with a Dutch message and a documented exit code."""

from __future__ import annotations

from itertools import chain
from pathlib import Path

from tests.hostile import file_bytes, outside, references, texts, wrong_types, yaml_syntax
from tests.hostile.case import Case, Cases

TRAPS = Path(__file__).parents[1] / "plans" / "traps"


def build(target: Path) -> list[Path]:
    """Write every hostile input below the empty folder `target` and return the paths to hand to a command.

    Each path is a folder that should hold a plan, or a file; some do not exist. `outside.SECRET` stands in the files next to them
    that no case may reach. About 110 MB is written.
    """
    found = []
    for case in chain(
        file_bytes.cases(),
        yaml_syntax.cases(),
        texts.cases(),
        wrong_types.cases(),
        references.cases(),
        outside.cases(),
        _traps(),
    ):
        folder = target / case.name
        folder.mkdir()
        for path, content in case.files.items():
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_bytes(content)
        found.append(folder)
    return [*found, *outside.build(target)]


def _traps() -> Cases:
    for file in sorted(TRAPS.glob("*.yaml")):
        yield Case(f"trap-{file.stem}", {"plan.yaml": file.read_bytes()})


def some(target: Path) -> list[Path]:
    """As `build`, but every fourth path: enough for commands that read a plan as `check` and `render` do, which take them all."""
    return build(target)[::4]
