"""A plan as it would be with some of its files edited: read from memory where edited, from disk where not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cached_property
from pathlib import Path

from yaml.nodes import MappingNode

from ivpgen.diagnostics import Finding
from ivpgen.plan.load import read
from ivpgen.plan.planmap import Planmap
from ivpgen.rules.check import Outcome, check
from ivpgen.rules.context import Context
from ivpgen.source.folder import Folder

ARCHIVE = "archief/"


class Draft:
    """`edited` holds the text of the files that differ from what is on disk, by their name from the plan's folder."""

    def __init__(
        self,
        root: Path,
        plan: str,
        edited: Mapping[str, str],
        *,
        profiel: str | None = None,
        vandaag: date | None = None,
    ) -> None:
        self.root = root
        self.plan = plan
        self.edited = dict(edited)
        self._profiel = profiel
        self._vandaag = vandaag

    def with_texts(self, texts: Mapping[str, str]) -> Draft:
        """The same plan with these files edited as well."""
        return Draft(self.root, self.plan, {**self.edited, **texts}, profiel=self._profiel, vandaag=self._vandaag)

    @cached_property
    def planmap(self) -> Planmap:
        """The plan as it is read."""
        return read(self._folder())

    @cached_property
    def texts(self) -> dict[str, str]:
        """The text of each file that a fix may touch: YAML that could be read, the archive left out."""
        found = self.planmap.folder.texts
        return {name: text for name, text in found.items() if may_be_fixed(name) and not text.startswith("\ufeff")}

    @cached_property
    def roots(self) -> list[MappingNode]:
        """The trees of plan.yaml and the uitvoeringsplannen, includes worked in, local parts where they were written."""
        folder = self._folder()
        documents = (folder.document(name) for name in (self.plan, *folder.yearly()))
        return [document.root for document in documents if document is not None]

    @cached_property
    def outcome(self) -> Outcome:
        """What a check of it finds."""
        return check(self.planmap, profiel=self._profiel, vandaag=self._vandaag)

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """All findings, whatever their level; what the plan sets aside left out."""
        return tuple(one.finding for one in self.outcome.diagnostics)

    @cached_property
    def contexts(self) -> list[Context]:
        """Its editions, to ask for references."""
        found: list[Context] = []
        found += (Context(self.planmap, editie, self._vandaag, found) for editie in self.planmap.edities)
        return found

    @cached_property
    def followed(self) -> Counter[tuple[str | None, str, str]]:
        """How often each thing is referred to, by gemeente, file and position in it: what no fix may lessen."""
        return Counter(self._followed())

    def _followed(self) -> Iterator[tuple[str | None, str, str]]:
        for context in self.contexts:
            for one in context.verwijzingen:
                if one.deel is not None:
                    plek = one.deel.plek
                    yield context.editie.gemeente, plek.bestand, "/".join(map(str, plek.pad))

    @cached_property
    def is_whole(self) -> bool:
        """Whether all of it could be read: only then is it known what refers to what."""
        return not any(finding.code < "IVP2" for finding in self.planmap.findings)

    @cached_property
    def earlier_names(self) -> frozenset[str]:
        """The ids of the archive and of predecessors, which no fix may touch, and the stems that may stand before an id."""
        found: set[str] = set()
        for editie in self.planmap.edities:
            found.update(stuk.stem for stuk in (*editie.stukken(), *editie.archief))
            found.update(str(getattr(deel, "id", "")) for stuk in editie.archief for deel in stuk.delen)
            for stuk in editie.stukken():
                earlier = (deel for deel in stuk.delen if deel.plek.pad[:1] == ("voorgangers",))
                found.update(str(getattr(deel, "id", "")) for deel in earlier)
        return frozenset(found)

    @cached_property
    def wanted(self) -> dict[str, frozenset[str]]:
        """What references that lead nowhere say, with the kinds of things that they may mean."""
        found: dict[str, frozenset[str]] = {}
        for context in self.contexts:
            for one in context.verwijzingen:
                if not one.bekend:
                    word = one.verwijzing.id
                    found[word] = found.get(word, frozenset()) | frozenset(one.verwijzing.soorten)
        return found

    def _folder(self) -> Folder:
        return Folder(self.root, self.plan, dict(self.edited))


def may_be_fixed(name: str) -> bool:
    """Whether a file is one that fixes may touch: YAML of the plan, not of an archived one."""
    return name.lower().endswith((".yaml", ".yml")) and not name.startswith(ARCHIVE)
