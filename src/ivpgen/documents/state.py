"""How far the decisions on a plan are, for its cover, its footer and its properties."""

from __future__ import annotations

from datetime import date

from ivpgen.plan.governance import Besluit, Gemeente
from ivpgen.plan.model import Plan
from ivpgen.plan.planmap import Editie

_STATUS = {"concept": "Concept", "voorgelegd": "Voorgelegd", "vastgesteld": "Vastgesteld", "afgesloten": "Afgesloten"}


def gemeenten(editie: Editie) -> list[Gemeente]:
    """The gemeenten of an edition: its own, or all."""
    all_of_them = [one for one in editie.plan.plan.gemeenten if isinstance(one, Gemeente)]
    return [one for one in all_of_them if editie.gemeente in (None, one.id)]


def names(editie: Editie) -> list[str]:
    """What these are called."""
    return [str(one.naam or one.id) for one in gemeenten(editie)]


def status(plan: Plan, editie: Editie) -> str:
    """What the plan says it is, else what follows from its decisions."""
    if plan.status and (editie.gemeente is None or not deciding(plan, editie)):
        return _STATUS.get(plan.status, str(plan.status))
    taken = [one for one in deciding(plan, editie) if one.genomen]
    if editie.gemeente is None and len(names(editie)) > 1 and taken:
        total = len(names(editie))
        ids = {str(name) for one in taken for name in one.gemeenten} or set(names(editie))
        return "Vastgesteld" if len(ids) >= total else f"Vastgesteld in {len(ids)} van {total} gemeenten"
    return "Vastgesteld" if taken else _STATUS.get(plan.status, "Concept")


def decided(plan: Plan, editie: Editie) -> str:
    """The decision in one line for the cover; empty while there is none."""
    taken = [one for one in deciding(plan, editie) if one.datum]
    if not taken or (editie.gemeente is None and len(names(editie)) > 1):
        return ""
    last = taken[-1]
    return f"Vastgesteld door {'de ' if last.orgaan in {'raad', 'burgemeester', 'driehoek'} else 'het ' if last.orgaan == 'college' else ''}{last.orgaan} op {last.datum}"


def dated(plan: Plan) -> date | None:
    """The day that a document carries: that of its last decision, else its peildatum; none where it has neither, for there is no clock."""
    days = [one.datum.tot for one in plan.besluiten if one.datum.tot]
    return (max(days) if days else None) or plan.peildatum.tot


def deciding(plan: Plan, editie: Editie) -> list[Besluit]:
    """The decisions that adopt a plan in an edition, taken or not."""
    return [
        one
        for one in plan.besluiten
        if one.soort in {"vaststellen", ""}
        and (editie.gemeente is None or not one.gemeenten or editie.gemeente in one.gemeenten)
    ]
