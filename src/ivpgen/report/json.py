"""Diagnostics as JSON for programs; `versie` goes up when a key changes its meaning or goes."""

from __future__ import annotations

import json
from collections.abc import Sequence

from ivpgen.report.checked import Checked
from ivpgen.rules.check import Diagnostic

VERSION = 1


def report(plans: Sequence[Checked]) -> str:
    """One object with all diagnostics of all plans; pure ASCII, so that no pipe or code page can spoil it."""
    found = [_diagnostic(one, plan) for plan in plans for one in plan.outcome.diagnostics]
    return json.dumps({"versie": VERSION, "diagnostics": found}, indent=2)


def _diagnostic(one: Diagnostic, plan: Checked) -> dict[str, object]:
    place = one.finding.place
    return {
        "code": one.finding.code,
        "naam": one.rule.naam,
        "level": one.niveau,
        "bestand": plan.file(place),
        "regel": place.line,
        "kolom": place.column,
        "eindregel": place.end_line,
        "eindkolom": place.end_column,
        "bericht": one.finding.bericht,
        "hoe": one.finding.hoe,
        "waarom": one.rule.waarom,
    }
