"""Plans side by side: what each says of a theme or veld, or which priorities some gemeenten have."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from ivpgen.library.facets import folded, unknown


class Rij(NamedTuple):
    """What one plan says of one subject; `niveau` is the tier of a theme, "" where it has none."""

    onderwerp: str
    gemeente: str
    periode: str
    pad: str
    niveau: str
    prioriteiten: tuple[str, ...]
    doelen: tuple[str, ...]
    indicatoren: tuple[str, ...]
    maatregelen: tuple[str, ...]


class Onderwerp(NamedTuple):
    """What somebody asks to compare: `soort` is gemeente, thema or veld, `waarde` its name or slug."""

    soort: str
    waarde: str
    naam: str


_KNOWN = """SELECT 'gemeente', naam, naam FROM gemeente UNION SELECT 'gemeente', naam, code FROM gemeente WHERE code != ''
    UNION SELECT 'veld', slug, naam FROM kenmerk WHERE soort = 'veld' UNION SELECT 'thema', slug, naam FROM thema
    UNION SELECT 'thema', slug, naam FROM kenmerk WHERE soort = 'thema'"""


def subjects(connection: sqlite3.Connection, asked: Sequence[str]) -> list[Onderwerp]:
    """What these words mean; raises Onbruikbaar for a word that is no gemeente, theme or veld of the library."""
    known = sorted(connection.execute(_KNOWN).fetchall())
    by_name: dict[str, Onderwerp] = {}
    for row in known:
        one = Onderwerp(*map(str, row))
        for name in (one.waarde, one.naam):
            by_name.setdefault(folded(name), one)
    made = []
    for typed in asked:
        found = by_name.get(folded(typed))
        if found is None:
            raise unknown("Een gemeente, thema of veld", typed, sorted({one.naam for one in by_name.values()}))
        made.append(found._replace(naam=_name(found)))
    return list(dict.fromkeys(made))


def compare(connection: sqlite3.Connection, asked: Sequence[Onderwerp]) -> list[Rij]:
    """A row per subject and plan, of the plans in `gekozen`; of only gemeenten a row per priority."""
    gemeenten = [one.waarde for one in asked if one.soort == "gemeente"]
    others = [one for one in asked if one.soort != "gemeente"]
    plans = _plans(connection, gemeenten)
    if not others:
        return [row for plan in plans for row in _priorities(connection, plan)]
    return [row for one in others for plan in plans if (row := _of_subject(connection, plan, one))]


def priority_row(connection: sqlite3.Connection, item: int, about: tuple[str, str, str, str], niveau: str = "") -> Rij:
    """What hangs under one priority; `about` is subject, gemeenten, period and path."""
    return _row(connection, about, niveau, [item], [])


class _Plan(NamedTuple):
    id: int
    gemeenten: str
    periode: str
    pad: str


def _plans(connection: sqlite3.Connection, gemeenten: Sequence[str]) -> list[_Plan]:
    only = f"AND id IN (SELECT plan FROM gemeente WHERE naam IN ({_marks(gemeenten)}))" if gemeenten else ""
    rows = connection.execute(
        "SELECT id, gemeenten, periode, pad FROM plan JOIN gekozen ON gekozen.plan = plan.id "
        f"WHERE 1 {only} ORDER BY gemeenten, van, id",
        [*gemeenten],
    )
    return [_Plan(*row) for row in rows]


def _priorities(connection: sqlite3.Connection, plan: _Plan) -> Iterator[Rij]:
    rows = connection.execute(
        "SELECT id, naam, gemeente FROM item WHERE plan = ? AND soort = 'prioriteit' ORDER BY id", (plan.id,)
    ).fetchall()
    for item, name, local in rows:
        yield priority_row(connection, item, (name, local or plan.gemeenten, plan.periode, plan.pad), "prioriteit")


def _of_subject(connection: sqlite3.Connection, plan: _Plan, subject: Onderwerp) -> Rij | None:
    """What a plan says of a theme, or of all themes of a veld; None when it says nothing."""
    column = "slug" if subject.soort == "thema" else "veld"
    themes = connection.execute(
        f"SELECT item, slug, niveau FROM thema WHERE plan = ? AND {column} = ?", (plan.id, subject.waarde)
    ).fetchall()
    slugs = {subject.waarde, *(str(row[1]) for row in themes)}
    priorities = _numbers(
        connection,
        "SELECT DISTINCT item.id FROM kenmerk JOIN item ON item.id = kenmerk.item WHERE kenmerk.plan = ? "
        f"AND item.soort = 'prioriteit' AND kenmerk.soort IN ('thema', 'veld') AND slug IN ({_marks(slugs)})",
        [plan.id, *sorted(slugs)],
    )
    if not themes and not priorities:
        return None
    tiers = {str(row[2]) for row in themes if row[2]}
    tier = next(
        (one for one in ("prioriteit", "strategisch", "regulier", "afgeschaald", "afwezig") if one in tiers), ""
    )
    about = (subject.naam, plan.gemeenten, plan.periode, plan.pad)
    inside = [row[0] for row in themes]
    return _row(
        connection,
        about,
        "prioriteit" if priorities else tier,
        priorities,
        [one for one in inside if one not in priorities],
    )


def _row(
    connection: sqlite3.Connection,
    about: tuple[str, str, str, str],
    niveau: str,
    priorities: list[int],
    themes: list[int],
) -> Rij:
    heads = [*priorities, *themes]
    linked = f"SELECT item FROM verband WHERE naar IN ({_marks(heads)})"
    goals = _numbers(
        connection,
        f"SELECT id FROM item WHERE soort = 'doel' AND (id IN ({linked}) OR id IN (SELECT naar FROM verband WHERE soort = 'doel' AND item IN ({_marks(heads)}))) ORDER BY id",
        [*heads, *heads],
    )
    sources = [*heads, *goals]
    figures = connection.execute(
        "SELECT DISTINCT item.naam, nulmeting, streef FROM verband JOIN item ON item.id = verband.naar "
        f"JOIN indicator ON indicator.item = item.id WHERE verband.item IN ({_marks(sources)}) ORDER BY item.id",
        sources,
    ).fetchall()
    measures = connection.execute(
        f"SELECT DISTINCT item.naam, status FROM item JOIN maatregel ON maatregel.item = item.id WHERE item.id IN ({linked}) ORDER BY item.id",
        heads,
    ).fetchall()
    return Rij(
        *about,
        niveau,
        tuple(_texts(connection, priorities)),
        tuple(_texts(connection, goals)),
        tuple(_figure(*map(str, one)) for one in figures),
        tuple(f"{name} ({status})" if status else str(name) for name, status in measures),
    )


def _figure(name: str, start: str, target: str) -> str:
    said = "; ".join(
        part for part in (f"nulmeting {start}" if start else "", f"streefwaarde {target}" if target else "") if part
    )
    return f"{name}: {said}" if said else name


def _texts(connection: sqlite3.Connection, items: Sequence[int]) -> list[str]:
    rows = connection.execute(f"SELECT naam FROM item WHERE id IN ({_marks(items)}) ORDER BY id", [*items])
    return [str(row[0]) for row in rows]


def _numbers(connection: sqlite3.Connection, query: str, values: Sequence[object]) -> list[int]:
    return [int(row[0]) for row in connection.execute(query, [*values])]


def _marks(values: Iterable[object]) -> str:
    return ", ".join("?" for _ in values)


def _name(one: Onderwerp) -> str:
    return one.waarde if one.soort == "gemeente" else one.naam
