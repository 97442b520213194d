"""What the plan chooses: fields and themes with their tier, priorities, digital safety."""

from typing import Annotated

from pydantic import ConfigDict

from ivpgen.plan.aims import DoelenHier, IndicatorenHier
from ivpgen.plan.analysis import Bevinding
from ivpgen.plan.grammar import Deel, Sectie
from ivpgen.plan.lists import Reeks
from ivpgen.plan.moments import Moment
from ivpgen.plan.refs import (
    Bevindingen,
    Maatregelen,
    Partners,
    Prioriteiten,
    PrioriteitRef,
    ThemaRef,
    Themas,
    Velden,
    Was,
)
from ivpgen.plan.words import OfVerwijzing, Ref, Regel, woord
from ivpgen.plan.work import Actiepunt

NIVEAUS = ("prioriteit", "strategisch", "regulier", "afgeschaald")
SCHALEN = ("lokaal", "bovenlokaal", "regionaal", "landelijk")


class Themablok(Deel, vorm="thema", naam="naam"):
    """How a theme is treated: its tier, the picture and what is done."""

    thema: ThemaRef = Regel()
    naam: Regel = Regel()
    niveau: Annotated[Regel, woord(*NIVEAUS)] = Regel()
    beeld: Sectie | None = None
    inzet: Sectie | None = None
    bevindingen: Bevindingen = Bevindingen()
    prioriteiten: Prioriteiten = Prioriteiten()
    partners: Partners = Partners()
    indicatoren: IndicatorenHier = Reeks()
    doelen: DoelenHier = Reeks()


class Veld(Deel, vorm="beeld", naam="naam"):
    """A veiligheidsveld of Kernbeleid, or one of the plan's own."""

    naam: Regel = Regel()
    beeld: Sectie | None = None
    inzet: Sectie | None = None
    prioriteiten: Prioriteiten = Prioriteiten()
    partners: Partners = Partners()
    indicatoren: IndicatorenHier = Reeks()
    doelen: DoelenHier = Reeks()
    themas: Reeks[Themablok] = Reeks()


class Veldenlijst(Deel):
    """The fields by slug."""

    model_config = ConfigDict(extra="allow")
    __pydantic_extra__: dict[str, Veld]


class Prioriteit(Deel, vorm="titel"):
    """A priority: why, what it wants to reach, how and with whom."""

    schaal: Annotated[Regel, woord(*SCHALEN)] = Regel()
    valt_onder: PrioriteitRef = Regel()
    velden: Velden = Velden()
    themas: Themas = Themas()
    jaren: Reeks[Moment] = Reeks()
    was: Was = Was()
    bevindingen: Reeks[Annotated[Bevinding | Ref, OfVerwijzing("bevinding")]] = Reeks()
    onderbouwing: Sectie | None = None
    terugblik: Sectie | None = None
    doelen: DoelenHier = Reeks()
    indicatoren: IndicatorenHier = Reeks()
    aanpak: Sectie | None = None
    trekker: Partners = Partners()
    partners: Partners = Partners()
    actiepunten: Reeks[Annotated[Actiepunt | Ref, OfVerwijzing("actiepunt")]] = Reeks()


class DigitaalItem(Deel, vorm="inzet", naam="naam"):
    """An item of digital safety: what is done, who answers for it, with whom."""

    naam: Regel = Regel()
    beeld: Sectie | None = None
    inzet: Sectie | None = None
    portefeuillehouder: Regel = Regel()
    partners: Partners = Partners()
    maatregelen: Maatregelen = Maatregelen()


class DigitaleVeiligheid(Deel):
    """The items of digital safety by slug."""

    model_config = ConfigDict(extra="allow")
    __pydantic_extra__: dict[str, DigitaalItem]
