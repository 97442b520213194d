"""Columns that a plan asks for by a name that isn't known."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches
from functools import cache

from ivpgen.diagnostics import Finding
from ivpgen.plan import shape
from ivpgen.plan.model import Kolommen
from ivpgen.plan.parts import Basis
from ivpgen.plan.work import Actiepunt, Maatregel
from ivpgen.rules.context import Context, Rules
from ivpgen.rules.record import LET_OP, Rule

_COLUMNS_MADE = frozenset({"status"})
"""Columns that a document works out from the progress."""


def unknown_column(context: Context) -> Iterator[Finding]:
    """A column that is no key of an actiepunt or maatregel."""
    known = keys(Maatregel, Actiepunt) | _COLUMNS_MADE
    for tabel in context.delen(Kolommen):
        for nummer, name in enumerate(tabel.kolommen):
            if name not in known:
                yield _column(context, tabel, ("kolommen", nummer), name, known)
        for name in tabel.koppen:
            if name not in known:
                yield _column(context, tabel, ("koppen", name), name, known)


def _column(
    context: Context, tabel: Kolommen, below: tuple[str | int, ...], name: str, known: frozenset[str]
) -> Finding:
    return context.finding(
        "IVP217",
        tabel,
        *below,
        key=True,
        bericht=f"“{name}” is geen sleutel van een actiepunt of maatregel; deze kolom blijft leeg en valt weg.",
        hoe=near(name, known)
        or "Kies bijvoorbeeld uit: code, maatregel, resultaat, trekker, partners, planning, middelen.",
    )


def near(name: str, known: frozenset[str]) -> str:
    """“Bedoel je …?”, or nothing when nothing is near."""
    found = get_close_matches(name.lower().replace(" ", "_").replace("-", "_"), sorted(known), 1, 0.7)
    return f"Bedoel je “{found[0]}”?" if found else ""


@cache
def keys(*kinds: type[Basis]) -> frozenset[str]:
    """The keys that any of some kinds of parts may have."""
    return frozenset(key for kind in kinds for key in shape.keys(kind))


RULES: Rules = (
    (
        Rule(
            "IVP217",
            "onbekende-kolom",
            LET_OP,
            "Een kolom toont een sleutel van de maatregelen; bij een onbekende naam is er niets te tonen.",
            fout="""\
# uitvoering/2027.yaml
tabel:
  kolommen: [maatregel, uitvoerder, planning]
""",
            goed="""\
# uitvoering/2027.yaml
tabel:
  kolommen: [maatregel, trekker, planning]
  koppen:
    trekker: Uitvoerder
""",
            herstel="Kies een sleutel van een actiepunt of maatregel; hoe de kolom heet bepaal je met koppen.",
        ),
        unknown_column,
    ),
)
