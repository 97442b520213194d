"""Writing another value in the place of a scalar, in the quotes that it has or needs."""

from __future__ import annotations

import re

from yaml.nodes import Node, ScalarNode

from ivpgen.fixing.record import Edit

_PLAIN = re.compile(r"[A-Za-z0-9À-ɏ<≤≥€+−][A-Za-z0-9À-ɏ ._/%=€+−-]*(?<! )")
_PLAIN_IN_BLOCK = re.compile(r"-?[A-Za-z0-9À-ɏ<≤≥€+−][A-Za-z0-9À-ɏ ,._/%=€+−()-]*(?<! )")


def raw(node: Node, texts: dict[str, str]) -> str:
    """What stands in the file for a node."""
    text: str = texts[node.start_mark.name]
    return text[node.start_mark.index : node.end_mark.index]


def is_simple(node: Node, texts: dict[str, str]) -> bool:
    """Whether a node is a scalar on one line that is written as it reads: no escapes, no folding, no label."""
    if not isinstance(node, ScalarNode) or node.style not in (None, "", "'", '"'):
        return False
    written = raw(node, texts)
    return written == (f"{node.style}{node.value}{node.style}" if node.style else node.value) and bool(node.value)


def replaced(node: Node, new: str, texts: dict[str, str], *, flow: bool) -> Edit | None:
    """The edit that puts `new` in the place of a simple scalar: in its own quotes, bare where it was bare and may be.

    None where the scalar is not simple, or the new value doesn't fit in its quotes.
    """
    if not isinstance(node, ScalarNode) or not is_simple(node, texts):
        return None
    written = raw(node, texts)
    if node.style:
        if node.style in new or "\\" in new:
            return None
        said = f"{node.style}{new}{node.style}"
    else:
        said = new if (_PLAIN if flow else _PLAIN_IN_BLOCK).fullmatch(new) else quoted(new)
    return Edit(node.start_mark.name, node.start_mark.index, written, said)


def quoted(text: str) -> str:
    """A text on one line between quotes, double ones where nothing in it needs an escape."""
    if '"' in text or "\\" in text:
        return "'" + text.replace("'", "''") + "'"
    return f'"{text}"'
