"""The data of a partnerblad: what one partner agreed to, how far it is, whom they turn to, and where they consult."""

from __future__ import annotations

from typing import Any

from ivpgen.assessment.abbreviations import abbreviations
from ivpgen.documents.abbreviations import annex
from ivpgen.documents.head import head
from ivpgen.documents.names import Names
from ivpgen.documents.plain import Plain
from ivpgen.documents.sections import hoofdstuk, onderdeel
from ivpgen.documents.terms import terms
from ivpgen.documents.texts import Gegevens, Tekst
from ivpgen.partners.rows import TREKKER, Betrokkene
from ivpgen.plan.moments import parse

NAAM = "Partnerblad"


def partnerblad(plain: Plain, wie: Betrokkene, datum: str, werkboek: str) -> Gegevens:
    """The context of the template; `datum` is the day of the state (ISO or ""), `werkboek` the name of their Excel file."""
    plan = plain.editie.plan
    term = terms(plan.plan)
    organisatie = plain.stuk(plan)["organisatie"]
    partner = plain.deel(wie.partner) if wie.partner is not None else None
    name = Tekst(wie.naam, plain.bron(wie.partner, "naam") if wie.partner is not None else "")
    leads = [row for row, rol in wie.rijen if rol == TREKKER]
    helps = [row for row, rol in wie.rijen if rol != TREKKER]
    overleggen = organisatie["overleggen"]["lijst"] if organisatie else []
    rollen = organisatie["rollen"]["lijst"] if organisatie else []
    day = str(parse(datum)) if datum else ""
    opties = {
        "partner": partner,
        "wie": name,
        "trekker": [row.gegevens for row in leads],
        "partners": [row.gegevens for row in helps],
        "overleggen": [one for one in overleggen if _sits_in(wie.id, one, plain.names)],
        "rollen": [
            one
            for one in rollen
            if any(who["bekend"] and str(who["naam"]) != str(one["naam_of_titel"]) for who in one["wie"]["lijst"])
        ],
        "portefeuillehouders": plain.stuk(plan)["portefeuillehouders"]["lijst"],
        "werkboek": werkboek,
        "datum": day,
    }
    return {
        "doc": _head(plain, name, day, datum, wie.id),
        "hoofdstukken": [
            _chapter("Maatregelen", "maatregelen", **opties),
            _chapter("Overleg en contact", "contact", **opties),
            _chapter("Voortgang melden", "melden", **opties),
            annex(abbreviations([plain])),
        ],
        "term": term,
        "tabellen": None,
        "peiljaar": None,
        "eindjaar": "einde periode",
    }


def _sits_in(name: str, overleg: Gegevens, names: Names) -> bool:
    """Whether somebody takes part in a consultation, by id or as a member of a group."""
    for one in overleg["deelnemers"]["lijst"]:
        found = names.index.find("partner", str(one["id"]), names.index.editie.plan.document.file)
        members = [str(member) for member in getattr(found, "leden", ())]
        if str(one["id"]) == name or name in members:
            return True
    return False


def _chapter(titel: str, naam: str, **opties: Any) -> Gegevens:
    return hoofdstuk(titel, naam, [onderdeel(naam, f"partnerblad-{naam}.html.j2", **opties)])


def _head(plain: Plain, name: Tekst, day: str, datum: str, id_: str) -> Gegevens:
    of_plan = head(plain.editie, plain.editie.plan, naam="integraal veiligheidsplan")
    title = of_plan["titelregel"]
    lines = [Tekst(of_plan["gemeente"]), Tekst(f"Stand op {day}" if day else "")]
    return {
        **of_plan,
        "titel": f"{NAAM} {name} – {of_plan['titel']}",
        "titelregel": name,
        "ondertitel": Tekst(f"{NAAM} bij {title}"),
        "omslag": [line for line in lines if line and str(line) != str(title)],
        "omschrijving": f"Wat {name} doet in het plan {title}",
        "trefwoorden": f"partnerblad, {of_plan['trefwoorden']}",
        "kenmerk": f"{of_plan['kenmerk']}-partner-{id_}",
        "datum": datum or of_plan["datum"],
        "kop": f"{NAAM} {name}",
        "nummering": "geen",
    }
