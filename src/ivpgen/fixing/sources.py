"""The bytes of the files that fixes change, kept in step with the text that a draft holds."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from ivpgen.fixing.draft import Draft, may_be_fixed
from ivpgen.fixing.edits import rewritten
from ivpgen.fixing.record import Edit, Proposal
from ivpgen.source.folder import Folder
from ivpgen.source.text import decode


class FixedFile(NamedTuple):
    """A file that fixes change: its name from the plan's folder, where it is, and its bytes before and after."""

    name: str
    path: Path
    before: bytes
    after: bytes


class Sources:
    """The files of a plan as they are on disk, and as they are after the edits so far."""

    def __init__(self, draft: Draft) -> None:
        self._folder = Folder(draft.root, draft.plan)
        self._paths: dict[str, Path | None] = {}
        self._before: dict[str, bytes] = {}
        self._after: dict[str, bytes] = {}

    def hold(self, proposal: Proposal, draft: Draft) -> bool:
        """Whether all files of a proposal can be changed here, and are what the draft read."""
        return all(self._holds(file, draft.texts) for file in {edit.file for edit in proposal.edits})

    def edit(self, edits: Mapping[str, Iterable[Edit]]) -> None:
        """Make these edits."""
        for file, found in edits.items():
            self._after[file] = rewritten(self._after[file], found)

    def changed(self) -> tuple[FixedFile, ...]:
        """The files that are no longer what they were, by name."""
        found = []
        for name in sorted(self._after):
            path = self._paths[name]
            if path is not None and self._after[name] != self._before[name]:
                found.append(FixedFile(name, path, self._before[name], self._after[name]))
        return tuple(found)

    def _holds(self, file: str, texts: Mapping[str, str]) -> bool:
        if file not in self._paths:
            self._paths[file] = self._read(file, texts.get(file))
        return self._paths[file] is not None

    def _read(self, file: str, text: str | None) -> Path | None:
        """Where a file really is, when it is a file of the plan and no other name of one: a link isn't followed elsewhere."""
        found = self._folder.resolve(file)
        if found is None or text is None:
            return None
        root = self._folder.root.resolve()
        path = found[1].resolve()
        taken = path in self._paths.values()
        try:
            if taken or not may_be_fixed(Path(os.path.relpath(path, root)).as_posix()):
                return None
            data = path.read_bytes()
        except OSError:
            return None
        if decode(data, file)[0] != text:
            return None
        self._before[file] = self._after[file] = data
        return path
