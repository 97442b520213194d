"""Who decides, who answers for it, and how the plan is organised, evaluated and followed up."""

from typing import Annotated

from ivpgen.plan.grammar import Afwezigbaar, Deel, Sectie
from ivpgen.plan.lists import Reeks, Tafel
from ivpgen.plan.moments import Moment
from ivpgen.plan.refs import Grondslagen, Partners
from ivpgen.plan.values import Waarde
from ivpgen.plan.words import JaNee, Regel, woord

ORGANEN = ("raad", "college", "burgemeester", "driehoek")


class Herindeling(Afwezigbaar, vorm="naam"):
    """A gemeente that went up in this one."""

    naam: Regel = Regel()
    code: Regel = Regel()
    per: Moment = Moment()


class Gemeente(Deel, vorm="naam", naam="naam"):
    """A gemeente whose plan this is."""

    naam: Regel = Regel()
    inwoners: Waarde | None = None
    samengevoegd_met: Reeks[Herindeling] = Reeks()


class Samenwerking(Deel, vorm="naam", naam="naam"):
    """The cooperation that a joint plan belongs to."""

    naam: Regel = Regel()
    soort: Regel = Regel()


class Bijvoegsel(Deel):
    """An annex of a decision: an amendement, a motie."""


class Besluit(Deel, vorm="", naam="orgaan"):
    """A decision on the plan by one body, for one or more gemeenten."""

    orgaan: Annotated[Regel, woord(*ORGANEN, open=True)] = Regel()
    soort: Annotated[Regel, woord("vaststellen", "kennisnemen", "ter inzage", "instemmen", "intrekken", open=True)] = (
        Regel()
    )
    gepland: Moment = Moment()
    datum: Moment = Moment()
    in_werking: Moment = Moment()
    bekendmaking: Regel = Regel()
    kenmerk: Regel = Regel()
    grondslag: Grondslagen = Grondslagen()
    bijlagen: Reeks[Bijvoegsel] = Reeks()

    @property
    def genomen(self) -> bool:
        """Whether the decision was taken: there is a date, or one that isn't known."""
        return bool(self.datum) or (self.datum.afwezig is not None and self.datum.afwezig.soort == "onbekend")


class Afstemming(Deel, vorm=""):
    """A round of consultation with the driehoek or partners."""

    met: Partners = Partners()
    wanneer: Moment = Moment()
    uitkomst: Sectie | None = None


class Portefeuillehouder(Deel, vorm="functie", naam="functie"):
    """Who in the college answers for which subject."""

    functie: Regel = Regel()
    naam: Regel = Regel()
    onderwerp: Regel = Regel()


class Partner(Deel, vorm="naam", naam="naam"):
    """A partner, defined once and referred to everywhere."""

    naam: Regel = Regel()
    afkorting: Regel = Regel()
    soort: Annotated[Regel, woord("kernpartner", "partner", "intern", "groep", open=True)] = Regel()
    rol: Sectie | None = None
    leden: Partners = Partners()


class Rol(Deel, naam="titel"):
    """What a body or function does in the organisation of safety."""

    naam: Regel = Regel()
    wie: Partners = Partners()


class Overleg(Deel, vorm="naam", naam="naam"):
    """A standing consultation."""

    naam: Regel = Regel()
    deelnemers: Partners = Partners()
    frequentie: Regel = Regel()
    doel: Sectie | None = None


class Organisatie(Deel):
    """Roles and consultation."""

    rollen: Reeks[Rol] = Reeks()
    overleggen: Reeks[Overleg] = Reeks()


class EvaluatieMoment(Deel, vorm="vorm", naam="vorm"):
    """A moment of reporting or evaluation, and to whom."""

    wanneer: Moment = Moment()
    aan: Partners = Partners()
    vorm: Regel = Regel()
    onderwerp: Regel = Regel()
    gedaan: JaNee = False


class Evaluatie(Deel):
    """How the plan is followed, evaluated and accounted for."""

    momenten: Reeks[EvaluatieMoment] = Reeks()
    partneroverleg: Sectie | None = None
    uitkomst: Sectie | None = None


class Ritme(Deel, vorm="ritme"):
    """How often an uitvoeringsplan is made."""

    ritme: Regel = Regel()


class Stap(Deel, vorm="stap", naam="stap"):
    """A step of making the plan."""

    stap: Regel = Regel()
    wanneer: Moment = Moment()
    besluit: Regel = Regel()
    status: Regel = Regel()


class Startbijeenkomst(Deel):
    """The first meeting with partners."""

    wanneer: Moment = Moment()
    plaats: Regel = Regel()
    deelnemers: Partners = Partners()
    programma: Reeks[Sectie] = Reeks()
    uitkomst: Sectie | None = None


class Proces(Deel):
    """How the plan comes about."""

    stappen: Reeks[Stap] = Reeks()
    startbijeenkomst: Startbijeenkomst | None = None


class Opvolger(Deel, vorm="titel"):
    """The plan that comes after this one."""

    periode: Moment = Moment()


class Vervolg(Deel):
    """What happens after the period."""

    opvolger: Opvolger | None = None


class Uitzondering(Deel, vorm="regel"):
    """A rule that is switched off, by whom, why and until when."""

    regel: Regel = Regel()
    bij: Reeks[str] = Reeks()
    reden: Regel = Regel()
    wie: Regel = Regel()
    tot: Moment = Moment()


class Controle(Afwezigbaar):
    """How the plan wants to be checked."""

    drempels: Tafel[Regel] = Tafel()
    uit: Reeks[Uitzondering] = Reeks()
