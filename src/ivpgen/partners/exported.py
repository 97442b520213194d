"""A plan → what goes to its partners, in memory: per edition who takes part, and their Excel sheets."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from ivpgen.diagnostics import Onbruikbaar
from ivpgen.documents.head import head
from ivpgen.documents.plain import Plain
from ivpgen.fixing.slugs import is_slug
from ivpgen.partners.book import Boek, book
from ivpgen.partners.columns import KEUZES, KOLOMMEN, VERSIE, Herkomst
from ivpgen.partners.rows import Betrokkene, Rij, betrokkenen, rijen, stukken
from ivpgen.plan.planmap import Editie, Planmap

_UITLEG = (
    "Vul alleen de lichte kolommen in, en alleen bij maatregelen waarover iets te melden is. "
    "Kies een status uit de lijst. Verschuift iets? Vul dan ook de nieuwe planning en de reden in. "
    "Stuur het bestand daarna terug zoals het is."
)


class Blad(NamedTuple):
    """What goes to one partner in one edition: `pad` is where, without the end of the file's name."""

    pad: str
    plain: Plain
    wie: Betrokkene
    herkomst: Herkomst


def bladen(
    planmap: Planmap, *, partners: Sequence[str], periode: str | None, vandaag: date | None, openbaar: bool
) -> list[Blad]:
    """The sheets of a plan, of all or of the partners that are named. Raises Onbruikbaar for one that has no measures."""
    made = [one for editie in planmap.edities for one in _of_edition(planmap, editie, periode, vandaag, openbaar)]
    known = list(dict.fromkeys(one.wie.id for one in made))
    for name in partners:
        if name not in known:
            raise Onbruikbaar(
                f"“{name}” is in dit plan geen trekker of partner van een maatregel.",
                hoe=f"Kies uit: {', '.join(sorted(known)) or 'er is nog niemand'}.",
            )
    return [one for one in made if not partners or one.wie.id in partners]


def workbook(blad: Blad) -> bytes:
    """Its Excel file."""
    of_plan = head(blad.plain.editie, blad.plain.editie.plan, naam="integraal veiligheidsplan")
    titel = f"Voortgang van maatregelen: {blad.wie.naam}"
    rows = [{"sleutel": row.sleutel, "stempel": row.stempel, "rol": rol, **row.vast} for row, rol in blad.wie.rijen]
    return book(Boek(titel, str(of_plan["auteur"]), _UITLEG, KOLOMMEN, rows, {"status": KEUZES}, blad.herkomst))


def _of_edition(
    planmap: Planmap, editie: Editie, periode: str | None, vandaag: date | None, openbaar: bool
) -> Iterator[Blad]:
    day = vandaag or (planmap.plan.peildatum.tot if planmap.plan else None)
    plain = Plain(editie)
    rows = list(rijen(plain, stukken(editie, periode, day)))
    folder = f"{editie.gemeente}/" if editie.gemeente else ""
    for wie in betrokkenen(plain, rows):
        if not is_slug(wie.id):
            raise Onbruikbaar(
                f"Het id “{wie.id}” van een partner kan geen naam van een bestand zijn.",
                hoe="Gebruik in een id alleen kleine letters, cijfers en streepjes.",
            )
        yield Blad(
            f"{folder}partners/{wie.id}",
            plain,
            wie,
            Herkomst(
                VERSIE,
                kenmerk(editie),
                editie.gemeente or "",
                wie.id,
                day.isoformat() if day else "",
                "ja" if openbaar else "nee",
                stamp(rows),
            ),
        )


def kenmerk(editie: Editie) -> str:
    """What tells this plan from every other one."""
    return str(head(editie, editie.plan, naam="integraal veiligheidsplan")["kenmerk"])


def stamp(rows: Sequence[Rij]) -> str:
    """A hash of all that the plan says of these measures."""
    return hashlib.sha256("".join(row.stempel for row in rows).encode()).hexdigest()[:16]
