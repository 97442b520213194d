"""The actiepunten of a new uitvoeringsplan: what goes on by its id, each with a comment that says what it is."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from ivpgen.fixing.slugs import short_slug
from ivpgen.plan.work import Actiepunt
from ivpgen.rollover.carrying import DOOR, Vervolg
from ivpgen.rollover.work import Werkstuk
from ivpgen.rollover.yaml_text import lines, note
from ivpgen.source.tree import build

_NOT_COPIED = frozenset({"voortgang", "was", "maatregelen", "per_gemeente"})

Becomes = Callable[[Werkstuk], Vervolg]


def actions(work: Sequence[Werkstuk], becomes: Becomes) -> list[str]:
    """The lines below the key `actiepunten`."""
    ids = {str(one.werk.id) for part in work for one in (part, *part.onder) if one.werk.id}
    kept_ids = {str(row.werk.id) for part in work for row in part.rijen if becomes(row).uitkomst == DOOR}
    made: list[str] = []
    for part in work:
        kept = [row for row in part.onder if becomes(row).uitkomst == DOOR]
        elders = [name for name in part.elders if name not in ids or name in kept_ids]
        goes_on = becomes(part).uitkomst == DOOR if not (part.onder or part.elders) else bool(kept or elders)
        if goes_on:
            made += _actiepunt(part, kept, elders, becomes, ids)
    return made or ["  []  # er loopt niets door"]


def _actiepunt(
    part: Werkstuk, kept: Sequence[Werkstuk], elders: Sequence[str], becomes: Becomes, ids: set[str]
) -> Iterator[str]:
    row = not part.onder and not part.elders
    made = becomes(part)
    yield from note(_told(part, made) if row else _name(part, made), 2)
    own = _identity(part, made, ids)
    if row:
        own |= made.zegt
    elif isinstance(part.werk, Actiepunt) and part.werk.onderdelen and part.werk.id:
        node = part.document.node((*part.werk.plek.pad, "onderdelen"))
        own["onderdelen"] = build(node) if node is not None else None
    yield from lines([own], 2)
    if row:
        return
    yield "    maatregelen:"
    for one in kept:
        below = becomes(one)
        yield from note(_told(one, below), 6)
        said = {**_identity(one, below, ids), **below.zegt}
        if said.get("gemeenten") == own.get("gemeenten"):
            said.pop("gemeenten", None)
        yield from lines([said], 6)
    for name in elders:
        yield from lines([{"zie": name}], 6)


def _identity(one: Werkstuk, made: Vervolg, ids: set[str]) -> dict[str, Any]:
    """What ties work to that of the last file: its id; without one all that it said, under an id from now on."""
    whose = one.gemeenten or tuple(one.werk.gemeenten)
    local: dict[str, Any] = {"gemeenten": [*whose]} if whose else {}
    if one.werk.id:
        return {"id": str(one.werk.id), **local}
    node = one.document.node(one.werk.plek.pad)
    said = build(node) if node is not None else {}
    if isinstance(said, str):
        said = {"maatregel" if not isinstance(one.werk, Actiepunt) else "titel": said}
    if not isinstance(said, dict):
        said = {}
    copied = {key: _plain(value) for key, value in said.items() if key not in _NOT_COPIED and value not in (None, "")}
    return {"id": _fresh(made.naam, ids), **local, **copied}


def _fresh(name: str, ids: set[str]) -> str:
    """A new id from a name, that nothing here has."""
    base = short_slug(name) or "onderdeel"
    made, number = base, 2
    while made in ids:
        made, number = f"{base}-{number}", number + 1
    ids.add(made)
    return made


def _plain(value: Any) -> Any:
    if isinstance(value, tuple):
        return "\n\n".join(value)
    if isinstance(value, list):
        return [_plain(one) for one in value if one not in (None, "")]
    if isinstance(value, dict):
        return {key: _plain(one) for key, one in value.items()}
    return value


def _name(one: Werkstuk, made: Vervolg) -> str:
    code = str(one.werk.gezegd("code")[0])
    return f"{code} {made.naam}" if code else made.naam


def _told(one: Werkstuk, made: Vervolg) -> str:
    """What it is, how it stood, why it goes on, and what must be judged."""
    elsewhere = "; ".join(
        f"in {gemeente}: {stand}" for gemeente, stand in _other_stands(one) if stand and stand != made.stand
    )
    parts = [
        f"{_name(one, made).rstrip('.')}.",
        f"Stand: {made.stand}{f' ({elsewhere})' if elsewhere else ''}.",
        f"{made.reden[:1].upper()}{made.reden[1:]}." if made.reden else "",
        f"{made.uitleg.rstrip('.')}." if made.uitleg else "",
        "" if one.werk.id else "Had geen id, en staat daarom helemaal uitgeschreven.",
        f"VRAAG: {made.vraag}" if made.vraag else "",
    ]
    return " ".join(part for part in parts if part)


def _other_stands(one: Werkstuk) -> Iterator[tuple[str, str]]:
    from ivpgen.plan.continuity import history

    for gemeente, werk in one.lokaal.items():
        last = next((entry for entry in reversed(history(werk)) if entry.status), None)
        if last is not None and werk.voortgang != one.werk.voortgang:
            yield gemeente, str(last.status)
