"""Diagnostics as a code quality report of GitLab, which it shows with a merge request.

The form is GitLab's subset of the Code Climate issue: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format.
It has no place for what a plan sets aside.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from ivpgen.report.checked import Checked
from ivpgen.report.plain import plain
from ivpgen.report.service_names import file_name, fingerprints
from ivpgen.rules.record import FOUT, LET_OP, TIP

_SEVERITIES = {FOUT: "major", LET_OP: "minor", TIP: "info"}


def report(plans: Sequence[Checked]) -> str:
    """A list of all diagnostics of all plans, pure ASCII."""
    return json.dumps([one for plan in plans for one in _issues(plan)], indent=2)


def _issues(plan: Checked) -> Iterator[dict[str, object]]:
    found = plan.outcome.diagnostics
    for one, name in zip(found, fingerprints(plan, [one.finding for one in found]), strict=True):
        finding = one.finding
        yield {
            "description": plain(" ".join(part for part in (finding.bericht, finding.hoe) if part)),
            "check_name": f"{finding.code} {one.rule.naam}",
            "fingerprint": name,
            "severity": _SEVERITIES[one.niveau],
            "location": {"path": plain(file_name(plan, finding.place)), "lines": {"begin": finding.place.line}},
        }
