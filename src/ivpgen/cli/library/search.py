"""`ivpgen library search`: what the plans of a library have on some words."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from ivpgen.cli.choices import one_of
from ivpgen.cli.exitcode import ExitCode
from ivpgen.cli.library.options import FORMS, Db, Form, year
from ivpgen.cli.terminal import has_colour, say, tell, width
from ivpgen.diagnostics import Onbruikbaar

HELP = """Zoekt in alle plannen van een bibliotheek.

Zoekt naar alle woorden; vindt het niets, dan naar elk van de woorden. Een woord van vier letters of meer vindt ook wat ermee begint. Tussen aanhalingstekens staan woorden naast elkaar. Hoofdletters en accenten maken niet uit."""


def run(
    typed: Annotated[str, typer.Argument(metavar="WOORDEN", help='Wat je zoekt, zoals "woninginbraak jeugd".')],
    gemeente: Annotated[str | None, typer.Option("--gemeente", metavar="NAAM", help="Alleen deze gemeente.")] = None,
    provincie: Annotated[str | None, typer.Option("--provincie", metavar="NAAM", help="Alleen deze provincie.")] = None,
    regio: Annotated[str | None, typer.Option("--regio", metavar="NAAM", help="Alleen deze veiligheidsregio.")] = None,
    eenheid: Annotated[
        str | None, typer.Option("--eenheid", metavar="NAAM", help="Alleen deze eenheid van de politie.")
    ] = None,
    grootte: Annotated[
        str | None,
        typer.Option(
            "--grootte", metavar="KLASSE", help='Alleen gemeenten van deze grootte, zoals "20.000 tot 50.000".'
        ),
    ] = None,
    jaar: Annotated[
        str | None, typer.Option("--jaar", metavar="JAAR", help="Alleen plannen die in dit jaar gelden.")
    ] = None,
    soort: Annotated[
        str | None,
        typer.Option("--soort", metavar="SOORT", help="prioriteit, doel, maatregel, indicator, bevinding, partner …"),
    ] = None,
    veld: Annotated[str | None, typer.Option("--veld", metavar="VELD", help="Alleen wat onder dit veld valt.")] = None,
    thema: Annotated[
        str | None, typer.Option("--thema", metavar="THEMA", help="Alleen wat over dit thema gaat.")
    ] = None,
    niveau: Annotated[
        str | None,
        typer.Option("--niveau", metavar="NIVEAU", help="Alleen thema's op dit niveau: prioriteit, strategisch …"),
    ] = None,
    partner: Annotated[
        str | None, typer.Option("--partner", metavar="NAAM", help="Alleen waar deze partner aan meedoet.")
    ] = None,
    status: Annotated[
        str | None,
        typer.Option("--status", metavar="STATUS", help="Alleen maatregelen met deze stand: loopt, gereed …"),
    ] = None,
    most: Annotated[int, typer.Option("--limit", metavar="AANTAL", help="Hoeveel treffers hoogstens.")] = 20,
    form: Form = "text",
    db: Db = "plannen.db",
) -> int:
    """Search and print; nothing found is no fault."""
    from ivpgen.library.opening import opened
    from ivpgen.library.search import search
    from ivpgen.report import hits

    one_of("--format", form, FORMS)
    if most < 1:
        raise Onbruikbaar("--limit is minstens 1.")
    asked = {
        "gemeente": gemeente, "provincie": provincie, "regio": regio, "eenheid": eenheid, "grootte": grootte,
        "soort": soort, "veld": veld, "thema": thema, "niveau": niveau, "partner": partner, "status": status,
    }  # fmt: skip
    with opened(Path(db)) as connection:
        found = search(
            connection,
            typed,
            {name: value for name, value in asked.items() if value is not None},
            jaar=year(jaar),
            most=min(most, 1000),
        )
    if form == "text":
        said = hits.text(found, width=width(sys.stdout), colour=has_colour(sys.stdout))
        if not found.aantal:
            tell("let op", "Niets gevonden.", "Zoek met minder woorden, of met minder voorwaarden.")
        say(said)
    else:
        say({"json": hits.as_json, "csv": hits.as_csv, "markdown": hits.as_markdown}[form](found))
    return ExitCode.CLEAN
