"""A folder as it was in a revision of git: its files, asked of the program git in the computer's own repository."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path
from typing import NamedTuple

from ivpgen.diagnostics import Onbruikbaar

_PATIENCE = 60
_MOST = 400_000_000
"""Bytes of a folder that are written out at most."""
_SAFE = {
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_OPTIONAL_LOCKS": "0",
    "LC_ALL": "C",
}
"""What keeps git from asking, fetching and writing."""


class Revisie(NamedTuple):
    """A revision as written, and the folder in it, from the top of the repository; `hier` is a folder in that repository."""

    naam: str
    hier: Path
    pad: str


def find(written: str, here: Path) -> Revisie:
    """The revision that `REV` or `REV:folder` means, for a folder in a repository; a bare REV means that folder itself.

    As in git the folder is from the top of the repository, or with `./` from `here`. Raises Onbruikbaar where there is no
    repository, no such revision or no such folder in it.
    """
    name, colon, folder = written.partition(":")
    if not name or name.startswith("-"):
        raise _unknown(written, here)
    top = _git(here, "rev-parse", "--show-prefix")
    if top is None:
        raise Onbruikbaar(
            f"“{written}” is geen map of bestand, en hier is geen git-archief om een versie in te zoeken.",
            hoe="Noem twee mappen, of ga naar een map die met git wordt bijgehouden.",
        )
    prefix = top.decode("utf-8", "replace").strip()
    if _git(here, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}") is None:
        raise _unknown(written, here)
    path = folder if colon else prefix
    if colon and (folder == "." or folder.startswith("./")):
        path = prefix + folder.removeprefix(".").removeprefix("/")
    path = path.strip("/")
    if ".." in path.split("/"):
        raise _unknown(written, here)
    if path and _git(here, "cat-file", "-e", f"{name}:{path}") is None:
        raise Onbruikbaar(f"In {name} bestaat {path} niet.", hoe="Kijk met git ls-tree wat er in die versie stond.")
    return Revisie(name, here, path)


def put(revisie: Revisie, target: Path) -> Path:
    """Write the files of a revision below the folder `target`, and return the folder or file that the revision names.

    Links and what git keeps elsewhere are left out. Raises Onbruikbaar for what can't be read or is too much.
    """
    listed = _git(revisie.hier, "ls-tree", "-r", "-z", "-l", "--full-tree", revisie.naam, "--", revisie.pad or ".")
    if listed is None:
        raise _unreadable(revisie)
    total = 0
    wanted: list[tuple[str, Path]] = []
    for line in listed.split(b"\0"):
        about, _, name = line.partition(b"\t")
        mode, kind, number, size = (about.split() + [b""] * 4)[:4]
        path = _inside(target, os.fsdecode(name))
        if kind != b"blob" or mode == b"120000" or path is None:
            continue
        total += int(size or 0)
        wanted.append((number.decode(), path))
    if total > _MOST:
        raise Onbruikbaar(f"{revisie.naam}:{revisie.pad or '.'} is te groot om te vergelijken.")
    for (_, path), data in zip(wanted, _contents(revisie, [number for number, _ in wanted]), strict=True):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return target / revisie.pad if revisie.pad else target


def _contents(revisie: Revisie, numbers: list[str]) -> list[bytes]:
    """The bytes of each object."""
    said = _git(revisie.hier, "cat-file", "--batch", given="".join(f"{one}\n" for one in numbers).encode())
    if said is None:
        raise _unreadable(revisie)
    found, at = [], 0
    for _ in numbers:
        end = said.index(b"\n", at)
        head = said[at:end].split()
        if len(head) != 3:
            raise _unreadable(revisie)
        size = int(head[2])
        found.append(said[end + 1 : end + 1 + size])
        at = end + 2 + size
    return found


def _inside(target: Path, name: str) -> Path | None:
    """Where a file goes; None for a name that can't be one here."""
    parts = name.split("/")
    if not name or any(part in {"", ".", ".."} or "\\" in part or "\0" in part or ":" in part for part in parts):
        return None
    return target.joinpath(*parts)


def _git(here: Path, *arguments: str, given: bytes = b"") -> bytes | None:
    """What git answers; None when it refuses. Raises Onbruikbaar where there is no git."""
    program = shutil.which("git")
    if program is None:
        raise Onbruikbaar(
            "Het programma git staat niet op deze computer.", hoe="Vergelijk twee mappen, of installeer git."
        )
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    try:
        answer = subprocess.run(
            [program, "-c", "protocol.allow=never", "-C", str(here), *arguments],
            input=given,
            capture_output=True,
            env=kept | _SAFE,
            timeout=_PATIENCE,
            check=False,
        )
    except (OSError, ValueError, subprocess.TimeoutExpired) as error:
        raise Onbruikbaar("git geeft geen antwoord.", hoe="Kijk of git in deze map werkt.") from error
    return answer.stdout if answer.returncode == 0 else None


def _unknown(written: str, here: Path) -> Onbruikbaar:
    return Onbruikbaar(
        f"“{written}” is geen map of bestand, en geen versie die git in {here} kent.",
        hoe="Een versie is bijvoorbeeld HEAD~1, een tag, of v1:map/van/het/plan.",
    )


def _unreadable(revisie: Revisie) -> Onbruikbaar:
    return Onbruikbaar(f"De versie {revisie.naam} is niet te lezen.", hoe="Kijk of git in deze map werkt.")
