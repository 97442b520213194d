"""OData as JSON, version 3 (a row per combination) and 4 (a row per cell) → rows of fields like those of a CSV."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Iterator

from ivpgen.figures.opening import AGAIN, Stuk
from ivpgen.figures.records import Onleesbaar
from ivpgen.figures.text import BROKEN, reading, unreadable

MOST_BYTES = 32 * 1024**2
_VALUE = re.compile(r'"value"\s*:\s*\[')
_ADDRESS = re.compile(r'"@?odata\.(?:metadata|context)"\s*:\s*"([^"]{0,500})"')
_FAULT = re.compile(r'"(?:odata\.)?error"\s*:')
_SPACE = re.compile(r"[\s]*")
_V4 = ("Measure", "Value")


class Antwoord:
    """The rows of a file; `kop` are the keys of the first record, `adres` is where it came from."""

    def __init__(self, stuk: Stuk) -> None:
        self._stuk, self.regel = stuk, 0
        self._text = _text(stuk)
        start = _VALUE.search(self._text)
        if not self._text.lstrip().startswith("{") or start is None:
            fault = _FAULT.search(self._text[:1000])
            what = "is een foutmelding van de server" if fault else "is geen antwoord van StatLine in JSON"
            raise Onleesbaar(f"{stuk.naam} {what}.", hoe=AGAIN, regel=1)
        self._start = start.end()
        address = _ADDRESS.search(self._text[: start.end()])
        self.adres = address[1] if address else ""
        first = next(self._records(), None)
        if first is None:
            raise Onleesbaar(
                f"In {stuk.naam} staan geen cijfers.", hoe="Kies bij het downloaden een gebied en een jaar."
            )
        self.kop = tuple(first)
        self.per_cel = all(name in self.kop for name in _V4)

    def close(self) -> None:
        """Nothing to let go of: the text is kept for the next time."""

    def __iter__(self) -> Iterator[list[str]]:
        keys = self.kop
        for record in self._records():
            if len(record) != len(keys) or any(key not in record for key in keys):
                raise Onleesbaar(
                    f"Deze rij van {self._stuk.naam} heeft andere velden dan de eerste.", hoe=AGAIN, regel=self.regel
                )
            row = [record[key] for key in keys]
            if self.per_cel and record.get("ValueAttribute") == "Impossible":
                row[keys.index("Value")] = ""
            yield row

    def _records(self) -> Iterator[dict[str, str]]:
        """Record after record, so that the tree of a whole file is never held."""
        text, at, counted, line = self._text, self._start, 0, 1
        decoder = json.JSONDecoder(
            object_pairs_hook=_record, parse_float=str, parse_int=str, parse_constant=_refuse_constant
        )
        while True:
            at = _blank(text, at)
            if text.startswith("]", at):
                self._refuse_next_page(text[at:])
                return
            line, counted = line + text.count("\n", counted, at), at
            self.regel = line
            try:
                record, at = decoder.raw_decode(text, at)
            except (ValueError, RecursionError):
                raise Onleesbaar(f"{self._stuk.naam} breekt af of is geen goede JSON.", hoe=AGAIN, regel=line) from None
            if not isinstance(record, dict):
                raise Onleesbaar(
                    f"In {self._stuk.naam} staat iets anders dan rijen met cijfers.", hoe=AGAIN, regel=line
                )
            yield record
            at = _blank(text, at)
            if text.startswith(",", at):
                at += 1
            elif not text.startswith("]", at):
                raise Onleesbaar(f"{self._stuk.naam} breekt af of is geen goede JSON.", hoe=AGAIN, regel=line)

    def _refuse_next_page(self, rest: str) -> None:
        try:
            after = json.loads('{"value": [' + rest)
        except (ValueError, RecursionError):
            raise Onleesbaar(
                f"{self._stuk.naam} breekt af of is geen goede JSON.", hoe=AGAIN, regel=self.regel
            ) from None
        if any(key.endswith("nextLink") for key in after):
            raise Onleesbaar(
                f"{self._stuk.naam} is het eerste deel van een langer antwoord.",
                hoe="Neem de onbewerkte dataset als csv: daar zit alles in.",
            )


def _blank(text: str, at: int) -> int:
    found = _SPACE.match(text, at)
    return found.end() if found else at


def _record(pairs: list[tuple[str, object]]) -> dict[str, str]:
    """A record with every value as text: null is `.`, the sign of CSV for a figure that isn't published."""
    if len({key for key, _ in pairs}) != len(pairs):
        raise ValueError("a key occurs twice")
    return {key: _field(value) for key, value in pairs if not key.startswith(("odata.", "@odata."))}


def _field(value: object) -> str:
    if value is None:
        return "."
    if isinstance(value, str):
        return value
    raise ValueError("a value is no text, number or null")


def _refuse_constant(name: str) -> str:
    raise ValueError(name)


def _text(stuk: Stuk) -> str:
    if stuk.grootte > MOST_BYTES:
        raise Onleesbaar(
            f"{stuk.naam} is groter dan 32 MB; zo veel leest ivpgen niet uit JSON.",
            hoe="Neem de onbewerkte dataset als csv.",
        )
    try:
        with reading(stuk) as stream:
            data = stream.read(MOST_BYTES + 1)
        with io.TextIOWrapper(io.BytesIO(data), encoding="utf-8-sig") as text:
            return text.read()
    except UnicodeDecodeError:
        raise Onleesbaar(f"{stuk.naam} is geen UTF-8, en dat hoort JSON te zijn.", hoe=AGAIN) from None
    except BROKEN:
        raise unreadable(stuk) from None
