"""`ivpgen library compare`: what plans say of a subject, side by side."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from ivpgen.cli.choices import one_of
from ivpgen.cli.exitcode import ExitCode
from ivpgen.cli.library import report
from ivpgen.cli.library.options import FORMS, Db, Form, Province, Region, Year, year
from ivpgen.cli.library.report import Author, Reports
from ivpgen.cli.terminal import say, tell, width

HELP = """Zet plannen naast elkaar.

Noem een thema of veld: dan zie je welke gemeenten er een prioriteit van maken, met welke doelen, indicatoren, streefwaarden en maatregelen. Noem gemeenten: dan zie je hun prioriteiten. Noem beide: dan zie je die thema's bij die gemeenten."""


def run(
    subjects: Annotated[
        list[str], typer.Argument(metavar="ONDERWERP", help="Een of meer thema's, velden of gemeenten, bij hun naam.")
    ],
    jaar: Year = None,
    provincie: Province = None,
    regio: Region = None,
    form: Form = "text",
    reports: Reports = None,
    author: Author = "",
    db: Db = "plannen.db",
) -> int:
    """Compare, print, and write a document if asked."""
    from ivpgen.library import compare as comparing
    from ivpgen.library.opening import opened
    from ivpgen.library.scope import Bereik, choose
    from ivpgen.report import comparison as shown

    one_of("--format", form, FORMS)
    files = report.asked(reports, Path(db))
    with opened(Path(db)) as connection:
        chosen = choose(connection, Bereik(year(jaar), provincie, regio))
        asked = comparing.subjects(connection, subjects)
        rows = comparing.compare(connection, asked)
    if not rows:
        tell("let op", "Geen van deze plannen zegt hier iets over.")
    if form == "text":
        say(shown.text(rows, width=width(sys.stdout)))
    else:
        say({"json": shown.as_json, "csv": shown.as_csv, "markdown": shown.as_markdown}[form](rows))
    if files and rows:
        from ivpgen.library.overview import comparison

        report.write(*comparison(rows, [one.naam for one in asked], chosen, author), files, Path(db))
    return ExitCode.CLEAN
