"""Gemeenten that are like the one of a plan, and what these do for the same themes: ideas, not advice."""

from __future__ import annotations

import math
import sqlite3
from collections.abc import Iterable
from typing import NamedTuple

from ivpgen.library.facets import folded
from ivpgen.library.record import Record

_SIZE_COUNTS, _THEMES_COUNT = 1.0, 2.0
"""How much it counts that size and priorities are alike."""


class Gelijke(NamedTuple):
    """A plan that is like one's own: how much so from 0 to 100, and the themes that both make a priority."""

    plan: int
    gemeente: str
    periode: str
    pad: str
    inwoners: int | None
    gelijkenis: int
    samen: tuple[str, ...]


class Idee(NamedTuple):
    """A measure of another gemeente for a theme that one's own plan makes a priority."""

    thema: str
    maatregel: str
    resultaat: str
    status: str
    gemeente: str
    plaats: str


class Vergelijkbaar(NamedTuple):
    """What there is to learn for a plan: the gemeenten that are like it, and measures of theirs."""

    gemeenten: tuple[Gelijke, ...]
    ideeen: tuple[Idee, ...]


def similar(connection: sqlite3.Connection, own: Record, *, most: int = 10, ideas: int = 15) -> Vergelijkbaar:
    """What the plans in `gekozen` have for a plan; those of its own gemeenten don't count."""
    themes = {str(row[1]): str(row[2]) for row in own.rijen["thema"] if row[4] == "prioriteit"}
    names = {str(row[1]) for row in own.rijen["gemeente"]}
    counted = [int(row[2]) for row in own.rijen["gemeente"] if isinstance(row[2], int)]
    size = sum(counted) or None
    others = [one for one in _others(connection, set(themes), size) if names.isdisjoint(one.gemeente.split(", "))]
    others.sort(key=lambda one: (-one.gelijkenis, one.gemeente, one.plan))
    near = others[:most]
    known = {folded(str(row[1])) for row in own.rijen["item"]}
    shown = [one._replace(samen=tuple(themes[slug] for slug in one.samen)) for one in near]
    return Vergelijkbaar(tuple(shown), tuple(_ideas(connection, near, themes, known, ideas)))


def _others(connection: sqlite3.Connection, themes: set[str], size: int | None) -> Iterable[Gelijke]:
    rows = connection.execute(
        "SELECT plan.id, gemeenten, periode, pad, (SELECT sum(inwoners) FROM gemeente WHERE gemeente.plan = plan.id) "
        "FROM plan JOIN gekozen ON gekozen.plan = plan.id ORDER BY plan.id"
    ).fetchall()
    theirs: dict[int, set[str]] = {}
    for plan, slug in connection.execute(
        "SELECT DISTINCT plan, slug FROM thema JOIN gekozen USING (plan) WHERE niveau = 'prioriteit'"
    ):
        theirs.setdefault(plan, set()).add(slug)
    for plan, gemeenten, periode, pad, inwoners in rows:
        here = theirs.get(plan, set())
        together = sorted(themes & here)
        alike = len(together) / len(themes | here) if themes | here else 0.0
        yield Gelijke(plan, gemeenten, periode, pad, inwoners, _score(alike, size, inwoners), tuple(together))


def _score(alike: float, size: int | None, other: int | None) -> int:
    """Of two parts: the themes that both have of all that either has, and the smaller size as a part of the larger."""
    if not size or not other:
        return round(100 * alike * _THEMES_COUNT / (_THEMES_COUNT + _SIZE_COUNTS))
    near = math.exp(-abs(math.log(size / other)))
    return round(100 * (alike * _THEMES_COUNT + near * _SIZE_COUNTS) / (_THEMES_COUNT + _SIZE_COUNTS))


def _ideas(
    connection: sqlite3.Connection, near: list[Gelijke], themes: dict[str, str], known: set[str], most: int
) -> Iterable[Idee]:
    """Measures for the shared themes that one's own plan doesn't have; those of the nearest gemeente first, each once."""
    given = 0
    for one in near:
        for slug in one.samen:
            rows = connection.execute(
                "SELECT DISTINCT item.id, item.naam, item.tekst, status, item.bestand, item.regel FROM maatregel "
                "JOIN item ON item.id = maatregel.item WHERE maatregel.plan = ? AND (item.id IN "
                "(SELECT item FROM kenmerk WHERE plan = ? AND soort = 'thema' AND slug = ?) OR item.id IN (SELECT verband.item FROM verband "
                "JOIN kenmerk ON kenmerk.item = verband.naar WHERE kenmerk.plan = ? AND kenmerk.soort = 'thema' AND kenmerk.slug = ? "
                "AND verband.soort = 'prioriteit')) AND status NOT IN ('vervallen', 'niet gelukt') ORDER BY item.id",
                (one.plan, one.plan, slug, one.plan, slug),
            ).fetchall()
            for _, name, text, status, file, line in rows:
                if folded(name) in known:
                    continue
                known.add(folded(name))
                first = str(text).partition("\n")[0]
                yield Idee(themes[slug], name, first, status, one.gemeente, f"{one.pad}/{file}:{line}")
                given += 1
                if given == most:
                    return
