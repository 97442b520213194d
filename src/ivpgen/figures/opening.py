"""A path → the file of figures and its metadata, straight, beside each other or in a zip; nothing is unpacked to disk."""

from __future__ import annotations

import hashlib
import os
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path, PurePosixPath
from typing import IO, NamedTuple

from ivpgen.figures.records import Onleesbaar

MOST_BYTES = 4 * 1024**3
MOST_MEMBERS = 100
MOST_RATIO = 100
_SMALL = 10 * 1024**2
"""Below this a ratio says nothing: a short file of spaces shrinks without harm."""
_CHUNK = 1024**2
_ENCRYPTED_ENTRY = 0x1
_BROKEN = (
    zipfile.BadZipFile, zipfile.LargeZipFile, EOFError, KeyError, NotImplementedError, OSError, ValueError, RuntimeError, zlib.error,
)  # fmt: skip
AGAIN = "Download het bestand opnieuw."
_DATA = (".csv", ".txt", ".tsv", ".json", ".xlsx")


class Stuk(NamedTuple):
    """A file that can be read from its start as often as needed; `grootte` in bytes."""

    naam: str
    grootte: int
    open: Callable[[], IO[bytes]]


class Geopend(NamedTuple):
    """What lies at a path; `sha256` is that of the file on disk, hexadecimal."""

    naam: str
    sha256: str
    gegevens: Stuk
    metadata: Stuk | None


def open_path(path: Path) -> Geopend:
    """Look at what lies at `path`; raises Onleesbaar for what can't hold figures, or holds more of it than is wise."""
    naam = path.name
    try:
        if path.is_dir():
            raise Onleesbaar(f"{path} is een map.", hoe="Noem de bestanden erin, bijvoorbeeld cijfers/*.csv.")
        if not path.exists():
            raise Onleesbaar(f"Het bestand {path} bestaat niet.", hoe="Kijk de naam na.")
        if not path.is_file():
            raise Onleesbaar(f"{path} is geen gewoon bestand.")
        size = path.stat().st_size
        if not size:
            raise Onleesbaar(f"{naam} is leeg.", hoe=AGAIN)
        if size > MOST_BYTES:
            raise Onleesbaar(f"{naam} is groter dan 4 GB; dat leest ivpgen niet.", hoe="Kies in StatLine minder jaren.")
        digest, start = _digest(path)
    except (OSError, ValueError):
        raise Onleesbaar(
            f"Het bestand {path} is niet te lezen.",
            hoe="Staat het nog open in Excel? Sluit het en probeer het opnieuw.",
        ) from None
    if start.startswith(b"PK") and not _is_workbook(path):
        gegevens, metadata = _in_zip(path)
        return Geopend(naam, digest, gegevens, metadata)
    if is_metadata(naam):
        raise Onleesbaar(
            f"{naam} beschrijft een tabel, maar bevat zelf geen cijfers.",
            hoe="Noem het bestand met de cijfers dat erbij hoort.",
        )
    return Geopend(naam, digest, Stuk(naam, size, lambda: path.open("rb")), _beside(path))


def is_metadata(naam: str) -> bool:
    """Whether a name is that of the file with labels in a raw data set."""
    return "_metadata" in naam.lower() and naam.lower().endswith(".csv")


def _digest(path: Path) -> tuple[str, bytes]:
    digest, start = hashlib.sha256(), b""
    with path.open("rb") as stream:
        while chunk := stream.read(_CHUNK):
            start = start or chunk[:8]
            digest.update(chunk)
    return digest.hexdigest(), start


def _beside(path: Path) -> Stuk | None:
    """The metadata of a data set that was unpacked: `47018NED_metadata.csv` beside `47018NED_UntypedDataSet_….csv`."""
    number = path.name.partition("_")[0]
    beside = path.with_name(f"{number}_metadata.csv")
    try:
        if number and "DataSet" in path.name and beside.is_file():
            return Stuk(beside.name, beside.stat().st_size, lambda: beside.open("rb"))
    except OSError:
        return None
    return None


def _is_workbook(path: Path) -> bool:
    try:
        with zipfile.ZipFile(path) as archive:
            return "[Content_Types].xml" in archive.namelist()
    except _BROKEN:
        return False


def _in_zip(path: Path) -> tuple[Stuk, Stuk | None]:
    naam = path.name
    try:
        with zipfile.ZipFile(path) as archive:
            entries = [entry for entry in archive.infolist() if not entry.is_dir() and not _is_aside(entry.filename)]
    except _BROKEN:
        raise Onleesbaar(f"De zip {naam} is beschadigd of niet compleet.", hoe=AGAIN) from None
    _refuse_danger(naam, entries, os.path.getsize(path))
    found = [entry for entry in entries if entry.filename.lower().endswith(_DATA)]
    metadata = [entry for entry in found if is_metadata(PurePosixPath(entry.filename).name)]
    data = [entry for entry in found if entry not in metadata]
    if not data:
        raise Onleesbaar(
            f"In de zip {naam} zit geen csv-, json- of xlsx-bestand met cijfers.", hoe="Kijk of je de juiste zip noemt."
        )
    if len(data) > 1 or len(metadata) > 1:
        raise Onleesbaar(
            f"In de zip {naam} zitten {len(found)} bestanden met cijfers.",
            hoe="Pak de zip uit en noem de bestanden apart.",
        )
    return _member(path, data[0]), _member(path, metadata[0]) if metadata else None


def _is_aside(name: str) -> bool:
    """What operating systems put into a zip for themselves."""
    return name.startswith("__MACOSX/") or PurePosixPath(name).name.startswith(".")


def _refuse_danger(naam: str, entries: list[zipfile.ZipInfo], size: int) -> None:
    if any(entry.flag_bits & _ENCRYPTED_ENTRY for entry in entries):
        raise Onleesbaar(
            f"De zip {naam} is met een wachtwoord beveiligd.", hoe="Pak haar uit en noem het bestand dat erin zit."
        )
    if any(entry.filename.lower().endswith((".zip", ".gz", ".7z", ".rar")) for entry in entries):
        raise Onleesbaar(f"In de zip {naam} zit weer een zip.", hoe="Pak de buitenste zip uit en noem de binnenste.")
    total = sum(entry.file_size for entry in entries)
    too_dense = total > _SMALL and total > size * MOST_RATIO
    if len(entries) > MOST_MEMBERS or total > MOST_BYTES or too_dense:
        raise Onleesbaar(
            f"De zip {naam} is uitgepakt veel te groot of bevat te veel bestanden; dat leest ivpgen niet.",
            hoe="Komt zij van StatLine of data.politie.nl? Download haar dan opnieuw en kies minder jaren.",
        )


def _member(path: Path, entry: zipfile.ZipInfo) -> Stuk:
    def opened() -> IO[bytes]:
        # The stream keeps the file open by itself until it is closed, and never gives more than the size that was judged.
        try:
            with zipfile.ZipFile(path) as archive:
                return archive.open(entry)
        except _BROKEN:
            raise Onleesbaar(f"De zip {path.name} is beschadigd of niet compleet.", hoe=AGAIN) from None

    return Stuk(PurePosixPath(entry.filename).name, entry.file_size, opened)
