"""References in changed values as the names of what they refer to, for people who don't read ids."""

from __future__ import annotations

from collections.abc import Sequence

from ivpgen.comparing.change import GEWIJZIGD, Verschil
from ivpgen.plan.index import soort_en_id
from ivpgen.plan.planmap import Planmap

_REFERS = {
    "trekker": ("partner", "gemeente"),
    "partners": ("partner", "gemeente"),
    "deelnemers": ("partner", "gemeente"),
    "wie": ("partner", "gemeente"),
    "aan": ("partner", "gemeente"),
    "met": ("partner", "gemeente"),
    "leden": ("partner", "gemeente"),
    "gemeenten": ("gemeente",),
    "prioriteiten": ("prioriteit",),
    "doelen": ("doel",),
    "indicatoren": ("indicator",),
    "bevindingen": ("bevinding",),
    "middelen": ("middel",),
    "bron": ("bron",),
    "bronnen": ("bron",),
}
"""Keys whose words refer, and to what; those of fields and themes read well as they are."""


def named(verschillen: Sequence[Verschil], old: Planmap, new: Planmap) -> list[Verschil]:
    """The changes with each id in a value replaced by the name that it has in its own version."""
    before, after = _names(old), _names(new)
    return [
        one._replace(oud=_named(one.veld, one.oud, before), nieuw=_named(one.veld, one.nieuw, after))
        if one.aard == GEWIJZIGD and one.veld in _REFERS
        else one
        for one in verschillen
    ]


def _named(veld: str, value: str, names: dict[tuple[str, str], str]) -> str:
    def name(word: str) -> str:
        return next((names[soort, word] for soort in _REFERS[veld] if (soort, word) in names), word)

    return ", ".join(name(word) for word in value.split(", "))


def _names(planmap: Planmap) -> dict[tuple[str, str], str]:
    found: dict[tuple[str, str], str] = {}
    for editie in planmap.edities:
        for stuk in editie.stukken():
            for deel in stuk.delen:
                known = soort_en_id(deel)
                if known is not None and known[0] in _KINDS:
                    found.setdefault(known, " ".join(deel.naam_of_titel.split()))
    return found


_KINDS = frozenset(soort for soorten in _REFERS.values() for soort in soorten)
