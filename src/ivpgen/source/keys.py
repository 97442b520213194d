"""What a mapping of the node tree says under a key, as text, for who works on the tree before there is a model."""

from __future__ import annotations

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode


def value_of(node: MappingNode, name: str) -> Node | None:
    """The value under a key."""
    return next((value for key, value in node.value if isinstance(key, ScalarNode) and key.value == name), None)


def key_of(node: MappingNode, name: str) -> Node | None:
    """The key itself, for its place."""
    return next((key for key, _ in node.value if isinstance(key, ScalarNode) and key.value == name), None)


def text_of(node: Node | None) -> str:
    """The text of a scalar; "" for anything else."""
    return node.value.strip() if isinstance(node, ScalarNode) else ""


def texts_of(node: Node | None) -> list[str]:
    """The texts of a list, or the only one where a list may stand."""
    if isinstance(node, SequenceNode):
        return [one.value for one in node.value if isinstance(one, ScalarNode)]
    return [node.value] if isinstance(node, ScalarNode) and node.value else []
