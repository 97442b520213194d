"""What the build-up of a paper follows: the sources of the catalogue with their certainty, for the small print."""

from __future__ import annotations

from collections.abc import Iterable

from ivpgen.method import catalogus
from ivpgen.method.ccv import Agendapunt
from ivpgen.method.methode import Stap

_CERTAIN = {
    "bevestigd": "staat in de genoemde bron",
    "achtergrond": "algemene kennis, niet nagegaan",
}


def origin(*records: Agendapunt | Stap) -> str:
    """ "Opgezet naar …" for records of the method: their sources by title, publisher and year, and how sure that is."""
    sources = [
        one for slug in dict.fromkeys(slug for record in records for slug in record.bron) if (one := _source(slug))
    ]
    if not sources:
        return "Eigen opzet."
    certain = "; ".join(dict.fromkeys(_CERTAIN[record.zekerheid] for record in records))
    return f"Opgezet naar {_listed(sources)}. Zekerheid: {certain}. De tekst is niet van deze uitgevers."


def step(slug: str) -> Stap:
    """A step of the method by its slug."""
    return next(one for one in catalogus.stappen() if one.slug == slug)


def _source(slug: str) -> str:
    found = catalogus.bron(slug)
    # Of the handreiking itself only parts could be read, so nothing is set up after it.
    if found is None or slug == "project" or slug.startswith("kb-"):
        return ""
    return f"“{found.titel}” ({', '.join(part for part in (found.uitgever, found.jaar) if part)})"


def _listed(names: Iterable[str]) -> str:
    *first, last = names
    return f"{', '.join(first)} en {last}" if first else last
