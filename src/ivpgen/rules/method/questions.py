"""The rules on the questions of the CCV-checklist, run together: what a plan treats and says is worked out once."""

from __future__ import annotations

from collections.abc import Iterator

from ivpgen.diagnostics import Finding
from ivpgen.rules.context import Context, Rules
from ivpgen.rules.method import (
    analysis,
    comparison,
    delivery,
    extent,
    former,
    looking_back,
    many_sources,
    peaks,
    programme,
    scope,
    sources,
)
from ivpgen.rules.method.survey import Survey

_ASKED = (
    scope.bounds,
    scope.readers,
    extent.glossary,
    extent.extent,
    looking_back.looking_back,
    former.former,
    analysis.analysis,
    sources.sources,
    many_sources.many_sources,
    peaks.peaks,
    comparison.comparison,
    delivery.delivery,
    programme.programme,
)
_RECORDS = (
    *scope.RECORDS,
    *extent.RECORDS,
    *looking_back.RECORDS,
    *former.RECORDS,
    *analysis.RECORDS,
    *sources.RECORDS,
    *many_sources.RECORDS,
    *peaks.RECORDS,
    *comparison.RECORDS,
    *delivery.RECORDS,
    *programme.RECORDS,
)


def questions(context: Context) -> Iterator[Finding]:
    """All that these rules find in a plan, once for all editions."""
    if context is not context.edities[0]:
        return
    survey = Survey(context.edities)
    if survey.begun:
        for ask in _ASKED:
            yield from ask(survey)


# One check finds the faults of all these records.
RULES: Rules = tuple((record, None if number else questions) for number, record in enumerate(_RECORDS))
