"""The data of the report: head and chapters, as every document has them."""

from __future__ import annotations

from datetime import date
from typing import Any

from ivpgen.assessment.abbreviations import abbreviations
from ivpgen.assessment.by_rule import by_family
from ivpgen.assessment.checklist import checklist
from ivpgen.assessment.editions import editions
from ivpgen.assessment.gaps import Gaps
from ivpgen.assessment.in_short import in_short
from ivpgen.assessment.places import Parts
from ivpgen.assessment.set_aside import left_out, still_open, switched_off
from ivpgen.documents.abbreviations import annex
from ivpgen.documents.head import head
from ivpgen.documents.plain import Plain
from ivpgen.documents.sections import hoofdstuk, onderdeel
from ivpgen.documents.state import names
from ivpgen.documents.terms import terms
from ivpgen.documents.texts import Gegevens, Tekst, moment
from ivpgen.phrases import listed
from ivpgen.plan.model import Plan
from ivpgen.plan.moments import parse
from ivpgen.plan.planmap import Planmap
from ivpgen.rules.check import Outcome
from ivpgen.rules.table import BY_CODE

NAME = "Controlerapport"


def assessment(planmap: Planmap, outcome: Outcome, vandaag: date | None = None) -> Gegevens:
    """The context of the template. `vandaag` is the day that was asked for; without one the report has the plan's peildatum.

    Of a plan that can't be read there is only what was found.
    """
    plains = [Plain(editie) for editie in planmap.edities]
    plan = planmap.plan or Plan()
    term = terms(plan)
    parts = Parts(plains, term)
    day = vandaag or plan.peildatum.tot
    doc = _head(planmap, outcome, day)
    short = in_short(outcome)
    chapters = [_chapter("In het kort", "kort", kort=short, gegevens=doc["gegevens"], leesbaar=bool(plains))]
    if plains:
        made = editions(plains, Gaps(outcome, parts))
        chapters.append(_chapter("De keten", "keten", liggend=True, uitgaven=made, gezamenlijk=len(plains) > 1))
    chapters.append(_chapter("Wat beter kan", "meldingen", families=by_family(outcome.diagnostics, parts)))
    if plains:
        chapters.append(
            _chapter(
                "Uitgezet, weggelaten en nog open",
                "opzij",
                uitgezet=switched_off(outcome, parts),
                weggelaten=left_out(plains, parts),
                open=still_open(outcome, parts),
            )
        )
        chapters.append(
            _chapter(
                "De checklist van het CCV",
                "checklist",
                liggend=True,
                onderdelen=checklist(outcome, plains, parts, BY_CODE),
            )
        )
    chapters.append(annex(abbreviations(plains)))
    return {
        "doc": doc,
        "hoofdstukken": chapters,
        "term": term,
        "tabellen": None,
        "peiljaar": None,
        "eindjaar": str(plan.periode.eind.year) if plan.periode.eind else "einde periode",
    }


def _chapter(titel: str, naam: str, *, liggend: bool = False, **opties: Any) -> Gegevens:
    return hoofdstuk(
        titel,
        naam,
        [onderdeel(naam, f"controlerapport-{naam}.html.j2", **opties)],
        klassen="liggend" if liggend else "",
    )


def _head(planmap: Planmap, outcome: Outcome, day: date | None) -> Gegevens:
    """Cover and properties: those of the plan, under the name of the report and with its day."""
    if not planmap.edities:
        return _unread(planmap, day)
    editie = planmap.edities[0]
    of_plan = head(editie, editie.plan, naam="integraal veiligheidsplan")
    shown_day = str(parse(day.isoformat())) if day else ""
    title = of_plan["titelregel"]
    period = Tekst(moment(editie.plan.plan.periode), f"{editie.plan.document.file}#periode")
    whose = names(editie)
    gegevens = [
        ("Plan", title),
        ("Gemeente" if len(whose) == 1 else "Gemeenten", Tekst(listed(whose))),
        ("Periode", period),
        ("Status", Tekst(of_plan["status"])),
        ("Profiel van de controle", Tekst(outcome.profiel)),
        ("Stand op", Tekst(shown_day or "het plan noemt geen peildatum")),
    ]
    return {
        **of_plan,
        "titel": f"{NAME} – {of_plan['titel']}",
        "titelregel": Tekst(NAME),
        "ondertitel": title,
        "omslag": [
            line
            for line in (
                Tekst(of_plan["gemeente"]) if of_plan["gemeente"] != str(title) else Tekst(),
                period if str(period) not in str(title) else Tekst(),
                Tekst(f"Status van het plan: {of_plan['status'].lower()}"),
                Tekst(f"Profiel van de controle: {outcome.profiel}"),
                Tekst(f"Stand op {shown_day}" if shown_day else ""),
            )
            if line
        ],
        "omschrijving": f"Wat een controle van dit plan opleverde: {of_plan['omschrijving']}",
        "trefwoorden": f"controle, {of_plan['trefwoorden']}",
        "kenmerk": f"{of_plan['kenmerk']}-controle",
        "datum": day.isoformat() if day else "",
        "kop": f"{NAME}: {of_plan['kop']}",
        "nummering": "automatisch",
        "gegevens": [(name, value) for name, value in gegevens if value],
    }


def _unread(planmap: Planmap, day: date | None) -> Gegevens:
    """The head of a report on a plan of which nothing is known but its folder."""
    name = planmap.folder.root.absolute().name
    return {
        "titel": f"{NAME} – {name}",
        "titelregel": Tekst(NAME),
        "ondertitel": Tekst(f"Het plan in de map {name}"),
        "omslag": [Tekst("Dit plan is nog niet te lezen")],
        "auteur": "",
        "gemeente": "",
        "periode": "",
        "omschrijving": "Wat een controle van dit plan opleverde",
        "trefwoorden": "controle, integrale veiligheid",
        "status": "",
        "versie": "",
        "kenmerk": "",
        "datum": day.isoformat() if day else "",
        "kop": NAME,
        "nummering": "automatisch",
        "gegevens": [("Plan", Tekst(name))],
    }
