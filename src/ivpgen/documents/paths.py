"""The id path of every part: where a text comes from, stable when things are moved."""

from __future__ import annotations

from ivpgen.plan.index import soort_en_id
from ivpgen.plan.parts import Basis
from ivpgen.plan.planmap import Stuk
from ivpgen.source.tree import Pad

_UNWRITTEN = frozenset({"gemeen", "kop", "tafel", "reeks"})


def id_paths(stuk: Stuk) -> dict[Pad, str]:
    """Per path of the model `file#key/id/…`: positions are replaced by ids where the thing there has one."""
    paths: dict[Pad, str] = {}
    for deel in stuk.delen:
        pad = deel.plek.pad
        if not pad:
            paths[pad] = f"{stuk.document.file}#"
            continue
        parent = _parent(pad, paths)
        rest = [str(step) for step in pad[len(parent) :] if step not in _UNWRITTEN]
        own = _own_id(deel)
        if isinstance(pad[-1], int) and own:
            rest[-1] = own
        paths[pad] = below(paths[parent], *rest)
    return paths


def below(path: str, *steps: str) -> str:
    """The id path of something under a part."""
    tail = "/".join(steps)
    return path + tail if path.endswith("#") or not tail else f"{path}/{tail}"


def _parent(pad: Pad, paths: dict[Pad, str]) -> Pad:
    length = len(pad) - 1
    while length and pad[:length] not in paths:
        length -= 1
    return pad[:length]


def _own_id(deel: Basis) -> str:
    found = soort_en_id(deel)
    return (found[1] if found else "") or str(getattr(deel, "id", ""))
