"""A document about a library as files: which are asked for, and writing them whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TypeAlias

import typer

from ivpgen.cli.output import size, write_all
from ivpgen.cli.progress import progress
from ivpgen.cli.terminal import tell, warn
from ivpgen.diagnostics import Onbruikbaar

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ivpgen.charts.kinds import Grafiek
    from ivpgen.documents.texts import Gegevens

Reports: TypeAlias = Annotated[
    list[str] | None,
    typer.Option(
        "--report",
        metavar="BESTAND",
        help="Schrijf het ook als document: een bestand dat eindigt op .docx, .html of .md. Mag meer keren.",
    ),
]
Author: TypeAlias = Annotated[
    str, typer.Option("--author", metavar="NAAM", help="Wie het document uitgeeft, voor de omslag en de eigenschappen.")
]
_FORMS = ("docx", "html", "md")


def asked(files: Sequence[str] | None, library: Path) -> list[Path]:
    """The files that are asked for; raises Onbruikbaar for another form, and for a file that this may not replace."""
    made = [Path(os.path.abspath(one)) for one in dict.fromkeys(files or ())]
    for one in made:
        if _form(one) not in _FORMS:
            raise Onbruikbaar(
                f"--report kent de vorm van “{one.name}” niet.", hoe="Laat de naam eindigen op .docx, .html of .md."
            )
        if one.parent == Path(os.path.abspath(library)).parent and one.name == "huisstijl.docx":
            raise Onbruikbaar(f"{one.name} is de huisstijl.", hoe="Geef het document een andere naam.")
        try:
            has_place = one.parent.is_dir()
        except (OSError, ValueError):
            has_place = False
        if not has_place:
            raise Onbruikbaar(f"De map {one.parent} bestaat niet.", hoe="Maak haar, of kies een andere plek.")
    return made


def write(context: Gegevens, charts: Mapping[str, Grafiek], files: Sequence[Path], library: Path) -> None:
    """Make and write the document, and say so on standard error."""
    from ivpgen.rendering.report import report_of
    from ivpgen.source.folder import Folder

    with progress("Document maken"):
        folder = Folder(Path(os.path.abspath(library)).parent)
        made = report_of(context, "het overzicht", {_form(one) for one in files}, folder, charts=charts)
    for one in files:
        pictures = {name: data for name, data in made.files.items() if name not in _FORMS}
        beside = pictures if _form(one) == "md" else {}
        write_all(one.parent, {one.name: made.files[_form(one)], **beside})
    for melding in made.meldingen:
        tell("let op", melding)
    for one in files:
        warn(f"Document: {one.name} ({size(len(made.files[_form(one)]))})")


def _form(file: Path) -> str:
    return file.suffix.lower().removeprefix(".")
