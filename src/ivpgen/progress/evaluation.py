"""The evaluatie of a plan: what was wanted and what came of it, what was done by year, and the judgement that people must give."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from ivpgen.documents.charts import Charts
from ivpgen.documents.plain import Plain
from ivpgen.documents.texts import Gegevens, moment
from ivpgen.plan.moments import parse
from ivpgen.plan.planmap import Stuk
from ivpgen.progress.figures import Meetregel, Meetregels, of_priority
from ivpgen.progress.money import spent
from ivpgen.progress.report import Chapter
from ivpgen.progress.rows import DROPPED, Groep, Regel, drawn, groups, rows, statuses
from ivpgen.progress.time import Tijdvak
from ivpgen.progress.work import NOT_REPORTED

_OTHER = "Overig werk"


class Jaar(NamedTuple):
    """What was finished in a year, by the reports of it; `naam` is "" for work that was reported without a day."""

    naam: str
    regels: tuple[Regel, ...]


class Onderwerp(NamedTuple):
    """A priority in the evaluation; `gehaald` of `met_oordeel` targets were met, where that can be told."""

    groep: Groep
    cijfers: tuple[Meetregel, ...]
    jaren: tuple[Jaar, ...]
    bezig: tuple[Regel, ...]
    gestopt: tuple[Regel, ...]
    onbekend: tuple[Regel, ...]
    gehaald: int
    met_oordeel: int


class Terugblik(NamedTuple):
    """What a year's own account says: `naam` of the uitvoeringsplan, and its verslag or terugblik as plain data."""

    naam: str
    delen: tuple[Gegevens, ...]


def evaluation(plain: Plain, time: Tijdvak, drawing: Charts) -> list[Chapter]:
    """The chapters of the evaluation of a period, in one edition."""
    found = rows(plain, time)
    told = [row for _, row in found]
    order = statuses(told)
    grouped = groups(plain, found, order, _OTHER)
    end = plain.editie.plan.plan.periode.eind
    figures = Meetregels(plain, time.jaar, end.year if end else None)
    subjects = [_subject(one, figures) for one in grouped if one.regels or one.deel is not None]
    evaluatie = plain.stuk(plain.editie.plan)["evaluatie"]
    chapters: list[Chapter] = [
        (
            "kort",
            "In het kort",
            {
                "tijdvak": time,
                "dag": str(parse(time.dag.isoformat())),
                "onderwerpen": subjects,
                "regels": told,
                "standen": order,
                "totaal": [sum(row.status == one for row in told) for one in order],
                "beeld": drawing.voortgang(drawn(grouped), "Wat er van de maatregelen terechtkwam"),
                "voorbij": time.dag.year >= time.tot.year,
            },
        ),
        ("onderwerpen", "Wat we wilden en wat het werd", {"onderwerpen": subjects}),
        ("leren", "Wat goed ging en wat beter kan", {"jaren": _accounts(plain)}),
    ]
    if money := spent(plain, time):
        chapters.append(("geld", "Geld", {"posten": money}))
    chapters.append(
        (
            "vooruit",
            "Wat we meenemen",
            {"uitkomst": evaluatie["uitkomst"] if evaluatie else None, "vervolg": _next(plain)},
        )
    )
    return chapters


def _subject(groep: Groep, figures: Meetregels) -> Onderwerp:
    own = of_priority(groep.deel) if groep.deel is not None else []
    cijfers = tuple(figures.of(own))
    judged = [one.laatste_oordeel for one in cijfers if one.laatste_oordeel]
    return Onderwerp(
        groep,
        cijfers,
        tuple(_by_year(row for row in groep.regels if row.status == "gereed")),
        tuple(row for row in groep.regels if row.status not in {"gereed", *DROPPED, NOT_REPORTED}),
        tuple(row for row in groep.regels if row.status in DROPPED),
        tuple(row for row in groep.regels if row.status == NOT_REPORTED),
        sum(one in {"gehaald", "nu al gehaald"} for one in judged),
        sum(one != "niet te zeggen" for one in judged),
    )


def _by_year(found: Iterable[Regel]) -> list[Jaar]:
    years: dict[str, list[Regel]] = {}
    for row in found:
        years.setdefault(_year(row), []).append(row)
    return [Jaar(name, tuple(many)) for name, many in sorted(years.items(), key=lambda pair: (not pair[0], pair[0]))]


def _year(row: Regel) -> str:
    """The year in which work was reported as done."""
    said = str(row.laatste["datum"]) if row.laatste is not None else ""
    return next((word for word in reversed(said.split()) if word.isdecimal() and len(word) == 4), "")


def _accounts(plain: Plain) -> list[Terugblik]:
    """The verslag of each year, and the terugblik on it that the next year has."""
    made = []
    for stuk in plain.editie.uitvoering:
        data = plain.stuk(stuk)
        parts = [one for one in (data["verslag"], data["terugblik"]) if one and _says(one)]
        if parts:
            made.append(Terugblik(_name(stuk), tuple(parts)))
    return made


def _says(deel: Gegevens) -> bool:
    lists: Sequence[str] = ("pluspunten", "verbeterpunten")
    return bool(deel["tekst"] or deel["toelichting"] or any(deel[key]["lijst"] for key in lists))


def _name(stuk: Stuk) -> str:
    return str(stuk.plan.titel) or f"Uitvoeringsplan {moment(stuk.plan.periode)}".strip()


def _next(plain: Plain) -> Gegevens | None:
    vervolg: Gegevens | None = plain.stuk(plain.editie.plan)["vervolg"]
    return vervolg
