"""The files of an old plan: all of them for the archive, and those that the new plan goes on using."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path

from ivpgen.diagnostics import Onbruikbaar
from ivpgen.source.folder import PLAN, Folder

_LEFT_BEHIND = frozenset({"uit", "__pycache__", "node_modules"})
_SETTINGS = (".gitignore", ".vscode/", ".github/workflows/", ".gitlab-ci.yml", "azure-pipelines.yml", "sjablonen/")
_USED = ("teksten/", "afbeeldingen/", "cijfers/")
_STYLES = (".docx", ".dotx")
_MOST = 200_000_000


def old_files(folder: Folder) -> dict[str, bytes]:
    """The bytes of every file of a plan by its name; documents that were made, links and hidden folders of tools left out.

    Of a plan that is a single file with another name only what it is made of, under the name plan.yaml. Raises Onbruikbaar for
    what can't be read or is too much.
    """
    found: dict[str, bytes] = {}
    total = 0
    names = _names(folder.root) if folder.plan == PLAN else iter(folder.texts)
    for name in names:
        try:
            data = (folder.root / name).read_bytes()
        except OSError as error:
            raise Onbruikbaar(f"{name} is niet te lezen, en hoort bij het oude plan.") from error
        total += len(data)
        if total > _MOST:
            raise Onbruikbaar(
                "De map van het plan is te groot voor het archief.",
                hoe="Haal er eerst uit wat niet bij het plan hoort.",
            )
        found[PLAN if name == folder.plan else name] = data
    return found


def still_used(old: Mapping[str, bytes], texts: Collection[str]) -> dict[str, bytes]:
    """Settings, house style and own templates, and of texts, pictures and figures those that the new files name."""
    found = {
        name: data
        for name, data in old.items()
        if name.startswith(_SETTINGS) or ("/" not in name and name.lower().endswith(_STYLES))
    }
    said = "\n".join(texts)
    for name in sorted(old, key=lambda one: not one.startswith("teksten/")):
        if name.startswith(_USED) and (name in said or name.rpartition("/")[2] in said):
            found[name] = old[name]
            if name.endswith((".md", ".txt")):
                said += old[name].decode("utf-8", "replace")
    return found


def _names(root: Path) -> Iterator[str]:
    """The files below a folder, in order, with slashes."""
    for here, folders, files in os.walk(root):
        folders[:] = sorted(
            one
            for one in folders
            if not Path(here, one).is_symlink()
            and not one.startswith(".")
            and not (Path(here) == root and one in _LEFT_BEHIND)
        )
        if Path(here) == root:
            folders += [
                one for one in (".github", ".vscode") if Path(here, one).is_dir() and not Path(here, one).is_symlink()
            ]
        for one in sorted(files):
            path = Path(here, one)
            if path.is_file() and not path.is_symlink():
                yield path.relative_to(root).as_posix()
