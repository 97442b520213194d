"""`ivpgen library build`: one file of all plans below some folders."""

from __future__ import annotations

import gc
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ivpgen.cli.exitcode import ExitCode
from ivpgen.cli.progress import progress
from ivpgen.cli.terminal import say, tell

if TYPE_CHECKING:
    from ivpgen.library.build import Gebouwd

HELP = """Maakt van alle plannen onder een of meer mappen één doorzoekbaar bestand.

Zoekt in elke map en alles daaronder naar plan.yaml; archief/ en uit/ telt het niet mee. Leest en controleert elk plan. Draai het later nog eens en alleen wat veranderd is, wordt opnieuw gelezen. Een plan dat niet te lezen is, noemt het; de rest gaat door. De uitkomst is 0, 1 als een plan er niet in kon, en 2 als er geen bibliotheek kwam; het oude bestand blijft dan zoals het was."""
_MOST = 20
_BAR = 20


def run(
    folders: Annotated[
        list[str] | None,
        typer.Argument(metavar="MAP", help="Mappen met plannen; standaard de map waarin je staat."),
    ] = None,
    target: Annotated[
        str, typer.Option("--output", "-o", metavar="BESTAND", help="Het bestand dat het maakt of bijwerkt.")
    ] = "plannen.db",
    internal: Annotated[
        bool, typer.Option("--internal", help="Neem ook op wat niet openbaar is (openbaar: nee).")
    ] = False,
    datasette: Annotated[
        str | None,
        typer.Option("--datasette", metavar="BESTAND", help="Schrijf ook een metadatabestand (json) voor Datasette."),
    ] = None,
) -> int:
    """Build, and say what happened."""
    from ivpgen.library.build import build
    from ivpgen.processes import cores

    if datasette:
        from ivpgen.cli.library.metadata import refuse

        refuse(Path(datasette), Path(target))
    # What was read of one plan makes room for the next; nearly all of it does so without the collector.
    gc.set_threshold(50_000)
    gc.enable()
    with progress("Plannen zoeken") as now:

        def done(number: int, total: int) -> None:
            filled = number * _BAR // max(total, 1)
            now(f"{'█' * filled}{'░' * (_BAR - filled)} {number} van {total} plannen")

        made = build(
            [Path(one) for one in folders or ["."]], Path(target), internal=internal, processes=cores(), progress=done
        )
    _report(made, target, internal=internal)
    if datasette:
        from ivpgen.cli.library.metadata import write

        write(Path(datasette), Path(target))
    return ExitCode.FINDINGS if made.geweigerd or made.gesloten else ExitCode.CLEAN


def _report(made: Gebouwd, target: str, *, internal: bool) -> None:
    if made.verouderd:
        tell("let op", f"{target} was gemaakt met een oudere versie van ivpgen; alles is opnieuw gelezen.")
    if internal:
        tell("let op", "Deze bibliotheek bevat ook wat niet openbaar is.", "Deel haar niet buiten de organisatie.")
    for one in made.geweigerd[:_MOST]:
        tell("fout", f"{one.pad} staat er niet in: {one.reden.rstrip('.')}.")
    if len(made.geweigerd) > _MOST:
        tell("fout", f"Ook {len(made.geweigerd) - _MOST} andere mappen met plan.yaml staan er niet in.")
    for folder in made.gesloten[:_MOST]:
        tell("let op", f"In de map {folder} is niet te kijken.")
    if made.ongewijzigd:
        say(f"{target}: {_plans(made.plannen)}, niets veranderd.")
        return
    parts = [f"{made.nieuw} nieuw gelezen", f"{made.zelfde} ongewijzigd"] + ([f"{made.weg} weg"] if made.weg else [])
    say(f"{target}: {_plans(made.plannen)} ({', '.join(parts)}).")


def _plans(number: int) -> str:
    return "1 plan" if number == 1 else f"{number} plannen"
