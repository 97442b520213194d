"""`ivpgen check --report`: the check as a document, written whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from ivpgen.cli.output import size, write_all
from ivpgen.cli.terminal import tell, warn
from ivpgen.diagnostics import Onbruikbaar

if TYPE_CHECKING:
    from ivpgen.cli.plans import Wensen
    from ivpgen.plan.planmap import Planmap
    from ivpgen.rules.check import Outcome

_FORMS = ("docx", "html", "md")


def asked(files: Sequence[str], targets: Sequence[str]) -> list[Path]:
    """The files that are asked for, each once; raises Onbruikbaar for another form, an impossible place and several plans."""
    if len(targets) != 1:
        raise Onbruikbaar(
            f"--report maakt een rapport over één plan, en hier staan er {len(targets)}.",
            hoe="Controleer de plannen om de beurt, elk met een eigen rapport.",
        )
    for file in files:
        if _form(Path(file)) not in _FORMS:
            raise Onbruikbaar(
                f"--report kent de vorm van “{file}” niet.",
                hoe="Laat de naam eindigen op .docx, .html of .md.",
            )
        above = next(parent for parent in Path(os.path.abspath(file)).parents if parent.exists())
        if not above.is_dir():
            raise Onbruikbaar(
                f"{above} is een bestand; daar kan geen rapport in.", hoe="Kies een andere plek voor het rapport."
            )
    return list(dict.fromkeys(Path(os.path.normpath(file)) for file in files))


def write(planmap: Planmap, outcome: Outcome, files: Sequence[Path], wishes: Wensen) -> None:
    """Write the report in the form of each file and say so on standard error.

    Raises Onbruikbaar, with nothing written, for a file of the plan itself and for one that can't be written.
    """
    from ivpgen.cli.progress import progress
    from ivpgen.rendering.assessed import report

    for file in files:
        _refuse_source(file, planmap)
    with progress("Rapport maken"):
        made = report(planmap, outcome, {_form(file) for file in files}, vandaag=wishes.vandaag)
    put_reports(made.files, files, planmap)
    for melding in made.meldingen:
        tell("let op", melding)
    for file in files:
        warn(f"Rapport: {file} ({size(len(made.files[_form(file)]))})")


def put_reports(made: Mapping[str, bytes], files: Sequence[Path], planmap: Planmap) -> None:
    """Write a report, by its forms, to these files: all or none, and never over what the plan is made of."""
    for file in files:
        _refuse_source(file, planmap)
    absolute = [Path(os.path.abspath(file)) for file in files]
    folder = _folder(absolute)
    write_all(folder, {file.relative_to(folder).as_posix(): made[_form(file)] for file in absolute})


def _form(file: Path) -> str:
    return file.suffix.lower().removeprefix(".")


def _folder(files: Sequence[Path]) -> Path:
    """The folder that holds all files."""
    try:
        return Path(os.path.commonpath([file.parent for file in files]))
    except ValueError:
        raise Onbruikbaar(
            "De rapporten gaan naar verschillende schijven.", hoe="Schrijf ze naar mappen op dezelfde schijf."
        ) from None


def _refuse_source(file: Path, planmap: Planmap) -> None:
    """A report must never take the place of what the plan is made of."""
    root = planmap.folder.root.resolve()
    path = file.resolve()
    if not path.is_relative_to(root):
        return
    name = path.relative_to(root).as_posix()
    style = str(planmap.plan.huisstijl) if planmap.plan else ""
    inside = name.startswith(("teksten/", "sjablonen/", "archief/", "lokaal/", "uitvoering/"))
    if name in planmap.folder.texts or name in {"huisstijl.docx", style} or (inside and path.exists()):
        raise Onbruikbaar(
            f"{file} hoort bij het plan zelf; een rapport komt daar niet overheen.",
            hoe="Geef het rapport een andere naam.",
        )
