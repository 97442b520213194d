"""One hostile input: the files of a plan's folder, as bytes, and the head that makes the rest of it a plan."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

HEAD = """\
ivpgen: 1
titel: Veilig in Proefdorp
periode:
  van: 2027
  tot: 2030
gemeenten:
  - id: proefdorp
    naam: Proefdorp
    code: GM9998
"""
YEARLY_HEAD = """\
ivpgen: 1
soort: uitvoeringsplan
titel: Uitvoeringsplan 2027
periode: 2027
"""


@dataclass(frozen=True, slots=True)
class Case:
    """A folder called `name` with `files` (path in the folder → bytes)."""

    name: str
    files: dict[str, bytes]


Cases = Iterator[Case]


def plan(name: str, body: str | bytes, **more: str | bytes) -> Case:
    """A folder whose plan.yaml is exactly `body`; `more` holds further files, `__` in a name standing for `/`."""
    files = {"plan.yaml": body} | {key.replace("__", "/"): content for key, content in more.items()}
    return Case(
        name, {path: content.encode() if isinstance(content, str) else content for path, content in files.items()}
    )


def headed(name: str, body: str) -> Case:
    """A folder whose plan.yaml is a good head followed by `body`."""
    return plan(name, HEAD + body)


def yearly(name: str, body: str, plan_body: str = "") -> Case:
    """A folder with a good plan and an uitvoering/2027.yaml that is a good head followed by `body`."""
    return Case(
        name,
        {"plan.yaml": (HEAD + plan_body).encode(), "uitvoering/2027.yaml": (YEARLY_HEAD + body).encode()},
    )


def quoted_path(path: str) -> str:
    """A path as a YAML scalar between double quotes."""
    escaped = path.replace("\\", "\\\\").replace("\x00", "\\0").replace("\n", "\\n")
    return f'"{escaped}"'
