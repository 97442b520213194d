"""Bytes of a file of figures → lines of text: its encoding found beforehand, what is no table refused."""

from __future__ import annotations

import codecs
import io
import re
import zipfile
import zlib
from collections.abc import Callable
from typing import IO, NamedTuple

from ivpgen.figures.opening import AGAIN, Stuk
from ivpgen.figures.records import Onleesbaar

UTF_8, WINDOWS = "utf-8-sig", "cp1252"
Voortgang = Callable[[float], None]
"""Is told which part of a file has been read, 0 to 1."""

_CHUNK = 1024**2
_LETTER_IN_UTF_8 = re.compile(rb"[\xc3-\xc5][\x80-\xbf]|\xe2\x80[\x80-\xbf]")
_NO_LETTER = re.compile(rb"[\x81\x8d\x8f\x90\x9d]")
"""Bytes that Windows text doesn't have."""
_PAGE = re.compile(rb"\s*<(?:!doctype|html|head|\?xml|body)", re.IGNORECASE)
_SIGNATURES = {
    b"%PDF": "een pdf",
    b"\xd0\xcf\x11\xe0": "een Excel-bestand van voor 2007 (xls), of met een wachtwoord beveiligd",
    b"\x1f\x8b": "een gzip-bestand",
    b"7z\xbc\xaf": "een 7z-bestand",
    b"\x89PNG": "een afbeelding",
    b"\xff\xd8\xff": "een afbeelding",
}


class Codering(NamedTuple):
    """How the bytes of a file are text, and whether its last line has an end."""

    naam: str
    afgesloten: bool


def encoding(stuk: Stuk) -> Codering:
    """Find the encoding of the whole file; raises Onleesbaar for a web page, a binary file or two encodings in one file."""
    naam, last = UTF_8, b""
    decoder = codecs.getincrementaldecoder("utf-8")()
    lines, first_odd, no_letter, in_utf_8, odd = 1, 0, 0, False, False
    with reading(stuk) as stream:
        while chunk := _read(stream, stuk):
            if not last:
                _refuse_other_kinds(stuk.naam, chunk)
            if b"\x00" in chunk:
                at = lines + chunk.count(b"\n", 0, chunk.index(b"\x00"))
                raise Onleesbaar(f"{stuk.naam} is geen gewone tekst.", hoe="Bewaar het als CSV UTF-8.", regel=at)
            in_utf_8 = in_utf_8 or bool(_LETTER_IN_UTF_8.search(chunk)) or chunk.startswith(codecs.BOM_UTF8)
            if not odd:
                try:
                    decoder.decode(chunk)
                except UnicodeDecodeError as error:
                    odd, first_odd = True, lines + chunk.count(b"\n", 0, error.start)
            strange = None if no_letter else _NO_LETTER.search(chunk)
            if strange:
                no_letter = lines + chunk.count(b"\n", 0, strange.start())
            lines += chunk.count(b"\n")
            last = chunk[-1:]
    if not odd:
        try:
            decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            odd, first_odd = True, lines
    if odd:
        if in_utf_8:
            raise Onleesbaar(
                f"{stuk.naam} is deels UTF-8 en deels Windows-tekst.",
                hoe="Zijn er twee bestanden aan elkaar geplakt? Neem het bestand zoals het gedownload is.",
                regel=first_odd,
            )
        if no_letter:
            raise Onleesbaar(
                f"{stuk.naam} bevat tekens die geen tekst zijn.", hoe="Bewaar het als CSV UTF-8.", regel=no_letter
            )
        naam = WINDOWS
    return Codering(naam, last in {b"\n", b"\r"})


def lines(stuk: Stuk, codering: str, voortgang: Voortgang | None = None) -> io.TextIOWrapper:
    """The file as text, with its line ends as they are; a byte that isn't in the encoding raises UnicodeDecodeError."""
    stream: IO[bytes] = reading(stuk)
    if voortgang is not None:
        stream = io.BufferedReader(_Counted(stream, stuk.grootte, voortgang), _CHUNK)
    return io.TextIOWrapper(stream, encoding=codering, newline="")


def reading(stuk: Stuk) -> IO[bytes]:
    """The bytes from the start; raises Onleesbaar where the file went away."""
    try:
        return stuk.open()
    except OSError:
        raise unreadable(stuk) from None


def unreadable(stuk: Stuk) -> Onleesbaar:
    """The refusal of a file whose bytes can't be had to the end."""
    return Onleesbaar(f"{stuk.naam} is beschadigd of niet compleet.", hoe=AGAIN)


BROKEN = (OSError, EOFError, zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError)
"""What reading a damaged zip, or a disk that fails, may raise."""


def _read(stream: IO[bytes], stuk: Stuk) -> bytes:
    try:
        return stream.read(_CHUNK)
    except BROKEN:
        raise unreadable(stuk) from None


def _refuse_other_kinds(naam: str, start: bytes) -> None:
    if start.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        raise Onleesbaar(f"{naam} is opgeslagen als UTF-16.", hoe="Kies in Excel bij Opslaan als: CSV UTF-8.")
    what = next((what for signature, what in _SIGNATURES.items() if start.startswith(signature)), None)
    if what:
        raise Onleesbaar(
            f"{naam} is geen tabel maar {what}.",
            hoe="Gebruik de csv van StatLine of data.politie.nl, of een xlsx met eigen cijfers.",
        )
    if _PAGE.match(start.removeprefix(codecs.BOM_UTF8)):
        raise Onleesbaar(
            f"{naam} is een webpagina, geen tabel.",
            hoe="Gebruik de knop CSV of “onbewerkte dataset” van de tabel, niet “opslaan als” van de browser.",
        )


class _Counted(io.RawIOBase):
    """A stream that tells how far it is."""

    def __init__(self, inner: IO[bytes], size: int, tell: Voortgang) -> None:
        super().__init__()
        self._inner, self._size, self._tell, self._done = inner, max(1, size), tell, 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override] # the stub asks for any buffer
        data = self._inner.read(len(buffer))
        buffer[: len(data)] = data
        self._done += len(data)
        self._tell(min(1.0, self._done / self._size))
        return len(data)

    def close(self) -> None:
        self._inner.close()
        super().close()
