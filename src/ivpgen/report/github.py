"""Diagnostics as workflow commands, which GitHub shows as annotations at the lines of a change."""

from __future__ import annotations

from collections.abc import Sequence

from ivpgen.report.checked import Checked
from ivpgen.report.plain import plain
from ivpgen.report.summary import summary
from ivpgen.rules.check import Diagnostic
from ivpgen.rules.record import FOUT, LET_OP, TIP

_COMMANDS = {FOUT: "error", LET_OP: "warning", TIP: "notice"}


def report(plans: Sequence[Checked]) -> str:
    """An annotation per diagnostic, then the summary as plain lines: GitHub shows only ten annotations of a kind."""
    lines = [_annotation(one, plan) for plan in plans for one in plan.outcome.diagnostics]
    return "\n".join([*lines, *map(plain, summary(plans))])


def _annotation(one: Diagnostic, plan: Checked) -> str:
    finding, place = one.finding, one.finding.place
    properties = {"file": plan.file(place), "line": place.line, "endLine": place.end_line}
    if place.end_line == place.line:
        properties |= {"col": place.column, "endColumn": place.end_column}
    properties["title"] = f"{finding.code} {one.rule.naam}"
    said = ",".join(f"{key}={_property(str(value))}" for key, value in properties.items())
    message = "%0A".join(_data(part) for part in (finding.bericht, finding.hoe) if part)
    return f"::{_COMMANDS[one.niveau]} {said}::{message}"


def _data(text: str) -> str:
    return plain(text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A"))


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
