"""The YAML of a proposal taken apart: keys and values of the source and of each wanted indicator, as they can be put in a plan."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from ivpgen.diagnostics import Onbruikbaar
from ivpgen.figures.proposal import Voorstel, scalar
from ivpgen.fixing.appending import Written
from ivpgen.source.keys import text_of, texts_of, value_of


class Regels(NamedTuple):
    """The source, without keys where the plan has it; the indicators by id, in the order in which they were asked for."""

    bron: dict[str, str]
    indicatoren: dict[str, dict[str, str]]


def lines_of(voorstel: Voorstel, wanted: Sequence[str]) -> Regels:
    """The lines of the wanted indicators; raises Onbruikbaar for one that the file doesn't suggest, or suggests twice."""
    root = yaml.compose(voorstel.yaml, Loader=yaml.BaseLoader)
    listed = _items(root, "indicatoren")
    names = [text_of(value_of(one, "id")) for one in listed]
    found: dict[str, dict[str, str]] = {}
    for name in wanted:
        if names.count(name) != 1:
            said = "noemt twee keer" if name in names else "geeft geen"
            raise Onbruikbaar(
                f"Het bestand {said} indicator “{name}”.",
                hoe=f"Kies uit: {', '.join(dict.fromkeys(names))}." if names else "Er is er geen.",
            )
        found[name] = _entry(listed[names.index(name)])
    source = _items(root, "bronnen")
    return Regels(_entry(source[0]) if source else {}, found)


def _items(root: Node | None, key: str) -> list[MappingNode]:
    listed = value_of(root, key) if isinstance(root, MappingNode) else None
    items = listed.value if isinstance(listed, SequenceNode) else ()
    return [one for one in items if isinstance(one, MappingNode)]


def _entry(node: MappingNode) -> dict[str, str]:
    return {key.value: _written(value) for key, value in node.value}


def _written(node: Node) -> str:
    """A value as it is written on one line: a choice of a series stands between { }."""
    if isinstance(node, MappingNode):
        pairs = (f"{scalar(key.value)}: [{', '.join(map(scalar, texts_of(value)))}]" for key, value in node.value)
        return Written("{" + ", ".join(pairs) + "}")
    assert isinstance(node, ScalarNode)
    return Written(scalar(node.value) if node.style else node.value)
