"""Which plans of a library count: those of a year, or of each gemeente its newest, in a province or region."""

from __future__ import annotations

import sqlite3
from typing import NamedTuple

from ivpgen.diagnostics import Onbruikbaar
from ivpgen.library.facets import lookup


class Bereik(NamedTuple):
    """What was asked for; nothing asked for is the newest plan of each gemeente. Without `nieuwste` every plan counts."""

    jaar: int | None = None
    provincie: str | None = None
    regio: str | None = None
    nieuwste: bool = True


class Gekozen(NamedTuple):
    """Which plans count, in words, and the years in which they hold: `2026-2030`, "" where no plan says so."""

    wie: str
    jaren: str


_NEWEST = """plan.id IN (SELECT g.plan FROM gemeente g JOIN plan p ON p.id = g.plan WHERE NOT EXISTS (
    SELECT 1 FROM gemeente h JOIN plan q ON q.id = h.plan
    WHERE h.naam = g.naam AND h.code = g.code AND (coalesce(q.van, 0), q.id) > (coalesce(p.van, 0), p.id)))"""


def choose(connection: sqlite3.Connection, bereik: Bereik) -> Gekozen:
    """Put the plans that count in the table `gekozen` of this connection, and say which these are.

    Raises Onbruikbaar when a province or region isn't there, and when no plan is left.
    """
    where, values, said = ["1"], [], []
    for name, typed, words in (
        ("provincie", bereik.provincie, "in de provincie {}"),
        ("regio", bereik.regio, "in de veiligheidsregio {}"),
    ):
        if typed is not None:
            value = lookup(connection, name, typed)
            column = "provincie" if name == "provincie" else "veiligheidsregio"
            where.append(f"plan.id IN (SELECT plan FROM gemeente WHERE {column} = ?)")
            values.append(value)
            said.append(words.format(value))
    if bereik.jaar is not None:
        where.append("van <= ? AND tot >= ?")
        values += [str(bereik.jaar)] * 2
        said.append(f"die in {bereik.jaar} gelden")
    elif bereik.nieuwste:
        where.append(_NEWEST)
        said.append("het nieuwste van elke gemeente")
    connection.execute("DROP TABLE IF EXISTS temp.gekozen")
    connection.execute("CREATE TEMP TABLE gekozen (plan INTEGER PRIMARY KEY)")
    connection.execute(
        f"INSERT INTO gekozen SELECT id FROM plan WHERE {' AND '.join(where)}",
        [int(one) if one.isdecimal() else one for one in values],
    )
    (number,) = connection.execute("SELECT count(*) FROM gekozen").fetchone()
    if not number:
        raise Onbruikbaar(
            "Er is geen plan dat hieraan voldoet.", hoe="Vraag een ander jaar, of een andere provincie of regio."
        )
    amount = "1 plan" if number == 1 else f"{number} plannen"
    (first, last) = connection.execute(
        "SELECT min(van), max(tot) FROM plan JOIN gekozen ON plan.id = gekozen.plan"
    ).fetchone()
    years = f"{first}-{last}" if first and last else ""
    return Gekozen(", ".join([amount, *said]), years)
