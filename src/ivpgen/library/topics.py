"""Which veld of the method a theme belongs to."""

from __future__ import annotations

from functools import cache

from ivpgen.method import catalogus


def veld_of(slug: str) -> str:
    """The slug of the veld that a theme or subtheme of the catalogue belongs to; "" for any other."""
    return _veld_by_theme().get(slug, "")


@cache
def _veld_by_theme() -> dict[str, str]:
    found: dict[str, str] = {}
    for short in catalogus.velden():
        veld = catalogus.veld(short.slug)
        for theme in veld.themas if veld else ():
            found[theme.slug] = short.slug
            found.update((sub.slug, short.slug) for sub in theme.subthemas)
    return found
