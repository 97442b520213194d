"""A new SQLite file that takes the place of an old one when it is finished, and leaves it alone when it isn't."""

from __future__ import annotations

import os
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from ivpgen.diagnostics import Onbruikbaar


@contextmanager
def replacing(target: Path) -> Iterator[sqlite3.Connection]:
    """A connection to a temporary file beside the target; raises Onbruikbaar, with the target as it was, when writing fails."""
    temporary = ""
    try:
        handle, temporary = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
        os.close(handle)
        connection = sqlite3.connect(temporary, isolation_level=None)
        try:
            yield connection
        finally:
            connection.close()
        umask = os.umask(0o022)
        os.umask(umask)
        os.chmod(temporary, 0o666 & ~umask)
        os.replace(temporary, target)
    except (OSError, sqlite3.Error) as error:
        raise Onbruikbaar(
            f"{target} is niet te schrijven; wat er stond is gebleven.",
            hoe="Is de schijf vol, of staat het bestand open in een ander programma?",
        ) from error
    finally:
        if temporary:
            with suppress(OSError):
                os.unlink(temporary)
