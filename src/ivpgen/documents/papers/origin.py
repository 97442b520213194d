"""What the build-up of a paper follows: the sources of the catalogue with their certainty, for the small print."""

from __future__ import annotations

from collections.abc import Iterable

from ivpgen.method import catalogus
from ivpgen.method.reading import Zekerheid

STARTNOTITIE = "plan-nieuwegein"
"""The startnotitie whose contents ours has; the model of the handreiking itself could not be read."""

_CERTAIN: dict[Zekerheid, str] = {
    "bevestigd": "staat in de genoemde bron",
    "achtergrond": "algemene kennis, niet nagegaan",
}


def origin(sources: Iterable[str], certainties: Iterable[Zekerheid] = ("bevestigd",)) -> str:
    """ "Opgezet naar …": sources by title, publisher and year, and how sure it is that they say so."""
    named = [_source(slug) for slug in dict.fromkeys(sources)]
    certain = "; ".join(_CERTAIN[one] for one in dict.fromkeys(certainties))
    return f"Opgezet naar {' en '.join(named)}. Zekerheid: {certain}. De tekst is niet van deze uitgever."


def _source(slug: str) -> str:
    found = catalogus.bron(slug)
    if found is None:
        raise KeyError(slug)
    return f"“{found.titel}” ({', '.join(part for part in (found.uitgever, found.jaar) if part)})"
