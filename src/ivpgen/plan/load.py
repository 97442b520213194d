"""A plan folder → its editions: the joint plan, and with several gemeenten that of each, with their uitvoeringsplannen."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from yaml.nodes import MappingNode

from ivpgen.diagnostics import Finding
from ivpgen.plan.continuity import connect
from ivpgen.plan.faults import validate
from ivpgen.plan.grammar import locate
from ivpgen.plan.local import Localizer, has_local
from ivpgen.plan.model import Plan
from ivpgen.plan.parts import Basis
from ivpgen.plan.public import withhold
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


def load(path: Path | str, *, public: bool = False) -> Planmap:
    """Read the plan in a folder, or a single plan file; with `public` as if what is not `openbaar` were not in it.

    Raises Onbruikbaar when there is no plan there; whatever is wrong in it is in `findings`.
    """
    folder = Folder.open(Path(path))
    loaded = Planmap(folder)
    main = folder.document(folder.plan)
    yearly = [document for name in folder.yearly() if (document := folder.document(name))]
    if main is None:
        loaded.findings = folder.findings
        return loaded
    if public:
        withhold(document.root for document in (main, *yearly))
        main, *yearly = (Document(document.file, document.root) for document in (main, *yearly))
    gemeenten = _ids(main)
    joint = len(gemeenten) > 1
    for gemeente in (None, *gemeenten) if joint else (None,):
        loaded.edities.append(_edition(folder, main, yearly, gemeente, frozenset(gemeenten), loaded.findings))
    for editie in loaded.edities:
        connect([*editie.archief, editie.plan, *editie.uitvoering])
    loaded.findings = _told_once(folder.findings + loaded.findings)
    return loaded


def _told_once(findings: list[Finding]) -> list[Finding]:
    """Each finding once; what a comma cut in two is not also an unknown or double key."""
    cut = {finding.place for finding in findings if finding.code == "IVP109"}
    return [one for one in dict.fromkeys(findings) if one.code not in {"IVP110", "IVP201"} or one.place not in cut]


def _ids(main: Document) -> list[str]:
    """The ids of the gemeenten, read from the data: they must be known before the model is."""
    said = main.data.get("gemeenten")
    items = said if isinstance(said, list) else [said]
    return [
        str(item["id"]) for item in items if isinstance(item, dict) and isinstance(item.get("id"), str) and item["id"]
    ]


def _edition(
    folder: Folder,
    main: Document,
    yearly: list[Document],
    gemeente: str | None,
    gemeenten: frozenset[str],
    findings: list[Finding],
) -> Editie:
    def stuk(document: Document) -> Stuk:
        localizer, original = Localizer(gemeenten), document
        if has_local(folder.texts.get(document.file, ""), joint=len(gemeenten) > 1):
            document = Document(document.file, localizer.edition(document.root, gemeente))
        plan, faults = validate(document)
        findings.extend(localizer.findings + faults)
        made = Stuk(document, plan)
        if gemeente is not None and any(one.hoofdstuk == GATHERED for one in plan.hoofdstukken):
            made.deel_a = _part(original, localizer.edition(original.root, None))
            made.deel_b = made.deel_a.deel_b = _part(original, localizer.only(original.root, gemeente))
        return made

    plan = stuk(main)
    editie = Editie(gemeente, plan, [stuk(document) for document in yearly])
    if gemeente is not None:
        editie.uitvoering = [
            one for one in editie.uitvoering if not one.plan.gemeenten or gemeente in one.plan.gemeenten
        ]
    elif len(gemeenten) > 1:
        editie.uitvoering = [one for one in editie.uitvoering if len(one.plan.gemeenten) != 1]
    editie.archief = [
        Stuk(Document(document.file, document.root), validate(document)[0]) for document in _archive(folder)
    ]
    return editie


def _part(document: Document, root: MappingNode) -> Stuk:
    part = Document(document.file, root)
    return Stuk(part, validate(part)[0])


def _archive(folder: Folder) -> Iterator[Document]:
    """The yearly plans that lie beside an archived plan.yaml."""
    seen = {
        name.rsplit("/", 1)[0] for name in folder.texts if name.startswith("archief/") and name.endswith("/plan.yaml")
    }
    for base in sorted(seen):
        for name in folder.below(f"{base}/uitvoering"):
            document = folder.document(name)
            if document is not None:
                yield document
