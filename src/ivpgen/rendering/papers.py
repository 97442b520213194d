"""From a paper that is asked for to its tree."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from ivpgen.documents.papers.paper import paper
from ivpgen.documents.papers.table import PAPIEREN
from ivpgen.documents.plain import Plain
from ivpgen.html import templates
from ivpgen.html.charts import once
from ivpgen.html.tidy import run_on, tidy
from ivpgen.html.tree import parse
from ivpgen.rendering.abbreviations import drop_unused_abbreviations
from ivpgen.rendering.assignments import Opdracht

if TYPE_CHECKING:
    from lxml import etree

    from ivpgen.charts.kinds import Grafiek


FEW = 5
"""Headings that a reader finds without a table of contents."""


def paper_tree(
    opdracht: Opdracht, plain: Plain, own: Mapping[str, str], charts: dict[str, Grafiek] | None
) -> etree._Element:
    """The HTML tree of a paper. It prints a choice of the plan: what it leaves out is no loss, and stands nowhere else in it."""
    context = paper(plain, opdracht.stuk, opdracht.papier)
    root = parse(templates.render_template(PAPIEREN[opdracht.papier].sjabloon, context, own))
    drop_unused_abbreviations(root)
    tidy(root)
    once(root)
    run_on(root)
    headings = list(root.iter("h1", "h2", "h3", "h4"))
    if len(headings) <= FEW:
        for nav in list(root.iter("nav")):
            nav.getparent().remove(nav)  # type: ignore[union-attr]
    if root.find("body/header[@class='briefhoofd']") is not None:
        for heading in headings:
            if heading.tag == "h1":
                heading.set("class", "doorlopend")
    if charts is not None:
        charts |= context["grafieken"].grafieken
    return root
