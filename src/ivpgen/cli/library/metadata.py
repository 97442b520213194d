"""Writing the metadata file for Datasette beside a library."""

from __future__ import annotations

import os
from pathlib import Path

from ivpgen.cli.output import write_all
from ivpgen.cli.terminal import say
from ivpgen.diagnostics import Onbruikbaar


def refuse(target: Path, library: Path) -> None:
    """Raises Onbruikbaar for a file that can't be the metadata of a library, before anything is made."""
    if target.suffix.lower() != ".json":
        raise Onbruikbaar(
            f"--datasette schrijft json, en {target} heet anders.", hoe="Noem het bijvoorbeeld datasette.json."
        )
    if os.path.abspath(target) == os.path.abspath(library):
        raise Onbruikbaar("De bibliotheek en het bestand voor Datasette hebben dezelfde naam.")
    try:
        taken = target.exists() and '"databases"' not in target.read_text(encoding="utf-8", errors="replace")
    except (OSError, ValueError):
        raise Onbruikbaar(f"{target} is niet te schrijven.", hoe="Kies een andere naam bij --datasette.") from None
    if taken:
        raise Onbruikbaar(
            f"{target} bestaat al en is geen metadatabestand van Datasette.",
            hoe="Kies een andere naam bij --datasette.",
        )


def write(target: Path, library: Path) -> None:
    """Write it, and say how to use it."""
    from ivpgen.library.datasette import metadata

    place = Path(os.path.abspath(target))
    write_all(place.parent, {place.name: metadata(library)})
    say(f"{target}: bekijk de bibliotheek met: datasette {library} --metadata {target}")
