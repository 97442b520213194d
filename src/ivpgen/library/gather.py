"""A plan that was read and checked → what a library knows of it."""

from __future__ import annotations

from collections import Counter

from ivpgen.documents.names import Names
from ivpgen.documents.state import status
from ivpgen.library.gemeenten import rows as gemeente_rows
from ivpgen.library.links import Links
from ivpgen.library.record import Record, Row, Rows
from ivpgen.library.schema import OF_A_PLAN
from ivpgen.library.things import Ding, things
from ivpgen.plan.governance import Gemeente
from ivpgen.plan.index import Index
from ivpgen.plan.moments import Moment
from ivpgen.plan.planmap import Planmap
from ivpgen.rules.check import Outcome


def gather(planmap: Planmap, outcome: Outcome) -> Record:
    """All items of a plan that could be read, the local parts of a joint plan included, with what was found in the check."""
    editie = planmap.edities[0]
    plan = editie.plan.plan
    rows: Rows = {name: [] for name in OF_A_PLAN}
    owners = {str(one.id): str(one.naam or one.id) for one in plan.gemeenten if isinstance(one, Gemeente)}
    rows["gemeente"] = gemeente_rows(one for one in plan.gemeenten if isinstance(one, Gemeente))
    known: dict[tuple[str, str, int, str], int] = {}
    for one in planmap.edities:
        index = Index(one)
        names = Names(index)
        first = len(rows["item"])
        own: list[tuple[int, Ding]] = []
        for ding in things(one, index, names):
            place = (ding.soort, ding.bestand, ding.regel, ding.tekst)
            if place not in known:
                known[place] = len(rows["item"])
                gemeente = owners.get(one.gemeente, one.gemeente) if one.gemeente else ""
                rows["item"].append((ding.soort, ding.naam, ding.tekst, "", gemeente, ding.bestand, ding.regel))
            own.append((known[place], ding))
        Links(index, names, rows, own, first).all_of_them()
    rows["item"] = _with_above(rows)
    rows["melding"] = _findings(outcome)
    kop: Row = (
        ", ".join(str(row[1]) for row in rows["gemeente"]),
        str(plan.titel),
        str(plan.soort or "integraal veiligheidsplan"),
        str(plan.periode),
        *_years(plan.periode),
        status(plan, editie),
        *(outcome.aantal(niveau) for niveau in ("fout", "let op", "tip")),
    )
    return Record(kop, rows)


def _with_above(rows: Rows) -> list[Row]:
    """The items, each with the names of what it falls under: a measure is found by the theme of its priority."""
    items = rows["item"]
    about: dict[int, dict[str, None]] = {}
    for number, soort, _, name in rows["kenmerk"]:
        if soort == "thema":
            about.setdefault(_int(number), {})[str(name)] = None
    above: dict[int, dict[str, None]] = {}
    for number, other, soort in rows["verband"]:
        if soort in {"prioriteit", "thema"}:
            names = {str(items[_int(other)][1]): None, **about.get(_int(other), {})}
            above.setdefault(_int(number), {}).update(names)
    said = [{**about.get(number, {}), **above.get(number, {})} for number in range(len(items))]
    return [
        (*row[:3], ", ".join(name for name in said[number] if name != row[1]), *row[4:])
        for number, row in enumerate(items)
    ]


def _int(value: object) -> int:
    return value if isinstance(value, int) else 0


def _years(periode: Moment) -> tuple[int | None, int | None]:
    return periode.van.year if periode.van else None, periode.eind.year if periode.eind else None


def _findings(outcome: Outcome) -> list[Row]:
    counted = Counter((one.rule.code, one.rule.naam, one.niveau) for one in outcome.diagnostics)
    return [(*key, number) for key, number in sorted(counted.items())]
