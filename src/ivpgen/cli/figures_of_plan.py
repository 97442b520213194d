"""`ivpgen figures MAP`: where the indicators of a plan stand; and how a plan is read for what changes its figures."""

from __future__ import annotations

import sys

from ivpgen.cli.exitcode import ExitCode
from ivpgen.cli.progress import progress
from ivpgen.cli.terminal import has_colour, say, tell, warn, width
from ivpgen.plan.load import load
from ivpgen.plan.planmap import Planmap


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


def readable(path: str) -> Planmap | None:
    """The plan at `path`; None, with all that is wrong said, where plan.yaml can't be read. Raises Onbruikbaar where there is none."""
    with progress("Plan lezen"):
        planmap = load(path)
    if planmap.edities:
        return planmap
    from ivpgen.cli.plans import checked
    from ivpgen.report.text import full

    warn(full([checked(planmap, path)], width=width(sys.stderr), colour=has_colour(sys.stderr)))
    tell("fout", "Er is niets te zeggen over de cijfers: zolang plan.yaml niet te lezen is, kan dat niet.")
    return None
