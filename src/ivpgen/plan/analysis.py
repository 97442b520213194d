"""The evidence: sources, indicators with their values and targets, findings, tables."""

from typing import Annotated

from pydantic import ConfigDict

from ivpgen.plan.grammar import Afwezigbaar, Deel, Sectie
from ivpgen.plan.lists import Reeks, Tafel
from ivpgen.plan.moments import Moment
from ivpgen.plan.refs import Bronnen, Gemeenten, Indicatoren, IndicatorRef, Themas, VeldRef
from ivpgen.plan.values import Waarde
from ivpgen.plan.words import OfVerwijzing, Ref, Regel, woord

RICHTINGEN = ("omlaag", "omhoog", "gelijk", "geen")


class Bron(Deel, vorm="naam", naam="naam"):
    """A source that figures and findings come from."""

    naam: Regel = Regel()
    soort: Annotated[Regel, woord("open data", "enquete", "registratie", "publicatie", open=True)] = Regel()
    bestand: Regel = Regel()
    gedownload: Moment = Moment()


class Verandering(Afwezigbaar, vorm="waarde"):
    """A change between two years where only the difference is known."""

    van: Moment = Moment()
    tot: Moment = Moment()
    waarde: Regel = Regel()


class Vergelijking(Afwezigbaar, vorm="naam", naam="naam"):
    """The same figures for another area."""

    gebied: Regel = Regel()
    naam: Regel = Regel()
    waarden: Tafel[Waarde] = Tafel()
    bronnen: Bronnen = Bronnen()


class Indicator(Deel, vorm="naam", naam="naam"):
    """A figure that is followed, with its source, values, baseline and targets."""

    naam: Regel = Regel()
    bbv: Regel = Regel()
    definitie: Sectie | None = None
    soort: Annotated[Regel, woord("effect", "prestatie", "context")] = Regel()
    eenheid: Regel = Regel()
    richting: Annotated[Regel, woord(*RICHTINGEN)] = Regel()
    gebied: Regel = Regel()
    bron: Bronnen = Bronnen()
    reeks: Tafel[Reeks[str]] = Tafel()
    waarden: Tafel[Waarde] = Tafel()
    veranderingen: Reeks[Verandering] = Reeks()
    nulmeting: Waarde | None = None
    streefwaarden: Tafel[Waarde] = Tafel()
    streefwaarde: Waarde | None = None
    vergelijking: Reeks[Vergelijking] = Reeks()
    grafiek: Annotated[Regel, woord("lijn", "staaf", "punt", "geen")] = Regel()
    alt: Regel = Regel()
    niet_vergelijken_met: Indicatoren = Indicatoren()
    duiding: Sectie | None = None


class Bevinding(Deel):
    """What the analysis found, and what follows from it."""

    veld: VeldRef = Regel()
    themas: Themas = Themas()
    trend: Annotated[Regel, woord("dalend", "stijgend", "gelijk", "wisselend")] = Regel()
    jaren: Moment = Moment()
    ernst: Regel = Regel()
    indicatoren: Reeks[Annotated[Indicator | Ref, OfVerwijzing("indicator")]] = Reeks()
    duiding: Sectie | None = None
    gevolg: Regel = Regel()
    scores: Tafel[Regel] = Tafel()


class Rij(Afwezigbaar, vorm="naam", naam="naam"):
    """A row of a table: its name, and a value per column."""

    model_config = ConfigDict(extra="allow")
    __pydantic_extra__: dict[str, Waarde]

    naam: Regel = Regel()
    indicator: IndicatorRef = Regel()
    gemeenten: Gemeenten = Gemeenten()


class Tabel(Deel, vorm="titel"):
    """A table of figures as the plan gives them."""

    bron: Bronnen = Bronnen()
    eenheid: Regel = Regel()
    soort: Regel = Regel()
    naamkolom: Regel = Regel()
    kolommen: Reeks[str] = Reeks()
    rijen: Reeks[Rij] = Reeks()


class Analyse(Deel):
    """The chapter on the state of safety."""

    per: Annotated[Regel, woord("velden", "prioriteiten", "themas", open=True)] = Regel()
    tabellen: Reeks[Annotated[Tabel | Ref, OfVerwijzing("tabel")]] = Reeks()
    trends: Reeks[Sectie] = Reeks()
