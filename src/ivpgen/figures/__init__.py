"""Figures of police and CBS, and of a gemeente's own, read from files that were downloaded; no network, no rules, no charts.

    bestand = lees("cijfers/47018NED.zip")
    for cel in bestand.cellen(gebieden={"GM0363"}, soorten={"1.1.1", "1.1.2"}):
        cel.periode, cel.waarde, cel.voorlopig

- `lees` recognises the file and reads its start; `Gegevensbestand` says what it is.
- `cellen(gebieden, soorten, onderwerpen)` passes over the file once and yields a `Cel` for what was asked. A value that isn't
  there is None with its reason in `ontbreekt`, never 0. Codes are those of StatLine; Nederland is `NL` everywhere.
- `overzicht` reads all of it and counts.
- `binnen("GM0363")` chooses the wijken and buurten of a gemeente.
- What can't be read for certain is `Onleesbaar`, with the line.

What a series needs besides: one `uitgever`, one kind of `Periode.soort`, one `Gebied.niveau`, no total (`TOTALEN`) beside its parts.
"""

from __future__ import annotations

from ivpgen.figures.areas import LAND, Gebied, Niveau, binnen
from ivpgen.figures.codes import TOTALEN
from ivpgen.figures.data_file import Gegevensbestand, Overzicht
from ivpgen.figures.periods import Periode
from ivpgen.figures.reading import lees
from ivpgen.figures.records import (
    NIET_GEPUBLICEERD,
    NIET_VAN_TOEPASSING,
    Cel,
    Onderwerp,
    Onleesbaar,
    Opmerking,
)

__all__ = [
    "LAND",
    "NIET_GEPUBLICEERD",
    "NIET_VAN_TOEPASSING",
    "TOTALEN",
    "Cel",
    "Gebied",
    "Gegevensbestand",
    "Niveau",
    "Onderwerp",
    "Onleesbaar",
    "Opmerking",
    "Overzicht",
    "Periode",
    "binnen",
    "lees",
]
