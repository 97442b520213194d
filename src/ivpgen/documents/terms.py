"""The words of the method, and the plan's own words for them."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from ivpgen.plan.model import Plan

_USUAL = {
    "prioriteit": ("prioriteit", "prioriteiten", "de"),
    "doel": ("doel", "doelen", "het"),
    "subdoel": ("subdoel", "subdoelen", "het"),
    "actiepunt": ("actiepunt", "actiepunten", "het"),
    "maatregel": ("maatregel", "maatregelen", "de"),
    "uitvoeringsplan": ("uitvoeringsplan", "uitvoeringsplannen", "het"),
    "veld": ("veiligheidsveld", "veiligheidsvelden", "het"),
    "thema": ("thema", "thema’s", "het"),
    "indicator": ("indicator", "indicatoren", "de"),
    "bevinding": ("bevinding", "bevindingen", "de"),
    "partner": ("partner", "partners", "de"),
}


class Term(NamedTuple):
    """A concept as it is called here."""

    enkelvoud: str
    meervoud: str
    lidwoord: str

    @property
    def aanwijzend(self) -> str:
        """`deze prioriteit`, `dit speerpunt`."""
        return f"{'dit' if self.lidwoord == 'het' else 'deze'} {self.enkelvoud}"


def terms(*plans: Plan) -> Callable[[str], Term]:
    """The words of a document: those of the first plan that has its own, else the usual ones."""
    found: dict[str, Term] = {}
    for name, (enkelvoud, meervoud, lidwoord) in _USUAL.items():
        own = next((plan.termen[name] for plan in plans if name in plan.termen), None)
        one = str(own.enkelvoud) if own and own.enkelvoud else enkelvoud
        many = str(own.meervoud) if own and own.meervoud else meervoud
        found[name] = Term(one, many, str(own.lidwoord) if own and own.lidwoord else lidwoord)
    return lambda name: found.get(name) or Term(name, f"{name}en", "de")
