"""What was read of a plan folder: its files per edition."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from ivpgen.diagnostics import Finding
from ivpgen.plan.grammar import locate
from ivpgen.plan.model import Plan
from ivpgen.plan.parts import Basis
from ivpgen.source.folder import Folder
from ivpgen.source.tree import Document

GATHERED = "lokaal"
"""The chapter that gathers what a gemeente adds."""


@dataclass(slots=True)
class Stuk:
    """One file of a plan in one edition, with all its parts in order; its stem is the name that others refer to it by.

    Where the plan gathers the local parts in a chapter of their own, an edition's document is made of `deel_a`, the joint text, and
    `deel_b`, what the gemeente adds.
    """

    document: Document
    plan: Plan
    delen: list[Basis] = field(init=False)
    deel_a: Stuk | None = None
    deel_b: Stuk | None = None

    def __post_init__(self) -> None:
        self.delen = locate(self.plan, self.document.file)

    @property
    def stem(self) -> str:
        """`plan`, or the stem of an uitvoeringsplan."""
        return PurePosixPath(self.document.file).stem


@dataclass(slots=True)
class Editie:
    """The plan and its uitvoeringsplannen as one gemeente gets them, or with None as they are jointly."""

    gemeente: str | None
    plan: Stuk
    uitvoering: list[Stuk] = field(default_factory=list)
    archief: list[Stuk] = field(default_factory=list)

    def stukken(self) -> Iterator[Stuk]:
        """The plan and its uitvoeringsplannen; not the archive."""
        yield self.plan
        yield from self.uitvoering


@dataclass(slots=True)
class Planmap:
    """All that a plan's folder holds, and what was wrong while reading it.

    `edities` starts with the joint edition, which is the only one when there is one gemeente; it is empty when plan.yaml can't be read.
    """

    folder: Folder
    edities: list[Editie] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)

    @property
    def plan(self) -> Plan | None:
        """The joint plan."""
        return self.edities[0].plan.plan if self.edities else None

    @property
    def lokaal(self) -> list[Editie]:
        """The editions of the gemeenten; none when there is one gemeente."""
        return self.edities[1:]
