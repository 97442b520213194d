"""What the plan in a folder says that a proposal must fit: its gemeenten, its sources, its indicators."""

from __future__ import annotations

from pathlib import Path
from typing import Any, NamedTuple

from ivpgen.diagnostics import Onbruikbaar
from ivpgen.method.gemeenten import zoek
from ivpgen.source.folder import PLAN, Folder


class Gemeente(NamedTuple):
    """A gemeente of the plan; `code` is "" where neither the plan nor the list knows it."""

    id: str
    naam: str
    code: str


class Omgeving(NamedTuple):
    """The plan in `map`; `bronnen` is id → file. A plan with faults gives what can be read of it."""

    map: Path
    gemeenten: tuple[Gemeente, ...]
    bronnen: dict[str, str]
    indicatoren: frozenset[str]


def of_folder(folder: Path, plan: str = PLAN) -> Omgeving | None:
    """The plan in a folder, with another name where one is said; None where there is none that can be read."""
    if not (folder / plan).is_file():
        return None
    try:
        document = Folder(folder, plan).document(plan)
    except Onbruikbaar:
        return None
    if document is None:
        return None
    data = document.data
    gemeenten = tuple(_gemeente(one) for one in _things(data.get("gemeenten")))
    bronnen = {_text(one, "id"): _text(one, "bestand") for one in _things(data.get("bronnen"))}
    indicatoren = frozenset(_text(one, "id") for one in _things(data.get("indicatoren")))
    return Omgeving(folder, gemeenten, bronnen, indicatoren)


def _gemeente(said: dict[str, Any]) -> Gemeente:
    code, naam = _text(said, "code").upper(), _text(said, "naam")
    if not code:
        known = zoek(naam).gemeente if naam else None
        code = known.code if known else ""
    return Gemeente(_text(said, "id"), naam, code)


def _things(value: object) -> list[dict[str, Any]]:
    if isinstance(value, dict):
        value = value.get("lijst", value)
    items = value if isinstance(value, list) else [value]
    return [one for one in items if isinstance(one, dict)]


def _text(thing: dict[str, Any], key: str) -> str:
    value = thing.get(key)
    return value.strip() if isinstance(value, str) else ""
