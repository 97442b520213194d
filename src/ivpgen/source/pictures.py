"""Pictures by the first bytes of their file: of what kind, how large, in which colours; enough to know whether Word shows them."""

from __future__ import annotations

import os
import struct
from pathlib import Path
from typing import BinaryIO, NamedTuple

MAX_BYTES = 20_000_000
MAX_PIXELS = 12_000
"""Of a side: far more than paper needs, and enough to make Word slow."""
_CMYK_IN_TIFF = 5
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
"""The JPEG markers that give the size of a picture."""
_ALONE = frozenset({0x01, *range(0xD0, 0xDA)})
"""The JPEG markers without a length."""


class Beeld(NamedTuple):
    """What the head of a picture says; sizes in pixels."""

    breedte: int
    hoogte: int
    cmyk: bool = False


def objection(path: Path) -> str:
    """Why a picture can't be used, to go behind "De afbeelding x"; "" where it can. Raises OSError."""
    size = path.stat().st_size
    if size > MAX_BYTES:
        return f"is {size / 1_000_000:.0f} MB, meer dan de {MAX_BYTES // 1_000_000} MB die in een document past"
    with path.open("rb") as stream:
        beeld = look(stream)
    if beeld is None:
        return "is geen PNG, JPEG, GIF, BMP of TIFF, of is beschadigd"
    if beeld.cmyk:
        return "heeft de drukkleuren CMYK, die niet op elk scherm goed te zien zijn; maak er RGB van"
    if max(beeld.breedte, beeld.hoogte) > MAX_PIXELS:
        most = f"{MAX_PIXELS // 1000}.000"
        return f"is {beeld.breedte} bij {beeld.hoogte} punten; meer dan {most} is te groot voor een document"
    return ""


def look(stream: BinaryIO) -> Beeld | None:
    """What the head of a picture says; None for what is none of the kinds that Word shows, or is broken off."""
    start = stream.read(32)
    try:
        if start.startswith(b"\x89PNG\r\n\x1a\n") and start[12:16] == b"IHDR":
            found = Beeld(*struct.unpack(">II", start[16:24]))
        elif start.startswith(b"\xff\xd8\xff"):
            found = _jpeg(stream)
        elif start.startswith((b"GIF87a", b"GIF89a")):
            found = Beeld(*struct.unpack("<HH", start[6:10]))
        elif start.startswith(b"BM"):
            old = struct.unpack("<I", start[14:18]) == (12,)
            width, height = struct.unpack("<HH", start[18:22]) if old else struct.unpack("<ii", start[18:26])
            found = Beeld(width, abs(height))
        elif start.startswith((b"II*\x00", b"MM\x00*")):
            found = _tiff(stream, "<" if start.startswith(b"II") else ">")
        else:
            return None
    except (struct.error, IndexError, OverflowError, OSError):
        return None
    return found if found.breedte > 0 and found.hoogte > 0 else None


def _jpeg(stream: BinaryIO) -> Beeld:
    """Steps over the blocks of a JPEG, whatever their size, to the one that says how large it is."""
    stream.seek(2)
    while True:
        mark = stream.read(2)
        while mark[0] == 0xFF and mark[1] == 0xFF:
            mark = mark[1:] + stream.read(1)
        if mark[0] != 0xFF:
            raise IndexError
        if mark[1] in _ALONE:
            continue
        (length,) = struct.unpack(">H", stream.read(2))
        if mark[1] in _FRAMES:
            _, height, width, colours = struct.unpack(">BHHB", stream.read(6))
            return Beeld(width, height, colours == 4)
        stream.seek(length - 2, os.SEEK_CUR)


def _tiff(stream: BinaryIO, order: str) -> Beeld:
    stream.seek(4)
    (at,) = struct.unpack(f"{order}I", stream.read(4))
    stream.seek(at)
    (count,) = struct.unpack(f"{order}H", stream.read(2))
    said = {}
    for _ in range(count):
        entry = stream.read(12)
        tag, kind = struct.unpack(f"{order}HH", entry[:4])
        (said[tag],) = struct.unpack(f"{order}H", entry[8:10]) if kind == 3 else struct.unpack(f"{order}I", entry[8:12])
    return Beeld(said.get(256, 0), said.get(257, 0), said.get(262) == _CMYK_IN_TIFF)
