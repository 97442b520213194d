"""`ivpgen schema`: the JSON Schemas with which an editor helps, printed or written."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from ivpgen.cli.choices import one_of
from ivpgen.cli.exitcode import ExitCode
from ivpgen.cli.terminal import say
from ivpgen.report.plain import plain

HELP = """Maakt de JSON-schema's waarmee een editor helpt.

Met --output komen ze alle drie in een map, bijvoorbeeld .ivpgen in de map van het plan; zonder --output verschijnt er één."""

KINDS = ("plan", "uitvoeringsplan", "lokaal")


def run(
    kind: Annotated[
        str,
        typer.Argument(
            metavar="SOORT", help="Zonder --output: plan, uitvoeringsplan of lokaal.", autocompletion=lambda: [*KINDS]
        ),
    ] = "plan",
    output: Annotated[
        str | None,
        typer.Option("--output", metavar="MAP", help="Zet de schema's in deze map; zij wordt zo nodig gemaakt."),
    ] = None,
) -> int:
    """Make the schemas anew from the models."""
    kind = one_of("SOORT", kind, KINDS)
    from ivpgen.plan.schema import dump, schemas

    made = {name: dump(schema) for name, schema in schemas().items()}
    if output is None:
        say(made[f"{kind}.schema.json"].rstrip("\n"))
        return ExitCode.CLEAN
    from ivpgen.cli.output import write_all

    paths = write_all(Path(output), {name: text.encode() for name, text in made.items()})
    say("\n".join(["Gemaakt:", *(f"  {plain(str(path))}" for path in paths)]))
    return ExitCode.CLEAN
