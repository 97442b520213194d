"""One type for every date, year, quarter and period in a plan."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from typing import Any, NamedTuple

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from ivpgen.phrases import MAANDEN
from ivpgen.plan.absence import Afwezig, absence_in

_ISO = re.compile(r"(\d{4})-(\d{1,2})(?:-(\d{1,2}))?")
_DUTCH = re.compile(r"(\d{1,2})-(\d{1,2})-(\d{4})")
_QUARTER = re.compile(r"(\d{4})-[KkQq]([1-4])|[KkQq]([1-4])[- ](\d{4})")
_YEARS = re.compile(r"(\d{4})\s?(?:-|–|t/m)\s?(\d{4})")
_FROM = re.compile(r"vanaf\s+(\S+)")
_UNTIL = re.compile(r"(?:tot en met|t/m|uiterlijk|tot)\s+(\S+)")
_SEASON = re.compile(r"(voorjaar|lente|zomer|najaar|herfst|winter|begin|medio|half|eind|einde)\s+(\d{4})")
PERIOD_KEYS = ("van", "tot", "verlengd_tot", "noot")

Span = tuple[date | None, date | None]


class Moment(NamedTuple):
    """A moment or period: `tekst` as written, `van` and `tot` (both inclusive) where it can be compared, else None.

    `delen` are the written begin and end of a period, `verlengd` the end that a plan was extended to.
    """

    tekst: str = ""
    van: date | None = None
    tot: date | None = None
    delen: tuple[str, str] | None = None
    verlengd: str = ""
    noot: str = ""
    afwezig: Afwezig | None = None

    def __bool__(self) -> bool:
        return bool(self.tekst) or any(self.delen or ())

    @property
    def eind(self) -> date | None:
        """The last day, an extension counted."""
        return parse(self.verlengd).tot if self.verlengd else self.tot

    def __str__(self) -> str:
        """The moment in Dutch: `18 april 2027`, `2e kwartaal 2027`, `2027-2030`."""
        if not self.delen or not any(self.delen):
            return _say(self.tekst)
        van, tot = self.delen
        if re.fullmatch(r"\d{4}", van) and re.fullmatch(r"\d{4}", tot):
            shown = f"{van}-{tot}" if van != tot else van
        elif _QUARTER.fullmatch(van) and _QUARTER.fullmatch(tot) and _say(van)[-4:] == _say(tot)[-4:]:
            shown = f"{_say(van)[0]}e tot en met {_say(tot)}" if van != tot else _say(van)
        elif van and tot:
            shown = f"{_say(van)} tot en met {_say(tot)}"
        else:
            shown = f"vanaf {_say(van)}" if van else f"tot en met {_say(tot)}"
        return f"{shown} (verlengd tot en met {_say(self.verlengd)})" if self.verlengd else shown

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(_validate)


def parse(text: str) -> Moment:
    """The moment that `text` says; words that say no date are kept as words. Raises ValueError for a date that doesn't exist."""
    text = text.strip()
    years = _YEARS.fullmatch(text)
    if years:
        return _period(years[1], years[2])
    prefixed = _FROM.fullmatch(text)
    if prefixed:
        return Moment(text, van=_span(prefixed[1])[0])
    prefixed = _UNTIL.fullmatch(text)
    if prefixed:
        return Moment(text, tot=_span(prefixed[1])[1])
    van, tot = _span(text)
    return Moment(text, van, tot)


def _span(text: str) -> Span:
    if re.fullmatch(r"\d{4}", text):
        year = int(text)
        return (date(year, 1, 1), date(year, 12, 31)) if year else (None, None)
    quarter = _QUARTER.fullmatch(text)
    if quarter:
        year, number = int(quarter[1] or quarter[4]), int(quarter[2] or quarter[3])
        return date(year, 3 * number - 2, 1), date(year, 3 * number, monthrange(year, 3 * number)[1])
    iso, dutch = _ISO.fullmatch(text), _DUTCH.fullmatch(text)
    if iso:
        return _day(int(iso[1]), int(iso[2]), int(iso[3]) if iso[3] else None)
    if dutch:
        return _day(int(dutch[3]), int(dutch[2]), int(dutch[1]))
    season = _SEASON.fullmatch(text.lower())
    return _span(season[2]) if season else (None, None)


def _day(year: int, month: int, day: int | None) -> Span:
    first = date(year, month, day or 1)
    return first, (first if day else date(year, month, monthrange(year, month)[1]))


def _period(van: str, tot: str, *, verlengd: str = "", noot: str = "") -> Moment:
    first = _span(van)[0] if van else None
    last = _span(tot)[1] if tot else None
    if first and last and last < first:
        raise ValueError
    return Moment("", first, last, (van, tot), verlengd, noot)


def _say(text: str) -> str:
    quarter = _QUARTER.fullmatch(text)
    if quarter:
        return f"{quarter[2] or quarter[3]}e kwartaal {quarter[1] or quarter[4]}"
    iso, dutch = _ISO.fullmatch(text), _DUTCH.fullmatch(text)
    if iso:
        month = f"{MAANDEN[int(iso[2]) - 1]} {iso[1]}"
        return f"{int(iso[3])} {month}" if iso[3] else month
    if dutch:
        return f"{int(dutch[1])} {MAANDEN[int(dutch[2]) - 1]} {dutch[3]}"
    prefixed = _FROM.fullmatch(text)
    if prefixed:
        return f"vanaf {_say(prefixed[1])}"
    prefixed = _UNTIL.fullmatch(text)
    return f"{text[: prefixed.start(1)]}{_say(prefixed[1])}" if prefixed else text


def _validate(value: Any) -> Moment:
    if isinstance(value, Moment):
        return value
    afwezig = absence_in(value)
    if afwezig:
        return Moment(afwezig=afwezig)
    try:
        if isinstance(value, str):
            return parse(value)
        if (
            isinstance(value, dict)
            and value
            and set(value) <= set(PERIOD_KEYS)
            and all(isinstance(v, str | None) for v in value.values())
        ):
            parts = {key: part or "" for key, part in value.items()}
            if parts.get("verlengd_tot"):
                _span(parts["verlengd_tot"])
            return _period(
                parts.get("van", ""),
                parts.get("tot", ""),
                verlengd=parts.get("verlengd_tot", ""),
                noot=parts.get("noot", ""),
            )
    except ValueError as error:
        raise PydanticCustomError("datum", "datum bestaat niet") from error
    raise PydanticCustomError("moment", "geen moment")
