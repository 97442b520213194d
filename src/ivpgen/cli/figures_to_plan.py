"""`ivpgen figures --add`: indicators that a file suggests, put in a plan."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from ivpgen.cli.exitcode import ExitCode
from ivpgen.cli.figures_of_plan import readable, written
from ivpgen.cli.progress import progress
from ivpgen.cli.terminal import say, width
from ivpgen.diagnostics import Onbruikbaar

if TYPE_CHECKING:
    from ivpgen.indicators.adding import Toevoeging


def add(paths: Sequence[str], names: Sequence[str], plan: str) -> ExitCode:
    """Put the indicators with these names in the plan; raises Onbruikbaar, with nothing written, where it can't be done."""
    wanted = list(dict.fromkeys(name.strip() for part in names for name in part.split(",") if name.strip()))
    if not wanted:
        raise Onbruikbaar("--add noemt geen indicator.", hoe="De namen staan achter id in de regels die figures toont.")
    if len(paths) != 1 or Path(paths[0]).is_dir():
        raise Onbruikbaar("Noem bij --add één cijferbestand.", hoe="Schrijf: ivpgen figures BESTAND --add INDICATOR.")
    planmap = readable(plan)
    if planmap is None:
        return ExitCode.FINDINGS
    from ivpgen.figures import lees
    from ivpgen.figures.proposal import propose
    from ivpgen.figures.surroundings import of_folder
    from ivpgen.indicators.adding import addition

    path, folder = Path(paths[0]), planmap.folder
    with progress(f"{path.name} lezen"):
        bestand = lees(path)
        voorstel = propose(bestand, bestand.overzicht(), path, of_folder(folder.root, folder.plan))
    with progress("Plan controleren"):
        made = addition(folder, bestand, path, voorstel, wanted)
    written(folder, made.nieuw, made.gewijzigd)
    say(_told(made))
    return ExitCode.CLEAN


def _told(made: Toevoeging) -> str:
    from ivpgen.report.plain import paragraph

    said = [
        f"{what}: {', '.join(which)}."
        for what, which in (
            ("Toegevoegd", made.toegevoegd),
            ("Aangevuld", made.aangevuld),
            ("Gewijzigd", [*made.nieuw, *(one.name for one in made.gewijzigd)]),
        )
        if which
    ]
    return "\n".join(line for one in said for line in paragraph(one, width(sys.stdout), ""))
