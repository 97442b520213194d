"""The gemeenten of the Netherlands, found by code or by whatever name a schrijver types: for `new` and for rules."""

from __future__ import annotations

import csv
import re
import unicodedata
from collections.abc import Iterable
from difflib import get_close_matches
from functools import cache
from typing import NamedTuple

from ivpgen.method.reading import DATA

_CODE = re.compile(r"(?:gm)?\s*(\d{1,4})", re.IGNORECASE)
_PREFIX = re.compile(r"^(?:de )?(?:gemeente|gem) ")
_SUFFIX = re.compile(r"\s*\([^)]*\)$")
_MOST_SUGGESTIONS = 5


class Gemeente(NamedTuple):
    """A gemeente with its CBS code (GM0363); `peiljaar` is the year of the indeling the row was taken from."""

    code: str
    naam: str
    officiele_naam: str
    ook_bekend_als: tuple[str, ...]
    provinciecode: str
    provincie: str
    veiligheidsregiocode: str
    veiligheidsregio: str
    politie_eenheid: str
    peiljaar: int


class Treffer(NamedTuple):
    """The answer to a name: one gemeente, several that bear it (`keuzes`), or at most five near misses."""

    gemeente: Gemeente | None = None
    keuzes: tuple[Gemeente, ...] = ()
    suggesties: tuple[Gemeente, ...] = ()


@cache
def gemeenten() -> tuple[Gemeente, ...]:
    """All gemeenten, by code."""
    with (DATA / "gemeenten.csv").open(encoding="utf-8", newline="") as file:
        return tuple(_gemeente(row) for row in csv.DictReader(file, delimiter=";"))


def zoek(naam: str) -> Treffer:
    """Find a gemeente by CBS code, everyday name, official name or other known name.

    Case, accents, hyphens, apostrophes and a leading "gemeente" don't matter; "Bergen" alone is ambiguous,
    "Bergen (NH)" and "Bergen Limburg" are not.
    """
    if code := _CODE.fullmatch(naam.strip()):
        number = f"GM{int(code[1]):04}"
        return Treffer(gemeente=next((item for item in gemeenten() if item.code == number), None))
    wanted = _plain(_PREFIX.sub("", _plain(naam)))
    found = _index().get(wanted, ())
    if len(found) == 1:
        return Treffer(gemeente=found[0])
    return Treffer(keuzes=found) if found else Treffer(suggesties=_near(wanted))


def onderscheidende_naam(gemeente: Gemeente) -> str:
    """The everyday name, with the province behind it where two gemeenten bear it: "Bergen (Limburg)"."""
    shared = len(_index()[_plain(gemeente.naam)]) > 1
    return f"{gemeente.naam} ({gemeente.provincie})" if shared else gemeente.naam


def _gemeente(row: dict[str, str]) -> Gemeente:
    return Gemeente(
        code=row["code"],
        naam=row["naam"],
        officiele_naam=row["officiele_naam"],
        ook_bekend_als=tuple(row["ook_bekend_als"].split("|")) if row["ook_bekend_als"] else (),
        provinciecode=row["provinciecode"],
        provincie=row["provincie"],
        veiligheidsregiocode=row["veiligheidsregiocode"],
        veiligheidsregio=row["veiligheidsregio"],
        politie_eenheid=row["politie_eenheid"],
        peiljaar=int(row["peiljaar"]),
    )


def _plain(text: str) -> str:
    """The text without case, accents and punctuation, words separated by one space."""
    decomposed = unicodedata.normalize("NFKD", text)
    letters = "".join(character for character in decomposed if not unicodedata.combining(character)).casefold()
    words = re.sub(r"[^0-9a-z]+", " ", letters).strip()
    return re.sub(r"\ba ?d\b", "aan den", words)


def _names(gemeente: Gemeente) -> frozenset[str]:
    base = _SUFFIX.sub("", gemeente.officiele_naam)
    return frozenset(map(_plain, (gemeente.naam, gemeente.officiele_naam, base, *gemeente.ook_bekend_als)))


@cache
def _own_names() -> dict[str, tuple[Gemeente, ...]]:
    return _grouped((name, gemeente) for gemeente in gemeenten() for name in _names(gemeente))


@cache
def _index() -> dict[str, tuple[Gemeente, ...]]:
    """The own names, and with each the province or the word gemeente behind it, as in "Utrecht (gemeente)"."""
    return _grouped(
        (own + behind, gemeente)
        for own, bearers in _own_names().items()
        for gemeente in bearers
        for behind in ("", f" {_plain(gemeente.provincie)}", " gemeente")
    )


def _grouped(pairs: Iterable[tuple[str, Gemeente]]) -> dict[str, tuple[Gemeente, ...]]:
    grouped: dict[str, tuple[Gemeente, ...]] = {}
    for name, gemeente in pairs:
        grouped[name] = (*grouped.get(name, ()), gemeente)
    return grouped


def _near(wanted: str) -> tuple[Gemeente, ...]:
    """Names that look alike, then names of which one holds all words of the other."""
    index = _own_names()
    names = get_close_matches(wanted, index, n=_MOST_SUGGESTIONS, cutoff=0.75)
    words = set(wanted.split())
    names += [name for name in index if words and (words <= set(name.split()) or words >= set(name.split()))]
    near = {gemeente.code: gemeente for name in names for gemeente in index[name]}
    return tuple(near.values())[:_MOST_SUGGESTIONS]
