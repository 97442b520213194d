"""Links whose text doesn't say where they lead."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ivpgen.diagnostics import Finding
from ivpgen.patterns import pattern
from ivpgen.rules.passages import Passage
from ivpgen.rules.record import LET_OP, TIP, Rule

_LINK = pattern(r"(?<!!)\[((?:[^\[\]\\]|\\.)*)\]\(\s*<?([^)\s>]*)")
_ADDRESS = pattern(r"(?:https?://|www\.)[^\s<>()\[\]]*[^\s<>()\[\].,;:!?'\"”’]", re.IGNORECASE)
_MARKS = " .!…*_~>»→"
_VAGUE = frozenset(
    {
        "bekijk", "bekijk hier", "deze link", "deze pagina", "deze website", "download", "hier", "klik", "klik hier", "lees hier",
        "lees hier meer", "lees meer", "lees verder", "link", "meer", "meer info", "meer informatie", "meer lezen", "pagina", "site",
        "verder", "verder lezen", "via deze link", "website", "zie hier",
    }
)  # fmt: skip
_NO_MARKDOWN = frozenset({"bron", "contact", "naam", "noot", "titel", "waar"})
"""Keys of a line of plain text, in which an address can't have a name."""


def may_stand_in(file: str) -> bool:
    """Whether a file may have a link or an address."""
    return "](" in file or "://" in file or "www." in file or "WWW." in file


def links(passage: Passage) -> Iterator[Finding]:
    """Links that say "klik hier", and addresses without a name."""
    text = passage.shown
    if "](" in text:
        for found in _LINK.finditer(text):
            words = found[1].strip(_MARKS)
            place = passage.place(found.start(1), found.end(1)) if words else passage.place(*found.span())
            if words.lower() in _VAGUE:
                yield Finding(
                    "IVP920",
                    place,
                    f"De link “{words}” zegt niet waar hij heen gaat.",
                    "Neem in de link op wat de lezer daar vindt: [jaarverslag van de politie](https://…).",
                )
            elif _ADDRESS.fullmatch(words) or (not words and _ADDRESS.fullmatch(found[2])):
                yield _bare(passage, *(found.span(1) if words else found.span(2)))
    if passage.key not in _NO_MARKDOWN and ("://" in text or "www." in text.lower()):
        for found in _ADDRESS.finditer(_LINK.sub(lambda link: " " * len(link[0]), text)):
            yield _bare(passage, *found.span())


def _bare(passage: Passage, start: int, end: int) -> Finding:
    address = passage.text[start:end]
    return Finding(
        "IVP921",
        passage.place(start, end),
        f"Het webadres {address} staat kaal in de tekst.",
        f"Geef het een naam: [naam van de pagina]({address if '://' in address else 'https://' + address}).",
    )


RECORDS = (
    Rule(
        "IVP920",
        "nietszeggende-link",
        LET_OP,
        "Wie van link naar link springt, hoort alleen de tekst van de link: die moet zeggen waar hij heen gaat (EN 301 549, 10.2.4.4).",
        bron="en-301549",
        zekerheid="afgeleid",
        fout="""\
inleiding: |
  De cijfers over diefstal staan in het jaarverslag: [klik hier](https://voorbeeldstad.example/jaarverslag).
""",
        goed="""\
inleiding: |
  De cijfers over diefstal staan in het [jaarverslag van de politie](https://voorbeeldstad.example/jaarverslag).
""",
        herstel="Maak van de woorden die zeggen wat de lezer vindt de link.",
    ),
    Rule(
        "IVP921",
        "kaal-webadres",
        TIP,
        "Een voorleesprogramma spelt een webadres uit, en op papier leest het niet (EN 301 549, 10.2.4.4).",
        bron="en-301549",
        zekerheid="afgeleid",
        fout="""\
inleiding: Je vindt het jaarverslag op https://voorbeeldstad.example/jaarverslag/2026.
""",
        goed="""\
inleiding: Je vindt er meer over in het [jaarverslag](https://voorbeeldstad.example/jaarverslag/2026).
""",
        herstel="Geef het adres een naam, tussen rechte haken ervoor.",
    ),
)
