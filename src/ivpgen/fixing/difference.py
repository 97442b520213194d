"""The edits of a plan as a unified diff."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import unified_diff

from ivpgen.fixing.sources import FixedFile

_UNENDED = "\n\\ Geen regeleinde aan het eind van het bestand\n"


def difference(files: Sequence[FixedFile], prefix: str = "") -> str:
    """The difference per file, with names that start with `prefix`; "" when nothing changes.

    It is for people first: line ends are shown as LF, whatever they are in the file.
    """
    return "".join(part for file in files for part in _of_file(file, prefix))


def _of_file(file: FixedFile, prefix: str) -> Iterator[str]:
    name = prefix + file.name
    for line in unified_diff(_lines(file.before), _lines(file.after), f"a/{name}", f"b/{name}"):
        yield line if line.endswith("\n") else line + _UNENDED


def _lines(data: bytes) -> list[str]:
    text = data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    lines = [f"{line}\n" for line in text.split("\n")]
    return lines[:-1] if text.endswith("\n") else [*lines[:-1], lines[-1][:-1]]
