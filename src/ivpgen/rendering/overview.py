"""A document about many plans as files, in memory."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from ivpgen.diagnostics import Onbruikbaar
from ivpgen.documents.texts import Gegevens
from ivpgen.html import templates
from ivpgen.html.tidy import run_on, tidy
from ivpgen.html.tree import NotWellFormed, UnknownElement, parse, text
from ivpgen.plan.model import Plan
from ivpgen.rendering.house_style import house_style as house_style_of
from ivpgen.rendering.trees import SHORT, own_templates
from ivpgen.rendering.written import written
from ivpgen.source.folder import Folder

if TYPE_CHECKING:
    from ivpgen.charts.kinds import Grafiek


class Overzicht(NamedTuple):
    """A document by its forms, and what the reader should know about its making."""

    files: dict[str, bytes]
    meldingen: tuple[str, ...]


def overview(context: Gegevens, charts: Mapping[str, Grafiek], forms: Collection[str], folder: Path) -> Overzicht:
    """A document in each of these forms; house style and own templates are those in `folder`, where the library lies.

    Raises Onbruikbaar for a house style that can't be used and for an own template that makes no document.
    """
    place = Folder(folder)
    own = own_templates(place)
    said: list[str] = []
    style = house_style_of(place, Plan(), None, said)
    try:
        root = parse(templates.render(context, own))
        for body in root.iterfind("body"):
            for listing in [nav for nav in body.iterfind("nav") if nav.get("class") != "inhoud"]:
                body.remove(listing)
        tidy(root)
        if len(text(root)) < SHORT:
            run_on(root)
        made = written(root, forms, style, place, own, {}, charts)
    except (NotWellFormed, UnknownElement) as error:
        if not own:
            raise
        raise Onbruikbaar(
            f"Met de eigen sjablonen is het overzicht niet te maken: {error}.",
            hoe=f"Haal ze om de beurt weg om te zien welk het is: {', '.join(own)}.",
        ) from error
    return Overzicht(made.files | dict(made.pictures), (*said, *made.meldingen))
