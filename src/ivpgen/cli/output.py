"""Writing what a command made: all files or none, as far as a file system allows."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path, PurePosixPath

from ivpgen.diagnostics import Onbruikbaar
from ivpgen.source.writing import write


def write_all(folder: Path, files: Mapping[str, bytes]) -> list[Path]:
    """Write the files (name with slashes → bytes) below `folder` and return their paths, in order.

    Raises Onbruikbaar with nothing written where a name leads elsewhere or a file that is there can't be replaced, such as
    one that is open in Word; what is new is taken away again when writing fails halfway.
    """
    targets = {_inside(folder, name): data for name, data in files.items()}
    for target in targets:
        _refuse_unwritable(target)
    fresh = [path for path in _with_parents(targets, folder) if not path.exists()]
    try:
        for target, data in targets.items():
            write(target, data)
    except BaseException:
        _take_away(fresh)
        raise
    return list(targets)


def size(amount: int) -> str:
    """A number of bytes as people say it: `48 kB`, `1,2 MB`."""
    if amount < 1_000_000:
        return f"{max(1, round(amount / 1000))} kB"
    return f"{amount / 1_000_000:.1f} MB".replace(".", ",")


def _inside(folder: Path, name: str) -> Path:
    """Where a file goes; raises Onbruikbaar for a name that means another place, on this system or on Windows."""
    parts = PurePosixPath(name).parts
    if not parts or ".." in parts or "/".join(parts) != name or "\\" in name or ":" in name:
        raise Onbruikbaar(
            f"“{name}” kan geen naam van een document zijn.",
            hoe="Een id van een gemeente, en de naam van een uitvoeringsplan, bestaat uit letters, cijfers en streepjes.",
        )
    return folder.joinpath(*parts)


def _refuse_unwritable(target: Path) -> None:
    try:
        if target.is_dir():
            raise Onbruikbaar(f"{target} is een map; daar kan geen bestand komen.", hoe="Geef die map een andere naam.")
        if target.exists():
            with target.open("r+b"):
                pass
            return
        above = next(parent for parent in target.parents if parent.exists())
        if not above.is_dir():
            raise Onbruikbaar(
                f"{above} is een bestand; daar kan geen map komen.", hoe="Kies een andere plek met --output."
            )
    except OSError as error:
        raise Onbruikbaar(
            f"{target} is niet te schrijven.",
            hoe="Staat het bestand nog open in Word? Sluit het en probeer het opnieuw.",
        ) from error


def _with_parents(targets: Mapping[Path, bytes], folder: Path) -> list[Path]:
    """The files, then the folders that hold them, from deep to shallow."""
    above = {parent for target in targets for parent in target.parents}
    below = [parent for parent in above if parent.is_relative_to(folder) or folder.is_relative_to(parent)]
    return [*targets, *sorted(below, key=lambda path: len(path.parts), reverse=True)]


def _take_away(fresh: list[Path]) -> None:
    for path in fresh:
        try:
            path.rmdir() if path.is_dir() else path.unlink(missing_ok=True)
        except OSError:
            # It holds something by now, or somebody else took it away.
            continue
