"""Text with separators → rows of fields, strict about quotes and the number of columns."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from typing import IO, NamedTuple

from ivpgen.figures.opening import AGAIN, Stuk
from ivpgen.figures.records import Onleesbaar
from ivpgen.figures.text import BROKEN, Codering, Voortgang, lines, unreadable

SEPARATORS = (";", "\t", ",")
_LONGEST_HEADER = 100_000
_MOST_COLUMNS = 2_000


class Vorm(NamedTuple):
    """How the rows of a file are to be read: `overslaan` lines stand above the header."""

    scheiding: str
    kop: tuple[str, ...]
    overslaan: int
    codering: Codering


def form(stuk: Stuk, codering: Codering) -> Vorm:
    """The separator and header; raises Onleesbaar where the first line is no header of a table."""
    try:
        with lines(stuk, codering.naam) as stream:
            first, skip = stream.readline(_LONGEST_HEADER), 0
            if first.lower().startswith("sep=") or not first.strip():
                first, skip = stream.readline(_LONGEST_HEADER), 1
    except UnicodeDecodeError:
        raise not_text(stuk, 1) from None
    except BROKEN:
        raise unreadable(stuk) from None
    best: list[str] = []
    separator = ";"
    for candidate in SEPARATORS:
        try:
            fields = next(csv.reader([first], delimiter=candidate, strict=True), [])
        except csv.Error:
            continue
        if len(fields) > max(1, len(best)):
            best, separator = fields, candidate
            break
    header = tuple(" ".join(field.split()) for field in best)
    if len(header) < 2 or len(header) > _MOST_COLUMNS:
        raise Onleesbaar(
            f"{stuk.naam} is geen tabel: op de eerste regel staan geen kolommen.",
            hoe="De eerste regel hoort de namen van de kolommen te bevatten, met ; ertussen.",
            regel=skip + 1,
        )
    twice = next((name for at, name in enumerate(header) if name and name in header[:at]), None)
    if twice is not None:
        raise Onleesbaar(f"De kolom “{twice[:60]}” staat twee keer in {stuk.naam}.", hoe=AGAIN, regel=skip + 1)
    return Vorm(separator, header, skip, codering)


class Regels:
    """The rows below the header, each as long as the header; `regel` is the line of the row that came last."""

    def __init__(self, stuk: Stuk, vorm: Vorm, voortgang: Voortgang | None = None) -> None:
        self._stuk, self._vorm = stuk, vorm
        self._stream: IO[str] = lines(stuk, vorm.codering.naam, voortgang)
        self._reader = csv.reader(self._stream, delimiter=vorm.scheiding, strict=True)

    @property
    def regel(self) -> int:
        return self._reader.line_num

    def close(self) -> None:
        """Let go of the file, also when not all rows were read."""
        self._stream.close()

    def __iter__(self) -> Iterator[list[str]]:
        width, reader = len(self._vorm.kop), self._reader
        try:
            for _ in range(self._vorm.overslaan + 1):
                next(reader, None)
            row: list[str] = []
            for row in reader:
                if len(row) != width:
                    if not any(row):
                        continue
                    if _is_footer(row):
                        row = []
                        continue
                    self._refuse_width(row)
                yield row
            self._refuse_cut(row)
        except csv.Error:
            raise Onleesbaar(
                f"{self._stuk.naam} breekt af of heeft een aanhalingsteken dat niet gesloten wordt.",
                hoe=AGAIN,
                regel=reader.line_num,
            ) from None
        except UnicodeDecodeError:
            raise not_text(self._stuk, reader.line_num + 1) from None
        except BROKEN:
            raise unreadable(self._stuk) from None

    def _refuse_width(self, row: list[str]) -> None:
        raise Onleesbaar(
            f"Deze regel van {self._stuk.naam} heeft {len(row)} kolommen en de eerste regel {len(self._vorm.kop)}.",
            hoe="Is het bestand niet compleet, of staat er een scheidingsteken in een tekst zonder aanhalingstekens? Download het opnieuw.",
            regel=self._reader.line_num,
        )

    def _refuse_cut(self, row: list[str]) -> None:
        """A last line without an end may have been cut in the middle of its last field, unless that is a word or quotes close it."""
        cut = not self._vorm.codering.afgesloten and row and not row[-1].strip()[-1:].isalpha()
        if cut and not self._ends_with_quote():
            raise Onleesbaar(
                f"De laatste regel van {self._stuk.naam} heeft geen einde: misschien is het bestand niet compleet.",
                hoe="Download het opnieuw. Is het wel compleet, zet dan een lege regel aan het eind.",
                regel=self._reader.line_num,
            )

    def _ends_with_quote(self) -> bool:
        with self._stuk.open() as stream:
            if stream.seekable():
                stream.seek(max(0, self._stuk.grootte - 1))
            last = b""
            while chunk := stream.read(1024**2):
                last = chunk[-1:]
        return last == b'"'


def not_text(stuk: Stuk, line: int) -> Onleesbaar:
    """The refusal of bytes that are no letter in the encoding."""
    return Onleesbaar(f"{stuk.naam} bevat tekens die geen tekst zijn.", hoe="Bewaar het als CSV UTF-8.", regel=line)


def _is_footer(row: list[str]) -> bool:
    """The line with the source that StatLine puts below some tables."""
    filled = [field.strip() for field in row if field.strip()]
    return len(filled) == 1 and filled[0].lower().startswith(("bron:", "©"))
