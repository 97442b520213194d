"""What a plan asks of its own documents: columns and chapters by a name that isn't known."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches
from functools import cache

from ivpgen.diagnostics import Finding
from ivpgen.plan import shape
from ivpgen.plan.aims import Doel
from ivpgen.plan.content import Hoofdstuk
from ivpgen.plan.goals import Prioriteit, Themablok, Veld
from ivpgen.plan.model import Kolommen
from ivpgen.plan.parts import Basis
from ivpgen.plan.work import Actiepunt, Maatregel
from ivpgen.rules.context import Context, Rules
from ivpgen.rules.record import LET_OP, Rule

CHAPTERS = frozenset(
    """
    colofon gegevens voorwoord samenvatting inleiding hoofdlijnen lezers reikwijdte leeswijzer kaders visie
    participatie afstemming terugblik ontwikkelingen analyse doelen prioriteiten velden themas digitale_veiligheid
    organisatie portefeuillehouders communicatie middelen evaluatie uitvoeringsplannen vervolg werk verslag
    overzicht_velden indicatoren tabellen partners bronnen begrippen afkortingen besluiten afbeeldingen
    actiepunten lokaal
    """.split()
)
"""The chapters and annexes that documents know, and the one that gathers the local parts."""
_COLUMNS_MADE = frozenset({"status"})
"""Columns that a document works out from the progress."""


def unknown_column(context: Context) -> Iterator[Finding]:
    """A column that is no key of an actiepunt or maatregel."""
    known = _keys(Maatregel, Actiepunt) | _COLUMNS_MADE
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
    for hoofdstuk in context.delen(Hoofdstuk):
        for veld in ("hoofdstuk", "bijlage"):
            name = getattr(hoofdstuk, veld)
            if name and name not in CHAPTERS:
                yield context.finding(
                    "IVP218",
                    hoofdstuk,
                    veld,
                    bericht=f"Het hoofdstuk “{name}” bestaat niet.",
                    hoe=_near(name, CHAPTERS) or "Een eigen hoofdstuk schrijf je met een titel en een tekst.",
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
    near = get_close_matches(name.lower().replace(" ", "_").replace("-", "_"), sorted(known), 1, 0.7)
    return f"Bedoel je “{near[0]}”?" if near else ""


@cache
def _keys(*kinds: type[Basis]) -> frozenset[str]:
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
