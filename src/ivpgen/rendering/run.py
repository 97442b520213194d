"""The documents of a plan as files, in memory."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

from ivpgen.diagnostics import Onbruikbaar
from ivpgen.documents.plain import Plain
from ivpgen.html.tree import NotWellFormed, UnknownElement
from ivpgen.plan.planmap import Planmap
from ivpgen.rendering.assignments import Opdracht, chosen
from ivpgen.rendering.forms import OFFICE, WORD, forms
from ivpgen.rendering.house_style import house_style as style_of
from ivpgen.rendering.processes import side_by_side
from ivpgen.rendering.trees import own_templates, tree
from ivpgen.rendering.written import Written, written

if TYPE_CHECKING:
    from ivpgen.rendering.layout import Again, Contents, LaidOut

    Office = Callable[[dict[str, bytes], Contents, Again], LaidOut]


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
    page_numbers: bool = False,
    metadata: bool = False,
    progress: Callable[[str], None] | None = None,
    processes: int = 1,
) -> Rendered:
    """The documents of a plan, all of them or those that are named, in each form of `to`, made in at most so many processes.

    With `page_numbers`, and when a PDF is made anyway, the tables of contents of the Word files have page numbers. With
    `metadata` each document has a file `<name>.metadata.json` beside it, for who publishes it. Raises
    Onbruikbaar for a document, period or form that doesn't exist, for a house style that can't be used, and for a program
    that isn't there.
    """
    wanted = forms(to)
    office = _office(wanted, page_numbers=page_numbers)
    todo = chosen(planmap, documents, periode)
    own = own_templates(planmap.folder)
    made = Rendered()
    styles: dict[str | None, bytes] = {}
    for opdracht in todo:
        gemeente = opdracht.editie.gemeente
        if gemeente not in styles:
            styles[gemeente] = style_of(planmap.folder, opdracht.editie.plan.plan, house_style, made.meldingen)
    make = _maker(planmap, todo, styles, own, progress)
    first = {*wanted, WORD} if office else set(wanted)
    results = side_by_side(lambda number: make(number, first, {}), len(todo), processes)
    files = [result.files for result in results]
    if office:
        if progress:
            progress("LibreOffice")

        def again(pages: Mapping[str, Mapping[str, int]]) -> dict[str, bytes]:
            numbered = side_by_side(lambda number: make(number, {WORD}, pages[todo[number].pad]), len(todo), processes)
            return {one.pad: result.files[WORD] for one, result in zip(todo, numbered, strict=True)}

        words = {one.pad: result.files[WORD] for one, result in zip(todo, results, strict=True)}
        contents = {one.pad: result.contents for one, result in zip(todo, results, strict=True)}
        laid_out = office(words, contents, again)
        files = [
            {**own_files, **{form: made[one.pad] for form, made in laid_out.files.items()}}
            for one, own_files in zip(todo, files, strict=True)
        ]
        made.meldingen += laid_out.meldingen
    for opdracht, result, its_files in zip(todo, results, files, strict=True):
        folder = opdracht.pad.rpartition("/")[0]
        made.files |= {opdracht.path(form): its_files[form] for form in wanted}
        if metadata:
            made.files[opdracht.path("metadata.json")] = _metadata(opdracht, result, wanted)
        made.files |= {f"{folder}/{path}" if folder else path: data for path, data in result.pictures.items()}
        made.meldingen += [melding for melding in result.meldingen if melding not in made.meldingen]
    return made


def _metadata(opdracht: Opdracht, result: Written, wanted: Sequence[str]) -> bytes:
    import json

    from ivpgen.documents.publication import publication

    names = [opdracht.path(form).rpartition("/")[2] for form in wanted]
    fields = publication(opdracht.editie, opdracht.stuk, result.head, names)
    return f"{json.dumps(fields, ensure_ascii=False, indent=2)}\n".encode()


def _office(wanted: Collection[str], *, page_numbers: bool) -> Office | None:
    """What LibreOffice does with the Word files; None, and nothing of it loaded, when nothing asks for it."""
    if OFFICE.isdisjoint(wanted) and not page_numbers:
        return None
    from ivpgen.rendering.layout import lay_out, needed

    return partial(lay_out, needed(wanted), wanted, page_numbers=page_numbers)


def _maker(
    planmap: Planmap,
    todo: Sequence[Opdracht],
    styles: Mapping[str | None, bytes],
    own: dict[str, str],
    progress: Callable[[str], None] | None,
) -> Callable[[int, Collection[str], Mapping[str, int]], Written]:
    """What makes a document by its number, in some forms and with these page numbers; what an edition says is gathered once."""
    editions = {opdracht.editie.gemeente: opdracht.editie for opdracht in todo}
    plain = cache(lambda gemeente: Plain(editions[gemeente]))

    def make(number: int, forms: Collection[str], pages: Mapping[str, int]) -> Written:
        opdracht = todo[number]
        if progress:
            progress(opdracht.pad)
        gemeente = opdracht.editie.gemeente
        try:
            root = tree(planmap, opdracht, plain(gemeente), own)
            return written(root, forms, styles[gemeente], planmap.folder, own, pages)
        except (NotWellFormed, UnknownElement) as error:
            if not own:
                raise
            raise Onbruikbaar(
                f"Met de eigen sjablonen is {opdracht.pad} niet te maken: {error}.",
                hoe=f"Haal ze om de beurt weg om te zien welk het is: {', '.join(own)}.",
            ) from error

    return make
