"""Plans as an editor reads them: YAML 1.2 types, where ivpgen keeps text; and back again."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from jsonschema import Draft7Validator

from ivpgen.plan.schema import schemas

ROOT = Path(__file__).parents[2]
_NULL = re.compile(r"~|null|Null|NULL|")
_BOOL = re.compile(r"true|True|TRUE|false|False|FALSE")
_INT = re.compile(r"[-+]?[0-9]+")
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")


def typed(text: str) -> Any:
    """What YAML 1.2 makes of a scalar without quotes."""
    if _NULL.fullmatch(text):
        return None
    if _BOOL.fullmatch(text):
        return text.lower() == "true"
    if _INT.fullmatch(text):
        return int(text)
    return float(text) if _FLOAT.fullmatch(text) else text


def read(text: str) -> Any:
    """The data of a file as an editor has it: keys are text, plain scalars have a type."""
    return _data(yaml.compose(text, Loader=yaml.SafeLoader))


def _data(node: yaml.Node | None) -> Any:
    if isinstance(node, yaml.MappingNode):
        return {key.value: _data(value) for key, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [_data(item) for item in node.value]
    if isinstance(node, yaml.ScalarNode):
        return node.value if node.style else typed(node.value)
    return None


def as_text(data: Any) -> Any:
    """The data as ivpgen reads it: every scalar text, null alone has a type."""
    if isinstance(data, dict):
        return {key: as_text(value) for key, value in data.items()}
    if isinstance(data, list | tuple):
        return [as_text(item) for item in data]
    if isinstance(data, bool):
        return str(data).lower()
    return None if data is None else str(data)


@cache
def validators() -> dict[str, Draft7Validator]:
    """A validator for each kind of file."""
    return {name.removesuffix(".schema.json"): Draft7Validator(schema) for name, schema in schemas().items()}


def kind_of(path: Path) -> str:
    """Which schema a file of a plan's folder belongs to."""
    return {"uitvoering": "uitvoeringsplan", "lokaal": "lokaal"}.get(path.parent.name, "plan")


def faults(data: Any, kind: str) -> list[str]:
    """Where and why an editor would underline something."""
    return [
        f"{'/'.join(map(str, error.absolute_path))}: {error.message[:160]}"
        for error in validators()[kind].iter_errors(data)
    ]


def plan_files() -> list[Path]:
    """Every YAML file of the examples and of the fixtures that are valid plans."""
    found = [*(ROOT / "examples").rglob("*.yaml"), *(ROOT / "tests" / "plans").rglob("*.yaml")]
    return sorted(path for path in found if "traps" not in path.parts)
