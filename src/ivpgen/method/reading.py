"""Reads the data files of this room into rows of text: what every module of the catalogue starts from."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Literal, TypeAlias, TypeVar, cast

import yaml
from yaml.nodes import Node, ScalarNode, SequenceNode

Zekerheid: TypeAlias = Literal["bevestigd", "achtergrond"]
"""`bevestigd`: the named source says it; `achtergrond`: own knowledge or derived, not verified."""

Value: TypeAlias = "str | list[Value] | dict[str, Value]"
Row: TypeAlias = dict[str, Value]

DATA = Path(__file__).parent / "data"

_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)

T = TypeVar("T")


def read(name: str) -> Row:
    """The mapping in `data/<name>.yaml`; every scalar is text (2.6.10, ja)."""
    root = yaml.compose((DATA / f"{name}.yaml").read_bytes(), Loader=_LOADER)
    return cast(Row, _plain(cast(Node, root)))


def _plain(node: Node) -> Value:
    # By hand: PyYAML's constructor can do more, and takes as long again as reading the nodes.
    if isinstance(node, ScalarNode):
        return cast(str, node.value)
    if isinstance(node, SequenceNode):
        return [_plain(item) for item in node.value]
    return {key.value: _plain(value) for key, value in node.value}


def rows(table: Row, key: str) -> list[Row]:
    """The list of mappings under `key`; an absent key is an empty list."""
    return cast(list[Row], table.get(key, []))


def entry(make: Callable[..., T], row: Row, **made: object) -> T:
    """One record from a row: lists become tuples, `bron` always is one, and `made` holds what is no text.

    A key that the record doesn't know is a TypeError: the data and the records are changed together.
    """
    values: dict[str, object] = {key: tuple(value) if isinstance(value, list) else value for key, value in row.items()}
    if isinstance(row.get("bron"), str):
        values["bron"] = (row["bron"],)
    return make(**{**values, **made})


def whole(row: Row, key: str) -> int:
    """The whole number under `key`."""
    return int(cast(str, row[key]))


def yes(row: Row, key: str) -> bool:
    """Whether `key` says ja; an absent key says nee."""
    return row.get(key) == "ja"
