"""`ivpgen partners import`: what returned sheets would change in a plan, and with --apply the change itself."""

from __future__ import annotations

import os
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ivpgen.cli.choices import day
from ivpgen.cli.exitcode import ExitCode
from ivpgen.cli.terminal import say, tell
from ivpgen.diagnostics import Onbruikbaar

if TYPE_CHECKING:
    from datetime import date

    from ivpgen.partners.changes import Vergeleken, Wijziging
    from ivpgen.plan.planmap import Planmap

HELP = """Leest Excel-bladen die partners invulden, en toont welke voortgang erin staat.

Zonder --apply verandert er niets. Met --apply komt de voortgang in de bestanden van het plan: van alle bladen of, als er iets niet klopt, van geen enkel. Twee keer hetzelfde blad inlezen verandert niets. De tabel van partners export --table leest het ook: wat daarin anders is wordt in het plan veranderd. De map van het plan noem je als laatste."""


def run(
    paths: Annotated[
        list[str],
        typer.Argument(
            metavar="BESTAND", help="Excel-bladen (xlsx); als laatste de map van het plan, standaard waarin je staat."
        ),
    ],
    today: Annotated[
        str | None,
        typer.Option(
            "--date",
            metavar="DATUM",
            help="De dag van de stand, als 2027-06-30, waar een rij er geen noemt; standaard die waarop het blad is gemaakt.",
        ),
    ] = None,
    apply: Annotated[bool, typer.Option("--apply", help="Zet de voortgang in de bestanden van het plan.")] = False,
) -> int:
    """Show what the sheets say, or put it in the plan."""
    from ivpgen.partners.changes import compared
    from ivpgen.partners.returned import read
    from ivpgen.partners.table import TABEL
    from ivpgen.plan.load import load

    vandaag = day("--date", today) if today else None
    files, folder = _split(paths)
    sheets = [read(Path(file)) for file in files]

    @cache
    def plan(public: bool) -> Planmap:
        planmap = load(folder, public=public)
        if not planmap.edities:
            raise Onbruikbaar("plan.yaml is niet te lezen.", hoe="Kijk wat er is met: ivpgen check.")
        return planmap

    tables = [sheet for sheet in sheets if sheet.herkomst.partner == TABEL]
    if tables:
        from ivpgen.cli.partners.table import take_table

        if len(sheets) > 1:
            raise Onbruikbaar("Een tabel van alle maatregelen lees je apart in.", hoe="Noem alleen dat bestand.")
        return take_table(plan(tables[0].herkomst.openbaar == "ja"), tables[0], vandaag, apply=apply)
    found = compared(plan, sheets, vandaag)
    for bezwaar in found.bezwaren:
        tell("fout", bezwaar.bericht, bezwaar.hoe)
    if found.bezwaren:
        say(_listed(found, folder))
        tell("fout", "Er is niets veranderd: los eerst op wat hierboven staat.")
        return ExitCode.UNUSABLE
    if apply and found.wijzigingen:
        _apply(found.wijzigingen, folder, vandaag)
    say(_listed(found, folder, done=apply))
    return ExitCode.CLEAN


def _split(paths: Sequence[str]) -> tuple[list[str], str]:
    """The workbooks, each once, and the plan's folder."""
    *files, last = dict.fromkeys(paths)
    if last.lower().endswith((".yaml", ".yml")) or os.path.isdir(last):
        folder = last
    else:
        files, folder = [*files, last], "."
    if not files:
        raise Onbruikbaar("Er is geen Excel-bestand genoemd.", hoe="Bijvoorbeeld: ivpgen partners import politie.xlsx.")
    return files, folder


def _apply(changes: Sequence[Wijziging], folder: str, vandaag: date | None) -> None:
    from ivpgen.fixing.progress_entries import report
    from ivpgen.fixing.writing import put

    made = report(folder, [one.melding for one in changes], vandaag=vandaag)
    put(made.files)
    for melding in made.let_op:
        tell("let op", melding)


def _listed(found: Vergeleken, folder: str, *, done: bool = False) -> str:
    """A line per report: where the measure stands, what was said and what is said now."""
    from ivpgen.cli.plans import prefix
    from ivpgen.plan.moments import parse as moment
    from ivpgen.report.plain import plain
    from ivpgen.source.folder import Folder

    root = prefix(Folder.open(Path(folder)).root)
    lines = []
    for one in found.wijzigingen:
        melding = one.melding
        percentage = f" ({melding.percentage}%)" if melding.percentage else ""
        lines.append(f"{plain(f'{root}{one.plaats.file}')}:{one.plaats.line} {plain(one.rij.naam)}")
        lines.append(f"  - {plain(one.was)}")
        lines.append(f"  + {melding.status}{percentage}, {moment(melding.datum.isoformat())}")
        for label, said in (
            ("toelichting", melding.toelichting),
            ("nieuwe planning", melding.nieuwe_planning),
            ("reden", melding.reden),
        ):
            if said:
                lines.append(f"  + {label}: {plain(' '.join(said.split()))}")
    number = len(found.wijzigingen)
    what = "1 melding" if number == 1 else f"{number} meldingen"
    if found.bekend:
        same = "1 melding staat" if found.bekend == 1 else f"{found.bekend} meldingen staan"
        lines.append(f"{same} al in het plan.")
    if done:
        lines.append(f"{what} in het plan gezet." if number else "Er was niets nieuws; er is niets veranderd.")
    elif number:
        lines.append(
            f"{what} te verwerken. Zet ze in het plan met --apply." if not found.bezwaren else f"{what} zonder bezwaar."
        )
    else:
        lines.append("Er is niets nieuws gemeld.")
    return "\n".join(lines)
