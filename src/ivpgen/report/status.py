"""Where a plan stands, as text for people and as JSON for programs."""

from __future__ import annotations

import json
from collections.abc import Iterator

from ivpgen.plan.moments import parse
from ivpgen.progress.status import Overzicht
from ivpgen.progress.steps import BEZIG, GEDAAN, LOOPT, NOG_NIET, ONBEKEND
from ivpgen.report.plain import paragraph, plain

VERSION = 1
_SHOWN = 8
_INDENT = "  "
SIGNS = {GEDAAN: "✔", LOOPT: "●", BEZIG: "▶", NOG_NIET: "○", ONBEKEND: "?"}


def text(told: Overzicht, *, width: int, place: str = "") -> str:
    """The overview in lines of at most `width` columns; `place` leads to the files from where the command was given."""
    return "\n".join([*_head(told, width), *_steps(told, width), *_dates(told, width), *_rest(told, width, place)])


def as_json(told: Overzicht, place: str = "") -> str:
    """Version 1: the overview with all its parts; days as 2027-03-31, "" where there is none."""
    document = {
        "versie": VERSION,
        "titel": told.titel,
        "periode": told.periode,
        "status": told.status,
        "dag": told.dag.isoformat() if told.dag else "",
        "stappen": [{**one._asdict(), "nodig": list(one.nodig)} for one in told.stappen],
        "proces": [one._asdict() for one in told.proces],
        "data": [{**one._asdict(), "dag": one.dag.isoformat() if one.dag else ""} for one in told.data],
        "open": [
            {
                "bestand": f"{place}{one.finding.place.file}",
                "regel": one.finding.place.line,
                "bericht": one.finding.bericht,
            }
            for one in told.open
        ],
        "meldingen": [one._asdict() for one in told.hoofdstukken],
        "maatregelen": dict(told.maatregelen),
        "te_laat": told.te_laat,
        "profiel": told.profiel,
        "gezakt": told.gezakt,
    }
    return json.dumps(document, ensure_ascii=False, indent=2)


def _head(told: Overzicht, width: int) -> Iterator[str]:
    period = f" ({told.periode})" if told.periode and told.periode not in told.titel else ""
    yield from paragraph(f"Plan: “{told.titel}”{period}", width)
    day = (
        f"Stand op {parse(told.dag.isoformat())}"
        if told.dag
        else "Het plan noemt geen peildatum; zeg de dag met --date"
    )
    yield from paragraph(f"Status: {told.status.lower()}. {day}.", width)


def _steps(told: Overzicht, width: int) -> Iterator[str]:
    yield from ("", "Stappen van de methode (de nummers zijn van ivpgen)")
    for one in told.stappen:
        said = f"{SIGNS[one.stand]} {one.nummer}. {one.naam}: {one.stand}. {one.waaruit}"
        yield from _hanging(said.strip(), width, _INDENT, 5)
        if one.volgende or one.stand in {BEZIG, LOOPT}:
            for need in one.nodig:
                yield from _hanging(f"- {need}", width, _INDENT * 3, 2)
    if told.volgende is not None:
        yield from paragraph(f"Nu aan de beurt: stap {told.volgende.nummer}, {told.volgende.naam}.", width, _INDENT)
    if told.proces:
        yield from ("", "Stappen van het plan zelf")
        for own in told.proces:
            yield from _hanging(
                f"{own.stap}: {own.status or 'open'}{f' ({own.wanneer})' if own.wanneer else ''}", width
            )


def _dates(told: Overzicht, width: int) -> Iterator[str]:
    if not told.data:
        return
    yield from ("", "Data")
    for one in told.data[:_SHOWN]:
        late = "voorbij, zonder bericht: " if one.voorbij else ""
        yield from _hanging(f"{one.wanneer}: {late}{one.wat}", width)
    if len(told.data) > _SHOWN:
        yield f"{_INDENT}en nog {len(told.data) - _SHOWN}"


def _rest(told: Overzicht, width: int, place: str) -> Iterator[str]:
    if told.maatregelen:
        yield from ("", "Maatregelen")
        listed = ", ".join(f"{number} {status}" for status, number in told.maatregelen)
        yield from _hanging(f"{sum(number for _, number in told.maatregelen)} in totaal: {listed}", width)
        if told.te_laat:
            yield from _hanging(f"{told.te_laat} te laat; welke dat zijn: ivpgen progress", width)
    if told.open:
        yield from ("", f"Nog in te vullen: {len(told.open)}")
        for one in told.open[:_SHOWN]:
            where = f"{plain(place)}{one.finding.place.file}:{one.finding.place.line}"
            yield from _hanging(f"{where}: {one.finding.bericht}", width)
        if len(told.open) > _SHOWN:
            yield f"{_INDENT}en nog {len(told.open) - _SHOWN}"
    yield from ("", f"Meldingen van de controle (profiel {told.profiel})")
    if not told.hoofdstukken:
        yield f"{_INDENT}geen"
    for chapter in told.hoofdstukken:
        counts = [
            (chapter.fouten, "fout", "fouten"),
            (chapter.let_op, "let op", "let op"),
            (chapter.tips, "tip", "tips"),
            (chapter.open, "open plek", "open plekken"),
        ]
        said = ", ".join(f"{number} {one if number == 1 else more}" for number, one, more in counts if number)
        yield from _hanging(f"{chapter.naam}: {said}", width)


def _hanging(said: str, width: int, indent: str = _INDENT, deeper: int = 2) -> list[str]:
    """A text of which the later lines stand further in than the first."""
    first, *rest = paragraph(said, width - deeper, indent)
    return [first, *(" " * deeper + line for line in rest)]
