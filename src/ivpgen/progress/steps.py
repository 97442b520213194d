"""How far a plan is on the way of the method: per step what there is, and what it still needs."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any, NamedTuple

from ivpgen.documents.state import gemeenten
from ivpgen.documents.state import status as said_status
from ivpgen.method import catalogus
from ivpgen.plan.absence import Afwezig
from ivpgen.plan.aims import Doel
from ivpgen.plan.analysis import Bevinding
from ivpgen.plan.goals import Prioriteit
from ivpgen.plan.governance import Besluit
from ivpgen.plan.model import Plan
from ivpgen.plan.planmap import Editie
from ivpgen.plan.work import Werk

GEDAAN, BEZIG, NOG_NIET, LOOPT, ONBEKEND = "gedaan", "bezig", "nog niet", "loopt", "niet vastgelegd"


class Stap(NamedTuple):
    """A step of the method: how far it is, what that follows from, and what it still needs.

    `volgende` marks the first step that isn't done. `nummer` is ivpgen's (see `method/methode.py`).
    """

    nummer: int
    naam: str
    product: str
    stand: str
    waaruit: str
    nodig: tuple[str, ...]
    volgende: bool = False


class _Found(NamedTuple):
    """What a plan says of one step."""

    stand: str
    waaruit: str
    nodig: tuple[str, ...] = ()


def steps(editie: Editie, day: date | None) -> list[Stap]:
    """The steps of the method in their order, as one edition has them on a day."""
    made: list[Stap] = []
    found = {
        "startnotitie": _startnotitie(editie),
        "veiligheidsanalyse": _analyse(editie),
        "prioritering": _prioritering(editie),
        "ivp": _ivp(editie),
        "uitvoeringsplan": _uitvoering(editie, day),
        "borging": _borging(editie),
    }
    later = [found[one.slug].stand in {GEDAAN, LOOPT, BEZIG} for one in catalogus.stappen()]
    for number, one in enumerate(catalogus.stappen()):
        stand, waaruit, nodig = found[one.slug]
        if stand == NOG_NIET and any(later[number + 1 :]) and one.slug == "startnotitie":
            stand, waaruit, nodig = (
                ONBEKEND,
                "Het plan zegt niets over de startnotitie; latere stappen zijn er wel.",
                (),
            )
        due = stand in {BEZIG, NOG_NIET} and not any(step.volgende for step in made)
        made.append(Stap(one.nummer, one.naam, one.product, stand, waaruit, nodig if stand != GEDAAN else (), due))
    return made


def _startnotitie(editie: Editie) -> _Found:
    plan = editie.plan.plan
    own = _own_step(plan, "startnotitie")
    if own and own.status == "gereed":
        return _Found(GEDAAN, f"Startnotitie gereed{f' ({own.wanneer})' if own.wanneer else ''}.")
    if own:
        return _Found(
            BEZIG, f"Startnotitie: {own.status or 'gepland'}.", ("Zet de stap op gereed als zij is besproken.",)
        )
    return _Found(NOG_NIET, "", ("Leg bij proces.stappen de startnotitie vast: wanneer en wie erover besluit.",))


def _analyse(editie: Editie) -> _Found:
    plan = editie.plan.plan
    findings = [one for one in plan.bevindingen if isinstance(one, Bevinding) and one.afwezig is None]
    fields = _fields(plan)
    pictured = sum(bool(one.beeld) for one in fields)
    needs = []
    if not findings:
        needs.append("Schrijf de bevindingen op: wat is er aan de hand, en waaruit blijkt dat.")
    unsourced = sum(not (one.bronnen or one.indicatoren) for one in findings)
    if unsourced:
        needs.append(f"{_count(unsourced, 'bevinding', 'bevindingen')} zonder bron of indicator.")
    if not plan.terugblik and not plan.voorgangers:
        needs.append("Kijk terug op de vorige periode (terugblik).")
    said = f"{_count(len(findings), 'bevinding', 'bevindingen')}; {_count(pictured, 'veld', 'velden')} met een beeld."
    if not findings and not pictured and not plan.analyse:
        return _Found(NOG_NIET, "", tuple(needs))
    done = findings and (plan.prioriteiten or _is_done(plan, "analyse"))
    return _Found(GEDAAN if done else BEZIG, said, tuple(needs))


def _prioritering(editie: Editie) -> _Found:
    plan = editie.plan.plan
    chosen = _priorities(plan)
    if not chosen:
        return _Found(NOG_NIET, "", ("Kies met raad en partners enkele prioriteiten die uit de bevindingen volgen.",))
    bare = sum(not (one.onderbouwing or one.bevindingen) for one in chosen)
    needs = (f"{_count(bare, 'prioriteit', 'prioriteiten')} zonder onderbouwing of bevinding.",) if bare else ()
    return _Found(GEDAAN if not bare else BEZIG, f"{_count(len(chosen), 'prioriteit', 'prioriteiten')} gekozen.", needs)


def _ivp(editie: Editie) -> _Found:
    plan = editie.plan.plan
    deciding = [one for one in _decisions(editie, plan) if one.soort in {"", "vaststellen"}]
    taken = [one for one in deciding if one.genomen]
    missing = _undecided(editie, taken)
    if taken and missing:
        return _Found(BEZIG, f"{said_status(plan, editie)}.", tuple(f"Het besluit voor {one}." for one in missing))
    if plan.status in {"vastgesteld", "afgesloten"} or (taken and not plan.status):
        last = taken[-1] if taken else None
        when = f" door {last.orgaan}" + (f" op {last.datum}" if last.datum else "") if last else ""
        return _Found(GEDAAN, f"Vastgesteld{when}.")
    chosen = _priorities(plan)
    aimless = sum(not _aims(one, plan) for one in chosen)
    needs = []
    if aimless:
        needs.append(f"{_count(aimless, 'prioriteit', 'prioriteiten')} zonder doel.")
    needs += _lacking(
        (plan.middelen or plan.middelen.afwezig, "Zeg wat het kost en wie het betaalt (middelen)."),
        (plan.organisatie, "Beschrijf wie wat doet (organisatie)."),
        (plan.evaluatie, "Spreek af hoe en wanneer het plan wordt gevolgd (evaluatie)."),
    )
    raad = [one for one in deciding if one.orgaan == "raad"]
    if not raad:
        needs.append("Noem het besluit van de raad bij besluiten, met de maand waarin dat gepland is.")
    elif not raad[-1].datum:
        needs.append(f"Het besluit van de raad{f', gepland in {raad[-1].gepland}' if raad[-1].gepland else ''}.")
    state = BEZIG if chosen or plan.visie or plan.doelen else NOG_NIET
    said = f"Status van het plan: {plan.status or 'concept'}." if state == BEZIG else ""
    return _Found(state, said, tuple(needs))


def _uitvoering(editie: Editie, day: date | None) -> _Found:
    files = [one.plan for one in editie.uitvoering]
    own = [one for one in editie.plan.delen if isinstance(one, Werk) and one.plek.pad[0] == "prioriteiten"]
    if not files:
        make = "Maak een uitvoeringsplan in de map uitvoering, met maatregelen, trekkers en planning."
        return _Found(BEZIG if own else NOG_NIET, "De actiepunten staan in het plan zelf." if own else "", (make,))
    told = ", ".join(str(one.titel or one.periode or "een uitvoeringsplan") for one in files)
    covered = day is None or any(
        one.periode.van and one.periode.tot and one.periode.van <= day <= one.periode.tot for one in files
    )
    period = editie.plan.plan.periode
    inside = day is not None and period.van is not None and period.van <= day <= (period.eind or day)
    needs = []
    if inside and not covered and day is not None:
        needs.append(f"Een uitvoeringsplan voor {day.year}.")
    undecided = [one for one in files if one.status in {"", "concept"} and not any(b.genomen for b in one.besluiten)]
    needs += [f"Het besluit over {one.titel or one.periode or 'het uitvoeringsplan'}." for one in undecided]
    return _Found(GEDAAN if not needs else BEZIG, f"Er is: {told}.", tuple(needs))


def _borging(editie: Editie) -> _Found:
    plan = editie.plan.plan
    reports = sum(bool(one.voortgang) for stuk in editie.stukken() for one in stuk.delen if isinstance(one, Werk))
    moments = plan.evaluatie.momenten if plan.evaluatie else ()
    held = sum(one.gedaan for one in moments)
    needs = list(
        _lacking(
            (moments or plan.evaluatie, "Spreek af wanneer je aan wie rapporteert (evaluatie.momenten)."),
            (reports or not editie.uitvoering, "Meld de voortgang van maatregelen: ivpgen progress --set."),
        )
    )
    if not reports and not held:
        return _Found(NOG_NIET, "", tuple(needs))
    said = f"Voortgang gemeld bij {_count(reports, 'maatregel', 'maatregelen')}"
    if moments:
        said += f"; {held} van {_count(len(moments), 'evaluatiemoment', 'evaluatiemomenten')} gehouden"
    return _Found(LOOPT, f"{said}.", tuple(needs))


def _own_step(plan: Plan, word: str) -> Any:
    """The plan's own step whose name has this word."""
    own = plan.proces.stappen if plan.proces else ()
    return next((one for one in own if word in str(one.stap).lower()), None)


def _is_done(plan: Plan, word: str) -> bool:
    own = _own_step(plan, word)
    return own is not None and own.status == "gereed"


def _fields(plan: Plan) -> list[Any]:
    return list((plan.velden.__pydantic_extra__ or {}).values()) if plan.velden else []


def _priorities(plan: Plan) -> list[Prioriteit]:
    return [one for one in plan.prioriteiten if isinstance(one, Prioriteit) and one.afwezig is None]


def _aims(one: Prioriteit, plan: Plan) -> bool:
    goals = [goal for goal in plan.doelen if isinstance(goal, Doel)]
    return bool(one.doelen or one.doelen.afwezig or any(one.id in goal.prioriteiten for goal in goals))


def _decisions(editie: Editie, plan: Plan) -> list[Besluit]:
    return [
        one
        for one in plan.besluiten
        if editie.gemeente is None or not one.gemeenten or editie.gemeente in one.gemeenten
    ]


def _undecided(editie: Editie, taken: list[Besluit]) -> list[str]:
    """The gemeenten of a joint plan for which nobody adopted it yet; none where a decision is for all of them."""
    if editie.gemeente is not None or any(not one.gemeenten for one in taken):
        return []
    decided = {str(name) for one in taken for name in one.gemeenten}
    return [str(one.naam or one.id) for one in gemeenten(editie) if str(one.id) not in decided]


def _lacking(*pairs: tuple[Any, str]) -> Iterable[str]:
    return (said for there, said in pairs if not (there or isinstance(there, Afwezig)))


def _count(number: int, one: str, more: str) -> str:
    return f"{number} {one if number == 1 else more}"
