"""The documents of a plan as files, in memory."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from ivpgen.plan.planmap import Planmap
from ivpgen.processes import side_by_side
from ivpgen.rendering.assignments import Opdracht, chosen
from ivpgen.rendering.forms import OFFICE, PICTURED, WORD, forms
from ivpgen.rendering.house_style import house_style as house_style_of
from ivpgen.rendering.making import draws_in_word, maker
from ivpgen.rendering.written import Written

if TYPE_CHECKING:
    from ivpgen.rendering.layout import Again, Contents, LaidOut

    Office = Callable[[dict[str, bytes], Contents, Again], LaidOut]


@dataclass(slots=True)
class Rendered:
    """The documents by their path below the output folder, and what the reader should know about them.

    `bevindingen` is what the examination of the Word files said.
    """

    files: dict[str, bytes] = field(default_factory=dict)
    meldingen: list[str] = field(default_factory=list)
    bevindingen: list[str] = field(default_factory=list)


def render(
    planmap: Planmap,
    *,
    documents: Sequence[str] = (),
    periode: str | None = None,
    vandaag: date | None = None,
    house_style: Path | None = None,
    to: Sequence[str] = (WORD,),
    page_numbers: bool = False,
    metadata: bool = False,
    examine: Callable[[str, bytes], list[str]] | None = None,
    progress: Callable[[str], None] | None = None,
    processes: int = 1,
) -> Rendered:
    """The documents of a plan, all of them or those that are named, in each form of `to`, made in at most so many processes.

    With `page_numbers`, and when a PDF is made anyway, the tables of contents of the Word files have page numbers. With
    `metadata` each document has a file `<name>.metadata.json` beside it, for who publishes it. `examine` is given the path
    and the bytes of each Word file, in the process that made it, and gives back what is to be said of it. Raises Onbruikbaar for a document, period or form that doesn't exist, for a house style that can't be used, and for a program
    that isn't there.
    """
    wanted = forms(to)
    office = _office(wanted, page_numbers=page_numbers)
    todo = chosen(planmap, documents, periode, vandaag)
    made = Rendered()
    make = maker(planmap, todo, _styles(planmap, todo, house_style, made.meldingen), progress)

    def all_of_them(asked: Collection[str], pages: Mapping[str, Mapping[str, int]]) -> list[Written]:
        def one(number: int) -> Written:
            opdracht = todo[number]
            written = make(opdracht, asked, pages.get(opdracht.pad, {}))
            if examine is None or WORD not in wanted:
                return written
            return written._replace(bevindingen=examine(opdracht.path(WORD), written.files[WORD]))

        return side_by_side(one, len(todo), processes)

    # What LibreOffice is given.
    source = PICTURED if draws_in_word(planmap) else WORD
    first = {*wanted, WORD, source} if office else {*wanted}
    if WORD in first:
        # Before there are other processes: each of them would load it for itself.
        import ivpgen.word  # noqa: F401

    results = all_of_them(first, {})
    if office:
        if progress:
            progress("LibreOffice")
        results, said = _through_office(office, todo, results, all_of_them, source)
        made.meldingen += said
    for opdracht, result in zip(todo, results, strict=True):
        folder = opdracht.pad.rpartition("/")[0]
        made.files |= {opdracht.path(form): result.files[form] for form in wanted}
        if metadata:
            made.files[opdracht.path("metadata.json")] = _metadata(opdracht, result, wanted)
        made.files |= {f"{folder}/{path}" if folder else path: data for path, data in result.pictures.items()}
        made.meldingen += [melding for melding in result.meldingen if melding not in made.meldingen]
        made.bevindingen += result.bevindingen
    return made


def _styles(
    planmap: Planmap, todo: Sequence[Opdracht], chosen: Path | None, meldingen: list[str]
) -> dict[str | None, bytes]:
    """The house style of each edition."""
    plans = {opdracht.editie.gemeente: opdracht.editie.plan.plan for opdracht in todo}
    return {gemeente: house_style_of(planmap.folder, plan, chosen, meldingen) for gemeente, plan in plans.items()}


def _through_office(
    office: Office,
    todo: Sequence[Opdracht],
    results: list[Written],
    all_of_them: Callable[[Collection[str], Mapping[str, Mapping[str, int]]], list[Written]],
    source: str,
) -> tuple[list[Written], list[str]]:
    """The documents with what LibreOffice makes of them, given their form `source`, and what it says."""
    latest = results

    def again(pages: Mapping[str, Mapping[str, int]]) -> dict[str, bytes]:
        nonlocal latest
        latest = all_of_them({WORD, source}, pages)
        return {one.pad: result.files[source] for one, result in zip(todo, latest, strict=True)}

    words = {one.pad: result.files[source] for one, result in zip(todo, results, strict=True)}
    contents = {one.pad: result.contents for one, result in zip(todo, results, strict=True)}
    laid_out = office(words, contents, again)
    return [
        first._replace(
            files=first.files
            | {form: files[one.pad] for form, files in laid_out.files.items()}
            | {WORD: last.files[WORD]},
            bevindingen=last.bevindingen,
        )
        for one, first, last in zip(todo, results, latest, strict=True)
    ], laid_out.meldingen


def _metadata(opdracht: Opdracht, result: Written, wanted: Sequence[str]) -> bytes:
    import json

    from ivpgen.documents.publication import publication

    names = [opdracht.path(form).rpartition("/")[2] for form in wanted]
    fields = publication(opdracht.editie, opdracht.stuk, result.head, names, opdracht.papier)
    return f"{json.dumps(fields, ensure_ascii=False, indent=2)}\n".encode()


def _office(wanted: Collection[str], *, page_numbers: bool) -> Office | None:
    """What LibreOffice does with the Word files; None, and nothing of it loaded, when nothing asks for it."""
    if OFFICE.isdisjoint(wanted) and not page_numbers:
        return None
    from ivpgen.rendering.layout import lay_out, needed

    return partial(lay_out, needed(wanted), wanted, page_numbers=page_numbers)
