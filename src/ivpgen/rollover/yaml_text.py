"""Plain data as the YAML that a schrijver would type: block style, short lists on one line, prose under `|`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from ivpgen.start.templating import comment, scalar

_WIDTH = 120
_BARE_TAG = re.compile(r"\d{4}(?:-(?:\d{2}(?:-\d{2})?|[KQ][1-4]))?")
"""A moment, which needs no quotes."""


PM = "pm"


class Vervang(str):
    """A text that goes into the file as it is: YAML already."""


def lines(data: Any, indent: int = 0) -> list[str]:
    """The lines of a mapping or list of text, lists and mappings; keys without a value are left out."""
    return [*(_mapping(data, indent) if isinstance(data, dict) else _items(data, indent))]


def note(text: str, indent: int) -> list[str]:
    """The text as comment lines; any line end in it becomes a space."""
    return comment(" ".join(_printable(text).split()), indent).split("\n")


def word(text: str) -> str:
    """A text on one line as a scalar."""
    if isinstance(text, Vervang) or _BARE_TAG.fullmatch(text) or text == PM:
        return text
    return "".join(one if one.isprintable() else _escaped(one) for one in scalar(text))


def _mapping(data: dict[str, Any], indent: int) -> Iterator[str]:
    start = " " * indent
    for key, value in data.items():
        name = f"{start}{word(str(key))}:"
        if value in (None, "", {}):
            continue
        if isinstance(value, str):
            yield from _text(name, value, indent + 2)
        elif isinstance(value, dict):
            yield name
            yield from _mapping(value, indent + 2)
        else:
            yield from _list(name, value, indent)


def _list(name: str, value: Iterable[Any], indent: int) -> Iterator[str]:
    items = [one for one in value if one is not None]
    if all(isinstance(one, str) and "\n" not in one for one in items):
        flow = f"{name} [{', '.join(_flow(one) for one in items)}]"
        if len(flow) <= _WIDTH:
            yield flow
            return
    yield name
    yield from _items(items, indent + 2)


def _items(items: Iterable[Any], indent: int) -> Iterator[str]:
    start = " " * indent
    for one in items:
        if one is None:
            continue
        if isinstance(one, str):
            yield from _text(f"{start}-", one, indent + 2)
        elif isinstance(one, dict):
            inner = [*_mapping(one, indent + 2)]
            yield f"{start}- {inner[0].lstrip()}" if inner else f"{start}- {{}}"
            yield from inner[1:]
        else:
            inner = [*_items(one, indent + 2)]
            yield f"{start}-"
            yield from inner


def _text(name: str, value: str, indent: int) -> Iterator[str]:
    if isinstance(value, Vervang):
        yield f"{name} {value}"
    elif "\n" in value and value == _printable(value) and not value.startswith((" ", "\n")):
        yield f"{name} |"
        for line in value.rstrip("\n").split("\n"):
            yield f"{' ' * indent}{line}" if line.strip() else ""
    else:
        yield f"{name} {word(value)}"


def _flow(text: str) -> str:
    """A scalar inside `[ ]`, where a comma ends it."""
    shown = word(text)
    return shown if isinstance(text, Vervang) or shown[:1] == '"' or "," not in shown else f'"{shown}"'


def _escaped(character: str) -> str:
    """A character that a YAML file may not hold as it is, as it stands between double quotes."""
    number = ord(character)
    return f"\\u{number:04x}" if number < 0x10000 else f"\\U{number:08x}"


def _printable(text: str) -> str:
    """The text without what a YAML file may not hold as it is, line ends kept."""
    return "".join(one if one == "\n" or one.isprintable() else " " for one in text)
