"""What is read from a file of figures: a cell, its subject, a remark about the file, and the refusal of one."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from ivpgen.diagnostics import Onbruikbaar
from ivpgen.figures.periods import Periode

NIET_GEPUBLICEERD = "niet gepubliceerd"
NIET_VAN_TOEPASSING = "niet van toepassing"


class Cel(NamedTuple):
    """One figure.

    `soort` and `gebied` are codes (`1.1.1`, `GM0363`, `NL`), or the label itself where no code is known; `soort` is "" in a table
    without kinds. `onderwerp` is the `sleutel` of an Onderwerp. Without `waarde`, `ontbreekt` says why: never read it as 0.
    `voorlopig` is None where the file doesn't say. `regel` is the line in the file, or the row of a workbook. `uitsplitsing`
    holds a code for each of `Gegevensbestand.uitsplitsingen`, such as the margin of the Veiligheidsmonitor.
    """

    soort: str
    gebied: str
    periode: Periode
    onderwerp: str
    waarde: Decimal | None
    ontbreekt: str
    voorlopig: bool | None
    regel: int
    uitsplitsing: tuple[str, ...] = ()


class Onderwerp(NamedTuple):
    """What is counted. `sleutel` is the key of StatLine without its number (`GeregistreerdeMisdrijven`), with it where two share it.

    `naam` has the groups above it, joined by " / ". `eenheid` is "" where the file doesn't say, `decimalen` None.
    """

    sleutel: str
    naam: str
    eenheid: str = ""
    decimalen: int | None = None


class Opmerking(NamedTuple):
    """Something a user should know about a file that was read nonetheless; `regel` is where it shows first."""

    bericht: str
    hoe: str = ""
    regel: int | None = None


class Onleesbaar(Onbruikbaar):
    """A file of figures that can't be used; `regel` is the line, None where it is about the whole file."""

    def __init__(self, bericht: str, *, hoe: str = "", regel: int | None = None) -> None:
        super().__init__(bericht, hoe=hoe)
        self.regel = regel
