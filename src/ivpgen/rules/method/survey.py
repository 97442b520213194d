"""What the questions of the CCV-checklist are asked of: a plan as a whole, with the texts of all its editions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import TypeVar

from yaml.nodes import Node

from ivpgen.diagnostics import Finding
from ivpgen.plan.parts import Basis
from ivpgen.rules.context import Context, Gevolgd
from ivpgen.rules.method.edition import follows_kernbeleid
from ivpgen.rules.passages import scalars
from ivpgen.rules.record import TIP

T = TypeVar("T", bound=Basis)
_WORK = ("uitvoering", "jaarplan", "actie", "jup")
EXAMPLE = """\
prioriteiten:
  - id: verkeer
    titel: Veilig verkeer
"""
"""The least that a plan says before these rules ask for more."""


class Survey:
    """A plan, ready to be asked what it treats and which words it uses. Made of the contexts of all editions, the joint one first."""

    def __init__(self, contexts: Sequence[Context]) -> None:
        self._contexts = contexts
        self.context = contexts[0]
        self.plan = self.context.plan
        self._read: dict[str, str] = {}

    @property
    def begun(self) -> bool:
        """Whether the plan has come so far that what is missing can be told: it is an IVP, and says what it found or wants."""
        plan = self.plan
        if any(word in plan.soort.lower() for word in _WORK):
            return False
        velden = plan.velden
        said = velden is not None and velden.afwezig is None and bool(velden.__pydantic_extra__ or velden.tekst)
        return bool(plan.prioriteiten or plan.bevindingen or said)

    def parts(self, *kinds: type[T]) -> Iterator[T]:
        """All parts of some kinds, of every edition."""
        for context in self._contexts:
            yield from context.delen(*kinds)

    def references(self) -> Iterator[Gevolgd]:
        """All references of every edition."""
        for context in self._contexts:
            yield from context.verwijzingen

    def treats(self, *keys: str, work: bool = False) -> bool:
        """Whether the plan writes one of these root keys, filled or with a reason; with `work` its uitvoeringsplannen too."""
        return any(
            stuk.plan.noemt(key)
            for context in self._contexts
            for stuk in (context.editie.stukken() if work else (context.editie.plan,))
            for key in keys
        )

    def says(self, *words: str, within: Sequence[str] = ()) -> bool:
        """Whether one of these words, in small letters, stands in the texts below some root keys, or anywhere in plan.yaml."""
        return any(word in text for key in within or self._nodes for text in (self._text(key),) for word in words)

    @cached_property
    def _nodes(self) -> dict[str, list[Node]]:
        """What stands below each root key, in every edition."""
        found: dict[str, list[Node]] = {"hoofdstukken": []}
        for context in self._contexts:
            for key, node in context.editie.plan.document.root.value:
                found.setdefault(key.value, []).append(node)
        return found

    def _text(self, key: str) -> str:
        """The texts of more than a word below a root key, with those of the plan's own chapters their titles; in small letters."""
        if key not in self._read:
            texts = [one.value for node in self._nodes.get(key, ()) for _, one in scalars(node)]
            if key == "hoofdstukken":
                texts += [one.titel for one in (*self.plan.hoofdstukken, *self.plan.bijlagen)]
            self._read[key] = "\n".join(texts).lower()
        return self._read[key]

    def missing(self, code: str, *below: str | int, bericht: str, hoe: str) -> Finding:
        """A finding on the plan as a whole, at a key of it; a tip at most where the plan follows a method of its own."""
        gewicht = None if follows_kernbeleid(self.plan) else TIP
        return self.context.finding(code, self.plan, *below, key=True, bericht=bericht, hoe=hoe, gewicht=gewicht)
