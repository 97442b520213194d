"""Text → one YAML node tree, without guessing types and within limits; no input makes it crash."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from ivpgen.diagnostics import Finding, Place
from ivpgen.source import traps

MAX_DEPTH = 60
MAX_NODES = 200_000
MAX_SIZE = 8_000_000
"""Characters after aliases: more than the largest file that is read."""
_STRING = "tag:yaml.org,2002:str"
_PLAIN_TAGS = {
    ScalarNode: _STRING,
    SequenceNode: "tag:yaml.org,2002:seq",
    MappingNode: "tag:yaml.org,2002:map",
}
_KNOWN_TAGS = frozenset({*_PLAIN_TAGS.values(), "!"})
_NULLS = frozenset({"", "~", "null", "Null", "NULL"})


class TooDeep(Exception):
    """Nesting deeper than MAX_DEPTH; raised inside the composer, before the C library runs out of stack."""


class _Stream:
    """The text as a stream with a name: the name comes back in the mark of every node."""

    def __init__(self, text: str, name: str) -> None:
        self._text: str | None = text
        self.name = name

    def read(self, size: int = -1) -> str:
        text, self._text = self._text, ""
        return text or ""


class _Untyped:
    """The resolver half of a YAML loader: every scalar stays text, and depth is counted."""

    def __init__(self) -> None:
        self._above: list[None] = []
        # Asked for at every node: a method of the list itself is faster than one of ours.
        self.ascend_resolver = self._above.pop

    def descend_resolver(self, current_node: Any, current_index: Any) -> None:
        self._above.append(None)
        if len(self._above) > MAX_DEPTH:
            raise TooDeep

    def resolve(self, kind: type[Node], value: Any, implicit: Any) -> str:
        return _PLAIN_TAGS[kind]


if yaml.__with_libyaml__:
    from yaml._yaml import CParser

    class _Composer(_Untyped, CParser):
        def __init__(self, stream: _Stream) -> None:
            _Untyped.__init__(self)
            CParser.__init__(self, stream)

else:  # pragma: no cover - a PyYAML without libyaml: slower, same result
    from yaml.composer import Composer
    from yaml.parser import Parser
    from yaml.reader import Reader
    from yaml.scanner import Scanner

    class _Composer(Reader, Scanner, Parser, Composer, _Untyped):  # type: ignore[no-redef]
        descend_resolver = _Untyped.descend_resolver
        resolve = _Untyped.resolve

        def __init__(self, stream: _Stream) -> None:
            Reader.__init__(self, stream)
            Scanner.__init__(self)
            Parser.__init__(self)
            Composer.__init__(self)
            _Untyped.__init__(self)


def compose(text: str, file: str) -> tuple[Node | None, list[Finding]]:
    """The root node of `text`, None when it is empty or broken; the findings are of family 1xx."""
    composer = _Composer(_Stream(text, file))
    try:
        node: Node | None = composer.get_single_node()
    except TooDeep:
        return None, [_too_deep(file)]
    except yaml.MarkedYAMLError as error:
        if "nesting depth" in str(error.problem):
            return None, [_too_deep(file)]
        return None, [traps.explain(error, text, file)]
    except yaml.YAMLError:
        return None, [
            Finding("IVP102", Place(file), "De YAML is niet te lezen.", "Controleer het bestand in een editor.")
        ]
    if node is None:
        return None, []
    return node, list(_inspect(node, text))


def _too_deep(file: str) -> Finding:
    return Finding(
        "IVP106",
        Place(file),
        f"De YAML is meer dan {MAX_DEPTH} niveaus diep.",
        "Een plan heeft er hooguit een stuk of tien.",
    )


def is_null(node: Node) -> bool:
    """Whether the node is YAML's null: written as nothing, `~` or `null`, unquoted."""
    return isinstance(node, ScalarNode) and not node.style and node.value in _NULLS


def span(node: Node) -> Place:
    """The place of a node; of a list or mapping only its first line, so that a caret can be drawn under it."""
    start, end = node.start_mark, node.end_mark
    line, column = start.line + 1, start.column + 1
    if isinstance(node, ScalarNode) and end.line == start.line:
        return Place(start.name, line, column, line, max(end.column + 1, column + 1))
    if isinstance(node, MappingNode) and node.value:
        first = node.value[0][0].end_mark
        if first.line == start.line:
            return Place(start.name, line, column, line, first.column + 1)
    return Place(start.name, line, column, line, column + 1)


def _inspect(root: Node, text: str) -> Iterator[Finding]:
    """Faults of the tree itself: size, cycles, duplicate and odd keys, tags, and the traps that parse without error."""
    count = size = 0
    anchors = "&" in text
    stack: list[tuple[Node, frozenset[int]]] = [(root, frozenset())]
    while stack:
        node, above = stack.pop()
        count += 1
        size += len(node.value)
        if count > MAX_NODES or size > MAX_SIZE:
            yield Finding(
                "IVP106",
                span(root),
                "De YAML is te groot, of verwijst met * te vaak naar zichzelf.",
                "Schrijf het uit.",
            )
            return
        if id(node) in above:
            yield Finding("IVP106", span(node), "Deze YAML verwijst met * naar zichzelf.", "Schrijf het uit.")
            continue
        if node.tag not in _KNOWN_TAGS:
            yield Finding(
                "IVP107",
                span(node),
                f"Het label {node.tag} hoort niet in een plan.",
                "Haal alles wat met ! begint weg.",
            )
        if anchors and text.startswith("&", node.start_mark.index):
            lost = traps.lost_anchor(text, node.start_mark.index, span(node))
            if lost:
                yield lost
        if isinstance(node, SequenceNode):
            inside = above | {id(node)}
            stack.extend([(item, inside) for item in reversed(node.value)])
        elif isinstance(node, MappingNode):
            inside = above | {id(node)}
            yield from _inspect_keys(node)
            stack.extend([(value, inside) for _, value in reversed(node.value)])


def _inspect_keys(node: MappingNode) -> Iterator[Finding]:
    seen: dict[str, Node] = {}
    for key, value in node.value:
        if not isinstance(key, ScalarNode):
            yield Finding(
                "IVP108",
                span(key),
                "Een sleutel moet een gewoon woord zijn, geen lijst of blok.",
                "Schrijf: sleutel: waarde.",
            )
            continue
        if key.value in seen:
            yield Finding(
                "IVP110",
                span(key),
                f"De sleutel “{key.value}” staat hier voor de tweede keer; YAML houdt er één over.",
                "Voeg de twee samen of haal er een weg.",
                zie=span(seen[key.value]),
            )
        seen.setdefault(key.value, key)
        if node.flow_style and value.start_mark.index == value.end_mark.index:
            found = traps.broken_flow_entry(key, span(key))
            if found:
                yield found
