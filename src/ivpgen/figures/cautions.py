"""What to mind with the figures of a file, beside how it was read: periods that aren't complete, kinds that changed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ivpgen.figures.data_file import Gegevensbestand, Overzicht
from ivpgen.figures.periods import Periode
from ivpgen.figures.records import Opmerking

_MONTHS_TO_SETTLE = 2
"""So long after its end a period still changes in the figures of the police."""
_FRAUD, _FRAUD_SINCE = "3.9.1", 2016


def cautions(bestand: Gegevensbestand, overzicht: Overzicht) -> Iterator[Opmerking]:
    """The remarks that the content of a file calls for."""
    last = max(overzicht.perioden, key=_end)
    if bestand.gedownload and not _settled(last, bestand.gedownload):
        yield Opmerking(
            f"{last.naam[:1].upper()}{last.naam[1:]} was bij het downloaden nog niet compleet, of nog geen twee maanden voorbij.",
            "Gebruik die periode nog niet in een reeks, of download het bestand later opnieuw.",
        )
    if len({one.soort for one in overzicht.perioden}) > 1:
        yield Opmerking(
            "Het bestand heeft jaren en kortere perioden door elkaar.",
            "Een reeks gebruikt er één soort van; tel ze niet op.",
        )
    first = overzicht.perioden[0].jaar
    if _FRAUD in overzicht.soorten and first < _FRAUD_SINCE:
        yield Opmerking(
            f"Horizontale fraude ({_FRAUD}) wordt pas sinds {_FRAUD_SINCE} zo geregistreerd.",
            f"Begin die reeks in {_FRAUD_SINCE}.",
        )


def _settled(periode: Periode, day: date) -> bool:
    end = periode.jaar * 12 + periode.laatste_maand
    # Months counted from year 0: a period that ends in December 2026 has settled on the first of March 2027.
    return day.year * 12 + day.month - 1 >= end + _MONTHS_TO_SETTLE


def _end(periode: Periode) -> tuple[int, int]:
    return periode.jaar, periode.laatste_maand
