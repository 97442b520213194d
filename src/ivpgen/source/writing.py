"""Writing files whole or not at all."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from ivpgen.diagnostics import Onbruikbaar


def write(path: Path, data: bytes) -> None:
    """Put `data` at `path` through a temporary file beside it; raises Onbruikbaar and leaves what was there when it can't."""
    temporary = ""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
        os.chmod(temporary, 0o666 & ~_umask())
        os.replace(temporary, path)
    except OSError as error:
        if temporary:
            Path(temporary).unlink(missing_ok=True)
        raise Onbruikbaar(
            f"{path} is niet te schrijven.", hoe="Staat het bestand nog open in Word? Sluit het en probeer het opnieuw."
        ) from error


def _umask() -> int:
    current = os.umask(0o022)
    os.umask(current)
    return current
