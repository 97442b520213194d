"""What an editor proposes where a plan refers to what the method knows: fields, themes, laws, digital items."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from ivpgen.method import catalogus
from ivpgen.plan.goals import DigitaleVeiligheid, Veldenlijst
from ivpgen.plan.parts import Basis
from ivpgen.plan.refs import BEKENDEN
from ivpgen.plan.schema.descriptions import Beschrijving
from ivpgen.plan.words import Verwijst, Woord

_BY_KIND: dict[str, Callable[[], list[str]]] = {
    "veld": lambda: [veld.slug for veld in catalogus.velden()],
    "thema": lambda: sorted(catalogus.themaslugs()),
    "wet": lambda: [wet.slug for wet in catalogus.wetten()],
    "digitaal": lambda: [item.slug for item in catalogus.digitale_items()],
    "partner": lambda: sorted(BEKENDEN),
    "bbv": lambda: [indicator.slug for indicator in catalogus.bbv_indicatoren()],
}


def for_marks(marks: Iterable[object]) -> Sequence[str]:
    """The words that a text with these marks may hold without the plan saying so itself."""
    for mark in marks:
        if isinstance(mark, Woord):
            return mark.woorden
        if isinstance(mark, Verwijst):
            return [word for kind in mark.soorten if kind in _BY_KIND for word in _BY_KIND[kind]()]
    return ()


def known_keys(cls: type[Basis]) -> dict[str, Beschrijving]:
    """Of a mapping with open keys: the keys that the method knows, each with its name and what it is about."""
    if cls is Veldenlijst:
        return {
            veld.slug: Beschrijving(veld.naam, veld.omschrijving, blok="beeld: pm\n") for veld in catalogus.velden()
        }
    if cls is DigitaleVeiligheid:
        items = catalogus.digitale_items()
        return {item.slug: Beschrijving(item.naam, item.vraag, blok="inzet: pm\n") for item in items}
    return {}
