"""The documents of a plan as files, in memory."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from ivpgen.diagnostics import Onbruikbaar
from ivpgen.documents.plain import Plain
from ivpgen.html.tree import NotWellFormed, UnknownElement
from ivpgen.plan.planmap import Planmap
from ivpgen.rendering.assignments import Opdracht, chosen
from ivpgen.rendering.forms import FORMS, WORD, forms
from ivpgen.rendering.house_style import house_style as style_of
from ivpgen.rendering.processes import side_by_side
from ivpgen.rendering.trees import own_templates, tree
from ivpgen.rendering.written import Written, written


@dataclass(slots=True)
class Rendered:
    """The documents by their path below the output folder, and what the reader should know about them."""

    files: dict[str, bytes] = field(default_factory=dict)
    meldingen: list[str] = field(default_factory=list)


def render(
    planmap: Planmap,
    *,
    documents: Sequence[str] = (),
    periode: str | None = None,
    house_style: Path | None = None,
    to: Sequence[str] = (WORD,),
    progress: Callable[[str], None] | None = None,
    processes: int = 1,
) -> Rendered:
    """The documents of a plan, all of them or those that are named, in each form of `to`, made in at most so many processes.

    Raises Onbruikbaar for a document, period or form that doesn't exist, and for a house style that can't be used.
    """
    wanted = forms(to)
    todo = chosen(planmap, documents, periode)
    own = own_templates(planmap.folder)
    made = Rendered()
    styles: dict[str | None, bytes] = {}
    for opdracht in todo:
        gemeente = opdracht.editie.gemeente
        if gemeente not in styles:
            styles[gemeente] = style_of(planmap.folder, opdracht.editie.plan.plan, house_style, made.meldingen)
    make = _maker(planmap, todo, styles, own, wanted, progress)
    for opdracht, result in zip(todo, side_by_side(make, len(todo), processes), strict=True):
        folder = opdracht.pad.rpartition("/")[0]
        made.files |= {opdracht.path(form): result.files[form] for form in FORMS if form in result.files}
        made.files |= {f"{folder}/{path}" if folder else path: data for path, data in result.pictures.items()}
        made.meldingen += [melding for melding in result.meldingen if melding not in made.meldingen]
    return made


def _maker(
    planmap: Planmap,
    todo: Sequence[Opdracht],
    styles: Mapping[str | None, bytes],
    own: dict[str, str],
    wanted: Collection[str],
    progress: Callable[[str], None] | None,
) -> Callable[[int], Written]:
    """What makes a document by its number; what an edition says is gathered once."""
    editions = {opdracht.editie.gemeente: opdracht.editie for opdracht in todo}
    plain = cache(lambda gemeente: Plain(editions[gemeente]))

    def make(number: int) -> Written:
        opdracht = todo[number]
        if progress:
            progress(opdracht.pad)
        gemeente = opdracht.editie.gemeente
        try:
            root = tree(planmap, opdracht, plain(gemeente), own)
            return written(root, wanted, styles[gemeente], planmap.folder, own, {})
        except (NotWellFormed, UnknownElement) as error:
            if not own:
                raise
            raise Onbruikbaar(
                f"Met de eigen sjablonen is {opdracht.pad} niet te maken: {error}.",
                hoe=f"Haal ze om de beurt weg om te zien welk het is: {', '.join(own)}.",
            ) from error

    return make
