"""`ivpgen figures --xlsx`: the figures of a plan in a workbook."""

from __future__ import annotations

from pathlib import Path

from ivpgen.cli.exitcode import ExitCode
from ivpgen.cli.figures_of_plan import readable
from ivpgen.cli.output import size, write_all
from ivpgen.cli.terminal import say
from ivpgen.diagnostics import Onbruikbaar
from ivpgen.report.plain import plain


def save(path: str, name: str, *, public: bool) -> ExitCode:
    """Write the workbook `name` for the plan at `path`, with `public` without what isn't; raises Onbruikbaar for another kind of name."""
    target = Path(name)
    if target.suffix.lower() != ".xlsx":
        raise Onbruikbaar(f"“{name}” is geen naam van een Excel-bestand.", hoe="Laat de naam eindigen op .xlsx.")
    planmap = readable(path, public=public)
    if planmap is None:
        return ExitCode.FINDINGS
    from ivpgen.report.figures_book import figures_book

    data = figures_book(planmap)
    (made,) = write_all(target.parent, {target.name: data})
    say(f"Gemaakt:\n  {plain(str(made))} ({size(len(data))})")
    return ExitCode.CLEAN
