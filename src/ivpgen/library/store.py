"""Records to a new SQLite file and back: the file follows from the records, so the same plans give the same bytes."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping

from ivpgen.library.record import Geweigerd, Record, Rows
from ivpgen.library.schema import ITEM_COLUMNS, OF_A_PLAN, TABLES, indexes, tables

_INSERT = {name: f"INSERT INTO {name} VALUES ({', '.join('?' * len(columns))})" for name, columns in TABLES.items()}


class Store:
    """Writes a library plan by plan; `connection` is that of a new, empty file."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.connection = connection
        self._plan = self._item = 0
        # The file is a temporary one: after a crash nobody wants it back.
        connection.execute("PRAGMA journal_mode = OFF")
        connection.execute("PRAGMA synchronous = OFF")
        for statement in tables():
            connection.execute(statement)
        connection.execute("BEGIN")

    def add(self, pad: str, hash_of_files: str, record: Record) -> None:
        """Add a plan with all its rows."""
        self._plan += 1
        first = self._item + 1
        write = self.connection
        write.execute(_INSERT["plan"], (self._plan, pad, hash_of_files, *record.kop))
        for name in OF_A_PLAN:
            rows = record.rijen[name]
            if name == "item":
                self._item += len(rows)
                numbered = ((first + at, self._plan, *row) for at, row in enumerate(rows))
                write.executemany(_INSERT[name], numbered)
                continue
            ids = [column - 1 for column in ITEM_COLUMNS.get(name, ())]
            write.executemany(
                _INSERT[name],
                (
                    (self._plan, *(value + first if at in ids else value for at, value in enumerate(row)))  # type: ignore[operator]
                    for row in rows
                ),
            )

    def finish(self, refused: Iterable[Geweigerd], about: Mapping[str, str]) -> None:
        """Add what was refused and what there is to say about the whole, and make the file quick to search."""
        self.connection.executemany("INSERT INTO geweigerd VALUES (?, ?, ?)", refused)
        self.connection.executemany("INSERT INTO over VALUES (?, ?)", sorted(about.items()))
        for statement in indexes():
            self.connection.execute(statement)
        self.connection.execute("COMMIT")


class Known:
    """The plans that an earlier library holds, by their path."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.connection = connection
        self._plans: dict[str, tuple[int, str]] = {
            pad: (number, said)
            for number, pad, said in connection.execute("SELECT id, pad, vingerafdruk FROM plan ORDER BY id")
        }

    def paths(self) -> Iterator[tuple[str, str]]:
        """Every plan with its fingerprint."""
        yield from ((pad, said) for pad, (_, said) in self._plans.items())

    def fingerprint(self, pad: str) -> str:
        """The fingerprint of a plan as it is in the library; "" for one that isn't."""
        return self._plans.get(pad, (0, ""))[1]

    def record(self, pad: str) -> Record:
        """What the library knows of a plan that it holds."""
        plan = self._plans[pad][0]
        head = self.connection.execute("SELECT * FROM plan WHERE id = ?", (plan,)).fetchone()
        rows: Rows = {}
        items = self.connection.execute("SELECT * FROM item WHERE plan = ? ORDER BY id", (plan,)).fetchall()
        first = items[0][0] if items else 0
        for name in OF_A_PLAN:
            if name == "item":
                rows[name] = [row[2:] for row in items]
                continue
            ids = [column - 1 for column in ITEM_COLUMNS.get(name, ())]
            found = self.connection.execute(f"SELECT * FROM {name} WHERE plan = ? ORDER BY rowid", (plan,))
            rows[name] = [
                tuple(value - first if at in ids else value for at, value in enumerate(row[1:])) for row in found
            ]
        return Record(head[3:], rows)
