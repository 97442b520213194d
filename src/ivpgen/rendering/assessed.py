"""The report on a plan that was checked as files, in memory."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from ivpgen.assessment import assessment
from ivpgen.diagnostics import Onbruikbaar
from ivpgen.html import templates
from ivpgen.html.tidy import run_on, tidy
from ivpgen.html.tree import NotWellFormed, UnknownElement, parse, text
from ivpgen.plan.model import Plan
from ivpgen.plan.planmap import Planmap
from ivpgen.rendering.abbreviations import drop_unused_abbreviations
from ivpgen.rendering.house_style import house_style as house_style_of
from ivpgen.rendering.trees import SHORT, own_templates
from ivpgen.rendering.written import written
from ivpgen.rules.check import Outcome

if TYPE_CHECKING:
    from lxml import etree

REPORTS = ("docx", "html", "md")
"""The forms in which a report is made, by the end of the file's name."""


class Report(NamedTuple):
    """A report by its forms, and what the reader should know about its making."""

    files: dict[str, bytes]
    meldingen: tuple[str, ...]


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
    own = own_templates(planmap.folder)
    said: list[str] = []
    style = house_style_of(planmap.folder, planmap.plan or Plan(), house_style, said) if "docx" in forms else b""
    try:
        root = parse(templates.render(assessment(planmap, outcome, vandaag), own))
        drop_listings(root)
        drop_unused_abbreviations(root)
        for heading in root.iterfind("body/section[@id='opzij']/h1"):
            # What goes before it may be a line, which should not have a page to itself.
            heading.set("class", "doorlopend")
        tidy(root)
        if len(text(root)) < SHORT:
            run_on(root)
        made = written(root, forms, style, planmap.folder, own, {}, {})
    except (NotWellFormed, UnknownElement) as error:
        if not own:
            raise
        raise Onbruikbaar(
            f"Met de eigen sjablonen is het rapport niet te maken: {error}.",
            hoe=f"Haal ze om de beurt weg om te zien welk het is: {', '.join(own)}.",
        ) from error
    return Report(made.files, (*said, *made.meldingen))


def drop_listings(root: etree._Element) -> None:
    """Leave out the lists of tables and figures: each table stands under a heading that the table of contents has."""
    for body in root.iterfind("body"):
        for listing in [nav for nav in body.iterfind("nav") if nav.get("class") != "inhoud"]:
            body.remove(listing)
