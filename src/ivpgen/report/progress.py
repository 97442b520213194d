"""The work that asks for attention, as text for people and as JSON for programs."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from ivpgen.plan.moments import parse
from ivpgen.progress.due import Aandacht
from ivpgen.progress.status import counted
from ivpgen.progress.work import NOT_REPORTED, Taak
from ivpgen.report.plain import paragraph, plain

VERSION = 1
_INDENT = "  "
_NOBODY = "Zonder trekker"


class Gevolgd(NamedTuple):
    """What is told: the day, all work, and what of it asks for attention within so many weeks or after so many months of silence.

    `place` leads to the files from where the command was given; `alles` says that the rest of the work is listed as well.
    """

    dag: date
    taken: Sequence[Taak]
    aandacht: Sequence[Aandacht]
    weken: int
    maanden: int
    place: str = ""
    alles: bool = False


def text(told: Gevolgd, *, width: int) -> str:
    """Per trekker what asks for attention; the counts first."""
    lines = [*_head(told, width)]
    for trekker, found in _per_leader(told).items():
        lines += ["", *paragraph(trekker, width)]
        for one in found:
            lines += _entry(one, told, width)
    if told.alles:
        lines += _rest(told, width)
    return "\n".join(lines)


def as_json(told: Gevolgd) -> str:
    """Version 1: `{versie, dag, weken, maanden, status, aandacht: [...], maatregelen: [...]}`."""
    document = {
        "versie": VERSION,
        "dag": told.dag.isoformat(),
        "weken": told.weken,
        "maanden": told.maanden,
        "status": dict(counted(told.taken)),
        "aandacht": [
            {"waarom": one.waarom, "dag": one.dag.isoformat(), **_fields(one.taak, told)} for one in told.aandacht
        ],
        "maatregelen": [_fields(one, told) for one in told.taken],
    }
    return json.dumps(document, ensure_ascii=False, indent=2)


def _head(told: Gevolgd, width: int) -> Iterator[str]:
    shown = parse(told.dag.isoformat())
    total = len(told.taken)
    listed = ", ".join(f"{number} {status}" for status, number in counted(told.taken))
    word = "maatregel" if total == 1 else "maatregelen"
    yield from paragraph(f"Stand op {shown}: {total} {word}{f' ({listed})' if listed else ''}.", width)
    if not told.aandacht:
        said = f"Niets vraagt nu aandacht: niets is te laat of stil, en de komende {told.weken} weken begint of eindigt er niets."
        yield from paragraph(said, width)
        return
    reasons = Counter(one.waarom for one in told.aandacht)
    listed = ", ".join(f"{number} {reason}" for reason, number in reasons.items())
    yield from paragraph(f"Aandacht nodig: {listed}.", width)


def _per_leader(told: Gevolgd) -> dict[str, list[Aandacht]]:
    """By who leads: the busiest first, what nobody leads last."""
    found: dict[str, list[Aandacht]] = {}
    for one in told.aandacht:
        for name in one.taak.trekkers or (_NOBODY,):
            found.setdefault(name, []).append(one)
    return dict(sorted(found.items(), key=lambda pair: (pair[0] == _NOBODY, -len(pair[1]), pair[0].lower())))


def _entry(one: Aandacht, told: Gevolgd, width: int) -> Iterator[str]:
    taak = one.taak
    yield from paragraph(f"{one.waarom.capitalize()} ({parse(one.dag.isoformat())}): {_titled(taak)}", width, _INDENT)
    where = f"{taak.id} – " if taak.id else ""
    last = taak.meldingen[-1] if taak.meldingen else None
    said = f"{taak.status or NOT_REPORTED}{f' op {last.datum}' if last and last.datum else ''}"
    yield from paragraph(f"{where}{said}; {_placed(taak, told)}", width, _INDENT * 2)


def _rest(told: Gevolgd, width: int) -> Iterator[str]:
    shown = {id(one.taak) for one in told.aandacht}
    rest = [one for one in told.taken if id(one) not in shown]
    if rest:
        yield from ("", "Alle andere maatregelen")
    for one in rest:
        yield from paragraph(f"{one.id or '(geen id)'}: {_titled(one)} ({one.status or NOT_REPORTED})", width, _INDENT)


def _titled(taak: Taak) -> str:
    of_whom = f" [{taak.gemeente}]" if taak.gemeente else ""
    return f"{taak.code} “{taak.naam}”{of_whom}".strip()


def _placed(taak: Taak, told: Gevolgd) -> str:
    return f"{plain(told.place)}{taak.plaats.file}:{taak.plaats.line}"


def _fields(taak: Taak, told: Gevolgd) -> dict[str, object]:
    last = taak.meldingen[-1] if taak.meldingen else None
    return {
        "id": taak.id,
        "code": taak.code,
        "naam": taak.naam,
        "gemeente": taak.gemeente,
        "prioriteiten": list(taak.prioriteiten),
        "trekkers": list(taak.trekkers),
        "planning": str(taak.planning),
        "status": taak.status,
        "percentage": str(last.percentage) if last else "",
        "laatste_melding": taak.laatste.isoformat() if taak.laatste else "",
        "bestand": f"{told.place}{taak.plaats.file}",
        "regel": taak.plaats.line,
    }
