"""Slips of the keyboard that no spelling checker of a code editor sees: words, spaces and marks that stand twice or loose."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import islice
from operator import eq

from ivpgen.diagnostics import Finding
from ivpgen.rules.language.prose import Hit, Prose
from ivpgen.rules.record import TIP, Rule

_MAY_STAND_TWICE = frozenset(
    "aan af bij dat die door er had het in is mee na nu om onder op over toe tot uit van voor was we zij".split()
)
"""Words that end a clause and begin the next, as in `het plan gaat in in 2027`."""
_AFTER = ",;:.)”’"
"""What a clause ends with, besides a word; not a bullet or the beginning of a line."""
_LOOSE = frozenset({",", ".", ";", "?", "!"})
_DOUBLED = (",,", ",.", "..", ";;", ";,", "::", "!!", "??")


@cache
def _twice() -> re.Pattern[str]:
    return re.compile(r"(?<![\w@.-])([^\W\d_]{2,}) +\1(?![\w@-])")


@cache
def _loose() -> re.Pattern[str]:
    return re.compile(r"(?<=[\w)”’]) +[,.;?!](?= |\x00|$)")


@cache
def _doubled() -> re.Pattern[str]:
    return re.compile(r"(?<=[\w)”’%])(?:,[,.]|\.\.|;[;,]|::|!!|\?\?)(?=[\s\x00]|$)")


@cache
def _spaces() -> re.Pattern[str]:
    return re.compile(r"  +(?=[^\s\x00|])")


@cache
def _dots() -> re.Pattern[str]:
    return re.compile(r"(?<=[\w,;]) ?(?:\.{3,}|…)(?=[\s\x00]|$)")


def twice(prose: Prose) -> Iterator[Finding]:
    """The same word twice in a row; not those that may follow themselves."""
    tokens = prose.tokens
    if True not in map(eq, tokens, islice(tokens, 1, None)):
        return
    for found in _twice().finditer(prose.flat):
        hit = _in_text(prose, *found.span())
        if hit is not None and found[1].islower() and found[1] not in _MAY_STAND_TWICE:
            yield hit.finding("IVP907", f"Hier staat twee keer “{found[1]}”.", "Haal er een weg.")


def loose_marks(prose: Prose) -> Iterator[Finding]:
    """A space before a comma or full stop."""
    if not _LOOSE.isdisjoint(prose.tokens):
        for found in _loose().finditer(prose.flat):
            hit = _in_text(prose, *found.span())
            if hit is not None:
                yield hit.finding("IVP908", f"Voor “{hit.words}” staat een spatie.", "Haal de spatie weg.")


def doubled_marks(prose: Prose) -> Iterator[Finding]:
    """Two commas, two full stops, or marks that can't follow each other."""
    if any(mark in prose.vocabulary for mark in _DOUBLED):
        for found in _doubled().finditer(prose.flat):
            hit = _in_text(prose, *found.span())
            if hit is not None:
                yield hit.finding(
                    "IVP909", f"Hier staan twee leestekens achter elkaar: {hit.words}", "Laat er een staan."
                )


def double_spaces(prose: Prose) -> Iterator[Finding]:
    """More than one space between two words."""
    whole = prose.whole
    if "  " in whole:
        for found in _spaces().finditer(whole):
            before = whole[found.start() - 1]
            if not (before.isalnum() or before in _AFTER):
                continue
            hit = _in_text(prose, found.start() - 1, found.end() + 1)
            if hit is not None and not _is_numbered(hit.line):
                yield hit.finding("IVP971", "Hier staat meer dan één spatie tussen twee woorden.", "Laat er een staan.")


def trailing_dots(prose: Prose) -> Iterator[Finding]:
    """Dots that leave it to the reader how a sentence ends."""
    if "..." in prose.flat or "…" in prose.flat:
        for found in _dots().finditer(prose.flat):
            hit = _in_text(prose, *found.span())
            if hit is not None and not hit.is_cited:
                yield hit.finding(
                    "IVP972",
                    "De puntjes laten de lezer raden hoe de zin verdergaat.",
                    "Schrijf de zin af, of zet een punt.",
                )


def _is_numbered(line: str) -> bool:
    """Whether this is an item of a numbered list, which may have more spaces after its number."""
    return line.split(" ")[0].rstrip(".)").isdecimal()


def _in_text(prose: Prose, start: int, end: int) -> Hit | None:
    """What stands there, unless it is in a table, or in a line so far to the right that it is code."""
    hit = prose.hit(start, end)
    return None if hit is None or "|" in hit.line or hit.line.startswith("    ") else hit


RECORDS = (
    Rule(
        "IVP907",
        "dubbel-woord",
        TIP,
        "Een woord dat er twee keer staat leest niemand meer, behalve de raad.",
        fout="""\
inleiding: De raad stelt de de doelen voor vier jaar vast.
""",
        goed="""\
inleiding: De raad stelt de doelen voor vier jaar vast.
""",
        herstel="Haal een van de twee weg.",
    ),
    Rule(
        "IVP908",
        "spatie-voor-leesteken",
        TIP,
        "Na een spatie kan een komma of punt in het document alleen op de volgende regel komen te staan.",
        fout="""\
inleiding: De raad stelt de doelen vast , het college voert ze uit.
""",
        goed="""\
inleiding: De raad stelt de doelen vast, het college voert ze uit.
""",
        herstel="Haal de spatie weg.",
    ),
    Rule(
        "IVP909",
        "dubbel-leesteken",
        TIP,
        "Twee leestekens achter elkaar zijn meestal een tikfout, of er is een woord tussenuit gevallen.",
        fout="""\
inleiding: De raad stelt de doelen vast,, het college voert ze uit.
""",
        goed="""\
inleiding: De raad stelt de doelen vast, het college voert ze uit.
""",
        herstel="Laat er een staan.",
    ),
    Rule(
        "IVP971",
        "dubbele-spatie",
        TIP,
        "Een dubbele spatie maakt in een uitgevulde tekst een gat.",
        fout="""\
inleiding: De raad stelt de  doelen voor vier jaar vast.
""",
        goed="""\
inleiding: De raad stelt de doelen voor vier jaar vast.
""",
        herstel="Laat een spatie staan.",
    ),
    Rule(
        "IVP972",
        "puntjes",
        TIP,
        "Puntjes laten de lezer raden wat er nog komt; in een plan moet dat er staan.",
        fout="""\
inleiding: De gemeente werkt samen met scholen, sportclubs, winkels...
""",
        goed="""\
inleiding: De gemeente werkt samen met scholen, sportclubs en winkels.
""",
        herstel="Schrijf de zin af.",
    ),
)
