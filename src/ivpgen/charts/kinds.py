"""What can be drawn: each kind of chart as plain data, numbers in it as they are compared and texts as they are printed."""

from __future__ import annotations

from typing import NamedTuple, TypeAlias


class Punt(NamedTuple):
    """A value of one year; `waarde` is None where nothing was published, which is never drawn as 0.

    `onder` and `boven` are the bounds of the 95% margin, where there is one.
    """

    jaar: int
    waarde: float | None
    voorlopig: bool = False
    onder: float | None = None
    boven: float | None = None


class Reeks(NamedTuple):
    """One area or subject over the years; the own one stands out, the others are what it is compared with."""

    naam: str
    punten: tuple[Punt, ...]
    eigen: bool = True


class Streef(NamedTuple):
    """A target: its year, the number to draw it at, and the target as the plan writes it."""

    jaar: int
    waarde: float
    tekst: str


class Lijngrafiek(NamedTuple):
    """Lines over the years with their names at the end; `eenheid` is printed above the axis."""

    titel: str
    reeksen: tuple[Reeks, ...]
    eenheid: str = ""
    streef: tuple[Streef, ...] = ()
    vanaf_nul: bool = True


class Staaf(NamedTuple):
    """A bar with its name and value."""

    naam: str
    waarde: float
    eigen: bool = False
    voorlopig: bool = False


class Staafgrafiek(NamedTuple):
    """Bars below each other, the longest first unless `gesorteerd` says that their order means something."""

    titel: str
    staven: tuple[Staaf, ...]
    eenheid: str = ""
    gesorteerd: bool = True


class Puntgrafiek(NamedTuple):
    """A dot per series and year with its margin; for samples, where a difference may be chance."""

    titel: str
    reeksen: tuple[Reeks, ...]
    eenheid: str = ""


class Plaats(NamedTuple):
    """A subject on two axes."""

    naam: str
    x: float
    y: float
    eigen: bool = False


class Matrix(NamedTuple):
    """Subjects scored on two axes of the plan's own; `eigen` ones became a priority."""

    titel: str
    x_as: str
    y_as: str
    plaatsen: tuple[Plaats, ...]


class Balk(NamedTuple):
    """Work from one month up to and including another, counted from January of the year 0: `2027 * 12 + 0` is January 2027.

    Without an end (`doorlopend`) the bar runs on to the edge.
    """

    naam: str
    van: int
    tot: int | None


class Planning(NamedTuple):
    """Bars on a calendar that runs from one month up to and including another."""

    titel: str
    balken: tuple[Balk, ...]
    van: int
    tot: int


class Deel(NamedTuple):
    """How many there are of one status."""

    naam: str
    aantal: int


class Voortgang(NamedTuple):
    """Per subject (a priority) how many measures have which status; every row has the same statuses in the same order."""

    titel: str
    rijen: tuple[tuple[str, tuple[Deel, ...]], ...]


Grafiek: TypeAlias = Lijngrafiek | Staafgrafiek | Puntgrafiek | Matrix | Planning | Voortgang
