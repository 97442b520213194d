"""Which decisions adopt a plan, and by whom they are taken."""

from __future__ import annotations

from ivpgen.patterns import pattern
from ivpgen.plan.governance import Besluit
from ivpgen.rules.context import Context

ADOPTS = frozenset({"", "vaststellen"})
RAAD = pattern(r"\b(?:gemeente)?ra(?:ad|den)\b|\braads\w+")
"""The raad in a text in small letters, as a word of its own or as the first part of one."""


def of_edition(context: Context) -> list[Besluit]:
    """The decisions that hold in this edition; in the joint one all of them."""
    gemeente = context.editie.gemeente
    here = (one for one in context.plan.besluiten if one.afwezig is None)
    return [one for one in here if gemeente is None or not one.gemeenten or gemeente in one.gemeenten]


def adopting(context: Context) -> list[Besluit]:
    """The decisions that adopt the plan, taken or not."""
    return [one for one in of_edition(context) if one.soort in ADOPTS]


def by_raad(besluit: Besluit) -> bool:
    """Whether the raad decides, or it isn't said who does."""
    return not besluit.orgaan or RAAD.search(besluit.orgaan.lower()) is not None
