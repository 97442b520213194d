"""`ivpgen library similar`: which gemeenten are like the one of a plan, and what these do."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from ivpgen.cli.choices import TEXT_OR_JSON, TextOrJson, one_of
from ivpgen.cli.exitcode import ExitCode
from ivpgen.cli.library.options import Db
from ivpgen.cli.terminal import say, tell, width
from ivpgen.diagnostics import Onbruikbaar

HELP = """Zoekt gemeenten die op de jouwe lijken, en wat zij doen.

Vergelijkt inwoners en prioriteiten van je plan met die in de bibliotheek, en noemt maatregelen van de meest gelijkende gemeenten bij dezelfde thema's. Dat zijn ideeën, geen adviezen: of iets hier werkt, weet het niet."""


def run(
    plan: Annotated[
        str, typer.Argument(metavar="PAD", help="Map of bestand van je plan; standaard de map waarin je staat.")
    ] = ".",
    form: TextOrJson = "text",
    db: Db = "plannen.db",
) -> int:
    """Read the plan as the library would, and print what is like it."""
    from ivpgen.cli.plans import read
    from ivpgen.library.gather import gather
    from ivpgen.library.opening import opened
    from ivpgen.library.scope import Bereik, choose
    from ivpgen.library.similar import similar
    from ivpgen.report.comparison import similar_json, similar_text

    one_of("--format", form, TEXT_OR_JSON)
    planmap, checked = read(plan)
    if not planmap.edities:
        raise Onbruikbaar(f"Het plan in {plan} is niet te lezen.", hoe=f"Kijk wat eraan schort: ivpgen check {plan}")
    with opened(Path(db)) as connection:
        choose(connection, Bereik())
        found = similar(connection, gather(planmap, checked.outcome))
    if form == "json":
        say(similar_json(found))
    elif found.gemeenten:
        say(similar_text(found, width=width(sys.stdout)))
    else:
        tell("let op", "In de bibliotheek staat geen plan van een andere gemeente.")
    return ExitCode.CLEAN
