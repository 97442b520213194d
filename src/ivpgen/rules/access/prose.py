"""The rules on prose, run together: each text of the plan is looked at once, by the rules that may find something in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Set
from typing import TypeAlias

from ivpgen.diagnostics import Finding
from ivpgen.rules.access import headings, links, lists, tables, wording
from ivpgen.rules.context import Context, Rules
from ivpgen.rules.passages import Passage, folds, passage

_Find: TypeAlias = Callable[[Passage], Iterator[Finding]]
_BY_MARKS: tuple[tuple[Callable[[str], bool], _Find], ...] = (
    (links.may_stand_in, links.links),
    (headings.may_stand_in, headings.headings),
    (lists.may_be_typed_in, lists.typed_lists),
    (tables.may_stand_in, tables.tables),
)
_BY_WORDS: tuple[tuple[Callable[[Set[str]], bool], _Find], ...] = (
    (wording.may_be_shouted_in, wording.capitals),
    (wording.may_be_coloured, wording.colours),
)
"""What a rule asks of a whole file or its words, many times faster than of each text, and the rule."""
_RECORDS = (*links.RECORDS, *headings.RECORDS, *lists.RECORDS, *tables.RECORDS, *wording.RECORDS)


def prose(context: Context) -> Iterator[Finding]:
    """All that these rules find in the texts of a plan, once for all editions."""
    if context is not context.edities[0]:
        return
    texts = context.planmap.folder.texts
    useful = [find for may_find, find in _BY_MARKS if any(map(may_find, texts.values()))]
    useful += [find for may_find, find in _BY_WORDS if may_find(context.words)]
    for one in context.all_passages if useful else ():
        for find in useful:
            yield from find(one)
    for each in context.edities:
        for written in each.scalars:
            if folds(written[1]):
                yield from lists.folded_lists(passage(written, texts))


# One check finds the faults of all these records.
RULES: Rules = tuple((record, None if number else prose) for number, record in enumerate(_RECORDS))
