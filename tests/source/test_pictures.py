"""What the first bytes of a picture say about it."""

from __future__ import annotations

import io
import struct
from pathlib import Path

import pytest

from ivpgen.source.pictures import Beeld, look, objection

FRAME, GROWING = 0xC0, 0xC2


def png(width: int = 30, height: int = 20) -> bytes:
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I4sII", 13, b"IHDR", width, height) + b"\x08\x02\x00\x00\x00"


def jpeg(colours: int = 3, *blocks: bytes, frame: int = FRAME) -> bytes:
    size = struct.pack(">BBHBHHB", 0xFF, frame, 8 + 3 * colours, 8, 20, 30, colours) + b"\x01\x11\x00" * colours
    return b"\xff\xd8" + b"".join(blocks) + size + b"\xff\xd9"


def block(mark: int, length: int) -> bytes:
    return struct.pack(">BBH", 0xFF, mark, length) + b"\xff" * (length - 2)


def tiff(order: str, photometric: int = 2) -> bytes:
    entries = [(256, 4, 30), (257, 3, 20), (262, 3, photometric)]
    rows = [
        struct.pack(f"{order}HHI", tag, kind, 1)
        + struct.pack(f"{order}{'HH' if kind == 3 else 'I'}", *([value, 0][: 5 - kind]))
        for tag, kind, value in entries
    ]
    start = (b"II*\0" if order == "<" else b"MM\0*") + struct.pack(f"{order}I", 8)
    return start + struct.pack(f"{order}H", len(rows)) + b"".join(rows)


BMP = b"BM" + bytes(12) + struct.pack("<Iii", 40, 30, -20)
OLD_BMP = b"BM" + bytes(12) + struct.pack("<IHH", 12, 30, 20)
GIF = b"GIF89a" + struct.pack("<HH", 30, 20)
KINDS = {
    "png": png(),
    "jpeg": jpeg(3, block(0xE0, 16)),
    "growing jpeg": jpeg(3, block(0xE0, 16), frame=GROWING),
    "grey jpeg": jpeg(1),
    "jpeg with a long head": jpeg(3, block(0xE1, 60_000), block(0xE2, 65_000), block(0xE2, 65_000)),
    "jpeg with filled marks": jpeg(3, b"\xff\xff\xff", block(0xE0, 16)[1:]),
    "gif": GIF,
    "bmp": BMP,
    "old bmp": OLD_BMP,
    "tiff": tiff("<"),
    "big-endian tiff": tiff(">"),
}


@pytest.mark.parametrize("kind", KINDS)
def test_the_size_of_each_kind_that_word_shows(kind: str) -> None:
    assert look(io.BytesIO(KINDS[kind])) == Beeld(30, 20)


@pytest.mark.parametrize(
    "data", [jpeg(4, block(0xEE, 14)), tiff("<", 5), tiff(">", 5)], ids=["jpeg", "tiff", "big-endian"]
)
def test_printing_colours_are_seen(data: bytes) -> None:
    assert look(io.BytesIO(data)) == Beeld(30, 20, cmyk=True)


@pytest.mark.parametrize("kind", KINDS)
def test_a_head_that_is_broken_off_is_no_picture_and_no_crash(kind: str) -> None:
    for length in range(12):
        found = look(io.BytesIO(KINDS[kind][:length]))
        assert found is None or kind == "gif"


@pytest.mark.parametrize(
    "data",
    [b"", b"<svg/>", b"%PDF-1.7", b"RIFF    WEBP", b"\xff\xd8\xff\xe0\x00\x02" * 3, png(0, 20), b"\xff\xd8\xff\xe0abc"],
)
def test_anything_else_is_none(data: bytes) -> None:
    assert look(io.BytesIO(data)) is None


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (jpeg(4), "CMYK"),
        (b"RIFF    WEBP", "geen PNG"),
        (png(12_001, 10), "12001 bij 10 punten"),
        (png() + bytes(20_000_001), "20 MB"),
    ],
    ids=["cmyk", "webp", "wide", "heavy"],
)
def test_why_a_picture_can_not_be_used(tmp_path: Path, data: bytes, reason: str) -> None:
    path = tmp_path / "kaart.png"
    path.write_bytes(data)
    assert reason in objection(path)


def test_a_sound_picture_is_no_reason_for_anything(tmp_path: Path) -> None:
    path = tmp_path / "kaart.png"
    path.write_bytes(png(12_000, 12_000))
    assert objection(path) == ""
