"""Leaving out what is not public: the thing itself, whatever is in it, and every reference to it."""

from __future__ import annotations

from collections.abc import Iterable

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

_NO = frozenset({"nee", "false", "no"})


def withhold(roots: Iterable[MappingNode]) -> None:
    """Take what says `openbaar: nee` out of these trees, in place, and the references to it out of all of them."""
    roots = list(roots)
    hidden: set[str] = set()
    for root in roots:
        _drop(root, hidden)
    if hidden:
        hidden.discard("")
        for root in roots:
            _forget(root, hidden)


def _drop(node: Node, hidden: set[str]) -> None:
    """Take private things out below a node, noting what they are called: their ids, or the key of a chapter, veld or item."""
    if isinstance(node, MappingNode):
        kept = []
        for key, value in node.value:
            if _is_private(value):
                _collect(value, hidden)
                hidden.add(_word(key))
            else:
                kept.append((key, value))
                _drop(value, hidden)
        node.value = kept
    elif isinstance(node, SequenceNode):
        for item in node.value:
            if _is_private(item):
                _collect(item, hidden)
        node.value = [item for item in node.value if not _is_private(item)]
        for item in node.value:
            _drop(item, hidden)


def _is_private(node: Node) -> bool:
    if not isinstance(node, MappingNode):
        return False
    return any(_word(key) == "openbaar" and _word(value).lower() in _NO for key, value in node.value)


def _collect(node: Node, hidden: set[str]) -> None:
    """The ids of a private thing and of all that is in it."""
    if isinstance(node, MappingNode):
        for key, value in node.value:
            if _word(key) == "id" and _word(value):
                hidden.add(_word(value))
            _collect(value, hidden)
    elif isinstance(node, SequenceNode):
        for item in node.value:
            _collect(item, hidden)


def _forget(node: Node, hidden: set[str]) -> None:
    """Take references out: a word that is a hidden id, as an item or as the value of a key, `id` apart."""
    if isinstance(node, MappingNode):
        node.value = [(key, value) for key, value in node.value if _word(key) == "id" or not _refers(value, hidden)]
        for _, value in node.value:
            _forget(value, hidden)
    elif isinstance(node, SequenceNode):
        node.value = [item for item in node.value if not _refers(item, hidden)]
        for item in node.value:
            _forget(item, hidden)


def _refers(node: Node, hidden: set[str]) -> bool:
    return _word(node).rsplit("/", 1)[-1] in hidden if _word(node) else False


def _word(node: Node) -> str:
    return node.value if isinstance(node, ScalarNode) else ""
