"""The rules on wording, run together: the texts of a plan are put in a row once, and each rule asks first whether it may find something."""

from __future__ import annotations

from collections.abc import Iterator

from ivpgen.diagnostics import Finding
from ivpgen.rules.context import Context, Rules
from ivpgen.rules.language import facts, goals, length, passive, plain, readability, slips, words
from ivpgen.rules.language.prose import Prose

_OF_PROSE = (
    length.long_sentences,
    length.long_paragraphs,
    length.long_asides,
    passive.passive,
    words.office_words,
    words.english,
    slips.twice,
    slips.loose_marks,
    slips.doubled_marks,
    slips.double_spaces,
    slips.trailing_dots,
    plain.denied_twice,
    plain.made_of_nouns,
    plain.many_clauses,
    plain.long_rows,
    facts.compared_with_nothing,
    facts.abbreviations_in_a_row,
)
_OF_PLAN = (goals.vague_goals, goals.taken_back, facts.ageing)
_RECORDS = (
    *length.RECORDS,
    *passive.RECORDS,
    *words.RECORDS,
    *goals.RECORDS,
    *slips.RECORDS,
    *readability.RECORDS,
    *plain.RECORDS,
    *facts.RECORDS,
)


def wording(context: Context) -> Iterator[Finding]:
    """All that these rules find in the texts of a plan, once for all editions; nothing in a plan that others wrote."""
    if context is not context.edities[0] or context.plan.overgenomen:
        return
    prose = Prose(context)
    for find in _OF_PROSE:
        yield from find(prose)
    for judge in _OF_PLAN:
        yield from judge(prose, context)
    yield from readability.hard_to_read(context)


# One check finds the faults of all these records.
RULES: Rules = tuple((record, None if number else wording) for number, record in enumerate(_RECORDS))
