"""The table of all fixes, in the stages in which they are tried: what makes a file readable comes before what is in it."""

from __future__ import annotations

from ivpgen.fixing.fixes import cut_texts, dates, ids, keys, numbers, syntax, words, years
from ivpgen.fixing.record import Finder, Fix

Stage = tuple[tuple[Fix, Finder], ...]

STAGES: tuple[Stage, ...] = (
    syntax.FIXES,
    cut_texts.FIXES,
    keys.FIXES,
    (*words.FIXES, *numbers.FIXES, *dates.FIXES),
    years.FIXES,
    ids.FIXES,
)
BY_NAME: dict[str, Fix] = {fix.naam: fix for stage in STAGES for fix, _ in stage}
