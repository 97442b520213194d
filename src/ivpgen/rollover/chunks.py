"""The root keys of a YAML file as the text that was written: with their comments, quotes and layout."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any, NamedTuple

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from ivpgen.rollover.yaml_text import lines
from ivpgen.source.keys import value_of
from ivpgen.source.nodes import compose
from ivpgen.source.tree import build


class Brok(NamedTuple):
    """What was written under a root key: its lines from the key on, the comment lines straight above it, and its node."""

    regels: list[str]
    boven: list[str]
    node: Node


def chunks(text: str, file: str) -> dict[str, Brok]:
    """The root keys in order; of a file in one pair of braces their data in block style. Nothing for what can't be read."""
    root, _ = compose(text, file)
    if not isinstance(root, MappingNode):
        return {}
    written = text.split("\n")
    keys = [(key, value) for key, value in root.value if isinstance(key, ScalarNode)]
    starts = [key.start_mark.line for key, _ in keys]
    if (
        root.flow_style
        or len(set(starts)) < len(starts)
        or "&" in text
        or any(key.start_mark.column for key, _ in keys)
    ):
        return {key.value: Brok(lines({key.value: _plain(build(value))}), [], value) for key, value in keys}
    found: dict[str, Brok] = {}
    ends = [*starts[1:], len(written)]
    above: list[str] = []
    for (key, value), start, end in zip(keys, starts, ends, strict=True):
        last = end
        while last > start + 1 and (not written[last - 1].strip() or written[last - 1].startswith("#")):
            last -= 1
        found.setdefault(key.value, Brok(written[start:last], _comments(above), value))
        above = written[last:end]
    return found


def without(brok: Brok, node: MappingNode, keys: Collection[str], start: int) -> set[int] | None:
    """The numbers of the lines, from the start of the chunk at line `start` of the file, that some keys of a mapping take up.

    None where they don't have lines to themselves.
    """
    if node.flow_style:
        return None
    gone: set[int] = set()
    for number, (key, value) in enumerate(node.value):
        if isinstance(key, ScalarNode) and key.value in keys:
            if number == 0:
                return None
            first, last = key.start_mark.line - start, last_line(value, brok.regels, start)
            while first > 0 and brok.regels[first - 1].lstrip().startswith("#"):
                first -= 1
            gone |= set(range(first, last + 1))
    return gone


def last_line(node: Node, regels: Sequence[str], start: int) -> int:
    """The number of the last line with something of a node, from line `start` of the file: a block ends where the next begins."""
    if isinstance(node, MappingNode | SequenceNode) and not node.flow_style and node.value:
        last = node.value[-1]
        return last_line(last[1] if isinstance(last, tuple) else last, regels, start)
    end = node.end_mark
    line = int(end.line) - (1 if end.column == 0 and end.line > node.start_mark.line else 0) - start
    line = min(line, len(regels) - 1)
    first = int(node.start_mark.line) - start
    while line > first and not regels[line].strip():
        line -= 1
    return line


def items(node: Node) -> list[MappingNode]:
    """The mappings in a list, or in the list of a section."""
    if isinstance(node, MappingNode):
        inner = value_of(node, "lijst")
        return items(inner) if inner is not None else []
    return [one for one in node.value if isinstance(one, MappingNode)] if isinstance(node, SequenceNode) else []


def _comments(above: list[str]) -> list[str]:
    """The comment lines that stand straight above a key: those before a blank line belong to what went before."""
    blank = next((number for number in range(len(above), 0, -1) if not above[number - 1].strip()), 0)
    return above[blank:]


def _plain(value: Any) -> Any:
    if isinstance(value, list):
        return [_plain(one) for one in value if one is not None]
    if isinstance(value, dict):
        return {key: _plain(one) for key, one in value.items() if one is not None}
    return value
