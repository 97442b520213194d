"""The one door to the catalogue: `catalogus.velden()`; a table and its records are loaded when first asked for."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ivpgen.method.bronnen import bron, bronnen
    from ivpgen.method.ccv import ccv_onderdelen, ccv_tips, ccv_vragen, startbijeenkomst, uitvoeringsplan_stappen
    from ivpgen.method.cijfers import bbv, bbv_indicatoren, politiecode, politiecodes
    from ivpgen.method.digitaal import digitaal_item, digitale_items
    from ivpgen.method.edities import edities
    from ivpgen.method.kaders import digitale_kaders
    from ivpgen.method.methode import fasen, maatregelvelden, schalen, stappen, themaniveaus, verantwoording
    from ivpgen.method.partners import cataloguspartner, cataloguspartners, rol
    from ivpgen.method.themas import themavoorbeeld
    from ivpgen.method.velden import dwarsthemas, thema, themaslugs, veld, velden
    from ivpgen.method.wetten import wet, wettelijke_eisen, wetten

__all__ = [
    "bbv",
    "bbv_indicatoren",
    "bron",
    "bronnen",
    "cataloguspartner",
    "cataloguspartners",
    "ccv_onderdelen",
    "ccv_tips",
    "ccv_vragen",
    "digitaal_item",
    "digitale_items",
    "digitale_kaders",
    "dwarsthemas",
    "edities",
    "fasen",
    "maatregelvelden",
    "politiecode",
    "politiecodes",
    "rol",
    "schalen",
    "stappen",
    "startbijeenkomst",
    "thema",
    "themaniveaus",
    "themaslugs",
    "themavoorbeeld",
    "uitvoeringsplan_stappen",
    "veld",
    "velden",
    "verantwoording",
    "wet",
    "wettelijke_eisen",
    "wetten",
]

# Making the classes of the records costs more than reading a table, and a check needs two of the ten modules.
_NAMES = {
    "bronnen": ("bron", "bronnen"),
    "ccv": ("ccv_onderdelen", "ccv_tips", "ccv_vragen", "startbijeenkomst", "uitvoeringsplan_stappen"),
    "cijfers": ("bbv", "bbv_indicatoren", "politiecode", "politiecodes"),
    "digitaal": ("digitaal_item", "digitale_items"),
    "edities": ("edities",),
    "kaders": ("digitale_kaders",),
    "methode": ("fasen", "maatregelvelden", "schalen", "stappen", "themaniveaus", "verantwoording"),
    "partners": ("cataloguspartner", "cataloguspartners", "rol"),
    "themas": ("themavoorbeeld",),
    "velden": ("dwarsthemas", "thema", "themaslugs", "veld", "velden"),
    "wetten": ("wet", "wettelijke_eisen", "wetten"),
}
_HOME = {name: module for module, names in _NAMES.items() for name in names}


def __getattr__(name: str) -> object:
    """The function of this name, kept here once looked up."""
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found: object = getattr(import_module(f"ivpgen.method.{_HOME[name]}"), name)
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    return __all__
