"""Everything that a made file holds, packed or not, as bytes to search through."""

from __future__ import annotations

import base64
import binascii
import io
import re
import zipfile
import zlib
from collections.abc import Iterator

_DATA = re.compile(rb"data:[\w/+.;=-]*base64,([A-Za-z0-9+/=\s]+)")
_STREAM = re.compile(rb"stream\r?\n(.*?)\r?\nendstream", re.DOTALL)


def unpacked(name: str, data: bytes) -> Iterator[tuple[str, bytes]]:
    """(where, bytes) of a file and of every part in it: of archives, data addresses, compressed streams, and what a PDF shows."""
    yield name, data
    yield f"{name}!name", name.encode()
    if data[:2] == b"PK":
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for part in archive.infolist():
                yield from unpacked(f"{name}!{part.filename}", archive.read(part))
                yield f"{name}!{part.filename}!comment", part.comment + part.extra
    if data[:4] == b"%PDF":
        yield from _of_pdf(name, data)
    if data[:8] == b"\x89PNG\r\n\x1a\n":
        yield from _of_png(name, data)
    for number, found in enumerate(_DATA.finditer(data)):
        try:
            inner = base64.b64decode(found[1])
        except (binascii.Error, ValueError):
            continue
        yield from unpacked(f"{name}!data-{number}", inner)


def text(data: bytes) -> str:
    """What can be read in bytes, tags taken out, in small letters: words may be spread over runs."""
    said = data.decode("utf-8", "replace") + data.decode("utf-16-be", "ignore") + data.decode("utf-16-le", "ignore")
    return f"{said}\n{re.sub(r'<[^>]*>', '', said)}".lower()


def _of_png(name: str, data: bytes) -> Iterator[tuple[str, bytes]]:
    at = 8
    while at + 8 <= len(data):
        length, kind = int.from_bytes(data[at : at + 4], "big"), data[at + 4 : at + 8]
        body = data[at + 8 : at + 8 + length]
        if kind in {b"zTXt", b"iTXt", b"iCCP"} and b"\0" in body:
            for start in range(body.index(b"\0") + 1, min(body.index(b"\0") + 4, len(body))):
                try:
                    yield f"{name}!{kind.decode()}", zlib.decompress(body[start:])
                except zlib.error:
                    continue
        at += 12 + length


def _of_pdf(name: str, data: bytes) -> Iterator[tuple[str, bytes]]:
    """Each stream, and each page in the letters that a reader sees: glyphs go through the ToUnicode map of their font."""
    for number, found in enumerate(_STREAM.finditer(data)):
        try:
            yield f"{name}!stream-{number}", zlib.decompress(found[1])
        except zlib.error:
            continue
    import pikepdf

    with pikepdf.open(io.BytesIO(data)) as pdf:
        for entry in pdf.objects:
            if isinstance(entry, pikepdf.Stream):
                try:
                    yield f"{name}!{entry.objgen}", entry.read_bytes()
                except pikepdf.PdfError:
                    continue
            elif isinstance(entry, pikepdf.Dictionary | pikepdf.Array | pikepdf.String):
                yield f"{name}!{entry.objgen}", "\n".join(_strings(entry)).encode()
        for page in pdf.pages:
            yield f"{name}!page-{page.index}", "".join(_shown(page)).encode()


def _strings(entry: object, depth: int = 0) -> Iterator[str]:
    import pikepdf

    if isinstance(entry, pikepdf.String):
        yield str(entry)
    elif isinstance(entry, pikepdf.Dictionary) and depth < 2:
        for value in entry.values():
            yield from _strings(value, depth + 1)
    elif isinstance(entry, pikepdf.Array) and depth < 2:
        for value in entry:
            yield from _strings(value, depth + 1)


def _shown(page: object) -> Iterator[str]:
    import pikepdf

    assert isinstance(page, pikepdf.Page)
    maps = {
        str(name): _letters(font.ToUnicode.read_bytes())
        for name, font in page.obj.Resources.get("/Font", pikepdf.Dictionary()).items()
        if "/ToUnicode" in font
    }
    font: dict[int, str] = {}
    width = 1
    for one in pikepdf.parse_content_stream(page):
        operands, operator = one.operands, one.operator
        if str(operator) == "Tf":
            font = maps.get(str(operands[0]), {})
            width = 2 if any(code > 255 for code in font) else 1
        elif str(operator) in {"Tj", "TJ"}:
            for piece in operands[0] if str(operator) == "TJ" else operands:
                if isinstance(piece, pikepdf.String):
                    raw = bytes(piece)
                    codes = [int.from_bytes(raw[at : at + width], "big") for at in range(0, len(raw), width)]
                    yield "".join(font.get(code, "") for code in codes)


def _letters(cmap: bytes) -> dict[int, str]:
    """The letters of a font by their code, from its ToUnicode map."""
    found: dict[int, str] = {}
    said = cmap.decode("ascii", "replace")
    for block in re.findall(r"beginbfchar(.*?)endbfchar", said, re.DOTALL):
        for code, letters in re.findall(r"<(\w+)>\s*<(\w+)>", block):
            found[int(code, 16)] = bytes.fromhex(letters).decode("utf-16-be", "replace")
    for block in re.findall(r"beginbfrange(.*?)endbfrange", said, re.DOTALL):
        for first, last, letters in re.findall(r"<(\w+)>\s*<(\w+)>\s*<(\w+)>", block):
            for code in range(int(first, 16), int(last, 16) + 1):
                found[code] = chr(int(letters, 16) + code - int(first, 16))
        for first, many in re.findall(r"<(\w+)>\s*<\w+>\s*\[(.*?)\]", block, re.DOTALL):
            for offset, letters in enumerate(re.findall(r"<(\w+)>", many)):
                found[int(first, 16) + offset] = bytes.fromhex(letters).decode("utf-16-be", "replace")
    return found
