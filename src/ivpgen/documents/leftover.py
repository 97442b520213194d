"""The last chapter of a document: texts of the plan that no template printed, so that nothing gets lost."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from ivpgen.documents.leaves import Leaf
from ivpgen.documents.sections import hoofdstuk, onderdeel
from ivpgen.documents.texts import Gegevens, Reden, Tekst


def _text(leaf: Leaf, tekst: Callable[[str, str], Tekst]) -> Tekst:
    text = tekst(leaf.tekst, leaf.bron)
    return Tekst("", leaf.bron, Reden(leaf.soort, text, leaf.tekst)) if leaf.soort else text


def leftover(missing: Iterable[Leaf], tekst: Callable[[str, str], Tekst]) -> Gegevens:
    """A chapter that lists each text under the keys it was written with; `tekst` makes one of what was written and its source."""
    rows = [
        {
            "label": " – ".join(_words(step) for step in leaf.label),
            "tekst": _text(leaf, tekst),
            "proza": leaf.proza,
        }
        for leaf in missing
    ]
    part = onderdeel("overige", regels=rows)
    return hoofdstuk("Overige gegevens uit het plan", "overige", [part], id_="overige-gegevens", klassen="bijlage")


def _words(key: str) -> str:
    return key.replace("_", " ").replace("-", " ").capitalize()
