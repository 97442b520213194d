"""The traps of YAML, each with its own Dutch message: what the parser means, in words of the writer."""

from __future__ import annotations

import re
from typing import NamedTuple

import yaml
from yaml.nodes import ScalarNode

from ivpgen.diagnostics import Finding, Place


class Trap(NamedTuple):
    """A pattern in the source line at or before a parser error, with what to say; groups may be used in `bericht`.

    The pattern is a text: most checks meet no error, and compile none.
    """

    pattern: str
    bericht: str
    hoe: str


_QUOTE = "Zet de hele tekst tussen aanhalingstekens, of begin met | en zet de tekst ingesprongen op de volgende regel."
_TRAPS = (
    Trap(r"^ *\t|^[^#'\"]*:\t", "Hier staat een tab; YAML kent alleen spaties.", "Vervang de tab door spaties."),
    Trap(r":\s+(%\S*)", "Een waarde kan niet met % beginnen.", 'Zet er aanhalingstekens om: "%", of schrijf procent.'),
    Trap(
        r":\s+([>|])\s*[\w-]",
        "Na “{0}” mag op dezelfde regel niets staan: YAML leest het als begin van een tekstblok.",
        'Zet de waarde tussen aanhalingstekens, bijvoorbeeld "{0} 61".',
    ),
    Trap(
        r":\s+(- ?\S?)",
        "Een streepje na een dubbele punt is geen lijst.",
        'Zet elk punt op een eigen regel onder de sleutel, of schrijf "-" met aanhalingstekens.',
    ),
    Trap(
        r"^\s*-\s+([*&])",
        "Een opsommingsteken {0} heeft in YAML een andere betekenis.",
        "Begin het punt met “- ” en laat de {0} weg, of zet de tekst tussen aanhalingstekens.",
    ),
    Trap(
        r"^\s*(\*)\s+\S",
        "Een {0} is in YAML geen opsommingsteken.",
        "Begin elk punt van een lijst met een streepje en een spatie: “- ”.",
    ),
    Trap(r":\s+([*&]\S*)", "Een waarde kan niet met {0} beginnen.", _QUOTE),
    Trap(r"(?::|-)\s+([@`])", "Een tekst kan niet met {0} beginnen.", _QUOTE),
    Trap(
        r"^\s*(?:-\s+)?[^\s'\"{{\[#][^:'\"]*: (?=[^'\"|>{{\[#])[^#]*?(\S+:) ",
        "In deze tekst staat een dubbele punt met een spatie (“{0} ”); YAML leest dat als een nieuwe sleutel.",
        _QUOTE,
    ),
    Trap(
        r"^\s+([^\s:'\"#\[{{-][^:'\"]* [^:'\"]*:) ",
        "Hier loopt een tekst door die een dubbele punt met een spatie heeft (“{0} ”); YAML leest dat als een nieuwe sleutel.",
        _QUOTE,
    ),
)
_MESSAGES: tuple[tuple[str, str, str], ...] = (
    ("found duplicate anchor", "Deze naam achter & bestaat al.", "Haal de & weg."),
    (
        "found undefined alias",
        "Een * aan het begin verwijst naar iets dat er niet is.",
        "Zet de tekst tussen aanhalingstekens.",
    ),
    (
        "while scanning a quoted scalar",
        "Deze tekst begint met een aanhalingsteken, maar heeft geen (goed) slot.",
        "Sluit met hetzelfde teken; een ' binnen '…' schrijf je als ''.",
    ),
    (
        "found unknown escape",
        "Een \\ tussen dubbele aanhalingstekens heeft een bijzondere betekenis.",
        "Gebruik enkele aanhalingstekens: '…'.",
    ),
    (
        "while parsing a flow mapping",
        "Deze { … } is niet goed afgesloten, of er ontbreekt een komma.",
        "Zet elke sleutel op een eigen regel, zonder accolades.",
    ),
    (
        "while parsing a flow sequence",
        "Deze [ … ] is niet goed afgesloten, of er ontbreekt een komma.",
        "Zet elk punt op een eigen regel met een streepje.",
    ),
    ("mapping values are not allowed", "Hier staat een dubbele punt die YAML niet verwacht.", _QUOTE),
    (
        "could not find expected ':'",
        "Deze regel hoort bij niets: er staat geen sleutel met een dubbele punt.",
        "Begin met “sleutel: ”, of spring in als de regel bij de tekst erboven hoort.",
    ),
    (
        "did not find expected key",
        "Deze regel springt anders in dan de regels eromheen.",
        "Zet sleutels die bij elkaar horen precies onder elkaar.",
    ),
    (
        "did not find expected '-' indicator",
        "Deze regel springt anders in dan de punten van de lijst.",
        "Zet de streepjes van een lijst precies onder elkaar.",
    ),
    (
        "block sequence entries are not allowed",
        "Een lijst kan hier niet beginnen.",
        "Zet elk punt op een eigen regel onder de sleutel.",
    ),
    (
        "expected a single document",
        "In dit bestand staan twee YAML-documenten (gescheiden door ---).",
        "Maak er één van, of twee bestanden.",
    ),
    ("found character that cannot start any token", "Een tekst kan niet met dit teken beginnen.", _QUOTE),
    ("found a tab character", "Hier staat een tab; YAML kent alleen spaties.", "Vervang de tab door spaties."),
)


def explain(error: yaml.MarkedYAMLError, text: str, file: str) -> Finding:
    """The finding for a syntax error: a trap seen in the line (or the one above), else the parser's message in Dutch."""
    unclosed = "quoted scalar" in (error.context or "") and error.context_mark
    mark = error.context_mark if unclosed else error.problem_mark or error.context_mark
    lines = text.split("\n")
    number = min(mark.line if mark else 0, len(lines) - 1)
    said = f"{error.context or ''} {error.problem or ''}"
    for at in (number, number - 1):
        if at < 0 or "duplicate" in said or "single document" in said:
            break
        for trap in _TRAPS:
            found = re.search(trap.pattern, lines[at])
            if found:
                group = found.lastindex or 0
                place = Place(
                    file, at + 1, found.start(group) + 1, at + 1, max(found.end(group), found.start(group) + 1) + 1
                )
                words = found.groups() or ("",)
                return Finding("IVP102", place, trap.bericht.format(*words), trap.hoe.format(*words))
    column = (mark.column if mark else 0) + 1
    place = Place(file, number + 1, column, number + 1, column + 1)
    for needle, bericht, hoe in _MESSAGES:
        if needle in said:
            return Finding("IVP102", place, bericht, hoe)
    return Finding(
        "IVP102", place, "Hier loopt de YAML vast.", "Kijk naar inspringing, dubbele punten en aanhalingstekens."
    )


def lost_anchor(text: str, index: int, place: Place) -> Finding | None:
    """A node that starts with `&word`: YAML takes the word for a name and drops it, unless `*word` uses it."""
    found = re.compile(r"&(\S+)").match(text, index)
    if found is None or f"*{found[1]}" in text:
        return None
    return Finding(
        "IVP109",
        place,
        f"“{found[0]}” valt weg: YAML leest een & aan het begin als een naam.",
        "Begin met “- ” of zet de tekst tussen aanhalingstekens.",
    )


def broken_flow_entry(key: ScalarNode, place: Place) -> Finding | None:
    """An entry of `{ … }` without a value of its own: almost always a sentence or number that a comma has cut in two."""
    bare = not key.style
    if bare and " " in key.value:
        shown = key.value if len(key.value) < 40 else key.value[:37] + "…"
        return Finding(
            "IVP109",
            place,
            f"Een komma heeft deze tekst in tweeën geknipt: “{shown}” is nu een sleutel zonder waarde.",
            _QUOTE,
        )
    if bare and re.fullmatch(r"-?\d+%?", key.value):
        return Finding(
            "IVP109",
            place,
            f"De komma voor “{key.value}” scheidt hier twee waarden; het getal is in tweeën geknipt.",
            'Zet getallen met een komma tussen aanhalingstekens: "4,2".',
        )
    return None
