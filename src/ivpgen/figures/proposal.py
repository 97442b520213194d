"""The lines of a plan for a file: a source, and indicators whose figures come from it, as YAML to copy."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from ivpgen.figures.areas import Gebied, Niveau
from ivpgen.figures.data_file import EIGEN, Gegevensbestand, Overzicht
from ivpgen.figures.records import Opmerking
from ivpgen.figures.suggestions import Indicatorvoorstel, slug, suggested
from ivpgen.figures.surroundings import Gemeente, Omgeving

FOLDER = "cijfers"
_PLAIN = re.compile(r"[A-Za-zÀ-ÿ0-9][\w À-ÿ./()+'%-]*")
_SPECIAL = re.compile(r"(?:~|null|ja|nee|pm|-?[\d.,]+)$", re.IGNORECASE)


class Voorstel(NamedTuple):
    """`yaml` can be pasted into a plan; `gebied` is whose figures it asks for, None in a file without areas that can be placed.

    `bron` is the id of the source, and `bron_staat_er_al` says that the plan has it, so that `yaml` leaves it out.
    """

    yaml: str
    gebied: Gebied | None
    bron: str
    bron_staat_er_al: bool
    indicatoren: tuple[Indicatorvoorstel, ...]
    opmerkingen: tuple[Opmerking, ...]


def propose(bestand: Gegevensbestand, overzicht: Overzicht, path: Path, omgeving: Omgeving | None) -> Voorstel:
    """What a plan needs for the file at `path`: for the gemeente of the plan around it where the file has it, else for an area in the file."""
    gebied, gemeente, remarks = _area(overzicht, omgeving)
    indicatoren, besides = suggested(bestand, overzicht)
    file, outside = _file(path, omgeving)
    if outside and omgeving:
        remarks.append(
            Opmerking("Het bestand ligt niet in de map van het plan.", f"Zet het in de map {FOLDER} van het plan.")
        )
    if besides:
        single, more = (
            ("andere soort", "andere soorten") if bestand.soortkolom else ("ander onderwerp", "andere onderwerpen")
        )
        remarks.append(
            Opmerking(
                f"Het bestand heeft nog {besides} {single if besides == 1 else more}.",
                "Noem zelf bij reeks welke je wilt; --format json noemt ze alle.",
            )
        )
    known = next((bron for bron, said in omgeving.bronnen.items() if said == file), "") if omgeving else ""
    bron = known or _source_id(bestand, path, omgeving)
    lines = [] if known else ["bronnen:", *_source(bestand, bron, file)]
    lines.append("indicatoren:")
    joint = gemeente if omgeving and len(omgeving.gemeenten) > 1 else None
    for one in indicatoren:
        lines += _indicator(
            one, bron, gebied, joint, exists=bool(omgeving) and one.id in omgeving.indicatoren if omgeving else False
        )
    return Voorstel("\n".join(lines), gebied, bron, bool(known), tuple(indicatoren), tuple(remarks))


def _area(overzicht: Overzicht, omgeving: Omgeving | None) -> tuple[Gebied | None, Gemeente | None, list[Opmerking]]:
    remarks: list[Opmerking] = []
    for gemeente in omgeving.gemeenten if omgeving else ():
        if gemeente.code in overzicht.gebieden:
            return overzicht.gebieden[gemeente.code], gemeente, remarks
    if omgeving and omgeving.gemeenten:
        said = " en ".join(
            f"“{one.naam[:60]}” ({one.code[:10]})" if one.code else f"“{one.naam[:60]}”"
            for one in omgeving.gemeenten[:3]
        )
        remarks.append(
            Opmerking(
                f"{said} uit het plan staat niet in dit bestand.",
                "Download het voor je eigen gemeente, of pas gebied aan.",
            )
        )
    places = [one for one in overzicht.gebieden.values() if one.plaatsbaar]
    for level in (Niveau.GEMEENTE, Niveau.WOONPLAATS, Niveau.ONBEKEND, Niveau.LAND):
        found = next((one for one in places if one.niveau == level), None)
        if found:
            return found, None, remarks
    return next(iter(places), None), None, remarks


def _file(path: Path, omgeving: Omgeving | None) -> tuple[str, bool]:
    """The file as the plan names it, and whether it lies outside the plan's folder."""
    if omgeving:
        absolute, folder = Path(os.path.abspath(path)), Path(os.path.abspath(omgeving.map))
        if absolute.is_relative_to(folder):
            return absolute.relative_to(folder).as_posix(), False
    return str(PurePosixPath(FOLDER) / path.name), True


def _source_id(bestand: Gegevensbestand, path: Path, omgeving: Omgeving | None) -> str:
    digits = re.sub(r"\D", "", bestand.tabel)
    bron = f"{slug(bestand.uitgever or 'tabel')}-{digits}" if digits else slug(path.stem)
    taken = omgeving.bronnen if omgeving else {}
    return bron if bron not in taken else next(name for n in range(2, 1000) if (name := f"{bron}-{n}") not in taken)


def _source(bestand: Gegevensbestand, bron: str, file: str) -> Iterator[str]:
    yield f"  - id: {bron}"
    yield f"    naam: {scalar(_source_name(bestand))}"
    yield f"    soort: {'registratie' if bestand.vorm == EIGEN else 'open data'}"
    yield f"    bestand: {scalar(file)}"
    day = bestand.gedownload
    if day:
        yield f"    gedownload: {day.isoformat()}"
    elif bestand.vorm != EIGEN:
        yield "    gedownload: pm  # de dag waarop je het bestand ophaalde"


def _source_name(bestand: Gegevensbestand) -> str:
    if bestand.vorm == EIGEN:
        found = list(dict.fromkeys(bestand.bronnen.values()))
        return found[0] if len(found) == 1 else "Eigen tabel met cijfers"
    title = bestand.titel[:1].lower() + bestand.titel[1:] if bestand.uitgever else bestand.titel
    number = f"tabel {bestand.tabel}" if bestand.tabel else ""
    return ", ".join(part for part in (bestand.uitgever, title, number) if part) or bestand.naam


def _indicator(
    one: Indicatorvoorstel, bron: str, gebied: Gebied | None, joint: Gemeente | None, *, exists: bool
) -> Iterator[str]:
    remark = "  # staat al in het plan: neem alleen gebied, bron en reeks over" if exists else ""
    yield f"  - id: {one.id}{remark}"
    yield f"    naam: {scalar(one.naam)}"
    if one.definitie:
        yield f"    definitie: {scalar(one.definitie)}"
    if one.eenheid:
        yield f"    eenheid: {scalar(one.eenheid)}"
    else:
        yield "    eenheid: pm  # staat niet in het bestand"
    if one.richting:
        yield f"    richting: {one.richting}"
    if joint and joint.id:
        yield f"    gemeenten: [{joint.id}]"
    if gebied:
        yield f"    gebied: {scalar(gebied.code)}"
    yield f"    bron: {bron}"
    yield "    reeks:"
    for key, codes in one.reeks.items():
        yield f"      {scalar(key)}: [{', '.join(map(scalar, codes))}]"


def scalar(text: str) -> str:
    """A text as one YAML value, quoted where it needs to be, also inside [ ]."""
    text = " ".join(text.split())
    if _PLAIN.fullmatch(text) and not _SPECIAL.fullmatch(text) and not text.endswith(" "):
        return text
    if re.fullmatch(r"\d+(?:\.\d+){2,}", text):
        return text
    return json.dumps(text, ensure_ascii=False)
