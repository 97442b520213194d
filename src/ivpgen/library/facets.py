"""What a search can be narrowed down to, and how what somebody types is looked up among the values that there are."""

from __future__ import annotations

import sqlite3
import unicodedata
from difflib import get_close_matches
from typing import NamedTuple

from ivpgen.diagnostics import Onbruikbaar
from ivpgen.library.things import ALLE_SOORTEN


class Facet(NamedTuple):
    """A facet: the option that asks for it, its values with what they may also be called, and the condition on an item."""

    optie: str
    waarden: str
    voorwaarde: str


_OF_A_GEMEENTE = "item.plan IN (SELECT plan FROM gemeente WHERE {} = ?)"
_OF_AN_ITEM = (
    "(item.id IN (SELECT item FROM kenmerk WHERE soort = '{0}' AND slug = ?1) OR item.id IN (SELECT verband.item FROM verband "
    "JOIN kenmerk ON kenmerk.item = verband.naar AND kenmerk.soort = '{0}' AND kenmerk.slug = ?1 WHERE verband.soort = 'prioriteit'))"
)
FACETS = {
    "gemeente": Facet("--gemeente", "SELECT DISTINCT naam, code FROM gemeente", ""),
    "provincie": Facet(
        "--provincie", "SELECT DISTINCT provincie, provincie FROM gemeente", _OF_A_GEMEENTE.format("provincie")
    ),
    "regio": Facet(
        "--regio",
        "SELECT DISTINCT veiligheidsregio, veiligheidsregio FROM gemeente",
        _OF_A_GEMEENTE.format("veiligheidsregio"),
    ),
    "eenheid": Facet(
        "--eenheid",
        "SELECT DISTINCT politie_eenheid, politie_eenheid FROM gemeente",
        _OF_A_GEMEENTE.format("politie_eenheid"),
    ),
    "grootte": Facet("--grootte", "SELECT DISTINCT grootte, grootte FROM gemeente", _OF_A_GEMEENTE.format("grootte")),
    "soort": Facet("--soort", "", "item.soort = ?"),
    "thema": Facet(
        "--thema",
        "SELECT slug, naam FROM kenmerk WHERE soort = 'thema' UNION SELECT slug, naam FROM thema",
        _OF_AN_ITEM.format("thema"),
    ),
    "veld": Facet("--veld", "SELECT DISTINCT slug, naam FROM kenmerk WHERE soort = 'veld'", _OF_AN_ITEM.format("veld")),
    "partner": Facet(
        "--partner",
        "SELECT DISTINCT naam, slug FROM kenmerk WHERE soort = 'partner'",
        "item.id IN (SELECT item FROM kenmerk WHERE soort = 'partner' AND naam = ?)",
    ),
    "niveau": Facet(
        "--niveau",
        "SELECT DISTINCT niveau, niveau FROM thema",
        "item.id IN (SELECT item FROM thema WHERE niveau = ?)",
    ),
    "status": Facet(
        "--status",
        "SELECT DISTINCT status, status FROM maatregel",
        "item.id IN (SELECT item FROM maatregel WHERE status = ?)",
    ),
}
_MOST_NAMED = 12


def conditions(
    connection: sqlite3.Connection, asked: dict[str, str], jaar: int | None
) -> list[tuple[str, list[object]]]:
    """SQL conditions on `item` with their values. Raises Onbruikbaar for a value that the library doesn't have."""
    made: list[tuple[str, list[object]]] = []
    for name, typed in asked.items():
        value = lookup(connection, name, typed)
        if name == "gemeente":
            made.append(("item.plan IN (SELECT plan FROM gemeente WHERE naam = ?)", [value]))
            # What a joint plan says for another gemeente only is not about this one.
            made.append(("item.gemeente IN ('', ?)", [value]))
        else:
            condition = FACETS[name].voorwaarde
            made.append((condition.replace("?1", "?"), [value] * condition.count("?")))
    if jaar is not None:
        made.append(("item.plan IN (SELECT id FROM plan WHERE van <= ? AND tot >= ?)", [jaar, jaar]))
    return made


def lookup(connection: sqlite3.Connection, name: str, typed: str) -> str:
    """The value of a facet that somebody means: by itself or by its name, whatever the case and accents."""
    facet = FACETS[name]
    if name == "soort":
        pairs = [(one, one) for one in ALLE_SOORTEN]
    else:
        pairs = [(str(a), str(b)) for a, b in connection.execute(facet.waarden) if a]
    wanted = folded(typed)
    for value, also in sorted(pairs):
        if wanted and wanted in (folded(value), folded(also)):
            return value
    raise unknown(facet.optie, typed, [*dict.fromkeys(shown for pair in sorted(pairs) for shown in pair)])


def unknown(option: str, typed: str, known: list[str]) -> Onbruikbaar:
    """The refusal of a value that isn't there, with what looks like it or, where they are few, all that is there."""
    near = get_close_matches(folded(typed), [folded(one) for one in known], 3)
    meant = [next(one for one in known if folded(one) == fold) for fold in dict.fromkeys(near)]
    short = typed if len(typed) <= 60 else f"{typed[:59]}…"
    if meant:
        hoe = f"Bedoel je {' of '.join(meant)}?"
    elif 0 < len(known) <= _MOST_NAMED:
        hoe = f"Kies uit: {', '.join(known)}."
    else:
        hoe = "Wat er is, toont: ivpgen library stats."
    return Onbruikbaar(f"{option} “{short}” komt in de bibliotheek niet voor.", hoe=hoe)


def folded(text: str) -> str:
    """A text without case, accents and the difference between a space and a hyphen."""
    apart = unicodedata.normalize("NFKD", text)
    letters = "".join(one for one in apart if not unicodedata.combining(one)).casefold()
    return " ".join(letters.replace("-", " ").replace("_", " ").split())
