"""Opening a library, and saying in Dutch what is wrong with a file that can't be one."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ivpgen.diagnostics import Onbruikbaar
from ivpgen.library.schema import APPLICATION, VERSION

DEFAULT = "plannen.db"
_MAGIC = b"SQLite format 3\x00"
_PATIENCE = 1.0
"""Seconds to wait for another program that has the file to itself."""


class Verouderd(Onbruikbaar):
    """A library with tables of an earlier version: it has to be built anew."""


@contextmanager
def opened(path: Path) -> Iterator[sqlite3.Connection]:
    """A library for reading only; raises Onbruikbaar for any other file, and when reading it fails."""
    _refuse_other_files(path)
    try:
        # Immutable is not said: another program may be writing in it, which must be noticed.
        connection = sqlite3.connect(f"{Path(os.path.abspath(path)).as_uri()}?mode=ro", uri=True, timeout=_PATIENCE)
    except sqlite3.Error as error:
        raise Onbruikbaar(f"{path} is niet te openen.") from error
    try:
        _refuse_foreign(connection, path)
        yield connection
    except sqlite3.DatabaseError as error:
        raise _explained(error, path) from error
    finally:
        connection.close()


def _refuse_other_files(path: Path) -> None:
    try:
        if path.is_dir():
            raise Onbruikbaar(f"{path} is een map, geen bibliotheek.", hoe="Noem het bestand met --db.")
        with path.open("rb") as file:
            start = file.read(len(_MAGIC))
    except FileNotFoundError:
        raise Onbruikbaar(
            f"De bibliotheek {path} bestaat niet.",
            hoe="Maak haar met: ivpgen library build MAP. Heet zij anders, noem haar dan met --db.",
        ) from None
    except (OSError, ValueError) as error:
        raise Onbruikbaar(f"{path} is niet te lezen.", hoe="Mag je erbij?") from error
    if start != _MAGIC:
        raise Onbruikbaar(f"{path} is geen bibliotheek van ivpgen.", hoe="Noem een ander bestand.")


def _refuse_foreign(connection: sqlite3.Connection, path: Path) -> None:
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if application != APPLICATION:
        raise Onbruikbaar(
            f"{path} is een database van een ander programma, geen bibliotheek van ivpgen.",
            hoe="Noem een ander bestand.",
        )
    if version > VERSION:
        raise Onbruikbaar(
            f"{path} is gemaakt met een nieuwere versie van ivpgen.",
            hoe="Werk ivpgen bij, of bouw een andere bibliotheek.",
        )
    if version < VERSION:
        raise Verouderd(
            f"{path} is gemaakt met een oudere versie van ivpgen.", hoe="Bouw haar opnieuw: ivpgen library build MAP."
        )


def _explained(error: sqlite3.DatabaseError, path: Path) -> Onbruikbaar:
    if "locked" in str(error) or "busy" in str(error):
        return Onbruikbaar(
            f"{path} is in gebruik bij een ander programma.", hoe="Sluit dat programma, en probeer het opnieuw."
        )
    return Onbruikbaar(f"{path} is beschadigd.", hoe="Haal het bestand weg, en bouw de bibliotheek opnieuw.")
