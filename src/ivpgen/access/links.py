"""T17: links that say where they lead, and lead there."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ivpgen.access.document import Document, Link
from ivpgen.access.record import FOUT, LET_OP, Bevinding, Regel, Regels, found_at

_SAYS_NOTHING = frozenset(
    """hier|klik hier|klik op deze link|lees meer|lees verder|meer|meer informatie|meer lezen|link|deze link|de link|download|website|deze website|via deze link|bekijk|ga naar|here|click here|read more|more""".split(
        "|"
    )
)
_BARE = re.compile(r"^(https?://|www\.)\S+$", re.IGNORECASE)
_SHORT_ENOUGH = 40
_LOCAL = re.compile(r"^(file:|[a-z]:[\\/]|\\\\)", re.IGNORECASE)
_ADDRESS = re.compile(r"^(https?://[^\s/.]+(\.[^\s/.]+)+(/\S*)?|mailto:\S+@\S+|tel:[+\d() -]+)", re.IGNORECASE)
_REFERS = re.compile(r"^\s*(REF|PAGEREF|NOTEREF)\s+(\S+)", re.IGNORECASE)
_LOST = re.compile(r"Fout! (Verwijzingsbron|Bladwijzer)|Error! (Reference source|Bookmark)", re.IGNORECASE)
_SOURCES = re.compile(r"bronn?en|literatuur|verwijzingen|colofon|geraadpleegd", re.IGNORECASE)


def words(document: Document) -> Iterator[Bevinding]:
    """The words and the target of every link."""
    empty, vague, bare, dead = [], [], [], []
    for link in document.links:
        said = " ".join(link.text.split())
        if not said and not link.plek.citaat:
            empty.append(link.plek)
        elif said.lower().strip(" .:>»→") in _SAYS_NOTHING:
            vague.append(link.plek)
        elif _BARE.match(said) and len(said) > _SHORT_ENOUGH and not any(map(_SOURCES.search, link.plek.pad)):
            bare.append(link.plek)
        if not link.in_contents and _is_dead(link, document):
            dead.append(link.plek)
    for field in document.fields:
        found = _REFERS.match(field.code)
        if found and found[2].strip('"') not in document.bookmarks:
            dead.append(field.plek)
    dead += [each.plek for each in document.paragraphs if "!" in each.text and _LOST.search(each.text)]
    yield from found_at("T17", "Een koppeling zonder tekst.", "Geef haar een tekst, of haal haar weg.", empty, FOUT)
    yield from found_at(
        "T17",
        "De tekst van deze koppeling zegt niet waar zij heen gaat.",
        "Noem de pagina of het document.",
        vague,
        LET_OP,
    )
    yield from found_at(
        "T17",
        "Hier staat een lang webadres als tekst.",
        "Zet de koppeling onder de naam van de pagina.",
        bare,
        LET_OP,
    )
    yield from found_at(
        "T17",
        "Deze koppeling of verwijzing leidt nergens heen.",
        "Verbeter het adres of de bladwijzer; een plek op je eigen schijf kan een ander niet openen.",
        dead,
        FOUT,
    )


def _is_dead(link: Link, document: Document) -> bool:
    if link.target is not None:
        return _LOCAL.match(link.target) is not None or _ADDRESS.match(link.target) is None
    return link.anchor is None or (link.anchor not in document.bookmarks and link.anchor != "_top")


REGELS: Regels = (
    (
        Regel(
            "T17",
            "koppeling-zegt-niet-waarheen",
            LET_OP,
            "Wie de koppelingen laat opsommen, hoort alleen hun tekst: vijf keer “klik hier” helpt niet.",
            toetst="Geen “klik hier” en dergelijke, geen lang webadres als tekst (behalve onder een kop als Bronnen); een lege"
            " koppeling, een bladwijzer die er niet is en een adres op een eigen schijf zijn een fout.",
            toetst_niet="Of de pagina op internet bestaat: geen enkele opdracht gebruikt internet.",
            clausules=("10.2.4.4",),
        ),
        words,
    ),
)
