"""Where a plan answers a question of the CCV-checklist: what of it is filled, or left out with a reason."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from ivpgen.assessment.places import Parts, Plek
from ivpgen.documents.measures import KOPPEN
from ivpgen.documents.plain import Plain
from ivpgen.documents.sections import ONDERDELEN
from ivpgen.documents.texts import Tekst
from ivpgen.plan.absence import Afwezig
from ivpgen.plan.lists import Reeks, Tafel
from ivpgen.plan.moments import Moment
from ivpgen.plan.parts import Basis
from ivpgen.plan.planmap import Stuk
from ivpgen.plan.words import Regel

BEWIJS: dict[str, tuple[str, ...]] = {
    "bereik-afgebakend": ("reikwijdte",),
    "doelgroep-benoemd": ("lezers",),
    "logische-lijn": ("terugblik", "analyse", "bevindingen", "prioriteiten", "middelen"),
    "keuzen-onderbouwd": ("prioriteiten.*.onderbouwing",),
    "woordenlijst": ("begrippen", "afkortingen"),
    "terugblik-opgenomen": ("terugblik", "voorgangers"),
    "pluspunten": ("terugblik.pluspunten",),
    "verbeterpunten": ("terugblik.verbeterpunten",),
    "analyse-opgenomen": ("analyse", "bevindingen", "velden"),
    "bronnen-benoemd": ("bronnen",),
    "objectieve-gegevens": ("indicatoren", "tabellen", "analyse.tabellen"),
    "subjectieve-gegevens": ("bronnen", "participatie"),
    "verhaal-achter-cijfers": ("bevindingen.*.duiding", "indicatoren.*.duiding", "analyse.tekst"),
    "dominante-trends": ("analyse.trends", "bevindingen.*.trend"),
    "prioriteiten-opgenomen": ("prioriteiten",),
    "prioriteiten-volgen-uit-analyse": ("prioriteiten.*.bevindingen", "bevindingen.*.gevolg"),
    "prioriteiten-onderbouwd": ("prioriteiten.*.onderbouwing",),
    "samenhang-landelijk-regionaal": (
        "kaders.landelijk",
        "kaders.regionaal",
        "prioriteiten.*.schaal",
        "prioriteiten.*.valt_onder",
    ),
    "aantal-beperkt": ("prioriteiten",),
    "doelen-opgenomen": ("doelen", "prioriteiten.*.doelen"),
    "doelen-afrekenbaar": ("indicatoren.*.streefwaarden", "indicatoren.*.streefwaarde"),
    "aanpak-per-prioriteit": ("prioriteiten.*.aanpak", "prioriteiten.*.actiepunten"),
    "budget-opgenomen": ("middelen",),
    "evaluatie-geregeld": ("evaluatie",),
    "partneroverleg": ("evaluatie.partneroverleg", "organisatie.overleggen"),
    "monitoring-verantwoording": ("evaluatie.momenten", "evaluatie.tekst", "actiepunten.*.voortgang"),
}
"""Per question the keys of the plan that answer it; `*` stands for each thing of a list. Questions about no key are left out."""


class Bewijs(NamedTuple):
    """What of a plan answers a question: where it is filled, where it is left out and why, where it is still to come."""

    plekken: tuple[Plek, ...] = ()
    redenen: tuple[tuple[Plek, Tekst], ...] = ()
    open: tuple[Plek, ...] = ()


def evidence(slug: str, plains: Sequence[Plain], parts: Parts) -> Bewijs:
    """What answers a question in any edition; what editions share once."""
    filled: dict[tuple[str, int], Plek] = {}
    reasons: dict[tuple[str, int], tuple[Plek, Tekst]] = {}
    still: dict[tuple[str, int], Plek] = {}
    for plain in plains:
        for stuk in plain.editie.stukken():
            for pattern in BEWIJS.get(slug, ()):
                for found in _walk(stuk.plan, tuple(pattern.split("."))):
                    plek = _plek(stuk, found, parts)
                    at = (plek.bestand, plek.regel)
                    if found.afwezig is None:
                        filled.setdefault(at, plek)
                    elif found.afwezig.soort == "pm":
                        still.setdefault(at, plek)
                    else:
                        bron = plain.bron(found.deel, *([found.veld] if found.veld else []), found.afwezig.soort)
                        reasons.setdefault(at, (plek, Tekst(found.afwezig.reden, bron)))
    return Bewijs(tuple(filled.values()), tuple(reasons.values()), tuple(still.values()))


class _Found(NamedTuple):
    deel: Basis
    veld: str
    afwezig: Afwezig | None


def _walk(deel: Basis, steps: tuple[str, ...]) -> Iterator[_Found]:
    """What is filled or absent at the end of some steps below a part."""
    veld, rest = steps[0], steps[1:]
    value: Any = getattr(deel, veld, None)
    afwezig = getattr(value, "afwezig", None)
    if afwezig is not None and not (isinstance(value, Reeks | Tafel) and value):
        yield _Found(deel, veld, afwezig)
    elif not rest:
        if _is_filled(value):
            yield _Found(deel, veld, None)
    elif rest[0] == "*":
        for item in value.values() if isinstance(value, Tafel) else value or ():
            if isinstance(item, Basis):
                yield from _walk(item, rest[1:])
    elif isinstance(value, Basis):
        yield from _walk(value, rest)


def _is_filled(value: Any) -> bool:
    if isinstance(value, Reeks | Tafel):
        return bool(value) or (value.kop is not None and bool(value.kop.tekst))
    if isinstance(value, Basis):
        return bool(value.model_fields_set or value.__pydantic_extra__)
    return bool(value) if isinstance(value, Regel | Moment | tuple) else False


def _plek(stuk: Stuk, found: _Found, parts: Parts) -> Plek:
    """Where a key stands, with the part that it is a key of; for a key of the plan itself the chapter that it makes."""
    place = stuk.document.place((*found.deel.plek.pad, found.veld), key=True)
    if not found.deel.plek.pad:
        usual = ONDERDELEN.get(found.veld)
        titel = usual.titel if usual else found.veld.replace("_", " ").capitalize()
        return Plek(place.file, place.line, titel)
    wat = KOPPEN.get(found.veld, found.veld.replace("_", " ")).lower()
    return Plek(place.file, place.line, parts.kind(found.deel), parts.name(found.deel), wat)
