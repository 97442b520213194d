"""A document that is none of the plan's own, such as a report on it: as files, in memory."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from ivpgen.documents.texts import Gegevens
from ivpgen.html import templates
from ivpgen.html.tidy import run_on_if_short, tidy
from ivpgen.html.tree import parse
from ivpgen.plan.model import Plan
from ivpgen.rendering.abbreviations import drop_unused_abbreviations
from ivpgen.rendering.forms import WORD
from ivpgen.rendering.house_style import house_style as house_style_of
from ivpgen.rendering.own_templates import blamed, own_templates
from ivpgen.rendering.written import written
from ivpgen.source.folder import Folder

if TYPE_CHECKING:
    from lxml import etree

    from ivpgen.charts.kinds import Grafiek


class Report(NamedTuple):
    """A document by its forms, with the pictures that stand beside it, and what the reader should know about its making."""

    files: dict[str, bytes]
    meldingen: tuple[str, ...]


def report_of(
    context: Gegevens,
    name: str,
    forms: Collection[str],
    folder: Folder,
    plan: Plan | None = None,
    *,
    house_style: Path | None = None,
    charts: Mapping[str, Grafiek] | None = None,
    arrange: Callable[[etree._Element], None] = run_on_if_short,
) -> Report:
    """The document that `context` describes in each of these forms; `name` is what a refusal calls it.

    House style and own templates are those of the plan, or of the folder where there is no plan; `charts` are those of the document
    by their address, and `arrange` has the last hand on its tree. Raises Onbruikbaar for a house style that can't be used and for an
    own template that makes no document.
    """
    own = own_templates(folder)
    charts = charts or {}
    said: list[str] = []
    # A house style that nothing is made in is not examined.
    styled = WORD in forms or charts
    style = house_style_of(folder, plan or Plan(), house_style, said) if styled else b""
    with blamed(own, name):
        root = parse(templates.render(context, own))
        _drop_listings(root)
        drop_unused_abbreviations(root)
        tidy(root)
        arrange(root)
        made = written(root, forms, style, folder, own, {}, charts)
    return Report(made.files | dict(made.pictures), (*said, *made.meldingen))


def _drop_listings(root: etree._Element) -> None:
    """Leave out the lists of tables and figures: each table stands under a heading that the table of contents has."""
    for body in root.iterfind("body"):
        for listing in [nav for nav in body.iterfind("nav") if nav.get("class") != "inhoud"]:
            body.remove(listing)
