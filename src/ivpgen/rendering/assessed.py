"""The report on a plan that was checked as files, in memory."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from ivpgen.assessment import assessment
from ivpgen.html.tidy import run_on_if_short
from ivpgen.plan.planmap import Planmap
from ivpgen.rendering.report import Report, report_of
from ivpgen.rules.check import Outcome

if TYPE_CHECKING:
    from lxml import etree

REPORTS = ("docx", "html", "md")
"""The forms in which a report is made, by the end of the file's name."""


def report(
    planmap: Planmap,
    outcome: Outcome,
    forms: Collection[str],
    *,
    vandaag: date | None = None,
    house_style: Path | None = None,
) -> Report:
    """What a check found, as a document in each of these forms, in the house style of the plan.

    Raises Onbruikbaar for a house style that can't be used and for a plan's own template that makes no document.
    """
    context = assessment(planmap, outcome, vandaag)
    return report_of(
        context,
        "het rapport",
        forms,
        planmap.folder,
        planmap.plan,
        house_style=house_style,
        arrange=_arrange,
    )


def _arrange(root: etree._Element) -> None:
    for heading in root.iterfind("body/section[@id='opzij']/h1"):
        # What goes before it may be a line, which should not have a page to itself.
        heading.set("class", "doorlopend")
    run_on_if_short(root)
