"""The root of a plan and of an uitvoeringsplan."""

from typing import Annotated

from ivpgen.plan.aims import Doel
from ivpgen.plan.analysis import Analyse, Bevinding, Bron, Indicator, Tabel
from ivpgen.plan.content import (
    Afbeelding,
    Bijlage,
    Hoofdstuk,
    Kaders,
    Methode,
    Ontwikkeling,
    Participatie,
    Reikwijdte,
    Term,
    Terugblik,
    Visie,
    Voorwoord,
)
from ivpgen.plan.goals import DigitaleVeiligheid, Prioriteit, Themablok, Veldenlijst
from ivpgen.plan.governance import (
    Afstemming,
    Besluit,
    Controle,
    Evaluatie,
    Gemeente,
    Organisatie,
    Partner,
    Portefeuillehouder,
    Proces,
    Ritme,
    Samenwerking,
    Vervolg,
)
from ivpgen.plan.grammar import Afwezigbaar, Sectie
from ivpgen.plan.lists import Reeks, Tafel
from ivpgen.plan.means import Middel
from ivpgen.plan.moments import Moment
from ivpgen.plan.words import JaNee, OfVerwijzing, Ref, Regel, Verwijst, woord
from ivpgen.plan.work import Actiepunt, Maatregel

STATUSSEN = ("concept", "voorgelegd", "vastgesteld", "afgesloten")


class Indeling(Afwezigbaar):
    """A part of an uitvoeringsplan: a priority, field or goal with a heading of its own."""

    prioriteit: Annotated[Regel, Verwijst(("prioriteit",))] = Regel()
    veld: Annotated[Regel, Verwijst(("veld",))] = Regel()
    doel: Annotated[Regel, Verwijst(("doel",))] = Regel()
    titel: Regel = Regel()
    inleiding: Sectie | None = None


class Kolommen(Afwezigbaar):
    """Which columns the tables of measures have, and what they are called."""

    kolommen: Reeks[str] = Reeks()
    koppen: Tafel[Regel] = Tafel()


class Plan(Afwezigbaar, vorm=""):
    """An integraal veiligheidsplan or an uitvoeringsplan, under whatever name.

    Every key is optional, so that a half-written plan renders. The keys from `plan` on are an uitvoeringsplan's own.
    """

    ivpgen: Regel = Regel()
    id: Regel = Regel()
    titel: Regel = Regel()
    ondertitel: Regel = Regel()
    soort: Regel = Regel()
    periode: Moment = Moment()
    peildatum: Moment = Moment()
    status: Annotated[Regel, woord(*STATUSSEN)] = Regel()
    overgenomen: JaNee = False
    methode: Methode | None = None
    nummering: Annotated[Regel, woord("automatisch", "codes", "geen")] = Regel()
    gemeenten: Reeks[Annotated[Gemeente | Ref, OfVerwijzing("gemeente")]] = Reeks()
    samenwerking: Samenwerking | None = None
    besluiten: Reeks[Besluit] = Reeks()
    afstemming: Reeks[Afstemming] = Reeks()
    portefeuillehouders: Reeks[Portefeuillehouder] = Reeks()
    huisstijl: Regel = Regel()
    grafieken: Annotated[Regel, woord("beeld", "word", "geen")] = Regel()
    termen: Tafel[Term] = Tafel()
    colofon: Sectie | None = None
    voorwoord: Voorwoord | None = None
    samenvatting: Sectie | None = None
    inleiding: Sectie | None = None
    reikwijdte: Reikwijdte | None = None
    lezers: Sectie | None = None
    kaders: Kaders | None = None
    visie: Visie | None = None
    participatie: Reeks[Participatie] = Reeks()
    ontwikkelingen: Reeks[Ontwikkeling] = Reeks()
    voorgangers: "Reeks[Plan]" = Reeks()
    terugblik: Terugblik | None = None
    partners: Reeks[Partner] = Reeks()
    bronnen: Reeks[Annotated[Bron | Ref, OfVerwijzing("bron")]] = Reeks()
    indicatoren: Reeks[Annotated[Indicator | Ref, OfVerwijzing("indicator")]] = Reeks()
    bevindingen: Reeks[Annotated[Bevinding | Ref, OfVerwijzing("bevinding")]] = Reeks()
    analyse: Analyse | None = None
    tabellen: Reeks[Tabel] = Reeks()
    velden: Veldenlijst | None = None
    themas: Reeks[Themablok] = Reeks()
    doelen: Reeks[Annotated[Doel | Ref, OfVerwijzing("doel")]] = Reeks()
    prioriteiten: Reeks[Annotated[Prioriteit | Ref, OfVerwijzing("prioriteit")]] = Reeks()
    digitale_veiligheid: DigitaleVeiligheid | None = None
    organisatie: Organisatie | None = None
    communicatie: Sectie | None = None
    middelen: Reeks[Middel] = Reeks()
    evaluatie: Evaluatie | None = None
    uitvoeringsplannen: Ritme | None = None
    proces: Proces | None = None
    vervolg: Vervolg | None = None
    hoofdstukken: Reeks[Hoofdstuk] = Reeks()
    bijlagen: Reeks[Bijlage] = Reeks()
    afbeeldingen: Reeks[Afbeelding] = Reeks()
    begrippen: Tafel[Sectie] = Tafel()
    afkortingen: Tafel[Regel] = Tafel()
    controle: Controle | None = None
    actiepunten: Reeks[Annotated[Actiepunt | Ref, OfVerwijzing("actiepunt")]] = Reeks()
    plan: Regel = Regel()
    vervolg_op: Regel = Regel()
    standaard: Maatregel | None = None
    indeling: Reeks[Annotated[Indeling | Ref, OfVerwijzing("indeling")]] = Reeks()
    tabel: Kolommen | None = None
    verslag: Terugblik | None = None


ALLEEN_UITVOERING = frozenset({"plan", "vervolg_op", "standaard", "indeling", "tabel", "verslag"})
"""The keys that belong in an uitvoeringsplan only."""
