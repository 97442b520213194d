"""T14: lists that are lists, not lines that begin with a dash."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ivpgen.access.document import Document, Paragraph
from ivpgen.access.place import Plek
from ivpgen.access.record import FOUT, Bevinding, Regel, Regels, found_at

_BULLET = re.compile(r"\s*[-–—•·▪‣►]\s+\S|o\t")
_NUMBER = re.compile(r"\s*\(?(\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s+\S")
# A star may be a note, and a round sign the state of something: like numbers they count where two follow each other, and
# not in a table at all.
_SIGN = re.compile(r"\s*[*●○◦]\s+\S")


def typed(document: Document) -> Iterator[Bevinding]:
    """Lines with a typed sign; a typed number counts when the line beside it has one as well."""
    found: dict[int, Plek] = {}
    before: Paragraph | None = None
    for each in document.paragraphs:
        numbered = None
        if each.text and not (each.listed or each.level or each.in_contents):
            lines = each.text.split("\n")
            amount = sum(_is_numbered(line, each.in_table) for line in lines)
            numbered = each if amount else None
            if amount > 1 or any(map(_BULLET.match, lines)):
                found[id(each)] = each.plek
            elif numbered and before is not None and before.element.getparent() is each.element.getparent():
                found |= {id(before): before.plek, id(each): each.plek}
        before = numbered
    yield from found_at(
        "T14",
        "Deze regel begint met een getypt streepje of nummer; het is geen echte lijst.",
        "Selecteer de regels en kies Opsommingstekens of Nummering.",
        found.values(),
    )


def _is_numbered(line: str, in_table: bool) -> bool:
    return _NUMBER.match(line) is not None or (not in_table and _SIGN.match(line) is not None)


REGELS: Regels = (
    (
        Regel(
            "T14",
            "getypte-lijst",
            FOUT,
            "Van een echte lijst zegt een schermlezer hoeveel punten zij heeft en waar je bent.",
            toetst="Geen regels die beginnen met een getypt streepje of bolletje, en geen twee of meer op elkaar volgende met een"
            " getypt nummer, een getypte letter of een sterretje.",
            toetst_niet="Eén losse regel met een nummer of sterretje, rondjes en sterretjes in tabellen (daar zijn het tekens"
            " van een toestand), en opsommingen in een doorlopende zin.",
            clausules=("10.1.3.1",),
        ),
        typed,
    ),
)
