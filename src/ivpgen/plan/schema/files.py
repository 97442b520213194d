"""The three schemas as files: made anew from the models, and the committed ones that ship with the package."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from ivpgen.plan.model import ALLEEN_UITVOERING, Plan
from ivpgen.plan.schema.descriptions import file_description
from ivpgen.plan.schema.parts import Definitions
from ivpgen.plan.schema.scalars import JSON
from ivpgen.source.writing import write as write_file

COMMITTED = Path(__file__).parents[1] / "data"
"""Where the schemas lie that ship with the package."""

_LINES = 4
"""How deep a schema has a line for each key: the definitions, a part, its keys."""
_OMITTED = {
    "plan": ALLEEN_UITVOERING,
    "uitvoeringsplan": frozenset[str](),
    "lokaal": frozenset({"ivpgen", "gemeenten", "samenwerking", "overgenomen", "per_gemeente"}),
}
"""Per kind of file the keys of the model that don't belong at its root."""


def schemas() -> dict[str, JSON]:
    """The schemas by file name, `plan.schema.json` and so on; each stands alone."""
    return {f"{name}.schema.json": _schema(name, omitted) for name, omitted in _OMITTED.items()}


def dump(schema: JSON) -> str:
    """The text of a schema, a line for each key of a part: the same schema gives the same text."""
    return _text(schema, _LINES) + "\n"


def write(target: Path) -> list[Path]:
    """Put the schemas in the folder `target`; raises Onbruikbaar when that can't be done."""
    paths = []
    for name, schema in schemas().items():
        paths.append(target / name)
        write_file(paths[-1], dump(schema).encode())
    return paths


def committed() -> dict[str, str]:
    """The texts of the committed schemas by file name, without making them."""
    return {f"{name}.schema.json": (COMMITTED / f"{name}.schema.json").read_text(encoding="utf-8") for name in _OMITTED}


def _text(value: Any, levels: int, indent: str = "\n") -> str:
    if levels == 0 or not isinstance(value, dict) or not value:
        return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    inside = indent + " "
    lines = (f"{inside}{json.dumps(key)}: {_text(item, levels - 1, inside)}" for key, item in value.items())
    return "{" + ",".join(lines) + indent + "}"


def _schema(name: str, omitted: frozenset[str]) -> JSON:
    about = file_description(name)
    definitions = Definitions()
    definitions.part(Plan, omitted=ALLEEN_UITVOERING)
    root = definitions.part(Plan, "" if omitted == ALLEEN_UITVOERING else name.capitalize(), omitted)
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": about.titel,
        "description": about.uitleg,
        "type": "object",
        "allOf": [root],
        "definitions": dict(sorted(definitions.made.items())),
    }
