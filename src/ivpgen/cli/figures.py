"""`ivpgen figures`: what downloaded files of figures hold, and the lines of a plan for them."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ivpgen.cli.choices import TEXT_OR_JSON, TextOrJson, one_of
from ivpgen.cli.exitcode import ExitCode
from ivpgen.cli.progress import progress
from ivpgen.cli.terminal import has_colour, say, tell, width

if TYPE_CHECKING:
    from ivpgen.figures.surroundings import Omgeving
    from ivpgen.report.figures import Gelezen, Geweigerd

HELP = """Leest cijferbestanden en zegt wat erin staat.

Werkt op de csv en de onbewerkte dataset (zip) van data.politie.nl en StatLine, op OData (json), en op een eigen tabel met indicatoren (csv of xlsx). Noemt tabel, perioden, soorten, gebieden, wat niet gepubliceerd en wat voorlopig is, en toont de regels voor plan.yaml: voor de gemeente van het plan in de map waarin je staat, en anders voor een gebied uit het bestand. Verandert niets. De uitkomst is 0, of 2 als een bestand niet te lezen is."""

_BAR = 20


def run(
    files: Annotated[
        list[str], typer.Argument(metavar="BESTAND", help="Een of meer cijferbestanden: csv, json, xlsx of zip.")
    ],
    form: TextOrJson = "text",
) -> int:
    """Read every file, and go on where one of several can't be read."""
    from ivpgen.figures import Onleesbaar
    from ivpgen.figures.surroundings import of_folder
    from ivpgen.report import figures as report

    one_of("--format", form, TEXT_OR_JSON)
    omgeving = of_folder(Path())
    found: list[Gelezen] = []
    refused: list[Geweigerd] = []
    for name in dict.fromkeys(files):
        try:
            with progress(f"{name} lezen") as doing:
                found.append(_read(name, omgeving, doing))
        except Onleesbaar as refusal:
            refused.append(report.Geweigerd(name, refusal))
    if form == "json":
        say(report.as_json(found, refused))
    elif found:
        say(report.text(found, width=width(sys.stdout), colour=has_colour(sys.stdout)))
    for one in refused:
        tell("fout", one.bericht, one.reden.hoe)
    return ExitCode.UNUSABLE if refused else ExitCode.CLEAN


def _read(name: str, omgeving: Omgeving | None, doing: Callable[[str], None]) -> Gelezen:
    from ivpgen.figures import lees
    from ivpgen.figures.cautions import cautions
    from ivpgen.figures.proposal import propose
    from ivpgen.report.figures import Gelezen

    path = Path(name)
    short = path.name[:25]

    def tell_part(part: float) -> None:
        done = int(part * _BAR)
        doing(f"{short} {'█' * done}{'░' * (_BAR - done)} {part:.0%}")

    bestand = lees(path, tell_part)
    overzicht = bestand.overzicht()
    voorstel = propose(bestand, overzicht, path, omgeving)
    remarks = (*bestand.opmerkingen, *overzicht.opmerkingen, *cautions(bestand, overzicht), *voorstel.opmerkingen)
    return Gelezen(name, bestand, overzicht, voorstel, remarks)
