"""`ivpgen status`: where a plan stands."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from ivpgen.cli.choices import TEXT_OR_JSON, TextOrJson, day, one_of
from ivpgen.cli.exitcode import ExitCode
from ivpgen.cli.terminal import say, width
from ivpgen.diagnostics import Onbruikbaar

HELP = """Zegt waar een plan staat.

Welke stappen van de methode er zijn gezet, wat de volgende nodig heeft, welke data eraan komen, hoe ver de maatregelen zijn, wat nog moet worden ingevuld en hoeveel meldingen elk hoofdstuk heeft. Als document van een bladzijde: ivpgen render --document status. Er verandert niets. De uitkomst is 0, of 2 als er geen plan is."""


def run(
    path: Annotated[
        str, typer.Argument(metavar="MAP", help="Map of bestand van het plan; standaard de map waarin je staat.")
    ] = ".",
    form: TextOrJson = "text",
    today: Annotated[
        str | None,
        typer.Option(
            "--date", metavar="DATUM", help="De dag van vandaag, als 2027-03-31; standaard de peildatum van het plan."
        ),
    ] = None,
) -> int:
    """Say where the plan stands on a day."""
    one_of("--format", form, TEXT_OR_JSON)
    now = day("--date", today) if today is not None else None
    from ivpgen.cli.plans import prefix
    from ivpgen.plan.load import load
    from ivpgen.progress.status import overview
    from ivpgen.report import status as report
    from ivpgen.rules.check import check

    planmap = load(path)
    if planmap.plan is None:
        raise Onbruikbaar("plan.yaml is niet te lezen.", hoe="Kijk wat er is met: ivpgen check.")
    told = overview(planmap, check(planmap, vandaag=now), now or planmap.plan.peildatum.tot)
    place = prefix(planmap.folder.root)
    say(report.as_json(told, place) if form == "json" else report.text(told, width=width(sys.stdout), place=place))
    return ExitCode.CLEAN
