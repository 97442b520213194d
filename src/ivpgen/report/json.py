"""Diagnostics as JSON for programs; `versie` goes up when a key changes its meaning or goes."""

from __future__ import annotations

import json
from collections.abc import Sequence

from ivpgen.diagnostics import Place
from ivpgen.report.checked import Checked
from ivpgen.rules.check import Diagnostic, Onderdrukt

VERSION = 1


def report(plans: Sequence[Checked]) -> str:
    """One object with all diagnostics of all plans; pure ASCII, so that no pipe or code page can spoil it.

    `schema/check.schema.json` describes it.
    """
    made = {
        "versie": VERSION,
        "diagnostics": [_diagnostic(one, plan) for plan in plans for one in plan.outcome.diagnostics],
        "onderdrukt": [_aside(one, plan) for plan in plans for one in plan.outcome.onderdrukt],
        "weggelaten": _left_out(plans),
    }
    return json.dumps(made, indent=2)


def _diagnostic(one: Diagnostic, plan: Checked) -> dict[str, object]:
    finding = one.finding
    return {
        "code": finding.code,
        "naam": one.rule.naam,
        "level": one.niveau,
        **_place(finding.place, plan),
        "bericht": finding.bericht,
        "hoe": finding.hoe,
        "waarom": one.rule.waarom,
        "zie": _place(finding.zie, plan) if finding.zie else None,
    }


def _place(place: Place, plan: Checked) -> dict[str, object]:
    return {
        "bestand": plan.file(place),
        "regel": place.line,
        "kolom": place.column,
        "eindregel": place.end_line,
        "eindkolom": place.end_column,
    }


def _aside(one: Onderdrukt, plan: Checked) -> dict[str, object]:
    """A diagnostic with why the plan sets it aside; `tot` is a text, ISO 8601 where it is a day."""
    why = one.uitzondering
    tot = why.tot.tekst if why.tot.tot is None or why.tot.van != why.tot.tot else why.tot.tot.isoformat()
    return {**_diagnostic(one.diagnostic, plan), "reden": why.reden, "wie": why.wie, "tot": tot or str(why.tot)}


def _left_out(plans: Sequence[Checked]) -> dict[str, int]:
    codes = [one.finding.code for plan in plans for one in plan.outcome.weggelaten]
    return {code: codes.count(code) for code in sorted(set(codes))}
