"""What a rule may look at: one edition of a plan, its index and the catalogue."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cached_property
from typing import TypeVar

from ivpgen.diagnostics import Finding, Place
from ivpgen.plan.index import Index
from ivpgen.plan.load import Editie, Planmap, Stuk
from ivpgen.plan.model import Plan
from ivpgen.plan.parts import Basis
from ivpgen.source.tree import Pad

T = TypeVar("T", bound=Basis)


class Context:
    """One edition, ready to be asked about."""

    def __init__(self, planmap: Planmap, editie: Editie, vandaag: date | None = None) -> None:
        self.planmap = planmap
        self.editie = editie
        self.vandaag = vandaag or editie.plan.plan.peildatum.tot
        """The day that late and overdue are counted from: asked for, else the plan's peildatum; never the clock."""
        self._documents = {stuk.document.file: stuk for stuk in (*editie.archief, *editie.stukken())}

    @property
    def plan(self) -> Plan:
        """The plan itself."""
        return self.editie.plan.plan

    @cached_property
    def index(self) -> Index:
        """Ids of this edition."""
        return Index(self.editie)

    @property
    def gezamenlijk(self) -> bool:
        """Whether this is the joint edition of a plan of several gemeenten."""
        return self.editie.gemeente is None and bool(self.planmap.lokaal)

    def delen(self, kind: type[T]) -> Iterator[T]:
        """All parts of one kind in the plan and its uitvoeringsplannen, those of its predecessors not."""
        for stuk in self.editie.stukken():
            for deel in stuk.delen:
                if isinstance(deel, kind) and deel.plek.pad[:1] != ("voorgangers",):
                    yield deel

    def place(self, deel: Basis, *below: str | int, key: bool = False) -> Place:
        """The place of a part, or of something below it."""
        return self._documents[deel.plek.bestand].document.place((*deel.plek.pad, *below), key=key)

    def at(self, stuk: Stuk, pad: Pad, *, key: bool = False) -> Place:
        """The place of a path in a file."""
        return stuk.document.place(pad, key=key)

    def finding(self, code: str, deel: Basis, *below: str | int, bericht: str, hoe: str = "", key: bool = False, gewicht: str | None = None) -> Finding:
        """A finding at a part, or at something below it."""
        return Finding(code, self.place(deel, *below, key=key), bericht, hoe, gewicht=gewicht)
