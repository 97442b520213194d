"""T24 and T27: letters that are large enough, with air, from fonts that everyone has."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from ivpgen.access.document import TEKST, Document, Run
from ivpgen.access.place import Plek
from ivpgen.access.record import ARCHIEF, LET_OP, PRAKTIJK, Bevinding, Regel, Regels, found_at
from ivpgen.ooxml.formatting import Look
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
        for size in {run.look.size for run in each.runs if run.look.size < _SMALLEST and run.text.strip()}:
            small.setdefault((each.style, size), []).append(each.plek)
        look = each.runs[0].look
        if len(each.text) > _LONG and each.part == TEKST and not each.in_table:
            if look.line_spacing < _LEAST_AIR - _ROUNDING:
                cramped.append(each.plek)
            if look.align in ("both", "distribute", "center", "right", "end"):
                uneven.append(each.plek)
        if len(each.text) > _LONG_CAPS and (each.text.isupper() or _longest(each.runs, _is_caps) > _LONG_CAPS):
            capitals.append(each.plek)
        if len(each.text) > _LONG_ITALICS and _longest(each.runs, _is_italic) > _LONG_ITALICS:
            italics.append(each.plek)
    for (style, size), places in small.items():
        shown = document.formatting.by_name[style].shown if style in document.formatting.by_name else style
        yield Bevinding(
            "T24",
            f"Letters van {f'{size:g}'.replace('.', ',')} punten (stijl {shown}).",
            "Maak ze minstens 10 punten.",
            tuple(places),
        )
    for found, bericht, hoe in (
        (cramped, "De regels staan dicht op elkaar.", "Kies een regelafstand van minstens 1,15."),
        (uneven, "Deze lange alinea is uitgevuld, gecentreerd of rechts uitgelijnd.", "Lijn links uit."),
        (capitals, "Een lange tekst in hoofdletters.", "Schrijf met kleine letters."),
        (italics, "Een lange tekst in cursief.", "Gebruik cursief voor een paar woorden."),
    ):
        yield from found_at("T24", bericht, hoe, found)


def fonts(document: Document) -> Iterator[Bevinding]:
    """Fonts that are common or travel with the file."""
    places: dict[str, Plek] = {}
    for each in document.paragraphs:
        for run in each.runs:
            if run.look.font not in places and run.text.strip():
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


def _is_caps(look: Look) -> bool:
    return look.caps


def _is_italic(look: Look) -> bool:
    return look.italic


def _longest(runs: Iterable[Run], holds: Callable[[Look], bool]) -> int:
    """The length of the longest stretch of runs whose look has a property."""
    longest = length = 0
    for run in runs:
        length = length + len(run.text) if holds(run.look) else 0
        longest = max(longest, length)
    return longest


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
