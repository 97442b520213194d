"""`ivpgen figures MAP`: where the indicators of a plan stand; and how a plan is read for what changes its figures."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from ivpgen.cli.exitcode import ExitCode
from ivpgen.cli.progress import progress
from ivpgen.cli.terminal import has_colour, say, tell, warn, width
from ivpgen.plan.load import load
from ivpgen.plan.planmap import Planmap

if TYPE_CHECKING:
    from ivpgen.figures import Gegevensbestand
    from ivpgen.fixing.sources import FixedFile
    from ivpgen.source.folder import Folder


def stand(path: str, form: str) -> ExitCode:
    """Say how each indicator of the plan stands."""
    planmap = readable(path)
    if planmap is None:
        return ExitCode.FINDINGS
    from ivpgen.indicators.state import states
    from ivpgen.report import indicators as report

    found = states(planmap)
    say(report.as_json(found) if form == "json" else report.text(found, width=width(sys.stdout)))
    return ExitCode.CLEAN


def readable(path: str, *, public: bool = False) -> Planmap | None:
    """The plan at `path`; None, with all that is wrong said, where plan.yaml can't be read. Raises Onbruikbaar where there is none."""
    with progress("Plan lezen"):
        planmap = load(path, public=public)
    if planmap.edities:
        return planmap
    from ivpgen.cli.plans import checked
    from ivpgen.report.text import full

    warn(full([checked(planmap, path)], width=width(sys.stderr), colour=has_colour(sys.stderr)))
    tell("fout", "Er is niets te zeggen over de cijfers: zolang plan.yaml niet te lezen is, kan dat niet.")
    return None


def update(path: str, file: str, source: str | None, form: str, *, write: bool) -> ExitCode:
    """Say what a newer file changes, and with `write` put it in the plan; FINDINGS where a text asks for a look."""
    planmap = readable(path)
    if planmap is None:
        return ExitCode.FINDINGS
    from ivpgen.indicators.newer import renewed
    from ivpgen.report import newer_figures as report

    with progress("Cijfers vergelijken"):
        found = renewed(planmap, Path(file), source)
    say(report.as_json(found) if form == "json" else report.text(found, width=width(sys.stdout)))
    if write:
        warn(_put(planmap.folder, found.bron, found.bestand, Path(file)))
    if found.nalezen:
        tell("fout", f"{len(found.nalezen)} keer klopt een tekst misschien niet meer; kijk die na.")
    return ExitCode.FINDINGS if found.nalezen else ExitCode.CLEAN


def _put(folder: Folder, source: str, bestand: Gegevensbestand, path: Path) -> str:
    """Write the file and the lines that name it: all of it or nothing."""
    from ivpgen.indicators.replacing import replacement
    from ivpgen.report.plain import plain

    made = replacement(folder, source, bestand, path)
    written(folder, made.nieuw, made.gewijzigd)
    names = [*made.nieuw, *(one.name for one in made.gewijzigd)]
    return f"Gewijzigd: {plain(', '.join(names))}." if names else "Er was niets te wijzigen."


def written(folder: Folder, new: Mapping[str, bytes], changed: Sequence[FixedFile]) -> None:
    """Write files by their name from the plan's folder, and those of the plan that change: all of it or nothing."""
    from ivpgen.cli.output import write_all
    from ivpgen.fixing.writing import put

    before = {name: there.read_bytes() for name in new if (there := folder.root / name).is_file()}
    fresh = [there for name in new if not (there := (folder.root / name).parent).exists()]
    write_all(folder.root, new)
    try:
        put(changed)
    except BaseException:
        write_all(folder.root, before)
        for name in new.keys() - before.keys():
            (folder.root / name).unlink(missing_ok=True)
        for there in dict.fromkeys(fresh):
            with suppress(OSError):
                there.rmdir()
        raise
