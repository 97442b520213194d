"""The accessibility of a Word file: all that the rules find, in the order of the rules."""

from __future__ import annotations

import shlex
from collections.abc import Mapping

from ivpgen.access.reading import read
from ivpgen.access.record import Bevinding
from ivpgen.access.table import BY_CODE, REGELS
from ivpgen.ooxml.opening import Onleesbaar, read_parts


def check(data: bytes, wat: str = "Het bestand") -> list[Bevinding]:
    """The findings in a docx or dotx; `wat` names it in what Onleesbaar says of a file that can't be read."""
    try:
        document = read(read_parts(data, wat))
    except Onleesbaar as refusal:
        if wat in refusal.bericht:
            raise
        raise Onleesbaar(f"{wat} is niet te lezen. {refusal.bericht}", hoe=refusal.hoe) from None
    return [bevinding for _, rule in REGELS for bevinding in rule(document)]


def niveau(bevinding: Bevinding) -> str:
    """The level of a finding: its own, or that of its rule."""
    return bevinding.gewicht or BY_CODE[bevinding.code].niveau


def brief(files: Mapping[str, bytes]) -> list[str]:
    """A Dutch sentence for every Word file, by name, in which something is found or that can't be read."""
    said = []
    for name, data in files.items():
        if not name.endswith(".docx"):
            continue
        try:
            found = len(check(data, f"Het bestand {name}"))
        except Onleesbaar as refusal:
            said.append(refusal.bericht)
            continue
        if found:
            amount = "1 punt" if found == 1 else f"{found} punten"
            said.append(f"{name} is op {amount} nog niet goed toegankelijk; zie ivpgen access {shlex.quote(name)}.")
    return said
