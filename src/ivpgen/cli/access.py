"""`ivpgen access`: the accessibility of Word files, also of those that were edited by hand."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ivpgen.cli.choices import TEXT_OR_JSON, TextOrJson, one_of
from ivpgen.cli.exitcode import ExitCode
from ivpgen.cli.terminal import has_colour, say, tell, width
from ivpgen.diagnostics import Onbruikbaar

if TYPE_CHECKING:
    from ivpgen.access import Bevinding

HELP = """Controleert of Word-bestanden toegankelijk zijn.

Werkt op elk docx-bestand, ook als je het zelf hebt bewerkt. Noemt per bevinding de plek, de regel, het onderdeel van EN 301 549 en hoe je het oplost. De uitkomst is 0 zonder fouten, 1 met fouten en 2 als een bestand niet te lezen is; een let op houdt niets tegen."""


def run(
    files: Annotated[list[str], typer.Argument(metavar="BESTAND", help="Een of meer Word-bestanden (docx).")],
    form: TextOrJson = "text",
) -> int:
    """Look at every file, and go on where one of several can't be read."""
    from ivpgen.access import check
    from ivpgen.report import access as report

    one_of("--format", form, TEXT_OR_JSON)
    found: dict[str, list[Bevinding]] = {}
    refused: list[Onbruikbaar] = []
    for name in dict.fromkeys(files):
        try:
            found[name] = check(_read(name), f"Het bestand {name}")
        except Onbruikbaar as refusal:
            refused.append(refusal)
    if found:
        if form == "json":
            say(report.as_json(found))
        else:
            say(report.text(found, width=width(sys.stdout), colour=has_colour(sys.stdout)))
    for one in refused:
        tell("fout", one.bericht, one.hoe)
    if refused:
        return ExitCode.UNUSABLE
    return ExitCode.FINDINGS if report.has_faults(found) else ExitCode.CLEAN


def _read(name: str) -> bytes:
    try:
        return Path(name).read_bytes()
    except (FileNotFoundError, ValueError):
        raise Onbruikbaar(f"Het bestand {name} bestaat niet.", hoe="Noem een Word-bestand (docx).") from None
    except IsADirectoryError:
        raise Onbruikbaar(
            f"{name} is een map.", hoe="Noem de bestanden erin, bijvoorbeeld ivpgen access uit/*.docx."
        ) from None
    except OSError:
        raise Onbruikbaar(
            f"Het bestand {name} is niet te lezen.", hoe="Staat het nog open in Word? Sluit het en probeer het opnieuw."
        ) from None
