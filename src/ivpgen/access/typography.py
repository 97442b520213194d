"""T24 and T27: letters that are large enough, with air, from fonts that everyone has."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from ivpgen.access.document import TEKST, Document
from ivpgen.access.record import ARCHIEF, LET_OP, PRAKTIJK, Bevinding, Plek, Regel, Regels
from ivpgen.ooxml.namespaces import W
from ivpgen.ooxml.opening import main_part, related, root

_SMALLEST = 10
_LEAST_AIR = 1.15
_ROUNDING = 0.005
_LONG, _LONG_CAPS, _LONG_ITALICS = 120, 40, 200
_COMMON = frozenset(
    """arial|arial narrow|aptos|aptos display|calibri|calibri light|cambria|candara|carlito|caladea|century gothic|comic sans ms|consolas|constantia|corbel|courier new|franklin gothic book|garamond|georgia|gill sans mt|helvetica|liberation mono|liberation sans|liberation serif|noto sans|noto serif|open sans|palatino linotype|segoe ui|source sans pro|symbol|tahoma|times new roman|trebuchet ms|verdana|wingdings""".split(
        "|"
    )
)


def readable(document: Document) -> Iterator[Bevinding]:
    """Size, air between lines, alignment, and long stretches of capitals or italics."""
    small: dict[tuple[str, float], list[Plek]] = {}
    cramped, uneven, capitals, italics = [], [], [], []
    for each in document.paragraphs:
        if not each.text.strip():
            continue
        sizes = {run.look.size for run in each.runs if run.text.strip() and run.look.size < _SMALLEST}
        for size in sizes:
            small.setdefault((each.style, size), []).append(each.plek)
        look = each.runs[0].look
        if len(each.text) > _LONG and each.part == TEKST and not each.in_table:
            if look.line_spacing < _LEAST_AIR - _ROUNDING:
                cramped.append(each.plek)
            if look.align in ("both", "distribute", "center", "right", "end"):
                uneven.append(each.plek)
        if _is_long_in_capitals(each.text) or _longest(each.runs, "caps") > _LONG_CAPS:
            capitals.append(each.plek)
        if _longest(each.runs, "italic") > _LONG_ITALICS:
            italics.append(each.plek)
    for (style, size), places in small.items():
        shown = document.formatting.by_name[style].shown if style in document.formatting.by_name else style
        yield Bevinding(
            "T24",
            f"Letters van {size:g} punten (stijl {shown}).".replace(".", ",", 1)
            if size % 1
            else f"Letters van {size:g} punten (stijl {shown}).",
            "Maak ze minstens 10 punten.",
            tuple(places),
        )
    for found, bericht, hoe in (
        (cramped, "De regels staan dicht op elkaar.", "Kies een regelafstand van minstens 1,15."),
        (uneven, "Deze lange alinea is uitgevuld, gecentreerd of rechts uitgelijnd.", "Lijn links uit."),
        (capitals, "Een lange tekst in hoofdletters.", "Schrijf met kleine letters."),
        (italics, "Een lange tekst in cursief.", "Gebruik cursief voor een paar woorden."),
    ):
        if found:
            yield Bevinding("T24", bericht, hoe, tuple(found))


def fonts(document: Document) -> Iterator[Bevinding]:
    """Fonts that are common or travel with the file."""
    places: dict[str, Plek] = {}
    for each in document.paragraphs:
        for run in each.runs:
            if run.text.strip() and run.look.font not in places:
                places[run.look.font] = each.plek
    embedded = _embedded(document)
    for font, plek in places.items():
        if font.lower() not in _COMMON and font not in embedded:
            yield Bevinding(
                "T27",
                f"Het lettertype {font} heeft niet iedereen, en het zit niet in het bestand.",
                "Sluit lettertypen in (Bestand, Opties, Opslaan) of neem een gangbaar lettertype.",
                (plek,),
            )


def _embedded(document: Document) -> set[str]:
    name = related(document.parts, main_part(document.parts), "fontTable")
    if name is None:
        return set()
    return {
        each.get(f"{W}name", "")
        for each in root(document.parts, name).iterfind(f"{W}font")
        if each.find(f"{W}embedRegular") is not None
    }


def _is_long_in_capitals(text: str) -> bool:
    return len(text) > _LONG_CAPS and text.isupper()


def _longest(runs: tuple[object, ...], name: str) -> int:
    """The length of the longest stretch of runs with a property."""
    return max(
        (
            sum(len(getattr(run, "text", "")) for run in stretch)
            for holds, stretch in groupby(runs, lambda run: getattr(getattr(run, "look", None), name))
            if holds
        ),
        default=0,
    )


REGELS: Regels = (
    (
        Regel(
            "T24",
            "slecht-leesbare-opmaak",
            LET_OP,
            "Kleine, dichte of uitgevulde letters lezen moeilijk, het meest voor wie slecht ziet of dyslexie heeft.",
            toetst="Letters van minstens 10 punten; bij alinea's van meer dan 120 tekens een regelafstand van minstens 1,15 en links"
            " uitgelijnd; geen 40 tekens of meer in hoofdletters, geen 200 of meer in cursief.",
            grond=PRAKTIJK,
            zekerheid="eigen",
        ),
        readable,
    ),
    (
        Regel(
            "T27",
            "zeldzaam-lettertype",
            LET_OP,
            "Een lettertype dat een ander niet heeft, wordt vervangen; in een archiefbestand (PDF/A) moet het ingesloten zijn.",
            toetst="Elk gebruikt lettertype is gangbaar of is in het bestand ingesloten.",
            toetst_niet="Of de licentie van een lettertype insluiten toestaat.",
            grond=ARCHIEF,
            zekerheid="eigen",
        ),
        fonts,
    ),
)
