"""Searching a library: ranked hits with a snippet, and where each stands."""

from __future__ import annotations

import sqlite3
from typing import NamedTuple

from ivpgen.diagnostics import Onbruikbaar
from ivpgen.library.facets import conditions
from ivpgen.library.fragment import fragment
from ivpgen.library.query import Vraag
from ivpgen.library.query import asked as understood

_WEIGHTS = "6.0, 1.0, 2.0"
"""A word in the name of a thing counts for more than one in its text."""


class Treffer(NamedTuple):
    """A hit; `fragment` has the words that were found between OPEN and CLOSE. `pad` is the folder of the plan."""

    soort: str
    naam: str
    gemeente: str
    periode: str
    fragment: str
    pad: str
    bestand: str
    regel: int

    @property
    def plaats(self) -> str:
        """Where it stands: `zeist/plan.yaml:12`."""
        return f"{self.pad}/{self.bestand}:{self.regel}"


class Gevonden(NamedTuple):
    """The best hits of how many; `ruim` says that not all words occur together, so that any of them counted."""

    treffers: tuple[Treffer, ...]
    aantal: int
    ruim: bool = False


def search(
    connection: sqlite3.Connection, typed: str, asked: dict[str, str], *, jaar: int | None = None, most: int = 20
) -> Gevonden:
    """What a library has on some words, the best first; raises Onbruikbaar when nothing typed is a word or a facet has no such value."""
    made = understood(typed)
    if made is None:
        raise Onbruikbaar(
            "Er staat geen woord in wat je zoekt.", hoe='Zoek bijvoorbeeld: ivpgen library search "jeugd".'
        )
    where = conditions(connection, asked, jaar)
    found = _found(connection, made.samen, made, where, most)
    if not found.aantal and made.samen != made.los:
        return _found(connection, made.los, made, where, most)._replace(ruim=True)
    return found


def _found(
    connection: sqlite3.Connection,
    expression: str,
    vraag: Vraag,
    where: list[tuple[str, list[object]]],
    most: int,
) -> Gevonden:
    narrowed = "".join(f" AND {condition}" for condition, _ in where)
    values = [value for _, several in where for value in several]
    join = " JOIN item ON item.id = zoek.rowid" if where else ""
    (total,) = connection.execute(
        f"SELECT count(*) FROM zoek{join} WHERE zoek MATCH ?{narrowed}", (expression, *values)
    ).fetchone()
    best = connection.execute(
        f"SELECT zoek.rowid FROM zoek{join} WHERE zoek MATCH ?{narrowed} ORDER BY bm25(zoek, {_WEIGHTS}), zoek.rowid LIMIT ?",
        (expression, *values, most),
    ).fetchall()
    order = {number: at for at, (number,) in enumerate(best)}
    rows = connection.execute(
        "SELECT item.id, item.soort, naam, coalesce(nullif(gemeente, ''), gemeenten), periode, tekst, pad, bestand, regel "
        f"FROM item JOIN plan ON plan.id = item.plan WHERE item.id IN ({', '.join('?' * len(order))})",
        [*order],
    ).fetchall()
    rows.sort(key=lambda row: order[row[0]])
    hits = [
        Treffer(soort, naam, gemeente, periode, fragment(tekst, vraag.woorden), pad, bestand, regel)
        for _, soort, naam, gemeente, periode, tekst, pad, bestand, regel in rows
    ]
    return Gevonden(tuple(hits), total)
