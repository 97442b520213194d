"""The tables of a library and what their columns hold; Dutch, for whoever opens the file in another program reads them."""

from __future__ import annotations

APPLICATION = 0x49565042
"""The id in the header of the file (`IVPB`) that tells a library of plans from any other database."""
VERSION = 1
"""The version of these tables; a library of another version is built anew."""

TABLES = {
    "plan": (
        "id INTEGER PRIMARY KEY",
        "pad TEXT NOT NULL UNIQUE",
        "vingerafdruk TEXT NOT NULL",
        "gemeenten TEXT NOT NULL",
        "titel TEXT NOT NULL",
        "soort TEXT NOT NULL",
        "periode TEXT NOT NULL",
        "van INTEGER",
        "tot INTEGER",
        "status TEXT NOT NULL",
        "fouten INTEGER NOT NULL",
        "let_op INTEGER NOT NULL",
        "tips INTEGER NOT NULL",
    ),
    "gemeente": (
        "plan INTEGER NOT NULL REFERENCES plan(id)",
        "code TEXT NOT NULL",
        "naam TEXT NOT NULL",
        "inwoners INTEGER",
        "grootte TEXT NOT NULL",
        "provincie TEXT NOT NULL",
        "veiligheidsregio TEXT NOT NULL",
        "politie_eenheid TEXT NOT NULL",
    ),
    "item": (
        "id INTEGER PRIMARY KEY",
        "plan INTEGER NOT NULL REFERENCES plan(id)",
        "soort TEXT NOT NULL",
        "naam TEXT NOT NULL",
        "tekst TEXT NOT NULL",
        "onder TEXT NOT NULL",
        "gemeente TEXT NOT NULL",
        "bestand TEXT NOT NULL",
        "regel INTEGER NOT NULL",
    ),
    "thema": (
        "plan INTEGER NOT NULL REFERENCES plan(id)",
        "item INTEGER NOT NULL REFERENCES item(id)",
        "slug TEXT NOT NULL",
        "naam TEXT NOT NULL",
        "veld TEXT NOT NULL",
        "niveau TEXT NOT NULL",
    ),
    "doel": (
        "plan INTEGER NOT NULL REFERENCES plan(id)",
        "item INTEGER NOT NULL REFERENCES item(id)",
        "meetbaar INTEGER NOT NULL",
    ),
    "indicator": (
        "plan INTEGER NOT NULL REFERENCES plan(id)",
        "item INTEGER NOT NULL REFERENCES item(id)",
        "eenheid TEXT NOT NULL",
        "richting TEXT NOT NULL",
        "nulmeting TEXT NOT NULL",
        "streef TEXT NOT NULL",
    ),
    "waarde": (
        "plan INTEGER NOT NULL REFERENCES plan(id)",
        "item INTEGER NOT NULL REFERENCES item(id)",
        "jaar TEXT NOT NULL",
        "waarde TEXT NOT NULL",
        "getal REAL",
        "soort TEXT NOT NULL",
    ),
    "maatregel": (
        "plan INTEGER NOT NULL REFERENCES plan(id)",
        "item INTEGER NOT NULL REFERENCES item(id)",
        "status TEXT NOT NULL",
        "trekker TEXT NOT NULL",
        "planning TEXT NOT NULL",
    ),
    "digitaal": (
        "plan INTEGER NOT NULL REFERENCES plan(id)",
        "item INTEGER NOT NULL REFERENCES item(id)",
        "slug TEXT NOT NULL",
        "naam TEXT NOT NULL",
        "kern INTEGER NOT NULL",
        "hoe TEXT NOT NULL",
    ),
    "kenmerk": (
        "plan INTEGER NOT NULL REFERENCES plan(id)",
        "item INTEGER NOT NULL REFERENCES item(id)",
        "soort TEXT NOT NULL",
        "slug TEXT NOT NULL",
        "naam TEXT NOT NULL",
    ),
    "verband": (
        "plan INTEGER NOT NULL REFERENCES plan(id)",
        "item INTEGER NOT NULL REFERENCES item(id)",
        "naar INTEGER NOT NULL REFERENCES item(id)",
        "soort TEXT NOT NULL",
    ),
    "melding": (
        "plan INTEGER NOT NULL REFERENCES plan(id)",
        "regel TEXT NOT NULL",
        "naam TEXT NOT NULL",
        "niveau TEXT NOT NULL",
        "aantal INTEGER NOT NULL",
    ),
}
"""Per table its columns. `item` is everything that can be found; `onder` has the names of the priority and the themes that it falls under. The others say more about items and plans."""

OF_A_PLAN = tuple(name for name in TABLES if name != "plan")
"""The tables that hold rows of a plan."""
ITEM_COLUMNS = {"verband": (1, 2)} | {
    name: (1,) for name in OF_A_PLAN if name not in {"gemeente", "item", "melding", "verband"}
}
"""Which columns of a table are ids of items."""

_INDEXES = (
    "gemeente(plan)",
    "gemeente(naam)",
    "item(plan, soort)",
    "thema(slug, plan)",
    "thema(plan)",
    "kenmerk(soort, slug, item)",
    "kenmerk(item)",
    "kenmerk(plan)",
    "verband(naar, soort)",
    "verband(item)",
    "verband(plan)",
    "doel(item)",
    "doel(plan)",
    "indicator(item)",
    "indicator(plan)",
    "waarde(item)",
    "waarde(plan)",
    "maatregel(item)",
    "maatregel(plan)",
    "digitaal(plan)",
    "melding(plan)",
    "melding(regel)",
)


_SEARCH = (
    "CREATE VIRTUAL TABLE zoek USING fts5(naam, tekst, onder, content='item', content_rowid='id', "
    "tokenize='unicode61 remove_diacritics 2', prefix='3 5')"
)


def tables() -> list[str]:
    """The statements that make the empty tables."""
    made = [f"CREATE TABLE {name} ({', '.join(columns)})" for name, columns in TABLES.items()]
    return [
        f"PRAGMA application_id = {APPLICATION}",
        f"PRAGMA user_version = {VERSION}",
        *made,
        "CREATE TABLE over (sleutel TEXT PRIMARY KEY, waarde TEXT NOT NULL)",
        "CREATE TABLE geweigerd (pad TEXT PRIMARY KEY, reden TEXT NOT NULL, vingerafdruk TEXT NOT NULL)",
        _SEARCH,
    ]


def indexes() -> list[str]:
    """The statements that make what looks things up quickly, after the rows are in."""
    return [
        "INSERT INTO zoek(zoek) VALUES ('rebuild')",
        *(f"CREATE INDEX op_{number} ON {columns}" for number, columns in enumerate(_INDEXES, 1)),
        "ANALYZE",
    ]
