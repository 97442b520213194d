"""The rules on prose, run together: each text of the plan is looked at once, by the rules that may find something in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeAlias

from ivpgen.diagnostics import Finding
from ivpgen.rules.access import headings, links, lists, tables, wording
from ivpgen.rules.context import Context, Rules
from ivpgen.rules.passages import Passage

_Find: TypeAlias = Callable[[Passage], Iterator[Finding]]
_FIND: tuple[tuple[Callable[[str], bool], _Find], ...] = (
    (links.may_stand_in, links.links),
    (headings.may_stand_in, headings.headings),
    (lists.may_be_typed_in, lists.typed_lists),
    (tables.may_stand_in, tables.tables),
    (wording.may_be_shouted_in, wording.capitals),
    (wording.may_be_coloured, wording.colours),
)
"""What a rule looks for in a whole file, many times faster than in its texts, and the rule."""
_RECORDS = (*links.RECORDS, *headings.RECORDS, *lists.RECORDS, *tables.RECORDS, *wording.RECORDS)


def prose(context: Context) -> Iterator[Finding]:
    """All that these rules find in the texts of an edition."""
    files = context.planmap.folder.texts.values()
    useful = [find for may_find, find in _FIND if any(map(may_find, files))]
    for passage in context.passages:
        for find in useful:
            yield from find(passage)
        if passage.folds:
            yield from lists.folded_lists(passage)


# One check finds the faults of all these records.
RULES: Rules = tuple((record, None if number else prose) for number, record in enumerate(_RECORDS))
