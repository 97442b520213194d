"""Rows of a table of StatLine as cells: one pass, only what is asked for becomes a number, nothing else is kept."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from decimal import Decimal
from typing import NamedTuple, Protocol

from ivpgen.figures import numbers
from ivpgen.figures.areas import LAND
from ivpgen.figures.codes import Vertaling
from ivpgen.figures.data_file import Keuze, chosen
from ivpgen.figures.layout import Indeling, known_subject
from ivpgen.figures.periods import Gelezen
from ivpgen.figures.records import Cel, Onderwerp, Onleesbaar


class Rijen(Protocol):
    """Rows of equal length; `regel` is the line of the one that came last."""

    @property
    def regel(self) -> int: ...

    def __iter__(self) -> Iterator[list[str]]: ...

    def close(self) -> None: ...


class Vorm(NamedTuple):
    """All that is needed to read the rows of a file: `open` starts at the first one again."""

    naam: str
    indeling: Indeling
    vertaling: Vertaling
    open: Callable[[], Rijen]
    punt: bool


def cells(vorm: Vorm, gebieden: Keuze, soorten: Keuze, onderwerpen: Keuze) -> Iterator[Cel]:
    """As Gegevensbestand.cellen says."""
    with closing(vorm.open()) as rows:
        yield from _cells(vorm, rows, gebieden, soorten, onderwerpen)


def _cells(vorm: Vorm, rows: Rijen, gebieden: Keuze, soorten: Keuze, onderwerpen: Keuze) -> Iterator[Cel]:
    indeling, vertaling = vorm.indeling, vorm.vertaling
    in_area, in_kind, in_subject = chosen(gebieden), chosen(soorten), chosen(onderwerpen)
    columns = [(at, one) for at, one in indeling.onderwerpen if indeling.maat is not None or in_subject(one.sleutel)]
    splits = [(number, at) for number, (at, _) in enumerate(indeling.uitsplitsingen)]
    kinds: dict[str, str | None] = {}
    places: dict[str, str | None] = {}
    spans: dict[str, Gelezen | None] = {}
    seen: dict[tuple[object, ...], Cel] = {}
    at_area, at_kind, at_period = indeling.gebied, indeling.soort, indeling.periode
    area: str | None = LAND
    kind: str | None = ""
    if at_area is None and not in_area(LAND):
        return
    for row in rows:
        if at_area is not None:
            raw = row[at_area]
            if raw not in places:
                code = vertaling.gebied(raw)
                places[raw] = code if in_area(code) else None
            area = places[raw]
        if area is None:
            continue
        if at_kind is not None:
            raw = row[at_kind]
            if raw not in kinds:
                code = vertaling.soort(raw, rows.regel)
                kinds[raw] = code if in_kind(code) else None
            kind = kinds[raw]
        if kind is None:
            continue
        raw = row[at_period] if at_period is not None else indeling.vast
        if raw not in spans:
            spans[raw] = vertaling.periode(raw, rows.regel)
        span = spans[raw]
        if span is None:
            continue
        split = tuple(vertaling.deel(number, row[at]) for number, at in splits)
        for at, subject in columns:
            if indeling.maat is not None:
                subject = known_subject(row[indeling.maat].strip())
                if not in_subject(subject.sleutel):
                    continue
            value, missing = value_of(vorm, row[at], subject, rows.regel)
            cel = Cel(kind, area, span.periode, subject.sleutel, value, missing, span.voorlopig, rows.regel, split)
            before = seen.setdefault((kind, area, span.periode, subject.sleutel, split), cel)
            if before is cel:
                yield cel
            elif (before.waarde, before.ontbreekt) != (value, missing):
                raise disagreeing(vorm.naam, before, cel)


def value_of(vorm: Vorm, raw: str, onderwerp: Onderwerp, line: int) -> tuple[Decimal | None, str]:
    """The number in a cell, or None and why; raises Onleesbaar with the line where it isn't certain."""
    text = raw.strip()
    missing = numbers.MISSING.get(text)
    if missing is not None:
        return None, missing
    try:
        return numbers.number(
            text, count=numbers.is_count(onderwerp), decimals=onderwerp.decimalen, point=vorm.punt
        ), ""
    except numbers.Dubbelzinnig as doubt:
        raise Onleesbaar(
            f"{doubt}.",
            hoe="Neem het bestand zoals het gedownload is, zonder het in Excel te bewaren, of de zip met metadata.",
            regel=line,
        ) from None
    except numbers.GeenGetal as fault:
        raise Onleesbaar(f"{fault}.", hoe="Neem het bestand zoals het gedownload is.", regel=line) from None


def disagreeing(naam: str, first: Cel, second: Cel) -> Onleesbaar:
    """The refusal of two rows that give another figure for the same thing."""
    what = ", ".join(part for part in (second.soort, second.gebied, second.periode.naam, *second.uitsplitsing) if part)
    return Onleesbaar(
        f"{naam} heeft twee cijfers voor {what}: op regel {first.regel} en op deze regel.",
        hoe="Heten twee gebieden hetzelfde? Neem dan de onbewerkte dataset: daar staan codes in. Anders: download het bestand opnieuw.",
        regel=second.regel,
    )
