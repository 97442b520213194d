"""One YAML file as a document: plain data for the model, and the place of every path in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from ivpgen.diagnostics import Place
from ivpgen.source.nodes import is_null, span

PIECES = "!stukken"
"""Tag of a sequence node that is one prose text in pieces: the joint text and what a gemeente adds to it."""

_UNWRITTEN = frozenset({"gemeen", "kop", "tafel", "reeks"})
"""Steps of the model that are never a key of the YAML."""

Pad = tuple[str | int, ...]
"""A path from the root of a document: keys and list positions."""


def build(node: Node) -> Any:
    """Plain data: text for every scalar, None for null, a tuple for a text in pieces; of a key that occurs twice the first."""
    if isinstance(node, ScalarNode):
        return None if is_null(node) else node.value
    if isinstance(node, SequenceNode):
        if node.tag == PIECES:
            return tuple(item.value for item in node.value)
        return [build(item) for item in node.value]
    data: dict[str, Any] = {}
    for key, value in node.value:
        if isinstance(key, ScalarNode):
            data.setdefault(key.value, build(value))
    return data


def child(node: Node, step: str | int) -> tuple[Node | None, Node | None]:
    """The key node and value node one step down.

    A step that the writer left unwritten stays where it is: `lijst` of a section written as a list, `tekst` of a section written
    as a text, 0 of a list written as one value.
    """
    if step in _UNWRITTEN:
        return None, node
    if isinstance(node, MappingNode):
        for key, value in node.value:
            if isinstance(key, ScalarNode) and key.value == step:
                return key, value
        if isinstance(step, int):
            written = (value for key, value in node.value if isinstance(key, ScalarNode) and key.value == "lijst")
            inner = next(written, None)
            return child(inner, step) if inner is not None else ((None, node) if step == 0 else (None, None))
        return (None, node) if step == "lijst" else (None, None)
    if isinstance(node, SequenceNode):
        if isinstance(step, int):
            return (None, node.value[step]) if -len(node.value) <= step < len(node.value) else (None, None)
        return (None, node) if step in {"lijst", "tekst"} else (None, None)
    return (None, node) if step in {"tekst", "lijst", "waarde", "maatregel", "titel", 0} else (None, None)


@dataclass(slots=True)
class Document:
    """A file of the plan after includes: `data` for the model, `root` for places."""

    file: str
    root: MappingNode
    data: dict[str, Any] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.data = build(self.root)

    def place(self, pad: Sequence[str | int], *, key: bool = False) -> Place:
        """The place of the value at `pad`, or of its key; of the nearest parent that exists when the path doesn't."""
        node: Node = self.root
        shown: Node | None = None
        for step in pad:
            key_node, value = child(node, step)
            if value is None:
                return span(shown if shown is not None and isinstance(node, MappingNode | SequenceNode) else node)
            shown, node = key_node, value
        if key and shown is not None:
            return span(shown)
        if shown is not None and isinstance(node, MappingNode | SequenceNode):
            return span(shown)
        return span(node)

    def node(self, pad: Sequence[str | int]) -> Node | None:
        """The node at `pad`, None when the writer didn't write it."""
        node: Node = self.root
        for step in pad:
            _, value = child(node, step)
            if value is None:
                return None
            node = value
        return node
