"""The chapters of prose around the chain: frame, vision, look-back, participation, annexes."""

from typing import Annotated

from ivpgen.plan.analysis import Tabel
from ivpgen.plan.grammar import Afwezigbaar, Deel, Sectie
from ivpgen.plan.lists import Reeks, Tafel
from ivpgen.plan.moments import Moment
from ivpgen.plan.refs import Doelen, Indicatoren, Prioriteiten, Themas, Velden
from ivpgen.plan.values import Waarde
from ivpgen.plan.words import JaNee, OfVerwijzing, Ref, Regel, woord


class Methode(Afwezigbaar, vorm="eigen"):
    """The method that the plan follows: an edition of Kernbeleid, or one of its own."""

    kernbeleid: Regel = Regel()
    eigen: Regel = Regel()


class Term(Afwezigbaar, vorm="enkelvoud"):
    """The plan's own word for a concept of the method."""

    enkelvoud: Regel = Regel()
    meervoud: Regel = Regel()
    lidwoord: Regel = Regel()


class Voorwoord(Deel):
    """A foreword and who signs it."""

    door: Regel = Regel()
    functie: Regel = Regel()


class Uitsluiting(Deel, vorm="onderwerp", naam="onderwerp"):
    """A subject that is left out of the plan, and why."""

    onderwerp: Regel = Regel()
    reden: Regel = Regel()


class Reikwijdte(Deel):
    """What falls inside and outside the plan; `niet` lists subjects here, and is no reason of absence."""

    wel: Reeks[Sectie] = Reeks()
    niet: Reeks[Uitsluiting] = Reeks()


class Kaders(Deel):
    """Law, policy and agreements that the plan stands in."""

    wet: Sectie | None = None
    landelijk: Reeks[Sectie] = Reeks()
    regionaal: Reeks[Sectie] = Reeks()
    lokaal: Reeks[Sectie] = Reeks()
    coalitieakkoord: Sectie | None = None
    flankerend: Reeks[Sectie] = Reeks()


class Visie(Deel):
    """Mission, ambition and principles."""

    missie: Sectie | None = None
    ambitie: Sectie | None = None
    uitgangspunten: Reeks[Sectie] = Reeks()


class Uitkomst(Deel):
    """What participation yielded: a sentence, or an answer with its share."""

    antwoord: Regel = Regel()
    waarde: Waarde | None = None
    eenheid: Regel = Regel()


class Participatie(Deel, vorm="", naam="vorm"):
    """One way in which residents, partners or the raad took part."""

    vorm: Regel = Regel()
    wanneer: Moment = Moment()
    n: Waarde | None = None
    uitkomst: Reeks[Uitkomst] = Reeks()


class Ontwikkeling(Deel):
    """A development around us and what it means here."""

    themas: Themas = Themas()
    gevolg: Sectie | None = None


class TerugblikOpPrioriteit(Deel, vorm="prioriteit", naam="prioriteit"):
    """What became of a priority of the former plan."""

    prioriteit: Regel = Regel()
    oordeel: Annotated[Regel, woord("behaald", "deels", "niet")] = Regel()
    vervolg: Annotated[Regel, woord("voortgezet", "vervallen", open=True)] = Regel()


class Terugblik(Deel):
    """A look back on the former period, or a report on this one."""

    pluspunten: Reeks[Sectie] = Reeks()
    verbeterpunten: Reeks[Sectie] = Reeks()
    prioriteiten: Reeks[TerugblikOpPrioriteit] = Reeks()
    velden: Tafel[Sectie] = Tafel()


class Hoofdstuk(Deel, vorm="hoofdstuk"):
    """A chapter in the plan's own order: a usual one, an annex, or one of its own."""

    hoofdstuk: Regel = Regel()
    bijlage: Regel = Regel()
    per: Annotated[Regel, woord("prioriteiten", "velden", "doelen", "themas", open=True)] = Regel()
    inhoud: Reeks[str] = Reeks()
    prioriteiten: Prioriteiten = Prioriteiten()
    velden: Velden = Velden()
    themas: Themas = Themas()
    doelen: Doelen = Doelen()


class Afbeelding(Deel, vorm="bestand"):
    """A picture with its text alternative."""

    bestand: Regel = Regel()
    alt: Regel = Regel()
    bron: Regel = Regel()


class Bijlage(Deel):
    """An annex: text, table, figures, picture, or a document outside the plan."""

    tabel: Annotated[Tabel | Ref | None, OfVerwijzing("tabel")] = None
    indicatoren: Indicatoren = Indicatoren()
    afbeelding: Annotated[Afbeelding | Ref | None, OfVerwijzing("afbeelding")] = None
    extern: JaNee = False
    bestand: Regel = Regel()
