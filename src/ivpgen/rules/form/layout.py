"""What a plan asks of its own documents: columns and chapters by a name that isn't known."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches
from functools import cache
from typing import get_args

from ivpgen.diagnostics import Finding
from ivpgen.plan import shape
from ivpgen.plan.aims import Doel
from ivpgen.plan.content import Hoofdstuk
from ivpgen.plan.goals import Prioriteit, Themablok, Veld
from ivpgen.plan.grammar import Sectie
from ivpgen.plan.lists import Reeks, Tafel
from ivpgen.plan.model import Kolommen, Plan
from ivpgen.plan.parts import Basis
from ivpgen.plan.work import Actiepunt, Maatregel
from ivpgen.rules.context import Context, Rules
from ivpgen.rules.record import LET_OP, Rule

_NO_CHAPTERS = frozenset({"controle", "proces", "hoofdstukken", "standaard", "tabel", "indeling", "methode", "termen"})


def unknown_column(context: Context) -> Iterator[Finding]:
    """A column that is no key of an actiepunt or maatregel."""
    known = _keys(Maatregel, Actiepunt)
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
        hoe=_near(name, known)
        or "Kies bijvoorbeeld uit: code, maatregel, resultaat, trekker, partners, planning, middelen.",
    )


def unknown_chapter(context: Context) -> Iterator[Finding]:
    """A chapter or annex that is no section of a plan, or contents that its parts don't have."""
    chapters = _chapters()
    for hoofdstuk in context.delen(Hoofdstuk):
        for veld in ("hoofdstuk", "bijlage"):
            name = getattr(hoofdstuk, veld)
            if name and name not in chapters:
                yield context.finding(
                    "IVP218",
                    hoofdstuk,
                    veld,
                    bericht=f"Het hoofdstuk “{name}” bestaat niet.",
                    hoe=_near(name, chapters) or "Een eigen hoofdstuk schrijf je met een titel en een tekst.",
                )
        contents = _keys(Prioriteit, Veld, Doel, Themablok)
        for nummer, name in enumerate(hoofdstuk.inhoud):
            if name not in contents:
                yield context.finding(
                    "IVP218",
                    hoofdstuk,
                    "inhoud",
                    nummer,
                    bericht=f"“{name}” is niets wat een prioriteit, veld, doel of thema heeft.",
                    hoe=_near(name, contents) or "Kies bijvoorbeeld uit: onderbouwing, doelen, aanpak, actiepunten.",
                )


def _near(name: str, known: frozenset[str]) -> str:
    near = get_close_matches(name.lower().replace(" ", "_").replace("-", "_"), sorted(known), 1, 0.6)
    return f"Bedoel je “{near[0]}”?" if near else ""


@cache
def _keys(*kinds: type[Basis]) -> frozenset[str]:
    return frozenset(key for kind in kinds for key in shape.keys(kind))


@cache
def _chapters() -> frozenset[str]:
    """The root keys that hold more than a line, and the chapter that gathers the local parts."""
    found = {"lokaal"}
    for veld, info in Plan.model_fields.items():
        kinds = (info.annotation, *get_args(info.annotation))
        if any(_holds_parts(kind) for kind in kinds) and veld not in _NO_CHAPTERS:
            found.add(veld)
    return frozenset(found)


def _holds_parts(kind: object) -> bool:
    origin = getattr(kind, "__origin__", kind)
    return isinstance(origin, type) and issubclass(origin, Reeks | Tafel | Sectie | Basis)


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
    (
        Rule(
            "IVP218",
            "onbekend-hoofdstuk",
            LET_OP,
            "Een hoofdstuk met een naam die ivpgen niet kent blijft leeg; wat erin hoort komt dan achteraan.",
            fout="""\
hoofdstukken:
  - samenvating
  - prioriteiten
""",
            goed="""\
hoofdstukken:
  - samenvatting
  - prioriteiten
  - titel: Ons buitengebied
    tekst: Achter de dijk wonen weinig mensen.
""",
            herstel="Gebruik de sleutel van een onderdeel, of schrijf een eigen hoofdstuk met titel en tekst.",
        ),
        unknown_chapter,
    ),
)
