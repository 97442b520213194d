"""T23: abbreviations that are written out once, or explained in a list."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ivpgen.access.document import NOTEN, TEKST, Document, Paragraph, quote
from ivpgen.access.place import Plek
from ivpgen.access.record import CCV, LET_OP, Bevinding, Regel, Regels

_ABBREVIATION = re.compile(r"(?<![\w.-])([A-Z][A-Z&]{1,5})(?:'?s)?(?![\w]|\.\w)")
_CAPITALS = re.compile(r"[A-Z][A-Z&]")
_ROMAN = re.compile(r"[IVXLC]+$")
# Everyday words, also for who doesn't know what the letters stand for.
_EVERYDAY = frozenset(
    """AI ANP ANWB APK BTW BV CD DNA DVD EU GPS HBO ICT ID IT IVP KLM KPN MBO NAVO NL NOS NPO NS NV OK PC PDF PIN PSV SMS SOS TNO
    TV USB VN VS VWO WC""".split()
)
_LISTS = re.compile(r"afkorting|begrip|begrippen|lijst van termen|verklarende", re.IGNORECASE)
_SHOWN = 8


def unexplained(document: Document) -> Iterator[Bevinding]:
    """All capital abbreviations for which no words are found anywhere in the document."""
    used: dict[str, Paragraph] = {}
    explained: set[str] = set()
    for each in document.paragraphs:
        text = each.text
        if each.part not in (TEKST, NOTEN) or _CAPITALS.search(text) is None:
            continue
        in_list = any(map(_LISTS.search, each.path))
        if text.isupper() and not in_list:
            continue
        for found in _ABBREVIATION.finditer(text):
            word = found[1]
            if in_list or _is_explained(text, found):
                explained.add(word)
            elif not each.level and not each.in_contents:
                used.setdefault(word, each)
    open_ones = [word for word in used if word not in explained and word not in _EVERYDAY and not _ROMAN.match(word)]
    if open_ones:
        named = ", ".join(open_ones[:_SHOWN])
        more = f" en {len(open_ones) - _SHOWN} andere" if len(open_ones) > _SHOWN else ""
        yield Bevinding(
            "T23",
            f"Nergens uitgelegd: {named}{more}.",
            "Schrijf de afkorting de eerste keer uit, of zet haar in een lijst van afkortingen.",
            tuple(_place(used[word], word) for word in open_ones),
        )


def _is_explained(text: str, found: re.Match[str]) -> bool:
    """`(BRP)` after its words, or `BRP (Basisregistratie Personen)` before them; `BRP: …` begins an explanation."""
    before, after = text[: found.start()].rstrip(" "), text[found.end() :]
    return (
        (before.endswith(("(", "(de", "(het", "(hierna")) and len(before) > 2 and after[:1] in ")/,;")
        or re.match(r"\s*\((?=[^)]*[a-z]{3})", after) is not None
        or (not before and re.match(r"\s*(:|=|–|staat voor)", after) is not None)
    )


def _place(paragraph: Paragraph, word: str) -> Plek:
    at = max(0, paragraph.text.find(word) - 25)
    return Plek(paragraph.path, f"{word}: {quote(('…' if at else '') + paragraph.text[at:])}", paragraph.part)


REGELS: Regels = (
    (
        Regel(
            "T23",
            "afkorting-niet-uitgelegd",
            LET_OP,
            "Inwoners en nieuwe raadsleden kennen de afkortingen van het vak niet. Het CCV vraagt erom; in EN 301 549 staat het niet"
            " (in WCAG is het niveau AAA).",
            toetst="Elk woord van twee tot zes hoofdletters staat ergens tussen haakjes achter zijn woorden, wordt gevolgd door een"
            " uitleg tussen haakjes, of staat onder een kop als Afkortingen of Begrippen.",
            toetst_niet="Of dat bij het eerste gebruik gebeurt, en afkortingen met kleine letters of cijfers.",
            grond=CCV,
            zekerheid="achtergrond",
        ),
        unexplained,
    ),
)
