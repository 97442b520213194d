"""The work: actiepunten and maatregelen with their agreements, and how far they are."""

from typing import Annotated

from ivpgen.plan.aims import DoelenHier, IndicatorenHier
from ivpgen.plan.grammar import Afwezigbaar, Deel, Sectie
from ivpgen.plan.lists import Reeks
from ivpgen.plan.means import Middel
from ivpgen.plan.moments import Moment
from ivpgen.plan.refs import Digitaal, Partners, Prioriteiten, Themas, Uitgangspunten, Velden
from ivpgen.plan.values import Waarde
from ivpgen.plan.words import OfVerwijzing, Ref, Regel, Verwijst, woord

STATUSSEN = ("gepland", "loopt", "verschoven", "gereed", "vervallen", "vervangen", "niet gelukt", "doorlopend")
KETEN = ("preventie", "zorg", "repressie", "nazorg")

MaatregelRef = Annotated[Regel, Verwijst(("maatregel", "actiepunt"))]


class Stoplicht(Afwezigbaar, vorm="geheel"):
    """A traffic light: one, or one each for time, money and quality."""

    geheel: Regel = Regel()
    tijd: Regel = Regel()
    geld: Regel = Regel()
    kwaliteit: Regel = Regel()


class Voortgang(Deel, vorm="status", naam="status"):
    """How far a measure is at one moment."""

    datum: Moment = Moment()
    status: Annotated[Regel, woord(*STATUSSEN)] = Regel()
    percentage: Regel = Regel()
    stoplicht: Stoplicht | None = None
    bijsturing: Sectie | None = None
    nieuwe_planning: Moment = Moment()
    reden: Regel = Regel()
    door: MaatregelRef = Regel()


class Omvang(Afwezigbaar):
    """How much of it: a number of something, per year."""

    aantal: Waarde | None = None
    eenheid: Regel = Regel()
    per: Regel = Regel()


class Werk(Deel):
    """What an actiepunt and a maatregel have in common."""

    prioriteiten: Prioriteiten = Prioriteiten()
    doelen: DoelenHier = Reeks()
    velden: Velden = Velden()
    themas: Themas = Themas()
    uitgangspunten: Uitgangspunten = Uitgangspunten()
    onderdeel: Regel = Regel()
    soort: Annotated[Regel, woord("nieuw", "lopend", "regulier")] = Regel()
    keten: Reeks[Annotated[str, woord(*KETEN)]] = Reeks()
    benadering: Annotated[Regel, woord("gebiedsgericht", "persoonsgericht", "delictgericht")] = Regel()
    doelgroep: Reeks[str] = Reeks()
    gebied: Reeks[str] = Reeks()
    resultaat: Sectie | None = None
    omvang: Omvang | None = None
    indicatoren: IndicatorenHier = Reeks()
    trekker: Partners = Partners()
    partners: Partners = Partners()
    planning: Moment = Moment()
    nieuwe_planning: Moment = Moment()
    middelen: Reeks[Annotated[Middel | Ref, OfVerwijzing("middel")]] = Reeks()
    taakveld: Regel = Regel()
    digitaal: Digitaal = Digitaal()
    was: Reeks[Annotated[str, Verwijst(("voorganger",), vrij=True)]] = Reeks()
    onderdeel_van: MaatregelRef = Regel()
    voortgang: Reeks[Voortgang] = Reeks()


class Maatregel(Werk, vorm="maatregel", naam="maatregel"):
    """A concrete measure with its agreements."""

    maatregel: Regel = Regel()


class Onderdeel(Deel, vorm="titel"):
    """A third level between an actiepunt and its maatregelen."""


class Actiepunt(Werk, vorm="titel", naam="titel"):
    """An item that clusters measures; without measures it is one itself."""

    maatregel: Regel = Regel()
    onderdelen: Reeks[Onderdeel] = Reeks()
    maatregelen: Reeks[Annotated[Maatregel | Ref, OfVerwijzing("maatregel")]] = Reeks()
