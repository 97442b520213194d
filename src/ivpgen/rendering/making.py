"""One document of a plan: its tree, and the files of that."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING

from ivpgen.documents.plain import Plain
from ivpgen.plan.planmap import Planmap
from ivpgen.rendering.assignments import Opdracht
from ivpgen.rendering.own_templates import blamed, own_templates
from ivpgen.rendering.trees import tree
from ivpgen.rendering.written import Written, written

if TYPE_CHECKING:
    from ivpgen.charts.kinds import Grafiek


def draws_in_word(planmap: Planmap) -> bool:
    """Whether the plan wants its charts as Word's own, which can be edited."""
    return planmap.plan is not None and planmap.plan.grafieken == "word"


def maker(
    planmap: Planmap,
    todo: Sequence[Opdracht],
    styles: Mapping[str | None, bytes],
    progress: Callable[[str], None] | None,
) -> Callable[[Opdracht, Collection[str], Mapping[str, int]], Written]:
    """What makes one of these documents, in some forms and with these page numbers; what an edition says is gathered once.

    `styles` are the house styles by edition. Making raises Onbruikbaar for a plan's own template that makes no document.
    """
    own = own_templates(planmap.folder)
    editions = {opdracht.editie.gemeente: opdracht.editie for opdracht in todo}
    plain = cache(lambda gemeente: Plain(editions[gemeente]))

    def make(opdracht: Opdracht, forms: Collection[str], pages: Mapping[str, int]) -> Written:
        if progress:
            progress(opdracht.pad)
        gemeente = opdracht.editie.gemeente
        with blamed(own, opdracht.pad):
            charts: dict[str, Grafiek] = {}
            root = tree(planmap, opdracht, plain(gemeente), own, charts)
            return written(
                root, forms, styles[gemeente], planmap.folder, own, pages, charts, native=draws_in_word(planmap)
            )

    return make
