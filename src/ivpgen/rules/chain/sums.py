"""Totals that are not the sum of what stands above or beside them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from ivpgen.diagnostics import Finding
from ivpgen.phrases import dutch
from ivpgen.plan.analysis import Rij, Tabel
from ivpgen.plan.lists import Reeks, Tafel
from ivpgen.plan.means import Bedrag, Middel
from ivpgen.plan.values import Waarde
from ivpgen.rules.chain.figures import Getal, explained, getal
from ivpgen.rules.context import Context, Rules
from ivpgen.rules.record import LET_OP, Rule

_TOTALS = ("totaal", "samen", "som")
_COUNTED = frozenset({"", "aantal", "euro", "x 1.000 euro", "uren", "fte"})
_SELECTION = Decimal("0.05")
"""A sum that falls short of its total by more than this share is taken for a choice from the whole."""


def sum_is_wrong(context: Context) -> Iterator[Finding]:
    """A total row or column of a table, a total of the means, a balance; all within rounding, a note explains."""
    for tabel in context.delen(Tabel):
        if tabel.eenheid in _COUNTED and tabel.soort != "verandering":
            yield from _rows(context, tabel)
            for rij in tabel.rijen:
                yield from _columns(context, tabel, rij)
    for stuk in context.editie.stukken():
        yield from _means(context, stuk.plan.middelen)
    for bedrag in context.delen(Bedrag):
        yield from _balance(context, bedrag)


def _rows(context: Context, tabel: Tabel) -> Iterator[Finding]:
    parts: list[Rij] = []
    for rij in tabel.rijen:
        if not is_total(rij.naam):
            parts.append(rij)
            continue
        for kolom in tabel.kolommen:
            cells = [_cell(part, kolom) for part in parts]
            yield from _compare(context, rij, _cell(rij, kolom), cells, kolom, tabel.eenheid == "aantal")
        parts = []


def _columns(context: Context, tabel: Tabel, rij: Rij) -> Iterator[Finding]:
    total = next((kolom for kolom in tabel.kolommen if is_total(kolom)), None)
    if total is not None:
        parts = [_cell(rij, kolom) for kolom in tabel.kolommen if kolom != total]
        yield from _compare(context, rij, _cell(rij, total), parts, total, tabel.eenheid == "aantal")


def _means(context: Context, middelen: Reeks[Middel]) -> Iterator[Finding]:
    """The item called total, against the items before it in the same unit that don't reach beyond the plan."""
    parts: list[Middel] = []
    for middel in middelen:
        if not is_total(middel.post):
            parts.append(middel)
        elif isinstance(middel.bedragen, Tafel):
            same = [part.bedragen for part in parts if part.eenheid == middel.eenheid and not part.ruimer_dan_plan]
            for jaar, waarde in middel.bedragen.items():
                years = [part.get(jaar) for part in same if isinstance(part, Tafel)]
                yield from _compare(context, middel, waarde, [year for year in years if year is not None], jaar)


def _compare(
    context: Context,
    deel: Rij | Middel,
    total: Waarde | None,
    parts: Sequence[Waarde | None],
    name: str,
    exact: bool = False,
) -> Iterator[Finding]:
    """What is counted is exact, everything else may be rounded."""
    known = [getal(part.getal) for part in parts if part is not None and part.getal is not None]
    if total is None or total.getal is None or len(known) < 2 or explained(total) or deel.noot:
        return
    there = getal(total.getal)
    added = Getal(sum((one.waarde for one in known), Decimal(0)), sum((one.marge for one in known), Decimal(0)))
    short = there.waarde - added.waarde
    margin = Decimal(0) if exact else there.marge + added.marge
    complete = len(known) == len(parts)
    if short < -margin or (complete and margin < short <= abs(there.waarde) * _SELECTION):
        yield context.finding(
            "IVP329",
            total,
            bericht=f"Het totaal bij {name} is {dutch(there.waarde)}, maar de delen tellen op tot {dutch(added.waarde)}.",
            hoe="Verbeter het totaal of een van de delen, of leg het verschil uit in een noot.",
        )


def _balance(context: Context, bedrag: Bedrag) -> Iterator[Finding]:
    """Income less expenses, whatever the sign that the budget gives it."""
    saldo, lasten, baten = (
        getal(one.getal) if one is not None and one.getal is not None and not explained(one) else None
        for one in (bedrag.saldo, bedrag.lasten, bedrag.baten)
    )
    if saldo is None or lasten is None or baten is None or bedrag.noot:
        return
    difference = baten.waarde - lasten.waarde
    if abs(abs(saldo.waarde) - abs(difference)) > saldo.marge + lasten.marge + baten.marge:
        yield context.finding(
            "IVP329",
            bedrag,
            "saldo",
            bericht=f"Het saldo is {dutch(saldo.waarde)}, maar baten min lasten is {dutch(difference)}.",
            hoe="Verbeter een van de drie, of leg het verschil uit in een noot.",
        )


def is_total(name: str) -> bool:
    return name.strip().lower().startswith(_TOTALS)


def _cell(rij: Rij, kolom: str) -> Waarde | None:
    return (rij.__pydantic_extra__ or {}).get(kolom)


RULES: Rules = (
    (
        Rule(
            "IVP329",
            "som-klopt-niet",
            LET_OP,
            "Een totaal dat niet klopt met de delen maakt elk ander getal in het plan verdacht.",
            fout="""\
tabellen:
  - id: misdrijven
    titel: Misdrijven
    eenheid: aantal
    kolommen: [2025]
    rijen:
      - naam: Woninginbraak
        2025: 61
      - naam: Fietsdiefstal
        2025: 203
      - naam: Totaal
        2025: 246
""",
            goed="""\
tabellen:
  - id: misdrijven
    titel: Misdrijven
    eenheid: aantal
    kolommen: [2025]
    rijen:
      - naam: Woninginbraak
        2025: 61
      - naam: Fietsdiefstal
        2025: 203
      - naam: Totaal
        2025: 264
""",
            herstel="Verbeter het totaal of een van de delen, of leg het verschil uit in een noot.",
        ),
        sum_is_wrong,
    ),
)
