"""Which documents there are on progress: what each is called, how its chapters are made, and whether it is of a time."""

from __future__ import annotations

from typing import NamedTuple


class Verslag(NamedTuple):
    """A document on progress; one that is `tijdvak` is about a part of the period, which stands in its file name."""

    naam: str
    titel: str
    tijdvak: bool = False
    omslag: bool = True


VERSLAGEN = {
    one.naam: one
    for one in (
        Verslag("status", "Stand van het plan", omslag=False),
        Verslag("voortgangsrapportage", "Voortgangsrapportage", tijdvak=True),
        Verslag("evaluatie", "Evaluatie"),
    )
}
