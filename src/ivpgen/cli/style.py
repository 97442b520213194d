"""`ivpgen style`: what a house style has and what to mend in it; with `--new` a file to start from."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from ivpgen.cli.choices import TEXT_OR_JSON, TextOrJson, one_of
from ivpgen.cli.exitcode import ExitCode
from ivpgen.cli.terminal import has_colour, say, width
from ivpgen.diagnostics import Onbruikbaar

HELP = """Keurt een huisstijl, of maakt er een om mee te beginnen.

Toont welke stijlen er zijn en welke ontbreken, lettertypen, kleuren en contrast, papier en marges, kop- en voettekst, en zegt hoe je in Word herstelt wat niet goed is. De uitkomst is 0 als er niets te herstellen is, 1 als dat wel zo is en 2 als het bestand geen huisstijl kan zijn. Met --new maakt deze opdracht een Word-bestand in de kleur en het lettertype die je noemt."""


def run(
    path: Annotated[
        str,
        typer.Argument(metavar="BESTAND", help="Word-bestand (docx of dotx) met de huisstijl; met --new het nieuwe."),
    ],
    form: TextOrJson = "text",
    new: Annotated[bool, typer.Option("--new", help="Maakt een nieuw bestand om mee te beginnen.")] = False,
    colour: Annotated[
        str | None,
        typer.Option("--colour", metavar="KLEUR", help="Met --new: de kleur van koppen en omslag, als #1F4E79."),
    ] = None,
    font: Annotated[
        str | None, typer.Option("--font", metavar="NAAM", help="Met --new: het lettertype, bijvoorbeeld Calibri.")
    ] = None,
    heading_font: Annotated[
        str | None, typer.Option("--heading-font", metavar="NAAM", help="Met --new: een ander lettertype voor koppen.")
    ] = None,
) -> int:
    """Inspect a file, or make one."""
    one_of("--format", form, TEXT_OR_JSON)
    if new:
        return _make(Path(path), colour or "#17425B", font or "Calibri", heading_font or "")
    if colour or font or heading_font:
        raise Onbruikbaar(
            "--colour, --font en --heading-font horen bij --new.", hoe=f"Bedoel je ivpgen style --new {path}?"
        )
    from ivpgen.house_style import inspect
    from ivpgen.report.house_style import as_json, text

    report = inspect(_read(path))
    shown = as_json(report, path) if form == "json" else None
    say(shown or text(report, path, width=width(sys.stdout), colour=has_colour(sys.stdout)))
    return ExitCode.CLEAN if report.clean else ExitCode.FINDINGS


def _read(path: str) -> bytes:
    try:
        return Path(path).read_bytes()
    except IsADirectoryError:
        raise Onbruikbaar(f"{path} is een map.", hoe="Noem het Word-bestand met de huisstijl.") from None
    except (OSError, ValueError):
        raise Onbruikbaar(f"Het bestand {path} is er niet, of is niet te lezen.", hoe="Kijk de naam na.") from None


def _make(path: Path, colour: str, font: str, heading_font: str) -> int:
    from ivpgen.cli.output import write_all
    from ivpgen.house_style import start_file
    from ivpgen.report.plain import plain

    if path.suffix.lower() != ".docx":
        raise Onbruikbaar(f"De naam {path} eindigt niet op .docx.", hoe="Noem het bestand bijvoorbeeld huisstijl.docx.")
    data = start_file(colour, font, heading_font)
    if path.exists() or path.is_symlink():
        raise Onbruikbaar(f"{path} bestaat al; daar komt niets overheen.", hoe="Kies een andere naam.")
    (made,) = write_all(path.parent, {path.name: data})
    say(f"Gemaakt: {plain(str(made))}\nPas het verder aan in Word en keur het met: ivpgen style {plain(str(made))}")
    return ExitCode.CLEAN
