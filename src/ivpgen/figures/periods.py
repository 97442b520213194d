"""Years, quarters and months, as codes (`2025MM01`) and as labels (`2025 januari*`) of StatLine."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from ivpgen.phrases import MAANDEN

JAAR, KWARTAAL, MAAND = "jaar", "kwartaal", "maand"
SOORTEN = (JAAR, KWARTAAL, MAAND)

_LETTERS = {JAAR: "JJ", KWARTAAL: "KW", MAAND: "MM"}
_KINDS = {letters: soort for soort, letters in _LETTERS.items()}
_MOST = {JAAR: 0, KWARTAAL: 4, MAAND: 12}
_CODE = re.compile(r"(\d{4})(JJ|KW|MM)(\d{2})")
_LABEL = re.compile(r"(\d{4})(?:\s+([1-4])e kwartaal|\s+([a-z]+))?\s*(\**)")
_EXCEL_DATE = re.compile(r"[a-z]{3}\.?[- ]\d{2,4}|\d{1,2}[-/]\d{1,2}[-/]\d{2,4}|\d{4}-\d{2}-\d{2}.*")


class Periode(NamedTuple):
    """A year (`nummer` 0), a quarter (1-4) or a month (1-12). Sorts by time within one `soort`; never mix these in a series."""

    jaar: int
    soort: str = JAAR
    nummer: int = 0

    @property
    def code(self) -> str:
        """As StatLine writes it: `2025JJ00`, `2025KW01`, `2025MM01`."""
        return f"{self.jaar:04}{_LETTERS[self.soort]}{self.nummer:02}"

    @property
    def naam(self) -> str:
        """In Dutch: `2025`, `1e kwartaal 2025`, `januari 2025`."""
        if self.soort == KWARTAAL:
            return f"{self.nummer}e kwartaal {self.jaar}"
        return f"{MAANDEN[self.nummer - 1]} {self.jaar}" if self.soort == MAAND else str(self.jaar)

    @property
    def laatste_maand(self) -> int:
        """The month that it ends with, 1-12."""
        return {JAAR: 12, KWARTAAL: self.nummer * 3, MAAND: self.nummer}[self.soort]


class Gelezen(NamedTuple):
    """A period as a file says it, and whether a star marks it as provisional; None for a code, which has no star."""

    periode: Periode
    voorlopig: bool | None


@lru_cache(4096)
def read(text: str) -> Gelezen | None:
    """The period in a code or label; None for what is neither, such as a half year or a mean of years."""
    text = " ".join(text.split())
    code = _CODE.fullmatch(text)
    if code:
        soort, number = _KINDS[code[2]], int(code[3])
        right = number == 0 if soort == JAAR else 1 <= number <= _MOST[soort]
        return Gelezen(Periode(int(code[1]), soort, number), None) if right else None
    label = _LABEL.fullmatch(text.lower())
    if not label:
        return None
    year, quarter, month, stars = label.groups()
    if quarter:
        return Gelezen(Periode(int(year), KWARTAAL, int(quarter)), bool(stars))
    if month and month not in MAANDEN:
        return None
    number = MAANDEN.index(month) + 1 if month else 0
    return Gelezen(Periode(int(year), MAAND if month else JAAR, number), bool(stars))


def is_date(text: str) -> bool:
    """Whether it looks like a date that Excel made of a code or period: `jan-25`, `1-1-2001`."""
    return _EXCEL_DATE.fullmatch(text.strip().lower()) is not None
