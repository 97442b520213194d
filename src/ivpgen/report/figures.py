"""What files of figures hold, and the lines of a plan for them, as text for people and as JSON for programs."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from ivpgen.figures import Gebied, Gegevensbestand, Niveau, Onleesbaar, Opmerking, Overzicht, Periode
from ivpgen.figures.periods import SOORTEN
from ivpgen.figures.proposal import Voorstel
from ivpgen.phrases import MAANDEN, number_of
from ivpgen.report.plain import paragraph, plain
from ivpgen.report.text import notice

VERSION = 1
_INDENT = "  "
_SHOWN = 8
"""Of kinds and subjects the first few are named; the JSON has them all."""
_LONGEST = 70
_LEVELS = {
    Niveau.GEMEENTE: ("gemeente", "gemeenten"),
    Niveau.WIJK: ("wijk", "wijken"),
    Niveau.BUURT: ("buurt", "buurten"),
    Niveau.WOONPLAATS: ("woonplaats", "woonplaatsen"),
    Niveau.POLITIE_EENHEID: ("politie-eenheid", "politie-eenheden"),
    Niveau.PROVINCIE: ("provincie", "provincies"),
    Niveau.LANDSDEEL: ("landsdeel", "landsdelen"),
    Niveau.ONBEKEND: ("gebied zonder bekende code", "gebieden zonder bekende code"),
}
_PLURALS = {"jaar": ("jaar", "jaren"), "kwartaal": ("kwartaal", "kwartalen"), "maand": ("maand", "maanden")}


class Gelezen(NamedTuple):
    """A file that was read: `pad` as the user named it, with all remarks about it."""

    pad: str
    bestand: Gegevensbestand
    overzicht: Overzicht
    voorstel: Voorstel
    opmerkingen: tuple[Opmerking, ...]


class Geweigerd(NamedTuple):
    """A file that couldn't be read, and why."""

    pad: str
    reden: Onleesbaar

    @property
    def bericht(self) -> str:
        """The message with the file and the line before it."""
        return placed(self.pad, self.reden.bericht, self.reden.regel)


def placed(pad: str, bericht: str, regel: int | None) -> str:
    """A message about a file, with its line."""
    if regel is not None:
        return f"{pad}:{regel}: {bericht}"
    return bericht if pad in bericht else f"{pad}: {bericht}"


def text(found: Sequence[Gelezen], *, width: int, colour: bool = False) -> str:
    """Each file with what it holds, what to mind, and the YAML for it; lines of at most `width` columns, the YAML apart."""
    return "\n\n".join(_file(one, width, colour) for one in found)


def as_json(found: Sequence[Gelezen], refused: Sequence[Geweigerd]) -> str:
    """One object; pure ASCII. `versie` goes up when a key changes its meaning or goes."""
    said = [
        {"level": "let op", "bestand": one.pad, "regel": remark.regel, "bericht": remark.bericht, "hoe": remark.hoe, "waarom": ""}
        for one in found
        for remark in one.opmerkingen
    ] + [
        {"level": "fout", "bestand": one.pad, "regel": one.reden.regel, "bericht": one.reden.bericht, "hoe": one.reden.hoe, "waarom": ""}
        for one in refused
    ]  # fmt: skip
    return json.dumps({"versie": VERSION, "bestanden": [_as_data(one) for one in found], "diagnostics": said}, indent=2)


def summary(bestand: Gegevensbestand, overzicht: Overzicht) -> str:
    """In one sentence what was read: `47018NED gelezen: 12 jaren, 11 soorten, 1 gemeente, 38 buurten.`"""
    parts = [number_of(amount, *_PLURALS[soort]) for soort, amount in _by_kind(overzicht.perioden).items()]
    if bestand.soortkolom:
        what = ("indicator", "indicatoren") if bestand.soortkolom == "indicator" else ("soort", "soorten")
        parts.append(number_of(len(overzicht.soorten), *what))
    if len(overzicht.onderwerpen) > 1:
        parts.append(number_of(len(overzicht.onderwerpen), "onderwerp", "onderwerpen"))
    parts += _areas(overzicht.gebieden.values())
    return f"{bestand.tabel or bestand.naam} gelezen: {', '.join(parts)}."


def _file(one: Gelezen, width: int, colour: bool) -> str:
    lines = [plain(one.pad), *(line for said in _facts(one) for line in paragraph(said, width, _INDENT))]
    for remark in one.opmerkingen:
        said = remark.bericht if remark.regel is None else f"Regel {remark.regel}: {remark.bericht}"
        shown = notice("let op", said, remark.hoe, width=width - len(_INDENT), colour=colour)
        lines += [_INDENT + line for line in shown.split("\n")]
    place = one.voorstel.gebied
    where = f" (voor {plain(place.naam)})" if place else ""
    known = f" De bron {one.voorstel.bron} staat er al." if one.voorstel.bron_staat_er_al else ""
    lines += ["", *paragraph(f"Voor je plan{where}; neem over wat je gebruikt.{known}", width, _INDENT), ""]
    return "\n".join([*lines, *map(plain, one.voorstel.yaml.split("\n"))])


def _facts(one: Gelezen) -> Iterator[str]:
    bestand, overzicht = one.bestand, one.overzicht
    yield summary(bestand, overzicht)
    title = ": ".join(part for part in (bestand.uitgever, bestand.titel) if part)
    day = f", gedownload op {_day(bestand.gedownload)}" if bestand.gedownload else ""
    labels = f", namen uit {bestand.labels_van}" if bestand.labels_van else ""
    yield f"{title or 'Geen bekende tabel'} ({bestand.vorm}{day}{labels})."
    periods = [
        f"{sorted_of[0].naam} tot en met {sorted_of[-1].naam}" if len(sorted_of) > 1 else sorted_of[0].naam
        for soort in SOORTEN
        if (sorted_of := [period for period in overzicht.perioden if period.soort == soort])
    ]
    yield f"Perioden: {'; '.join(periods)}."
    if bestand.soortkolom:
        yield _named(
            "Indicatoren" if bestand.soortkolom == "indicator" else "Soorten",
            [f"{code} {name}" if name != code else code for code, name in overzicht.soorten.items()],
        )
    if len(overzicht.onderwerpen) > 1:
        yield _named("Onderwerpen", [item.naam.rpartition(" / ")[2] for item in overzicht.onderwerpen])
    for name, codes in overzicht.uitsplitsingen.items():
        yield _named(name, list(codes.values()))
    yield _cells(overzicht)
    nowhere = [
        f"{area.code} {area.naam}" if area.naam != area.code else area.code
        for area in overzicht.gebieden.values()
        if not area.plaatsbaar
    ]
    if nowhere:
        yield _named("Niet te plaatsen, blijft buiten elke vergelijking", nowhere)
    yield f"sha256 {bestand.sha256}"


def _cells(overzicht: Overzicht) -> str:
    missing, empty = overzicht.niet_gepubliceerd, overzicht.niet_van_toepassing
    said = number_of(overzicht.cellen, "cel", "cellen")
    said += (
        f"; {missing} daarvan {'is' if missing == 1 else 'zijn'} niet gepubliceerd"
        if missing
        else ", alle gepubliceerd"
    )
    if empty:
        said += f", {empty} {'kan' if empty == 1 else 'kunnen'} niet voorkomen"
    if overzicht.voorlopig is None:
        return f"{said}. Wat voorlopig is, zegt het bestand niet."
    if not overzicht.voorlopig:
        return f"{said}. Geen cijfer is als voorlopig gemarkeerd."
    names = [period.naam for period in overzicht.voorlopige_perioden]
    return f"{said}. Voorlopig: {overzicht.voorlopig} ({', '.join(names[:4])}{' en meer' if len(names) > 4 else ''})."


def _named(what: str, names: Sequence[str]) -> str:
    more = f" en {len(names) - _SHOWN} meer" if len(names) > _SHOWN else ""
    return f"{what}: {'; '.join(map(_short, names[:_SHOWN]))}{more}."


def _short(name: str) -> str:
    return name if len(name) <= _LONGEST else f"{name[: _LONGEST - 1]}…"


def _areas(areas: Iterable[Gebied]) -> list[str]:
    counted = Counter(area.niveau for area in areas if area.plaatsbaar)
    found = ["Nederland"] if counted[Niveau.LAND] else []
    return found + [number_of(counted[level], *words) for level, words in _LEVELS.items() if counted[level]]


def _by_kind(periods: Iterable[Periode]) -> dict[str, int]:
    counted = Counter(period.soort for period in periods)
    return {soort: counted[soort] for soort in SOORTEN if counted[soort]}


def _day(day: date) -> str:
    return f"{day.day} {MAANDEN[day.month - 1]} {day.year}"


def _as_data(one: Gelezen) -> dict[str, object]:
    bestand, overzicht, voorstel = one.bestand, one.overzicht, one.voorstel
    return {
        "bestand": one.pad,
        "vorm": bestand.vorm,
        "tabel": bestand.tabel,
        "titel": bestand.titel,
        "uitgever": bestand.uitgever,
        "gedownload": bestand.gedownload.isoformat() if bestand.gedownload else None,
        "sha256": bestand.sha256,
        "perioden": [period.code for period in overzicht.perioden],
        "voorlopige_perioden": [period.code for period in overzicht.voorlopige_perioden],
        "soorten": overzicht.soorten,
        "gebieden": [{**area._asdict(), "niet_gepubliceerd": overzicht.niet_gepubliceerd_in.get(area.code, 0)} for area in overzicht.gebieden.values()],
        "onderwerpen": [{"sleutel": item.sleutel, "naam": item.naam, "eenheid": item.eenheid} for item in overzicht.onderwerpen],
        "uitsplitsingen": overzicht.uitsplitsingen,
        "cellen": overzicht.cellen,
        "niet_gepubliceerd": overzicht.niet_gepubliceerd,
        "niet_van_toepassing": overzicht.niet_van_toepassing,
        "voorlopig": overzicht.voorlopig,
        "dubbel": overzicht.dubbel,
        "overgeslagen": overzicht.overgeslagen,
        "voorstel": {
            "gebied": voorstel.gebied.code if voorstel.gebied else None,
            "bron": voorstel.bron,
            "bron_staat_er_al": voorstel.bron_staat_er_al,
            "indicatoren": [{**item._asdict(), "reeks": {key: list(codes) for key, codes in item.reeks.items()}} for item in voorstel.indicatoren],
            "yaml": voorstel.yaml,
        },
    }  # fmt: skip
