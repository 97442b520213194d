"""The rules on prose, run together: each text of the plan is looked at once."""

from __future__ import annotations

from collections.abc import Iterator

from ivpgen.diagnostics import Finding
from ivpgen.rules.access import headings, links, lists, tables, wording
from ivpgen.rules.access.passages import passages
from ivpgen.rules.context import Context, Rules

_FIND = (links.links, headings.headings, lists.typed_lists, tables.tables, wording.capitals, wording.colours)
_RECORDS = (*links.RECORDS, *headings.RECORDS, *lists.RECORDS, *tables.RECORDS, *wording.RECORDS)


def prose(context: Context) -> Iterator[Finding]:
    """All that these rules find in the texts of an edition."""
    for passage in passages(context):
        for find in _FIND:
            yield from find(passage)


# One check finds the faults of all these records.
RULES: Rules = tuple((record, None if number else prose) for number, record in enumerate(_RECORDS))
