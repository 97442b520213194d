"""Bytes of one file → text, or the findings that say why not."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache
from itertools import accumulate

from ivpgen.diagnostics import Finding, Place

MAX_BYTES = 5_000_000
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
_BOMS = {b"\xff\xfe": "UTF-16", b"\xfe\xff": "UTF-16"}
_SIGNATURES = {
    b"PK\x03\x04": "een Word-, Excel- of zipbestand",
    b"%PDF": "een pdf",
    b"\xd0\xcf\x11\xe0": "een oud Office-bestand",
}


def place_of(text: str, index: int, file: str) -> Place:
    """The place of the character at `index` of `text`."""
    starts = _line_starts(text)
    line = bisect_right(starts, index)
    column = index - starts[line - 1] + 1
    return Place(file, line, column, line, column + 1)


@lru_cache(maxsize=8)
def _line_starts(text: str) -> list[int]:
    """Where the lines of a text begin; a text in which much is found is asked often."""
    return [*accumulate((len(line) + 1 for line in text.split("\n")[:-1]), initial=0)]


def decode(data: bytes, file: str) -> tuple[str | None, list[Finding]]:
    """UTF-8 text (a BOM is dropped, CRLF becomes LF); None with a finding when it isn't text that a plan can be made of."""
    start = Place(file)
    if len(data) > MAX_BYTES:
        return None, [
            Finding("IVP104", start, "Het bestand is groter dan 5 MB; dat leest ivpgen niet.", "Splits het bestand op.")
        ]
    for signature, what in _SIGNATURES.items():
        if data.startswith(signature):
            return None, [
                Finding("IVP103", start, f"Dit is geen tekst maar {what}.", "Sla de inhoud op als platte tekst.")
            ]
    for bom, name in _BOMS.items():
        if data.startswith(bom):
            return None, [Finding("IVP103", start, f"Het bestand is opgeslagen als {name}.", "Sla het op als UTF-8.")]
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8-sig", "replace")
        at = place_of(before, len(before), file)
        guess = data[error.start : error.start + 1].decode("cp1252", "replace")
        return None, [
            Finding(
                "IVP103",
                at,
                f"Het bestand is geen UTF-8: hier staat een teken dat in Windows-tekst “{guess}” is.",
                "Open het in een editor en sla het op met codering UTF-8.",
            )
        ]
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    found = _CONTROL.search(text)
    if found:
        number = f"U+{ord(found.group()):04X}"
        return None, [
            Finding(
                "IVP105",
                place_of(text, found.start(), file),
                f"Hier staat een onzichtbaar stuurteken ({number}).",
                "Haal het weg.",
            )
        ]
    return text, []
