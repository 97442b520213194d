"""Examples with accidents: nodes that were dropped, doubled, replaced or moved, and bytes that were spoiled."""

from __future__ import annotations

from pathlib import Path

import yaml
from hypothesis import strategies as st
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

EXAMPLES = Path(__file__).parents[2] / "examples"
ODD = [
    "", "pm", "~", "null", "ja", "-1", "1e400", "2026-02-30", "2027-K5", "0000", "zie", "n.v.t.", "“”", "a" * 300, "../x", "{{ x }}",
    "<b>&amp;", "\x1b[31m", "%s", "1.234,5", "2027-2030", "weg", "🙂", "[nog invullen: x]", "NaN", "9" * 40, "- -", "\u202e",
]  # fmt: skip
CHANGES = ("drop", "double", "text", "mapping", "list", "empty list", "elsewhere", "rename")

Holder = MappingNode | SequenceNode


@st.composite
def mutated(draw: st.DrawFn, file: str) -> str:
    """The text of an example with one to three of its nodes changed."""
    root = yaml.compose((EXAMPLES / file).read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    assert root is not None
    for _ in range(draw(st.integers(1, 3))):
        holders = _holders(root)
        if not holders:
            break
        holder = draw(st.sampled_from(holders))
        at = draw(st.integers(0, len(holder.value) - 1))
        _change(holder, at, draw(st.sampled_from(CHANGES)), draw(st.sampled_from(ODD)), draw(st.sampled_from(holders)))
    return yaml.serialize(root, allow_unicode=True)


@st.composite
def spoiled(draw: st.DrawFn, file: str) -> bytes:
    """The bytes of an example with some of them changed, taken out, put in or cut off."""
    data = bytearray((EXAMPLES / file).read_bytes())
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, max(0, len(data) - 1)))
        size = draw(st.integers(0, 40))
        known = st.sampled_from([b"\n", b": ", b"- ", b"\t", b"'", b"&", b"*", b"{", b"\xff"])
        data[at : at + size] = draw(st.binary(max_size=8) | known)
    return bytes(data)


def _holders(root: Node) -> list[Holder]:
    """The mappings and lists of a tree that hold something."""
    found: list[Holder] = []
    stack, seen = [root], set[int]()
    while stack:
        here = stack.pop()
        if isinstance(here, Holder) and here.value and id(here) not in seen:
            seen.add(id(here))
            found.append(here)
            stack += [part for item in here.value for part in (item if isinstance(item, tuple) else (item,))]
    return found


def _change(holder: Holder, at: int, change: str, odd: str, other: Node) -> None:
    """Change one item of a mapping or list."""
    item = holder.value[at]
    key, value = item if isinstance(item, tuple) else (None, item)
    if change == "drop":
        del holder.value[at]
        return
    if change == "double":
        holder.value.append(item)
        return
    new: Node = {
        "text": _scalar(odd),
        "mapping": MappingNode("tag:yaml.org,2002:map", [(_scalar(odd), _scalar(odd))]),
        "list": SequenceNode("tag:yaml.org,2002:seq", [value]),
        "empty list": SequenceNode("tag:yaml.org,2002:seq", []),
        "elsewhere": other,
        "rename": value,
    }[change]
    renamed = _scalar(odd) if change == "rename" else key
    holder.value[at] = new if key is None else (renamed, new)


def _scalar(text: str) -> ScalarNode:
    return ScalarNode("tag:yaml.org,2002:str", text)
