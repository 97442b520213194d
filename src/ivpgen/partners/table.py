"""All measures of a year as one Excel table: what the plan says of each, key by key, as it can be typed back."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any, NamedTuple

from ivpgen.documents.head import head
from ivpgen.documents.plain import Plain
from ivpgen.partners.book import Boek, book
from ivpgen.partners.columns import KEUZES, VERBORGEN, VERSIE, Herkomst, Kolom
from ivpgen.partners.exported import kenmerk, stamp
from ivpgen.partners.rows import Rij, rijen, stukken
from ivpgen.plan.absence import Afwezig
from ivpgen.plan.continuity import history
from ivpgen.plan.lists import Reeks
from ivpgen.plan.moments import Moment
from ivpgen.plan.parts import Basis
from ivpgen.plan.planmap import Editie, Planmap
from ivpgen.plan.work import KETEN

TABEL = "*"
"""What stands in the place of a partner in the origin of a table."""
SCHEIDING, TOT = "; ", " t/m "
LIJSTEN = frozenset({"keten", "doelgroep", "gebied", "trekker", "partners", "middelen", "digitaal", "indicatoren"})
MOMENTEN = frozenset({"planning", "nieuwe_planning"})
STAND = ("status", "percentage")
"""Changed here, these become a report of progress."""
VELDEN = (
    Kolom("code", "Nr.", 8, True),
    Kolom("naam", "Maatregel", 40, True),
    Kolom("toelichting", "Toelichting", 34, True),
    Kolom("soort", "Soort", 11, True),
    Kolom("keten", "Keten", 14, True),
    Kolom("benadering", "Benadering", 16, True),
    Kolom("doelgroep", "Doelgroep", 18, True),
    Kolom("gebied", "Gebied", 18, True),
    Kolom("resultaat", "Resultaat", 34, True),
    Kolom("indicatoren", "Indicatoren", 18, True),
    Kolom("trekker", "Trekker", 16, True),
    Kolom("partners", "Partners", 24, True),
    Kolom("planning", "Planning", 20, True),
    Kolom("nieuwe_planning", "Nieuwe planning", 18, True),
    Kolom("middelen", "Middelen", 16, True),
    Kolom("taakveld", "Taakveld", 10, True),
    Kolom("digitaal", "Digitale veiligheid", 20, True),
)
KOLOMMEN = (
    *VERBORGEN,
    Kolom("actiepunt", "Actiepunt", 26),
    *VELDEN,
    Kolom("status", "Status", 14, True),
    Kolom("percentage", "Percentage", 12, True),
)
_KEUZES = {
    "status": KEUZES,
    "soort": ("nieuw", "lopend", "regulier"),
    "benadering": ("gebiedsgericht", "persoonsgericht", "delictgericht"),
}
KEUZES_PER_VELD: dict[str, tuple[str, ...]] = {**_KEUZES, "keten": KETEN}
_UITLEG = (
    "Verander wat anders moet; wat gelijk blijft laat je staan. Schrijf trekker en partners met hun id, en zet tussen twee"
    " namen een puntkomma. Een nieuwe maatregel voeg je toe in het plan zelf."
)


class Tabelrij(NamedTuple):
    """A measure and what the table shows of it, by column."""

    rij: Rij
    gegevens: dict[str, str]


def table(planmap: Planmap, *, periode: str | None, vandaag: date | None, openbaar: bool) -> bytes:
    """The workbook with the measures of all editions, each once."""
    day = vandaag or (planmap.plan.peildatum.tot if planmap.plan else None)
    editie = planmap.edities[0]
    rows = list(tabelrijen(planmap, periode, day))
    of_plan = head(editie, editie.plan, naam="integraal veiligheidsplan")
    origin = Herkomst(
        VERSIE,
        kenmerk(editie),
        "",
        TABEL,
        day.isoformat() if day else "",
        "ja" if openbaar else "nee",
        stamp([one.rij for one in rows]),
    )
    shown = [{"sleutel": one.rij.sleutel, "stempel": one.rij.stempel, **one.gegevens} for one in rows]
    titel = f"Maatregelen: {of_plan['titelregel']}"
    return book(Boek(titel, str(of_plan["auteur"]), _UITLEG, KOLOMMEN, shown, _KEUZES, origin))


def tabelrijen(planmap: Planmap, periode: str | None, day: date | None, *, alle: bool = False) -> Iterator[Tabelrij]:
    """The measures of the plan, those of a gemeente alone as its edition has them."""
    seen: set[str] = set()
    for editie in planmap.edities:
        files = editie.stukken() if alle else _files(editie, periode, day)
        for rij in rijen(Plain(editie), files):
            if rij.sleutel not in seen:
                seen.add(rij.sleutel)
                yield Tabelrij(rij, _row(rij))


def _files(editie: Editie, periode: str | None, day: date | None) -> list[Any]:
    return stukken(editie, periode, day) if editie.uitvoering else [editie.plan]


def _row(rij: Rij) -> dict[str, str]:
    made = {kolom.naam: said(rij, kolom.naam) for kolom in VELDEN}
    entries = history(rij.deel)
    last = entries[-1] if entries else None
    made["status"] = str(last.status) if last else ""
    made["percentage"] = str(last.percentage).removesuffix("%") if last else ""
    return {**made, "actiepunt": _above(rij)}


def sleutel(rij: Rij, veld: str) -> str:
    """The key of the plan that a column stands for: the name of a measure is `maatregel`, that of an actiepunt `titel`."""
    if veld != "naam":
        return veld
    return "maatregel" if rij.gegevens["soort_deel"] == "maatregel" or rij.deel.noemt("maatregel") else "titel"


def said(rij: Rij, veld: str) -> str:
    """What holds for a measure under a key, inherited or not, as it can be typed."""
    return _typed(rij.deel.gezegd(sleutel(rij, veld))[0]) if hasattr(rij.deel, sleutel(rij, veld)) else ""


def _typed(value: Any) -> str:
    if isinstance(value, Afwezig) or value is None or getattr(value, "afwezig", None) is not None:
        return ""
    if isinstance(value, Moment):
        return value.tekst or TOT.join(part for part in value.delen or () if part)
    if isinstance(value, Reeks):
        return SCHEIDING.join(one.benaming()[0] if isinstance(one, Basis) else str(one) for one in value)
    if isinstance(value, Basis):
        value = value.gezegd("tekst")[0]
    if isinstance(value, tuple):
        return "\n".join(value)
    return str(value)


def _above(rij: Rij) -> str:
    """The name of the actiepunt that a measure stands in."""
    pad = rij.deel.plek.pad
    for deel in rij.stuk.delen:
        if (
            len(pad) > 2
            and deel.plek.pad == pad[: len(deel.plek.pad)]
            and hasattr(deel, "maatregelen")
            and deel is not rij.deel
        ):
            return deel.naam_of_titel
    return ""
