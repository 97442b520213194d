"""The plans below some folders, and a fingerprint of the files of each."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from ivpgen.diagnostics import Onbruikbaar
from ivpgen.source.folder import PLAN

_NO_PLANS = frozenset({"archief", "uit", "node_modules", "__pycache__"})
"""Folders that hold no plan of now: former plans, and documents."""
_NO_SOURCE = frozenset({"uit"})


class Gevonden(NamedTuple):
    """The plan folders as (name, path), by name, and the folders that could not be looked into."""

    plannen: tuple[tuple[str, Path], ...]
    gesloten: tuple[str, ...]


def find(roots: Sequence[Path]) -> Gevonden:
    """Every folder with a plan.yaml in or below these, named from the folder that holds all of them.

    Raises Onbruikbaar for what is no folder, and when there is no plan.
    """
    for root in roots:
        _refuse_no_folder(root)
    absolute = [Path(os.path.abspath(root)) for root in roots]
    try:
        base = Path(os.path.commonpath(absolute))
    except ValueError:
        raise Onbruikbaar("De mappen staan op verschillende schijven.", hoe="Zet ze op dezelfde schijf.") from None
    if (base / PLAN).is_file():
        base = base.parent
    closed: list[str] = []
    found = {folder for root in absolute for folder in _plans(root, closed)}
    if not found:
        raise Onbruikbaar(
            f"Onder {', '.join(map(str, roots))} staat geen plan.yaml.", hoe="Een plan is een map met plan.yaml."
        )
    named = sorted((folder.relative_to(base).as_posix(), folder) for folder in found)
    return Gevonden(tuple(named), tuple(sorted(set(closed))))


def fingerprint(folder: Path) -> str:
    """A hash of the names and bytes of all files of a plan; documents and plans in folders below it don't count.

    A file that can't be read counts as such.
    """
    total = hashlib.sha256()
    for name, path in _files(folder, ""):
        total.update(f"{name}\0".encode("utf-8", "surrogateescape"))
        try:
            with path.open("rb") as file:
                total.update(hashlib.file_digest(file, "sha256").digest())
        except OSError:
            total.update(b"?")
    return total.hexdigest()


def _refuse_no_folder(root: Path) -> None:
    try:
        if root.is_dir():
            return
        said = f"{root} is geen map." if root.exists() else f"{root} bestaat niet."
    except (OSError, ValueError):
        said = f"{root} is niet te openen."
    raise Onbruikbaar(said, hoe="Noem een map waarin plannen staan, elk in een eigen map met plan.yaml.")


def _plans(root: Path, closed: list[str]) -> Iterator[Path]:
    def note(error: OSError) -> None:
        closed.append(str(error.filename))

    for here, folders, files in os.walk(root, onerror=note):
        folders[:] = sorted(name for name in folders if name not in _NO_PLANS and not name.startswith("."))
        if PLAN in files:
            yield Path(here)


def _files(folder: Path, above: str) -> Iterator[tuple[str, Path]]:
    try:
        entries = sorted(folder.iterdir())
    except OSError:
        return
    for path in entries:
        name = f"{above}{path.name}"
        if path.name.startswith(".") or (not above and path.name in _NO_SOURCE):
            continue
        if path.is_dir() and not path.is_symlink():
            if name.startswith("archief") or not (path / PLAN).is_file():
                yield from _files(path, f"{name}/")
        elif path.is_file():
            yield name, path
