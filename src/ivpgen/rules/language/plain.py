"""Sentences that ask too much of a reader: denied twice, made of nouns, of clauses, of too many things in a row."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ivpgen.diagnostics import Finding
from ivpgen.rules.language.prose import BETWEEN, Prose
from ivpgen.rules.language.searching import crowded, listed
from ivpgen.rules.record import TIP, Rule

_NOUNS = frozenset("examen leven midden noorden oosten teken verleden vermogen westen wezen zuiden".split())
_CLAUSES = 4
"""So many clauses in a sentence are too many."""
_ITEMS = 7
"""So many things in a row are better in a list."""
_LONGEST_ITEM, _LONGEST_LAST = 35, 80
_NO_ITEM = frozenset("als dat die omdat terwijl waar waarbij waardoor waarin waarmee want zodat".split())


@cache
def _noun() -> re.Pattern[str]:
    return re.compile(r"et ([a-zë]+en) van (?:de|het|een|onze|deze|alle|\w+en) ")


@cache
def _clause() -> re.Pattern[str]:
    return re.compile(
        r", (?:en |of |maar )?(?:die|dat|waar(?:bij|door|in|mee|na|op|uit|van|voor|toe|tegen)?|omdat|zodat|doordat|terwijl|wanneer|hoewel"
        r"|nadat|voordat|tenzij|indien) "
    )


def denied_twice(prose: Prose) -> Iterator[Finding]:
    """Two negations that say yes."""
    for found in listed(prose, "dubbele_ontkenning"):
        hit = prose.wording(found.start, found.end)
        if hit is not None:
            yield hit.finding("IVP962", f"“{hit.words}” is twee keer nee.", f"Zeg het gewoon: {found.plain}.")


def made_of_nouns(prose: Prose) -> Iterator[Finding]:
    """Two verbs or more in a sentence that were made nouns: `het versterken van`."""
    spans = [
        (found.start() - 1, found.end(1) + 4)
        for found in _noun().finditer(prose.flat)
        if prose.flat[found.start() - 1] in "hH" and found[1] not in _NOUNS
    ]
    for sentence, held in crowded(prose, spans, 2):
        first = prose.flat[slice(*held[0])]
        yield sentence.finding(
            "IVP963",
            f"Deze zin maakt van {len(held)} werkwoorden een naamwoord, te beginnen met “{first}”.",
            "Zeg wie wat doet: “de gemeente versterkt …” in plaats van “het versterken van …”.",
        )


def many_clauses(prose: Prose) -> Iterator[Finding]:
    """A sentence with four clauses or more that hang on one another."""
    spans = [found.span() for found in _clause().finditer(prose.flat)]
    for sentence, held in crowded(prose, spans, _CLAUSES):
        if not sentence.is_long:
            yield sentence.finding(
                "IVP964", f"Aan deze zin hangen {len(held)} bijzinnen.", "Maak van een paar bijzinnen een eigen zin."
            )


def long_rows(prose: Prose) -> Iterator[Finding]:
    """Seven things or more in a row within a sentence."""
    parts = prose.flat.split(", ")
    short = [len(part) <= _LONGEST_ITEM for part in parts]
    at, number = len(parts[0]), 1
    while number < len(parts):
        begin, start = number, at
        while number < len(parts) and short[number] and _is_item(parts[number]):
            at += 2 + len(parts[number])
            number += 1
        if number < len(parts):
            # The first of the row and its last two stand in longer parts.
            if number - begin + 2 >= _ITEMS and _ends(parts[number]):
                yield from _row(prose, start)
            at += 2 + len(parts[number])
            number += 1


def _row(prose: Prose, start: int) -> Iterator[Finding]:
    hit = prose.wording(start, start + 1)
    sentence = prose.sentence(hit) if hit is not None and "|" not in hit.line else None
    if sentence is not None and not sentence.is_long:
        yield sentence.finding(
            "IVP965",
            "In deze zin staan meer dan zes dingen op een rij.",
            "Zet ze onder elkaar, elk achter een streepje.",
        )


def _is_item(part: str) -> bool:
    first = part.partition(" ")[0]
    return not (first in _NO_ITEM or any(mark in part for mark in (". ", ";", ": ", "(", ")", "|", BETWEEN)))


def _ends(part: str) -> bool:
    """Whether this is the last part of a row: `school en werk`."""
    last = part[:_LONGEST_LAST].split(". ")[0].split(BETWEEN)[0]
    return " en " in last or " of " in last


RECORDS = (
    Rule(
        "IVP962",
        "dubbele-ontkenning",
        TIP,
        "Twee keer nee moet de lezer eerst uitrekenen.",
        fout="""\
analyse:
  tekst: De jongeren zijn geen onbekenden van de politie en overlast is er niet ongebruikelijk.
""",
        goed="""\
analyse:
  tekst: De politie kent de jongeren en er is vaak overlast.
""",
        herstel="Zeg wat het wel is.",
    ),
    Rule(
        "IVP963",
        "naamwoordstijl",
        TIP,
        "Een werkwoord als naamwoord verzwijgt wie het doet; dat is wat een plan moet zeggen.",
        fout="""\
inleiding: Dit plan gaat over het versterken van de wijken en het verminderen van de overlast.
""",
        goed="""\
inleiding: De gemeente maakt de wijken sterker en zorgt voor minder overlast.
""",
        herstel="Maak er weer een werkwoord van, met wie het doet.",
    ),
    Rule(
        "IVP964",
        "stapel-bijzinnen",
        TIP,
        "Bij elke bijzin moet de lezer onthouden waar hij was.",
        fout="""\
inleiding: >
  De boa, die de wijk kent, spreekt jongeren aan, waarbij hij hun naam noemt, zodat zij weten dat hij hen kent, waardoor zij
  rustig blijven.
""",
        goed="""\
inleiding: >
  De boa kent de wijk en spreekt jongeren aan. Hij noemt hun naam, zodat zij weten dat hij hen kent. Dan blijven zij rustig.
""",
        herstel="Maak er meer zinnen van.",
    ),
    Rule(
        "IVP965",
        "lange-opsomming",
        TIP,
        "Onder elkaar ziet de lezer in een keer hoeveel het er zijn, en kan hij ze terugvinden.",
        fout="""\
inleiding: De gemeente werkt met de politie, de brandweer, de scholen, de winkels, de huisartsen, de kerken, de sport en de boeren.
""",
        goed="""\
inleiding: |
  De gemeente werkt samen met:

  - de politie en de brandweer
  - de scholen en de sportclubs
  - de winkels en de boeren
""",
        herstel="Maak er een opsomming met streepjes van.",
    ),
)
