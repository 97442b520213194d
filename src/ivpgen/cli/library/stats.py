"""`ivpgen library stats`: counts over the plans of a library, or over those of a region."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from ivpgen.cli.choices import one_of
from ivpgen.cli.exitcode import ExitCode
from ivpgen.cli.library import report
from ivpgen.cli.library.options import FORMS, Db, Form, Province, Region, Year, year
from ivpgen.cli.library.report import Author, Reports
from ivpgen.cli.terminal import say

if TYPE_CHECKING:
    from ivpgen.library.stats import Telling

HELP = """Telt wat er in de plannen van een bibliotheek staat.

Plannen per thema en niveau, prioriteiten per plan, hoeveel doelen meetbaar zijn, hoe ver de maatregelen zijn, wat de plannen van digitale veiligheid zeggen en wat de controle meldde. Met --report wordt het een overzicht met grafieken om te publiceren."""


def run(
    jaar: Year = None,
    provincie: Province = None,
    regio: Region = None,
    form: Form = "text",
    reports: Reports = None,
    author: Author = "",
    db: Db = "plannen.db",
) -> int:
    """Count, print, and write a document if asked."""
    from ivpgen.library.opening import opened
    from ivpgen.library.scope import Bereik, choose
    from ivpgen.library.stats import stats

    one_of("--format", form, FORMS)
    files = report.asked(reports, Path(db))
    with opened(Path(db)) as connection:
        counted = stats(connection, choose(connection, Bereik(year(jaar), provincie, regio)))
    say(_shown(counted, form))
    if files:
        from ivpgen.library.overview import overview

        report.write(*overview(counted, author), files, Path(db))
    return ExitCode.CLEAN


def _shown(counted: Telling, form: str) -> str:
    from ivpgen.report import tables

    if form == "json":
        import json

        made = {
            "versie": 1,
            "wie": counted.wie,
            "plannen": counted.plannen,
            "gemeenten": counted.gemeenten,
            "tabellen": [one._asdict() for one in counted.tabellen],
        }
        return json.dumps(made, ensure_ascii=False, indent=2)
    if form == "csv":
        # One table for a spreadsheet: what is counted, of what, and how many.
        rows = [
            (one.naam, *map(str, row[:1]), head, value)
            for one in counted.tabellen
            for row in one.rijen
            for head, value in zip(one.koppen[1:], row[1:], strict=True)
        ]
        return tables.as_csv(("tabel", "rij", "kolom", "waarde"), rows)
    made_of = tables.as_text if form == "text" else tables.as_markdown
    mark = "" if form == "text" else "## "
    parts = [f"{mark}{one.titel}\n\n{made_of(one.koppen, one.rijen)}" for one in counted.tabellen if one.rijen]
    return "\n\n".join([f"{counted.wie}.", *parts])
