"""Who has a part in which measures: the rows of a sheet, from one edition of a plan."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from ivpgen.diagnostics import Onbruikbaar, Place
from ivpgen.documents.measures import actiepunten, measures
from ivpgen.documents.plain import Plain
from ivpgen.documents.texts import Gegevens
from ivpgen.fixing.slugs import slug
from ivpgen.plan.governance import Partner
from ivpgen.plan.moments import parse
from ivpgen.plan.planmap import Editie, Stuk
from ivpgen.plan.refs import BEKENDEN
from ivpgen.plan.work import Werk
from ivpgen.source.tree import build

TREKKER, PARTNER = "trekker", "partner"


class Rij(NamedTuple):
    """One measure: `sleutel` is its file and id path, `stempel` changes whenever the plan says something else of it.

    `gegevens` is what templates see of it, `vast` what a sheet shows of it under the names of `columns.VAST`.
    """

    sleutel: str
    stempel: str
    deel: Werk
    stuk: Stuk
    gegevens: Gegevens
    vast: dict[str, str]

    @property
    def plaats(self) -> Place:
        """Where the measure stands."""
        return self.stuk.document.place(self.deel.plek.pad)

    @property
    def naam(self) -> str:
        """Its code and what it is called."""
        return " ".join(part for part in (self.vast["code"], self.vast["maatregel"]) if part)


class Betrokkene(NamedTuple):
    """A partner, team or leader that a measure names: `partner` is its definition in the plan, None for a name alone."""

    id: str
    naam: str
    partner: Partner | None
    rijen: list[tuple[Rij, str]]


def stukken(editie: Editie, periode: str | None, vandaag: date | None) -> list[Stuk]:
    """The files whose measures are asked about: of `periode`, else of the year of `vandaag`, the next or the last one; and the plan.

    Raises Onbruikbaar for a period that no uitvoeringsplan is of.
    """
    found = editie.uitvoering
    if periode is not None:
        try:
            wanted = parse(periode)
        except ValueError:
            raise Onbruikbaar(f"“{periode}” is geen periode.", hoe="Noem een jaar, zoals 2027.") from None
        found = [one for one in found if wanted.van and wanted.tot and _overlaps(one, wanted.van, wanted.tot)]
        if not found:
            raise Onbruikbaar(
                f"Voor de periode {periode} is er geen uitvoeringsplan.",
                hoe=f"Er is: {', '.join(one.stem for one in editie.uitvoering) or 'geen enkel uitvoeringsplan'}.",
            )
    elif vandaag is not None:
        later = [one for one in found if (one.plan.periode.tot or date.max) >= vandaag]
        first = min((one.plan.periode.van for one in later if one.plan.periode.van), default=None)
        if first is not None:
            start = max(first, vandaag)
            found = [one for one in later if (one.plan.periode.van or start).year <= start.year]
        else:
            found = found[-1:]
    return [editie.plan, *found]


def rijen(plain: Plain, files: Iterable[Stuk]) -> Iterator[Rij]:
    """The measures of these files, in the order of the plan."""
    for stuk in files:
        parts = {plain.bron(deel): deel for deel in stuk.delen if isinstance(deel, Werk)}
        for gegevens in measures(actiepunten(plain.stuk(stuk))):
            deel = parts.get(str(gegevens["pad"]))
            if deel is not None:
                yield _rij(stuk, deel, gegevens)


def betrokkenen(plain: Plain, rows: Iterable[Rij]) -> list[Betrokkene]:
    """Who leads or takes part in them, by name; words such as inwoners that no partner is called are nobody to write to."""
    found: dict[str, Betrokkene] = {}
    groups = _groups(plain)
    for row in rows:
        for rol, key in ((TREKKER, "trekker"), (PARTNER, "partners")):
            for one in row.gegevens[key]["lijst"]:
                for name, shown, via in _all_of(one, groups, plain):
                    who = found.setdefault(name, Betrokkene(name, shown, _partner(plain, name), []))
                    if all(known is not row for known, _ in who.rijen):
                        who.rijen.append((row, f"{rol} (via {via})" if via else rol))
    return sorted(found.values(), key=lambda one: (one.naam.lower(), one.id))


def _all_of(one: Gegevens, groups: dict[str, list[str]], plain: Plain) -> Iterator[tuple[str, str, str]]:
    """Somebody who is named, and whoever belongs to it: (id, name, the group)."""
    name = str(one["id"]).rpartition("/")[2]
    if one["bekend"] or name not in BEKENDEN:
        own = name if one["bekend"] else slug(name)
        if own:
            yield own, str(one["naam"]), ""
    for member in groups.get(name, []):
        partner = _partner(plain, member)
        if partner is not None:
            yield member, plain.names.name(partner), str(one["naam"])


def _groups(plain: Plain) -> dict[str, list[str]]:
    return {str(one.id): [str(member) for member in one.leden] for one in plain.editie.plan.plan.partners if one.leden}


def _partner(plain: Plain, name: str) -> Partner | None:
    found = plain.index.find("partner", name, plain.editie.plan.document.file)
    return found if isinstance(found, Partner) else None


def _rij(stuk: Stuk, deel: Werk, gegevens: Gegevens) -> Rij:
    vast = {
        "code": str(gegevens["code"]),
        "maatregel": str(gegevens["naam_of_titel"]),
        "resultaat": _prose(gegevens["resultaat"]),
        "trekker": _names(gegevens["trekker"]),
        "partners": _names(gegevens["partners"]),
        "planning": str(gegevens["verschoven_naar"] or gegevens["nieuwe_planning"] or gegevens["planning"]),
        "stand": _state(gegevens),
    }
    node = stuk.document.node(deel.plek.pad)
    said = json.dumps([build(node) if node is not None else None, vast], ensure_ascii=False, sort_keys=True)
    return Rij(str(gegevens["pad"]), hashlib.sha256(said.encode()).hexdigest()[:16], deel, stuk, gegevens, vast)


def _names(reeks: Gegevens) -> str:
    return ", ".join(str(one["naam"]) for one in reeks["lijst"])


def _prose(sectie: Gegevens | None) -> str:
    return "\n".join(str(piece) for piece in sectie["tekst"]) if sectie else ""


def _state(gegevens: Gegevens) -> str:
    """The last progress in words: `loopt (40%), 30 juni 2027`."""
    history = gegevens["geschiedenis"]
    if not history:
        return ""
    last = history[-1]
    percentage = str(last["percentage"]).removesuffix("%")
    shown = f"{last['status']}{f' ({percentage}%)' if percentage else ''}"
    return ", ".join(part for part in (shown, str(last["datum"])) if part)


def _overlaps(stuk: Stuk, van: date, tot: date) -> bool:
    own = stuk.plan.periode
    return (own.van or date.min) <= tot and (own.tot or date.max) >= van
