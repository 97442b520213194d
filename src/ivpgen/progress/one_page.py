"""Where a plan stands, on a page: what `ivpgen status` says, as a document."""

from __future__ import annotations

from datetime import date

from ivpgen.documents.plain import Plain
from ivpgen.plan.planmap import Planmap
from ivpgen.progress.report import Chapter
from ivpgen.progress.status import overview
from ivpgen.rules.check import check

_SHOWN = 5


def one_page(planmap: Planmap, plain: Plain, day: date | None) -> list[Chapter]:
    """The only chapter: the steps, the next dates, the measures, what is open and how many findings there are."""
    told = overview(planmap, check(planmap, vandaag=day), day, edition=plain.editie)
    return [
        (
            "overzicht",
            "Stand van het plan",
            {"stand": told, "data": told.data[:_SHOWN], "meer": len(told.data) - _SHOWN},
        )
    ]
