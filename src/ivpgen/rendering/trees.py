"""From a document that is asked for to its tree: data, template, tree, with every text of its file in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ivpgen.documents.ivp import ivp
from ivpgen.documents.leaves import leaves
from ivpgen.documents.leftover import leftover
from ivpgen.documents.plain import Plain
from ivpgen.documents.texts import Gegevens
from ivpgen.documents.uitvoeringsplan import uitvoeringsplan
from ivpgen.html import templates
from ivpgen.html.charts import once
from ivpgen.html.pictures import describe
from ivpgen.html.tidy import run_on_if_short, sources, tidy
from ivpgen.html.tree import parse, text
from ivpgen.plan.planmap import Planmap
from ivpgen.rendering.assignments import Opdracht
from ivpgen.rendering.own_templates import own_templates

if TYPE_CHECKING:
    from lxml import etree

    from ivpgen.charts.kinds import Grafiek


def tree(
    planmap: Planmap,
    opdracht: Opdracht,
    plain: Plain | None = None,
    own: dict[str, str] | None = None,
    charts: dict[str, Grafiek] | None = None,
) -> etree._Element:
    """The HTML tree of one document, with every text of its file in it; `plain` may be shared within an edition.

    `own` are the municipality's templates, read from the folder of the plan when they aren't given. `charts` is given those
    that are in the tree, by their address.
    """
    plain = plain or Plain(opdracht.editie)
    if opdracht.papier:
        from ivpgen.rendering.papers import paper_tree

        return paper_tree(opdracht, plain, own_templates(planmap.folder) if own is None else own, charts)
    if opdracht.verslag:
        from ivpgen.rendering.accounts import account_tree

        return account_tree(planmap, opdracht, plain, own_templates(planmap.folder) if own is None else own, charts)
    context = ivp(plain) if opdracht.naam == "ivp" else uitvoeringsplan(plain, opdracht.stuk)
    own = own_templates(planmap.folder) if own is None else own
    pictures = {str(one["bestand"]): one for one in plain.stuk(opdracht.stuk)["afbeeldingen"]["lijst"]}
    root = _tree(context, own, pictures)
    printed = sources(root)
    missing = [leaf for leaf in leaves(opdracht.stuk.deel_a or opdracht.stuk, plain.bron) if leaf.bron not in printed]
    if opdracht.stuk.deel_b is not None:
        # What a gemeente puts in the place of a joint text has the same source.
        shown = text(root)
        missing += [
            leaf
            for leaf in leaves(opdracht.stuk.deel_b, plain.bron)
            if leaf.bron not in printed or (not leaf.proza and plain.tekst(leaf.tekst, leaf.bron) not in shown)
        ]
    if missing:
        context["hoofdstukken"].append(leftover(missing, plain.tekst))
        root = _tree(context, own, pictures)
    tidy(root)
    once(root)
    if charts is not None:
        charts |= context["grafieken"].grafieken
    run_on_if_short(root)
    return root


def _tree(context: Gegevens, own: dict[str, str], pictures: dict[str, Gegevens]) -> etree._Element:
    root = parse(templates.render(context, own))
    describe(root, pictures)
    return root
