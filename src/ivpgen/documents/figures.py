"""The figures of indicators as a table: baseline, last years, targets."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from ivpgen.documents.texts import Gegevens, Tekst

LAATSTE_JAREN = 4
LAATSTE_DOELEN = 2
DIEPST = 20
"""Levels of goals below each other; what lies deeper stands among the goals of the plan."""


def figures_table(indicatoren: Iterable[Gegevens], peiljaar: int | None, eindjaar: str) -> Gegevens:
    """Columns and rows for a table of figures: the last years that were measured up to `peiljaar`, and the last targets.

    All years and targets are in the annex. A target without a year stands under `eindjaar`. Indicators that say no figure have no row.
    """
    unique = list({id(one): one for one in indicatoren if one.get("soort_deel") == "indicator"}.values())
    rows = [
        one
        for one in unique
        if one["waarden"]["per"] or one["streefwaarden"]["per"] or one["streefwaarde"] or one["nulmeting"]
    ]
    years = sorted(
        {
            year
            for one in rows
            for year in one["waarden"]["per"]
            if peiljaar is None or not year.isdigit() or int(year) <= peiljaar
        }
    )
    years = years[-LAATSTE_JAREN:]
    doeljaren = sorted(
        {year for one in rows for year in one["streefwaarden"]["per"]}
        | ({eindjaar} if any(one["streefwaarde"] for one in rows) else set())
    )
    doeljaren = doeljaren[-LAATSTE_DOELEN:]
    made = [_row(one, years, doeljaren, eindjaar) for one in rows]
    return {
        "jaren": years,
        "doeljaren": doeljaren,
        "nulmeting": any(one["nulmeting"] for one in rows),
        "rijen": made,
        "voorlopig": any(cell and cell["voorlopig"] for row in made for cell in row["waarden"]),
        "bronnen": list(dict.fromkeys(str(bron["naam"]) for one in rows for bron in one["bron"]["lijst"])),
    }


def _row(one: Gegevens, years: Sequence[str], doeljaren: Sequence[str], eindjaar: str) -> Gegevens:
    targets = dict(one["streefwaarden"]["per"])
    if one["streefwaarde"]:
        targets.setdefault(eindjaar, one["streefwaarde"])
    nul = one["nulmeting"]
    return {
        "indicator": one,
        "naam": one["naam_of_titel"],
        "eenheid": one["eenheid"] if unit_sign(one) != "%" else Tekst(),
        "teken": unit_sign(one),
        "nulmeting": nul,
        "nulwaarde": nul
        and (nul if nul["waarde"] or nul["relatief"] else one["waarden"]["per"].get(str(nul["jaar"]), nul)),
        "waarden": [one["waarden"]["per"].get(year) for year in years],
        "doelen": [targets.get(year) for year in doeljaren],
    }


def unit_sign(indicator: Gegevens) -> str:
    """What follows a number of this indicator: a percent sign, or nothing."""
    return "%" if indicator["eenheid"] in {"procent", "%"} else ""


def of_goals(doelen: Iterable[Gegevens]) -> list[Gegevens]:
    """The indicators of goals and all their subgoals, each once, in order."""
    found: dict[int, Gegevens] = {}
    seen: set[int] = set()
    stack = list(doelen)[::-1]
    while stack:
        doel = stack.pop()
        if doel.get("soort_deel") != "doel" or id(doel) in seen:
            continue
        seen.add(id(doel))
        for one in doel["indicatoren"]["lijst"]:
            found.setdefault(id(one), one)
        stack += doel["subdoelen"]["lijst"][::-1]
    return list(found.values())


def goal_tree(doelen: Iterable[Gegevens]) -> list[Gegevens]:
    """Goals with their subgoals as `{doel, onder}`; a goal that more of them refer to has its subgoals the first time."""
    seen: set[int] = set()

    def branch(doel: Gegevens, depth: int) -> Gegevens:
        first = id(doel) not in seen and depth < DIEPST
        seen.add(id(doel))
        return {"doel": doel, "onder": [branch(one, depth + 1) for one in doel["subdoelen"]["lijst"]] if first else []}

    return [branch(doel, 1) for doel in doelen]


def table_columns(tabel: Gegevens) -> list[str]:
    """The columns of a table of the plan: those it names, and any that a row has besides."""
    named = [str(column) for column in tabel["kolommen"]["lijst"]]
    rest: list[Any] = [column for row in tabel["rijen"]["lijst"] for column in row["per"]]
    return list(dict.fromkeys([*named, *rest]))
