"""What GitHub shows on the page of a job: the findings of the plans as a page of Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ivpgen.report.aside import exceptions, reason
from ivpgen.report.checked import Checked
from ivpgen.report.plain import plain
from ivpgen.report.summary import summary

_MARKUP = re.compile(r"[\\`*_\[\]<>|#~&@:!$]")
_ROWS = 200
"""So many findings are shown of one plan: GitHub refuses a page of more than a megabyte."""
_LONGEST = 1_000


def markdown(plans: Sequence[Checked]) -> str:
    """A heading, a table per plan, what the plan sets aside, and the summary; texts of the plan can't be markup."""
    lines = ["## Controle van het veiligheidsplan", ""]
    for plan in plans:
        lines += [*_table(plan), *_set_aside(plan)]
    return "\n".join([*lines, *(f"{text(said)}\n" for said in summary(plans))])


def text(said: str) -> str:
    """A text as Markdown on one line that shows it as it is."""
    cut = said if len(said) <= _LONGEST else said[:_LONGEST] + "…"
    return _MARKUP.sub(r"\\\g<0>", plain(cut))


def _table(plan: Checked) -> Iterator[str]:
    shown = [one for one in plan.outcome.diagnostics if not plan.only_to_fill_in(one)]
    if not shown:
        return
    yield from (f"### {text(plan.name)}", "", "| niveau | regel | plaats | melding |", "| --- | --- | --- | --- |")
    for one in shown[:_ROWS]:
        finding = one.finding
        place = f"{text(plan.file(finding.place))}:{finding.place.line}"
        said = " ".join(text(part) for part in (finding.bericht, finding.hoe) if part)
        yield f"| {one.niveau} | {finding.code} | {place} | {said} |"
    yield ""
    if len(shown) > _ROWS:
        yield from (f"En nog {len(shown) - _ROWS} andere meldingen.", "")


def _set_aside(plan: Checked) -> Iterator[str]:
    for rule, uitzondering, places in exceptions(plan):
        where = ", ".join(f"{text(plan.file(place))}:{place.line}" for place in places)
        yield f"- uitgezet: {rule.code} {rule.naam}, {where}. {text(reason(uitzondering))}"
    if plan.outcome.onderdrukt:
        yield ""
