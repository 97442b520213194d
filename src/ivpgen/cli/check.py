"""`ivpgen check`: the findings of one or more plans on standard output."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ivpgen.cli.choices import day, one_of
from ivpgen.cli.exitcode import ExitCode
from ivpgen.cli.terminal import has_colour, say, tell, width
from ivpgen.diagnostics import Onbruikbaar

if TYPE_CHECKING:
    from ivpgen.report.checked import Checked

HELP = """Controleert een of meer plannen.

Zegt alles in één keer: wat er is, waar het staat en hoe je het oplost. Er verandert niets aan je bestanden. De uitkomst is 0 als niets het plan tegenhoudt, 1 bij meldingen die dat wel doen en 2 als er geen plan is."""

FORMATS = ("text", "json", "github")


def profiles() -> Sequence[str]:
    """The profiles that the rules know."""
    from ivpgen.rules.check import PROFIELEN

    return PROFIELEN


def run(
    paths: Annotated[
        list[str] | None,
        typer.Argument(metavar="PAD", help="Map of bestand van een plan; standaard de map waarin je staat."),
    ] = None,
    form: Annotated[
        str, typer.Option("--format", metavar="VORM", help="text, json of github.", autocompletion=lambda: [*FORMATS])
    ] = "text",
    profile: Annotated[
        str | None,
        typer.Option(
            "--profile",
            metavar="PROFIEL",
            help="Hoe streng: bij concept, ccv en rekenkamer houdt alleen een fout het plan tegen, bij final ook een let op of een open plek; standaard concept of ccv, naar de status van het plan.",
            autocompletion=lambda: [*profiles()],
        ),
    ] = None,
    today: Annotated[
        str | None,
        typer.Option(
            "--date",
            metavar="DATUM",
            help="De dag waarop iets te laat is, als 2027-03-31; standaard de peildatum van het plan.",
        ),
    ] = None,
) -> int:
    """Check every plan, and go on where one of several is no plan."""
    from ivpgen.cli.plans import read
    from ivpgen.cli.progress import progress
    from ivpgen.processes import cores, side_by_side

    one_of("--format", form, FORMATS)
    profiel = one_of("--profile", profile, profiles()) if profile else None
    vandaag = day("--date", today) if today else None
    base = os.environ.get("GITHUB_WORKSPACE", "") if form == "github" else ""
    targets = list(dict.fromkeys(str(Path(path)) for path in paths or ["."]))
    if len(targets) > 1:
        # What was read of one plan makes room for the next; nearly all of it does so without the collector.
        gc.set_threshold(50_000)
        gc.enable()
    with progress("Controleren") as now:

        def one(number: int) -> Checked | Onbruikbaar:
            now(f"Controleren: {targets[number]}")
            try:
                return read(targets[number], profiel=profiel, vandaag=vandaag, base=base)[1]
            except Onbruikbaar as refusal:
                return refusal

        results = side_by_side(one, len(targets), cores())
    plans = [result for result in results if not isinstance(result, Onbruikbaar)]
    refused = [result for result in results if isinstance(result, Onbruikbaar)]
    if plans:
        say(_report(plans, form))
    for refusal in refused:
        tell("fout", refusal.bericht, refusal.hoe)
    if refused:
        return ExitCode.UNUSABLE
    return ExitCode.FINDINGS if any(plan.outcome.gezakt for plan in plans) else ExitCode.CLEAN


def _report(plans: Sequence[Checked], form: str) -> str:
    if form == "json":
        from ivpgen.report import json

        return json.report(plans)
    if form == "github":
        from ivpgen.report import github

        return github.report(plans)
    from ivpgen.report import text

    return text.full(plans, width=width(sys.stdout), colour=has_colour(sys.stdout))
