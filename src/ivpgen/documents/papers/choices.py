"""What a plan chooses against or leaves uncertain: what a raad should know before it decides."""

from __future__ import annotations

from collections.abc import Iterator

from ivpgen.documents.texts import Gegevens, Tekst

_OPEN = frozenset({"gevraagd", "toegezegd"})


def choices(data: Gegevens) -> Gegevens:
    """`geld` that ends or was not granted yet, `minder` what gets less attention, `buiten` what the plan leaves out."""
    items = [one for one in data["middelen"]["lijst"] if one["soort_deel"] == "middel"]
    scope = data["reikwijdte"]
    return {
        "geld": [one for one in items if one["wijziging"] or one["gevolg"] or str(one["stand"]) in _OPEN],
        "minder": [*_less(data)],
        "buiten": [one for one in scope["niet"]["lijst"] if one["onderwerp"]] if scope else [],
    }


def _less(data: Gegevens) -> Iterator[Tekst]:
    """The themes that the plan lowers, and the findings that say so."""
    fields = data["velden"]["per"].values() if data["velden"] else ()
    for theme in [*(one for field in fields for one in field["themas"]["lijst"]), *data["themas"]["lijst"]]:
        if theme["soort_deel"] == "thema" and str(theme["niveau"]) == "afgeschaald":
            yield theme["naam_of_titel"]
    for one in data["bevindingen"]["lijst"]:
        if one["soort_deel"] == "bevinding" and str(one["gevolg"]) == "afgeschaald":
            yield from one["tekst"]
