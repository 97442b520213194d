"""Which nodes name a thing of a plan, and which refer to one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from yaml.nodes import MappingNode, ScalarNode

from ivpgen.fixing.draft import Draft
from ivpgen.fixing.visiting import Visit, visits
from ivpgen.plan.grammar import Sectie
from ivpgen.plan.index import SOORTEN, ZIE
from ivpgen.plan.model import Plan
from ivpgen.plan.parts import VORMEN, Basis
from ivpgen.plan.words import OfVerwijzing, Verwijst
from ivpgen.source.keys import value_of

_BY_KEY = {
    "gevolg": frozenset({"prioriteit"}),
    "onderdeel": frozenset({"onderdeel"}),
    "prioriteit": frozenset({"prioriteit"}),
    "zie": frozenset(ZIE),
    "bij": frozenset(SOORTEN.values()),
}
"""Keys that refer without a mark in the model."""
_OF_THE_PAST = frozenset({"prioriteit", "actiepunt", "maatregel", "onderdeel"})


class Thing(NamedTuple):
    """A mapping that is a thing which others may refer to; `id` is None where it has none."""

    visit: Visit
    node: MappingNode
    soort: str
    id: ScalarNode | None

    @property
    def name(self) -> str:
        """What people call it: its name, title or text, as far as that is written here on one line."""
        part = self.visit.part()
        keys = (VORMEN[part].naam, "titel", "naam") if part is not None else ()
        texts = {key.value: value.value for key, value in self.node.value if isinstance(value, ScalarNode)}
        return next((texts[key] for key in keys if texts.get(key) and "\n" not in texts[key]), "")


class Reference(NamedTuple):
    """A text that refers, with the kinds of things that it may mean."""

    visit: Visit
    node: ScalarNode
    soorten: frozenset[str]


class Names(NamedTuple):
    """All things and references of the files of a plan."""

    things: tuple[Thing, ...]
    references: tuple[Reference, ...]


def names(draft: Draft) -> Names:
    """The things and references of a plan, as far as they may be edited; those of predecessors left out."""
    things, references = [], []
    for visit in visits(draft):
        node = visit.node
        if Plan in visit.within[1:]:
            continue
        if isinstance(node, ScalarNode):
            soorten = _refers(visit)
            if soorten:
                references.append(Reference(visit, node, soorten))
        elif isinstance(node, MappingNode):
            part = visit.part()
            soort = _kind(part) if part is not None else ""
            if soort:
                things.append(Thing(visit, node, soort, _id(node)))
    return Names(tuple(things), tuple(references))


def _kind(part: type[Basis]) -> str:
    """What kind of thing a part is; a section may be an uitgangspunt or a kader."""
    return SOORTEN.get(part, "") or ("uitgangspunt" if part is Sectie else "")


def _id(node: MappingNode) -> ScalarNode | None:
    found = value_of(node, "id")
    return found if isinstance(found, ScalarNode) else None


def _refers(visit: Visit) -> frozenset[str]:
    return frozenset({*_marked(visit), *_BY_KEY.get(_key_of(visit), ())})


def _key_of(visit: Visit) -> str:
    """The key that a text stands under; that of its list isn't known, but only `bij` of an exception is one that matters."""
    if visit.key is not None:
        return visit.name
    return "bij" if visit.within and visit.within[-1].__name__ == "Uitzondering" else ""


def _marked(visit: Visit) -> Iterator[str]:
    for one in visit.marked(OfVerwijzing):
        yield one.soort
    for mark in visit.marked(Verwijst):
        for soort in mark.soorten:
            yield from _OF_THE_PAST if soort == "voorganger" else ("uitgangspunt",) if soort == "kader" else (soort,)
