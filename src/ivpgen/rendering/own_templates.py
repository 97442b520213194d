"""The municipality's own templates, and what is said when they make no document."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from contextlib import contextmanager

from ivpgen.diagnostics import Onbruikbaar
from ivpgen.html.tree import NotWellFormed, UnknownElement
from ivpgen.source.folder import Folder


def own_templates(folder: Folder) -> dict[str, str]:
    """The municipality's own templates, by the name of ours that they replace."""
    base = folder.root / "sjablonen"
    found: dict[str, str] = {}
    if base.is_dir():
        for path in sorted(base.rglob("*.j2")):
            name = path.relative_to(base).as_posix()
            got = folder.read(f"sjablonen/{name}")
            if got is None:
                raise Onbruikbaar(
                    f"Het eigen sjabloon sjablonen/{name} is niet te lezen.", hoe="Sla het op als tekst in UTF-8."
                )
            found[name] = got[1]
    return found


@contextmanager
def blamed(own: Collection[str], document: str) -> Iterator[None]:
    """Make a tree or its files: raises Onbruikbaar where own templates make of `document` what can't be one.

    Without own templates the fault is ours, and goes on as it is.
    """
    try:
        yield
    except (NotWellFormed, UnknownElement) as error:
        if not own:
            raise
        raise Onbruikbaar(
            f"Met de eigen sjablonen is {document} niet te maken: {error}.",
            hoe=f"Haal ze om de beurt weg om te zien welk het is: {', '.join(own)}.",
        ) from error
