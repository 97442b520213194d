"""Counts over the plans of a library: themes by tier, priorities, measurable goals, findings."""

from __future__ import annotations

import sqlite3
from typing import NamedTuple

from ivpgen.library.scope import Gekozen
from ivpgen.plan.goals import NIVEAUS


class Tabel(NamedTuple):
    """A table of counts: `naam` tells it from the others, `koppen` are over its columns, the first of which names the row."""

    naam: str
    titel: str
    koppen: tuple[str, ...]
    rijen: tuple[tuple[str | int | float, ...], ...]


class Telling(NamedTuple):
    """All counts; `wie` says which plans they are about."""

    wie: str
    jaren: str
    plannen: int
    gemeenten: int
    tabellen: tuple[Tabel, ...]


def stats(connection: sqlite3.Connection, gekozen: Gekozen) -> Telling:
    """Count the plans in the table `gekozen`."""
    (plans,) = connection.execute("SELECT count(*) FROM gekozen").fetchone()
    (gemeenten,) = connection.execute(
        "SELECT count(DISTINCT naam || code) FROM gemeente JOIN gekozen USING (plan)"
    ).fetchone()
    return Telling(
        *gekozen,
        plans,
        gemeenten,
        (
            _themes(connection),
            _priorities(connection),
            _goals(connection),
            _measures(connection),
            _digital(connection),
            _findings(connection),
        ),
    )


def _themes(connection: sqlite3.Connection) -> Tabel:
    tiers = ", ".join(f"count(DISTINCT CASE WHEN niveau = '{one}' THEN thema.plan END)" for one in NIVEAUS)
    rows = connection.execute(
        f"SELECT max(naam), count(DISTINCT thema.plan) AS n, {tiers} FROM thema JOIN gekozen USING (plan) "
        "GROUP BY slug ORDER BY 3 DESC, n DESC, slug"
    ).fetchall()
    return Tabel("themas", "Plannen per thema en niveau", ("thema", "plannen", *NIVEAUS), tuple(rows))


def _priorities(connection: sqlite3.Connection) -> Tabel:
    rows = connection.execute(
        "SELECT n, count(*) FROM (SELECT gekozen.plan, count(item.id) AS n FROM gekozen LEFT JOIN item "
        "ON item.plan = gekozen.plan AND item.soort = 'prioriteit' AND item.gemeente = '' GROUP BY gekozen.plan) GROUP BY n ORDER BY n"
    ).fetchall()
    named = tuple((_counted(number, "prioriteit", "prioriteiten"), plans) for number, plans in rows)
    return Tabel("prioriteiten", "Prioriteiten per plan", ("prioriteiten", "plannen"), named)


def _goals(connection: sqlite3.Connection) -> Tabel:
    rows = connection.execute(
        "SELECT count(doel.item), coalesce(sum(meetbaar), 0) FROM gekozen LEFT JOIN doel USING (plan) GROUP BY plan"
    ).fetchall()
    without = sum(not total for total, _ in rows)
    every = sum(bool(total) and good == total for total, good in rows)
    some = sum(0 < good < total for total, good in rows)
    none = sum(bool(total) and not good for total, good in rows)
    named = (
        ("Alle doelen meetbaar", every),
        ("Een deel van de doelen meetbaar", some),
        ("Geen doel meetbaar", none),
        ("Geen doelen", without),
    )
    return Tabel(
        "doelen",
        "Meetbare doelen",
        ("doelen", "plannen", "procent"),
        tuple((name, number, round(100 * number / len(rows), 1)) for name, number in named),
    )


def _measures(connection: sqlite3.Connection) -> Tabel:
    rows = connection.execute(
        "SELECT CASE status WHEN '' THEN 'geen stand gegeven' ELSE status END, count(*), count(DISTINCT plan) "
        "FROM maatregel JOIN gekozen USING (plan) GROUP BY status ORDER BY 2 DESC, 1"
    ).fetchall()
    return Tabel("maatregelen", "Stand van de maatregelen", ("stand", "maatregelen", "plannen"), tuple(rows))


def _digital(connection: sqlite3.Connection) -> Tabel:
    rows = connection.execute(
        "SELECT max(naam), count(DISTINCT CASE WHEN hoe IN ('uitgewerkt', 'zie') THEN plan END), "
        "count(DISTINCT CASE WHEN hoe = 'niet' THEN plan END), count(DISTINCT CASE WHEN hoe IN ('pm', 'onbekend') THEN plan END) "
        "FROM digitaal JOIN gekozen USING (plan) GROUP BY slug ORDER BY 2 DESC, slug"
    ).fetchall()
    return Tabel("digitaal", "Digitale veiligheid", ("onderwerp", "behandeld", "bewust niet", "nog open"), tuple(rows))


def _findings(connection: sqlite3.Connection) -> Tabel:
    rows = connection.execute(
        "SELECT regel || ' ' || replace(max(naam), '-', ' '), niveau, count(DISTINCT plan), sum(aantal) "
        "FROM melding JOIN gekozen USING (plan) GROUP BY regel, niveau ORDER BY 3 DESC, 4 DESC, regel"
    ).fetchall()
    return Tabel("meldingen", "Meldingen van de controle", ("regel", "niveau", "plannen", "meldingen"), tuple(rows))


def _counted(number: int, one: str, more: str) -> str:
    return f"{number} {one if number == 1 else more}"
