"""What parts of a plan say in words: to find out whether a subject is spoken of before asking for a key of its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pydantic import BaseModel

from ivpgen.plan.lists import Reeks, Tafel
from ivpgen.plan.moments import Moment
from ivpgen.plan.parts import Basis
from ivpgen.rules.context import Context

_REACH = 60


def said_by(*parts: object) -> str:
    """Every text of some parts and of what stands below them, a line each, reasons of absence included, in small letters."""
    found: list[str] = []
    for part in parts:
        _gather(part, found)
    return "\n".join(text.replace("\n", " ") for text in found).lower()


def mentions(context: Context, words: Iterable[str]) -> bool:
    """Whether one of some words, or beginnings of words, stands in any text of more than a word of this edition."""
    prose = context.prose
    return any(word in prose for word in words)


def around(text: str, word: str) -> Iterator[str]:
    """The stretches of a text around a word: to search these takes a tenth of the time of searching all of it."""
    at = text.find(word)
    while at >= 0:
        yield text[max(0, at - _REACH) : at + 2 * _REACH]
        at = text.find(word, at + 1)


def _gather(part: object, found: list[str]) -> None:
    if isinstance(part, str):
        found.append(part)
        afwezig = getattr(part, "afwezig", None)
        if afwezig is not None:
            found.append(afwezig.reden)
    elif isinstance(part, Moment):
        found += (part.tekst, *(part.delen or ()), part.noot, *(part.afwezig or ())[1:])
    elif isinstance(part, BaseModel):
        for veld in part.model_fields_set:
            if isinstance(part, Basis) or veld not in {"id", "code"}:
                _gather(getattr(part, veld), found)
        for one in (part.__pydantic_extra__ or {}).values():
            _gather(one, found)
    elif isinstance(part, Reeks | Tafel):
        _gather(part.kop, found)
        for one in part.values() if isinstance(part, Tafel) else part:
            _gather(one, found)
    elif isinstance(part, tuple):
        for one in part:
            _gather(one, found)
