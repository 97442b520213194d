"""`ivpgen rollover --plan`: a new plan in a folder of its own, with the old one as its archive."""

from __future__ import annotations

import os
import shlex
from pathlib import Path
from typing import TYPE_CHECKING

from ivpgen.cli.exitcode import ExitCode
from ivpgen.cli.terminal import say
from ivpgen.diagnostics import Onbruikbaar

if TYPE_CHECKING:
    from ivpgen.rollover.plan import Nieuw


def run_plan(folder: Path, jaren: str, output: str | None, *, force: bool) -> int:
    """Make the whole folder or nothing; a folder in which something is stays as it is."""
    from ivpgen.cli.new import folder_to_make, years_of
    from ivpgen.cli.output import write_all
    from ivpgen.plan.load import load
    from ivpgen.plan.schema import committed
    from ivpgen.rollover.plan import next_plan
    from ivpgen.rollover.term import years

    asked = years_of(jaren)
    planmap = load(folder)
    root = planmap.folder.root
    target = folder_to_make(output or os.path.relpath(_beside(root, asked.van)))
    if Path(os.path.abspath(target)).is_relative_to(Path(os.path.abspath(root))):
        raise Onbruikbaar(
            f"{target} ligt in de map van het oude plan.",
            hoe="Kies met --output een map daarbuiten; er is niets veranderd.",
        )
    made = next_plan(planmap, years(asked.van, asked.tot), committed(), force=force)
    write_all(target, made.files)
    say(_told(made, target))
    return ExitCode.CLEAN


def _beside(root: Path, year: int) -> Path:
    """`../<name>-2031`, beside the old folder; a year at the end of its name is replaced."""
    here = Path(os.path.abspath(root))
    name = here.name
    head, _, tail = name.rpartition("-")
    base = head if head and tail.isdecimal() and len(tail) == 4 else name
    return here.parent / f"{base}-{year}"


def _told(made: Nieuw, target: Path) -> str:
    from ivpgen.report.plain import plain

    shown = shlex.quote(plain(str(target)))
    lines = [
        f"Gemaakt in {shown}: een nieuw plan, en het oude in {made.archief.rstrip('/')}.",
        "",
        f"Overgenomen: {', '.join(made.behouden)}.",
        "Voorgesteld: de terugblik per prioriteit, nieuwe nulmetingen en een peildatum.",
    ]
    if made.kandidaten:
        lines.append(f"Als kandidaat in commentaar: {', '.join(made.kandidaten)}.")
    if made.gelaten:
        lines.append(f"Alleen nog in het archief: {', '.join(made.gelaten)}.")
    lines += [
        "",
        "Zo ga je verder:",
        f"  1. Open {plain(str(target / 'plan.yaml'))} en begin bij de open plekken.",
        f"  2. Controleer:          ivpgen check {shown}",
        f"  3. Maak de documenten:  ivpgen render {shown}",
    ]
    return "\n".join(plain(line) for line in lines)
