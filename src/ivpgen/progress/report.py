"""The voortgangsrapportage: what was done in a time, what changed and why, and how the indicators stand."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from ivpgen.documents.charts import Charts
from ivpgen.documents.plain import Plain
from ivpgen.documents.state import names
from ivpgen.documents.texts import Gegevens
from ivpgen.plan.moments import parse
from ivpgen.progress.figures import Meetregel, Meetregels, of_priority
from ivpgen.progress.money import spent
from ivpgen.progress.rows import DROPPED, MOVED, Groep, Regel, days, drawn, groups, rows, statuses
from ivpgen.progress.time import Tijdvak

Chapter = tuple[str, str, Gegevens]
"""A chapter: which template prints it, its title, and its data."""


class Deel(NamedTuple):
    """A priority in the report: its measures and its indicators."""

    groep: Groep
    cijfers: tuple[Meetregel, ...]


def progress_report(plain: Plain, time: Tijdvak, drawing: Charts) -> list[Chapter]:
    """The chapters of the report on a time, in one edition."""
    found = rows(plain, time)
    told = [row for _, row in found]
    order = statuses(told)
    grouped = groups(plain, found, order, "Overig werk")
    end = plain.editie.plan.plan.periode.eind
    figures = Meetregels(plain, time.jaar, end.year if end else None)
    parts = [_part(one, figures) for one in grouped if one.regels or one.deel is not None]
    chart = drawing.voortgang(drawn(grouped), "Stand van de maatregelen")
    money = spent(plain, time)
    chapters: list[Chapter] = [
        (
            "kort",
            "In het kort",
            {
                "gegevens": _about(plain, time, days([one for one, _ in found])),
                "regels": told,
                "standen": order,
                "groepen": [one for one in grouped if one.regels],
                "totaal": [sum(row.status == one for row in told) for one in order],
                "gewijzigd": sum(row.gewijzigd for row in told),
                "gemeld": sum(bool(row.standen) for row in told),
                "te_laat": [row for row in told if row.te_laat],
                "beeld": chart,
            },
        ),
        ("prioriteiten", "Voortgang per onderwerp", {"delen": parts, "tijdvak": time}),
        ("bijstellingen", "Bijstellingen", _corrections(told, parts)),
    ]
    if money:
        chapters.append(("geld", "Geld", {"posten": money}))
    chapters.append(("vervolg", "Hoe het verder gaat", {"momenten": _moments(plain)}))
    return chapters


def _part(groep: Groep, figures: Meetregels) -> Deel:
    own = of_priority(groep.deel) if groep.deel is not None else []
    work = [one for row in groep.regels for one in row.deel["indicatoren"]["lijst"]]
    return Deel(groep, tuple(figures.of([*own, *work])))


def _corrections(told: Sequence[Regel], parts: Sequence[Deel]) -> Gegevens:
    """What was moved or dropped, and which figures were corrected afterwards."""
    unique = {str(one.deel["pad"]): one for part in parts for one in part.cijfers}
    return {
        "verschoven": [row for row in told if row.verschoven and row.status not in DROPPED],
        "vaker": [row for row in told if row.verschoven > 1],
        "vervallen": [row for row in told if row.status in DROPPED],
        "bijgesteld": [one for one in unique.values() if any("bijgesteld" in said for said in one.opmerkingen)],
        "bijsturing": [row for row in told if row.status != MOVED and any(one["bijsturing"] for one in row.standen)],
    }


def _about(plain: Plain, time: Tijdvak, reported: Sequence[date]) -> list[tuple[str, str]]:
    inside = [one for one in reported if time.van <= one <= time.tot]
    last = str(parse(inside[-1].isoformat())) if inside else "geen in dit tijdvak"
    whose = names(plain.editie)
    return [
        ("Gemeente" if len(whose) == 1 else "Gemeenten", ", ".join(whose)),
        ("Tijdvak", time.tekst),
        ("Stand op", str(parse(time.dag.isoformat()))),
        ("Laatste melding", last),
    ]


def _moments(plain: Plain) -> list[Gegevens]:
    """To whom is reported and when, as the plan says."""
    evaluatie = plain.stuk(plain.editie.plan)["evaluatie"]
    return list(evaluatie["momenten"]["lijst"]) if evaluatie else []
