"""Which indicators a file can feed: offences in their usual groups, subjects, or the indicators of one's own table."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from ivpgen.figures import names
from ivpgen.figures.codes import TOTALEN
from ivpgen.figures.data_file import EIGEN, Gegevensbestand, Overzicht
from ivpgen.figures.groups import GROEPEN
from ivpgen.figures.records import Onderwerp
from ivpgen.phrases import listed

_FEW = 6
"""So many kinds are proposed one by one; of more only the usual groups."""
_MOST_SUBJECTS = 4
_WELL_KNOWN = (
    "GeregistreerdeMisdrijven", "TotaalGeregistreerdeMisdrijven", "GeregistreerdeOverlast", "VoeltZichWeleensOnveilig",
    "RapportcijferVeiligheidInBuurt", "RapportcijferLeefbaarheidWoonbuurt", "ErvaartEenOfMeerVormenVanOverlast",
    "TevredenheidFunctionerenInBuurt", "GemiddeldAantalInwoners", "TotaleBevolking", "AantalInwoners",
)  # fmt: skip
_VALUE_OF_MARGINS = "MW00000"
_UNITS = {"%": "procent", "per 1 000 inwoners": "per 1.000 inwoners", "aantallen": "aantal"}


class Indicatorvoorstel(NamedTuple):
    """An indicator that could stand in a plan; `reeks` is what its figures are chosen by."""

    id: str
    naam: str
    definitie: str
    eenheid: str
    richting: str
    reeks: Mapping[str, tuple[str, ...]]


def suggested(bestand: Gegevensbestand, overzicht: Overzicht) -> tuple[list[Indicatorvoorstel], int]:
    """The indicators that a file suggests, and how many kinds or subjects it has besides."""
    if bestand.vorm == EIGEN:
        return [_own(code, bestand) for code in overzicht.soorten], 0
    known = subjects(overzicht.onderwerpen)
    splits = {
        name.lower(): (_VALUE_OF_MARGINS if _VALUE_OF_MARGINS in codes else next(iter(codes), ""),)
        for name, codes in overzicht.uitsplitsingen.items()
    }
    if not bestand.soortkolom:
        found = [_subject(one, splits) for one in known[:_MOST_SUBJECTS]]
        return found, len(known) - len(found)
    chosen = known[0]
    if len(known) > 1:
        splits = {"onderwerp": (chosen.sleutel,), **splits}
    found = list(_kinds(bestand, overzicht, chosen, splits))
    used = {code for one in found for codes in one.reeks.values() for code in codes}
    return found, len(overzicht.soorten.keys() - used - TOTALEN)


def slug(text: str) -> str:
    """An id as a plan writes it: small letters, digits and hyphens."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:60].strip("-") or "cijfers"


def _kinds(
    bestand: Gegevensbestand, overzicht: Overzicht, subject: Onderwerp, splits: Mapping[str, tuple[str, ...]]
) -> Iterator[Indicatorvoorstel]:
    kinds, column = overzicht.soorten, names.bare(bestand.soortkolom)
    key = next((word for word in ("misdrijf", "overlast") if word in column), "soort")
    unit, direction = _unit(subject), "omlaag" if key != "soort" else ""
    grouped = [one for one in GROEPEN if all(code in kinds for code in one.codes)]
    rest = [code for code in kinds if code not in TOTALEN and not any(code in one.codes for one in grouped)]
    for one in grouped:
        said = listed([f"{kinds[code]} ({code})" for code in one.codes])
        yield Indicatorvoorstel(one.id, one.naam, f"{said}.", unit, direction, {key: one.codes, **splits})
    if len(rest) <= _FEW:
        for code in rest:
            yield Indicatorvoorstel(slug(kinds[code]), kinds[code], "", unit, direction, {key: (code,), **splits})
    if not grouped and not rest:
        for code in kinds:
            yield Indicatorvoorstel("misdrijven-totaal", kinds[code], "", unit, direction, {key: (code,), **splits})


def subjects(found: Sequence[Onderwerp]) -> list[Onderwerp]:
    """The well-known ones first, the rest in the order of the file."""
    rank = {name: at for at, name in enumerate(_WELL_KNOWN)}
    return sorted(found, key=lambda one: rank.get(one.sleutel, len(rank)))


def _subject(one: Onderwerp, splits: Mapping[str, tuple[str, ...]]) -> Indicatorvoorstel:
    naam = one.naam.rpartition(" / ")[2]
    naam = naam if naam != one.sleutel else re.sub(r"(?<=[a-z])(?=[A-Z])", " ", names.stem(naam)).capitalize()
    return Indicatorvoorstel(slug(naam), naam, "", _unit(one), "", {"onderwerp": (one.sleutel,), **splits})


def _own(indicator: str, bestand: Gegevensbestand) -> Indicatorvoorstel:
    naam = indicator.replace("-", " ").replace("_", " ")
    return Indicatorvoorstel(
        slug(indicator),
        naam[:1].upper() + naam[1:],
        "",
        bestand.eenheden.get(indicator, ""),
        "",
        {"indicator": (indicator,)},
    )


def _unit(subject: Onderwerp) -> str:
    return _UNITS.get(subject.eenheid.lower(), subject.eenheid)
