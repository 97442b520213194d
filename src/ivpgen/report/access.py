"""The accessibility of Word files as text for people and as JSON for programs."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence

from ivpgen.access import Bevinding, Plek, niveau
from ivpgen.access.record import FOUT, LET_OP, NORM, Regel
from ivpgen.access.table import BY_CODE
from ivpgen.report.plain import paragraph, plain
from ivpgen.report.summary import counted
from ivpgen.report.text import headed, paint

VERSION = 1
_INDENT = "   "
_SHOWN = 3
"""Of a fault at many places the first few are named; the JSON has them all."""

Found = Mapping[str, Sequence[Bevinding]]


def text(found: Found, *, width: int, colour: bool = False) -> str:
    """Every finding of every file by name, with its first places, the way to mend it and what it rests on; then a summary."""
    blocks = []
    for name, findings in found.items():
        for one in sorted(findings, key=lambda one: niveau(one) != FOUT):
            blocks.append("\n".join(_finding(name, one, width, colour)))
    blocks.append("\n".join(line for said in _summary(found) for line in paragraph(said, width)))
    return "\n\n".join(blocks)


def as_json(found: Found) -> str:
    """One object with all findings of all files; pure ASCII. `versie` goes up when a key changes its meaning or goes."""
    findings = [_as_data(name, one) for name, each in found.items() for one in each]
    return json.dumps({"versie": VERSION, "bevindingen": findings}, indent=2)


def has_faults(found: Found) -> bool:
    """Whether anything is more than a let op."""
    return any(niveau(one) == FOUT for each in found.values() for one in each)


def _finding(name: str, one: Bevinding, width: int, colour: bool) -> Iterator[str]:
    said = f"{one.bericht} ({len(one.plekken)} keer)" if len(one.plekken) > 1 else one.bericht
    file, label = f"{plain(name)}:", f"{niveau(one)}[{one.code}]"
    yield from headed([file, label], [file, paint(label, niveau(one), colour)], said, width)
    shown = one.plekken if len(one.plekken) == _SHOWN + 1 else one.plekken[:_SHOWN]
    for place in shown:
        yield from paragraph(_place(place), width, _INDENT + "  ")
    if len(one.plekken) > len(shown):
        yield f"{_INDENT}  en op {len(one.plekken) - len(shown)} plekken meer"
    yield from paragraph(one.hoe, width, _INDENT)
    yield from paragraph(rests_on(BY_CODE[one.code]), width, _INDENT)


def rests_on(regel: Regel) -> str:
    """What a rule rests on: the clauses of the standard, or that it is none of the law."""
    if regel.grond == NORM:
        return f"EN 301 549: {', '.join(regel.clausules)} (WCAG 2.1: {', '.join(regel.wcag)})"
    return f"Geen eis van EN 301 549: {regel.grond}"


def _place(place: Plek) -> str:
    where = " > ".join(place.pad) if place.deel == "tekst" else place.deel
    words = f"“{plain(place.citaat)}”" if place.citaat else ""
    return ": ".join(part for part in (where, words) if part) or "in de tekst"


def _as_data(name: str, one: Bevinding) -> dict[str, object]:
    regel = BY_CODE[one.code]
    return {
        "code": one.code,
        "naam": regel.naam,
        "level": niveau(one),
        "bestand": name,
        "bericht": one.bericht,
        "hoe": one.hoe,
        "waarom": regel.waarom,
        "grond": regel.grond,
        "en301549": list(regel.clausules),
        "wcag": list(regel.wcag),
        "zekerheid": regel.zekerheid,
        "plekken": [{"koppen": list(each.pad), "citaat": each.citaat, "deel": each.deel} for each in one.plekken],
    }


def _summary(found: Found) -> Iterator[str]:
    levels = [niveau(one) for each in found.values() for one in each]
    amount = counted(levels.count(FOUT), levels.count(LET_OP), 0)
    files = f"{len(found)} bestanden bekeken: " if len(found) > 1 else ""
    said = f"{files}{amount or 'geen bevindingen'}."
    yield said[0].upper() + said[1:]
    yield (
        "Dit toetst wat in het bestand te zien is. Of teksten bij afbeeldingen kloppen en of de volgorde zinvol is, ziet alleen een mens."
    )
