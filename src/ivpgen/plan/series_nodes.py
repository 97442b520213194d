"""Where a plan asks for series: its sources with their files, its own area, and the indicators with a `reeks`; and the values put there."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from ivpgen.phrases import dutch
from ivpgen.source.keys import text_of, texts_of, value_of

if TYPE_CHECKING:
    from ivpgen.figures import Periode
    from ivpgen.figures.series import Serie, Stand

KEY = "reeks"
_STRING, _MAP = "tag:yaml.org,2002:str", "tag:yaml.org,2002:map"


def sources(root: MappingNode) -> Iterator[tuple[str, tuple[str, str]]]:
    """The sources of a file by id: their file, and the file that names it."""
    said = value_of(root, "bronnen")
    if isinstance(said, MappingNode):
        said = value_of(said, "lijst") or said
    for one in said.value if isinstance(said, SequenceNode) else [said]:
        if isinstance(one, MappingNode) and (name := text_of(value_of(one, "id"))):
            yield name, (text_of(value_of(one, "bestand")), one.start_mark.name)


def areas(root: MappingNode) -> frozenset[str]:
    """The code of the only gemeente of a plan, and its name: what a series is about that names no area."""
    said = value_of(root, "gemeenten")
    items = said.value if isinstance(said, SequenceNode) else [said]
    found = [one for one in items if isinstance(one, MappingNode)]
    if len(found) != 1:
        return frozenset()
    from ivpgen.method.gemeenten import zoek

    name, code = text_of(value_of(found[0], "naam")), text_of(value_of(found[0], "code"))
    known = zoek(name).gemeente if name and not code else None
    return frozenset(filter(None, (code or (known.code if known else ""), name)))


def indicators(node: Node) -> Iterator[MappingNode]:
    """Every mapping with a `reeks`, in order; each once, however often it is referred to with *."""
    stack, seen = [node], set()
    while stack:
        one = stack.pop()
        if id(one) in seen:
            continue
        seen.add(id(one))
        if isinstance(one, MappingNode):
            if isinstance(value_of(one, KEY), MappingNode):
                yield one
            stack.extend(value for _, value in reversed(one.value))
        elif isinstance(one, SequenceNode):
            stack.extend(reversed(one.value))


def choices(node: Node | None) -> dict[str, tuple[str, ...]]:
    """What `reeks` chooses by, by its keys."""
    if not isinstance(node, MappingNode):
        return {}
    return {key.value: tuple(texts_of(value)) for key, value in node.value if isinstance(key, ScalarNode)}


def put(target: MappingNode, at: Node, serie: Serie) -> None:
    """Add the values to a mapping; a year that the writer typed stays as it is."""
    present = value_of(target, "waarden")
    if present is not None and not isinstance(present, MappingNode):
        return
    typed = {key.value for key, _ in present.value} if isinstance(present, MappingNode) else set()
    pairs = [
        (_scalar(str(year), at), _stand(stand, at)) for year, stand in serie.standen.items() if str(year) not in typed
    ]
    if not pairs:
        return
    if isinstance(present, MappingNode):
        present.value = sorted([*present.value, *pairs], key=lambda pair: str(pair[0].value))
    else:
        node = MappingNode(_MAP, pairs, at.start_mark, at.end_mark, flow_style=False)
        target.value = [*target.value, (_scalar("waarden", at), node)]


def _month(periode: Periode | None) -> str:
    return "" if periode is None else f"{periode.jaar}-{periode.nummer:02}"


def _stand(stand: Stand, at: Node) -> Node:
    number = _number(stand.waarde, at)
    pairs = [(_scalar("waarde", at), number)]
    if stand.voorlopig:
        pairs.append((_scalar("voorlopig", at), _scalar("ja", at)))
    if until := _month(stand.tot_en_met):
        pairs.append((_scalar("tot_en_met", at), _scalar(until, at)))
    if stand.onder is not None and stand.boven is not None:
        pairs.append((_scalar("ondergrens", at), _number(stand.onder, at)))
        pairs.append((_scalar("bovengrens", at), _number(stand.boven, at)))
    return number if len(pairs) == 1 else MappingNode(_MAP, pairs, at.start_mark, at.end_mark, flow_style=True)


def _number(value: Decimal, at: Node) -> ScalarNode:
    return _scalar(dutch(value.normalize() if value != value.to_integral() else value.to_integral()), at)


def _scalar(text: str, at: Node) -> ScalarNode:
    # Quoted, so that no rule takes it for a slip of YAML.
    return ScalarNode(_STRING, text, at.start_mark, at.end_mark, style='"')
