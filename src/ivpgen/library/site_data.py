"""A library → what the pages of a website show: plans with their chain, themes, and an index to search in."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterable
from typing import NamedTuple, TypeVar

from ivpgen.library.compare import Onderwerp, Rij, compare
from ivpgen.library.facets import folded
from ivpgen.phrases import dutch

K = TypeVar("K")

_CHAIN = ("prioriteit", "doel", "indicator", "maatregel", "actiepunt")
_REST = ("thema", "veld", "digitaal", "bevinding", "tekst")
_LONGEST = 240
"""Characters of a text in the index; the page has all of it."""
_NAMES = {
    "prioriteit": "Prioriteiten",
    "doel": "Doelen",
    "indicator": "Indicatoren",
    "maatregel": "Maatregelen",
    "actiepunt": "Actiepunten",
    "thema": "Thema’s",
    "veld": "Velden",
    "digitaal": "Digitale veiligheid",
    "bevinding": "Bevindingen",
    "tekst": "Tekst van het plan",
}


class Item(NamedTuple):
    """One thing on a page of a plan; `bij` says more of it in short: a status, targets, a tier."""

    id: int
    naam: str
    alineas: tuple[str, ...]
    gemeente: str
    bij: tuple[str, ...]
    bron: str


class Groep(NamedTuple):
    """The things of one kind."""

    soort: str
    titel: str
    items: tuple[Item, ...]


class PlanPagina(NamedTuple):
    """A page of a plan; `feiten` are name and value."""

    bestand: str
    titel: str
    gemeenten: str
    periode: str
    feiten: tuple[tuple[str, str], ...]
    themas: tuple[tuple[str, str, str], ...]
    groepen: tuple[Groep, ...]


class ThemaPagina(NamedTuple):
    """A page of a theme: what each plan says of it."""

    bestand: str
    slug: str
    naam: str
    prioriteit: int
    rijen: tuple[Rij, ...]


def plan_files(connection: sqlite3.Connection) -> dict[int, str]:
    """The name of the page of each plan in `gekozen`."""
    rows = connection.execute(
        "SELECT id, gemeenten || ' ' || periode FROM plan JOIN gekozen ON plan.id = plan ORDER BY id"
    )
    return _file_names("plan", rows.fetchall())


def theme_pages(connection: sqlite3.Connection) -> list[ThemaPagina]:
    """The page of each theme that a plan treats, by name."""
    rows = connection.execute(
        "SELECT slug, max(naam), count(DISTINCT CASE WHEN niveau = 'prioriteit' THEN plan END) FROM thema "
        "JOIN gekozen USING (plan) GROUP BY slug ORDER BY slug"
    ).fetchall()
    files = _file_names("thema", [(slug, slug) for slug, _, _ in rows])
    made = [
        ThemaPagina(files[slug], slug, name, count, tuple(compare(connection, [Onderwerp("thema", slug, name)])))
        for slug, name, count in rows
    ]
    return sorted(made, key=lambda one: folded(one.naam))


def plan_page(connection: sqlite3.Connection, plan: int, file: str, themes: dict[str, str]) -> PlanPagina:
    """The page of one plan; `themes` are the pages of themes by slug."""
    title, gemeenten, period, soort, status, pad = connection.execute(
        "SELECT titel, gemeenten, periode, soort, status, pad FROM plan WHERE id = ?", (plan,)
    ).fetchone()
    more = _more(connection, plan)
    groups = []
    for kind in (*_CHAIN, *_REST):
        rows = connection.execute(
            "SELECT id, naam, tekst, gemeente, bestand, regel FROM item WHERE plan = ? AND soort = ? ORDER BY id",
            (plan, kind),
        ).fetchall()
        items = tuple(
            Item(
                number,
                name,
                tuple(filter(None, text.split("\n"))),
                local,
                more.get(number, ()),
                f"{pad}/{source}:{line}",
            )
            for number, name, text, local, source, line in rows
        )
        if items:
            groups.append(Groep(kind, _NAMES[kind], items))
    tiers = connection.execute(
        "SELECT DISTINCT slug, naam, niveau FROM thema WHERE plan = ? AND niveau != '' ORDER BY niveau = 'prioriteit' DESC, naam, niveau",
        (plan,),
    ).fetchall()
    return PlanPagina(
        file,
        title or f"{soort} {gemeenten}",
        gemeenten,
        period,
        tuple(_facts(connection, plan, soort, period, status)),
        tuple((themes.get(slug, ""), name, tier) for slug, name, tier in tiers),
        tuple(groups),
    )


def index(connection: sqlite3.Connection, files: dict[int, str]) -> dict[str, object]:
    """What the browser searches in: plans, kinds and themes once, and per item the places of these in their lists."""
    plans = [
        [
            file,
            *connection.execute("SELECT gemeenten, periode FROM plan WHERE id = ?", (number,)).fetchone(),
            _province(connection, number),
        ]
        for number, file in files.items()
    ]
    place = {number: at for at, number in enumerate(files)}
    kinds = [*_CHAIN, *_REST]
    themes: dict[str, int] = {}
    about: dict[int, list[int]] = {}
    for item, name in connection.execute(
        "SELECT item, naam FROM kenmerk JOIN gekozen USING (plan) WHERE soort = 'thema' UNION "
        "SELECT verband.item, kenmerk.naam FROM verband JOIN gekozen USING (plan) JOIN kenmerk ON kenmerk.item = verband.naar "
        "WHERE verband.soort = 'prioriteit' AND kenmerk.soort = 'thema' ORDER BY 1, 2"
    ):
        about.setdefault(item, []).append(themes.setdefault(name, len(themes)))
    items = [
        [name, _short(text), kinds.index(kind), place[plan], number, about.get(number, [])]
        for number, plan, kind, name, text in connection.execute(
            "SELECT id, item.plan, soort, naam, tekst FROM item JOIN gekozen ON gekozen.plan = item.plan ORDER BY id"
        )
        if kind in kinds
    ]
    return {"plannen": plans, "soorten": kinds, "themas": [*themes], "items": items}


def _more(connection: sqlite3.Connection, plan: int) -> dict[int, tuple[str, ...]]:
    """What the other tables say of the items of a plan, in words."""
    made: dict[int, tuple[str, ...]] = {}
    for item, status, lead, planning in connection.execute(
        "SELECT item, status, trekker, planning FROM maatregel WHERE plan = ?", (plan,)
    ):
        made[item] = _words(("Stand", status), ("Trekker", lead), ("Planning", planning))
    for item, unit, start, target in connection.execute(
        "SELECT item, eenheid, nulmeting, streef FROM indicator WHERE plan = ?", (plan,)
    ):
        made[item] = _words(("Eenheid", unit), ("Nulmeting", start), ("Streefwaarde", target))
    for item, tier in connection.execute(
        "SELECT thema.item, niveau FROM thema JOIN item ON item.id = thema.item WHERE thema.plan = ? AND item.soort = 'thema'",
        (plan,),
    ):
        made[item] = _words(("Niveau", tier))
    return made


def _facts(
    connection: sqlite3.Connection, plan: int, soort: str, period: str, status: str
) -> Iterable[tuple[str, str]]:
    yield from ((name, value) for name, value in (("Soort", soort), ("Periode", period), ("Status", status)) if value)
    for name, people, province, region in connection.execute(
        "SELECT naam, inwoners, provincie, veiligheidsregio FROM gemeente WHERE plan = ? ORDER BY rowid", (plan,)
    ):
        said = [f"{dutch(people)} inwoners"] if people else []
        said += [f"provincie {province}"] if province else []
        said += [f"veiligheidsregio {region}"] if region else []
        yield name, ", ".join(said) or "geen gegevens"


def _province(connection: sqlite3.Connection, plan: int) -> str:
    rows = connection.execute(
        "SELECT DISTINCT provincie FROM gemeente WHERE plan = ? AND provincie != ''", (plan,)
    ).fetchall()
    return ", ".join(row[0] for row in rows)


def _words(*pairs: tuple[str, str]) -> tuple[str, ...]:
    return tuple(f"{name}: {value}" for name, value in pairs if value)


def _short(text: str) -> str:
    one = " ".join(text.split())
    return one if len(one) <= _LONGEST else f"{one[:_LONGEST].rsplit(' ', 1)[0]} …"


def _file_names(folder: str, named: list[tuple[K, str]]) -> dict[K, str]:
    """A name of a file for each, of letters, figures and hyphens only; those that would be the same are numbered."""
    made: dict[K, str] = {}
    taken: set[str] = set()
    for key, said in named:
        base = re.sub(r"[^a-z0-9]+", "-", folded(said)).strip("-")[:80] or "zonder-naam"
        name, number = base, 1
        while name in taken:
            number += 1
            name = f"{base}-{number}"
        taken.add(name)
        made[key] = f"{folder}/{name}.html"
    return made
