"""A file of figures, whatever its shape: what it is, and its cells as often as they are asked for."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from datetime import date
from typing import NamedTuple, Protocol

from ivpgen.figures.areas import Gebied
from ivpgen.figures.periods import Periode
from ivpgen.figures.records import Cel, Onderwerp, Opmerking

Keuze = Collection[str] | Callable[[str], bool] | None
"""Codes, a test of a code such as `areas.binnen("GM0363")`, or None for all."""

EIGEN, LABELS, RUW, JSON_3, JSON_4 = (
    "eigen tabel",
    "csv met namen",
    "onbewerkte dataset",
    "OData 3 (json)",
    "OData 4 (json)",
)


class Overzicht(NamedTuple):
    """What the whole file holds. Areas that can't be placed are in `gebieden` with `plaatsbaar` False.

    `onderwerpen` are those of the file; in OData 4 only the rows tell them. `uitsplitsingen` is column → code → label.
    `voorlopig` is None where the file doesn't say which figures are. `niet_gepubliceerd_in` counts per area code,
    `overgeslagen` are rows whose period is no year, quarter or month.
    """

    perioden: tuple[Periode, ...]
    soorten: dict[str, str]
    gebieden: dict[str, Gebied]
    onderwerpen: tuple[Onderwerp, ...]
    uitsplitsingen: dict[str, dict[str, str]]
    cellen: int
    niet_gepubliceerd: int
    niet_gepubliceerd_in: dict[str, int]
    niet_van_toepassing: int
    voorlopig: int | None
    voorlopige_perioden: tuple[Periode, ...]
    dubbel: int
    overgeslagen: int
    opmerkingen: tuple[Opmerking, ...]


class Inhoud(Protocol):
    """Where the cells of a file come from: a stream of rows, or a table that was read whole."""

    def cellen(self, gebieden: Keuze, soorten: Keuze, onderwerpen: Keuze) -> Iterator[Cel]: ...

    def overzicht(self) -> Overzicht: ...


class Gegevensbestand(NamedTuple):
    """A file that was recognised.

    `tabel` is the number (`47018NED`) or "", `uitgever` is `Politie`, `CBS` or "" where the file doesn't tell; series of two
    publishers are never one. `gedownload` comes from the file's name. `sha256` is that of the file on disk. `eenheden` and `bronnen` per
    indicator are those of a table of one's own. `opmerkingen` are about its form; those about its rows are in the overview.
    """

    naam: str
    vorm: str
    tabel: str
    titel: str
    uitgever: str
    gedownload: date | None
    sha256: str
    onderwerpen: tuple[Onderwerp, ...]
    soortkolom: str
    uitsplitsingen: tuple[str, ...]
    labels_van: str
    eenheden: dict[str, str]
    bronnen: dict[str, str]
    opmerkingen: tuple[Opmerking, ...]
    inhoud: Inhoud

    def cellen(self, gebieden: Keuze = None, soorten: Keuze = None, onderwerpen: Keuze = None) -> Iterator[Cel]:
        """The cells of these areas, kinds and subjects, in the order of the file, equal rows once; numbers of the rest aren't read.

        What it yielded is kept until the end, to find rows that disagree: of a national data set ask for a few areas at a time.
        Raises Onleesbaar, with the line, for a number that can't be understood for certain and for rows that disagree.
        """
        return self.inhoud.cellen(gebieden, soorten, onderwerpen)

    def overzicht(self) -> Overzicht:
        """What the whole file holds; reads every row and number, and raises Onleesbaar as `cellen` does."""
        return self.inhoud.overzicht()


def chosen(keuze: Keuze) -> Callable[[str], bool]:
    """A test of a code for a choice."""
    if keuze is None:
        return _any
    if callable(keuze):
        return keuze
    wanted = frozenset(keuze)
    return lambda code: code in wanted


def _any(code: str) -> bool:  # noqa: ARG001 - a test of a code that every code passes
    return True
