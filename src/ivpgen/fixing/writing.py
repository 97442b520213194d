"""Putting the files of a plan that fixes change in their place: all of them or none."""

from __future__ import annotations

import os
import stat
from collections.abc import Sequence

from ivpgen.diagnostics import Onbruikbaar
from ivpgen.fixing.sources import FixedFile
from ivpgen.source.writing import write

_OPEN = "Staat het bestand nog open in een ander programma, of is het alleen-lezen? Los dat op en probeer het opnieuw."


def put(files: Sequence[FixedFile]) -> None:
    """Write the files, with the rights that they had.

    Raises Onbruikbaar, with every file as it was, where one can't be written or is no longer what was read.
    """
    modes = [_writable(file) for file in files]
    written: list[tuple[FixedFile, int]] = []
    try:
        for file, mode in zip(files, modes, strict=True):
            written.append((file, mode))
            write(file.path, file.after)
            os.chmod(file.path, mode)
    except (OSError, Onbruikbaar) as error:
        for file, mode in written:
            _put_back(file, mode)
        raise Onbruikbaar(f"{file.path} is niet te herstellen; er is niets veranderd.", hoe=_OPEN) from error


def _writable(file: FixedFile) -> int:
    """The rights of a file that may be written and still is what was read."""
    try:
        mode = stat.S_IMODE(file.path.stat().st_mode)
        if not mode & stat.S_IWUSR:
            raise PermissionError
        with file.path.open("r+b") as stream:
            same = stream.read() == file.before
    except OSError as error:
        raise Onbruikbaar(f"{file.path} is niet te schrijven; er is niets veranderd.", hoe=_OPEN) from error
    if not same:
        raise Onbruikbaar(
            f"{file.path} is intussen veranderd; er is niets hersteld.",
            hoe="Probeer het opnieuw als niemand eraan werkt.",
        )
    return mode


def _put_back(file: FixedFile, mode: int) -> None:
    try:
        if file.path.read_bytes() != file.before:
            write(file.path, file.before)
            os.chmod(file.path, mode)
    except (OSError, Onbruikbaar):
        # What made the first writing fail is said; a second message would hide it.
        return
