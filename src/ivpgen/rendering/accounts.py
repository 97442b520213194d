"""From a document on progress that is asked for to its tree."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from ivpgen.documents.plain import Plain
from ivpgen.html import templates
from ivpgen.html.charts import once
from ivpgen.html.tidy import run_on_if_short, tidy
from ivpgen.html.tree import parse
from ivpgen.plan.planmap import Planmap
from ivpgen.progress.document import document
from ivpgen.progress.table import VERSLAGEN
from ivpgen.rendering.abbreviations import drop_unused_abbreviations
from ivpgen.rendering.assignments import Opdracht

if TYPE_CHECKING:
    from lxml import etree

    from ivpgen.charts.kinds import Grafiek


def account_tree(
    planmap: Planmap, opdracht: Opdracht, plain: Plain, own: Mapping[str, str], charts: dict[str, Grafiek] | None
) -> etree._Element:
    """The HTML tree of a document on progress. It prints a choice of the plan: what it leaves out is no loss."""
    verslag = VERSLAGEN[opdracht.verslag]
    context = document(planmap, plain, opdracht.verslag, opdracht.periode, opdracht.vandaag)
    name = templates.MAIN if verslag.omslag else "voortgang/kort.html.j2"
    root = parse(templates.render_template(name, context, own))
    drop_unused_abbreviations(root)
    tidy(root)
    once(root)
    for nav in list(root.iter("nav")):
        # Each table stands under a heading, and a page needs no table of contents.
        if nav.get("class") != "inhoud" or not verslag.omslag:
            nav.getparent().remove(nav)  # type: ignore[union-attr]
    run_on_if_short(root)
    if charts is not None:
        charts |= context["grafieken"].grafieken
    return root
