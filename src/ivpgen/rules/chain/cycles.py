"""References that go round in a circle."""

from __future__ import annotations

from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from itertools import pairwise

from ivpgen.diagnostics import Finding
from ivpgen.plan.aims import Doel
from ivpgen.plan.index import Verwijzing
from ivpgen.rules.context import Context, Rules
from ivpgen.rules.record import FOUT, Rule

_KEYS = ("subdoelen", "onderdeel_van", "valt_onder", "vervolg_op", "leden", "zie")
_ENOUGH = 20
"""So many circles under one key are reported; each costs a walk over the graph."""

Graph = dict[int, dict[int, Verwijzing | None]]
"""From a part to the parts it leads to, by identity; with the reference that says so, None for what is written inside it."""


def cycle(context: Context) -> Iterator[Finding]:
    """Goals, measures, priorities, plans, groups or `zie` that lead back to where they began."""
    graphs: dict[str, Graph] = {veld: {} for veld in _KEYS}
    for verwijzing, deel, _ in context.verwijzingen:
        if deel is not None and verwijzing.veld in graphs:
            graphs[verwijzing.veld].setdefault(id(verwijzing.deel), {})[id(deel)] = verwijzing
    if graphs["subdoelen"]:
        for doel in context.delen(Doel):
            inside = {id(sub): None for sub in doel.subdoelen if isinstance(sub, Doel)}
            graphs["subdoelen"].setdefault(id(doel), {}).update(inside)
    for veld, graph in graphs.items():
        for circle in _circles(graph):
            last = max(range(len(circle)), key=lambda number: context.reference(circle[number]))
            way = [circle[last], *circle[last + 1 :], *circle[: last + 1]]
            yield Finding(
                "IVP305",
                context.reference(circle[last]),
                f"Deze verwijzing loopt rond: {' → '.join(one.id for one in way)}.",
                f"Haal een van de verwijzingen bij “{veld}” weg.",
            )


def _circles(graph: Graph) -> Iterator[list[Verwijzing]]:
    """The references along each circle; a circle is opened at one of them to find the next."""
    for _ in range(_ENOUGH):
        sorter: TopologicalSorter[int] = TopologicalSorter()
        for here, leads_to in graph.items():
            for there in leads_to:
                sorter.add(there, here)
        try:
            sorter.prepare()
        except CycleError as error:
            edges = [(here, there) for here, there in pairwise(error.args[1]) if graph[here][there] is not None]
            yield [verwijzing for here, there in edges if (verwijzing := graph[here][there]) is not None]
            del graph[edges[-1][0]][edges[-1][1]]
        else:
            return


RULES: Rules = (
    (
        Rule(
            "IVP305",
            "kringverwijzing",
            FOUT,
            "Een doel dat onder zichzelf valt of een maatregel die onderdeel is van zichzelf heeft geen plaats in het document.",
            fout="""\
prioriteiten:
  - id: drugs
    titel: Drugshandel
    valt_onder: ondermijning
  - id: ondermijning
    titel: Ondermijning
    valt_onder: drugs
""",
            goed="""\
prioriteiten:
  - id: drugs
    titel: Drugshandel
    valt_onder: ondermijning
  - id: ondermijning
    titel: Ondermijning
""",
            herstel="Haal een van de verwijzingen weg.",
        ),
        cycle,
    ),
)
