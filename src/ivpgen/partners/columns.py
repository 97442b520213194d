"""The columns of a partner's sheet, and the hidden sheet that says which plan it belongs to."""

from __future__ import annotations

from typing import NamedTuple

from ivpgen.plan.work import STATUSSEN

VERSIE = "1"
BLAD, HERKOMST = "Maatregelen", "ivpgen"
KOP_RIJ = 4
"""The row with the names of the columns, 1-based; above it stands what the reader should know."""
KEUZES = tuple(one for one in STATUSSEN if one != "vervangen")
"""A measure is replaced by another one: that is for who keeps the plan."""


class Kolom(NamedTuple):
    """A column: its key, what its head says, how wide it is in characters; `vrij` where a partner fills it."""

    naam: str
    kop: str
    breedte: int
    vrij: bool = False


VERBORGEN = (Kolom("sleutel", "Sleutel", 20), Kolom("stempel", "Stempel", 18))
VAST = (
    Kolom("code", "Nr.", 8),
    Kolom("maatregel", "Maatregel", 38),
    Kolom("resultaat", "Resultaat", 30),
    Kolom("rol", "Jullie rol", 12),
    Kolom("trekker", "Trekker", 22),
    Kolom("partners", "Partners", 26),
    Kolom("planning", "Planning", 18),
    Kolom("stand", "Laatste stand", 20),
)
INVULLEN = (
    Kolom("status", "Status", 14, True),
    Kolom("percentage", "Percentage", 12, True),
    Kolom("toelichting", "Toelichting", 40, True),
    Kolom("datum", "Stand op", 13, True),
    Kolom("nieuwe_planning", "Nieuwe planning", 18, True),
    Kolom("reden", "Reden", 30, True),
)
KOLOMMEN = (*VERBORGEN, *VAST, *INVULLEN)


class Herkomst(NamedTuple):
    """What the hidden sheet says: form, plan (its kenmerk), edition, partner, day of export (ISO or ""), and whether it is public.

    `plan_stempel` is a hash of all the rows of the edition when it was made.
    """

    versie: str
    plan: str
    gemeente: str
    partner: str
    datum: str
    openbaar: str
    plan_stempel: str
