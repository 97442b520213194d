"""What a rule may look at: one edition of a plan, its ids and references, and the other editions."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from functools import cache, cached_property
from typing import NamedTuple, TypeAlias, TypeVar, cast

from ivpgen.diagnostics import Finding, Place
from ivpgen.patterns import pattern
from ivpgen.plan.index import Index, Verwijzing
from ivpgen.plan.model import Plan
from ivpgen.plan.parts import Basis
from ivpgen.plan.planmap import Editie, Planmap, Stuk
from ivpgen.rules.meaning import may_say, meaning, said
from ivpgen.rules.passages import Passage, Written, passage, scalars
from ivpgen.rules.record import Rule
from ivpgen.source.tree import Pad

T = TypeVar("T", bound=Basis)
END_OF_TEXT = "\x00"
"""A character that YAML doesn't have."""
_PICTURE = pattern(r"!\[((?:[^\[\]\\]|\\.)*)\]\(\s*<?([^)\s>]+)")


class Gevolgd(NamedTuple):
    """A reference with the part that it means; `bekend` without a part is a word of the catalogue, a known word or free text."""

    verwijzing: Verwijzing
    deel: Basis | None
    bekend: bool


class Context:
    """One edition, ready to be asked about. `edities` holds the contexts of all editions of the plan, this one included."""

    def __init__(
        self,
        planmap: Planmap,
        editie: Editie,
        vandaag: date | None = None,
        edities: Sequence[Context] | None = None,
    ) -> None:
        self.planmap = planmap
        self.editie = editie
        self.vandaag = vandaag or editie.plan.plan.peildatum.tot
        """The day that late and overdue are counted from: asked for, else the plan's peildatum; never the clock."""
        self.edities: Sequence[Context] = (self,) if edities is None else edities
        self._documents = {stuk.document.file: stuk for stuk in (*editie.archief, *editie.stukken())}

    @property
    def plan(self) -> Plan:
        """The plan itself."""
        return self.editie.plan.plan

    @cached_property
    def index(self) -> Index:
        """Ids of this edition."""
        return Index(self.editie)

    @cached_property
    def by_kind(self) -> dict[type[Basis], list[Basis]]:
        """All parts of the plan and its uitvoeringsplannen, those of its predecessors not, by their kind and in order."""
        found: dict[type[Basis], list[Basis]] = {}
        for stuk in self.editie.stukken():
            for deel in stuk.delen:
                if deel.plek.pad[:1] != ("voorgangers",):
                    found.setdefault(type(deel), []).append(deel)
        return found

    def delen(self, *kinds: type[T]) -> Iterator[T]:
        """All parts of some kinds, and of kinds of these."""
        for kind in _kinds_of(kinds):
            yield from cast(list[T], self.by_kind.get(kind, ()))

    @cached_property
    def verwijzingen(self) -> list[Gevolgd]:
        """All references of this edition, followed."""
        zie = any("zie:" in text for text in self.planmap.folder.texts.values())
        return [
            Gevolgd(verwijzing, *meaning(self.index, verwijzing))
            for delen in self.by_kind.values()
            for deel in delen
            if zie or may_say(deel)
            for verwijzing in said(deel, zie)
        ]

    @cached_property
    def scalars(self) -> list[Written]:
        """Every text of more than a word in the files of this edition."""
        return [one for stuk in self.editie.stukken() for one in scalars(stuk.document.root)]

    @cached_property
    def prose(self) -> str:
        """The same texts in one, a line each, in small letters: what to ask first whether a subject is spoken of."""
        return "\n".join(node.value.replace("\n", " ") for _, node in self.scalars).lower()

    @cached_property
    def passages(self) -> list[Passage]:
        """The same texts, ready to be searched."""
        return [passage(one, self.planmap.folder.texts) for one in self.scalars]

    @cached_property
    def all_passages(self) -> list[Passage]:
        """Those of all editions, each once: most texts stand in every edition."""
        each = (one for context in self.edities for one in context.passages)
        return list({(id(one.node), one.key): one for one in each}.values())

    @cached_property
    def pictures(self) -> list[tuple[Passage, re.Match[str]]]:
        """The pictures in the texts of this edition: group 1 is the alternative, group 2 the file."""
        if not any("![" in text for text in self.planmap.folder.texts.values()):
            return []
        texts = (one for one in self.passages if "![" in one.shown)
        return [(one, found) for one in texts for found in _PICTURE.finditer(one.shown)]

    @cached_property
    def words(self) -> frozenset[str]:
        """Every word of the texts, with the marks around it: what to ask first about wording, as it is quick."""
        return frozenset(self.tokens)

    @cached_property
    def tokens(self) -> list[str]:
        """The same words in order, with `END_OF_TEXT` after each text."""
        return f" {END_OF_TEXT} ".join([node.value for _, node in self.scalars]).split()

    def place(self, deel: Basis, *below: str | int, key: bool = False) -> Place:
        """The place of a part, or of something below it."""
        return self._documents[deel.plek.bestand].document.place((*deel.plek.pad, *below), key=key)

    def reference(self, verwijzing: Verwijzing) -> Place:
        """The place of a reference itself."""
        return self._documents[verwijzing.deel.plek.bestand].document.place(verwijzing.pad)

    def at(self, stuk: Stuk, pad: Pad, *, key: bool = False) -> Place:
        """The place of a path in a file."""
        return stuk.document.place(pad, key=key)

    def finding(
        self,
        code: str,
        deel: Basis,
        *below: str | int,
        bericht: str,
        hoe: str = "",
        key: bool = False,
        zie: Place | None = None,
        gewicht: str | None = None,
    ) -> Finding:
        """A finding at a part, or at something below it."""
        return Finding(code, self.place(deel, *below, key=key), bericht, hoe, zie, gewicht)


@cache
def _kinds_of(kinds: tuple[type[Basis], ...]) -> tuple[type[Basis], ...]:
    """Some kinds and all that descend from them; to look for these is faster than to ask of every kind whether it does."""
    found = list(kinds)
    for kind in found:
        found += kind.__subclasses__()
    return tuple(dict.fromkeys(found))


Check: TypeAlias = Callable[[Context], Iterable[Finding]]
Rules: TypeAlias = tuple[tuple[Rule, Check | None], ...]
"""Rules as a module gives them; None instead of a check where another room finds the fault."""
