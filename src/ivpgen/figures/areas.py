"""Areas: their level, their code by the name in a label file, and which can't be placed."""

from __future__ import annotations

import re
from collections.abc import Callable
from enum import StrEnum
from functools import cache
from typing import NamedTuple

from ivpgen.method.gemeenten import gemeenten

LAND = "NL"
"""The code of Nederland here, whatever a file writes: the police has NL00, CBS NL00 or NL01."""


class Niveau(StrEnum):
    """The level of an area; never two of these in one sum."""

    LAND = "land"
    LANDSDEEL = "landsdeel"
    PROVINCIE = "provincie"
    POLITIE_EENHEID = "politie-eenheid"
    GEMEENTE = "gemeente"
    WIJK = "wijk"
    BUURT = "buurt"
    WOONPLAATS = "woonplaats"
    ONBEKEND = "onbekend"


class Gebied(NamedTuple):
    """An area of a file: `code` is its label where no code is known, `naam` its code where no label is.

    `plaatsbaar` is False for what gathers figures that belong nowhere (GM0998): show it apart, never in a ranking.
    """

    code: str
    naam: str
    niveau: Niveau
    plaatsbaar: bool = True


_LEVELS = (
    (re.compile(r"NL\d{0,2}"), Niveau.LAND),
    (re.compile(r"LD\d{2}"), Niveau.LANDSDEEL),
    (re.compile(r"PV\d{2}"), Niveau.PROVINCIE),
    (re.compile(r"RE\d{2}"), Niveau.POLITIE_EENHEID),
    (re.compile(r"GM\d{4}"), Niveau.GEMEENTE),
    (re.compile(r"WK\d{6}"), Niveau.WIJK),
    (re.compile(r"BU\d{8}"), Niveau.BUURT),
    (re.compile(r"WP\d{4}"), Niveau.WOONPLAATS),
)
_NOWHERE = re.compile(r"(?:GM|WK|BU)099[7-9]\d*|(?:RE|PV|LD)99")
_NOWHERE_LABEL = re.compile(r"niet (?:in te delen|te plaatsen|ingedeeld|gemeentelijk)|onbekend", re.IGNORECASE)
_SUFFIX = re.compile(r"\s*\((gemeente|PV|LD|RE)\)$")
_SUFFIX_LEVELS = {
    "gemeente": Niveau.GEMEENTE, "PV": Niveau.PROVINCIE, "LD": Niveau.LANDSDEEL, "RE": Niveau.POLITIE_EENHEID,
}  # fmt: skip
_LANDSDELEN = {"noord-nederland": "LD01", "oost-nederland": "LD02", "west-nederland": "LD03", "zuid-nederland": "LD04"}


def of_code(raw: str, labels: dict[str, str]) -> Gebied:
    """The area with a code of StatLine, padding allowed; `labels` come from the metadata."""
    code = raw.strip()
    level = next((level for pattern, level in _LEVELS if pattern.fullmatch(code)), Niveau.ONBEKEND)
    if level == Niveau.LAND:
        return Gebied(LAND, "Nederland", level)
    name = labels.get(code) or _codes().get(code, code)
    nowhere = bool(_NOWHERE.fullmatch(code)) or bool(_NOWHERE_LABEL.search(name))
    return Gebied(code, name, level, not nowhere)


def of_label(raw: str, *, whole: bool) -> Gebied:
    """The area with the name that a label file gives, by code where only one can be meant.

    `whole` says that the table has provinces and landsdelen as well: there a bare name that two of them bear stays a name.
    A code in place of a name is understood too, as people write it in a table of their own.
    """
    label = " ".join(raw.split())
    by_code = of_code(label.upper(), {})
    if by_code.niveau != Niveau.ONBEKEND:
        return by_code
    if label.lower() == "nederland":
        return Gebied(LAND, "Nederland", Niveau.LAND)
    if _NOWHERE_LABEL.search(label):
        return Gebied(label, label, Niveau.ONBEKEND, plaatsbaar=False)
    suffix = _SUFFIX.search(label)
    bare = _SUFFIX.sub("", label).casefold()
    if suffix:
        level = _SUFFIX_LEVELS[suffix[1]]
        codes = {
            Niveau.GEMEENTE: _names(), Niveau.PROVINCIE: _provinces(), Niveau.LANDSDEEL: _LANDSDELEN,
        }.get(level, {})  # fmt: skip
        return Gebied(codes.get(bare) or label, label, level)
    found = {
        level: codes[bare]
        for level, codes in (
            (Niveau.GEMEENTE, _names()),
            (Niveau.PROVINCIE, _provinces() if whole else {}),
            (Niveau.LANDSDEEL, _LANDSDELEN if whole else {}),
        )
        if bare in codes
    }
    if len(found) == 1:
        ((level, code),) = found.items()
        return Gebied(code, label, level)
    return Gebied(label, label, Niveau.ONBEKEND)


def of_place(raw: str) -> Gebied:
    """The woonplaats with this code or name; a gemeente of the same name is something else."""
    code = raw.strip()
    return Gebied(code, code, Niveau.WOONPLAATS)


def binnen(gemeente: str) -> Callable[[str], bool]:
    """Whether a code is a wijk or buurt of the gemeente with this code (`GM0363`); for `cellen(gebieden=…)`."""
    prefixes = (f"WK{gemeente[2:]}", f"BU{gemeente[2:]}")
    return lambda code: code.startswith(prefixes)


@cache
def _names() -> dict[str, str]:
    """Names of gemeenten → code, in lower case; names that two of them bear are left out."""
    found: dict[str, set[str]] = {}
    for one in gemeenten():
        for name in (one.naam, one.officiele_naam):
            found.setdefault(name.casefold(), set()).add(one.code)
    return {name: next(iter(codes)) for name, codes in found.items() if len(codes) == 1}


@cache
def _codes() -> dict[str, str]:
    return {one.code: one.naam for one in gemeenten()}


@cache
def _provinces() -> dict[str, str]:
    return {one.provincie.casefold(): one.provinciecode for one in gemeenten()}
