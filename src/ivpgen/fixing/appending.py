"""Adding an item to a list in a plan, in the style that the file has: every other byte stays as it was."""

from __future__ import annotations

import re
from collections.abc import Sequence

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from ivpgen.fixing.record import Edit
from ivpgen.fixing.scalars import quoted
from ivpgen.source.keys import key_of, value_of

Entry = Sequence[tuple[str, str]]
"""The keys and values of an item, in order; a value that is empty is left out."""


class Written(str):
    """A value that is YAML already, on one line and fit to stand between brackets too."""


_WORD = re.compile(r"[A-Za-z0-9À-ɏ][A-Za-z0-9À-ɏ ._/()%-]*(?<![ :])")
"""What needs no quotes, in a list between brackets either."""
_SENTENCE = re.compile(r"[A-Za-z0-9À-ɏ](?:[A-Za-z0-9À-ɏ ,;._/()%€“”‘’'+?!–-]|:(?=\S))*(?<! )")
"""What needs none on a line of its own."""
_NULLS = frozenset({"null", "~", "Null", "NULL"})
_STEP = 2
_LIST_BELOW_KEY = re.compile(r"^( *(?:- +)*)[\w-]+:[ ]*(?:#.*)?\n(?: *(?:#.*)?\n)*( *)- ", re.MULTILINE)


class NotAppendable(Exception):
    """The list stands in a form that can't be added to; `reden` completes “dat kan niet, want …”."""

    def __init__(self, *, reden: str) -> None:
        super().__init__(reden)
        self.reden = reden


def appended(owner: Node, key: str, entry: Entry, text: str, *, behind: str = "") -> tuple[Edit, ...]:
    """The edits that add an entry to the list under `key` of a mapping; the key is made where it isn't there, behind that named `behind`.

    `text` is that of the file in which the mapping stands. Raises NotAppendable for what was written in another way than
    as keys of this mapping itself: by a label or a merge, from another file, or as a reason why there is none.
    """
    if not isinstance(owner, MappingNode):
        raise NotAppendable(reden="zij is geschreven als losse tekst, zonder eigen sleutels")
    value = value_of(owner, key)
    _refuse_elsewhere(owner, value, text)
    made = [(name, said) for name, said in entry if said]
    if value is None:
        return (_new_key(owner, key, made, text, value_of(owner, behind)),)
    if isinstance(value, MappingNode) and (inner := value_of(value, "lijst")) is not None:
        value = inner
    if isinstance(value, SequenceNode):
        return (_item(value, made, text),)
    if isinstance(value, MappingNode):
        return _second(value, key, made, text)
    return (_after_word(owner, key, value, made, text),)


def with_keys(owner: MappingNode, entry: Entry, text: str) -> Edit:
    """The edit that adds keys at the end of a mapping that holds at least one; raises NotAppendable as `appended` does."""
    _refuse_elsewhere(owner, owner.value[-1][1], text)
    file = str(owner.start_mark.name)
    if owner.flow_style:
        inner = _inline(entry)[1:-1]
        return Edit(file, owner.value[-1][1].end_mark.index, "", f", {inner}")
    column = owner.start_mark.column
    at, lead = _line_after(owner, text)
    return Edit(
        file, at, "", lead + "".join(f"{' ' * column}{name}: {_in_block(said, column)}\n" for name, said in entry)
    )


def _refuse_elsewhere(owner: MappingNode, value: Node | None, text: str) -> None:
    if not _stands_in(owner, owner, text) or (value is not None and not _stands_in(value, owner, text)):
        raise NotAppendable(reden="zij gebruikt een label (& of *) of staat verdeeld over bestanden")


def _stands_in(node: Node, owner: Node, text: str) -> bool:
    """Whether a node was typed in the file and span of its owner, and not by a label."""
    start, end = node.start_mark, node.end_mark
    same = start.name == owner.start_mark.name == end.name
    inside = owner.start_mark.index <= start.index <= owner.end_mark.index
    return same and inside and text[start.index : start.index + 1] not in {"&", "*", "!"}


def _new_key(owner: MappingNode, key: str, entry: Entry, text: str, behind: Node | None) -> Edit:
    file = str(owner.start_mark.name)
    if owner.flow_style:
        at = owner.value[-1][1].end_mark.index if owner.value else owner.start_mark.index + 1
        comma = ", " if owner.value else ""
        return Edit(file, at, "", f"{comma}{key}: [{_inline(entry)}]")
    column = owner.start_mark.column
    at, lead = _line_after(behind if behind is not None and _stands_in(behind, owner, text) else owner, text)
    item = _block(entry, column + _step(text))
    return Edit(file, at, "", f"{lead}{' ' * column}{key}:\n{item}")


def _item(value: SequenceNode, entry: Entry, text: str) -> Edit:
    file = str(value.start_mark.name)
    if value.flow_style:
        at = value.value[-1].end_mark.index if value.value else value.start_mark.index + 1
        return Edit(file, at, "", f"{', ' if value.value else ''}{_inline(entry)}")
    at, lead = _line_after(value, text)
    return Edit(file, at, "", lead + _block(entry, value.start_mark.column))


def _second(value: MappingNode, key: str, entry: Entry, text: str) -> tuple[Edit, ...]:
    """A list is made of a mapping that stands in its place, with the new item after it."""
    file, start = str(value.start_mark.name), value.start_mark.index
    if len(value.value) == 1 and isinstance(value.value[0][0], ScalarNode):
        word = value.value[0][0].value
        if word in {"niet", "pm", "onbekend", "zie"}:
            raise NotAppendable(reden=f"bij {key} staat “{word}” met een reden; haal die eerst weg")
    if value.flow_style:
        return (Edit(file, start, "", "["), Edit(file, value.end_mark.index, "", f", {_inline(entry)}]"))
    column = value.start_mark.column
    at, lead = _line_after(value, text)
    edits = [Edit(file, start, "", "- ")]
    line = text.find("\n", start) + 1
    while 0 < line < at:
        if text[line : text.find("\n", line) if "\n" in text[line:] else len(text)].strip():
            edits.append(Edit(file, line, "", " " * _STEP))
        line = text.find("\n", line) + 1
    return (*edits, Edit(file, at, "", lead + _block(entry, column)))


def _after_word(owner: MappingNode, key: str, value: Node, entry: Entry, text: str) -> Edit:
    """A list in the place of a single word, nothing or pm."""
    written = text[value.start_mark.index : value.end_mark.index]
    label = key_of(owner, key)
    assert isinstance(value, ScalarNode)
    assert label is not None
    file, begin, end = str(value.start_mark.name), label.end_mark.index, value.end_mark.index
    between = text[begin : value.start_mark.index]
    if "\n" in between or "#" in between or "\n" in written:
        raise NotAppendable(reden=f"bij {key} staat een tekst over meer regels")
    kept = written if value.value not in {"", "pm", *_NULLS} else ""
    if owner.flow_style:
        first = f"{kept}, " if kept else ""
        return Edit(file, begin, text[begin:end], f": [{first}{_inline(entry)}]")
    column = owner.start_mark.column + _step(text)
    stop = text.find("\n", end)
    rest = text[end : stop if stop >= 0 else len(text)].rstrip()
    first = f"\n{' ' * column}- {kept}" if kept else ""
    new = f":{rest}{first}\n{_block(entry, column)}".removesuffix("\n")
    return Edit(file, begin, text[begin : stop if stop >= 0 else len(text)], new)


def _line_after(node: Node, text: str) -> tuple[int, str]:
    """Where the line after a node begins, and what to put before it: a line break where the file ends without one."""
    last = _last(node)
    end = last.end_mark.index
    if isinstance(last, ScalarNode) and last.style in {"|", ">"}:
        kept = re.match(r"[|>]\d?\+", text[last.start_mark.index :])
        if not kept:
            end = last.start_mark.index + len(text[last.start_mark.index : end].rstrip())
        elif end and text[end - 1] == "\n":
            return end, ""
    stop = text.find("\n", end)
    return (len(text), "\n") if stop < 0 else (stop + 1, "")


def _last(node: Node) -> Node:
    """The last thing that was written of a node: what a block list or mapping ends with."""
    while isinstance(node, MappingNode | SequenceNode) and not node.flow_style and node.value:
        node = node.value[-1] if isinstance(node, SequenceNode) else node.value[-1][1]
    return node


def _step(text: str) -> int:
    """How far lists stand in from their key in this file: as the first of them does."""
    found = _LIST_BELOW_KEY.search(text)
    return len(found[2]) - len(found[1]) if found and len(found[2]) >= len(found[1]) else _STEP


def _block(entry: Entry, column: int) -> str:
    lines = [f"{name}: {_in_block(said, column + 2 * _STEP)}" for name, said in entry]
    indent = " " * column
    return "".join(f"{indent}{'- ' if number == 0 else '  '}{line}\n" for number, line in enumerate(lines))


def _in_block(said: str, column: int) -> str:
    if "\n" not in said:
        return _scalar(said, _SENTENCE)
    body = "\n".join(f"{' ' * column}{line.strip()}".rstrip() for line in said.split("\n"))
    return f"|\n{body}"


def _inline(entry: Entry) -> str:
    return "{" + ", ".join(f"{name}: {_scalar(_on_one_line(said), _WORD)}" for name, said in entry) + "}"


def _on_one_line(said: str) -> str:
    return said if isinstance(said, Written) else " ".join(said.split())


def _scalar(said: str, bare: re.Pattern[str]) -> str:
    if isinstance(said, Written):
        return said
    return said if bare.fullmatch(said) and said not in _NULLS else quoted(said)
